/**
 * 总体情况 says nothing of one of the five aspects that the notice of 2021 lists: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督
 * 保障. Wordings vary widely, so an aspect is missing only when no word of the section points to it, or when it alone of
 * the five has no heading. Sub-headings are put in at once where the section counts its own; elsewhere a person is asked.
 */
import type { Edit } from '../../fixes/edit.ts';
import { paragraphsAt, spanAt } from '../../fixes/place.ts';
import { subHeadingLine } from '../../fixes/section-text.ts';
import type { SectionForm } from '../../forms/types.ts';
import { type Aspect, aspectsBetween, aspectWithoutHeading } from '../../report/aspects.ts';
import { numberedLines, startOfNumbered } from '../../report/numbering.ts';
import { headingSpan, type Report, sectionById } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { contentsOf, contentsRange } from './contents.ts';

const lacking = {
	zh: '“{heading}”部分没有写到：{topics}。一般按主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面写，建议核对。',
	en: 'The section “{heading}” says nothing of: {topics}. Five aspects are usual: proactive disclosure, requests, information management, platform, supervision. Please check.',
};
const unheaded = {
	zh: '“{heading}”部分其他四个方面都有小标题，没有“{topics}”，建议核对。',
	en: 'The section “{heading}” has headings for four of the five aspects, but none for: {topics}. Please check.',
};
const insert = { zh: '插入小标题：{topics}', en: 'Insert sub-headings: {topics}' };

export const missingTopic: ReportRule = {
	id: 'structure/missing-topic',
	editions: uniformEditions,
	summary: { zh: '总体情况缺少五个方面之一', en: 'One of the five aspects of the overview is missing' },
	levels: ['information'],
	basis: uniformFormat,
	fixes: ['safe', 'confirm'],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const section = sectionById(report, 's1');
		if (section === undefined || contentsOf(report, section).length < shortest) return;
		const { start, end } = contentsRange(report, section);
		const spoken = aspectsBetween(report, start, end);
		const unspoken = (section.form.topics ?? []).filter(({ id }) => !spoken.has(id as Aspect));
		const missing = unspoken.length > 0 ? unspoken : withoutHeading(report, section, start, end);
		if (missing.length === 0) return;
		const topics = missing.map(({ heading }) => heading).join('、');
		const last = lastNumber(report, start, end);
		yield {
			at: headingSpan(section),
			severity: 'information',
			message: message(unspoken.length > 0 ? lacking : unheaded, { heading: section.form.heading, topics }),
			...(section.heading.runsOn
				? {}
				: {
						fixes: [
							{
								title: message(insert, { topics }),
								safety: last > 0 ? ('safe' as const) : ('confirm' as const),
								edits: () => insertTopics(report, section, missing, last),
							},
						],
					}),
		};
	},
};

/** A line or two are no overview yet; that nothing stands there has a rule of its own. */
const shortest = 20;

/** What stands before the first stop: `（一）主动公开情况。全年……`, `（二）突出重点，主动公开。`. */
const longestHeading = 24;

/** The aspect that alone of the five has no heading among the numbered lines; nothing where fewer are told apart so. */
function withoutHeading(
	report: Report,
	{ form }: Section,
	from: number,
	to: number,
): NonNullable<SectionForm['topics']> {
	const written = numberedLines(report).flatMap((each) => {
		const at = startOfNumbered(each);
		if (at < from || at >= to) return [];
		return [
			each.line.text.text
				.slice(each.ordinal.length, each.ordinal.length + longestHeading)
				.split(/[。：:；;]/)[0]!
				.trim(),
		];
	});
	if (written.length < 4) return [];
	const aspect = aspectWithoutHeading(written);
	return (form.topics ?? []).filter(({ id }) => id === aspect);
}

/** The number up to which the section counts its sub-headings （一）（二）; 0 when it does not. */
function lastNumber(report: Report, from: number, to: number): number {
	const own = numberedLines(report).filter((each) => {
		const at = startOfNumbered(each);
		return at >= from && at < to && each.ordinal.script === 'chinese' && each.ordinal.form === 'brackets';
	});
	return own.every(({ ordinal }, index) => ordinal.value === index + 1) ? own.length : 0;
}

function insertTopics(
	report: Report,
	section: Section,
	topics: NonNullable<SectionForm['topics']>,
	last: number,
): Edit[] {
	const { start, end } = contentsRange(report, section);
	const at = start + report.text.slice(start, end).trimEnd().length;
	const lines = topics.map(({ heading }, index) => subHeadingLine(report, section.heading, last + index + 1, heading));
	return [{ at: spanAt(report, at, at), text: paragraphsAt(report, at, lines) }];
}
