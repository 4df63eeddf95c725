/**
 * A cell per paragraph and nothing else: no tab, no bar, merged cells gone, blank ones too. Labels may be broken over
 * several paragraphs. Rows are put together by the labels of the form.
 */

import { readValue } from '../../text/figures.ts';
import { plain, trim } from '../../text/mapped.ts';
import { formLabel, isNearlyLabel, isPieceOfLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell } from '../grid.ts';
import { hasInlineMarkup, readInline } from '../inline.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { joinedCell, plainFigure } from './cells.ts';
import { fitOf } from './fit.ts';
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
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		if (content.trim() === '' || pageNumber.test(content)) continue;
		const visible = trim(
			hasInlineMarkup(content) ? readInline(text, line.start, line.end) : plain(text, line.start, line.end),
		);
		if (visible.text !== '') cells.push({ visible, source: { start: visible.start, end: visible.end } });
	}
	return cells;
}

/** A narrow column breaks a label into so many pieces at most. */
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
	for (let next = 1; next < mostPieces && at + next < cells.length; next++) {
		const piece = cells[at + next]!.visible.text;
		if (plainFigure.test(piece) || readValue(piece).kind !== 'words' || (isLabel && !isPieceOfLabel(text))) break;
		text += piece;
		if (formLabel(text) !== undefined) length = next + 1;
		else if (!isLabel && formLabel(piece) === undefined && isNearlyLabel(text)) nearly = next + 1;
	}
	return length > 1 ? length : nearly;
}
