/**
 * From 2021 on section 六 says what became of 信息处理费, even where none was charged. One that speaks of other things
 * alone is remarked; one that is empty has a rule of its own, and a report that says it elsewhere has said it.
 * Basis: the notice on the format was read in part (local notices repeat it), hence 建议.
 */
import { behindHeading, endOfContents, sectionRange, spanAt } from '../../fixes/place.ts';
import { headingSpan, sectionById } from '../../report/report.ts';
import { blankComments } from '../../text/comments.ts';
import { message } from '../../text/message.ts';
import { normalForm } from '../../text/shadow.ts';
import type { Finding, ReportRule, RuleContext } from '../rule.ts';

const unsaid = {
	zh: '“{heading}”没有说明信息处理费的收取情况，建议核对；没有收取的，也建议写明。',
	en: '“{heading}” says nothing of the information processing fee; please check. That none was charged is worth saying too.',
};
const told = /处理费|收费|收取[^。;]{0,16}费|费用/;
/** A section of a few words is marked whole. */
const short = 30;

export const processingFee: ReportRule = {
	id: 'prose/processing-fee',
	editions: ['format-2021'],
	summary: { zh: '第六部分没有说明信息处理费', en: 'Section 6 says nothing of the information processing fee' },
	levels: ['warning'],
	basis: {
		zh: '2021 年格式要求报告信息处理费情况，见于各地通知，全文未能核对',
		en: 'the 2021 format asks for it according to local notices; its full text could not be checked',
		evidence: 'local',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const section = sectionById(report, 's6');
		// The dearest question last: this rule is asked at each keystroke.
		if (section === undefined || /处理费/.test(report.text)) return;
		// Organ and date at the end are not what the section says.
		const end = Math.min(sectionRange(report, section).end, endOfContents(report));
		const start = section.heading.runsOn
			? section.heading.block.start + section.heading.text.end
			: behindHeading(report, section);
		const source = blankComments(report.text.slice(start, end));
		const written = source.replace(/<[^>]*>/g, '').trim();
		if (!/[\p{L}\p{N}]/u.test(written) || told.test(normalForm(source).replace(/\s+/g, ''))) return;
		// A picture may say it.
		if (/!\[|<img|\[image/i.test(source)) return;
		const from = source.search(/[\p{L}\p{N}]/u);
		const contents = source.slice(from).trimEnd();
		yield {
			at:
				contents.length <= short && !/[\r\n]/.test(contents)
					? spanAt(report, start + from, start + from + contents.length)
					: headingSpan(section),
			severity: 'warning',
			message: message(unsaid, { heading: section.form.heading }),
		};
	},
};
