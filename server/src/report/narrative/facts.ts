/** What a passage says, as facts: so many requests received, no lawsuits, so many documents repealed. */
import type { ReadNumber } from '../../text/numbers.ts';
import { type Passage, type Sentence, sentencesOf } from './passages.ts';
import { has, type Phrase, phrasesOf, understood } from './phrases.ts';
import { type Domain, domainOf, goesForward, handling, receiving, type Subject, subjectsOf } from './subjects.ts';
import { outlookOf } from './telling.ts';
import { plays, type Token, tokensOf } from './tokens.ts';
import { isUnrelated, ownCasesFrom } from './wider-cases.ts';
import type { Role } from './words.ts';

export interface Fact extends Subject {
	/** What is counted and how it came about, in one word: the same for two facts that tell of the same. */
	readonly thing: string;
	readonly passage: Passage;
	/** Units of the passage's text: the figure with its unit, or the words that deny. */
	readonly start: number;
	readonly end: number;
	/** Absent where something is denied, or said of all there are. */
	readonly figure?: ReadNumber;
	/** 未收到, 无. */
	readonly none: boolean;
	/** 均获维持. */
	readonly all: boolean;
	/** The year that it is said of, where the text names one; `last`: 上年. */
	readonly year?: number | 'last';
	/** 全年, 本年度, 2024年 stand in the very phrase. */
	readonly ofWholeYear: boolean;
	/** Who acted, in words that are not known: the organ, or another one. */
	readonly who?: string;
	/** The sentence speaks of 信息公开. */
	readonly disclosure: boolean;
	/** 含上年结转. */
	readonly inclusive: boolean;
	/** It counts what came or went over one channel, as far as the words before it tell. */
	readonly perhapsPart: boolean;
}

/** A sentence as it was understood. */
export interface Statement {
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	readonly phrases: readonly Phrase[];
	readonly facts: readonly Fact[];
	/** Phrases of which it is known what they count. */
	readonly factOf: ReadonlyMap<Phrase, Fact>;
	/** The requests that the sentence right before it counts. */
	readonly counted: readonly Fact[];
}

/** What earlier words of a sentence, or of its passage, say about later ones. */
interface Context {
	year?: number | 'last' | 'other';
	domain?: Domain;
	subject?: Phrase;
	scope: boolean;
	dated: boolean;
	channel: boolean;
	disclosure: boolean;
	/** Figures of cases before this place count those of other matters too. */
	readonly ownCasesFrom: number;
	inParts: boolean;
	/** The parts are those of requests that were dealt with, not of those that came in. */
	ofHandled: boolean;
	publishing: boolean;
	/** 主动公开5件 among results: what was granted is told in two parts. */
	grantedInParts: boolean;
	/** Who acts, in words that are not known, from here on. */
	who?: string;
	/** A phrase before has said 信息公开申请 in full. */
	named: boolean;
	/** What the sentence before counts, until this one counts something of its own. */
	counted: readonly Fact[];
}

/** （二）依申请公开情况。全年收到申请35件。 */
const aboutRequests = /^.{0,12}(?:依申请公开|公开申请)/;

/** What the sentences before one say that counts for it. */
export interface Before {
	readonly year?: number;
	/** One of them has said 信息公开申请 in full. */
	readonly named: boolean;
	/** The one right before speaks of requests: 由此 refers to them. */
	readonly ofRequests: boolean;
	/** The requests that it counts: 其中予以公开27件 are some of them. */
	readonly counted: readonly Fact[];
}

/** What the sentences of a passage say; those that say nothing, and that nothing behind them hangs on, are left out. */
export function statementsOf(passage: Passage): Statement[] {
	const statements: Statement[] = [];
	const sentences = sentencesOf(passage);
	const outlooks = sentences.map(({ text }) => outlookOf(text));
	const last = outlooks.findLastIndex(({ tells }) => tells);
	let before = beforeAll(passage);
	for (let at = 0; at <= last; at++) {
		const { tells, lasts, numbers } = outlooks[at]!;
		if (!tells && !lasts) {
			before = { ...before, ...nothingRightBefore };
			continue;
		}
		const read = statementOf(sentences[at]!, numbers, before);
		before = read.after;
		statements.push(read.statement);
	}
	return statements;
}

const none: readonly Fact[] = [];
const nothingRightBefore = { ofRequests: false, counted: none };

export function beforeAll(passage: Passage): Before {
	return { named: aboutRequests.test(passage.text), ...nothingRightBefore };
}

/** Reads one sentence, whether or not it promises anything; `numbers` are its own. */
export function statementOf(
	sentence: Sentence,
	numbers: readonly ReadNumber[],
	before: Before,
): { readonly statement: Statement; readonly after: Before } {
	const tokens = tokensOf(sentence.text, numbers);
	const phrases = phrasesOf(tokens);
	const isHence = before.ofRequests && tokens.some((token) => plays(token, 'hence'));
	const context: Context = {
		...before,
		scope: false,
		dated: false,
		channel: false,
		inParts: false,
		ofHandled: false,
		publishing: false,
		grantedInParts: false,
		ownCasesFrom: ownCasesFrom(sentence.text, phrases),
		disclosure:
			!isUnrelated(sentence.text) &&
			(isHence || tokens.some((token) => plays(token, 'disclosure', 'request', 'onRequest'))),
	};
	const factOf = new Map<Phrase, Fact>();
	const facts: Fact[] = [];
	readAll(phrases, context, sentence, factOf, facts);
	const { year, named } = context;
	const ofRequests = tokens.some((token) => plays(token, 'request', 'onRequest'));
	const counted = context.domain === 'requests' && !context.grantedInParts ? requestsIn(facts) : none;
	return {
		statement: { sentence, tokens, phrases, facts, factOf, counted: before.counted },
		after: { ...(typeof year === 'number' ? { year } : {}), named, ofRequests, counted },
	};
}

/** Nothing where one of them is another year's, or what came over one channel. */
function requestsIn(facts: readonly Fact[]): readonly Fact[] {
	const isDoubtful = facts.some(({ year, perhapsPart }) => year === 'last' || perhapsPart);
	return isDoubtful ? none : facts.filter(({ topics }) => requestTopics.test(topics[0] ?? ''));
}

const requestTopics = /^(?:received|closed|carriedOver)$/;

function readAll(
	phrases: readonly Phrase[],
	context: Context,
	sentence: Sentence,
	factOf: Map<Phrase, Fact>,
	facts: Fact[],
): void {
	phrases.forEach((phrase, index) => {
		const found = read(phrase, phrases, index, context, sentence);
		if (found.length === 1) factOf.set(phrase, found[0]!);
		facts.push(...found);
		if (phrase.inner.length > 0) {
			readAll(phrase.inner, { ...context, inParts: phrase.figure !== undefined }, sentence, factOf, facts);
		}
	});
}

function read(
	phrase: Phrase,
	phrases: readonly Phrase[],
	index: number,
	context: Context,
	sentence: Sentence,
): readonly Fact[] {
	const ofYear = noteYear(phrase, context);
	if (has(phrase, 'scope')) context.scope = true;
	if (phrase.dated) context.dated = true;
	if (has(phrase, 'parts')) context.inParts = true;
	if (has(phrase, 'publish')) {
		context.publishing = true;
		const ofRequests = context.domain === 'requests' || context.counted.length > 0;
		const isResult = phrase.figure !== undefined && ofRequests && !has(phrase, 'information');
		if (isResult) context.grantedInParts = true;
	}
	const denies = phrase.figure === undefined && has(phrase, 'none');
	const ofAll = phrase.figure === undefined && has(phrase, 'all') && has(phrase, 'upheld', 'corrected');
	const inherited = context.subject;
	const goesOn = context.counted.length > 0 && has(phrase, 'result') && phrase.figure !== undefined;
	const own = domainOf(phrase, context.domain) ?? (goesOn ? 'requests' : undefined);
	if (own !== undefined) {
		if (own !== context.domain && phrase.figure !== undefined) context.inParts = has(phrase, 'parts');
		if (own !== 'requests' || !goesOn) context.counted = none;
		context.domain = own;
		context.subject = phrase;
	}
	if (has(phrase, 'request') || (has(phrase, 'onRequest') && has(phrase, ...receiving))) {
		context.named = true;
	}
	if (phrase.figure === undefined && !denies && !ofAll) {
		if (has(phrase, 'via') && has(phrase, 'channel')) context.channel = true;
		return none;
	}
	const known = understood(phrase);
	// A figure of something else: what comes without a noun behind it may belong to that.
	if (known === undefined && phrase.figure !== undefined) {
		delete context.domain;
		context.counted = none;
	}
	if (known === undefined || has(phrase, ...doubts)) return none;
	if (has(phrase, 'besides') && !isCarry(phrase)) return none;
	if (qualifies(phrases, index)) return none;
	// 未被提起诉讼的有3件 counts what did not happen.
	if (phrase.figure !== undefined && has(phrase, 'none')) return none;
	const who = known.who === undefined ? undefined : sentence.text.slice(known.who.start, known.who.end);
	// 公示行政许可9件、一般程序行政处罚6件: in a list they say what is counted, not who acts from here on.
	if (who !== undefined && phrase.before !== '、') context.who = who;
	else if (has(phrase, 'own')) delete context.who;
	else if (goesOn && context.counted[0]?.who !== undefined) context.who = context.counted[0].who;
	if (phrase.figure !== undefined && !context.inParts) context.ofHandled = has(phrase, ...handling);
	if (context.scope || context.dated || context.year === 'other' || context.domain === undefined) return none;
	if (context.domain === 'cases' && phrase.figure !== undefined && phrase.start < context.ownCasesFrom) return none;
	if (has(phrase, 'soFar') && !ofYear && !isYear(phrases[index - 1])) return none;
	const subjects = subjectsOf(phrase, {
		domain: context.domain,
		inherited,
		inParts: context.inParts,
		ofHandled: context.ofHandled,
		publishing: context.publishing,
		grantedInParts: context.grantedInParts || publishesLater(phrases, index),
		named: context.named,
		denies,
	});
	const figures = has(phrase, 'respectively') ? listedFigures(phrases, index) : [phrase.figure];
	const grouped = has(phrase, 'respectively') ? subjects.map((each) => [each]) : [subjects];
	if (subjects.length === 0 || grouped.length !== figures.length) return none;
	return grouped.flatMap((group, at): Fact[] => {
		const figure = figures[at];
		const merged = merge(group);
		if (merged === undefined) return [];
		const place = figure ?? denial(phrase);
		return [
			{
				...merged,
				thing: `${merged.topics.join('+')} ${merged.verb}`,
				passage: sentence.passage,
				start: sentence.start + place.start,
				end: sentence.start + place.end,
				...(figure === undefined ? {} : { figure }),
				none: denies,
				all: ofAll,
				...(context.year === undefined || isCarry(phrase) ? {} : { year: context.year as number | 'last' }),
				ofWholeYear: ofYear,
				...(who === undefined && context.who === undefined ? {} : { who: who ?? context.who! }),
				disclosure: context.disclosure,
				inclusive: isInclusive(phrase, phrases[index + 1]),
				perhapsPart: context.channel && !(ofYear && has(phrase, 'sum')),
			},
		];
	});
}

/** 予以公开1件，…，已通过网站公开1件: the form counts both as granted. */
function publishesLater(phrases: readonly Phrase[], index: number): boolean {
	if (!has(phrases[index]!, 'result')) return false;
	return phrases
		.slice(index + 1)
		.some((phrase) => phrase.figure !== undefined && has(phrase, 'publish') && !has(phrase, 'information'));
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

/** Takes over the year that a phrase names; whether it names this one. */
function noteYear(phrase: Phrase, context: Context): boolean {
	if (has(phrase, 'compare')) return false;
	const { years } = phrase;
	const [year] = years;
	if (!isCarry(phrase)) {
		if (has(phrase, 'history') || years.some((other) => other !== year)) context.year = 'other';
		else if (has(phrase, 'lastYear')) context.year = 'last';
		else if (year !== undefined) context.year = year;
		else if (has(phrase, 'thisYear') && typeof context.year !== 'number') delete context.year;
	}
	return has(phrase, 'thisYear') || (years.length > 0 && context.year !== 'other');
}

/** 2024年，累计收到…: so far in that year. */
function isYear(phrase: Phrase | undefined): boolean {
	return phrase?.tokens.every((token) => token.kind === 'year' || plays(token, 'thisYear')) ?? false;
}

function isCarry(phrase: Phrase): boolean {
	return has(phrase, 'carry');
}

/** 含上年结转, in brackets or behind a comma. */
function isInclusive(phrase: Phrase, next: Phrase | undefined): boolean {
	const isOver = (each: Phrase) => isCarry(each) && !goesForward(each);
	const says = (each: Phrase) => isOver(each) && has(each, 'including', 'parts');
	return says(phrase) || phrase.inner.some(isOver) || (next !== undefined && says(next));
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
