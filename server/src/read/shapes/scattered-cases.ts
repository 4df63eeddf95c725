/**
 * The header of table 四 out of a PDF. Narrow columns break its labels over lines, so that pieces of several stand on one
 * line. It is believed only where its letters are those of the form's header, none more and none fewer, right above a
 * line with a figure for each column. The pieces are put together as they are read, or else each line's from left to
 * right in the order of the form.
 */
import { editions } from '../../forms/editions.ts';
import type { ColumnTree } from '../../forms/types.ts';
import { looseKey } from '../../text/key.ts';
import { widthOf } from '../../text/width.ts';
import { lineStart } from '../lines.ts';
import { type LetterAt, lettersOfWords, type SpacedLine } from './scattered-rows.ts';

export interface ScatteredHeader {
	/** For each label, row by row of the header, the places of its letters. */
	readonly labels: readonly (readonly number[])[];
	/** The lines that the header takes; the next one is the row of figures. */
	readonly from: number;
	readonly to: number;
}

interface HeaderLabel {
	readonly key: string;
	/** It names a column, not several. */
	readonly isColumn: boolean;
}

/** A header as the form has it, level by level. */
interface FormHeader {
	readonly labels: readonly HeaderLabel[];
	readonly columns: number;
	/** All letters of the labels, sorted. */
	readonly letters: string;
}

/** The header of the table whose one row has no label. */
export function scatteredCases(text: string, lines: readonly SpacedLine[]): ScatteredHeader | undefined {
	for (const header of headersOfCases()) {
		const to = lines.findIndex(({ figures, words }) => words.length === 0 && figures.length === header.columns);
		if (to < 0) continue;
		const from = firstLine(text, lines, to, header.letters.length);
		if (from === undefined) continue;
		const letters = lines.slice(from, to).map((line) => lettersOfWords(text, line.words));
		if (sorted(letters.flat().map(({ key }) => key)) !== header.letters) continue;
		const labels = asRead(letters.flat(), header) ?? fromLeftToRight(text, letters, header);
		if (labels !== undefined) return { labels, from, to };
	}
	return undefined;
}

let inForms: readonly FormHeader[] | undefined;

function headersOfCases(): readonly FormHeader[] {
	if (inForms !== undefined) return inForms;
	const headers = new Map<string, FormHeader>();
	for (const { tables } of editions) {
		for (const { blocks, labelColumns } of tables) {
			if (labelColumns > 0) continue;
			const labels = labelsByLevel(blocks[0]!.columns);
			const columns = labels.filter(({ isColumn }) => isColumn).length;
			const letters = sorted(labels.flatMap(({ key }) => [...key]));
			headers.set(letters, { labels, columns, letters });
		}
	}
	inForms = [...headers.values()];
	return inForms;
}

function labelsByLevel(level: readonly ColumnTree[]): HeaderLabel[] {
	if (level.length === 0) return [];
	const own = level.map(({ line, children }) => ({ key: looseKey(line.label), isColumn: children === undefined }));
	return [...own, ...labelsByLevel(level.flatMap(({ children }) => children ?? []))];
}

function sorted(letters: readonly string[]): string {
	return [...letters].sort().join('');
}

/** Where the lines above a row of figures begin that have so many letters together. */
function firstLine(text: string, lines: readonly SpacedLine[], to: number, count: number): number | undefined {
	let left = count;
	for (let at = to - 1; at >= 0 && lines[at]!.figures.length === 0; at--) {
		left -= lettersOfWords(text, lines[at]!.words).length;
		if (left <= 0) return left === 0 ? at : undefined;
	}
	return undefined;
}

/** The labels one behind the other, whatever their order. */
function asRead(letters: readonly LetterAt[], { labels }: FormHeader): number[][] | undefined {
	const all = letters.map(({ key }) => key).join('');
	const found: number[][] = [];
	for (let at = 0; at < all.length; ) {
		const label = labels.find(({ key }) => all.startsWith(key, at));
		if (label === undefined) return undefined;
		found.push(letters.slice(at, at + label.key.length).map((letter) => letter.at));
		at += label.key.length;
	}
	return found;
}

/** Many times what a header needs whose pieces fit. */
const mostAttempts = 4000;

/**
 * The labels in the form's order, each of pieces from lines further and further down, no piece passing over another on its
 * line. Columns that stand apart have to stand in that order as well.
 */
function fromLeftToRight(
	text: string,
	lines: readonly (readonly LetterAt[])[],
	{ labels }: FormHeader,
): number[][] | undefined {
	const wanted = labels.flatMap(({ key }) => [...key].map((letter, unit) => ({ letter, isFirst: unit === 0 })));
	const next = lines.map(() => 0);
	const taken: number[] = [];
	let attempts = 0;
	const takeFrom = (lineAbove: number): boolean => {
		const unit = wanted[taken.length];
		if (unit === undefined) return true;
		for (let line = unit.isFirst ? 0 : lineAbove; line < lines.length; line++) {
			const letter = lines[line]![next[line]!];
			if (letter?.key !== unit.letter) continue;
			if (++attempts > mostAttempts) return false;
			next[line]!++;
			taken.push(letter.at);
			if (takeFrom(line)) return true;
			next[line]!--;
			taken.pop();
		}
		return false;
	};
	if (!takeFrom(0)) return undefined;
	const found = labels.map(({ key }) => taken.splice(0, key.length));
	const columns = found.filter((_, at) => labels[at]!.isColumn);
	return standInOrder(text, columns) ? found : undefined;
}

/** More than one blank between two words: columns stand below one another. */
const apart = /\S[ \t\u3000\u00A0]{2,}\S/;

/**
 * Whether columns begin one to the right of the other, in so far as blanks say where they stand: some programs count a
 * character as one place, others as two.
 */
function standInOrder(text: string, columns: readonly (readonly number[])[]): boolean {
	const first = columns[0]![0]!;
	const last = Math.max(...columns.flat());
	if (!apart.test(text.slice(lineStart(text, first), last + 1))) return true;
	const lefts = columns.map(([at]) => text.slice(lineStart(text, at!), at));
	return [(left: string) => left.length, widthOf].some((place) =>
		lefts.every((left, index) => index === 0 || place(lefts[index - 1]!) < place(left)),
	);
}
