/**
 * Rows as they come out of a PDF: a label and its figures with blanks between them. Labels are broken over lines, with
 * the figures behind them, before them or between their halves; labels that stand upright beside several rows are
 * scattered, a character per line. So much disorder is believed only where nothing is left to be guessed.
 */
import { readValue } from '../../text/figures.ts';
import { type Mapped, MappedBuilder, plain, type Range, trim } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { areOneLabel, type FormLabel, formLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { labelRuns, mostWords } from '../label-runs.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { isFigureText, isValueText, joinedCell, plainFigure, spacedPiece } from './cells.ts';
import { fitOf } from './fit.ts';
import { requestColumns } from './named-columns.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowsByLabels } from './rows-by-labels.ts';
import { scatteredCases } from './scattered-cases.ts';
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
		const pieces = Array.from(matches(content, spacedPiece), ({ 0: piece, index }): Range => {
			return { start: line.start + index, end: line.start + index + piece.length };
		});
		lines.push(lineOf(text, pieces));
	}
	return withWholeLabels(text, lines);
}

/**
 * Lines that are labels only together are these labels, each where it begins: 尚未审 | 结 总计, in narrow columns. Every word
 * has to be of some label: pieces of columns that stand beside each other are no words that follow one another.
 */
function withWholeLabels(text: string, lines: readonly SpacedLine[]): SpacedLine[] {
	const whole: SpacedLine[] = [];
	for (let at = 0; at < lines.length; ) {
		const together = labelsOver(text, lines, at);
		whole.push(...(together?.lines ?? [lines[at]!]));
		at = together?.to ?? at + 1;
	}
	return whole;
}

/** The labels that begin with a line and end with another; nothing when they end with the same line. */
function labelsOver(
	text: string,
	lines: readonly SpacedLine[],
	from: number,
): { readonly lines: readonly SpacedLine[]; readonly to: number } | undefined {
	const labels: { readonly range: Range; readonly line: number }[] = [];
	const words: { readonly range: Range; readonly line: number }[] = [];
	let line = from;
	for (;;) {
		while (words.length < mostWords && lines[line]?.figures.length === 0) {
			words.push(...lines[line]!.words.map((range) => ({ range, line: line })));
			line++;
		}
		const [run] = labelRuns(words.map(({ range: { start, end } }) => text.slice(start, end)));
		if (run?.label === undefined || !isBrokenLabel(run.label)) return undefined;
		const [first, ...rest] = words.splice(0, run.words);
		const last = rest.at(-1) ?? first!;
		labels.push({ range: { start: first!.range.start, end: last.range.end }, line: first!.line });
		const next = words[0]?.line ?? line;
		if (next === last.line) continue;
		if (last.line === from) return undefined;
		const together = [...new Set(labels.map((label) => label.line))];
		return {
			lines: together.map((own) => ({
				words: labels.filter((label) => label.line === own).map(({ range }) => range),
				figures: [],
			})),
			to: last.line + 1,
		};
	}
}

/**
 * Rows of the other tables whose labels are broken over two lines, with the figures behind either half or on a line of their own
 * between them: 行政规范性 2 1 9 | 文件, 行政事业性 | 收费 12.6.
 */
function withBrokenRows(text: string, lines: readonly SpacedLine[]): SpacedLine[] {
	const whole: SpacedLine[] = [];
	const cellsIn = (words: readonly Range[]): WrittenCell[] =>
		words.map(({ start, end }) => ({ visible: visibleOf(text, start, end), source: { start, end } }));
	const textOf = (cells: readonly WrittenCell[]): string => cells.map(({ visible }) => visible.text).join('');
	for (let at = 0; at < lines.length; at++) {
		const own = lines.slice(at, at + 3);
		// Of three lines the one between holds nothing but figures.
		if (own[1]?.words.length !== 0) own.length = Math.min(own.length, 2);
		const withFigures = own.filter(({ figures }) => figures.length > 0);
		const [first, rest] = [own[0]!, own[own.length - 1]!];
		whole.push(first);
		if (rest === first || withFigures.length !== 1 || first.words.length === 0 || rest.words.length === 0) continue;
		const { words, figures } = withFigures[0]!;
		if (words.length > 0 && words[0]!.start > figures[0]!.start) continue;
		const pieces = [cellsIn(first.words), cellsIn(rest.words)] as const;
		const label = formLabel(textOf(pieces.flat()));
		if (label?.kinds.has('row') !== true || !isBrokenLabel(label)) continue;
		if (!areOneLabel(textOf(pieces[0]), textOf(pieces[1]))) continue;
		whole[whole.length - 1] = { words: first.words, figures, label: joinedCell(pieces.flat()) };
		at += own.length - 1;
	}
	return whole;
}

/** The rows of table 三 have labels with figures among their pieces. */
function isBrokenLabel({ kinds, figures }: FormLabel): boolean {
	return !kinds.has('row-group') && (!kinds.has('row') || !figures.includes(requestColumns));
}

/** Figures stand behind the label, or before the rest of one; a number before a label with figures is the label's own. */
function lineOf(text: string, pieces: readonly Range[]): SpacedLine {
	const textOf = ({ start, end }: Range): string => text.slice(start, end);
	let end = pieces.length;
	while (end > 0 && isValueText(textOf(pieces[end - 1]!))) end--;
	let start = 0;
	while (end === pieces.length && start < end && isFigureText(textOf(pieces[start]!))) start++;
	// `1 . 属于国家秘密`: the number of a label.
	if (start === 1 && /^[.．、]/.test(textOf(pieces[1] ?? pieces[0]!))) start = 0;
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
function figuresPerRow(text: string, lines: readonly SpacedLine[]): number | undefined {
	const counts = lines.map(({ figures }) => figures.length);
	const isOften = (count: number): boolean => counts.filter((each) => each === count).length >= fewestRequests;
	for (let count = requestColumns; count <= requestColumns + mostOwnColumns; count++) if (isOften(count)) return count;
	const fewer = requestColumns - 1;
	if (!isOften(fewer)) return undefined;
	return new Set(requestColumnsIn(text, lines.slice(0, counts.indexOf(fewer)))).size === fewer ? fewer : undefined;
}

/** The columns of table 三 that lines name. */
function requestColumnsIn(text: string, lines: readonly SpacedLine[]): FormLabel[] {
	return lines
		.flatMap(({ words }) => labelRanges(text, words).flatMap(({ label }) => label ?? []))
		.filter(({ kinds, width }) => kinds.has('column') && width.includes(requestColumns));
}

function rowsOf(text: string, lines: readonly SpacedLine[]): WrittenRow[] | undefined {
	const count = figuresPerRow(text, lines);
	if (count === undefined || isRowPerLine(text, lines))
		return rowsByLabels(cellsOfLines(text, withBrokenRows(text, lines)));
	const own = withoutRepeatedHeaders(text, lines);
	const found = scatteredRequests(text, own, count);
	if (found === undefined) return undefined;
	const header = own.slice(0, found.from);
	const above = rowsByLabels(header.flatMap((line) => cellsOf(text, line)));
	const behind = cellsOfLines(text, own.slice(found.to));
	// A header so scattered names no column any more; with seven figures in each row none is asked for.
	const isAsked = count !== requestColumns || endsBeforeItBegins(text, header);
	const hasFigures = ({ cells }: WrittenRow) => cells.some(({ visible }) => readValue(visible.text).kind === 'figure');
	const kept = isAsked ? above : above.slice(0, above.findLastIndex(hasFigures) + 1);
	return [...kept, ...found.rows, ...rowsByLabels(behind)];
}

/** Whether a header names the last of its columns before the first: its table has them in another order than the form. */
function endsBeforeItBegins(text: string, lines: readonly SpacedLine[]): boolean {
	const columns = requestColumnsIn(text, lines);
	const last = columns.findIndex(({ lastOfLevel }) => lastOfLevel);
	return last >= 0 && columns.findIndex(({ firstOfLevel }) => firstOfLevel) > last;
}

/**
 * Whether each line is a row: none with figures lacks its label, and none without is anything but labels, so that no half
 * of one is left. A label may be misspelt then.
 */
function isRowPerLine(text: string, lines: readonly SpacedLine[]): boolean {
	const first = lines.findIndex(({ figures }) => figures.length > 0);
	const contents = ({ words }: SpacedLine): string => words.map(({ start, end }) => text.slice(start, end)).join('');
	return lines.slice(first).every((line, at) => {
		const { words, figures } = line;
		if (figures.length === 0) {
			const above = lines[first + at - 1];
			// （七） before figures, 总计 below them.
			if (above !== undefined && areOneLabel(contents(above), contents(line))) return false;
			return labelRanges(text, words).every(({ label }) => label !== undefined);
		}
		return words.length > 0 && words[0]!.start < figures[0]!.start;
	});
}

/** A header comes again on each page. A single 其他 may as well be half of a row's label. */
function withoutRepeatedHeaders(text: string, lines: readonly SpacedLine[]): readonly SpacedLine[] {
	const first = lines.findIndex(({ figures }) => figures.length > 0);
	return lines.filter(({ words, figures }, at) => {
		if (at < first || figures.length > 0) return true;
		const runs = labelRanges(text, words);
		const isOfHeader = runs.every(
			({ label }) => label !== undefined && !label.kinds.has('row') && !label.kinds.has('row-group'),
		);
		return !isOfHeader || (runs.length === 1 && runs[0]!.label!.kinds.has('column'));
	});
}

/** Where a label stands in its line; words that are none one by one. */
interface LabelRange extends Range {
	readonly label: FormLabel | undefined;
}

function labelRanges(text: string, words: readonly Range[]): LabelRange[] {
	let at = 0;
	return labelRuns(words.map(({ start, end }) => visibleOf(text, start, end).text)).map(({ words: count, label }) => {
		const { start } = words[at]!;
		at += count;
		return { start, end: words[at - 1]!.end, label };
	});
}

function cellsOfLines(text: string, lines: readonly SpacedLine[]): WrittenCell[] {
	const header = scatteredCases(text, lines);
	if (header === undefined) return lines.flatMap((line) => cellsOf(text, line));
	const { labels, from, to } = header;
	return [
		...lines.slice(0, from).flatMap((line) => cellsOf(text, line)),
		...labels.map((letters) => cellOfLetters(text, letters)),
		...lines.slice(to).flatMap((line) => cellsOf(text, line)),
	];
}

/** A label whose letters stand where they may. */
function cellOfLetters(text: string, letters: readonly number[]): WrittenCell {
	const visible = new MappedBuilder();
	for (const at of letters) visible.add(plain(text, at, at + 1));
	const written = visible.done(letters[0]!);
	return { visible: written, source: { start: written.start, end: written.end } };
}

/** Label and figures of a line; the labels of a header one by one. */
function cellsOf(text: string, { words, figures, label }: SpacedLine): WrittenCell[] {
	const cell = ({ start, end }: Range): WrittenCell => ({
		visible: visibleOf(text, start, end),
		source: { start, end },
	});
	if (label !== undefined) return [label, ...figures.map(cell)];
	const cells = labelsOf(text, words, figures.length > 0).map(cell);
	const isBefore = figures.length > 0 && words.length > 0 && figures[0]!.start < words[0]!.start;
	return isBefore ? [...figures.map(cell), ...cells] : [...cells, ...figures.map(cell)];
}

/** What is seen between two places; of a label over several lines its pieces, page numbers between them left out. */
function visibleOf(text: string, start: number, end: number): Mapped {
	const pieces = matches(text.slice(start, end), /[^\r\n]+/g).filter(({ 0: piece }) => !pageNumber.test(piece));
	if (pieces.length < 2) return plain(text, start, end);
	const joined = new MappedBuilder();
	for (const { 0: piece, index } of pieces) joined.add(trim(plain(text, start + index, start + index + piece.length)));
	return joined.done(start);
}

/** The labels of a header; a group's label and the one of its first row, which may be misspelt; rows that ran together. */
function labelsOf(text: string, words: readonly Range[], hasFigures: boolean): readonly Range[] {
	if (words.length < 2) return words;
	const whole = { start: words[0]!.start, end: words[words.length - 1]!.end };
	if (formLabel(text.slice(whole.start, whole.end)) !== undefined) return [whole];
	const runs = labelRanges(text, words);
	if (!hasFigures || words.some(({ start, end }) => plainFigure.test(text.slice(start, end)))) return runs;
	const unknown = runs.findIndex(({ label }) => label === undefined);
	return unknown < 0 ? runs : [...runs.slice(0, unknown), { start: runs[unknown]!.start, end: whole.end }];
}
