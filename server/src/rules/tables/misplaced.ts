/**
 * A statutory table under another section's heading. It counts as present, so nobody misses it where it belongs. Where
 * its own heading is missing, and that is all, the table stands behind the section before.
 */
import { firstText, formOfSection, isInPlace, sectionAround } from '../../fixes/table-place.ts';
import { tablesOf } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';

const misplaced = {
	zh: '{table}放在了“{found}”部分，应放在“{expected}”部分。',
	en: '{tableEn} stands in the section “{found}”; its place is the section “{expected}”.',
};

export const misplacedTable: ReportRule = {
	id: 'tables/misplaced',
	editions: uniformEditions,
	summary: { zh: '表格放在了别的部分', en: 'A table in another section' },
	levels: ['warning'],
	basis: {
		zh: '条例第五十条第二款；统一格式中第二、三、四部分各有一张表',
		en: 'Regulation, article 50(2); in the uniform format parts 2, 3 and 4 have a table each',
		evidence: 'national',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		// A second copy, say last year's for comparison, is nobody's concern while the first is where it belongs.
		const kinds = new Set(report.tables.map(({ form }) => form.id));
		for (const id of kinds) if (tablesOf(report, id).some((other) => isInPlace(report, other))) kinds.delete(id);
		for (const table of report.tables) {
			if (!kinds.has(table.form.id)) continue;
			const around = sectionAround(report, table);
			if (around === undefined) continue;
			yield {
				at: firstText(report, table),
				severity: 'warning',
				message: message(misplaced, {
					table: table.form.name.zh,
					tableEn: table.form.name.en,
					found: around.form.heading,
					expected: formOfSection(report, table).heading,
				}),
			};
		}
	},
};
