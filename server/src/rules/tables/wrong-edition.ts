/**
 * The table is the one of another year's form: 上一年项目数量 in a report for 2022, 现行有效件数 in one for 2020. Known by
 * labels that occur in one edition only; the table is then read as what it is.
 */

import { convertTable } from '../../fixes/convert-table.ts';
import { spanAt } from '../../fixes/place.ts';
import { chooseStyle } from '../../fixes/table-text.ts';
import { sharingGrids, tidyTables } from '../../fixes/tidy-table.ts';
import type { TableForm } from '../../forms/types.ts';
import { formOf } from '../../report/binding/bind.ts';
import type { BoundTable } from '../../report/bound-table.ts';
import { flatten } from '../../report/flat-form.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';

const wrong = {
	zh: '{table}用的是{found}，报告年度应使用{expected}。建议核对。',
	en: '{tableEn} follows the {foundEn}; the reported year has the {expectedEn}. Please check.',
};

const replace = {
	zh: '换成{expected}的表格，带入对应的数据{lost}{blank}',
	en: 'Replace by the table of the {expectedEn}, with the figures that correspond{lostEn}{blankEn}',
};

export const wrongEdition: ReportRule = {
	id: 'tables/wrong-edition',
	editions: uniformEditions,
	summary: { zh: '用了另一年度的表格', en: 'The table of another year’s form' },
	levels: ['warning'],
	basis: uniformFormat,
	fixes: ['confirm'],
	// What a table becomes hangs on the lines around it, which change while the table stays.
	scope: 'report',
	*check(context: RuleContext): Generator<Finding> {
		for (const table of context.report.tables) yield* checkTable(table, context);
	},
};

function* checkTable(table: BoundTable, context: RuleContext): Generator<Finding> {
	const { report } = context;
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
		...conversion(table, form, context),
	};
}

/** The table in the form of the reported year, where it can be written without losing anything unsaid. */
function conversion(table: BoundTable, form: TableForm, { report, tableStyle }: RuleContext): Pick<Finding, 'fixes'> {
	if (sharingGrids(report, table).length > 1) return {};
	const converted = convertTable(table, form);
	if (converted === undefined) return {};
	const style = chooseStyle(tableStyle, report, report.markdown);
	const tidied = tidyTables(report, [converted.table], style);
	if (tidied.kind === 'refused') return {};
	const { dropped, blank } = converted;
	const list = (labels: readonly string[], before: string, beforeEn: string) => ({
		zh: labels.length === 0 ? '' : `；${before}：${labels.join('、')}`,
		en: labels.length === 0 ? '' : `; ${beforeEn}: ${labels.join(', ')}`,
	});
	const lost = list(dropped, '舍去', 'dropped');
	const open = list(blank, '留空', 'left blank');
	return {
		fixes: [
			{
				title: message(replace, {
					expected: report.edition.name.zh,
					expectedEn: report.edition.name.en,
					lost: lost.zh,
					lostEn: lost.en,
					blank: open.zh,
					blankEn: open.en,
				}),
				safety: 'confirm',
				edits: () => tidied.changes.map(({ start, end, text }) => ({ at: spanAt(report, start, end), text })),
			},
		],
	};
}
