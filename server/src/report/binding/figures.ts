/** Takes the figures of a row and gives each its column. */
import type { Grid, GridRow } from '../../read/model.ts';
import { keptOf } from '../../text/kept-with.ts';
import type { BoundCell, RowAt } from '../bound-table.ts';
import type { FlatColumn, FlatRow } from '../flat-form.ts';
import { isBlank, isFigureLike, type ScannedCell, type ScannedRow } from './scan-rows.ts';

export function boundCells(
	row: ScannedRow,
	line: FlatRow,
	columns: readonly (FlatColumn | undefined)[],
	cells: readonly ScannedCell[],
): Map<string, BoundCell> {
	const bound = new Map<string, BoundCell>();
	columns.forEach((column, index) => {
		const scanned = cells[index];
		if (column === undefined || scanned === undefined) return;
		const { block, grid, index: at } = row;
		bound.set(column.id, {
			block,
			grid,
			row: row.row,
			index: at,
			cell: scanned.cell,
			line,
			column,
			value: scanned.value,
			span: { block, start: scanned.cell.text.start, end: scanned.cell.text.end },
		});
	});
	return bound;
}

/**
 * The last `count` cells after the label: merged label cells padded with blanks come before them, blanks beyond the
 * table's last column after them. Nothing when there are fewer, or when a cell too many has something in it; and where no
 * mark lines the cells of `row` up, nothing when a blank may as well be a figure as what fills up: to take the wrong
 * one would push all others aside. A last figure that every row leaves blank (`isLastBlank`) is one: totals are to follow.
 */
export function figureCells(
	after: readonly ScannedCell[],
	count: number,
	row?: RowAt,
	isLastBlank = false,
): readonly ScannedCell[] | undefined {
	const extra = after.length - count;
	if (extra < 0) return undefined;
	const before = after.slice(0, extra).every(isBlank);
	const behind = after.slice(count).every(isBlank);
	if (extra > 0 && (before || behind) && row !== undefined && isLooseRow(row) && !after.every(isBlank)) {
		const isDoubtful = (before && behind) || (isBlank(after[before ? extra : count - 1]!) && !(behind && isLastBlank));
		if (isDoubtful) return undefined;
	}
	if (before) return after.slice(extra);
	return behind ? after.slice(0, count) : undefined;
}

/**
 * The figures of a row whose label is lost: those there are, if they are as many as there should be; else what stands on
 * the right, as the cell before them is the label's, even when a figure was typed over it.
 */
export function figuresWithoutLabel(
	cells: readonly ScannedCell[],
	count: number,
	row: RowAt,
): readonly ScannedCell[] | undefined {
	const first = cells.findIndex(({ value }) => isFigureLike(value));
	const end = cells.findLastIndex(({ value }) => isFigureLike(value)) + 1;
	if (first >= 0 && end - first === count) return cells.slice(first, end);
	if (cells.length < count || (isBlank(cells[cells.length - 1]!) && isLooseRow(row))) return undefined;
	return cells.slice(cells.length - count);
}

/** A row's cells behind its label, and those of them that are its figures where that is known. */
export interface PlacedRow {
	readonly row: RowAt;
	readonly after: readonly ScannedCell[];
	readonly placed: readonly ScannedCell[] | undefined;
}

/** So many rows whose figures are sure say where those of the others stand. */
const fewestSure = 3;

/**
 * The figures of each row; of one with other cells on both sides, as merged labels are padded and 备注 stands behind, those in
 * the columns where rows whose first and last figure are filled in have theirs, or right behind the label if all these do.
 */
export function linedUp(rows: readonly PlacedRow[], count: number): (readonly ScannedCell[] | undefined)[] {
	if (rows.every((row) => row.placed !== undefined && !isOpen(row.after, count)))
		return rows.map(({ placed }) => placed);
	const sure = new Map<Grid, PlacedRow[]>();
	for (const each of rows) {
		const { row, placed } = each;
		if (placed === undefined || isBlank(placed[0]) || isBlank(placed[count - 1]) || isLooseRow(row)) continue;
		const known = sure.get(row.grid) ?? [];
		known.push(each);
		sure.set(row.grid, known);
	}
	const firsts = new Map([...sure].map(([grid, known]) => [grid, firstOf(known)]));
	return rows.map((each) => {
		const { row, after, placed } = each;
		const first = firsts.get(row.grid);
		if (first === undefined || isLooseRow(row) || (placed !== undefined && !isOpen(after, count))) return placed;
		const from = first === 'behind-label' ? 0 : after.findIndex(({ cell }) => cell.column === first);
		const own = from < 0 ? [] : after.slice(from, from + count);
		const isAlone = after.every((cell) => own.includes(cell) || !isFigureLike(cell.value));
		return own.length === count && isAlone ? own : placed;
	});
}

/** More cells than figures, and a blank on either side: a first or last figure left blank looks the same as what fills up the row. */
export function isOpen(after: readonly ScannedCell[], count: number): boolean {
	return after.length > count && isBlank(after[0]) && isBlank(after[after.length - 1]);
}

/** The column in which these rows have their first figure; nothing where they do not agree, or are too few. */
function firstOf(sure: readonly PlacedRow[]): number | 'behind-label' | undefined {
	const [one, ...others] = sure.map(({ placed }) => placed![0]!.cell.column);
	if (sure.length < fewestSure) return undefined;
	if (others.every((other) => other === one)) return one;
	return sure.every(({ after, placed }) => after[0] === placed![0]) ? 'behind-label' : undefined;
}

/**
 * Whether nothing lines the cells of a row up with those of others: bars that are padded before the figures, behind them,
 * or not at all; or the row of another shape ends before the table does.
 */
function isLooseRow({ row, grid }: RowAt): boolean {
	if (grid.shape === 'bar-rows' || grid.shape === 'cell-bars') return true;
	return endOf(row) < widthOf(grid);
}

const widthOf = keptOf((grid: Grid): number => grid.rows.reduce((widest, row) => Math.max(widest, endOf(row)), 0));

function endOf({ cells }: GridRow): number {
	const last = cells[cells.length - 1];
	return last === undefined ? 0 : last.column + last.columnSpan;
}
