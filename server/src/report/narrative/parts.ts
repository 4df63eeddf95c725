/** The figures behind a whole that are its parts, as far as they go: 共35件，其中网上20件、信函15件. */
import { type Counted, countOf } from './counted.ts';
import type { Statement } from './fact.ts';
import { has, type Phrase } from './phrases.ts';
import { namedDomain } from './subjects.ts';
import { plays } from './tokens.ts';
import type { Role } from './words.ts';

/** Words that parts stand behind. */
export const leads: readonly Role[] = ['parts', 'including', 'respectively'];

/** What the parts of a list are told apart by; parts of two kinds overlap. */
export type Kind = 'result' | 'channel' | 'applicant' | 'outcome';

const kinds: readonly (readonly [Kind, readonly Role[]])[] = [
	['result', ['result']],
	['channel', ['channel']],
	['applicant', ['naturalPerson', 'legalEntities', 'applicantKind']],
	['outcome', ['upheld', 'corrected', 'otherOutcome', 'pending']],
];

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

/** What was found behind a whole. */
export interface Parts {
	readonly found: readonly Counted[];
	/** Nothing where their words are of no kind. */
	readonly kind: Kind | undefined;
	/** There may be more of them: 等, 其余, a part without its unit. */
	readonly isOpen: boolean;
	/** They stand in sentences of their own. */
	readonly isLoose: boolean;
	/** Natural persons and legal entities are told apart. */
	readonly areBothApplicants: boolean;
	/** Nothing stands behind them. */
	readonly endSentence: boolean;
	/** 其中：甲类3件；乙类2件。 All that the colon leads to is of the list. */
	readonly areListed: boolean;
}

type Gathering = { -readonly [K in keyof Parts]: Parts[K] } & { found: Counted[]; hasNatural: boolean };

/** Of the phrases from `from` on those that are parts of the whole; nothing where these cannot be told from others. */
export function gatherParts(
	statement: Statement,
	whole: Phrase,
	phrases: readonly Phrase[],
	from: number,
): Parts | undefined {
	const isLed = from === 0 || has(phrases[from]!, ...leads) || has(phrases[from - 1]!, ...leads);
	const gathering: Gathering = {
		found: [],
		kind: undefined,
		isOpen: !isLed,
		isLoose: false,
		areBothApplicants: false,
		endSentence: false,
		areListed: phrases[from]!.before === ':' && has(phrases[from - 1] ?? whole, 'parts'),
		hasNatural: false,
	};
	const isInner = isPart(phrases, whole);
	const next = phrases.slice(from).some(({ before }) => before === ';') ? ';' : ',';
	for (let at = from; at < phrases.length; at++) {
		const phrase = phrases[at]!;
		// Parts within a part; and 涉及征地20件，涉及财政15件: one thing may be in both.
		const overlaps = (at > from && has(phrase, 'parts', 'including')) || textOf(statement, phrase).includes('涉');
		if (phrase.figure !== undefined && overlaps) return undefined;
		if (ends(gathering, statement, whole, phrase)) return gathering;
		if (phrase.figure === undefined) continue;
		const count = countOf(statement, phrase);
		if (count === undefined) return undefined;
		add(gathering, phrase);
		// 其中机构类20条，内有领导成员10条、职能4条；工作类11条: parts of a part end where the parts go on.
		if (isInner && gathering.found.length > 0 && phrase.before === next) return gathering;
		if (gathering.found.length > 0 && phrase.before !== '、') gathering.isLoose = true;
		gathering.found.push(count);
	}
	return { ...gathering, endSentence: true };
}

/** Whether the parts end before a phrase, and what that says of them. */
function ends(gathering: Gathering, statement: Statement, whole: Phrase, phrase: Phrase): boolean {
	const { found, kind } = gathering;
	if (phrase.figure === undefined) {
		if (has(phrase, 'rest', 'etc') || phrase.before === '、') gathering.isOpen = true;
		return found.length > 0;
	}
	if (isPureSum(phrase)) return true;
	if (phrase.figure.unit !== whole.figure!.unit) {
		// 信函3件、网上76: a part whose unit was lost.
		if (phrase.figure.unit === undefined || phrase.before === '、') gathering.isOpen = true;
		return true;
	}
	const isOfKind = found.length === 0 || isBare(phrase) || kindOf(phrase) === kind;
	if (isOfKind && belongs(statement, whole, phrase, gathering)) return false;
	// 网上1件、信函3件、投诉转来5件: still a part, told apart by another word.
	if (deedOf(phrase) < 0 && phrase.before !== ';') gathering.isOpen = true;
	return true;
}

/** What the words of a part say of all of them. */
function add(gathering: Gathering, phrase: Phrase): void {
	if (gathering.found.length === 0 || !isBare(phrase)) gathering.kind = kindOf(phrase);
	if (has(phrase, 'rest', 'etc')) gathering.isOpen = true;
	gathering.areBothApplicants ||= gathering.hasNatural && has(phrase, 'legalEntities');
	gathering.hasNatural ||= has(phrase, 'naturalPerson');
}

function kindOf(phrase: Phrase): Kind | undefined {
	return kinds.find(([, roles]) => has(phrase, ...roles))?.[0];
}

/** A figure and nothing else. */
function isBare({ tokens }: Phrase): boolean {
	return tokens.length === 1;
}

/** Whether a whole stands among the parts of another one. */
export function isPart(phrases: readonly Phrase[], whole: Phrase): boolean {
	const at = phrases.indexOf(whole);
	return phrases.slice(0, at + 1).some((phrase, index) => index > 0 && has(phrase, 'parts'));
}

const inDoubt: readonly Role[] = ['compare', 'rise', 'fall', 'lastYear', 'nextYear', 'thisYear', 'history'];

/** Whether a figure behind a whole can be a part of it: the same deed, the same thing, no other year. */
function belongs(statement: Statement, whole: Phrase, part: Phrase, { found, areListed }: Gathering): boolean {
	const isLater = found.length > 0;
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
	return part.before !== ';' || areListed || sharesWords(text, wholeText);
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
export function isPureSum(phrase: Phrase): boolean {
	return (
		has(phrase, 'sum') &&
		phrase.tokens.every((token) => token.kind === 'figure' || plays(token, 'sum', 'filler', 'all', 'thisYear'))
	);
}
