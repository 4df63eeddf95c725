/**
 * Rows as they come out of a PDF: a label and its figures with blanks between them. Labels are broken over lines, with
 * the figures behind them, before them or between their halves; labels that stand upright beside several rows are
 * scattered, a character per line. So much disorder is believed only where nothing is left to be guessed.
 */
import { readValue } from '../../text/figures.ts';
import { type Mapped, plain, type Range, slice, trim } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { areOneLabel, type FormLabel, formLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { labelRuns } from '../label-runs.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { isFigureText, isValueText, plainFigure, spacedPiece, withUnitBelow } from './cells.ts';
import { fitOf } from './fit.ts';
import { hasFiguresBefore, type PieceLine, withWholeLabels, withWholeRows, wordsOf } from './labels-in-pieces.ts';
import { requestColumns } from './named-columns.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowsByLabels } from './rows-by-labels.ts';
import { scatteredRequests } from './scattered-rows.ts';

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

function linesOf(text: string): PieceLine[] {
	const lines: Mapped[] = [];
	for (const { start, end } of sourceLines(text)) {
		const line = trim(plain(text, start, end));
		if (line.text === '' || pageNumber.test(line.text)) continue;
		const last = lines.at(-1);
		const whole = last === undefined ? undefined : withUnitBelow(last, line);
		if (whole === undefined) lines.push(line);
		else lines[lines.length - 1] = whole;
	}
	return withWholeLabels(text, lines.map(piecesOf).map(lineOf), isBroken);
}

function piecesOf(line: Mapped): WrittenCell[] {
	return matches(line.text, spacedPiece).map(({ 0: piece, index }) => {
		const visible = slice(line, index, index + piece.length);
		return { visible, source: { start: visible.start, end: visible.end } };
	});
}

/** The rows of table 三 have labels with figures among their pieces. */
function isBroken({ kinds, figures }: FormLabel): boolean {
	return !kinds.has('row-group') && (!kinds.has('row') || !figures.includes(requestColumns));
}

/** Figures stand behind the label, or before the rest of one; a number before a label with figures is the label's own. */
function lineOf(pieces: readonly WrittenCell[]): PieceLine {
	const textOf = (at: number): string => pieces[at]!.visible.text;
	let end = pieces.length;
	while (end > 0 && isValueText(textOf(end - 1))) end--;
	let start = 0;
	while (end === pieces.length && start < end && isFigureText(textOf(start))) start++;
	// `1 . 属于国家秘密`: the number of a label.
	if (start === 1 && /^[.．、]/.test(textOf(pieces.length > 1 ? 1 : 0))) start = 0;
	return { words: pieces.slice(start, end), figures: start > 0 ? pieces.slice(0, start) : pieces.slice(end) };
}

/** So many rows with the figures of table 三 are it, or nothing. */
const fewestRequests = 10;
/** Columns that the form does not have: 小计. */
const mostOwnColumns = 2;

/**
 * How many figures the rows of table 三 have here; nothing where such rows are too few. One less than the form has the header
 * has to lack, too: a blank that left no trace makes a row as short.
 */
function figuresPerRow(lines: readonly PieceLine[]): number | undefined {
	const counts = lines.map(({ figures }) => figures.length);
	const isOften = (count: number): boolean => counts.filter((each) => each === count).length >= fewestRequests;
	for (let count = requestColumns; count <= requestColumns + mostOwnColumns; count++) if (isOften(count)) return count;
	const fewer = requestColumns - 1;
	if (!isOften(fewer)) return undefined;
	return new Set(requestColumnsIn(lines.slice(0, counts.indexOf(fewer)))).size === fewer ? fewer : undefined;
}

/** The columns of table 三 that lines name. */
function requestColumnsIn(lines: readonly PieceLine[]): FormLabel[] {
	return lines
		.flatMap(({ words }) => labelRanges(words).flatMap(({ label }) => label ?? []))
		.filter(({ kinds, width }) => kinds.has('column') && width.includes(requestColumns));
}

function rowsOf(text: string, lines: readonly PieceLine[]): WrittenRow[] | undefined {
	const cellsOfLines = (own: readonly PieceLine[]): WrittenCell[] => own.flatMap((line) => cellsOf(text, line));
	const count = figuresPerRow(lines);
	if (count === undefined || isRowPerLine(lines))
		return rowsByLabels(cellsOfLines(withoutPageNumbers(withWholeRows(lines, isBroken))));
	const own = withoutRepeatedHeaders(lines);
	const found = scatteredRequests(own, count);
	if (found === undefined) return undefined;
	const header = own.slice(0, found.from);
	const above = rowsByLabels(cellsOfLines(withWholeRows(header, isBroken)));
	const behind = cellsOfLines(withWholeRows(own.slice(found.to), isBroken));
	// A header so scattered names no column any more; with seven figures in each row none is asked for.
	const isAsked = count !== requestColumns || endsBeforeItBegins(header);
	const hasFigures = ({ cells }: WrittenRow) => cells.some(({ visible }) => readValue(visible.text).kind === 'figure');
	const kept = isAsked ? above : above.slice(0, above.findLastIndex(hasFigures) + 1);
	return [...kept, ...found.rows, ...rowsByLabels(behind)];
}

/** Whether a header names the last of its columns before the first: its table has them in another order than the form. */
function endsBeforeItBegins(lines: readonly PieceLine[]): boolean {
	const columns = requestColumnsIn(lines);
	const last = columns.findIndex(({ lastOfLevel }) => lastOfLevel);
	return last >= 0 && columns.findIndex(({ firstOfLevel }) => firstOfLevel) > last;
}

/**
 * Whether each line is a row: none with figures lacks its label, and none without is anything but labels, so that no half
 * of one is left. A label may be misspelt then.
 */
function isRowPerLine(lines: readonly PieceLine[]): boolean {
	const first = lines.findIndex(({ figures }) => figures.length > 0);
	return lines.slice(first).every((line, at) => {
		const { words, figures } = line;
		if (figures.length === 0) {
			const above = lines[first + at - 1];
			// （七） before figures, 总计 below them.
			if (above !== undefined && areOneLabel(wordsOf(above), wordsOf(line))) return false;
			return labelRanges(words).every(({ label }) => label !== undefined);
		}
		return words.length > 0 && !hasFiguresBefore(line);
	});
}

/** A header comes again on each page. A single 其他 may as well be half of a row's label. */
function withoutRepeatedHeaders(lines: readonly PieceLine[]): readonly PieceLine[] {
	const first = lines.findIndex(({ figures }) => figures.length > 0);
	return lines.filter(({ words, figures }, at) => {
		if (at < first || figures.length > 0) return true;
		const runs = labelRanges(words);
		const isOfHeader = runs.every(
			({ label }) => label !== undefined && !label.kinds.has('row') && !label.kinds.has('row-group'),
		);
		return !isOfHeader || (runs.length === 1 && runs[0]!.label!.kinds.has('column'));
	});
}

/** Where a label stands among the words of its line; words that are none one by one. */
interface LabelRange extends Range {
	readonly label: FormLabel | undefined;
}

function labelRanges(words: readonly WrittenCell[]): LabelRange[] {
	let at = 0;
	return labelRuns(words.map(({ visible }) => visible.text)).map(({ words: count, label }) => {
		at += count;
		return { start: at - count, end: at, label };
	});
}

/** Label and figures of a line; the labels of a header one by one. */
function cellsOf(text: string, line: PieceLine): WrittenCell[] {
	const { words, figures, isWhole } = line;
	const labels = isWhole === true ? words : labelsOf(text, words, figures.length > 0);
	return hasFiguresBefore(line) ? [...figures, ...labels] : [...labels, ...figures];
}

/** The labels of a header; a group's label and the one of its first row, which may be misspelt; rows that ran together. */
function labelsOf(text: string, words: readonly WrittenCell[], hasFigures: boolean): readonly WrittenCell[] {
	if (words.length < 2) return words;
	/** Words as they stand, with the blanks between them. */
	const together = (from: number, to: number): WrittenCell => {
		const visible = plain(text, words[from]!.source.start, words[to - 1]!.source.end);
		return { visible, source: { start: visible.start, end: visible.end } };
	};
	const whole = together(0, words.length);
	if (formLabel(whole.visible.text) !== undefined) return [whole];
	const runs = labelRanges(words);
	const unknown = runs.findIndex(({ label }) => label === undefined);
	const isRow = hasFigures && !words.some(({ visible }) => plainFigure.test(visible.text));
	if (!isRow || unknown < 0) return runs.map(({ start, end }) => together(start, end));
	const known = runs.slice(0, unknown).map(({ start, end }) => together(start, end));
	return [...known, together(runs[unknown]!.start, words.length)];
}
