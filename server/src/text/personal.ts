/**
 * Numbers of persons: mobile phones, identity cards, bank cards. Known by their own check digits where they have any, and
 * by the words around them where they have none. Office lines, document numbers, codes and amounts are others.
 */

import { matches } from './matches.ts';

export interface PersonalNumber {
	readonly kind: 'mobile' | 'identity' | 'card';
	readonly start: number;
	readonly end: number;
	/** The number as it may be shown: 138****1234. */
	readonly masked: string;
}

/** So many digits the shortest of these numbers has. */
export const fewestDigits = 11;
const longNumber = /[\d０-９](?:[- ]?[\d０-９]){10}/;

/** All of a text, in order. */
export function personalNumbers(text: string): PersonalNumber[] {
	if (text.length < fewestDigits || !longNumber.test(text)) return [];
	const plain = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
	const found = [...identities(plain), ...cards(plain)];
	for (const mobile of mobiles(plain)) {
		if (found.every(({ start, end }) => mobile.end <= start || mobile.start >= end)) found.push(mobile);
	}
	return found.sort((one, other) => one.start - other.start);
}

/** The text with every such number masked. */
export function withoutPersonalNumbers(text: string): string {
	let shown = '';
	let at = 0;
	for (const { start, end, masked } of personalNumbers(text)) {
		shown += text.slice(at, start) + masked;
		at = end;
	}
	return at === 0 ? text : shown + text.slice(at);
}

/** How many characters before a number say what it is. */
const contextBefore = 18;

/** The words before a number that belong to it. */
function before(text: string, index: number): string {
	const words = text.slice(Math.max(0, index - contextBefore), index);
	return words.slice(words.search(/[^，。；、]*$/));
}

const others = /QQ|群|编号|编码|代码|单号|流水|案号|备案|许可|ICP|订单|证号|文号|批号/i;

function* mobiles(text: string): Generator<PersonalNumber> {
	const pattern =
		/(?<![\dA-Za-z_.@/=&?%#〔]|\d[-—])(\+?86[- ]?)?(1[3-9]\d([- ]?)\d{4}\3\d{4})(?![\dA-Za-z_@〕]|\.\d|[- ]\d|\s*(?:元|万|亿|件|条|次|份|人|篇|个|号|余|[%％]))/g;
	for (const match of matches(text, pattern)) {
		const words = before(text, match.index);
		// Three figures side by side look the same.
		if (match[3] !== '' && match[1] === undefined && !/电话|手机|联系|热线|tel|mobile/i.test(words)) continue;
		if (/账号|帐号|账户|卡号/.test(words) || others.test(words.replace(/手机编?号码?/, ''))) continue;
		yield of('mobile', match.index + match[0].length - match[2]!.length, match[2]!);
	}
}

const identityContext = /身份证|身份号|证件号/;

function* identities(text: string): Generator<PersonalNumber> {
	for (const match of matches(text, /(?<![\dA-Za-z])\d{6}([- ]?)\d{8}\1\d{3}[\dXx](?![\dA-Za-z])/g)) {
		const words = before(text, match.index);
		const isNamed = identityContext.test(words);
		if (!isNamed && (match[1] !== '' || /信用|机构|编码|代码|单号|流水|订单|账号|帐号/.test(words))) continue;
		if (isIdentity(match[0].replace(/[- ]/g, ''))) yield of('identity', match.index, match[0]);
	}
	// Numbers given out before 1999 have no check digit.
	for (const match of matches(text, /(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g)) {
		const number = match[0];
		if (!identityContext.test(before(text, match.index))) continue;
		if (isRegion(number) && isDay(`19${number.slice(6, 12)}`)) yield of('identity', match.index, number);
	}
}

function isRegion(number: string): boolean {
	return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/.test(number);
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `yyyymmdd` could be the day of somebody's birth. */
function isDay(digits: string): boolean {
	const year = Number(digits.slice(0, 4));
	const day = Number(digits.slice(6));
	return year >= 1900 && year < 2100 && day >= 1 && day <= (longestMonths[Number(digits.slice(4, 6)) - 1] ?? 0);
}

/** GB 11643: region, day of birth, order, and a check character by weights modulo 11. */
function isIdentity(number: string): boolean {
	if (!isRegion(number) || !isDay(number.slice(6, 14))) return false;
	let sum = 0;
	let weight = 1;
	for (let at = 16; at >= 0; at--) {
		weight = (weight * 2) % 11;
		sum += weight * Number(number[at]);
	}
	return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}

function* cards(text: string): Generator<PersonalNumber> {
	for (const match of matches(
		text,
		/(?<![\dA-Za-z])\d{4}([- ]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?![\dA-Za-z]|[- ]\d)/g,
	)) {
		const number = match[0].replace(/[- ]/g, '');
		const words = before(text, match.index);
		const isNamed = /银行卡|卡号|账号|帐号|账户|储蓄卡|借记卡|信用卡/.test(words);
		const isUnionPay = number.startsWith('62') && (number.length === 16 || number.length === 19);
		if (!isNamed && (!isUnionPay || match[1] !== '' || others.test(words))) continue;
		if (!/^(?:62|4|5[1-5]|3[47])/.test(number) || isIdentity(number) || !hasLuhnDigit(number)) continue;
		yield of('card', match.index, match[0]);
	}
}

function hasLuhnDigit(number: string): boolean {
	let sum = 0;
	for (let at = 0; at < number.length; at++) {
		const digit = Number(number[number.length - 1 - at]);
		const value = at % 2 === 0 ? digit : digit * 2;
		sum += value > 9 ? value - 9 : value;
	}
	return sum % 10 === 0;
}

function of(kind: PersonalNumber['kind'], start: number, written: string): PersonalNumber {
	const number = written.replace(/[- ]/g, '');
	return { kind, start, end: start + written.length, masked: `${number.slice(0, 3)}****${number.slice(-4)}` };
}
