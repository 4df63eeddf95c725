/** Tables pasted from a spreadsheet: a row per line, its cells parted by tabs. */
import { plain } from '../../text/mapped.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { cellLines, type ShapeReader } from './reader.ts';

export const tsv: ShapeReader = {
	shape: 'tsv',
	kinds: ['tabs'],
	read(text) {
		if (!isTabSeparated(text)) return undefined;
		const rows = separatedRows(text);
		const grid = placeCells('tsv', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score: 1 };
	},
};

const blankCells = /[^\s] *\t *\t/;

/** Most lines that have a tab have it between two cells, which may be blank to the end of the row. */
export function isTabSeparated(text: string): boolean {
	let inner = 0;
	let leading = 0;
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		if (content.trim().length === 0) continue;
		if (content.trim().includes('\t') || blankCells.test(content)) inner++;
		else if (content.startsWith('\t')) leading++;
	}
	return inner > leading;
}

function separatedRows(text: string): WrittenRow[] {
	const rows: WrittenRow[] = [];
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		// Nothing but tabs is a row not filled in yet.
		if ((content.trim() === '' && !content.includes('\t')) || pageNumber.test(content)) continue;
		const cells: WrittenCell[] = [];
		let from = line.start;
		for (let at = line.start; at <= line.end; at++) {
			if (at < line.end && text[at] !== '\t') continue;
			cells.push({ visible: plain(text, from, at), source: { start: from, end: at } });
			from = at + 1;
		}
		rows.push({ cells, source: line });
	}
	return rows;
}
