/**
 * The part of `tables/unreadable` that looks into a table that is read: rows with more or fewer figures than the form has
 * columns. Which one is missing nobody can tell, so no equation that needs the row is judged, and that is said. One
 * problem per table, on the first such row.
 */
import type { BoundTable } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import type { Finding, RuleContext, TableRule } from '../rule.ts';
import { aboutUnreadable } from './unreadable.ts';

const ragged = {
	zh: '{rows}：数字的个数与表头不符（应为 {expected} 个），分不清各属哪一列，没有核对。请补上缺少的格或删去多余的。',
	en: '{rows}: the number of figures differs from the header ({expected} expected), so nothing was checked. Please add the missing cells or delete what is too many.',
};
const also = { zh: '“{row}”一行', en: 'the row “{row}”' };
const mostNamed = 3;

export const raggedRows: TableRule = {
	...aboutUnreadable,
	scope: 'table',
	*check(table: BoundTable, { report }: RuleContext): Generator<Finding> {
		// Half last form and half this one: rows with the figures of this one are no fault, and the table has its problem.
		if (table.edition !== report.edition && table.form.id === 't2') return;
		const [first, ...others] = table.ragged;
		if (first === undefined) return;
		const missing = table.missingColumns.get(first.line.block.block.id)?.length ?? 0;
		const named = table.ragged.slice(0, mostNamed).map((row) => `“${row.line.line.label || table.form.name.zh}”`);
		yield {
			at: first.label.span,
			severity: 'warning',
			message: message(ragged, {
				rows: `${named.join('、')}${table.ragged.length > mostNamed ? '…' : ''}`,
				expected: first.line.block.columns.length - missing,
			}),
			related: others.map((row) => ({ at: row.label.span, message: message(also, { row: row.line.line.label }) })),
		};
	},
};
