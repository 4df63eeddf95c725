/**
 * Rows with bars between their cells but no delimiter row, so that Markdown sees a paragraph: what is copied from web
 * pages. Rows are of unequal length; merged cells are padded behind them, or not at all.
 */
import { aroundRows, placeCells, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { fitOf } from './fit.ts';
import { withoutTrailingPads } from './padding.ts';
import { barCells } from './pipe.ts';
import { cellLines, type ShapeReader } from './reader.ts';

const delimiters = /^[\s|:-]*-[\s|:-]*$/;

export const barRows: ShapeReader = {
	shape: 'bar-rows',
	kinds: ['loose'],
	read(text) {
		if (!text.includes('|')) return undefined;
		const rows: WrittenRow[] = [];
		for (const line of sourceLines(text)) {
			const content = text.slice(line.start, line.end);
			if (content.trim() === '' || pageNumber.test(content)) continue;
			if (content.includes('|') && delimiters.test(content)) continue;
			rows.push({ cells: barCells(text, line), source: line });
		}
		const score = fitOf(rows);
		if (score === 0) return undefined;
		const grid = placeCells('bar-rows', withoutTrailingPads(rows), aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score };
	},
};
