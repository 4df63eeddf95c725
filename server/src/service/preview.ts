/** A report as it would be printed: statutory tables in the official layout, whatever they look like in the draft. */
import { inHtml, spanAttributes } from '../fixes/cell-markup.ts';
import { type LayoutCell, layoutOf } from '../fixes/layout.ts';
import { labelLines, stretchesOf } from '../fixes/table-lines.ts';
import { type Block, type Grid, type Line, offsets } from '../read/model.ts';
import type { BoundCell, BoundTable } from '../report/bound-table.ts';
import { bodyOf, type Report } from '../report/report.ts';
import type { Problem } from './problems.ts';

/** A stretch of the draft, in UTF-16 units, and the HTML that takes its place. */
export interface PreviewTable {
	readonly start: number;
	readonly end: number;
	readonly html: string;
}

/**
 * The statutory tables in the order of the draft. Of a table in several pieces the first is the whole table, and the
 * others are nothing.
 */
export function previewTables(report: Report, problems: readonly Problem[]): PreviewTable[] {
	return report.tables
		.flatMap((table) =>
			table.grids.map(({ block, grid }, piece) => ({
				...offsets({ block, ...grid.source }),
				html: piece === 0 ? officialTable(table, problems) : '',
			})),
		)
		.sort((one, other) => one.start - other.start);
}

/** The whole report as the contents of a page's body. */
export function previewPage(report: Report, problems: readonly Problem[]): string {
	const tables = new Map(
		report.tables.flatMap((table) => table.grids.map(({ grid }, piece) => [grid, { table, piece }])),
	);
	const headings = new Set(report.sections.map(({ heading }) => heading.line));
	const titles = new Set(report.title?.lines.map(({ line }) => line));
	// What a table in pieces has between them is in the official table.
	const labels = new Set(
		report.tables.flatMap((table) => labelLines(report, stretchesOf(table.grids)).map(({ line }) => line)),
	);
	const ofLine = (line: Line): string[] => {
		if (labels.has(line)) return [];
		const tag = titles.has(line) ? 'h1' : headings.has(line) ? 'h2' : line.style === 'plain' ? 'p' : 'h3';
		return [`<${tag}>${inHtml(line.text.text)}</${tag}>`];
	};
	const ofGrid = (grid: Grid): string[] => {
		const bound = tables.get(grid);
		if (bound === undefined) return [plainTable(grid)];
		return bound.piece === 0 ? [officialTable(bound.table, problems)] : [];
	};
	const { from, to } = bodyOf(report);
	return report.blocks
		.slice(from, to)
		.flatMap(partsOf)
		.flatMap((part) => ('rows' in part ? ofGrid(part) : ofLine(part)))
		.join('\n');
}

/** Lines and tables of a block in the order of the draft; what lies in a table is no line of its own. */
function partsOf({ reading: { lines, grids } }: Block): (Line | Grid)[] {
	if (grids.length === 0) return [...lines];
	const isCell = ({ source }: Line) =>
		grids.some((grid) => source.start < grid.source.end && source.end > grid.source.start);
	const free = lines.filter((line) => !isCell(line));
	return [...free, ...grids].sort((one, other) => one.source.start - other.source.start);
}

function officialTable(table: BoundTable, problems: readonly Problem[]): string {
	const said = problemsByPlace(problems);
	const rows = layoutOf(table.form).map((row) => {
		const cells = row.map((cell) => {
			if (cell.kind === 'above') return '';
			if (cell.figure !== undefined) return figureCell(cell, table.cell(cell.figure.line, cell.figure.column), said);
			const tag = cell.kind === 'header' ? 'th' : 'td';
			return `<${tag}${spanAttributes(cell)}>${inHtml(cell.text)}</${tag}>`;
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<table class="nianbao-table">\n${rows.join('\n')}\n</table>`;
}

function figureCell(layout: LayoutCell, cell: BoundCell | undefined, said: ReadonlyMap<number, string>): string {
	const failing = cell === undefined ? undefined : said.get(offsets(cell.span).start);
	const classes = `nianbao-figure${failing === undefined ? '' : ' nianbao-failing'}`;
	const title = failing === undefined ? '' : ` title="${inAttribute(failing)}"`;
	return `<td class="${classes}"${spanAttributes(layout)}${title}>${inHtml(cell?.cell.text.text ?? '')}</td>`;
}

function inAttribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** What is wrong at a place of the draft, errors and warnings alone. */
function problemsByPlace(problems: readonly Problem[]): Map<number, string> {
	const said = new Map<number, string>();
	for (const { severity, start, message } of problems) {
		if (severity !== 'error' && severity !== 'warning') continue;
		const before = said.get(start);
		said.set(start, before === undefined ? message : `${before}\n${message}`);
	}
	return said;
}

/** A table that is no statutory one. */
function plainTable({ rows }: Grid): string {
	const lines = rows.map(({ cells }) => {
		const written = cells.map(({ text, rowSpan, columnSpan }) => {
			const spans = spanAttributes({ rowSpan, columnSpan });
			return `<td${spans}>${inHtml(text.text)}</td>`;
		});
		return `<tr>${written.join('')}</tr>`;
	});
	return `<table>\n${lines.join('\n')}\n</table>`;
}
