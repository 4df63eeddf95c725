/** Takes the figures of a row and gives each its column. */
import type { Shape } from '../../read/model.ts';
import type { BoundCell } from '../bound-table.ts';
import type { FlatColumn, FlatRow } from '../flat-form.ts';
import { isFigureLike, type ScannedCell, type ScannedRow } from './scan-rows.ts';

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
 * table's last column after them. Nothing when there are fewer, or when a cell too many has something in it; and nothing
 * where blanks stand on both sides in a table whose columns no mark lines up: one of them is a figure left blank, and to
 * take the wrong one for padding would push all others aside.
 */
export function figureCells(
	after: readonly ScannedCell[],
	count: number,
	shape?: Shape,
): readonly ScannedCell[] | undefined {
	if (after.length < count) return undefined;
	const extra = after.length - count;
	const before = after.slice(0, extra).every(isBlank);
	const behind = after.slice(count).every(isBlank);
	if (extra > 0 && before && behind && isUnaligned(shape) && !after.every(isBlank)) return undefined;
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
	shape: Shape,
): readonly ScannedCell[] | undefined {
	const first = cells.findIndex(({ value }) => isFigureLike(value));
	const end = cells.findLastIndex(({ value }) => isFigureLike(value)) + 1;
	if (first >= 0 && end - first === count) return cells.slice(first, end);
	if (cells.length < count || (isUnaligned(shape) && isBlank(cells[cells.length - 1]!))) return undefined;
	return cells.slice(cells.length - count);
}

function isBlank({ value }: ScannedCell): boolean {
	return value.kind === 'blank';
}

/** Rows of bars that nothing holds in line: merged cells are padded before the figures, behind them, or not at all. */
function isUnaligned(shape: Shape | undefined): boolean {
	return shape === 'bar-rows' || shape === 'cell-bars';
}
