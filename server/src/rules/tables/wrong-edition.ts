/**
 * The table is the one of another year's form: 上一年项目数量 in a report for 2022, 现行有效件数 in one for 2020. Known by
 * labels that occur in one edition only; the table is then read as what it is.
 */

import { formOf } from '../../report/binding/bind.ts';
import type { BoundTable } from '../../report/bound-table.ts';
import { flatten } from '../../report/flat-form.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type RuleContext, type TableRule, uniformEditions } from '../rule.ts';

const wrong = {
	zh: '{table}用的是{found}，报告年度应使用{expected}。建议核对。',
	en: '{tableEn} follows the {foundEn}; the reported year has the {expectedEn}. Please check.',
};

export const wrongEdition: TableRule = {
	id: 'tables/wrong-edition',
	editions: uniformEditions,
	summary: { zh: '用了另一年度的表格', en: 'The table of another year’s form' },
	levels: ['warning'],
	basis: uniformFormat,
	fixes: [],
	scope: 'table',
	*check(table: BoundTable, { report }: RuleContext): Generator<Finding> {
		const form = formOf(report.edition, table.form.id);
		if (table.edition === report.edition || form === undefined) return;
		const flat = flatten(form);
		const own = new Set([
			...flat.rows.map((row) => row.line.label),
			...flat.blocks.flatMap((block) => block.columns.map((column) => column.line.label)),
		]);
		const foreign = table.labels.find(
			(label) =>
				(label.role === 'row' || label.role === 'column') && label.cell !== undefined && !own.has(label.line.label),
		);
		const at = foreign ?? table.labels.find((label) => label.cell !== undefined);
		if (at === undefined) return;
		yield {
			at: at.span,
			severity: 'warning',
			message: message(wrong, {
				table: form.name.zh,
				tableEn: form.name.en,
				found: table.edition.name.zh,
				foundEn: table.edition.name.en,
				expected: report.edition.name.zh,
				expectedEn: report.edition.name.en,
			}),
		};
	},
};
