/**
 * Reads the quantities of a text: figures and Chinese numerals with sign, unit and exactness. What has digits and is no
 * quantity (ordinals, document and telephone numbers, clock times, fractions, figures within titles) is passed over.
 */
import {
	type FigureAt,
	figureAt,
	hanFigures,
	isHanFigure,
	isPower,
	powerOf,
	type Scaled,
	type Script,
	startsFigure,
	times,
} from './number-figures.ts';
import { isLabel, referenceAt } from './number-labels.ts';
import { mayStartUnit, type NumberUse, unitAt } from './units.ts';

export type Exactness = 'exact' | 'about' | 'more' | 'less';

export interface ReadNumber extends Scaled {
	/** UTF-16 units of the text that the quantity takes: 约, sign, unit and 以上 included. */
	readonly start: number;
	readonly end: number;
	/** The exact value, times 10 to the power of `scale`: 3.5万 is 35000 and 0, 38.40 is 3840 and 2. */
	readonly scaled: bigint;
	readonly scale: number;
	readonly sign: '' | '+' | '-';
	/** 约, 左右: `about`; 余, 多, 超, 以上: `more`; 近, 不足: `less`. Both numbers of a range (3-5件) are `about`. */
	readonly exactness: Exactness;
	/** 件, 万元, %, 年 …; 35万元 is 35 in 万元, 35万件 is 350000 in 件. */
	readonly unit?: string;
	/** Figures without a unit count. */
	readonly use: NumberUse;
	readonly script: Script;
	/** The figure alone. */
	readonly digits: { readonly start: number; readonly end: number };
	/** What stands between groups of three. A full-width comma may also part the figures of a list. */
	readonly separator?: ',' | '，';
	/** The word for a power of ten at the figure's end, which is in the value: 万 of 3.5万. */
	readonly power?: string;
}

/** By code unit: a number, or a title, may begin with it. */
const begins = new Uint8Array(0x10000);
for (const character of `《0123456789${hanFigures}`) begins[character.charCodeAt(0)] = 1;
const longestTitle = 120;
const longestPrefix = 8;

/** All quantities of a text, in order. Takes time in proportion to the text, whatever stands in it. */
export function numbersIn(text: string): ReadNumber[] {
	const folded = fold(text);
	const found: ReadNumber[] = [];
	/** Where the last ordinal ended: 第三十八、三十九条 has two. */
	let labelled = -1;
	for (let at = 0; ; ) {
		while (at < folded.length && begins[folded.charCodeAt(at)] === 0) at++;
		if (at >= folded.length) return found;
		const start = at;
		const behind = folded[start] === '《' ? behindTitle(folded, start) : referenceAt(folded, start);
		if (behind > start) {
			at = behind;
			continue;
		}
		const end = endOfWordPart(folded, start);
		if (end > start) {
			at = end;
			continue;
		}
		const figure = figureAt(folded, text, start);
		const number = complete(folded, figure);
		at = Math.max(figure.end, number?.end ?? 0);
		if (isLabel(folded, figure, number ?? figure, labelled)) labelled = at;
		else if (number !== undefined && standsAlone(folded, figure, number)) found.push(number);
	}
}

/** Behind Chinese numerals these may make a number of them, or a list of labels; so may a mark or a unit. */
const goOn = '余多来几点分以之左上号条项款章节至到和及';

/** Where Chinese numerals end that are part of a word, as in 统一部署 or 一是: nothing behind them could make them a number. */
function endOfWordPart(folded: string, start: number): number {
	let end = start;
	while (isHanFigure(folded.charCodeAt(end))) end++;
	if (end === start) return start;
	const next = folded.charCodeAt(end);
	const isWord = next >= 0x4e00 && next <= 0x9fff && !goOn.includes(folded[end]!) && !mayStartUnit(folded[end]);
	return isWord ? end : start;
}

/** The number that the whole text is, blanks around it apart. Here 二〇 is 20: nothing around it says otherwise. */
export function readNumber(text: string): ReadNumber | undefined {
	const folded = fold(text).trimEnd();
	let start = 0;
	while (start < folded.length && !startsFigure(folded[start])) start++;
	if (start === folded.length || start - folded.search(/\S/) > longestPrefix) return undefined;
	if (referenceAt(folded, start) > start) return undefined;
	const number = complete(folded, figureAt(folded, text, start), true);
	const isWhole = number?.end === folded.length && folded.slice(0, number.start).trim() === '';
	return isWhole ? number : undefined;
}

/** Full-width signs in half width, unit for unit. */
function fold(text: string): string {
	return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function behindTitle(text: string, start: number): number {
	const close = text.slice(start, start + longestTitle).search(/[》\r\n]/);
	return start + (close > 0 ? close + 1 : 1);
}

const vagueEnding = /(余|多|来(?=\p{Script=Han})|几(?=\p{Script=Han}))(?:([万亿])(?!元))?/uy;
const endings: Readonly<Record<string, Exactness>> = {
	以上: 'more',
	之多: 'more',
	以下: 'less',
	以内: 'less',
	左右: 'about',
	上下: 'about',
};
const ending = new RegExp(Object.keys(endings).join('|'), 'y');

/** The figure with what belongs to it on both sides; nothing when it has no exact value. */
function complete(folded: string, figure: FigureAt, alone = false): ReadNumber | undefined {
	if (figure.value === undefined) return undefined;
	const vague = vaguenessAt(folded, figure.end);
	const value = vague?.power === undefined ? figure.value : times(figure.value, powerOf(vague.power));
	const counted = inUnit(folded, figure, value, vague?.end ?? figure.end, vague !== undefined);
	const last = exactnessAt(folded, counted.end);
	const front = frontOf(folded, figure, alone);
	let exactness = last?.exactness ?? vague?.exactness ?? 'exact';
	if (exactness === 'exact') exactness = inRange(folded, figure, counted.unit) ? 'about' : front.exactness;
	if (exactness === 'exact' && isPower(folded.slice(figure.start, figure.end))) return undefined;
	const { scaled, scale } = counted.value;
	const number: { -readonly [K in keyof ReadNumber]: ReadNumber[K] } = {
		start: front.start,
		end: last?.end ?? counted.end,
		scaled: front.sign === '-' ? -scaled : scaled,
		scale,
		sign: front.sign,
		exactness,
		use: counted.use,
		script: figure.script,
		digits: { start: figure.share?.start ?? figure.start, end: counted.digitsEnd },
	};
	if (counted.unit !== undefined) number.unit = counted.unit;
	if (figure.separator !== undefined) number.separator = figure.separator;
	if (counted.power !== undefined) number.power = counted.power;
	return number;
}

/** 余, 多, 来, 几 behind a figure, with 万 or 亿 behind that. */
function vaguenessAt(
	folded: string,
	at: number,
): { exactness: Exactness; power: string | undefined; end: number } | undefined {
	const match = '余多来几'.includes(folded[at] ?? ' ') ? matchAt(vagueEnding, folded, at) : null;
	if (match === null) return undefined;
	return { exactness: match[1] === '来' ? 'about' : 'more', power: match[2], end: at + match[0].length };
}

/** 以上, 之多, 左右 behind a figure and its unit. */
function exactnessAt(folded: string, at: number): { exactness: Exactness; end: number } | undefined {
	const match = '以之左上'.includes(folded[at] ?? ' ') ? matchAt(ending, folded, at) : null;
	return match === null ? undefined : { exactness: endings[match[0]]!, end: at + match[0].length };
}

interface InUnit {
	readonly value: Scaled;
	readonly unit: string | undefined;
	readonly use: NumberUse;
	/** The word for a power of ten that belongs to the figure. */
	readonly power: string | undefined;
	readonly digitsEnd: number;
	/** Behind the unit. */
	readonly end: number;
}

/** A figure that ends at `end` in its unit: 35万元 is 35 in 万元, 35万件 is 350000 in 件. */
function inUnit(
	folded: string,
	{ power, share, end: figureEnd }: FigureAt,
	value: Scaled,
	end: number,
	vague: boolean,
): InUnit {
	const without = power?.without;
	const whole = { value, power: power?.word, digitsEnd: figureEnd };
	if (share !== undefined) return { ...whole, unit: share.unit, use: 'share', end };
	// 3亿5000万元 has no single unit but 元.
	const amount = !vague && without !== undefined && /^[万亿]$/.test(power!.word) ? without : undefined;
	const isMoney = amount !== undefined && /^\s?元/.test(folded.slice(end, end + 2));
	const read = unitAt(folded, isMoney ? amount.end : end);
	if (read === undefined) return { ...whole, unit: undefined, use: 'count', end };
	const { unit, use, length } = read;
	if (amount === undefined || !/^[万亿]元$/.test(unit)) return { ...whole, unit, use, end: end + length };
	return { value: amount.value, power: undefined, digitsEnd: amount.end, unit, use, end: amount.end + length };
}

const prefixes: Readonly<Record<Exclude<Exactness, 'exact'>, string>> = {
	about: '大约|(?<![节契合公条违预签制])约[为占有达]?|大概',
	more: '超过|(?<!不)超|逾|突破|至少|不少于|不低于|(?<!不)高于|(?<!不)多于',
	less: '将近|接近|(?<![最附临靠])近|不足|不到|不超过|不多于|不高于|(?<!不)少于|(?<!不)低于',
};
const prefix = new RegExp(
	`(?:(?<about>${prefixes.about})|(?<more>${prefixes.more})|(?<less>${prefixes.less}))[^\\S\\r\\n]?$`,
);

/** What the words of approximation end with, and the blank that may follow them. */
const prefixEnds = ' \u00A0\u3000约为占有达概过超逾破少于近接足到高多低';

/** Sign and words of approximation before a figure. */
function frontOf(
	folded: string,
	{ start: figureStart }: FigureAt,
	alone: boolean,
): { start: number; sign: ReadNumber['sign']; exactness: Exactness } {
	let start = figureStart;
	let exactness: Exactness = 'exact';
	// 上百件, 数十件, 几千条
	if (/[十百千万亿]/.test(folded[start]!) && /[上数几]/.test(folded[start - 1] ?? '')) {
		start--;
		exactness = 'about';
	}
	const written = signBefore(folded, start, alone);
	start -= written.length;
	const isPrefixed = prefixEnds.includes(folded[start - 1] ?? '。');
	const match = isPrefixed ? prefix.exec(folded.slice(Math.max(0, start - longestPrefix), start)) : null;
	if (match !== null) {
		start -= match[0].length;
		const { about, more } = match.groups!;
		exactness = about !== undefined ? 'about' : more !== undefined ? 'more' : 'less';
	}
	const sign = written.trim();
	return { start, sign: sign === '' ? '' : sign === '+' ? '+' : '-', exactness };
}

const signEnds = '+-−–负 \t\n\r\u00A0\u3000';

/** The sign at the end of the text before a figure, with a blank behind it; a dash between two things is none. */
function signBefore(folded: string, end: number, alone: boolean): string {
	if (!signEnds.includes(folded[end - 1] ?? '。')) return '';
	const match = /([+\-−–负])(\s*)$/.exec(folded.slice(Math.max(0, end - 4), end));
	if (match === null) return '';
	if (!alone && (match[2] !== '' || match[1] === '–')) return '';
	const before = folded[end - match[0].length - 1] ?? '';
	if (match[1] === '负') return /[\p{Script=Han}]/u.test(before) && !/[为是长降率比]/.test(before) ? '' : match[0];
	return /[\dA-Za-z)\]〕】”%+\-−–—年月日号时]/.test(before) ? '' : match[0];
}

const joiner = '\\s?(?:[-–—~至到]{1,2})\\s?';
const joinerMarks = '-–—~至到 \t\n\r\u00A0\u3000';
const rangeBehind = new RegExp(`${joiner}\\d`, 'y');
const rangeBefore = new RegExp(`\\d${joiner}$`);

/** 3-5件, 3至5件. */
function inRange(folded: string, { start, end }: FigureAt, unit: string | undefined): boolean {
	if (unit === undefined && joinerMarks.includes(folded[end] ?? '。') && matchAt(rangeBehind, folded, end) !== null)
		return true;
	if (!joinerMarks.includes(folded[start - 1] ?? '。')) return false;
	return rangeBefore.test(folded.slice(Math.max(0, start - 5), start));
}

/** Chinese numerals are parts of many words (统一, 一律, 十分): they count where a unit follows, or nothing. */
function standsAlone(
	folded: string,
	{ script, start }: FigureAt,
	{ unit, end, digits, exactness }: ReadNumber,
): boolean {
	if (script === 'digits') return true;
	const written = folded.slice(digits.start, digits.end);
	if (/\d/.test(written)) return true;
	if (written.length === 1 && /[每这那某任统唯逐同之]/.test(folded[start - 1] ?? '')) return false;
	if (written.length === 1 && /[壹贰貳叁參肆伍陆陸柒捌玖]/.test(written)) return false;
	// 十分 and 一起 are adverbs; 十四届二次会议 is one session.
	if (unit === '分' || (unit === '起' && written === '一')) return false;
	if (unit === '次' && /[届大协]/.test(folded[start - 1] ?? '') && /^(?:会议|全会)/.test(folded.slice(end, end + 2)))
		return false;
	if (unit !== undefined) return true;
	const isOpen = /^(?:$|[\s,。;、:)）”])/.test(folded.slice(end, end + 1));
	if (written === '零') return isOpen && /[为是]/.test(folded[start - 1] ?? '');
	return isOpen && (exactness !== 'exact' || (script === 'han-positional' ? written.length > 3 : written.length > 2));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
