/**
 * A cell per paragraph and nothing else: no tab, no bar, merged cells gone, blank ones too. Labels may be broken over
 * several paragraphs. Rows are put together by the labels of the form.
 */

import { readValue } from '../../text/figures.ts';
import { looseKey } from '../../text/key.ts';
import { type Mapped, plain, type Range, slice, trim } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { beginsLabel, formLabel, isNearlyLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell } from '../grid.ts';
import { hasInlineMarkup, readInline } from '../inline.ts';
import { labelRuns } from '../label-runs.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { fewestBroken, isFigureText, isValueText, joinedCell, plainFigure, withUnitBelow } from './cells.ts';
import { fitOf } from './fit.ts';
import { type PieceLine, withWholeGroups, withWholeLabels, withWholeRows } from './labels-in-pieces.ts';
import { requestColumns } from './named-columns.ts';
import { pageDigits, withoutPageNumbers } from './page-numbers.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowsByLabels } from './rows-by-labels.ts';

export const paragraphs: ShapeReader = {
	shape: 'paragraphs',
	kinds: ['loose'],
	read(text) {
		if (text.includes('|') || !standAlone(text)) return undefined;
		const lines = withoutPageNumbers(withWholeRows(withWholeLabels(text, withWholeGroups(linesOf(text)))));
		const cells = withLikelyLabels(lines).flatMap(({ words, figures }) => [...words, ...figures]);
		if (hasLostOrder(cells)) return undefined;
		const rows = rowsByLabels(cells);
		const score = fitOf(rows);
		if (score === 0) return undefined;
		const grid = placeCells('paragraphs', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score };
	},
};

/**
 * Whether a column of table 二 is named below a row that has no figure yet: a program that reads a PDF column by column took the
 * labels first, and whose the figures behind them are nothing tells.
 */
function hasLostOrder(cells: readonly WrittenCell[]): boolean {
	let waits = false;
	for (const { visible } of cells) {
		if (plainFigure.test(visible.text)) {
			waits = false;
			continue;
		}
		const label = formLabel(visible.text);
		if (label === undefined) continue;
		const { kinds, width } = label;
		if (kinds.has('caption') || kinds.has('corner')) waits = false;
		else if (kinds.has('row') && !kinds.has('column')) waits = true;
		else if (waits && kinds.has('column') && width[0]! < requestColumns) return true;
	}
	return false;
}

function linesOf(text: string): PieceLine[] {
	const found: Mapped[] = [];
	const lines = sourceLines(text);
	const pages = pagesBehindRows(text, lines);
	for (const [at, line] of lines.entries()) {
		const content = text.slice(line.start, line.end);
		if (content.trim() === '' || pageNumber.test(content) || pages.has(at)) continue;
		const visible = trim(
			hasInlineMarkup(content) ? readInline(text, line.start, line.end) : plain(text, line.start, line.end),
		);
		const last = found.at(-1);
		const whole = last === undefined ? undefined : withUnitBelow(last, visible);
		if (whole !== undefined) found[found.length - 1] = whole;
		else if (visible.text !== '') found.push(visible);
	}
	return found.map(lineOf);
}

/** Figures at the end of a line. */
const lastFigures = /(?:^|\s)\d{1,12}(?:\s+\d{1,12})*\s*$/;
/** Of so many figures on lines of their own one may have run together with the next, or with its label. */
const fewestAlone = 10;

/** Whether nearly all figures have a line of their own: those that share one ran together. */
function standAlone(text: string): boolean {
	let alone = 0;
	let together = 0;
	for (const line of sourceLines(text)) {
		const figures = lastFigures.exec(text.slice(line.start, line.end))?.[0].trim();
		if (figures === undefined) continue;
		if (plainFigure.test(figures)) alone++;
		else together++;
	}
	return together < 2 || together * fewestAlone <= alone;
}

/**
 * The lines with a number apart from the seven of a row that stand line by line: it is its page's, as the row is full without
 * it. The rest of a figure that a narrow column broke stands among the others, or is that of the last one, which is as long
 * as any in its column then.
 */
function pagesBehindRows(text: string, lines: readonly Range[]): ReadonlySet<number> {
	const alone: { readonly line: number; readonly digits: number }[] = [];
	let longest = 0;
	let before: { readonly count: number; readonly digits: number } | undefined;
	for (let at = 0; at < lines.length; ) {
		const first = at;
		let content = contentOf(text, lines[at]!);
		let digits = 0;
		for (; plainFigure.test(content); content = at < lines.length ? contentOf(text, lines[at]!) : '') {
			digits = content.length;
			at++;
		}
		const count = at - first;
		if (count === 0) {
			if (content !== '') before = undefined;
			at++;
			continue;
		}
		const isApart = content === '' && pageDigits.test(contentOf(text, lines[first]!));
		if (count === 1 && isApart && before?.count === requestColumns) alone.push({ line: first, digits: before.digits });
		if (count === requestColumns) longest = Math.max(longest, digits);
		before = { count, digits };
	}
	return new Set(alone.flatMap(({ line, digits }) => (digits < Math.max(longest, fewestBroken) ? [line] : [])));
}

function contentOf(text: string, { start, end }: Range): string {
	return text.slice(start, end).trim();
}

/**
 * Cells of a header may stand on one line, and the beginning of one behind them: 商业企业 科研机构 社会公益. So may a row's label,
 * or the beginning of it, and its first figures.
 */
function lineOf(visible: Mapped): PieceLine {
	const pieces = matches(visible.text, /\S+/g);
	const cell = (from: number, to: number): WrittenCell => {
		const last = pieces[to - 1]!;
		const part = slice(visible, pieces[from]!.index, last.index + last[0].length);
		return { visible: part, source: { start: part.start, end: part.end } };
	};
	const whole = [cell(0, pieces.length)];
	const words = pieces.findLastIndex(({ 0: piece }) => !plainFigure.test(piece)) + 1;
	const figures = pieces.slice(words).map((_, at) => cell(words + at, words + at + 1));
	if (figures.length > 0) {
		if (words === 0) return { words: [], figures };
		const label = cell(0, words);
		if (beginsRequest(label.visible.text)) return { words: [label], figures };
	}
	if (isFigure(visible.text)) return { words: [], figures: whole };
	if (pieces.length < 2 || figures.length > 0) return { words: whole, figures: [] };
	const runs = labelRuns(pieces.map(({ 0: piece }) => piece));
	let at = 0;
	const labels = runs.map(({ words: count }) => {
		at += count;
		return cell(at - count, at);
	});
	const isHeader = runs.every(
		(run, index) => run.label !== undefined || (index === runs.length - 1 && beginsLabel(labels[index]!.visible.text)),
	);
	return { words: isHeader ? labels : whole, figures: [] };
}

/** A figure, or a mark for one; 无 and 三 may be pieces of labels as well. */
function isFigure(text: string): boolean {
	return isFigureText(text) || (isValueText(text) && looseKey(text) === '');
}

/** 结果 and the like may begin anything. */
const fewestLetters = 4;

/** Whether a text is the label of a row, or surely the beginning of one. */
function beginsRequest(text: string): boolean {
	const label = formLabel(text);
	return label === undefined ? looseKey(text).length >= fewestLetters && beginsLabel(text) : label.kinds.has('row');
}

/** So many pieces of a label that is misspelt, or has an explanation behind it, are put together. */
const mostPieces = 6;

/** Lines with what is left in pieces put together as far as it is nearly a label. */
function withLikelyLabels(lines: readonly PieceLine[]): PieceLine[] {
	const joined: PieceLine[] = [];
	for (let at = 0; at < lines.length; ) {
		const length = piecesOfLabel(lines, at);
		const pieces = lines.slice(at, at + length).flatMap(({ words }) => words);
		joined.push(length === 1 ? lines[at]! : { words: [joinedCell(pieces)], figures: [] });
		at += length;
	}
	return joined;
}

/** Over how many lines a label goes that begins with one. */
function piecesOfLabel(lines: readonly PieceLine[], at: number): number {
	let text = '';
	let pieces = 0;
	for (let length = 1; length <= mostPieces; length++) {
		const line = lines[at + length - 1];
		if (line?.words.length !== 1 || line.figures.length > 0 || line.isWhole === true) break;
		const piece = line.words[0]!.visible.text;
		if (formLabel(piece) !== undefined || (readValue(piece).kind !== 'words' && !beginsLabel(text + piece))) break;
		text += piece;
		if (formLabel(text) !== undefined || isNearlyLabel(text)) pieces = length;
	}
	return Math.max(1, pieces);
}
