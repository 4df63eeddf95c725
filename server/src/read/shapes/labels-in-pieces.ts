/**
 * Labels in pieces, put together. Narrow columns, the end of a page and programs that take text out of a PDF break the labels of
 * a table over lines: one piece below another, around the figures of their row, or beside the pieces of the other columns. Pieces
 * are labels where no letter is left over; where one is, they stay what they were.
 */
import { looseKey } from '../../text/key.ts';
import { type Mapped, MappedBuilder, slice } from '../../text/mapped.ts';
import { widthOf } from '../../text/width.ts';
import { type FormHeader, formHeaders } from '../form-headers.ts';
import { type FormLabel, longestLabel } from '../form-labels.ts';
import type { WrittenCell } from '../grid.ts';
import { labelRuns } from '../label-runs.ts';
import { lineStart } from '../lines.ts';

/** What stands on a line: labels or pieces of them, and figures. */
export interface PieceLine {
	readonly words: readonly WrittenCell[];
	readonly figures: readonly WrittenCell[];
	/** Each of the words is a label that was put together. */
	readonly isWhole?: boolean;
}

/** A letter or digit of a label. */
export interface Letter {
	/** What it is by its key. */
	readonly key: string;
	/** The line that it stands on. */
	readonly line: number;
	/** It and the marks that go with it; what closes may stand on the line below. */
	readonly written: readonly Mapped[];
}

/** What goes with the letter behind it, and with the one before it even from the next line. */
const opening = /[（(《「『【〔［“‘]/;
const closing = /[”’"'）)》】]/;

/** The letters of lines; blanks are left out. */
export function lettersOf(lines: readonly PieceLine[]): Letter[] {
	const letters: (Letter & { readonly written: Mapped[] })[] = [];
	for (const [line, { words }] of lines.entries()) {
		for (const { visible } of words) {
			let from = 0;
			let isBehind = false;
			for (let at = 0; at < visible.text.length; at++) {
				const unit = visible.text[at]!;
				const key = looseKey(unit);
				if (key !== '') letters.push({ key, line, written: [slice(visible, from, at + 1)] });
				else if (opening.test(unit) || !(isBehind || closing.test(unit))) {
					isBehind = false;
					continue;
				} else letters.at(-1)?.written.push(slice(visible, at, at + 1));
				isBehind = true;
				from = at + 1;
			}
		}
	}
	return letters;
}

/** A label whose letters stand where they may. */
export function cellOfLetters(letters: readonly Letter[]): WrittenCell {
	const visible = new MappedBuilder();
	for (const { written } of letters) for (const piece of written) visible.add(piece);
	const { start } = letters[0]!.written[0]!;
	const label = visible.done(start);
	return { visible: label, source: { start: label.start, end: label.end } };
}

/** Labels put together of the letters of lines, up to the line `to`. */
interface LabelsOver {
	readonly labels: readonly (readonly Letter[])[];
	readonly to: number;
}

/** Lines without figures that are labels only together, as these labels. `isAsked`: which labels may stand there in pieces. */
export function withWholeLabels(
	text: string,
	lines: readonly PieceLine[],
	isAsked: (label: FormLabel) => boolean = () => true,
): PieceLine[] {
	const keys = lines.map(keyOf);
	const whole: PieceLine[] = [];
	for (let at = 0; at < lines.length; ) {
		const found = asRead(lines, keys, at, isAsked) ?? sideBySide(text, lines, keys, at);
		if (found === undefined) whole.push(lines[at]!);
		else whole.push({ words: found.labels.map(cellOfLetters), figures: [], isWhole: true });
		at = found?.to ?? at + 1;
	}
	return whole;
}

/** The letters of a line in which pieces of labels may stand, and nothing else. */
function keyOf({ words, figures, isWhole }: PieceLine): string | undefined {
	if (words.length === 0 || figures.length > 0 || isWhole === true) return undefined;
	return looseKey(words.map(({ visible }) => visible.text).join(''));
}

type Keys = readonly (string | undefined)[];

/** No header has more letters. */
const mostLetters = 160;

/** The labels that begin with a line and end with another, one behind the other. */
function asRead(
	lines: readonly PieceLine[],
	keys: Keys,
	from: number,
	isAsked: (label: FormLabel) => boolean,
): LabelsOver | undefined {
	let letters = '';
	const lastLines = new Map<number, number>();
	for (let line = from; keys[line] !== undefined && letters.length < mostLetters; line++) {
		letters += keys[line]!;
		lastLines.set(letters.length, line);
	}
	const ends: number[] = [];
	for (let at = 0; at < letters.length; ) {
		const length = longestLabel(letters, at, isAsked);
		if (length === 0) return undefined;
		at += length;
		ends.push(at);
		const last = lastLines.get(at);
		if (last === undefined) continue;
		// 总计结果 on one line are two labels.
		if (last === from && ends.length <= lines[from]!.words.length) return undefined;
		const own = lettersOf(lines.slice(from, last + 1));
		return { labels: ends.map((end, index) => own.slice(ends[index - 1] ?? 0, end)), to: last + 1 };
	}
	return undefined;
}

/**
 * The header of a form whose letters lines have from here on: 上一 | 本年 处理 | 年项 | 增/ 决定 | 目数 | 减 数量 | 量. Above a row without a
 * label it has to stand right above its figures, all on a line: pieces out of order may have theirs out of order.
 */
function sideBySide(text: string, lines: readonly PieceLine[], keys: Keys, from: number): LabelsOver | undefined {
	for (const header of formHeaders()) {
		const to = endOfHeader(keys, from, header);
		if (to === undefined || !mayStandAbove(header, lines[to])) continue;
		const own = lines.slice(from, to);
		if (own.every(isOfWholeLabels)) continue;
		const labels = fromLeftToRight(text, lettersOf(own), header);
		if (labels !== undefined) return { labels, to };
	}
	return undefined;
}

function mayStandAbove({ nameless }: FormHeader, line: PieceLine | undefined): boolean {
	return nameless === 0 || (line?.words.length === 0 && line.figures.length === nameless);
}

/** Behind the lines that have the letters of a header, none more and none fewer. */
function endOfHeader(keys: Keys, from: number, { letters }: FormHeader): number | undefined {
	const left = new Map(letters);
	let to = from;
	for (; left.size > 0; to++) {
		const key = keys[to];
		if (key === undefined) return undefined;
		for (const letter of key) {
			const count = left.get(letter);
			if (count === undefined) return undefined;
			if (count === 1) left.delete(letter);
			else left.set(letter, count - 1);
		}
	}
	return to;
}

function isOfWholeLabels({ words }: PieceLine): boolean {
	return labelRuns(words.map(({ visible }) => visible.text)).every(({ label }) => label !== undefined);
}

/** Many times what a header needs whose pieces fit. */
const mostAttempts = 4000;

/**
 * The labels of a header, each of pieces from lines further and further down, no piece passing over another on its line. Columns
 * that stand apart have to stand in that order as well.
 */
function fromLeftToRight(text: string, letters: readonly Letter[], { labels }: FormHeader): Letter[][] | undefined {
	const lines = Array.from({ length: letters.at(-1)!.line + 1 }, (): Letter[] => []);
	for (const letter of letters) lines[letter.line]!.push(letter);
	const wanted = labels.flatMap(({ key }) => [...key].map((letter, unit) => ({ letter, isFirst: unit === 0 })));
	const next = lines.map(() => 0);
	const taken: Letter[] = [];
	let attempts = 0;
	const takeFrom = (lineAbove: number): boolean => {
		const unit = wanted[taken.length];
		if (unit === undefined) return true;
		for (let line = unit.isFirst ? 0 : lineAbove; line < lines.length; line++) {
			const letter = lines[line]![next[line]!];
			if (letter?.key !== unit.letter) continue;
			if (++attempts > mostAttempts) return false;
			next[line]!++;
			taken.push(letter);
			if (takeFrom(line)) return true;
			next[line]!--;
			taken.pop();
		}
		return false;
	};
	if (!takeFrom(0)) return undefined;
	const found = labels.map((label) => ({ ...label, letters: taken.splice(0, label.key.length) }));
	const columns = found.filter(({ isColumn }) => isColumn).map((label) => label.letters);
	if (!standInOrder(text, columns)) return undefined;
	return found.sort((one, other) => one.level - other.level).map((label) => label.letters);
}

/** More than one blank between two words: columns stand below one another. */
const apart = /\S[ \t\u3000\u00A0]{2,}\S/;

/**
 * Whether columns begin one to the right of the other, in so far as blanks say where they stand: some programs count a
 * character as one place, others as two.
 */
function standInOrder(text: string, columns: readonly (readonly Letter[])[]): boolean {
	const places = columns.map((letters) => letters.map(({ written }) => written[0]!.start));
	const first = Math.min(...places.flat());
	if (!apart.test(text.slice(lineStart(text, first), Math.max(...places.flat()) + 1))) return true;
	const lefts = places.map(([at]) => text.slice(lineStart(text, at!), at));
	return [(left: string) => left.length, widthOf].some((place) =>
		lefts.every((left, index) => index === 0 || place(lefts[index - 1]!) < place(left)),
	);
}
