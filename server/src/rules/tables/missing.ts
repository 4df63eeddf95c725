/**
 * A section that the form gives a table stands without it. A report of zeros needs its tables as well (条例第五十条第二款:
 * 统一格式). The fix inserts the empty table under the heading.
 */
import { sectionRange } from '../../fixes/place.ts';
import { insertTable } from '../../fixes/section-text.ts';
import { formOf } from '../../report/binding/bind.ts';
import { headingSpan, type Report } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { presenceOf, sectionsWithTables } from './presence.ts';

const missing = {
	zh: '“{heading}”缺少规定的统计表：{table}。没有发生的也要填 0。',
	en: 'The section “{heading}” lacks its statutory table: {tableEn}. What did not occur is entered as 0.',
};
const insert = { zh: '插入空表：{table}', en: 'Insert the empty table: {tableEn}' };

export const missingTable: ReportRule = {
	id: 'tables/missing',
	editions: uniformEditions,
	summary: { zh: '第二、三、四部分缺表格', en: 'Section 二, 三 or 四 lacks its table' },
	levels: ['error'],
	basis: uniformFormat,
	fixes: ['safe'],
	scope: 'report',
	*check({ report, tableStyle }: RuleContext): Generator<Finding> {
		for (const form of sectionsWithTables(report)) {
			const presence = presenceOf(report, form);
			if (presence.kind !== 'missing' || isUnread(report, presence.section)) continue;
			const name = formOf(report.edition, form.table)!.name;
			const values = { heading: form.heading, table: name.zh, tableEn: name.en };
			yield {
				at: headingSpan(presence.section),
				severity: 'error',
				message: message(missing, values),
				fixes: [{ title: message(insert, values), safety: 'safe', edits: () => insertTable(report, form, tableStyle) }],
			};
		}
	},
};

/** Something in the section is too large to be read, which `reading/limit` says; it may well be the table. */
function isUnread(report: Report, section: Section): boolean {
	const { start, end } = sectionRange(report, section);
	return report.notes.some(({ note, block }) => note.kind === 'too-large' && block.start >= start && block.start < end);
}
