/**
 * Rows with bars between their cells but no delimiter row, so that Markdown sees a paragraph: what is copied from web
 * pages. Rows are of unequal length; merged cells are padded behind them, or not at all.
 */
import { boxDash } from '../box-drawing.ts';
import { aroundRows, placeCells, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { fitOf } from './fit.ts';
import { withoutPads } from './padding.ts';
import { barCells } from './pipe.ts';
import { cellLines, type ShapeReader } from './reader.ts';

/** Nothing but dashes under the cells of a row, or all around them. */
const delimiters = new RegExp(`^[\\s|+:${boxDash}=-]*[${boxDash}=-][\\s|+:${boxDash}=-]*$`);
const opening = /^\s*\|/;

export const barRows: ShapeReader = {
	shape: 'bar-rows',
	kinds: ['loose'],
	read(text) {
		if (!text.includes('|')) return undefined;
		const lines = sourceLines(text).filter((line) => isRow(text.slice(line.start, line.end)));
		// Where most rows begin without a bar it ends a blank cell: a figure left blank, or a label that is lost.
		const opens = lines.filter((line) => opening.test(text.slice(line.start, line.end))).length * 2 > lines.length;
		const rows = lines.map((line): WrittenRow => ({ cells: barCells(text, line, opens), source: line }));
		const score = fitOf(rows);
		if (score === 0) return undefined;
		const grid = placeCells('bar-rows', withoutPads(rows), aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score };
	},
};

function isRow(content: string): boolean {
	if (content.trim() === '' || pageNumber.test(content)) return false;
	return !(/[|+]/.test(content) && delimiters.test(content));
}
