/** The merged cells beside the rows of a table: which of them a new row begins, and how far they reach then. */
import type { Line } from '../forms/types.ts';
import type { BoundLabel, BoundTable } from '../report/bound-table.ts';
import type { FlatRow } from '../report/flat-form.ts';
import type { Edit } from './edit.ts';

/** The cell of a group in the table. */
export function groupCell(table: BoundTable, group: Line): BoundLabel | undefined {
	return table.labels.find((label) => label.role === 'row-group' && label.line.id === group.id);
}

/** A merged cell that a new row begins. */
export interface OpenedGroup {
	readonly line: Line;
	/** How many rows it reaches over once the new ones are there. */
	readonly rows: number;
	/** The cell as it stands on a later row, from where it is moved; absent when the table has none. */
	readonly from?: BoundLabel;
}

/** The groups whose first row `line` is among `added` and what the table has: their cells belong on it. */
export function groupCells(table: BoundTable, line: FlatRow, added: readonly FlatRow[]): OpenedGroup[] {
	return line.path.slice(0, -1).flatMap((group): OpenedGroup[] => {
		const isOwn = (row: FlatRow) => row.path.some((each) => each.id === group.id);
		if (added.find(isOwn) !== line) return [];
		const from = groupCell(table, group);
		if (from === undefined) return [{ line: group, rows: table.flat.rows.filter(isOwn).length }];
		const holder = table.rows.find((row) => row.grid === from.grid && row.index === from.index);
		if (holder === undefined || holder.line.index < line.index) return [];
		return [{ line: group, rows: (from.cell?.rowSpan ?? 1) + added.filter(isOwn).length, from }];
	});
}

const rowSpanAttribute = /(\browspan\s*=\s*["']?)(\d+)/i;

/** Group cells beside new rows reach over as many rows more. */
export function widenGroups(table: BoundTable, added: readonly FlatRow[]): Edit[] {
	const moved = new Set(added.flatMap((line) => groupCells(table, line, added).map(({ from }) => from)));
	return table.labels.flatMap((label): Edit[] => {
		if (label.role !== 'row-group' || label.cell === undefined || label.cell.rowSpan < 2 || moved.has(label)) return [];
		const more = added.filter((line) => line.path.some((each) => each.id === label.line.id)).length;
		if (more === 0) return [];
		const { start } = label.cell.source;
		const match = rowSpanAttribute.exec(label.block.text.slice(start, label.cell.text.start));
		if (match === null) return [];
		const from = start + match.index + match[1]!.length;
		const at = { block: label.block, start: from, end: from + match[2]!.length };
		return [{ at, text: String(Number(match[2]) + more) }];
	});
}
