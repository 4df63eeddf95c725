/**
 * A sentence about last year, left over from last year's report, and dates that do not exist. Section 五 looks back and
 * plans ahead; comparisons, titles of documents and 自…起 are no leftovers. Dates of the statistics period are
 * `structure/period`'s. Basis: the report's title and period (inferred).
 */

import type { SectionId } from '../../forms/types.ts';
import { offsets, spanOf } from '../../read/model.ts';
import type { BrokenDate, YearSaid } from '../../report/narrative/dates.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import { placeOf, writtenAt } from '../../report/narrative/passages.ts';
import type { Report } from '../../report/report.ts';
import { sourceRange } from '../../text/mapped.ts';
import { message, type Template } from '../../text/message.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { secondReportAt } from '../structure/duplicate-section.ts';

const leftover = {
	zh: '“{written}”不是报告年度 {year} 年，像是沿用的旧文字，建议核对。',
	en: '“{written}” is not the reported year {year}; this may be left over from another report. Please check.',
};
const broken: Readonly<Record<BrokenDate['kind'], Template>> = {
	year: { zh: '年份“{written}”有误，建议核对。', en: 'There is no year “{written}”; please check.' },
	month: { zh: '日期“{written}”的月份有误，建议核对。', en: 'The month in “{written}” does not exist; please check.' },
	day: { zh: '日期“{written}”的日子有误，建议核对。', en: 'The day in “{written}” does not exist; please check.' },
	order: { zh: '“{written}”的结束早于开始，建议核对。', en: '“{written}” ends before it begins; please check.' },
};

export const year: ReportRule = {
	id: 'prose/year',
	editions: allEditions,
	summary: { zh: '正文写成另一年度，或日期有误', en: 'A statement about another year, or a date that does not exist' },
	levels: ['warning'],
	basis: {
		zh: '年度报告报告的是题目所写的年度，由题目和统计期限推断',
		en: 'a report is about the year of its title and period',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const { years, dates } = narrativeOf(report);
		const periods = report.periods.map((each) =>
			offsets(spanOf(each.block, sourceRange(each.line.text, each.start, each.end))),
		);
		const inPeriod = (at: { start: number; end: number }): boolean =>
			periods.some(({ start, end }) => at.start < end && at.end > start);
		for (const { item, section } of years) {
			if (report.year === undefined || !isLeftover(item, section, report, report.year)) continue;
			const at = placeOf(item.passage, item.start, item.end);
			if (inPeriod(offsets(at)) || isOfSecondReport(report, offsets(at).start)) continue;
			const written = writtenAt(item.passage, item.start, item.end);
			yield { at, severity: 'warning', message: message(leftover, { written, year: report.year }) };
		}
		for (const { passage, start, end, kind } of dates) {
			const at = placeOf(passage, start, end);
			if (inPeriod(offsets(at))) continue;
			yield { at, severity: 'warning', message: message(broken[kind], { written: writtenAt(passage, start, end) }) };
		}
	},
};

/** The year before's report in the same draft speaks of its own year; that there are two is said already. */
function isOfSecondReport(report: Report, at: number): boolean {
	const second = secondReportAt(report);
	return second !== undefined && at > second;
}

/** Last year's, or next year's with a figure: further away it is history. */
function isLeftover(said: YearSaid, section: SectionId | undefined, report: Report, own: number): boolean {
	if (said.year === own || section === 's5' || isTitle(said, report)) return false;
	if (said.kind === 'report') return section === undefined && Math.abs(said.year - own) === 1;
	if (said.beside.has(own) || said.beside.has(0) || said.compares || said.plans) return false;
	return said.year === own - 1 || (said.year === own + 1 && said.counts);
}

function isTitle({ passage }: YearSaid, { title }: Report): boolean {
	return title?.lines.some(({ line }) => passage.lines.includes(line)) ?? false;
}
