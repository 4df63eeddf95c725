/** Reads a pipe table (GFM): a header row, a delimiter row, then rows of cells between bars. */
import { type Mapped, plain, type Range } from '../../text/mapped.ts';
import { placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { hasInlineMarkup, readInline } from '../inline.ts';
import { sourceLines } from '../lines.ts';
import type { ShapeReader } from './reader.ts';

export const pipe: ShapeReader = {
	shape: 'pipe',
	kinds: ['pipe'],
	read(text) {
		const rows: WrittenRow[] = [];
		let row = 0;
		let end = 0;
		for (const line of sourceLines(text)) {
			if (row++ !== 1) rows.push({ cells: barCells(text, line), source: line });
			end = line.end;
		}
		return { grids: [placeCells('pipe', rows, { start: 0, end })], lines: [], score: 1 };
	},
};

/** The cells of a line, bars between them, one before and one behind them perhaps. */
export function barCells(text: string, line: Range): WrittenCell[] {
	const cells: WrittenCell[] = [];
	let from = line.start;
	while (from < line.end && (text[from] === ' ' || text[from] === '\t')) from++;
	if (text[from] === '|') from++;
	for (let at = from; at <= line.end; at++) {
		if (text[at] === '\\' && at < line.end) {
			at++;
			continue;
		}
		if (at < line.end && text[at] !== '|') continue;
		// Behind the closing bar there is no cell.
		if (at === line.end && cells.length > 0 && text.slice(from, at).trim() === '') break;
		cells.push({ visible: barCellText(text, from, at), source: { start: from, end: at } });
		from = at + 1;
	}
	return cells;
}

/** The visible text between two bars. */
export function barCellText(text: string, start: number, end: number): Mapped {
	const content = text.slice(start, end);
	if (content.trim() === '') {
		// A figure goes after the blank that follows the bar.
		const at = start + (content.startsWith(' ') ? 1 : 0);
		return { text: '', start: at, end: at };
	}
	return hasInlineMarkup(content) ? readInline(text, start, end) : plain(text, start, end);
}
