/** What the words before a figure say of it: whose year it is, what is counted, who acts, whether it is a part of another one. */
import type { Fact } from './fact.ts';
import type { Passage, Sentence } from './passages.ts';
import { has, type Phrase, type Understood } from './phrases.ts';
import { type Domain, domainOf, handling, isCarry, receiving } from './subjects.ts';
import { plays, type Token } from './tokens.ts';
import { isUnrelated, ownCasesFrom } from './wider-cases.ts';

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

const none: readonly Fact[] = [];
/** What a sentence that counts nothing leaves to the next one. */
export const nothingRightBefore = { ofRequests: false, counted: none };

/** （二）依申请公开情况。全年收到申请35件。 */
const aboutRequests = /^.{0,12}(?:依申请公开|公开申请)/;

export function beforeAll(passage: Passage): Before {
	return { named: aboutRequests.test(passage.text), ...nothingRightBefore };
}

/** What earlier words of a sentence, or of its passage, say about later ones. */
export interface Context {
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

/** At the start of a sentence. */
export function contextOf(
	{ text }: Sentence,
	tokens: readonly Token[],
	phrases: readonly Phrase[],
	before: Before,
): Context {
	const isHence = before.ofRequests && tokens.some((token) => plays(token, 'hence'));
	return {
		...before,
		scope: false,
		dated: false,
		channel: false,
		inParts: false,
		ofHandled: false,
		publishing: false,
		grantedInParts: false,
		ownCasesFrom: ownCasesFrom(text, phrases),
		disclosure:
			!isUnrelated(text) && (isHence || tokens.some((token) => plays(token, 'disclosure', 'request', 'onRequest'))),
	};
}

/** At the end of a sentence that tells these facts. */
export function afterwards(
	{ year, named, domain, grantedInParts }: Context,
	tokens: readonly Token[],
	facts: readonly Fact[],
): Before {
	return {
		...(typeof year === 'number' ? { year } : {}),
		named,
		ofRequests: tokens.some((token) => plays(token, 'request', 'onRequest')),
		counted: domain === 'requests' && !grantedInParts ? requestsIn(facts) : none,
	};
}

/** Nothing where one of them is another year's, or what came over one channel. */
function requestsIn(facts: readonly Fact[]): readonly Fact[] {
	const isDoubtful = facts.some(({ year, perhapsPart }) => year === 'last' || perhapsPart);
	return isDoubtful ? none : facts.filter(({ topics }) => requestTopics.test(topics[0] ?? ''));
}

const requestTopics = /^(?:received|closed|carriedOver)$/;

/** Takes over the year that a phrase names; whether it names this one. */
export function noteYear(phrase: Phrase, context: Context): boolean {
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

/** Takes over what a phrase says of itself and of the figures behind it, but for its year and who acts. */
export function noteWords(phrase: Phrase, context: Context): void {
	if (has(phrase, 'scope')) context.scope = true;
	if (phrase.dated) context.dated = true;
	if (has(phrase, 'parts')) context.inParts = true;
	if (has(phrase, 'publish')) notePublishing(phrase, context);
	noteDomain(phrase, context);
	if (has(phrase, 'request') || (has(phrase, 'onRequest') && has(phrase, ...receiving))) context.named = true;
}

function notePublishing(phrase: Phrase, context: Context): void {
	context.publishing = true;
	const ofRequests = context.domain === 'requests' || context.counted.length > 0;
	const isResult = phrase.figure !== undefined && ofRequests && !has(phrase, 'information');
	if (isResult) context.grantedInParts = true;
}

function noteDomain(phrase: Phrase, context: Context): void {
	const isResult = goesOn(phrase, context);
	const own = domainOf(phrase, context.domain) ?? (isResult ? 'requests' : undefined);
	if (own === undefined) return;
	if (own !== context.domain && phrase.figure !== undefined) context.inParts = has(phrase, 'parts');
	if (own !== 'requests' || !isResult) context.counted = none;
	context.domain = own;
	context.subject = phrase;
}

/** 其中予以公开27件 behind a sentence that counts requests. */
function goesOn(phrase: Phrase, { counted }: Context): boolean {
	return counted.length > 0 && has(phrase, 'result') && phrase.figure !== undefined;
}

/** A figure of something else: what comes without a noun behind it may belong to that. */
export function forgetDomain(context: Context): void {
	delete context.domain;
	context.counted = none;
}

/** Takes over who acts; returns who acts in this very phrase, where it says so in words that are not known. */
export function noteActor(
	phrase: Phrase,
	{ who: named }: Understood,
	{ text }: Sentence,
	context: Context,
): string | undefined {
	const who = named === undefined ? undefined : text.slice(named.start, named.end);
	// 公示行政许可9件、一般程序行政处罚6件: in a list they say what is counted, not who acts from here on.
	if (who !== undefined && phrase.before !== '、') context.who = who;
	else if (has(phrase, 'own')) delete context.who;
	else if (goesOn(phrase, context) && context.counted[0]!.who !== undefined) context.who = context.counted[0]!.who;
	return who;
}

/** Takes over whether the parts behind a figure are those of what was dealt with. */
export function noteHandling(phrase: Phrase, context: Context): void {
	if (phrase.figure !== undefined && !context.inParts) context.ofHandled = has(phrase, ...handling);
}
