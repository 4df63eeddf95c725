/**
 * A cell per paragraph and nothing else: no tab, no bar, merged cells gone, blank ones too. Labels may be broken over
 * several paragraphs. Rows are put together by the labels of the form.
 */

import { readValue } from '../../text/figures.ts';
import { looseKey } from '../../text/key.ts';
import { type Mapped, plain, type Range, slice, trim } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { beginsLabel, formLabel, isNearlyLabel, isPieceOfLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell } from '../grid.ts';
import { hasInlineMarkup, readInline } from '../inline.ts';
import { labelRuns } from '../label-runs.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { fewestBroken, joinedCell, plainFigure } from './cells.ts';
import { fitOf } from './fit.ts';
import { requestColumns } from './named-columns.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowsByLabels } from './rows-by-labels.ts';

export const paragraphs: ShapeReader = {
	shape: 'paragraphs',
	kinds: ['loose'],
	read(text) {
		if (text.includes('|')) return undefined;
		const cells = joinLabels(cellsOf(text));
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

function cellsOf(text: string): WrittenCell[] {
	const cells: WrittenCell[] = [];
	const lines = sourceLines(text);
	const pages = pagesBehindRows(text, lines);
	for (const [at, line] of lines.entries()) {
		const content = text.slice(line.start, line.end);
		if (content.trim() === '' || pageNumber.test(content) || pages.has(at)) continue;
		const visible = trim(
			hasInlineMarkup(content) ? readInline(text, line.start, line.end) : plain(text, line.start, line.end),
		);
		if (visible.text === '') continue;
		for (const cell of cellsOn(visible)) cells.push({ visible: cell, source: { start: cell.start, end: cell.end } });
	}
	return cells;
}

/** A page has no more digits. */
const pageDigits = /^\d{1,3}$/;

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
 * or the beginning of it, and its first figure.
 */
function cellsOn(line: Mapped): readonly Mapped[] {
	const words = matches(line.text, /\S+/g);
	if (words.length < 2) return [line];
	const cell = (from: number, to: number): Mapped => {
		const last = words[to - 1]!;
		return slice(line, words[from]!.index, last.index + last[0].length);
	};
	const label = words.length - 1;
	if (plainFigure.test(words[label]![0])) {
		const own = cell(0, label);
		return beginsRequest(own.text) ? [own, cell(label, words.length)] : [line];
	}
	const runs = labelRuns(words.map(({ 0: word }) => word));
	let at = 0;
	const labels = runs.map(({ words: count }) => {
		at += count;
		return cell(at - count, at);
	});
	const isHeader = runs.every(
		(run, index) => run.label !== undefined || (index === runs.length - 1 && beginsLabel(labels[index]!.text)),
	);
	return isHeader ? labels : [line];
}

/** 结果 and the like may begin anything. */
const fewestLetters = 4;

/** Whether a text is the label of a row, or surely the beginning of one. */
function beginsRequest(text: string): boolean {
	const label = formLabel(text);
	return label === undefined ? looseKey(text).length >= fewestLetters && beginsLabel(text) : label.kinds.has('row');
}

/** So many pieces of a label that is misspelt are put together; of one that is not, all there are. */
const mostPieces = 6;

/** Puts labels together that were broken over paragraphs: the longest run of texts that is a label, or nearly one. */
function joinLabels(cells: readonly WrittenCell[]): WrittenCell[] {
	const joined: WrittenCell[] = [];
	for (let at = 0; at < cells.length; ) {
		const around = labelAroundFigures(cells, at);
		if (around !== undefined) {
			joined.push(...around.cells);
			at = around.next;
			continue;
		}
		const length = piecesOfLabel(cells, at);
		joined.push(length === 1 ? cells[at]! : joinedCell(cells.slice(at, at + length)));
		at += length;
	}
	return joined;
}

/** A label that is begun before the figures of its row and ends behind them: a row's text may go over the page. */
function labelAroundFigures(
	cells: readonly WrittenCell[],
	from: number,
): { readonly cells: readonly WrittenCell[]; readonly next: number } | undefined {
	const textOf = (at: number): string => cells[at]?.visible.text ?? '';
	let text = '';
	let at = from;
	while (at < cells.length && !plainFigure.test(textOf(at)) && beginsLabel(text + textOf(at))) text += textOf(at++);
	const figures = at;
	while (plainFigure.test(textOf(at))) at++;
	if (figures === from || at === figures || !beginsRequest(text)) return undefined;
	const rest = behindHeader(cells, at);
	at = rest;
	if (looseKey(textOf(at)) === '') return undefined;
	while (at < cells.length && beginsLabel(text + textOf(at))) {
		text += textOf(at++);
		if (formLabel(text) === undefined || beginsLabel(text + textOf(at))) continue;
		const label = joinedCell([...cells.slice(from, figures), ...cells.slice(rest, at)]);
		return { cells: [label, ...cells.slice(figures, rest)], next: at };
	}
	return undefined;
}

/** Where the header ends that a new page begins with; the same place when none stands there. */
function behindHeader(cells: readonly WrittenCell[], from: number): number {
	for (let at = from; at < cells.length; ) {
		const length = piecesOfLabel(cells, at);
		const pieces = cells.slice(at, at + length).map(({ visible }) => visible.text);
		const kinds = formLabel(pieces.join(''))?.kinds;
		if (kinds === undefined || kinds.has('row') || kinds.has('row-group')) return at;
		at += length;
	}
	return from;
}

/** 三 alone on a line is a figure, or where 三、本年度办理结果 was broken. */
const brokenOrdinal = /^[一二三四五六七]$/;

function piecesOfLabel(cells: readonly WrittenCell[], at: number): number {
	let text = cells[at]!.visible.text;
	if (plainFigure.test(text) || (readValue(text).kind !== 'words' && !brokenOrdinal.test(text))) return 1;
	const isLabel = formLabel(text) !== undefined;
	let length = 1;
	let nearly = 1;
	for (let next = 1; at + next < cells.length; next++) {
		if (next >= mostPieces && !beginsLabel(text)) break;
		const piece = cells[at + next]!.visible.text;
		if (plainFigure.test(piece) || (isLabel && !isPieceOfLabel(text))) break;
		// 无 | 法提供, 危及“ | 三安全一稳定”.
		if (readValue(piece).kind !== 'words' && (isLabel || !beginsLabel(text + piece))) break;
		text += piece;
		if (formLabel(text) !== undefined) length = next + 1;
		else if (!isLabel && formLabel(piece) === undefined && isNearlyLabel(text)) nearly = next + 1;
	}
	return length > 1 ? length : nearly;
}
