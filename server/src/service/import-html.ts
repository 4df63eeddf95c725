/**
 * HTML from elsewhere, pasted or converted from a Word document, as text of a draft: paragraphs as lines, headings marked,
 * tables in the draft's style. Nothing of it is ever run; what is no text and no table is left out.
 */
import { behindTab, inHtml, spanAttributes } from '../fixes/cell-markup.ts';
import type { StyleSetting } from '../fixes/table-text.ts';
import type { EditionId } from '../forms/types.ts';
import { type Cell, type Grid, offsets } from '../read/model.ts';
import { readHtml } from '../read/shapes/html.ts';
import type { Report } from '../report/report.ts';
import { applyChanges, type TextChange } from './changes.ts';
import { CheckedDraft } from './checked-draft.ts';
import { defaultOptions } from './options.ts';
import { tidy } from './tidy.ts';

export interface ImportOptions {
	readonly markdown: boolean;
	readonly style: StyleSetting;
	/** The edition of the draft that it is put into; a document of its own says it itself. */
	readonly edition?: EditionId;
}

export interface Imported {
	readonly text: string;
	/** Statutory tables that were recognised. */
	readonly statutory: number;
	/** Tables of any kind. */
	readonly tables: number;
}

/** Larger ones are not read. */
export const largestHtml = 4_000_000;

/** Nothing when there is neither text nor table in it, or too much. */
export function importHtml(html: string, { markdown, style, edition }: ImportOptions): Imported | undefined {
	if (html.length > largestHtml) return undefined;
	const { lines, grids } = readContents(html);
	const parts = [...lines, ...grids].sort((one, other) => one.source.start - other.source.start);
	const paragraphs = parts.map((part) =>
		'rows' in part
			? markdown
				? htmlTable(part)
				: tabCells(part)
			: markdown
				? inMarkdown(part.text.text)
				: part.text.text,
	);
	if (paragraphs.length === 0) return undefined;
	const plain = `${paragraphs.join('\n\n')}\n`;
	// A lone table has no title to know a report by.
	const comment = edition === undefined ? '' : `<!-- nianbao: ${edition} -->\n\n`;
	const draft = new CheckedDraft(comment + plain, markdown);
	draft.configure({ ...defaultOptions, tableStyle: style });
	const report = draft.report();
	if (report === undefined) return { text: plain, statutory: 0, tables: grids.length };
	// A statutory table that cannot be written anew without losing something stays as it came.
	const tables = tidy(draft, 'all', style, defaultOptions.language).changes;
	const changes = [...tables, ...(markdown ? headingMarks(report) : [])].sort((one, other) => one.start - other.start);
	const text = applyChanges(draft.text, changes).slice(comment.length);
	return { text, statutory: report.tables.length, tables: grids.length };
}

function readContents(html: string) {
	const text = unwrapped(html);
	return readHtml(text, 0, text.length);
}

/** In HTML a line break is a blank like any other; Word breaks the lines of what it puts on the clipboard. */
function unwrapped(html: string): string {
	const han = '\\u3000-\\u30FF\\u3400-\\u9FFF\\uFF00-\\uFFEF';
	return html.replace(new RegExp(`(?<=[${han}])[ \\t]*[\\r\\n]+[ \\t]*(?=[${han}])`, 'g'), '').replace(/[\r\n]+/g, ' ');
}

/** Signs that Markdown would take for markup. */
function inMarkdown(text: string): string {
	return text.replace(/[\\`*_[<|]|^(?:#{1,6}(?=\s)|[-+>](?=\s))/g, '\\$&');
}

/** The title and the statutory headings, as Markdown marks them. */
function headingMarks(report: Report): TextChange[] {
	const first = report.title?.lines[0];
	const titles = first === undefined ? [] : [{ at: offsets({ block: first.block, ...first.line.source }), mark: '# ' }];
	const sections = report.sections
		.filter(({ heading }) => !heading.inline)
		.map(({ heading: { block, line } }) => ({ at: offsets({ block, ...line.source }), mark: '## ' }));
	return [...titles, ...sections].map(({ at: { start }, mark }) => ({ start, end: start, text: mark }));
}

function htmlTable({ rows }: Grid): string {
	const written = rows.map(({ cells }) => {
		const own = cells.map(({ text, rowSpan, columnSpan }) => {
			const spans = spanAttributes({ rowSpan, columnSpan });
			return `<td${spans}>${inHtml(text.text)}</td>`;
		});
		return `<tr>${own.join('')}</tr>`;
	});
	return ['<table>', ...written, '</table>'].join('\n');
}

/** A cell per line behind a tab, rows set apart by blank lines; where a cell reaches down, a lone tab. */
function tabCells({ rows }: Grid): string {
	let reaching: { readonly cell: Cell; readonly rowsLeft: number }[] = [];
	const written = rows.map(({ cells }) => {
		const standing = [
			...cells.map((cell) => ({ column: cell.column, text: behindTab(cell.text.text) })),
			...reaching.map(({ cell }) => ({ column: cell.column, text: '' })),
		].sort((one, other) => one.column - other.column);
		reaching = [...reaching, ...cells.map((cell) => ({ cell, rowsLeft: cell.rowSpan }))]
			.map(({ cell, rowsLeft }) => ({ cell, rowsLeft: rowsLeft - 1 }))
			.filter(({ rowsLeft }) => rowsLeft > 0);
		return standing.map(({ text }) => `\t${text}`).join('\n');
	});
	return written.join('\n\n');
}
