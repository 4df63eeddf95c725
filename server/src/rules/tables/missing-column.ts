/** Columns of the form that the table lacks; shown on the header cell before each, where its own belongs. */
import { insertColumn, labelOf, neighbours } from '../../fixes/insert-column.ts';
import { lineEnd } from '../../fixes/place.ts';
import type { BoundTable } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type RuleContext, type TableRule, uniformEditions } from '../rule.ts';

const missing = {
	zh: '{table}缺少规定的列：{column}。',
	en: '{tableEn} lacks a column of the form: {column}.',
};
const insert = { zh: '插入缺少的列“{column}”（空白）', en: 'Insert the missing column “{column}”, empty' };

export const missingColumn: TableRule = {
	id: 'tables/missing-column',
	editions: uniformEditions,
	summary: { zh: '表格缺列', en: 'A column of the form is missing' },
	levels: ['error'],
	basis: uniformFormat,
	fixes: ['safe'],
	scope: 'table',
	*check(table: BoundTable, { report }: RuleContext): Generator<Finding> {
		if (table.edition !== report.edition) return;
		for (const block of table.flat.blocks) {
			for (const column of table.missingColumns.get(block.block.id) ?? []) {
				const { before, after } = neighbours(table, block, column);
				const beside = before ?? after;
				const at = beside === undefined ? table.rows[0]?.label : labelOf(table, block, beside);
				if (at === undefined) continue;
				const names = column.path.map((line) => line.label).join(' › ');
				const edits = insertColumn(table, block, column, lineEnd(table.grids[0]!.block));
				yield {
					at: at.span,
					severity: 'error',
					message: message(missing, { table: table.form.name.zh, tableEn: table.form.name.en, column: names }),
					...(edits.length === 0
						? {}
						: {
								fixes: [
									{
										title: message(insert, { column: column.line.label }),
										safety: 'safe' as const,
										edits: () => edits,
									},
								],
							}),
				};
			}
		}
	},
};
