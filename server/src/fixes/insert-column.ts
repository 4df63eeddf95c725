/** Adds a missing column of figures to the rows of its block, empty, and its header, in the shape the table has. */

import type { Cell } from '../read/model.ts';
import type { BoundCell, BoundLabel, BoundTable } from '../report/bound-table.ts';
import type { FlatBlock, FlatColumn } from '../report/flat-form.ts';
import type { Edit } from './edit.ts';

export function insertColumn(table: BoundTable, block: FlatBlock, column: FlatColumn, eol: string): Edit[] {
	const place = block.columns.indexOf(column);
	const edits: Edit[] = [];
	const before = block.columns.slice(0, place).findLast((each) => labelOf(table, block, each) !== undefined);
	const after = block.columns.slice(place + 1).find((each) => labelOf(table, block, each) !== undefined);
	const header =
		before !== undefined
			? labelOf(table, block, before)
			: after !== undefined
				? labelOf(table, block, after)
				: undefined;
	if (header?.cell === undefined) return [];
	edits.push(beside(header, header.cell, before !== undefined, column.line.label, eol, header.cell.text.text));
	for (const row of table.rows) {
		if (row.line.block !== block || row.cells.size === 0) continue;
		const cell =
			before !== undefined ? row.cells.get(before.id) : after !== undefined ? row.cells.get(after.id) : undefined;
		if (cell === undefined) continue;
		edits.push(beside(cell, cell.cell, before !== undefined, '', eol, cell.cell.text.text));
	}
	if (header.grid.shape === 'pipe') edits.push(...padOtherRows(table, header, before !== undefined));
	if (header.grid.shape === 'html') edits.push(...widenHeaders(table, column));
	return edits;
}

/** The header cell of a column of this block; short names of columns come again in other blocks. */
export function labelOf(table: BoundTable, block: FlatBlock, column: FlatColumn): BoundLabel | undefined {
	return table.labels.find((label) => label.column === column && block.columns.includes(column));
}

function beside(
	at: BoundLabel | BoundCell,
	cell: Cell,
	behind: boolean,
	text: string,
	eol: string,
	_seen: string,
): Edit {
	const offset = behind ? cell.source.end : cell.source.start;
	const place = { block: at.block, start: offset, end: offset };
	switch (at.grid.shape) {
		case 'html': {
			const tag = /^<(t[hd])/i.exec(at.block.text.slice(cell.source.start, cell.source.start + 4))?.[1] ?? 'td';
			const span = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
			return { at: place, text: `<${tag}${span}>${text}</${tag}>` };
		}
		case 'pipe':
			return { at: place, text: behind ? `| ${text}${text === '' ? '' : ' '}` : ` ${text}${text === '' ? '' : ' '}|` };
		case 'tab-cells':
			return { at: place, text: behind ? `${eol}\t${text}` : `\t${text}${eol}` };
		case 'tsv':
			return { at: place, text: behind ? `\t${text}` : `${text}\t` };
	}
}

/** The rows that are neither the header's nor figures' get an empty cell more, the delimiter row a delimiter. */
function padOtherRows(table: BoundTable, header: BoundLabel, behind: boolean): Edit[] {
	const edits: Edit[] = [];
	const { block, grid } = header;
	const at = grid.rows[header.index]!.cells.indexOf(header.cell!);
	const bound = new Set(table.rows.filter((row) => row.grid === grid).map((row) => row.index));
	grid.rows.forEach((row, index) => {
		const cell = row.cells[at];
		if (index === header.index || bound.has(index) || cell === undefined) return;
		const offset = behind ? cell.source.end : cell.source.start;
		edits.push({ at: { block, start: offset, end: offset }, text: behind ? '| ' : ' |' });
	});
	const delimiter = grid.rows[0]!.source.end;
	const line = /(?:\r\n|\n|\r)([^\r\n]*)/y;
	line.lastIndex = delimiter;
	const match = line.exec(block.text);
	if (match !== null) {
		const end = delimiter + match[0].trimEnd().length;
		edits.push({ at: { block, start: end, end }, text: match[1]!.trimEnd().endsWith('|') ? ' --- |' : ' | ---' });
	}
	return edits;
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
