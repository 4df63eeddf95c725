/** The statistics period that a report states: 统计期限自2024年1月1日起至2024年12月31日止. */
import type { Block, Line } from '../read/model.ts';
import { keptOf } from '../text/kept-with.ts';
import { matches } from '../text/matches.ts';
import { shadowOf } from '../text/shadow.ts';
import { readYear } from '../text/years.ts';

export interface DateAt {
	/** Absent where the writer leaves it to the first date. */
	readonly year?: number;
	readonly month: number;
	readonly day: number;
	/** Units of the line's visible text that the year's digits take. */
	readonly yearAt?: { readonly start: number; readonly end: number };
}

export interface Period {
	readonly block: Block;
	readonly line: Line;
	/** Units of the line's visible text from the first date to the last. */
	readonly start: number;
	readonly end: number;
	readonly written: string;
	/** It goes on in the next line, as text out of a PDF does; `end` is the end of this one. */
	readonly overLines?: true;
	/** Absent when the dates cannot be read: 202020年, 13月. */
	readonly dates?: { readonly from: DateAt; readonly to: DateAt };
}

const digit = '[0-9０-９〇○零一二三四五六七八九OoＯ]';
const date = `(${digit}{2,8})\\s*年\\s*(${digit}{1,3}|十[一二]?)\\s*月\\s*(${digit}{1,3}|三?二?十[一二三四五六七八九]?)\\s*日`;
/** 2024年1月1日0时, 12月31日24时; 2024年7月15日（挂牌之日）. */
const hour = '(?:\\s*(?:0{1,2}|零)(?:时|点|:00))?(?:\\s*[（(][^（()）\\d]{1,12}[）)])?';
const range = new RegExp(
	`${date}${hour}\\s*(?:起|开始)?\\s*[，,]?\\s*(?:截[至止]到?|至|到|—+|–|-+|－|~|～|(?=12月31日))\\s*(?:(${digit}{2,8})\\s*年\\s*|[当本同]年度?)?(${digit}{1,3}|十[一二]?)\\s*月\\s*(${digit}{1,3}|三?二?十[一二三四五六七八九]?)\\s*日`,
	'gu',
);
const dotted =
	/(\d{4,6})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,2})\s*(?:至|到|—+|–|-+|－|~|～)\s*(\d{4,6})\s*\2\s*(\d{1,2})\s*\2\s*(\d{1,2})/g;

/** 20241月1日至202412月31日, 202411日至20241231日: 年 was lost, or 月 too, and with it the date. */
const withoutYear =
	/(20\d{2})\s*(年?)\s*\d{1,2}\s*月?\s*\d{1,2}\s*日\s*(?:起)?\s*(?:至|到|—+|–|-+|~)\s*20\d{2}\s*(年?)\s*\d{1,2}\s*月?\s*\d{1,2}\s*日/g;

/** 统计期限为2024年度: the year as a whole. */
const wholeYear = new RegExp(
	`统计(?:的)?(?:期限|时限|时间|周期|区间|范围)[^。；\\r\\n]{0,6}?(${digit}{4})\\s*年度`,
	'gu',
);

/** 统计期限为2024年1月至12月. */
const wholeMonths = new RegExp(
	`统计(?:的)?(?:期限|时限|时间|周期|期间|区间|范围)[^。；\\r\\n\\d]{0,6}?((${digit}{4})\\s*年\\s*(\\d{1,2})\\s*月份?\\s*(?:至|到|—+|–|-+|－|~|～)\\s*(?:(${digit}{4})\\s*年\\s*|[当本同]年度?)?(\\d{1,2})\\s*月)(?!\\s*\\d)`,
	'gu',
);

/** Days of the months, the 29th of February allowed. */
const daysOf = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const statistics =
	/统计(?:的)?(?:期限|时限|时间|时段|周期|期间|数据|区间|范围|口径|起止)|数据(?:的)?统计|统计(?:自|从|截至)|起止(?:时间|日期)|所列数据/;

/** A line without one of these, in either script, states no period. */
const speaking = /统计|統計|起止|所列|涵盖/;

const none: readonly Period[] = [];

const periodsOfLines = keptOf(
	(block: Block): readonly Period[] => {
		const { lines } = block.reading;
		const periods = lines.flatMap((line, index) => {
			const own = speaking.test(line.text.text) ? periodsOf(block, line) : none;
			const next = lines[index + 1];
			return own.length > 0 || next === undefined ? own : periodsOver(block, line, next);
		});
		return periods.length === 0 ? none : periods;
	},
	({ reading }) => reading,
);

/** Periods of the block's lines: ranges of dates in sentences that speak of 统计 or of the data. */
export function periodsIn(block: Block): readonly Period[] {
	return block.reading.lines.length === 0 ? none : periodsOfLines(block);
}

/** 统计期限自2024年1月1日至2024 | 年12月31日; 统计期 | 限为2024年1月1日至2024年12月31日. */
function periodsOver(block: Block, line: Line, next: Line): Period[] {
	const { text } = line.text;
	const joined = text + next.text.text.slice(0, longestRange);
	if (!speaking.test(text) && !speaking.test(joined.slice(Math.max(0, text.length - 3), text.length + 3))) return [];
	const shadow = shadowOf(joined).text;
	if (shadow.length !== joined.length) return [];
	for (const { 0: found, index: start, ...groups } of matches(shadow, range)) {
		const end = start + found.length;
		if (end <= text.length || !speaksOfStatistics(shadow, start, end)) continue;
		// Dates on the lower line alone: what speaks of them is marked, as a comment between the lines would part the two.
		const isBelow = start >= text.length;
		if (isBelow && speaking.test(next.text.text)) continue;
		const { 1: year, 2: month, 3: day, 4: toYear, 5: toMonth, 6: toDay } = groups;
		const from = withoutPlace(dateOf(year, month!, day!, 0));
		const to = withoutPlace(dateOf(toYear, toMonth!, toDay!, 0));
		const dates = from === undefined || to === undefined ? {} : { dates: { from, to } };
		const written = joined.slice(start, end);
		const marked = isBelow ? text.search(lastWords) : start;
		return [{ block, line, start: marked, end: text.length, written, overLines: true, ...dates }];
	}
	return [];
}

/** What a line ends with, whole words or not. */
const lastWords = /[^，,。；;\s]{0,12}[，,。；;\s]*$/u;
/** A period is not longer. */
const longestRange = 50;

function withoutPlace(date: DateAt | undefined): DateAt | undefined {
	if (date === undefined) return undefined;
	const { yearAt: _, ...rest } = date;
	return rest;
}

function periodsOf(block: Block, line: Line): Period[] {
	const shadow = shadowOf(line.text.text);
	const { text } = shadow;
	const periods: Period[] = [];
	const add = (at: number, length: number, from: DateAt | undefined, to: DateAt | undefined): void => {
		const { start, end } = shadow.toSource(at, at + length);
		const dates = from === undefined || to === undefined ? {} : { dates: { from: placed(from), to: placed(to) } };
		periods.push({ block, line, start, end, written: line.text.text.slice(start, end), ...dates });
	};
	const placed = (date: DateAt): DateAt =>
		date.yearAt === undefined ? date : { ...date, yearAt: shadow.toSource(date.yearAt.start, date.yearAt.end) };
	for (const { 0: found, index: start, ...groups } of matches(text, range)) {
		if (!speaksOfStatistics(text, start, start + found.length)) continue;
		const { 1: year, 2: month, 3: day, 4: toYear, 5: toMonth, 6: toDay } = groups;
		const toYearAt = toYear === undefined ? -1 : start + found.lastIndexOf(toYear, found.lastIndexOf('年'));
		add(start, found.length, dateOf(year, month!, day!, start), dateOf(toYear, toMonth!, toDay!, toYearAt));
	}
	for (const { 0: found, index: start, ...groups } of matches(text, dotted)) {
		if (!speaksOfStatistics(text, start, start + found.length)) continue;
		const { 1: year, 3: month, 4: day, 5: toYear, 6: toMonth, 7: toDay } = groups;
		const to = dateOf(toYear, toMonth!, toDay!, start + found.lastIndexOf(toYear!));
		add(start, found.length, dateOf(year, month!, day!, start), to);
	}
	for (const { 0: found, 2: first, 3: second, index: start } of matches(text, withoutYear)) {
		const isLost = first === '' || second === '';
		if (isLost && speaksOfStatistics(text, start, start + found.length)) add(start, found.length, undefined, undefined);
	}
	for (const { 0: found, 1: written, index: start } of matches(text, wholeYear)) {
		const year = readYear(written!);
		if (year === undefined || periods.length > 0) continue;
		const yearStart = start + found.lastIndexOf(written!);
		const yearAt = { start: yearStart, end: yearStart + written!.length };
		add(start, found.length, { year, month: 1, day: 1, yearAt }, { month: 12, day: 31 });
	}
	for (const { 0: found, 1: written, 2: year, 3: month, 4: toYear, 5: toMonth, index } of matches(text, wholeMonths)) {
		if (periods.length > 0) break;
		const start = index + found.length - written!.length;
		const toYearAt = toYear === undefined ? -1 : start + written!.lastIndexOf(toYear);
		const lastDay = String(daysOf[small(toMonth!) ?? 0] ?? 0);
		add(start, written!.length, dateOf(year, month!, '1', start), dateOf(toYear, toMonth!, lastDay, toYearAt));
	}
	return periods;
}

/** 本报告…，涵盖2024年1月1日至12月31日…的工作情况. */
const covers = /报告.*涵盖[^。；]{0,24}$/;
const fromNewYear = /^[^月]{4,6}年\s*1\s*月\s*1\s*日/;

/** The sentence around the range names 统计期限, 统计数据, or the like. */
function speaksOfStatistics(text: string, start: number, end: number): boolean {
	const before = text.slice(0, start);
	const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
	// 据统计 introduces a figure, not the period of all of them.
	return (
		statistics.test(sentence) ||
		(covers.test(sentence) && fromNewYear.test(text.slice(start, end))) ||
		/^[^。；]{0,20}(?:统计期|统计数据)/.test(text.slice(end))
	);
}

function dateOf(year: string | undefined, month: string, day: string, yearAt: number): DateAt | undefined {
	const readMonth = small(month);
	const readDay = small(day);
	if (readMonth === undefined || readDay === undefined) return undefined;
	if (readDay < 1 || readDay > (daysOf[readMonth] ?? 0)) return undefined;
	if (year === undefined) return { month: readMonth, day: readDay };
	const readYearValue = readYear(year);
	if (readYearValue === undefined) return undefined;
	return { year: readYearValue, month: readMonth, day: readDay, yearAt: { start: yearAt, end: yearAt + year.length } };
}

const chineseDigits = '〇一二三四五六七八九';

/** A month or a day: 12, １２, 十二, 三十一. */
function small(written: string): number | undefined {
	const plain = written.normalize('NFKC');
	if (/^\d+$/.test(plain)) return Number(plain);
	const match = /^([二三])?(十)?([一二三四五六七八九])?$/.exec(written);
	if (match === null) return undefined;
	const [, tens, ten, ones] = match;
	if (ten === undefined)
		return ones === undefined
			? tens === undefined
				? undefined
				: chineseDigits.indexOf(tens)
			: tens === undefined
				? chineseDigits.indexOf(ones)
				: undefined;
	return (
		(tens === undefined ? 1 : chineseDigits.indexOf(tens)) * 10 + (ones === undefined ? 0 : chineseDigits.indexOf(ones))
	);
}
