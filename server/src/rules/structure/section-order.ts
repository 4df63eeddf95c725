/**
 * Sections out of the form's order, ordinals repeated or skipped. Reported on the fewest headings that would have to
 * move. An ordinal is right when it is the form's, or one more than the one before: a report that lacks 三 and counts on
 * has one fault, not four. The fix gives ordinals only; it never moves text.
 */
import { renumber } from '../../fixes/section-text.ts';
import { numberOf } from '../../report/headings.ts';
import { headingSpan } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';

const misplaced = {
	zh: '“{heading}”应为第{ordinal}部分，现在的位置与规定顺序不符。',
	en: '“{heading}” is part {ordinal} of the form; it stands out of order.',
};
const misnumbered = {
	zh: '序号为“{found}”，应为“{expected}”。',
	en: 'The ordinal is “{found}”; the form has “{expected}”.',
};
const correct = { zh: '按规定格式改正各部分序号', en: 'Number the sections as the form does' };

export const sectionOrder: ReportRule = {
	id: 'structure/section-order',
	editions: uniformEditions,
	summary: { zh: '部分的次序颠倒，编号重复或跳号', en: 'Sections out of order, ordinals repeated or skipped' },
	levels: ['warning'],
	basis: uniformFormat,
	fixes: ['safe'],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const inOrder = new Set(longestRun(report.sections));
		let previous = 0;
		for (const section of report.sections) {
			const { form } = section;
			const { ordinal } = section.heading;
			const official = numberOf(form);
			if (!inOrder.has(section)) {
				yield {
					at: headingSpan(section),
					severity: 'warning',
					message: message(misplaced, { heading: form.heading, ordinal: form.ordinal }),
				};
			} else if (ordinal !== undefined && ordinal.value !== official && ordinal.value !== previous + 1) {
				yield {
					at: headingSpan(section),
					severity: 'warning',
					message: message(misnumbered, { found: ordinal.written, expected: `${form.ordinal}、` }),
					fixes: [
						{
							title: message(correct),
							safety: 'safe',
							// One after the other would only move the fault to the next heading.
							edits: () => report.sections.flatMap((each) => renumber(each.heading, each.form)),
						},
					],
				};
			}
			previous = ordinal?.value ?? previous + 1;
		}
	},
};

/** The longest run of sections that stand in the form's order. */
function longestRun(sections: readonly Section[]): Section[] {
	const best: Section[][] = [];
	for (const section of sections) {
		let before: Section[] = [];
		for (const run of best) {
			const last = run[run.length - 1]!;
			if (numberOf(last.form) < numberOf(section.form) && run.length > before.length) before = run;
		}
		best.push([...before, section]);
	}
	return best.reduce<Section[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
