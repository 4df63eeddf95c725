/** Running text, as the rules of this family look at it: sentences, not headings, labels or cells. */
import type { Block, Reading, Span } from '../../read/model.ts';
import { spanOf } from '../../read/model.ts';
import { keptOf } from '../../text/kept-with.ts';
import { type Mapped, sourceRange } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { message, type Template } from '../../text/message.ts';
import type { Finding } from '../rule.ts';

/** A heading, a label or a cell that is a line of its own has no such mark; a piece of a broken line mostly has one. */
const sentence = /[，。；！？]|[,;.](?=[\s\u4E00-\u9FFF]|$)/;

export function isSentence(text: string): boolean {
	return sentence.test(text);
}

const none: readonly never[] = [];

const sentencesAmong = keptOf(({ lines }: Reading): readonly Mapped[] => {
	const sentences = lines.flatMap(({ text }) => (isSentence(text.text) ? text : []));
	return sentences.length === 0 ? none : sentences;
});

/** The visible lines of a block that are sentences, or pieces of them. Tables are none. */
export function proseLines({ reading }: Block): readonly Mapped[] {
	return reading.lines.length === 0 ? none : sentencesAmong(reading);
}

/** Where a match in a visible line stands in the draft. */
export function matchSpan(block: Block, line: Mapped, start: number, end: number): Span {
	return spanOf(block, sourceRange(line, start, end));
}

/** A wording with what it should be. */
export interface Correction {
	/** Global. */
	readonly pattern: RegExp;
	/** Places: {found}, {expected}. */
	readonly text: Template;
	/** What belongs in the place of the match; nothing where this match is no fault. */
	readonly expected: (match: RegExpExecArray) => string | undefined;
}

const correct: Template = { zh: '改为“{expected}”', en: 'Change to “{expected}”' };

/** What one correction finds in a line: a remark, with a safe fix unless markup stands within the words. */
export function corrections(
	block: Block,
	line: Mapped,
	{ pattern, text, expected: of }: Correction,
): readonly Finding[] {
	const all = matches(line.text, pattern);
	if (all.length === 0) return none;
	return all.flatMap((match): Finding[] => {
		const expected = of(match);
		if (expected === undefined) return [];
		const found = match[0];
		const at = matchSpan(block, line, match.index, match.index + found.length);
		const told = message(text, { found, expected });
		return [{ at, severity: 'information', message: told, ...corrected(at, found, expected) }];
	});
}

/** The fix that puts one wording in the place of another; none where markup stands within it. */
export function corrected(at: Span, found: string, expected: string): Pick<Finding, 'fixes'> {
	if (at.end - at.start !== found.length) return {};
	const title = message(correct, { found, expected });
	return { fixes: [{ title, safety: 'safe', edits: () => [{ at, text: expected }] }] };
}
