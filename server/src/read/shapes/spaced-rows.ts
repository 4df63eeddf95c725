/**
 * Rows as they come out of a PDF: a label and its figures with blanks between them. Labels are broken over lines, with
 * the figures behind them, before them or between their halves; labels that stand upright beside several rows are
 * scattered, a character per line. So much disorder is believed only where nothing is left to be guessed.
 */
import { readValue } from '../../text/figures.ts';
import { plain, type Range } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { formLabel, isNearlyLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { plainFigure } from './cells.ts';
import { fitOf } from './fit.ts';
import { requestColumns } from './named-columns.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowsByLabels } from './rows-by-labels.ts';
import { type SpacedLine, scatteredRequests } from './scattered-rows.ts';

/** Figures with blanks between them, or behind words. */
const parted = /\S[ \t\u3000\u00A0]+[\d０-９]/;

export const spacedRows: ShapeReader = {
	shape: 'spaced-rows',
	kinds: ['loose'],
	read(text) {
		if (text.includes('|') || !parted.test(text)) return undefined;
		const lines = linesOf(text);
		if (!lines.some(({ figures, words }) => figures.length > 1 || (figures.length > 0 && words.length > 0)))
			return undefined;
		const rows = rowsOf(text, lines);
		const score = rows === undefined ? 0 : fitOf(rows);
		if (rows === undefined || score === 0) return undefined;
		const grid = placeCells('spaced-rows', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score };
	},
};

function linesOf(text: string): SpacedLine[] {
	const lines: SpacedLine[] = [];
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		if (content.trim() === '' || pageNumber.test(content)) continue;
		const pieces = Array.from(matches(content, /\S+/g), ({ 0: piece, index }): Range => {
			return { start: line.start + index, end: line.start + index + piece.length };
		});
		const isFigure = ({ start, end }: Range) => isFigureText(text.slice(start, end));
		const figures = pieces.filter(isFigure);
		lines.push({ pieces, figures, words: pieces.filter((piece) => !figures.includes(piece)) });
	}
	return lines;
}

/** Nearly all are plain digits, or words. */
function isFigureText(text: string): boolean {
	return plainFigure.test(text) || (/^[+\-－＋\d０-９]/.test(text) && readValue(text).kind === 'figure');
}

/** So many rows of seven figures are table 三, or nothing. */
const fewestRequests = 10;

function rowsOf(text: string, lines: readonly SpacedLine[]): WrittenRow[] | undefined {
	if (lines.filter(({ figures }) => figures.length === requestColumns).length < fewestRequests) {
		return rowsByLabels(lines.flatMap((line) => cellsOf(text, line)));
	}
	const found = scatteredRequests(text, lines);
	if (found === undefined) {
		// A line may be missing and the others be whole.
		const cells = lines.map((line) => cellsOf(text, line));
		const isWhole = lines.every((line, index) => line.figures.length === 0 || startsWithLabel(cells[index]!));
		return isWhole ? rowsByLabels(cells.flat()) : undefined;
	}
	const before = lines.slice(0, found.from).flatMap((line) => cellsOf(text, line));
	const behind = lines.slice(found.to).flatMap((line) => cellsOf(text, line));
	// A header so scattered names no column any more; with seven figures in each row none is asked for.
	const above = rowsByLabels(before);
	const hasFigures = ({ cells }: WrittenRow) => cells.some(({ visible }) => readValue(visible.text).kind === 'figure');
	return [...above.slice(0, above.findLastIndex(hasFigures) + 1), ...found.rows, ...rowsByLabels(behind)];
}

function startsWithLabel(cells: readonly WrittenCell[]): boolean {
	const words = cells.filter(({ visible: { text } }) => readValue(text).kind !== 'figure');
	const last = words[words.length - 1];
	return (
		last !== undefined &&
		cells.indexOf(last) === words.length - 1 &&
		(formLabel(last.visible.text) !== undefined || isNearlyLabel(last.visible.text))
	);
}

/** Label and figures of a line; the labels of a header one by one. */
function cellsOf(text: string, { pieces, figures, words }: SpacedLine): WrittenCell[] {
	const cell = ({ start, end }: Range): WrittenCell => ({ visible: plain(text, start, end), source: { start, end } });
	const first = words[0];
	if (first === undefined) return figures.map(cell);
	const last = words[words.length - 1]!;
	const isWhole = pieces.indexOf(last) - pieces.indexOf(first) === words.length - 1;
	if (!isWhole) return pieces.map(cell);
	const whole = { start: first.start, end: last.end };
	if (words.length > 1 && formLabel(text.slice(whole.start, whole.end)) === undefined) {
		const isKnown = words.map(({ start, end }) => formLabel(text.slice(start, end)) !== undefined);
		// The labels of a header; a group's label and the one of its first row.
		if (figures.length === 0 || isKnown[0]) return pieces.map(cell);
	}
	const before = figures.filter(({ end }) => end <= whole.start);
	return [...before.map(cell), cell(whole), ...figures.slice(before.length).map(cell)];
}
