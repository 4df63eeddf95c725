/** Cuts a block's text into passages (a paragraph each, blanks removed) and these into sentences. */
import type { Block, Line, Span } from '../../read/model.ts';
import { spanOf } from '../../read/model.ts';
import { type Mapped, MappedBuilder, sourceRange } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { readOrdinal } from '../../text/ordinals.ts';
import { dense } from '../../text/shadow.ts';

/** A paragraph as one text, whatever line breaks a program put into it. */
export interface Passage {
	readonly block: Block;
	readonly lines: readonly Line[];
	/** In normal form, without blanks (`dense`). */
	readonly text: string;
	readonly mapped: Mapped;
}

export interface Sentence {
	readonly passage: Passage;
	/** Units of the passage's text. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A sentence is not longer in any report; what is longer is a list or no prose at all, and is not read. */
const longestSentence = 1500;
const longestPassage = 60_000;
const longestHeading = 40;
/** A line that breaks off before this is a heading or an item of a list, but for one that ends in a comma. */
const shortestBroken = 20;

/** The paragraphs of a block. Lines that break off within a sentence are put together again. */
export function passagesOf(block: Block): readonly Passage[] {
	const passages: Passage[] = [];
	let open: Line[] = [];
	for (const line of block.reading.lines) {
		if (open.length > 0 && !continues(open[open.length - 1]!, line)) {
			passages.push(passage(block, open));
			open = [];
		}
		open.push(line);
	}
	if (open.length > 0) passages.push(passage(block, open));
	return passages;
}

function continues(before: Line, line: Line): boolean {
	if (before.style !== 'plain' || line.style !== 'plain') return false;
	const text = before.text.text;
	if (isNumberedHeading(text)) return false;
	const breaksOff = text.length >= shortestBroken ? !/[。！？；：!?;:.]$/.test(text) : /[，、,]$/.test(text);
	return breaksOff && readOrdinal(line.text.text) === undefined;
}

/** 二、…的情况, and what stands under it begins on the next line, however long the heading is. */
function isNumberedHeading(text: string): boolean {
	return text.length <= longestHeading && !/[，。；：,;]/.test(text) && readOrdinal(text) !== undefined;
}

function passage(block: Block, lines: readonly Line[]): Passage {
	let mapped = lines[0]!.text;
	if (lines.length > 1) {
		const joined = new MappedBuilder();
		for (const { text } of lines) joined.add(text);
		mapped = joined.done(mapped.start);
	}
	mapped = dense(mapped);
	return { block, lines, mapped, text: mapped.text };
}

/** A full stop in half width ends a sentence behind a character of the script, a bracket or 14.1%; 1. and 2.5 have none. */
const sentences = /(?:[^。！？!?.]|(?<![\p{Script=Han}%)”》])\.|\.(?=[a-z]))+(?:[。！？!?.]|$)/gu;

/** 3.全年收到…, 3、2024年收到…: the number counts paragraphs, and with the year behind it would be none at all. */
const listMark = /^\d{1,2}(?:[.、](?!\d)|[.、](?=20\d\d年)|\)(?=\p{Script=Han}))/u;

/** The sentences of a passage. 公开信息71条。其中年报1条、…: the full stop behind a whole is none. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
	const { text } = passage;
	const found: Sentence[] = [];
	if (text.length > longestPassage) return found;
	let start = 0;
	let end = 0;
	const close = (): void => {
		if (end <= start || end - start > longestSentence) return;
		const written = text.slice(start, end);
		const from = listMark.exec(written)?.[0].length ?? 0;
		found.push({ passage, start: start + from, end, text: written.slice(from) });
	};
	for (const { 0: written, index } of matches(text, sentences)) {
		if (end > 0 && text.startsWith('其中', index) && endsWithItsOnlyCount(text.slice(start, end))) {
			end = index + written.length;
			continue;
		}
		close();
		start = index;
		end = index + written.length;
	}
	close();
	return found;
}

const count = /\d[余多]?[件条篇个项份次则例宗起部场期](?![\d])/g;

/** Of several figures before it 其中 may mean the last or all of them. */
function endsWithItsOnlyCount(text: string): boolean {
	const counts = matches(text, count);
	return counts.length === 1 && counts[0]!.index + counts[0]![0].length === text.length - 1 && text.endsWith('。');
}

/** Units of a passage's text as a place in the draft. */
export function placeOf({ block, mapped }: Passage, start: number, end: number): Span {
	return spanOf(block, sourceRange(mapped, start, end));
}

/** What a person sees there, line breaks and other blanks apart. */
export function writtenAt({ block, mapped, text }: Passage, start: number, end: number): string {
	const range = sourceRange(mapped, start, end);
	const source = block.text.slice(range.start, range.end);
	return (/[<&*_[\]]/.test(source) ? text.slice(start, end) : source).replace(/\s+/g, '');
}
