/** Wholes and their parts: 共35件，其中网上20件、信函15件; 建议25件、提案85件，共计110件. */
import type { ReadNumber } from '../../text/numbers.ts';
import type { Fact, Statement } from './facts.ts';
import type { Passage } from './passages.ts';
import { has, type Phrase } from './phrases.ts';
import { goesForward, namedDomain } from './subjects.ts';
import { plays, type Token } from './tokens.ts';
import type { Role } from './words.ts';

/** An exact whole figure of the text. */
export interface Counted {
	readonly passage: Passage;
	/** Units of the passage. */
	readonly start: number;
	readonly end: number;
	readonly count: bigint;
	/** What it is, where that is known. */
	readonly fact?: Fact;
}

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

/** What the parts of a list are told apart by; parts of two kinds overlap. */
const kinds: readonly (readonly Role[])[] = [
	['result'],
	['channel'],
	['naturalPerson', 'legalEntities', 'applicantKind'],
	['upheld', 'corrected', 'otherOutcome', 'pending'],
];

const channels = 1;
const applicants = 2;

const deeds: readonly (readonly Role[])[] = [
	['receive', 'receiveNew', 'accept'],
	['handle'],
	['close', 'answer'],
	['carry'],
	['publish'],
	['make'],
	['repeal'],
	['inForce'],
	['decide'],
];
/** Deeds that are known for nothing but to tell one clause from the next. */
const otherDeeds =
	/召开|举办|开展|参加|编制|修订|完成|培训|接待|回应|解答|刊|发放|更新|维护|报送|采用|采纳|转发|阅读|点击|访问|关注|检查|整改|录入|归档|解读|受邀|撰写|约谈|通报/;

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

const leads: readonly Role[] = ['parts', 'including', 'respectively'];

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

const inDoubt: readonly Role[] = ['compare', 'rise', 'fall', 'lastYear', 'nextYear', 'thisYear', 'history'];

function partsOf(statement: Statement, whole: Phrase, phrases: readonly Phrase[], from: number): List | undefined {
	const total = countOf(statement, whole);
	if (total === undefined || has(whole, 'compare', 'rise', 'fall')) return undefined;
	const fact = statement.factOf.get(whole);
	const parts: Counted[] = [];
	let isOpen =
		!(from === 0 || has(phrases[from]!, 'respectively')) &&
		!has(phrases[from]!, ...leads) &&
		!has(phrases[from - 1]!, ...leads);
	let isLoose = false;
	let kind = -1;
	let hasNatural = false;
	let hasBoth = false;
	const isInner = isPart(phrases, whole);
	const goesOn = phrases.slice(from).some(({ before }) => before === ';') ? ';' : ',';
	let at = from;
	for (; at < phrases.length; at++) {
		const phrase = phrases[at]!;
		if (phrase.figure === undefined) {
			if (has(phrase, 'rest', 'etc') || phrase.before === '、') isOpen = true;
			if (parts.length > 0) break;
			continue;
		}
		// Parts within a part; and 涉及征地20件，涉及财政15件: one thing may be in both.
		if ((at > from && has(phrase, 'parts', 'including')) || textOf(statement, phrase).includes('涉')) return undefined;
		if (isPureSum(phrase)) break;
		if (phrase.figure.unit !== whole.figure!.unit) {
			// 信函3件、网上76: a part whose unit was lost.
			if (phrase.figure.unit === undefined || phrase.before === '、') isOpen = true;
			break;
		}
		const own = kinds.findIndex((roles) => has(phrase, ...roles));
		const alone = phrase.tokens.length === 1;
		const isOfKind = parts.length === 0 || alone || own === kind;
		if (!isOfKind || !belongs(statement, whole, phrase, parts.length > 0)) {
			// 网上1件、信函3件、投诉转来5件: still a part, told apart by another word.
			if (deedOf(phrase) < 0 && phrase.before !== ';') isOpen = true;
			break;
		}
		kind = alone && parts.length > 0 ? kind : own;
		const count = countOf(statement, phrase);
		if (count === undefined) return undefined;
		if (has(phrase, 'rest', 'etc')) isOpen = true;
		hasBoth ||= hasNatural && has(phrase, 'legalEntities');
		hasNatural ||= has(phrase, 'naturalPerson');
		// 其中机构类20条，内有领导成员10条、职能4条；工作类11条: parts of a part end where the parts go on.
		if (isInner && parts.length > 0 && phrase.before === goesOn) break;
		if (parts.length > 0 && phrase.before !== '、') isLoose = true;
		parts.push(count);
	}
	if (parts.length === 0) return undefined;
	// The same information is published on a site and in a bulletin: together that may be more than there is.
	const sum = parts.reduce((all, { count }) => all + count, 0n);
	const isEachWithin = parts.every(({ count }) => count <= total.count);
	if (kind === channels && has(whole, 'publish') && isEachWithin && sum > total.count) return undefined;
	// What was closed this year came in part last year.
	if (kind === 0 && fact?.topics[0] !== 'closed' && /结转/.test(statement.sentence.passage.text)) return undefined;
	const respectively = has(phrases[from]!, 'respectively');
	const named = respectively || (has(phrases[from]!, 'including') && parts.length > 1);
	// Results and outcomes that did not occur, or are told elsewhere, are left out as they please.
	const isPartition =
		parts.length > 1 && fact?.topics[0] === 'received' && (kind === channels || (kind === applicants && hasBoth));
	// 全县收到9件，上年结转1件: of whatever organ they are told.
	const areReceived = fact === undefined ? namedDomain(whole) === 'requests' : fact.topics[0] === 'received';
	const carried = areReceived ? carriedOver(statement) : undefined;
	const endsWhole = isPartition || (at === phrases.length && endsWithOthers(whole, phrases, parts.length, kind));
	return {
		whole: total,
		parts,
		...(carried === undefined ? {} : { withCarried: total.count + carried }),
		closed: !isOpen && (named || endsWhole) && !(at === phrases.length && goesOnUnwritten(statement)),
		perhapsSome: !respectively && !endsWhole && !phrases[from]!.tokens.some(tellsAll),
		loose: isLoose && kind < 0,
	};
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

/** Whether a whole stands among the parts of another one. */
function isPart(phrases: readonly Phrase[], whole: Phrase): boolean {
	const at = phrases.indexOf(whole);
	return phrases.slice(0, at + 1).some((phrase, index) => index > 0 && has(phrase, 'parts'));
}

const ofOthers: readonly Role[] = ['others', 'information', 'filler'];

/** 其中政策文件34条、财政信息5条、其他信息20条: the last part is all the rest, and nothing follows it. */
function endsWithOthers(whole: Phrase, phrases: readonly Phrase[], count: number, kind: number): boolean {
	const last = phrases[phrases.length - 1]!;
	if (count < 3 || kind >= 0 || isPart(phrases, whole) || !has(whole, 'information') || !has(last, 'others'))
		return false;
	const isPlain = last.tokens.every((token) => token.kind === 'figure' || plays(token, ...ofOthers));
	const from = phrases.length - count;
	return isPlain && phrases.slice(from).every(({ figure }) => figure !== undefined) && phrases.indexOf(whole) < from;
}

/** Whether a figure behind a whole can be a part of it: the same deed, the same thing, no other year. */
function belongs(statement: Statement, whole: Phrase, part: Phrase, isLater: boolean): boolean {
	if (has(part, ...inDoubt) || part.tokens.some(({ kind }) => kind === 'year' || kind === 'date')) return false;
	// 通过甲平台公布5件，其中…；通过乙平台公布3件: beside the whole, not in it.
	if (isLater && has(part, 'via') && has(whole, 'via')) return false;
	const domain = namedDomain(part);
	const wholeDomain = namedDomain(whole);
	if (domain !== undefined && wholeDomain !== undefined && domain !== wholeDomain) return false;
	// 行政复议20件、行政诉讼9件（其中…行政复议5件）: what stands in brackets is of both.
	if (has(whole, 'review') !== has(whole, 'litigation') && has(part, has(whole, 'review') ? 'litigation' : 'review'))
		return false;
	const [one, other] = [deedOf(whole), deedOf(part)];
	if (other >= 0 && one !== other && !has(part, 'result')) return false;
	const text = textOf(statement, part);
	const wholeText = textOf(statement, whole);
	const deed = otherDeeds.exec(text)?.[0];
	if (isLater && part.before !== '、' && deed !== undefined && !wholeText.includes(deed)) return false;
	return part.before !== ';' || sharesWords(text, wholeText);
}

function deedOf(phrase: Phrase): number {
	return deeds.findIndex((roles) => has(phrase, ...roles));
}

function textOf({ sentence }: Statement, { start, end }: Phrase): string {
	return sentence.text.slice(start, end);
}

/** Two characters of the script in common: 政协提案 and 提案共29件. */
function sharesWords(one: string, other: string): boolean {
	for (let at = 0; at + 2 <= one.length; at++) {
		const pair = one.slice(at, at + 2);
		if (/^\p{Script=Han}{2}$/u.test(pair) && other.includes(pair)) return true;
	}
	return false;
}

/** 共计110件: nothing but the sum of what stands before. */
function isPureSum(phrase: Phrase): boolean {
	return (
		has(phrase, 'sum') &&
		phrase.tokens.every((token) => token.kind === 'figure' || plays(token, 'sum', 'filler', 'all', 'thisYear'))
	);
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

function countOf({ sentence, factOf }: Statement, phrase: Phrase): Counted | undefined {
	const { figure } = phrase;
	const fact = factOf.get(phrase);
	// Bare digits may be anything, a table run together for one.
	if (figure?.unit === undefined || figure.sign !== '') return undefined;
	const count = exactWhole(figure);
	if (count === undefined) return undefined;
	return {
		passage: sentence.passage,
		start: sentence.start + figure.start,
		end: sentence.start + figure.end,
		count,
		...(fact === undefined ? {} : { fact }),
	};
}

/** A figure as a whole number; nothing when it is approximate or has decimals. */
export function exactWhole({ scaled, scale, exactness }: ReadNumber): bigint | undefined {
	const power = 10n ** BigInt(scale);
	return exactness === 'exact' && scaled % power === 0n ? scaled / power : undefined;
}
