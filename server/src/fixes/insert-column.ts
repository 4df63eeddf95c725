/** Adds a missing column of figures to the rows of its block, empty, and its header, in the shape the table has. */
import type { Cell, Shape } from '../read/model.ts';
import { cameApart } from '../report/binding/fragments.ts';
import type { BoundLabel, BoundTable, RowAt } from '../report/bound-table.ts';
import type { FlatBlock, FlatColumn } from '../report/flat-form.ts';
import type { Edit } from './edit.ts';

export function insertColumn(table: BoundTable, block: FlatBlock, column: FlatColumn, eol: string): Edit[] {
	const { before, after } = neighbours(table, block, column);
	const neighbour = before ?? after;
	const header = headerPlace(table, block, column);
	if (neighbour === undefined || header === undefined) return [];
	// Each piece has a header of its own, and only the first one was read.
	if (cameApart(table.grids)) return [];
	if (![header.at.grid, ...table.grids.map(({ grid }) => grid)].every(({ shape }) => takesColumns(shape))) return [];
	const side: Side = before !== undefined ? 'behind' : 'before';
	const edits = [beside(header.at, header.cell, header.side, column.line.label, header.rowSpan, eol)];
	for (const row of table.rows) {
		const cell = row.line.block === block ? row.cells.get(neighbour.id) : undefined;
		if (cell !== undefined) edits.push(beside(cell, cell.cell, side, '', 1, eol));
	}
	if (header.at.grid.shape === 'pipe') edits.push(...padOtherRows(table, block, header, side));
	if (header.at.grid.shape === 'html') edits.push(...widenHeaders(table, column));
	return edits;
}

/** Elsewhere a blank cell more is not seen, or shifts what stands behind it. */
function takesColumns(shape: Shape): boolean {
	return shape === 'html' || shape === 'pipe' || shape === 'tab-cells' || shape === 'tsv';
}

/** The columns of the block before and behind a missing one that have a header of their own. */
export function neighbours(
	table: BoundTable,
	block: FlatBlock,
	column: FlatColumn,
): { before: FlatColumn | undefined; after: FlatColumn | undefined } {
	const place = block.columns.indexOf(column);
	const hasHeader = (each: FlatColumn) => labelOf(table, block, each) !== undefined;
	return {
		before: block.columns.slice(0, place).findLast(hasHeader),
		after: block.columns.slice(place + 1).find(hasHeader),
	};
}

type Side = 'behind' | 'before';

interface HeaderPlace {
	readonly at: RowAt;
	readonly cell: Cell;
	readonly side: Side;
	readonly rowSpan: number;
}

/**
 * Beside which header cell the new one goes: a neighbour under the same group; else the group of the neighbour, which
 * stands on the level of the new column (总计 stands beside 法人或其他组织, not beside 其他).
 */
function headerPlace(table: BoundTable, block: FlatBlock, column: FlatColumn): HeaderPlace | undefined {
	const { before, after } = neighbours(table, block, column);
	const group = (each: FlatColumn | undefined) => each?.path.at(-2)?.id;
	const isSister = (each: FlatColumn | undefined) => each !== undefined && group(each) === group(column);
	const sister = isSister(before) ? before : isSister(after) ? after : undefined;
	const neighbour = sister ?? before ?? after;
	if (neighbour === undefined) return undefined;
	const leaf = labelOf(table, block, neighbour);
	if (leaf?.cell === undefined) return undefined;
	const side: Side = neighbour === before ? 'behind' : 'before';
	if (sister !== undefined) return { at: leaf, cell: leaf.cell, side, rowSpan: leaf.cell.rowSpan };
	const level = neighbour.path[column.path.length - 1];
	const over = table.labels.find((label) => label.role === 'column-group' && label.line.id === level?.id);
	if (over?.cell === undefined) return { at: leaf, cell: leaf.cell, side, rowSpan: 1 };
	// Bars stand for columns: the new cell goes where the figures' new column goes, on the row of the group.
	const at = leaf.row.cells.indexOf(leaf.cell);
	const cell = over.grid.shape === 'pipe' ? (over.row.cells[at] ?? over.cell) : over.cell;
	return { at: over, cell, side, rowSpan: leaf.index - over.index + 1 };
}

/** The header cell of a column of this block; short names of columns come again in other blocks. */
export function labelOf(table: BoundTable, block: FlatBlock, column: FlatColumn): BoundLabel | undefined {
	return table.labels.find((label) => label.column === column && block.columns.includes(column));
}

function beside(at: RowAt, cell: Cell, side: Side, text: string, rowSpan: number, eol: string): Edit {
	const behind = side === 'behind';
	const offset = behind ? cell.source.end : cell.source.start;
	const place = { block: at.block, start: offset, end: offset };
	switch (at.grid.shape) {
		case 'html': {
			const tag = /^<(t[hd])/i.exec(at.block.text.slice(cell.source.start, cell.source.start + 4))?.[1] ?? 'td';
			const down = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
			// A header cell over several columns may be a group; the new one is as wide as the figures below it.
			const across = cell.columnSpan > 1 && rowSpan === 1 ? ` colspan="${cell.columnSpan}"` : '';
			return { at: place, text: `<${tag}${down}${across}>${text}</${tag}>` };
		}
		case 'pipe':
			return { at: place, text: behind ? `| ${text}${text === '' ? '' : ' '}` : ` ${text}${text === '' ? '' : ' '}|` };
		case 'tab-cells':
			return { at: place, text: behind ? `${eol}\t${text}` : `\t${text}${eol}` };
		default:
			return { at: place, text: behind ? `\t${text}` : `${text}\t` };
	}
}

/**
 * The rows that are neither the header's nor figures' get an empty cell more, the delimiter row a delimiter: in each of
 * the grids over which the block goes on.
 */
function padOtherRows(table: BoundTable, block: FlatBlock, header: HeaderPlace, side: Side): Edit[] {
	const at = header.at.row.cells.indexOf(header.cell);
	const behind = side === 'behind';
	return table.grids.flatMap(({ block: place, grid }): Edit[] => {
		const rows = table.rows.filter((row) => row.grid === grid);
		if (grid !== header.at.grid && !rows.some((row) => row.line.block === block)) return [];
		const done = new Set(rows.map((row) => row.index));
		if (grid === header.at.grid) done.add(header.at.index);
		const edits = grid.rows.flatMap((row, index): Edit[] => {
			const cell = row.cells[at];
			if (done.has(index) || cell === undefined) return [];
			const offset = behind ? cell.source.end : cell.source.start;
			return [{ at: { block: place, start: offset, end: offset }, text: behind ? '| ' : ' |' }];
		});
		const line = /(?:\r\n|\n|\r)([^\r\n]*)/y;
		line.lastIndex = grid.rows[0]!.source.end;
		const match = line.exec(place.text);
		if (match === null) return edits;
		const end = match.index + match[0].trimEnd().length;
		const delimiter = match[1]!.trimEnd().endsWith('|') ? ' --- |' : ' | ---';
		return [...edits, { at: { block: place, start: end, end }, text: delimiter }];
	});
}

const columnSpanAttribute = /(\bcolspan\s*=\s*["']?)(\d+)/i;

/** Header cells over the new column reach over one more. */
function widenHeaders(table: BoundTable, column: FlatColumn): Edit[] {
	return table.labels.flatMap((label): Edit[] => {
		if (label.role !== 'column-group' || label.cell === undefined) return [];
		if (!column.path.some((each) => each.id === label.line.id)) return [];
		const { start } = label.cell.source;
		const match = columnSpanAttribute.exec(label.block.text.slice(start, label.cell.text.start));
		if (match === null) return [];
		const from = start + match.index + match[1]!.length;
		return [
			{ at: { block: label.block, start: from, end: from + match[2]!.length }, text: String(Number(match[2]) + 1) },
		];
	});
}
