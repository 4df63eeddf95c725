/** What a phrase counts: the line of the form, or what else reports count, and by which deed. */
import type { ReadNumber } from '../../text/numbers.ts';
import { has, type Phrase } from './phrases.ts';
import { plays } from './tokens.ts';
import type { Role } from './words.ts';

export type Domain = 'requests' | 'cases' | 'documents' | 'decisions' | 'money' | 'publishing' | 'other';

/**
 * `received`, `closed`, `carriedOver`, `carriedForward`; the id of a result line of table 三; `naturalPerson`,
 * `legalEntities`; `review.total` and the other columns of table 四, `litigation.…` for both of its groups together;
 * `t2.…` for table 二; `published:公开信息` with the
 * words themselves, as 信息 and 政府信息 may be two things.
 */
export type Topic = string;

/** How the text says it came about; it decides which figures of a table it may equal. */
export type Verb = 'new' | 'received' | 'accepted' | 'handled' | 'closed' | 'answered' | 'amongHandled' | 'stated';

export interface Subject {
	/** Counted together. */
	readonly topics: readonly Topic[];
	readonly verb: Verb;
	/** It is named in full: 政府信息公开申请, not 申请. */
	readonly full: boolean;
	/** 上年结转 told by a year: it is that of the report, and so many years. */
	readonly yearAway?: { readonly year: number; readonly away: 1 | -1 };
}

const nouns: readonly [Domain, readonly Role[]][] = [
	['other', ['other', 'processingFee']],
	['cases', ['review', 'litigation', 'direct', 'afterReview', 'dispute']],
	['requests', ['request', 'onRequest']],
	['documents', ['document', 'rules']],
	['decisions', ['licensing', 'penalty', 'coercion']],
	['money', ['fee', 'procurement']],
];

/** The parts of which a phrase has one when it names something that is counted in the report. */
export const namingRoles: readonly Role[] = [
	...nouns.flatMap(([domain, roles]) => (domain === 'other' ? [] : roles)),
	'bareRequest',
	'information',
];

const rankOf = new Map(nouns.flatMap(([, roles], rank) => roles.map((role) => [role, rank] as const)));

/** The domain whose noun stands in the phrase; of several, the first of the list. */
export function namedDomain({ roles }: Phrase): Domain | undefined {
	let first = nouns.length;
	for (const role of roles) first = Math.min(first, rankOf.get(role) ?? first);
	return nouns[first]?.[0];
}

export const handling: readonly Role[] = ['handle', 'close', 'answer'];
export const receiving: readonly Role[] = ['receive', 'receiveNew', 'accept', ...handling];

/** The domain that a phrase names; bare nouns and verbs only go on in one that was named. */
export function domainOf(phrase: Phrase, before: Domain | undefined): Domain | undefined {
	// 公文125件，其中主动公开100件、依申请公开20件: what documents are marked with.
	if (phrase.figure !== undefined && has(phrase, 'onRequest') && !has(phrase, ...receiving)) return 'other';
	const named = namedDomain(phrase);
	if (named !== undefined) return named;
	if (has(phrase, 'bareRequest') && before !== 'cases') return 'requests';
	if (has(phrase, 'publish') && has(phrase, 'information')) return 'publishing';
	return undefined;
}

export interface Setting {
	readonly domain: Domain;
	/** The phrase that named the domain. */
	readonly inherited: Phrase | undefined;
	/** Behind 其中, or in brackets. */
	readonly inParts: boolean;
	/** Those parts are of requests that were dealt with. */
	readonly ofHandled: boolean;
	/** Something before speaks of publishing: 公开行政处罚信息 counts no penalties. */
	readonly publishing: boolean;
	readonly grantedInParts: boolean;
	readonly named: boolean;
	readonly denies: boolean;
}

const countUnits = /^(?:件|件次|起|宗|份|例|个|项|条)$/;

function isCount(figure: ReadNumber | undefined, units = countUnits): boolean {
	if (figure === undefined) return true;
	if (figure.sign !== '') return false;
	// 行政复议0次
	if (figure.scaled === 0n && figure.unit === '次') return units === countUnits;
	return figure.unit === undefined ? figure.scaled === 0n : units.test(figure.unit);
}

export function subjectsOf(phrase: Phrase, setting: Setting): readonly Subject[] {
	if (setting.domain === 'other') return [];
	if (setting.denies) return denied(phrase, setting);
	switch (setting.domain) {
		case 'requests':
			return isCount(phrase.figure) ? requests(phrase, setting) : [];
		case 'cases':
			return isCount(phrase.figure) ? cases(phrase, setting) : [];
		case 'documents':
			return isCount(phrase.figure) ? documents(phrase, setting) : [];
		case 'decisions':
			return isCount(phrase.figure, /^(?:件|起|宗|例)$/) ? decisions(phrase, setting) : [];
		case 'money':
			return money(phrase, setting);
		case 'publishing':
			return isCount(phrase.figure, /^(?:条|件|篇|则)$/) ? published(phrase, setting) : [];
	}
}

const foreign: readonly Role[] = [
	'review',
	'litigation',
	'document',
	'rules',
	'licensing',
	'penalty',
	'coercion',
	'fee',
	'information',
];

function requests(phrase: Phrase, setting: Setting): readonly Subject[] {
	if (has(phrase, ...foreign, 'make', 'repeal', 'publish')) return [];
	const full = setting.named || has(phrase, 'request');
	// 共办理34件，其中上年结转2件、新收32件: others may still be open.
	const isAmongHandled = setting.inParts && setting.ofHandled;
	if (has(phrase, 'carry')) return carried(phrase, full, isAmongHandled ? 'amongHandled' : 'stated');
	const lines = resultLines(phrase) ?? applicants(phrase);
	if (lines !== undefined) return isCountedOnce(lines, setting) ? lines.map((line) => stated(line, full)) : [];
	if (setting.inParts && !has(phrase, 'request')) {
		// 共办理38件，其中新收35件
		const verb = isAmongHandled ? 'amongHandled' : 'new';
		return has(phrase, 'receiveNew') ? [{ topics: ['received'], verb, full }] : [];
	}
	const verb = verbOf(phrase);
	if (verb === undefined || (verb === 'handled' && isUndone(phrase))) return [];
	return [{ topics: [verb === 'closed' || verb === 'answered' ? 'closed' : 'received'], verb, full }];
}

function stated(topic: Topic, full: boolean): Subject {
	return { topics: [topic], verb: 'stated', full };
}

/** The lines of table 三 that are named; nothing where none is. */
function resultLines({ tokens }: Phrase): readonly string[] | undefined {
	const lines = tokens.flatMap((token) =>
		token.kind === 'word' && token.word.line !== undefined ? [token.word.line] : [],
	);
	return lines.length === 0 ? undefined : lines;
}

/** Who has asked, where the words say so; both together are what came in, and told as such elsewhere. */
function applicants(phrase: Phrase): readonly string[] | undefined {
	const natural = has(phrase, 'naturalPerson');
	const legal = has(phrase, 'legalEntities');
	if (natural && legal) return [];
	return natural || legal ? [natural ? 'naturalPerson' : 'legalEntities'] : undefined;
}

function isCountedOnce(lines: readonly string[], { grantedInParts }: Setting): boolean {
	return new Set(lines).size === lines.length && !(grantedInParts && lines.includes('t3.result.granted'));
}

/** What was done with the requests that are counted; nothing where no words say so. */
function verbOf(phrase: Phrase): Verb | undefined {
	const closes = has(phrase, 'close');
	const answers = has(phrase, 'answer');
	if (has(phrase, 'handle') || ((closes || answers) && comesIn(phrase))) return 'handled';
	if (closes) return 'closed';
	if (answers) return 'answered';
	if (has(phrase, 'accept')) return 'accepted';
	if (has(phrase, 'receiveNew')) return 'new';
	if (has(phrase, 'receive')) return 'received';
	// 政府信息公开申请35件
	return has(phrase, 'request') ? 'accepted' : undefined;
}

function comesIn(phrase: Phrase): boolean {
	return has(phrase, 'receive', 'accept', 'receiveNew');
}

/** 受理33件，回复处理0件: nothing is done yet, which is not that nothing came in. */
function isUndone(phrase: Phrase): boolean {
	return phrase.figure?.scaled === 0n && !comesIn(phrase) && !has(phrase, 'request', 'onRequest', 'bareRequest');
}

/** Carried on into the next year, as the words say: 结转下年度, 转下一年. */
export function goesForward({ tokens }: Phrase): boolean {
	return tokens.some(
		(token) =>
			plays(token, 'nextYear') || (token.kind === 'word' && token.word.role === 'carry' && /下/.test(token.word.text)),
	);
}

export function isCarry(phrase: Phrase): boolean {
	return has(phrase, 'carry');
}

/** 上年结转, 结转下年度, 2023年结转, 结转至2025年. */
function carried(phrase: Phrase, full: boolean, over: Verb = 'stated'): readonly Subject[] {
	if (has(phrase, 'result', 'receive', 'receiveNew', 'accept', 'close', 'answer')) return [];
	const { tokens } = phrase;
	const last = has(phrase, 'lastYear');
	const next = goesForward(phrase);
	const one = (isOver: boolean): Subject =>
		isOver ? { topics: ['carriedOver'], verb: over, full } : { topics: ['carriedForward'], verb: 'stated', full };
	if (last !== next) return [one(last)];
	if (last) return [];
	const years = tokens.filter((token) => token.kind === 'year');
	const at = tokens.findIndex((token) => token.kind === 'word' && token.word.role === 'carry');
	if (years.length !== 1) return [];
	const before = tokens.indexOf(years[0]!) < at;
	const yearAway = { year: years[0]!.year, away: before ? (-1 as const) : (1 as const) };
	return [{ ...one(before), yearAway }];
}

const outcomes: readonly [Role, string][] = [
	['upheld', 'upheld'],
	['corrected', 'corrected'],
	['otherOutcome', 'other'],
	['pending', 'pending'],
];

function cases(phrase: Phrase, { inherited }: Setting): readonly Subject[] {
	if (has(phrase, 'dispute', 'receiveNew', 'publish', 'document', 'penalty', 'licensing', 'result', 'carry')) return [];
	const noun = has(phrase, 'review', 'litigation', 'direct', 'afterReview') ? phrase : inherited;
	// 复议、诉讼和申诉共3件: the form has no place for the last of them.
	if (noun === undefined || has(phrase, 'appeal')) return [];
	const kinds: string[] = [];
	if (has(noun, 'direct')) kinds.push('litigation.direct');
	else if (has(noun, 'afterReview')) kinds.push('litigation.afterReview');
	else {
		if (has(noun, 'review')) kinds.push('review');
		if (has(noun, 'litigation')) kinds.push('litigation');
	}
	const found = outcomes.filter(([role]) => has(phrase, role));
	if (found.length > 1 || (has(noun, 'direct') && has(noun, 'afterReview'))) return [];
	// Without a noun of its own a figure with another deed may be anything.
	if (found.length === 0 && noun !== phrase) return [];
	const isTotal = found.length === 0;
	const verb: Verb =
		isTotal && has(phrase, 'close')
			? 'closed'
			: isTotal && has(phrase, 'receive', 'accept', 'handle')
				? 'handled'
				: 'stated';
	return kinds.map((kind) => ({ topics: [`${kind}.${found[0]?.[1] ?? 'total'}`], verb, full: true }));
}

function documents(phrase: Phrase, { inherited }: Setting): readonly Subject[] {
	if (has(phrase, 'publish', 'handle', 'accept', 'receive', 'information', 'all')) return [];
	const noun = has(phrase, 'document', 'rules') ? phrase : inherited;
	if (noun === undefined || (has(noun, 'document') && has(noun, 'rules'))) return [];
	const deeds = (['make', 'repeal', 'inForce'] as const).filter((role) => has(phrase, role));
	const inheritedDeeds = (['make', 'repeal', 'inForce'] as const).filter((role) => has(inherited ?? phrase, role));
	const deed =
		deeds.length === 1
			? deeds[0]
			: deeds.length === 0 && noun === phrase && inheritedDeeds.length === 1
				? inheritedDeeds[0]
				: undefined;
	if (deed === undefined) return [];
	return [{ topics: [`${has(noun, 'rules') ? 't2.rules' : 't2.normativeDocs'}.${deed}`], verb: 'stated', full: true }];
}

function decisions(phrase: Phrase, { publishing, inParts }: Setting): readonly Subject[] {
	if (publishing || inParts || has(phrase, 'publish', 'information', 'accept', 'receive', 'document')) return [];
	const kinds = (['licensing', 'penalty', 'coercion'] as const).filter((role) => has(phrase, role));
	return kinds.map((kind) => ({ topics: [`t2.${kind}.decisions`], verb: 'stated', full: true }));
}

function money(phrase: Phrase, { inherited, inParts }: Setting): readonly Subject[] {
	const unit = phrase.figure?.unit ?? '';
	if (inParts || has(phrase, 'publish', 'information')) return [];
	const noun = has(phrase, 'fee', 'procurement') ? phrase : inherited;
	if (noun === undefined || has(noun, 'fee') === has(noun, 'procurement')) return [];
	const line = has(noun, 'fee') ? 't2.fees' : 't2.procurement';
	if (/元$/.test(unit)) return [{ topics: [`${line}.amount`], verb: 'stated', full: true }];
	return line === 't2.procurement' && noun === phrase && /^(?:项|个|次)$/.test(unit)
		? [{ topics: ['t2.procurement.projects'], verb: 'stated', full: true }]
		: [];
}

function published(phrase: Phrase, { inParts }: Setting): readonly Subject[] {
	if (inParts || !has(phrase, 'publish') || !has(phrase, 'information')) return [];
	// 相关信息: of what was spoken of before.
	if (phrase.tokens.some((token) => token.kind === 'word' && /^[相有]关$/.test(token.word.text))) return [];
	const text = (role: Role): string => {
		const token = phrase.tokens.find((each) => each.kind === 'word' && each.word.role === role);
		return token?.kind === 'word' ? token.word.text.replace(/^(?:主动|各类)/, '') : '';
	};
	return [{ topics: [`published:${text('publish')}${text('information')}`], verb: 'stated', full: true }];
}

const plain: readonly Role[] = [
	'none',
	'filler',
	'own',
	'thisYear',
	'disclosure',
	'receive',
	'receiveNew',
	'accept',
	'all',
	'sum',
	'etc',
	'soFar',
	'hence',
];

/** 未收到政府信息公开申请; with anything more than that it denies something else. */
function denied(phrase: Phrase, { named }: Setting): readonly Subject[] {
	// 政府信息公开申请未产生收费.
	if (phrase.tokens.some((token) => token.kind === 'word' && /收费|收取|征收|金额/.test(token.word.text))) return [];
	const roles = phrase.tokens.flatMap((token) => (token.kind === 'word' ? [token.word.role] : []));
	const beyond = roles.filter((role) => !plain.includes(role));
	const only = (...allowed: readonly Role[]): boolean =>
		beyond.length > 0 && beyond.every((role) => allowed.includes(role));
	// 未收到和处理政府信息公开申请
	const asked: readonly Role[] = ['request', 'onRequest', 'bareRequest'];
	if (only(...asked, 'handle') && roles.some((role) => asked.includes(role))) {
		const full = roles.includes('request') || roles.includes('onRequest') || named;
		return [{ topics: ['received'], verb: 'received', full }];
	}
	// 因政府信息公开申请提起行政复议: the request is why.
	if (
		only('review', 'litigation', 'appeal', 'request', 'onRequest') &&
		(roles.includes('review') || roles.includes('litigation'))
	) {
		return (['review', 'litigation'] as const)
			.filter((role) => roles.includes(role))
			.map((role) => ({ topics: [`${role}.total`], verb: 'stated', full: true }));
	}
	// 未制发规范性文件
	if (
		only('make', 'document', 'rules') &&
		roles.includes('make') &&
		roles.includes('document') !== roles.includes('rules')
	) {
		const line = roles.includes('rules') ? 't2.rules' : 't2.normativeDocs';
		return [{ topics: [`${line}.make`], verb: 'stated', full: true }];
	}
	if (only('carry', 'lastYear', 'nextYear', 'request', 'bareRequest'))
		return carried(phrase, named || roles.includes('request'));
	return [];
}
