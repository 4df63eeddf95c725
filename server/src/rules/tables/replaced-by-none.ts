/**
 * 无, 本年度无相关情况, 见附件 or a picture stands where the form has a table. The uniform format knows no such exception;
 * zeros are entered. The fix puts a table filled with 0 in its place, for a person to confirm; a blank one where the text
 * tells of something to be counted.
 */
import { lineEnd } from '../../fixes/place.ts';
import { sectionTable } from '../../fixes/section-text.ts';
import { offsets } from '../../read/model.ts';
import { formOf } from '../../report/binding/bind.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import { message } from '../../text/message.ts';
import { quoted } from '../../text/quoted.ts';
import { uniformFormat } from '../basis.ts';
import { exactCount } from '../prose/compare.ts';
import { tableOf } from '../prose/expected.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { presenceOf, sectionsWithTables } from './presence.ts';

const replaced = {
	zh: '“{heading}”只写了“{written}”，应填{table}，没有发生的填 0。',
	en: 'The section “{heading}” only says “{written}”; the statutory table belongs here ({tableEn}), with 0 for what did not occur.',
};
const insertZeros = { zh: '换成填 0 的统计表', en: 'Replace by the table filled with 0' };
const insertBlank = { zh: '换成空白的统计表', en: 'Replace by the table, blank' };
const longestQuote = 20;

export const replacedByNone: ReportRule = {
	id: 'tables/replaced-by-none',
	editions: uniformEditions,
	summary: { zh: '用“无”“见附件”或图片代替表格', en: '无, 见附件 or a picture in place of a table' },
	levels: ['error'],
	basis: uniformFormat,
	fixes: ['confirm'],
	scope: 'report',
	*check({ report, tableStyle }: RuleContext): Generator<Finding> {
		for (const form of sectionsWithTables(report)) {
			const presence = presenceOf(report, form);
			if (presence.kind !== 'replaced') continue;
			const name = formOf(report.edition, form.table)!.name;
			const { at, written, section } = presence;
			const eol = lineEnd(report);
			const isTold = narrativeOf(report).facts.some((fact) => tableOf(fact) === form.table && exactCount(fact) !== 0n);
			yield {
				at,
				severity: 'error',
				message: message(replaced, {
					heading: form.heading,
					written: quoted(written, longestQuote).replace(/\s+/g, ' '),
					table: name.zh,
					tableEn: name.en,
				}),
				fixes: [
					{
						title: message(isTold ? insertBlank : insertZeros),
						safety: 'confirm',
						edits: () => {
							const table = sectionTable(report, form, isTold ? 'blank' : 'zero', tableStyle) ?? '';
							const { runsOn } = section.heading;
							const behind = report.text.slice(offsets(at).end);
							// Emphasis that began with the heading ends before the table.
							const closing = runsOn ? /^[*_]*/.exec(behind)![0] : '';
							// In a report pasted as one line a table needs lines of its own.
							const before = runsOn ? eol + eol : '';
							const after = /^[ \t]*[^\s]/.test(behind.slice(closing.length)) ? eol + eol : '';
							return [{ at: { ...at, end: at.end + closing.length }, text: `${closing}${before}${table}${after}` }];
						},
					},
				],
			};
		}
	},
};
