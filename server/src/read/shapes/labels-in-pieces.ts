/**
 * Labels in pieces, put together. Narrow columns, the end of a page and programs that take text out of a PDF break the labels of
 * a table over lines: one piece below another, around the figures of their row, or beside the pieces of the other columns. Pieces
 * are labels where no letter is left over; where one is, they stay what they were.
 */
import { looseKey } from '../../text/key.ts';
import { type Mapped, MappedBuilder, slice } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { widthOf } from '../../text/width.ts';
import { type FormHeader, formHeaders } from '../form-headers.ts';
import { beginsGroup, beginsLabel, type FormLabel, formLabel, longestLabel } from '../form-labels.ts';
import type { WrittenCell } from '../grid.ts';
import { labelRuns } from '../label-runs.ts';
import { lineStart } from '../lines.ts';
import { joinedCell } from './cells.ts';

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
	/** How many letters stand before it. */
	readonly order: number;
	/** It and the marks that go with it; what closes may stand on the line below. */
	readonly written: readonly Mapped[];
	/** Marks between it and the next letter, be it on another line. */
	readonly between: readonly Mapped[];
}

/** What goes with the letter behind it, and with the one before it even from the next line. */
const opening = /[（(《「『【〔［“‘]/;
const closing = /[”’"'）)》】]/;

/** The letters of lines; blanks are left out. */
export function lettersOf(lines: readonly PieceLine[]): Letter[] {
	const letters: (Letter & { readonly written: Mapped[]; readonly between: Mapped[] })[] = [];
	let ahead: Mapped[] = [];
	for (const [line, { words }] of lines.entries()) {
		for (const piece of words.flatMap(({ visible }) => partsOf(visible))) {
			const { text } = piece;
			let from = 0;
			for (let at = 0; at < text.length; at++) {
				const key = looseKey(text[at]!);
				const isBehind = from > 0 || (from === at && closing.test(text[at]!));
				if (key !== '') {
					const written = [...ahead, slice(piece, from, at + 1)];
					letters.push({ key, line, order: letters.length, written, between: [] });
					ahead = [];
				} else if (from < at || !isBehind || opening.test(text[at]!)) continue;
				else letters.at(-1)?.written.push(slice(piece, at, at + 1));
				from = at + 1;
			}
			if (from === text.length) continue;
			if (opening.test(text[from]!)) ahead = [slice(piece, from)];
			else letters.at(-1)?.between.push(slice(piece, from));
		}
	}
	return letters;
}

/** What stands between blanks. */
function partsOf(visible: Mapped): Mapped[] {
	return matches(visible.text, /\S+/g).map(({ 0: part, index }) => slice(visible, index, index + part.length));
}

/** A label whose letters stand where they may. */
export function cellOfLetters(letters: readonly Letter[]): WrittenCell {
	const visible = new MappedBuilder();
	for (const [at, { order, written, between }] of letters.entries()) {
		for (const piece of written) visible.add(piece);
		if (letters[at + 1]?.order === order + 1) for (const mark of between) visible.add(mark);
	}
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
function keyOf(line: PieceLine): string | undefined {
	const { words, figures, isWhole } = line;
	return words.length === 0 || figures.length > 0 || isWhole === true ? undefined : looseKey(wordsOf(line));
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
		// What stands on one line is what it is: 其他自然人 may be a column of one's own.
		if (last === from) return undefined;
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

/** Whether the figures stand before the words, which are the rest of a label then. */
export function hasFiguresBefore({ words, figures }: PieceLine): boolean {
	return figures.length > 0 && words.length > 0 && figures[0]!.source.start < words[0]!.source.start;
}

/**
 * Labels of groups that stand upright beside their rows, and so in pieces between them: each where it begins. So may such a label end
 * on the next page.
 */
export function withWholeGroups(lines: readonly PieceLine[]): PieceLine[] {
	const groups = new Map<number, PieceLine>();
	const taken = new Set<number>();
	for (let at = 0; at < lines.length; at++) {
		const pieces = taken.has(at) ? [] : piecesOfGroup(lines, at, taken);
		if (pieces.length < 2) continue;
		groups.set(at, { words: [joinedCell(pieces.flatMap((piece) => lines[piece]!.words))], figures: [], isWhole: true });
		for (const piece of pieces) taken.add(piece);
	}
	return lines.flatMap((line, at) => groups.get(at) ?? (taken.has(at) ? [] : line));
}

/** Beside more lines no label goes on. */
const mostBeside = 100;

/** The lines with the pieces of a group's label that begins on a line; none where it does not end. */
function piecesOfGroup(lines: readonly PieceLine[], from: number, taken: ReadonlySet<number>): number[] {
	const pieces: number[] = [];
	let text = '';
	for (let at = from; at < Math.min(lines.length, from + mostBeside); at++) {
		const line = lines[at]!;
		const words = wordsOf(line);
		const mayBe = words !== '' && line.figures.length === 0 && !taken.has(at) && beginsGroup(text + words);
		// A bracket alone goes with what stands right before it.
		if (mayBe && (looseKey(words) !== '' || text === '' || (pieces.at(-1) === at - 1 && !opening.test(words)))) {
			text += words;
			pieces.push(at);
			if (formLabel(text)?.kinds.has('row-group') === true) return pieces;
		} else if (at === from) return [];
	}
	return [];
}

/**
 * Rows whose label is begun before their figures and ends behind them, be it below the header of the next page: 行政规范性 2 1 9 | 文件.
 */
export function withWholeRows(
	lines: readonly PieceLine[],
	isAsked: (label: FormLabel) => boolean = () => true,
): PieceLine[] {
	const whole: PieceLine[] = [];
	for (let at = 0; at < lines.length; ) {
		const row = rowInPieces(lines, at, isAsked);
		whole.push(...(row?.lines ?? [lines[at]!]));
		at = row?.to ?? at + 1;
	}
	return whole;
}

/** A row, and behind it the header that stood between the pieces of its label; up to the line `to`. */
interface RowOver {
	readonly lines: readonly PieceLine[];
	readonly to: number;
}

function rowInPieces(
	lines: readonly PieceLine[],
	from: number,
	isAsked: (label: FormLabel) => boolean,
): RowOver | undefined {
	let text = '';
	let begun = from;
	while (goesOn(lines[begun], text)) {
		text += wordsOf(lines[begun]!);
		if (lines[begun++]!.figures.length > 0) break;
	}
	if (begun === from) return undefined;
	let behind = begun;
	while (lines[behind]?.words.length === 0) behind++;
	const figures = lines.slice(begun - 1, behind).flatMap((line) => line.figures);
	const isLabel = (): boolean => {
		const label = formLabel(text);
		return label !== undefined && isAsked(label) && label.kinds.has('row');
	};
	const rest = goesOn(lines[behind], text) ? behind : behindHeader(lines, behind);
	let to = begun > from + 1 && isLabel() ? behind : undefined;
	for (let at = rest; goesOn(lines[at], text) && lines[at]!.figures.length === 0; ) {
		text += wordsOf(lines[at++]!);
		if (isLabel()) to = at;
	}
	if (to === undefined) return undefined;
	const pieces = [...lines.slice(from, begun), ...lines.slice(rest, to)].flatMap(({ words }) => words);
	const row = { words: [joinedCell(pieces)], figures, isWhole: true };
	return { lines: [row, ...lines.slice(behind, Math.min(rest, to))], to };
}

/** Pieces of a line's words without the blanks between them. */
export function wordsOf({ words }: PieceLine): string {
	return words.map(({ visible }) => visible.text).join('');
}

/** Whether a line has the next piece of a label, and all that is on it is of that label and its row. */
function goesOn(line: PieceLine | undefined, text: string): boolean {
	if (line === undefined || line.words.length === 0 || hasFiguresBefore(line)) return false;
	const words = wordsOf(line);
	return beginsLabel(text + words) && (looseKey(words) !== '' || closing.test(words));
}

/** A header is shorter, a label on each line or the piece of one. */
const mostHeaderLines = 60;

/** Where the header ends that a new page begins with; the same place when none stands there. */
function behindHeader(lines: readonly PieceLine[], from: number): number {
	let at = from;
	while (at < from + mostHeaderLines && isOfHeader(lines[at])) at++;
	return at;
}

/** Whether a line holds labels, and none of a row; the label that stands upright beside rows may be there, too. */
function isOfHeader(line: PieceLine | undefined): boolean {
	if (line === undefined || line.words.length === 0 || line.figures.length > 0) return false;
	return labelRuns(line.words.map(({ visible }) => visible.text)).every(
		({ label }) => label?.kinds.has('row') === false,
	);
}
