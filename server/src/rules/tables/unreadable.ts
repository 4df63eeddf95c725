/**
 * The labels of a statutory table are there, but its cells cannot be told apart. That is said once, and no sum is run:
 * guessing a split would hide the very faults that are looked for.
 */
import { beforeHeading, behindHeading, paragraphsAt, spanAt } from '../../fixes/place.ts';
import { sectionTable } from '../../fixes/section-text.ts';
import { formOf } from '../../report/binding/bind.ts';
import { message } from '../../text/message.ts';
import { ownLimits } from '../basis.ts';
import { type Finding, type ReportRule, type RuleBase, type RuleContext, uniformEditions } from '../rule.ts';
import { presenceOf, sectionsWithTables } from './presence.ts';

const unreadable = {
	zh: '{table}无法识别：分不清各单元格，数据没有核对。请带制表符重新粘贴，或插入空表后把数字移入。',
	en: '{tableEn} cannot be read: its cells cannot be told apart, and no figure was checked. Paste it again with tabs, or insert the empty table and move the figures into it.',
};
const insert = { zh: '在上方插入空表：{table}', en: 'Insert the empty table above: {tableEn}' };

/** Common to both parts of the rule. */
export const aboutUnreadable: RuleBase = {
	id: 'tables/unreadable',
	editions: uniformEditions,
	summary: {
		zh: '表格的单元格分不清，没有核对合计',
		en: 'The cells of a table cannot be told apart; no sums were checked',
	},
	levels: ['warning'],
	basis: ownLimits,
	fixes: ['confirm'],
};

export const unreadableTable: ReportRule = {
	...aboutUnreadable,
	scope: 'report',
	*check({ report, tableStyle }: RuleContext): Generator<Finding> {
		for (const form of sectionsWithTables(report)) {
			const presence = presenceOf(report, form);
			if (presence.kind !== 'unreadable') continue;
			const name = formOf(report.edition, form.table)!.name;
			const values = { table: name.zh, tableEn: name.en };
			const { section } = presence;
			yield {
				at: presence.at,
				severity: 'warning',
				message: message(unreadable, values),
				...(section === undefined
					? {}
					: {
							fixes: [
								{
									title: message(insert, values),
									safety: 'confirm' as const,
									edits: () => {
										const at = Math.max(beforeHeading(section), behindHeading(report, section));
										const table = sectionTable(report, form, 'blank', tableStyle) ?? '';
										const paragraphs = runsOn(report.text, at, table) ? [table, leadIn] : [table];
										return [{ at: spanAt(report, at, at), text: paragraphsAt(report, at, paragraphs) }];
									},
								},
							],
						}),
			};
		}
	},
};

/** What is written in the draft between the new table and the old. */
const leadIn = '以下为原表，数字移入上表后请删去：';

/** Blank lines part the rows of cells behind tabs: set right above such a table, another one becomes a part of it. */
function runsOn(text: string, at: number, table: string): boolean {
	return table.startsWith('\t') && /^[\r\n]*\t/.test(text.slice(at, at + 20));
}
