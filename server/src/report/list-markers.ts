/**
 * The numbers that count the items of lists: at the beginning of a line （一）, 1., 1）, ①; within a paragraph 一是…二是…,
 * 一要…二要…, and ①…②… behind a colon or semicolon, as elsewhere such a sign points to a note.
 */
import { gatherer, itemsIn } from '../read/block-runs.ts';
import { type Block, type Line, type Span, spanOf } from '../read/model.ts';
import { keeper, keptOf } from '../text/kept-with.ts';
import { sourceRange } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';
import { chineseNumber, readChineseNumber } from '../text/ordinals.ts';
import { levelOf, levels, type NumberedLine, numberedLines } from './numbering.ts';
import type { Report } from './report.ts';

/** A number that counts an item. */
export interface ListMarker {
	readonly value: number;
	/** The same throughout a list; the higher levels first, below 0 within a paragraph. */
	readonly kind: number;
	readonly written: string;
	readonly at: Span;
	readonly line: Line;
}

/** Ways to count within a paragraph; each has a kind below 0. */
const inText: readonly RegExp[] = [
	/(?<=^|[\s。；;：:，,、！？])([一二三四五六七八九十]{1,3})是/g,
	/(?<=^|[\s。；;：:，,、！？])([一二三四五六七八九十]{1,3})要/g,
	/(?<=^|[：:；;])\s*([①-⑳])/g,
];
/** Ways to number a line beside those of headings, each a level below these. */
const ofLines: readonly RegExp[] = [/^\s*([0-9０-９]{1,2})\s*[)）](?!\s*[、，。；])/g, /^\s*([①-⑳])/g];
/** 一是 at the beginning of a paragraph that holds no other of its kind: the list goes on from paragraph to paragraph. */
const inParagraphs = levels.length + ofLines.length;

export function isInText({ kind }: ListMarker): boolean {
	return kind < 0;
}

/** Those of running text, and of lines in another way than headings are numbered. */
const gathered = gatherer((block) => block.reading.lines.flatMap((line) => markersIn(block, line)));

const together = keeper<readonly ListMarker[]>();

/** All of the draft's, those of headings among them, in no order; the same list as long as none of them changes. */
export function listMarkers(report: Report): readonly ListMarker[] {
	const own = itemsIn(gathered(report.runs));
	const numbered = numberedLines(report);
	return together([own, numbered], () => [...own, ...numbered.map(ofNumberedLine)]);
}

const ofNumberedLine = keptOf(({ block, line, ordinal }: NumberedLine): ListMarker => {
	const from = line.text.text.search(/\S/);
	const at = spanOf(block, sourceRange(line.text, from, from + ordinal.written.length));
	return { value: ordinal.value, kind: levelOf(ordinal), written: ordinal.written, at, line };
});

const telling = /[是要①-⑳]|[0-9０-９]\s*[)）]/;

function markersIn(block: Block, line: Line): ListMarker[] {
	const { text } = line.text;
	if (!telling.test(text)) return [];
	const own = ofLines.flatMap((pattern, index) => matched(block, line, pattern, levels.length + index));
	const within = inText.flatMap((pattern, index) => {
		const found = matched(block, line, pattern, -1 - index);
		const [only, ...others] = found;
		if (only === undefined || others.length > 0 || only.at.start !== line.text.start) return found;
		// ① at the beginning of a line is one of its lines' numbers already.
		return /[①-⑳]/.test(only.written) ? [] : [{ ...only, kind: inParagraphs + index }];
	});
	// ①…②… in one paragraph, whose first begins it, are a list of the paragraph's.
	return within.some((marker) => isInText(marker) && own.some(({ at }) => at.start === marker.at.start))
		? within
		: [...own, ...within];
}

function matched(block: Block, line: Line, pattern: RegExp, kind: number): ListMarker[] {
	const { text } = line.text;
	return matches(text, pattern).flatMap(({ 0: whole, 1: number, index }): ListMarker[] => {
		const value = countOf(number!);
		const from = index + whole.search(/\S/);
		if (value === undefined || value === 0 || isQuoted(text.slice(0, from))) return [];
		const at = spanOf(block, sourceRange(line.text, from, index + whole.length));
		return [{ value, kind, written: whole.trim(), at, line }];
	});
}

function countOf(number: string): number | undefined {
	if (/[①-⑳]/.test(number)) return number.charCodeAt(0) - '①'.charCodeAt(0) + 1;
	return (
		readChineseNumber(number) ?? (/\d/.test(number.normalize('NFKC')) ? Number(number.normalize('NFKC')) : undefined)
	);
}

/** ① to ⑳. */
export function circledNumber(value: number): string {
	return String.fromCharCode('①'.charCodeAt(0) + value - 1);
}

/** Whether a quotation or a bracket that was opened before is still open. */
function isQuoted(before: string): boolean {
	const count = (pattern: RegExp) => before.match(pattern)?.length ?? 0;
	return count(/[“「《（(]/g) > count(/[”」》）)]/g);
}

/** The marker with another number, written as its own. */
export function renumbered({ written }: ListMarker, value: number): string {
	return written.replace(/[一二三四五六七八九十]+|[0-9０-９]+|[①-⑳]/, (number) => {
		if (/[①-⑳]/.test(number)) return circledNumber(value);
		return /[一二三四五六七八九十]/.test(number) ? chineseNumber(value) : String(value);
	});
}
