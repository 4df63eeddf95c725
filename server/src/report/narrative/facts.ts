/** What one phrase says, as facts: so many requests received, no lawsuits, so many documents repealed. */
import type { ReadNumber } from '../../text/numbers.ts';
import { type Context, forgetDomain, noteActor, noteHandling, noteWords, noteYear } from './context.ts';
import type { Fact } from './fact.ts';
import type { Sentence } from './passages.ts';
import { has, type Phrase, understood } from './phrases.ts';
import { goesForward, isCarry, type Subject, subjectsOf } from './subjects.ts';
import { plays } from './tokens.ts';
import type { Role } from './words.ts';

const none: readonly Fact[] = [];

/** The facts of the phrase at `index`; `context` is what the ones before it have said, and goes on with what this one says. */
export function factsOf(
	phrases: readonly Phrase[],
	index: number,
	context: Context,
	sentence: Sentence,
): readonly Fact[] {
	const phrase = phrases[index]!;
	const inherited = context.subject;
	const ofWholeYear = noteYear(phrase, context);
	noteWords(phrase, context);
	if (!tells(phrase)) {
		if (has(phrase, 'via') && has(phrase, 'channel')) context.channel = true;
		return none;
	}
	const known = understood(phrase);
	if (known === undefined) {
		if (phrase.figure !== undefined) forgetDomain(context);
		return none;
	}
	if (isDoubtful(phrases, index)) return none;
	const who = noteActor(phrase, known, sentence, context) ?? context.who;
	noteHandling(phrase, context);
	if (isOfOthers(phrase, context) || (has(phrase, 'soFar') && !ofWholeYear && !isYear(phrases[index - 1]))) return none;
	const subjects = subjectsOf(phrase, {
		domain: context.domain!,
		inherited,
		inParts: context.inParts,
		ofHandled: context.ofHandled,
		publishing: context.publishing,
		grantedInParts: context.grantedInParts || publishesLater(phrases, index),
		named: context.named,
		denies: denies(phrase),
	});
	const said = {
		passage: sentence.passage,
		none: denies(phrase),
		all: isOfAll(phrase),
		...(context.year === undefined || isCarry(phrase) ? {} : { year: context.year as number | 'last' }),
		ofWholeYear,
		...(who === undefined ? {} : { who }),
		disclosure: context.disclosure,
		inclusive: isInclusive(phrase, phrases[index + 1]),
		perhapsPart: context.channel && !(ofWholeYear && has(phrase, 'sum')),
	};
	return countedBy(phrases, index, subjects).map(({ subject, figure }): Fact => {
		const place = figure ?? denial(phrase);
		return {
			...subject,
			...said,
			thing: `${subject.topics.join('+')} ${subject.verb}`,
			start: sentence.start + place.start,
			end: sentence.start + place.end,
			...(figure === undefined ? {} : { figure }),
		};
	});
}

function tells(phrase: Phrase): boolean {
	return phrase.figure !== undefined || denies(phrase) || isOfAll(phrase);
}

/** 未收到政府信息公开申请. */
function denies(phrase: Phrase): boolean {
	return phrase.figure === undefined && has(phrase, 'none');
}

/** 均获维持. */
function isOfAll(phrase: Phrase): boolean {
	return phrase.figure === undefined && has(phrase, 'all') && has(phrase, 'upheld', 'corrected');
}

/** Words that make of a figure a part, a difference or another thing. */
const doubts: readonly Role[] = [
	'channel',
	'via',
	'scope',
	'compare',
	'rise',
	'fall',
	'same',
	'other',
	'applicantKind',
	'rest',
	'others',
	'history',
	'share',
];

function isDoubtful(phrases: readonly Phrase[], index: number): boolean {
	const phrase = phrases[index]!;
	if (has(phrase, ...doubts) || (has(phrase, 'besides') && !isCarry(phrase))) return true;
	// 未被提起诉讼的有3件 counts what did not happen.
	return (phrase.figure !== undefined && has(phrase, 'none')) || qualifies(phrases, index);
}

/** 被复议1件、被诉讼2件的单位有3个: the figures say which ones are counted, up to the figure with 的 behind it. */
function qualifies(phrases: readonly Phrase[], index: number): boolean {
	for (let at = index; at < phrases.length; at++) {
		const { figure, tokens, before } = phrases[at]!;
		if (figure === undefined || (at > index && before !== '、' && before !== ',')) return false;
		const behind = tokens[tokens.findIndex(({ kind }) => kind === 'figure') + 1];
		if (behind?.kind === 'word' && behind.word.text === '的') return true;
	}
	return false;
}

/** Of other years, days or organs, of nothing that is known, or of cases about anything. */
function isOfOthers(phrase: Phrase, { scope, dated, year, domain, ownCasesFrom }: Context): boolean {
	if (scope || dated || year === 'other' || domain === undefined) return true;
	return domain === 'cases' && phrase.figure !== undefined && phrase.start < ownCasesFrom;
}

/** 2024年，累计收到…: so far in that year. */
function isYear(phrase: Phrase | undefined): boolean {
	return phrase?.tokens.every((token) => token.kind === 'year' || plays(token, 'thisYear')) ?? false;
}

/** 予以公开1件，…，已通过网站公开1件: the form counts both as granted. */
function publishesLater(phrases: readonly Phrase[], index: number): boolean {
	if (!has(phrases[index]!, 'result')) return false;
	return phrases
		.slice(index + 1)
		.some((phrase) => phrase.figure !== undefined && has(phrase, 'publish') && !has(phrase, 'information'));
}

/** 含上年结转, in brackets or behind a comma. */
function isInclusive(phrase: Phrase, next: Phrase | undefined): boolean {
	const isOver = (each: Phrase) => isCarry(each) && !goesForward(each);
	const says = (each: Phrase) => isOver(each) && has(each, 'including', 'parts');
	return says(phrase) || phrase.inner.some(isOver) || (next !== undefined && says(next));
}

/** Each thing that is counted, with its figure; nothing where there are not as many figures as things. */
function countedBy(
	phrases: readonly Phrase[],
	index: number,
	subjects: readonly Subject[],
): { subject: Subject; figure: ReadNumber | undefined }[] {
	const phrase = phrases[index]!;
	if (!has(phrase, 'respectively')) {
		const subject = merge(subjects);
		return subject === undefined ? [] : [{ subject, figure: phrase.figure }];
	}
	const figures = listedFigures(phrases, index);
	return figures.length === subjects.length ? subjects.map((subject, at) => ({ subject, figure: figures[at] })) : [];
}

/** 复议、诉讼分别为2件、1件 or 2件和1件: the figures one after the other. */
function listedFigures(phrases: readonly Phrase[], index: number): ReadNumber[] {
	const figures = [phrases[index]!.figure!];
	for (let at = index + 1; at < phrases.length; at++) {
		const next = phrases[at]!;
		const isNext = next.before === '、' || next.before === undefined;
		if (!isNext || next.figure === undefined || next.tokens.length !== 1) break;
		figures.push(next.figure);
	}
	return figures;
}

/** Several subjects with one figure are counted together, where they are of one kind. */
function merge(subjects: readonly Subject[]): Subject | undefined {
	const [first] = subjects;
	if (first === undefined) return undefined;
	if (subjects.some(({ verb, full }) => verb !== first.verb || full !== first.full)) return undefined;
	return { ...first, topics: subjects.flatMap(({ topics }) => topics) };
}

const denied: readonly Role[] = [
	'request',
	'bareRequest',
	'onRequest',
	'review',
	'litigation',
	'appeal',
	'document',
	'rules',
	'carry',
	'upheld',
	'corrected',
];

/** The words that deny, from the first to the last word of what is denied. */
function denial({ tokens }: Phrase): { start: number; end: number } {
	const first = tokens.find((token) => plays(token, 'none', 'all')) ?? tokens[0]!;
	const nouns = tokens.filter((token) => plays(token, ...denied));
	const last = nouns[nouns.length - 1] ?? first;
	return { start: Math.min(first.start, nouns[0]?.start ?? first.start), end: Math.max(first.end, last.end) };
}
