/** Takes the figures of a row and gives each its column. */
import type { BoundCell } from '../bound-table.ts';
import type { FlatColumn, FlatRow } from '../flat-form.ts';
import type { ScannedCell, ScannedRow } from './scan-rows.ts';

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
 * table's last column after them. Nothing when there are fewer, or when a cell too many has something in it.
 */
export function figureCells(after: readonly ScannedCell[], count: number): readonly ScannedCell[] | undefined {
	if (after.length < count) return undefined;
	const extra = after.length - count;
	const isBlank = (cell: ScannedCell) => cell.value.kind === 'blank';
	if (after.slice(0, extra).every(isBlank)) return after.slice(extra);
	if (after.slice(count).every(isBlank)) return after.slice(0, count);
	return undefined;
}
