/** Years that sentences are about, and dates that do not exist. */

import { matches } from '../../text/matches.ts';
import { yearsIn } from '../../text/years.ts';
import type { Passage } from './passages.ts';

/** A sentence that tells of one year: 2023年，我局共收到…; 截至2023年12月31日，…. */
export interface YearSaid {
	readonly passage: Passage;
	/** Units of the passage: the year with 年. */
	readonly start: number;
	readonly end: number;
	readonly year: number;
	/** `statement`: at the head of a sentence; `report`: 2023年政府信息公开工作年度报告. */
	readonly kind: 'statement' | 'report';
	/** Other years in its sentence and in those beside it; 今年 and the like are 0. */
	readonly beside: ReadonlySet<number>;
	/** The sentence or one beside it compares, looks back, tells of a praise, or plans. */
	readonly compares: boolean;
	readonly plans: boolean;
	/** The sentence has a figure, or denies that something came in or happened. */
	readonly counts: boolean;
}

export interface BrokenDate {
	readonly passage: Passage;
	readonly start: number;
	readonly end: number;
	/** `order`: the end comes before the begin. */
	readonly kind: 'year' | 'month' | 'day' | 'order';
}

const title = /《[^》]{0,200}》|“[^”]{0,200}”/g;
const listNumber = '(?:[(]?[一二三四五六七八九十\\d]{1,3}[)、.] ?|[①-⑳]|[一二三四五六七八九十]是)';
/** The head of a sentence or clause: 3. 2023年, 1.一是2023年, ● 2023年, 我局2023年. */
const beforeYear = new RegExp(
	`(?:^[-•●·*■◆]? ?|[。,;:)])${listNumber}{0,2}(?:[我本](?:[局委厅办院镇乡县市区]|街道|机关|单位))?$`,
);
const untilEnd = /(?:截至|截止|截止到|截止至)$/;
const afterYear = /^年度?(?:,|全年|我|本[局委镇单部机街]|共|累计|县|市|区|镇|乡|局|主动|未|没有|收到|受理|新收|办理)/;
const endOfYear = /^年(?:12月31日|12月底|底|末)/;
const ofReport = /^年(?:度)?(?:政府)?信息公开(?:工作)?年度报告(?!格式|有关|编制|编发|发布|工作|的通知|报送)/;
// What last year was praised for is known this year.
const comparing =
	/评为|获评|荣获|表彰|较(?![为好大高强])|同比|相比|比上|持平|以来|历年|近[两三四五]年|上年|去年|上一年|曾|此前|原(?![则因理文料])|截[至止]目前/;
const planning = /将|拟|计划|打算|下一步|继续|进一步|力争|争取|预计|目标|规划|今后|新的一年/;
const thisYear = /今年|本年|当年|年内/;

/** What is looked at before and behind a year. */
const longestTest = 40;

/** What a sentence tells of the years in it and beside it. */
interface Sentence {
	/** Each year that it names; 今年 and the like are 0. */
	readonly years: ReadonlySet<number>;
	readonly compares: boolean;
	readonly plans: boolean;
	readonly counts: boolean;
}

const sentenceEnd = /[。!?]/g;
const counting = /\d(?:件|条|次|篇|份|个|项)|(?:未|没有)(?:收到|接到|受理|发生|产生)|无依申请/;

function sentenceOf(text: string): Sentence {
	const years = new Set(yearsIn(text).map(({ year }) => year));
	if (thisYear.test(text)) years.add(0);
	return {
		years,
		compares: comparing.test(text),
		plans: planning.test(text),
		counts: counting.test(text),
	};
}

/** What hangs on the passage alone; whether the year is the report's own is not known here. */
export function yearsSaidIn(passage: Passage): YearSaid[] {
	if (!passage.text.includes('年')) return [];
	const text = passage.text.replace(title, (quoted) => '《'.repeat(quoted.length));
	const years = yearsIn(text);
	if (years.length === 0) return [];
	const bounds = [0, ...matches(text, sentenceEnd).map(({ index }) => index + 1), text.length];
	// A sentence is looked at for each year in it and in those beside it: a list of titles is one long sentence.
	const read: Sentence[] = [];
	const sentence = (at: number) => (read[at] ??= sentenceOf(text.slice(bounds[at], bounds[at + 1])));
	let index = 0;
	return years.flatMap(({ year, start, end }): YearSaid[] => {
		while (bounds[index + 1]! <= start) index++;
		const after = text.slice(end, end + longestTest);
		const before = text.slice(Math.max(0, start - longestTest), start);
		const until = untilEnd.test(before) && endOfYear.test(after);
		const isReport = ofReport.test(after);
		const isStatement = until || (beforeYear.test(before) && afterYear.test(after));
		if (!isReport && !isStatement) return [];
		const around = [index - 1, index, index + 1].filter((at) => at >= 0 && at < bounds.length - 1).map(sentence);
		const beside = new Set(around.flatMap((each) => [...each.years]));
		beside.delete(year);
		const { plans, counts } = sentence(index);
		const compares = around.some((each) => each.compares);
		const kind = isReport ? 'report' : 'statement';
		return [{ passage, start, end: end + 1, year, kind, beside, compares, plans, counts }];
	});
}

const longYear = /(?<![\d.A-Za-z])20\d{3,6}(?=年)/g;
const date = /(?:(?<!\d)(\d{4})年|(?<![\d年—–~至到-]))(\d{1,3})月(?:(\d{1,3})日)?/g;
const span = /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?起?(?:至|到|—+|-|~)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/g;
const daysOf = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function brokenDatesIn(passage: Passage): BrokenDate[] {
	const { text } = passage;
	if (!/\d[年月]/.test(text)) return [];
	const broken: BrokenDate[] = [];
	for (const { index, 0: year } of matches(text, longYear)) {
		broken.push({ passage, start: index, end: index + year.length + 1, kind: 'year' });
	}
	for (const match of matches(text, date)) {
		const kind = faultOf(match);
		if (kind !== undefined) broken.push({ passage, start: match.index, end: match.index + match[0].length, kind });
	}
	for (const match of matches(text, span)) {
		if (!endsBeforeItBegins(match)) continue;
		broken.push({ passage, start: match.index, end: match.index + match[0].length, kind: 'order' });
	}
	return broken;
}

/** A month or a day that no year has. */
function faultOf([, year, month, day]: RegExpExecArray): 'month' | 'day' | undefined {
	// 13月 alone may be a wage; with a year or a day it is a date.
	if (year === undefined && day === undefined) return undefined;
	const days = daysOf[Number(month)];
	if (days === undefined || days === 0) return 'month';
	if (day === undefined) return undefined;
	const isShort = Number(month) === 2 && year !== undefined && !isLeap(Number(year));
	return Number(day) < 1 || Number(day) > (isShort ? 28 : days) ? 'day' : undefined;
}

function endsBeforeItBegins([, ...parts]: RegExpExecArray): boolean {
	const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = parts.map((part) => Number(part ?? 0));
	const from = fromYear! * 10_000 + fromMonth! * 100 + (toDay === 0 ? 0 : fromDay!);
	const to = toYear! * 10_000 + toMonth! * 100 + (fromDay === 0 ? 0 : toDay!);
	return to < from;
}

function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
