/**
 * The statistics period: the calendar year of the report. Another year is an error, part of a year or a broken date a
 * warning, its absence a hint (no text was found that obliges it). Only ranges of dates in sentences about 统计 count.
 */
import type { Edit, Safety } from '../../fixes/edit.ts';
import { afterLine, paragraphsAt, spanAt } from '../../fixes/place.ts';
import { offsets, type Span, spanOf } from '../../read/model.ts';
import type { Period } from '../../report/period.ts';
import type { Report } from '../../report/report.ts';
import type { Title } from '../../report/title.ts';
import { sourceRange } from '../../text/mapped.ts';
import { message } from '../../text/message.ts';
import { yearsIn } from '../../text/years.ts';
import { annualReport } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';

const otherYear = {
	zh: '统计期限为“{found}”，与报告年度 {year} 年不符，应为{expected}。',
	en: 'The statistics period is “{found}”; the report is for {year}: {expected}.',
};
const partial = {
	zh: '统计期限为“{found}”，不是完整的 {year} 年度，应为{expected}。',
	en: 'The statistics period “{found}” is not the whole of {year}: {expected}.',
};
const broken = {
	zh: '统计期限“{found}”的日期有误，应为{expected}。',
	en: 'The statistics period “{found}” has a date that does not exist: {expected}.',
};
const absent = {
	zh: '没有写明统计期限，建议写明“统计期限自{expected}”。',
	en: 'The report does not state its statistics period; it usually reads “统计期限自{expected}”.',
};
const add = { zh: '在标题后写明统计期限', en: 'State the statistics period behind the title' };
const correct = { zh: '改为“{expected}”', en: 'Change to “{expected}”' };

export const period: ReportRule = {
	id: 'structure/period',
	editions: allEditions,
	summary: {
		zh: '统计期限是另一年、不足全年或没有写',
		en: 'The statistics period is another year, part of a year, or not stated',
	},
	levels: ['error', 'warning', 'hint'],
	basis: annualReport,
	fixes: ['safe', 'confirm'],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const { year } = report;
		if (report.periods.length === 0) {
			if (report.title !== undefined && year !== undefined) {
				const { title } = report;
				const expected = wholeYear(year);
				yield {
					at: title.span,
					severity: 'hint',
					message: message(absent, { expected }),
					fixes: [
						{
							title: message(add),
							safety: 'confirm',
							edits: () => statePeriod(report, title, `本报告统计期限自${expected}。`),
						},
					],
				};
			}
			return;
		}
		if (year === undefined) return;
		for (const found of report.periods) yield* checkPeriod(report, found, year);
	},
};

function* checkPeriod(report: Report, found: Period, year: number): Generator<Finding> {
	const at = spanOf(found.block, sourceRange(found.line.text, found.start, found.end));
	const expected = wholeYear(year);
	const values = { found: found.written, year, expected };
	const fixes = (safety: Safety) =>
		// One half of it stands elsewhere.
		found.overLines === true
			? []
			: [{ title: message(correct, { expected }), safety, edits: () => correctDates(found, at, year) }];
	const { dates } = found;
	if (dates === undefined) {
		yield { at, severity: 'warning', message: message(broken, values), fixes: fixes('confirm') };
		return;
	}
	const from = dates.from.year;
	const to = dates.to.year ?? from;
	if (from !== year || to !== year) {
		// The title alone may be the one that was left from last year.
		const safety = agreesWithTitle(report, year) ? 'safe' : 'confirm';
		yield { at, severity: 'error', message: message(otherYear, values), fixes: fixes(safety) };
	} else if (!spansYear(dates) && !beginsWithOrgan(found)) {
		yield { at, severity: 'warning', message: message(partial, values), fixes: fixes('confirm') };
	}
}

/** A paragraph of its own behind the title. */
function statePeriod(report: Report, { lines }: Title, sentence: string): Edit[] {
	const last = lines[lines.length - 1]!;
	const at = afterLine(report.text, last.block.start + last.line.source.end);
	return [{ at: spanAt(report, at, at), text: paragraphsAt(report, at, [sentence]) }];
}

function wholeYear(year: number): string {
	return `${year}年1月1日至${year}年12月31日`;
}

/** From the first day of a year to the last, whichever years are written. */
function spansYear({ from, to }: NonNullable<Period['dates']>): boolean {
	return from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
}

/** 本局于2024年7月组建，统计期限自2024年7月1日起至2024年12月31日止: there was nothing to count before. */
function beginsWithOrgan({ line, dates }: Period): boolean {
	return dates?.to.month === 12 && dates.to.day === 31 && /组建|組建|挂牌|掛牌|成立|设立|設立/.test(line.text.text);
}

/** Rewrites the years where only these are wrong, the whole range otherwise. */
function correctDates(found: Period, at: Span, year: number): Edit[] {
	const { dates } = found;
	if (dates === undefined || !spansYear(dates)) return [{ at, text: wholeYear(year) }];
	return [dates.from, dates.to].flatMap((date): Edit[] =>
		date.yearAt === undefined || date.year === year
			? []
			: [
					{
						at: spanOf(found.block, sourceRange(found.line.text, date.yearAt.start, date.yearAt.end)),
						text: String(year),
					},
				],
	);
}

/** The years that the text names most often, periods left out, say what the title says. */
function agreesWithTitle(report: Report, year: number): boolean {
	if (report.title?.year !== year) return false;
	const periods = report.periods.map((each) =>
		offsets(spanOf(each.block, sourceRange(each.line.text, each.start, each.end))),
	);
	const counts = new Map<number, number>();
	for (const found of yearsIn(report.text.slice(0, 100_000))) {
		if (periods.some(({ start, end }) => found.start >= start && found.end <= end)) continue;
		counts.set(found.year, (counts.get(found.year) ?? 0) + 1);
	}
	// The title itself is one of them.
	const own = counts.get(year) ?? 0;
	return own >= 2 && [...counts].every(([other, count]) => other === year || count < own);
}
