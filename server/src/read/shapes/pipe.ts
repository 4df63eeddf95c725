/** Reads a pipe table (GFM): a header row, a delimiter row, then rows of cells between bars. */
import { type Mapped, plain, type Range, slice, trim } from '../../text/mapped.ts';
import { placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { hasInlineMarkup, readInline } from '../inline.ts';
import { sourceLines } from '../lines.ts';
import type { Grid, Line } from '../model.ts';
import { cellLines, type ShapeReader } from './reader.ts';

export const pipe: ShapeReader = {
	shape: 'pipe',
	kinds: ['pipe'],
	read(text) {
		const rows: WrittenRow[] = [];
		let row = 0;
		let end = 0;
		for (const line of sourceLines(text)) {
			if (text.slice(line.start, line.end).trim() === '') continue;
			if (row++ !== 1) rows.push({ cells: barCells(text, line), source: line });
			end = line.end;
		}
		const grid = placeCells('pipe', rows, { start: 0, end });
		// Old sites lay the whole page out in a table: what stands in its cells is the report.
		if (isLayout(grid)) return { grids: [], lines: layoutLines(grid), score: 1 };
		return { grids: [grid], lines: [], score: 1 };
	},
};

/** A cell with more text than this holds the layout of a page, not a figure or a label. */
const layoutCell = 400;

function isLayout({ rows }: Grid): boolean {
	return rows.some(({ cells }) => cells.some(({ text }) => text.text.length > layoutCell));
}

/** The lines in the cells; a cell has several where it was broken with `<br>`. */
function layoutLines(grid: Grid): Line[] {
	return cellLines(grid).flatMap(({ text, ...line }) =>
		sourceLines(text.text)
			.map(({ start, end }) => ({ ...line, text: trim(slice(text, start, end)) }))
			.filter((each) => each.text.text.length > 0),
	);
}

/** The cells of a line, bars between them, one behind them perhaps, and one before them that opens the row or ends a blank cell. */
export function barCells(text: string, line: Range, opens = true): WrittenCell[] {
	const cells: WrittenCell[] = [];
	let from = line.start;
	while (from < line.end && (text[from] === ' ' || text[from] === '\t')) from++;
	if (opens && text[from] === '|') from++;
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
