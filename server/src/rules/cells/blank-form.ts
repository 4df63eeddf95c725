/**
 * The part of `cells/blank` on a form that is not filled in yet and shows no cells: one hint, as of any other. There is no
 * cell for a 0.
 */
import { formOf } from '../../report/binding/bind.ts';
import { message } from '../../text/message.ts';
import type { Finding, ReportRule, RuleContext } from '../rule.ts';
import { presenceOf, sectionsWithTables } from '../tables/presence.ts';
import { aboutBlank, blankTable } from './blank.ts';

export const blankForm: ReportRule = {
	...aboutBlank,
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const form of sectionsWithTables(report)) {
			const presence = presenceOf(report, form);
			if (presence.kind !== 'unfilled') continue;
			const { zh, en } = formOf(report.edition, form.table)!.name;
			yield {
				at: presence.at,
				severity: 'hint',
				message: message(blankTable, { table: zh, tableEn: en }),
			};
		}
	},
};
