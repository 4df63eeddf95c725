/** Wholes and their parts: 共35件，其中网上20件、信函15件; 建议25件、提案85件，共计110件. */
import { type Counted, countOf, exactWhole } from './counted.ts';
import type { Fact, Statement } from './fact.ts';
import { gatherParts, isPart, isPureSum, leads, type Parts } from './parts.ts';
import { has, type Phrase } from './phrases.ts';
import { goesForward, namedDomain } from './subjects.ts';
import { plays, type Token } from './tokens.ts';
import type { Role } from './words.ts';

export interface List {
	readonly whole: Counted;
	readonly parts: readonly Counted[];
	/** 收到33件，上年结转3件: the parts may be those of both together. */
	readonly withCarried?: bigint;
	/** All parts are there: their sum is the whole. Otherwise it is at most that. */
	readonly closed: boolean;
	/** Closed by 包括 or 涵盖 alone, which may name only what matters: a sum far below the whole says nothing. */
	readonly perhapsSome: boolean;
	/** The parts stand in sentences of their own rather than between 、: some may belong elsewhere. */
	readonly loose: boolean;
}

export function listsOf(statement: Statement): List[] {
	const lists: List[] = [];
	const { phrases } = statement;
	phrases.forEach((phrase, index) => {
		const inner = phrase.inner.some(({ figure }) => figure !== undefined)
			? partsOf(statement, phrase, phrase.inner, 0)
			: undefined;
		if (inner !== undefined) lists.push(inner);
		const first = leadsTo(phrases, index);
		const list = first === undefined ? undefined : partsLedTo(statement, index, first);
		if (list !== undefined) lists.push(list);
		const sum = sumAt(statement, index);
		if (sum !== undefined) lists.push(sum);
	});
	return lists;
}

/** The next phrase with a figure, where 其中 or the like stands between. */
function leadsTo(phrases: readonly Phrase[], index: number): number | undefined {
	if (phrases[index]!.figure === undefined) return undefined;
	let led = false;
	let last = index + 2;
	for (let at = index + 1; at < phrases.length && at <= last; at++) {
		const next = phrases[at]!;
		led ||= has(next, ...leads);
		if (next.figure !== undefined) return led ? at : undefined;
		if (led) continue;
		// 公开信息235条，比上年增长10%，其中政策文件34条
		if (!has(next, 'compare', 'rise', 'fall') || next.shares.length === 0) return undefined;
		last++;
	}
	return undefined;
}

/** 收到33件，撤回2件，其中网上20件: parts too great for the figure right before them are of an earlier one. */
function partsLedTo(statement: Statement, index: number, first: number): List | undefined {
	const { phrases } = statement;
	const nearest = partsOf(statement, phrases[index]!, phrases, first);
	if (nearest === undefined || !nearest.parts.some(({ count }) => count > nearest.whole.count)) return nearest;
	for (let at = index - 1; at >= 0 && phrases[at + 1]!.before !== ';'; at--) {
		if (phrases[at]!.figure === undefined) continue;
		const earlier = partsOf(statement, phrases[at]!, phrases, first);
		if (earlier?.parts.every(({ count }) => count <= earlier.whole.count)) return earlier;
	}
	return nearest;
}

function partsOf(statement: Statement, whole: Phrase, phrases: readonly Phrase[], from: number): List | undefined {
	const total = countOf(statement, whole);
	if (total === undefined || has(whole, 'compare', 'rise', 'fall')) return undefined;
	const parts = gatherParts(statement, whole, phrases, from);
	if (parts === undefined || parts.found.length === 0) return undefined;
	const fact = statement.factOf.get(whole);
	if (overlap(parts, whole, total) || areOfTwoYears(parts, statement, fact)) return undefined;
	const first = phrases[from]!;
	const respectively = has(first, 'respectively');
	const named = respectively || (has(first, 'including') && parts.found.length > 1);
	const endsWhole = isPartition(parts, fact) || (parts.endSentence && endsWithOthers(whole, phrases, parts));
	// 全县收到9件，上年结转1件: of whatever organ they are told.
	const areReceived = fact === undefined ? namedDomain(whole) === 'requests' : fact.topics[0] === 'received';
	const carried = areReceived ? carriedOver(statement) : undefined;
	return {
		whole: total,
		parts: parts.found,
		...(carried === undefined ? {} : { withCarried: total.count + carried }),
		closed: !parts.isOpen && (named || endsWhole) && !(parts.endSentence && goesOnUnwritten(statement)),
		perhapsSome: !respectively && !endsWhole && !first.tokens.some(tellsAll),
		loose: parts.isLoose && parts.kind === undefined,
	};
}

/** The same information is published on a site and in a bulletin: together that may be more than there is. */
function overlap({ kind, found }: Parts, whole: Phrase, total: Counted): boolean {
	if (kind !== 'channel' || !has(whole, 'publish')) return false;
	const sum = found.reduce((all, { count }) => all + count, 0n);
	return found.every(({ count }) => count <= total.count) && sum > total.count;
}

/** What was closed this year came in part last year. */
function areOfTwoYears({ kind }: Parts, { sentence }: Statement, fact: Fact | undefined): boolean {
	return kind === 'result' && fact?.topics[0] !== 'closed' && /结转/.test(sentence.passage.text);
}

/** All that came in; results and outcomes that did not occur, or are told elsewhere, are left out as they please. */
function isPartition({ found, kind, areBothApplicants }: Parts, fact: Fact | undefined): boolean {
	if (found.length < 2 || fact?.topics[0] !== 'received') return false;
	return kind === 'channel' || (kind === 'applicant' && areBothApplicants);
}

/** 分别为14条，: somebody is still typing. */
function goesOnUnwritten({ sentence }: Statement): boolean {
	return /[,、:;]$/.test(sentence.text);
}

/** Of the words for a list those that promise all of it. */
function tellsAll(token: Token): boolean {
	return token.kind === 'word' && /^(?:分为|具体[为是]|即)$/.test(token.word.text);
}

/** The requests of last year that a sentence tells of. */
function carriedOver({ phrases }: Statement): bigint | undefined {
	const all = phrases.flatMap((phrase) => [phrase, ...phrase.inner]);
	const figure = all.find((phrase) => has(phrase, 'carry') && !goesForward(phrase))?.figure;
	return figure === undefined ? undefined : exactWhole(figure);
}

const ofOthers: readonly Role[] = ['others', 'information', 'filler'];

/** 其中政策文件34条、财政信息5条、其他信息20条: the last part is all the rest, and nothing follows it. */
function endsWithOthers(whole: Phrase, phrases: readonly Phrase[], { found, kind }: Parts): boolean {
	const count = found.length;
	const last = phrases[phrases.length - 1]!;
	if (count < 3 || kind !== undefined || isPart(phrases, whole) || !has(whole, 'information') || !has(last, 'others'))
		return false;
	const isPlain = last.tokens.every((token) => token.kind === 'figure' || plays(token, ...ofOthers));
	const from = phrases.length - count;
	return isPlain && phrases.slice(from).every(({ figure }) => figure !== undefined) && phrases.indexOf(whole) < from;
}

const mostAddends = 12;

function sumAt(statement: Statement, index: number): List | undefined {
	const { phrases } = statement;
	const phrase = phrases[index]!;
	if (phrase.figure === undefined || !isPureSum(phrase)) return undefined;
	const total = countOf(statement, phrase);
	if (total === undefined) return undefined;
	const parts: Counted[] = [];
	for (let at = index - 1; at >= 0 && parts.length < mostAddends; at--) {
		const before = phrases[at]!;
		if (before.figure?.unit !== phrase.figure.unit) break;
		if (has(before, ...leads, 'compare', 'rise', 'fall', 'rest')) return undefined;
		const count = countOf(statement, before);
		if (count === undefined) return undefined;
		parts.unshift(count);
		if (before.before === ';') break;
	}
	if (parts.length < 2) return undefined;
	let sum = parts[parts.length - 1]!.count;
	for (let at = parts.length - 2; at > 0; at--) {
		sum += parts[at]!.count;
		// The last ones alone make the sum; what stands before is something else.
		if (sum === total.count) return undefined;
	}
	return { whole: total, parts, closed: true, perhapsSome: false, loose: false };
}
