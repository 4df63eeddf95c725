/** Adds missing rows to a table in the shape the table has, empty, without touching anything else. */
import type { Line } from '../forms/types.ts';
import type { Grid, Shape } from '../read/model.ts';
import type { BoundLabel, BoundRow, BoundTable, RowAt } from '../report/bound-table.ts';
import type { FlatBlock, FlatRow } from '../report/flat-form.ts';
import type { Range } from '../text/mapped.ts';
import { barRow, betweenRows, hasBars } from './bar-text.ts';
import { type Edit, writeCell } from './edit.ts';
import { type LayoutCell, type LayoutRow, layoutOf } from './layout.ts';
import { groupCell, groupCells, widenGroups } from './row-groups.ts';

/** Where blanks part cells, or each paragraph is one, there are no blank cells; drawn rows are as wide as their columns. */
const noRows: ReadonlySet<Shape> = new Set(['paragraphs', 'spaced-rows', 'ruled-rows']);

/**
 * Rows for `lines`, which follow one another in the form, each behind the row that the form has before it. A block that
 * is missing whole comes with its caption and header. Nothing when the table has no row to go by, or is of a shape
 * into which none are written.
 */
export function insertRows(table: BoundTable, lines: readonly FlatRow[], eol: string): Edit[] {
	if (table.grids.some(({ grid }) => noRows.has(grid.shape))) return [];
	const edits: Edit[] = [];
	for (const block of new Set(lines.map((line) => line.block))) {
		const place = placeOf(table, block, lines);
		if (place === undefined || !isWideEnough(table, place.grid, block)) return [];
		const own = lines.filter((line) => line.block === block);
		edits.push(...writeRows(table, block, own, place, eol));
	}
	return merged(edits);
}

/** The row that stands for a whole group, figures and all: （六）其他处理 as it was printed until 2020. */
export function foldedGroup(table: BoundTable, lines: readonly FlatRow[]): BoundLabel | undefined {
	return table.labels.find(
		(label) =>
			label.role === 'row-group' &&
			lines.every((line) => line.path.some((each) => each.id === label.line.id)) &&
			table.orphans.some((orphan) => orphan.grid === label.grid && orphan.index === label.index),
	);
}

/** Where new rows go: behind a row, or before it, or behind the header that waits for them. */
interface Place extends RowAt {
	readonly side: 'behind' | 'before';
	/** Caption and header have to be written too. */
	readonly withHeader: boolean;
	/** A bound row to take the shape from. */
	readonly like: BoundRow | undefined;
}

function placeOf(table: BoundTable, block: FlatBlock, lines: readonly FlatRow[]): Place | undefined {
	const first = lines.find((line) => line.block === block)!.index;
	const byIndex = table.rows.toSorted((one, other) => one.line.index - other.line.index);
	const before = byIndex.findLast((row) => row.line.index < first);
	const after = byIndex.find((row) => row.line.index > first);
	const folded = foldedGroup(table, lines);
	if (folded !== undefined) return { ...folded, side: 'behind', withHeader: false, like: before ?? after };
	const own = byIndex.some((row) => row.line.block === block);
	if (own || table.flat.blocks.length === 1) {
		const sameBefore = before?.line.block === block ? before : undefined;
		const neighbour = sameBefore ?? (after?.line.block === block ? after : before);
		if (neighbour === undefined) return headerEnd(table, block);
		return { ...neighbour, side: neighbour === after ? 'before' : 'behind', withHeader: false, like: neighbour };
	}
	const header = headerEnd(table, block);
	if (header !== undefined) return { ...header, like: before ?? after };
	const neighbour = before ?? after;
	if (neighbour === undefined) return undefined;
	if (neighbour === before) {
		// A caption that the table was cut off behind waits for its rows: the new block goes behind these.
		const { blocks } = table.flat;
		const waiting = blocks
			.slice(blocks.indexOf(before.line.block) + 1, blocks.indexOf(block))
			.flatMap((each) => headerEnd(table, each) ?? [])
			.at(-1);
		return { ...(waiting ?? neighbour), side: 'behind', withHeader: true, like: before };
	}
	// Before the first block: above its caption and header.
	const top = table.labels
		.filter((label) => label.grid === neighbour.grid && label.index <= neighbour.index)
		.toSorted((one, other) => one.index - other.index)[0];
	return { ...(top ?? neighbour), side: 'before', withHeader: true, like: after };
}

/** The last header row of a block that has a caption or a header, but no rows. */
function headerEnd(table: BoundTable, block: FlatBlock): Place | undefined {
	const single = table.flat.blocks.length === 1;
	const labels = table.labels.filter(
		(label) =>
			label.line.id === block.block.caption?.id ||
			(single && (label.role === 'column' || label.role === 'column-group')),
	);
	const last = labels.toSorted((one, other) => other.index - one.index)[0];
	if (last === undefined) return undefined;
	const captions = table.labels.filter((label) => label.role === 'caption');
	const others = new Set([...table.rows, ...captions].map(({ index }) => index));
	let index = last.index;
	while (index + 1 < last.grid.rows.length && !others.has(index + 1)) index++;
	const { block: draftBlock, grid } = last;
	return { block: draftBlock, grid, row: grid.rows[index]!, index, side: 'behind', withHeader: false, like: undefined };
}

function writeRows(table: BoundTable, block: FlatBlock, lines: readonly FlatRow[], place: Place, eol: string): Edit[] {
	const { grid } = place;
	const written = place.withHeader
		? layoutOf({ ...table.form, blocks: [block.block] }).map((row) => layoutText(row, place, eol))
		: lines.map((line) => rowText(table, line, lines, place, eol));
	return [
		...putRows(place, written, eol),
		...takenOver(table, lines),
		...(grid.shape === 'html' ? widenGroups(table, lines) : []),
	];
}

function putRows(place: Place, written: readonly string[], eol: string): Edit[] {
	const { block, row, side } = place;
	const apart = betweenRows(place, eol);
	const dashes = dashesBelow(place);
	if (side === 'behind') {
		const at = dashes?.end ?? row.source.end;
		return [{ at: { block, start: at, end: at }, text: written.map((each) => apart + each).join('') }];
	}
	const at = { block, start: row.source.start, end: row.source.start };
	if (dashes === undefined) return [{ at, text: written.map((each) => each + apart).join('') }];
	// The new first row takes the dashes over.
	const [first, ...others] = written;
	const line = block.text.slice(dashes.start, dashes.end).trim();
	return [
		{ at, text: [first, line, ...others].map((each) => each + apart).join('') },
		{ at: { block, start: row.source.end, end: dashes.end }, text: '' },
	];
}

/** The line below the first row of a pipe table, if that row is the one: Markdown wants it there, and no row between. */
function dashesBelow({ block, grid, row, index }: RowAt): Range | undefined {
	if (grid.shape !== 'pipe' || index !== 0) return undefined;
	const [line, lineBreak, dashes] = /^[^\r\n]*(\r\n|\n|\r)([^\r\n]*)/.exec(block.text.slice(row.source.end)) ?? [];
	if (line === undefined) return undefined;
	const end = row.source.end + line.length;
	return { start: end - dashes!.length - lineBreak!.length, end };
}

/** A group's cell moves to the new row where that is the group's first; its old place is left empty. */
function takenOver(table: BoundTable, lines: readonly FlatRow[]): Edit[] {
	return lines.flatMap((line) =>
		groupCells(table, line, lines).flatMap(({ from }): Edit[] => {
			if (from?.cell === undefined) return [];
			const { block, grid, cell } = from;
			return grid.shape === 'html'
				? [{ at: { block, ...cell.source }, text: '' }]
				: writeCell(block, grid.shape, cell, '');
		}),
	);
}

function rowText(table: BoundTable, line: FlatRow, added: readonly FlatRow[], place: Place, eol: string): string {
	const groups = groupCells(table, line, added);
	const { shape } = place.grid;
	if (shape === 'html') {
		const opened = groups.map((group) => `<td rowspan="${group.rows}">${group.line.label}</td>`);
		const begun = new Set(added.flatMap((each) => groupCells(table, each, added).map((group) => group.line)));
		const covered = line.path
			.slice(0, -1)
			.filter((group) => begun.has(group) || (groupCell(table, group)?.cell?.rowSpan ?? 1) > 1).length;
		const label = cellTag(line.line.label, table.form.labelColumns - covered);
		const sample = table.rows.find((row) => row.line.block === line.block && row.cells.size > 0);
		const figures = line.block.columns.map((column) => cellTag('', sample?.cells.get(column.id)?.cell.columnSpan ?? 1));
		return `<tr>${opened.join('')}${table.form.labelColumns === 0 ? '' : label}${figures.join('')}</tr>`;
	}
	const opened = groups.map((group) => group.line);
	if (shape === 'pipe') return pipeRow(table, line, opened, place);
	const labels = line.line.label === '' ? [] : labelCells(line, opened);
	const figures = line.block.columns.map(() => '');
	if (hasBars(shape)) return barRow([...labels.filter((label) => label !== ''), ...figures], place, eol);
	const cells = [...labels, ...figures];
	return shape === 'tsv' ? cells.join('\t') : cells.map((cell) => `\t${cell}`).join(eol);
}

function cellTag(text: string, across: number): string {
	return `<td${across > 1 ? ` colspan="${across}"` : ''}>${text}</td>`;
}

function labelCells(line: FlatRow, opened: readonly Line[]): string[] {
	return line.path.map((each, index) => (index === line.path.length - 1 || opened.includes(each) ? each.label : ''));
}

function pipeRow(table: BoundTable, line: FlatRow, opened: readonly Line[], place: Place): string {
	const width = widthOf(place.grid);
	const cells = new Array<string>(width).fill('');
	const depth = line.path.length - 1;
	const { like } = place;
	const likeLabel = like?.label.cell === undefined ? -1 : like.row.cells.indexOf(like.label.cell);
	// In a table without columns for groups the label stands where its neighbour's does.
	const hasGroupColumns = width >= line.block.columns.length + table.form.labelColumns;
	if (hasGroupColumns) for (const group of opened) cells[line.path.indexOf(group)] = group.label;
	if (line.line.label !== '') cells[hasGroupColumns ? depth : Math.max(0, likeLabel)] = line.line.label;
	return `| ${cells.join(' | ')} |`;
}

/** Markdown drops what a row has beyond the cells of the first. */
function isWideEnough({ missingColumns }: BoundTable, grid: Grid, block: FlatBlock): boolean {
	const labels = block.rows.some(({ line }) => line.label !== '') ? 1 : 0;
	const columns = block.columns.length - (missingColumns.get(block.block.id)?.length ?? 0);
	return grid.shape !== 'pipe' || widthOf(grid) >= columns + labels;
}

function widthOf(grid: Grid): number {
	return Math.max(...grid.rows.map((row) => row.cells.length));
}

/** A row of the official layout in the shape of the table. */
function layoutText(row: LayoutRow, place: RowAt, eol: string): string {
	const { grid } = place;
	switch (grid.shape) {
		case 'html':
			return `<tr>${row.map(layoutTag).join('')}</tr>`;
		case 'pipe': {
			const width = widthOf(grid);
			const cells = row.flatMap((cell) => [cell.text, ...new Array<string>(cell.columnSpan - 1).fill('')]);
			const padded = [...cells.slice(0, width), ...new Array<string>(Math.max(0, width - cells.length)).fill('')];
			return `| ${padded.join(' | ')} |`;
		}
		case 'tsv':
			return row.map((cell) => cell.text).join('\t');
		case 'bar-rows':
		case 'cell-bars': {
			const standing = row.filter((cell) => cell.kind !== 'above');
			return barRow(
				standing.map((cell) => cell.text),
				place,
				eol,
			);
		}
		default:
			return row.map((cell) => `\t${cell.text}`).join(eol);
	}
}

function layoutTag({ kind, text, columnSpan }: LayoutCell): string {
	const tag = kind === 'header' ? 'th' : 'td';
	return kind === 'above' ? '' : `<${tag}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}>${text}</${tag}>`;
}

/** Insertions at one place become one, in their order. */
function merged(edits: readonly Edit[]): Edit[] {
	const result: Edit[] = [];
	for (const edit of edits) {
		const { at } = edit;
		const same = result.findIndex(
			(other) =>
				other.at.block === at.block && other.at.start === at.start && other.at.end === at.start && at.end === at.start,
		);
		if (same < 0) result.push(edit);
		else result[same] = { at, text: result[same]!.text + edit.text };
	}
	return result;
}
