/**
 * A cell per paragraph and nothing else: no tab, no bar, merged cells gone, blank ones too. Labels may be broken over
 * several paragraphs. Rows are put together by the labels of the form.
 */

import { readValue } from '../../text/figures.ts';
import { type Mapped, plain, type Range, slice, trim } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { beginsLabel, formLabel, isNearlyLabel, isPieceOfLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell } from '../grid.ts';
import { hasInlineMarkup, readInline } from '../inline.ts';
import { labelRuns } from '../label-runs.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { joinedCell, plainFigure } from './cells.ts';
import { fitOf } from './fit.ts';
import { requestColumns } from './named-columns.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowsByLabels } from './rows-by-labels.ts';

export const paragraphs: ShapeReader = {
	shape: 'paragraphs',
	kinds: ['loose'],
	read(text) {
		if (text.includes('|')) return undefined;
		const rows = rowsByLabels(joinLabels(cellsOf(text)));
		const score = fitOf(rows);
		if (score === 0) return undefined;
		const grid = placeCells('paragraphs', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score };
	},
};

function cellsOf(text: string): WrittenCell[] {
	const cells: WrittenCell[] = [];
	const lines = sourceLines(text);
	for (const [at, line] of lines.entries()) {
		const content = text.slice(line.start, line.end);
		if (content.trim() === '' || pageNumber.test(content) || isPageBehindRow(text, lines, at)) continue;
		const visible = trim(
			hasInlineMarkup(content) ? readInline(text, line.start, line.end) : plain(text, line.start, line.end),
		);
		if (visible.text === '') continue;
		for (const label of labelsOn(visible))
			cells.push({ visible: label, source: { start: label.start, end: label.end } });
	}
	return cells;
}

/** A page has no more digits. */
const pageDigits = /^\s*\d{1,3}\s*$/;

/**
 * A number apart from the seven of a row that stand line by line is its page's: the row is full without it, and the rest of a
 * figure that a narrow column broke stands among the others.
 */
function isPageBehindRow(text: string, lines: readonly Range[], at: number): boolean {
	const isBlankAt = (line: number): boolean => {
		const range = lines[line];
		return range === undefined || text.slice(range.start, range.end).trim() === '';
	};
	const isFigureAt = (line: number): boolean => {
		const range = lines[line];
		return range !== undefined && plainFigure.test(text.slice(range.start, range.end).trim());
	};
	const { start, end } = lines[at]!;
	if (!isBlankAt(at - 1) || !isBlankAt(at + 1) || !pageDigits.test(text.slice(start, end))) return false;
	let last = at - 1;
	while (last > 0 && isBlankAt(last)) last--;
	let count = 0;
	while (count <= requestColumns && isFigureAt(last - count)) count++;
	return count === requestColumns;
}

/** Cells of a header may stand on one line, and the beginning of one behind them: 商业企业 科研机构 社会公益. */
function labelsOn(line: Mapped): readonly Mapped[] {
	const words = matches(line.text, /\S+/g);
	if (words.length < 2) return [line];
	const runs = labelRuns(words.map(({ 0: word }) => word));
	let at = 0;
	const labels = runs.map(({ words: count }) => {
		const first = words[at]!;
		at += count;
		const last = words[at - 1]!;
		return slice(line, first.index, last.index + last[0].length);
	});
	const isHeader = runs.every(
		({ label }, index) => label !== undefined || (index === runs.length - 1 && beginsLabel(labels[index]!.text)),
	);
	return isHeader ? labels : [line];
}

/** So many pieces of a label that is misspelt are put together; of one that is not, all there are. */
const mostPieces = 6;

/** Puts labels together that were broken over paragraphs: the longest run of texts that is a label, or nearly one. */
function joinLabels(cells: readonly WrittenCell[]): WrittenCell[] {
	const joined: WrittenCell[] = [];
	for (let at = 0; at < cells.length; ) {
		const length = piecesOfLabel(cells, at);
		joined.push(length === 1 ? cells[at]! : joinedCell(cells.slice(at, at + length)));
		at += length;
	}
	return joined;
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
