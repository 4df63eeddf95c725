/**
 * A table bound before, with the figures that its grids have now. Which table grids are, which line a row is and which
 * column a cell hangs on labels, on the places of cells, and on the kind of each value: a figure is a figure, whatever its
 * digits. Grids of one skeleton are alike in all of that, so nothing is bound again. Not so a table in which the figures
 * told the order of its columns (`ordersByFigures`).
 */
import { readValue } from '../../text/figures.ts';
import {
	type BoundCell,
	type BoundLabel,
	type BoundRow,
	type BoundTable,
	boundTable,
	type GridAt,
	type RowAt,
} from '../bound-table.ts';

/** `grids` have the skeletons of the table's own, in their order. */
export function withNewFigures(table: BoundTable, grids: readonly GridAt[]): BoundTable {
	const now = new Map(table.grids.map(({ grid }, at) => [grid, grids[at]!]));
	const placeOf = ({ grid: before, index }: RowAt): RowAt => {
		const { block, grid } = now.get(before)!;
		return { block, grid, row: grid.rows[index]!, index };
	};
	// The label of a row without one (table 四) is no label of the table.
	const all = new Set([...table.labels, ...table.rows.map(({ label }) => label)]);
	const labels = new Map(Array.from(all, (label) => [label, labelAt(label, placeOf(label))]));
	const rows = new Map(table.rows.map((row) => [row, rowAt(row, placeOf, labels.get(row.label)!)]));
	return boundTable({
		...table,
		grids,
		rows: [...rows.values()],
		labels: table.labels.map((label) => labels.get(label)!),
		orphans: table.orphans.map(placeOf),
		ragged: table.ragged.map((row) => rows.get(row)!),
	});
}

function labelAt(label: BoundLabel, { block, grid, row, index }: RowAt): BoundLabel {
	const cell = label.cell === undefined ? undefined : row.cells[label.row.cells.indexOf(label.cell)]!;
	const { start, end } = cell?.text ?? { start: row.source.start, end: row.source.start };
	const at = { block, grid, row, index, span: { block, start, end } };
	return cell === undefined ? { ...label, ...at } : { ...label, ...at, cell };
}

/** The cells of a row need not stand in one row of the draft: those of a table 四 with a row for each procedure do not. */
function rowAt(before: BoundRow, placeOf: (at: RowAt) => RowAt, label: BoundLabel): BoundRow {
	const cells = new Map<string, BoundCell>();
	for (const [id, old] of before.cells) {
		const at = placeOf(old);
		const cell = at.row.cells[old.row.cells.indexOf(old.cell)]!;
		const { text, start, end } = cell.text;
		const { line, column } = old;
		const value = text === old.cell.text.text ? old.value : readValue(text);
		cells.set(id, { ...at, cell, line, column, value, span: { block: at.block, start, end } });
	}
	return { ...label, line: before.line, label, cells };
}
