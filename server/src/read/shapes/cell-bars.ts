/**
 * A cell per line, each ended by a bar, on its line or on the next: `规章 |`, `0 |`; a bar with nothing before it ends
 * an empty cell. Lines do not matter then, and rows are told apart by their labels.
 */
import { type Mapped, MappedBuilder, trim } from '../../text/mapped.ts';
import { aroundRows, placeCells, type WrittenCell } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { fitOf } from './fit.ts';
import { withoutPads } from './padding.ts';
import { barCellText } from './pipe.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowsByLabels } from './rows-by-labels.ts';

export const cellBars: ShapeReader = {
	shape: 'cell-bars',
	kinds: ['loose'],
	read(text) {
		if (!text.includes('|') || isBetweenBars(text)) return undefined;
		const rows = withoutPads(rowsByLabels(streamOf(text)));
		const score = fitOf(rows);
		if (score === 0) return undefined;
		const grid = placeCells('cell-bars', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score };
	},
};

/** A bar before a cell and another one behind it on the line: a row, and the first bar ends no blank cell. */
const openRow = /^\s*\|[^|]*[^|\s][^|]*\|[\s|]*[^|\s]/;

/** Whether most lines are rows between bars. */
function isBetweenBars(text: string): boolean {
	let lines = 0;
	let rows = 0;
	for (const { start, end } of sourceLines(text)) {
		const content = text.slice(start, end);
		if (content.trim() === '') continue;
		lines++;
		if (openRow.test(content)) rows++;
	}
	return rows * 2 > lines;
}

/** The cells between the bars, in order. A cell's source ends with its bar: what follows the row goes behind it. */
function streamOf(text: string): WrittenCell[] {
	const cells: WrittenCell[] = [];
	let pieces: Mapped[] = [];
	let from = -1;
	const end = (at: number, blank: number): void => {
		cells.push({ visible: joined(pieces, blank), source: { start: from < 0 ? blank : from, end: at } });
		pieces = [];
		from = -1;
	};
	for (const line of sourceLines(text)) {
		if (pageNumber.test(text.slice(line.start, line.end))) continue;
		let start = line.start;
		for (let at = line.start; at <= line.end; at++) {
			if (at < line.end && text[at] === '\\') {
				at++;
				continue;
			}
			if (at < line.end && text[at] !== '|') continue;
			const piece = trim(barCellText(text, start, Math.min(at, line.end)));
			if (piece.text !== '') {
				pieces.push(piece);
				if (from < 0) from = start;
			}
			if (at < line.end) end(at + 1, start);
			start = at + 1;
		}
	}
	if (pieces.length > 0) end(pieces[pieces.length - 1]!.end, from);
	return cells;
}

/** A cell broken over lines, put together again. */
function joined(pieces: readonly Mapped[], blank: number): Mapped {
	const [first, ...rest] = pieces;
	if (first === undefined) return { text: '', start: blank, end: blank };
	if (rest.length === 0) return first;
	const visible = new MappedBuilder();
	visible.add(first);
	for (const piece of rest) {
		visible.addAs('\n', piece.start, piece.start);
		visible.add(piece);
	}
	return visible.done(first.start);
}
