/** The report as it would be with other figures in some cells, for asking what would then be said of it. */
import { readValue } from '../text/figures.ts';
import { type BoundCell, type BoundTable, boundTable } from './bound-table.ts';
import type { Report } from './report.ts';

/** Text and blocks stay as they are: only what the cells say is another. */
export function withFigures(report: Report, changed: ReadonlyMap<BoundCell, string>): Report {
	return { ...report, tables: report.tables.map((table) => changedTable(table, changed)) };
}

function changedTable(table: BoundTable, changed: ReadonlyMap<BoundCell, string>): BoundTable {
	const rows = table.rows.map((row) => {
		if (![...row.cells.values()].some((cell) => changed.has(cell))) return row;
		const cells = [...row.cells].map(([id, cell]): [string, BoundCell] => {
			const text = changed.get(cell);
			return [id, text === undefined ? cell : { ...cell, value: readValue(text) }];
		});
		return { ...row, cells: new Map(cells) };
	});
	return rows.every((row, index) => row === table.rows[index]) ? table : boundTable({ ...table, rows });
}
