/** A first look at the rows of a grid: where labels end, what is a header, what carries figures. */
import type { TableId } from '../../forms/types.ts';
import type { Cell, Grid } from '../../read/model.ts';
import { readValue, type Value } from '../../text/figures.ts';
import type { GridAt, RowAt } from '../bound-table.ts';
import type { FlatForm } from '../flat-form.ts';
import { type KnownLabel, knownLabels } from '../vocabulary.ts';

export interface ScannedCell {
	readonly cell: Cell;
	readonly value: Value;
	/** Labels of the form that the cell's text is. */
	readonly known: readonly KnownLabel[];
}

export interface ScannedRow extends RowAt {
	readonly cells: readonly ScannedCell[];
}

const noLabels: readonly KnownLabel[] = [];

export function scanRows(at: GridAt): ScannedRow[] {
	const { block, grid } = at;
	return grid.rows.map((row, index) => ({ block, grid, row, index, cells: scanCells(row.cells) }));
}

/** The rows of some grids that are a table's own: where the heading between two tables is gone, one grid has both. */
export function ownRows(grids: readonly GridAt[], form: FlatForm): ScannedRow[] {
	const table = form.form.id;
	let isOwn = true;
	const rows = grids.flatMap(scanRows).filter((row) => {
		if (isOwn ? isOfAnother(row, table) : hasLabelOf(row, table)) isOwn = !isOwn;
		return isOwn;
	});
	return rows.slice(0, endOf(rows, form));
}

/**
 * Where a table of the organ's own begins, behind the last line of the form: 申请渠道 and 数量 over figures, or in one row with
 * them where nothing ends rows, or rows with another number of figures than that line has. Its rows may be named as lines are,
 * 行政事业性收费 in one of fees: behind all lines of the form that is no line any more.
 */
function endOf(rows: readonly ScannedRow[], { form, rows: lines, rowIds }: FlatForm): number {
	const seen = new Set<string>();
	let last = -1;
	for (const [index, { cells }] of rows.entries()) {
		const names = cells.flatMap(({ known }) =>
			known.flatMap(({ table, role, line, numberless }) =>
				table === form.id && role === 'row' && !numberless ? [line.id] : [],
			),
		);
		if (names.length > 0) last = index;
		for (const name of names) if (rowIds.has(name)) seen.add(name);
		if (seen.size === lines.length) break;
	}
	if (last < 0 || !seen.has(lines.at(-1)!.id)) return rows.length;
	const count = figuresIn(rows[last]!);
	const behind = rows.slice(last + 1).findIndex((row) => {
		const figures = figuresIn(row);
		if (namesOthers(row, form.id, figures > 0 ? mostLabels : 1)) return true;
		return figures > 0 && (figures !== count || hasNoEnd(row));
	});
	if (behind < 0) return rows.length;
	// What stands over its first figures is its header, be it of words that the form has too.
	let end = last + 1 + behind;
	while (end > last + 1 && figuresIn(rows[end - 1]!) === 0) end--;
	return end;
}

/** Where cells have no mark, one row of two figures below the table is no more its own than anybody's. */
function hasNoEnd({ grid }: ScannedRow): boolean {
	return grid.shape === 'paragraphs' || isOfPdf(grid);
}

/** Whether a table is text with blanks between its cells: labels of several lines change places, or are torn. */
export function isOfPdf({ shape }: Grid): boolean {
	return shape === 'spaced-rows';
}

function figuresIn({ cells }: ScannedRow): number {
	return cells.filter(({ value }) => isFigureLike(value)).length;
}

/** A row's own label and one more, be it its group's or a detail. */
const mostLabels = 2;

/** Whether more than so many words stand in a row, and most of them are no label of a table. */
function namesOthers({ cells }: ScannedRow, table: TableId, most: number): boolean {
	const words = cells.filter(({ value }) => value.kind === 'words');
	const own = words.filter(({ known }) => known.some((label) => label.table === table));
	return words.length > most && own.length * 2 < words.length;
}

/** 其他, 总计 and the like tell no table. */
const shortestTelling = 4;

function isOfAnother({ cells }: ScannedRow, table: TableId): boolean {
	const isTold = cells.some(({ cell, known }) => known.length > 0 && cell.key.length >= shortestTelling);
	return isTold && !cells.some(({ known }) => known.some((label) => label.table === table));
}

function hasLabelOf({ cells }: ScannedRow, table: TableId): boolean {
	return cells.some(({ cell, known }) => {
		return cell.key.length >= shortestTelling && known.some((label) => label.table === table);
	});
}

function scanCells(cells: readonly Cell[]): ScannedCell[] {
	const scanned = cells.map(scanCell);
	// 予以公开 and 部分公开 are columns of tables of one's own; a line has figures, or blanks and nothing else.
	const isName = ({ known }: ScannedCell): boolean => known.some(({ numberless }) => numberless);
	if (!scanned.some(isName) || scanned.some(({ value }) => isFigureLike(value))) return scanned;
	if (scanned.length > 1 && scanned.filter(({ value }) => value.kind === 'words').length === 1) return scanned;
	return scanned.map((cell) =>
		isName(cell) ? { ...cell, known: cell.known.filter((each) => !each.numberless) } : cell,
	);
}

function scanCell(cell: Cell): ScannedCell {
	const known = cell.key === '' ? noLabels : knownLabels(cell.key);
	// A label of the form is no figure, whatever it begins with.
	const value: Value = known.length > 0 ? { kind: 'words', written: cell.text.text } : readValue(cell.text.text);
	return { cell, value, known };
}

/** Whether a cell is the label of a row of this form; （六）其他处理 is one in 2019 and a group of rows in 2021. */
export function isRowLabel(cell: ScannedCell, form: FlatForm): boolean {
	return cell.known.some(({ table, line }) => table === form.form.id && form.rowIds.has(line.id));
}

export function isRowGroup(cell: ScannedCell, form: FlatForm): boolean {
	return cell.known.some(
		({ table, line }) => table === form.form.id && form.rowGroups.some((group) => group.id === line.id),
	);
}

export function isColumnLabel(cell: ScannedCell, table: TableId): boolean {
	return cell.known.some((known) => known.table === table && known.role === 'column');
}

/** A figure, or what stands in the place of one. */
export function isFigureLike(value: Value): boolean {
	return value.kind === 'figure' || value.kind === 'placeholder';
}

/** Nothing is written there; a cell that is not there is not blank. */
export function isBlank(cell: ScannedCell | undefined): boolean {
	return cell?.value.kind === 'blank';
}

export function lastIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
	for (let index = list.length - 1; index >= 0; index--) if (test(list[index]!)) return index;
	return -1;
}

/** The most frequent of some numbers, the larger one of two; nothing of none. */
export function mode(numbers: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	let best: number | undefined;
	for (const [number, count] of counts) {
		const bestCount = best === undefined ? 0 : counts.get(best)!;
		if (best === undefined || count > bestCount || (count === bestCount && number > best)) best = number;
	}
	return best;
}
