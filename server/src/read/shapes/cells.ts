/** What a cell is at first sight, before it has its row. */
import { readValue } from '../../text/figures.ts';
import { type Mapped, MappedBuilder } from '../../text/mapped.ts';
import { type FormLabel, formLabel } from '../form-labels.ts';
import type { WrittenCell } from '../grid.ts';

/** Most cells of most tables: worth a look of its own before anything else is asked. */
export const plainFigure = /^\d{1,12}$/;

export function isBlank({ visible }: WrittenCell): boolean {
	return visible.text.trim() === '';
}

export function labelOf({ visible }: WrittenCell): FormLabel | undefined {
	const text = visible.text.trim();
	return text === '' || plainFigure.test(text) ? undefined : formLabel(text);
}

/** Where the labels of a row end that no label of the form names; words among the figures are none. */
export function behindWords(cells: readonly WrittenCell[]): number {
	let end = 0;
	for (const [at, cell] of cells.entries()) {
		if (isBlank(cell)) continue;
		if (readValue(cell.visible.text).kind !== 'words') break;
		end = at + 1;
	}
	return end;
}

/** What a figure begins with, or a zero typed as a letter. */
const figureStart = /^(?:[+\-－＋\d０-９]|[OoＯ〇]$)/;

/** Whether a word of a line is a figure: nearly all are plain digits, or words. */
export function isFigureText(text: string): boolean {
	return plainFigure.test(text) || (figureStart.test(text) && readValue(text).kind === 'figure');
}

/** No column is so narrow that figures of fewer digits are broken: a character takes the place of two. */
export const fewestBroken = 4;

/** What blanks part on a line: words, and a figure with its unit, which programs set apart: 797 元. */
export const spacedPiece = /(?<!\S)\d[\d.,]*[ \t\u3000\u00A0]*(?:[万亿]?元|[万亿])(?!\S)|\S+/g;

const unit = /^[万亿]?元$/;
const amount = /\d[\d.,]*[ \t\u3000\u00A0]*[万亿]?元$/;

/** A line with the unit of its last figure, which a narrow column left for the line below: 0.50 万 | 元. Nothing where none is there. */
export function withUnitBelow(line: Mapped, below: Mapped): Mapped | undefined {
	if (!unit.test(below.text) || !amount.test(line.text + below.text)) return undefined;
	const whole = new MappedBuilder();
	whole.add(line);
	whole.add(below);
	return whole.done(line.start);
}

const longestPlaceholder = 4;

/** A figure, or what people write for one. */
export function isValueText(text: string): boolean {
	return isFigureText(text) || (text.length <= longestPlaceholder && readValue(text).kind === 'placeholder');
}

/** A cell that was broken over lines or paragraphs. */
export function joinedCell(pieces: readonly WrittenCell[]): WrittenCell {
	const visible = new MappedBuilder();
	for (const [index, { visible: piece }] of pieces.entries()) {
		if (index > 0) visible.addAs('\n', piece.start, piece.start);
		visible.add(piece);
	}
	const { start } = pieces[0]!.source;
	return { visible: visible.done(start), source: { start, end: pieces[pieces.length - 1]!.source.end } };
}
