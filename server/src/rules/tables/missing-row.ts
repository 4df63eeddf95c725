/**
 * Lines of the form that no row of the table stands for, one problem per run; shown on the label of the row before.
 * （六）其他处理 as a single line from 2021 on lacks its three lines, and so does a table cut off at its end.
 */
import type { Safety } from '../../fixes/edit.ts';
import { foldedGroup, insertRows } from '../../fixes/insert-rows.ts';
import { lineEnd } from '../../fixes/place.ts';
import { offsets } from '../../read/model.ts';
import type { BoundLabel, BoundTable } from '../../report/bound-table.ts';
import type { FlatRow } from '../../report/flat-form.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type RuleContext, type TableRule, uniformEditions } from '../rule.ts';

const missing = {
	zh: '{table}缺少规定的行：{rows}。',
	en: '{tableEn} lacks lines of the form: {rows}.',
};
const nameless = {
	zh: '{table}没有填报数据的行。',
	en: '{tableEn} has no row of figures.',
};
const insert = { zh: '插入缺少的行（空白）', en: 'Insert the missing rows, empty' };

export const missingRow: TableRule = {
	id: 'tables/missing-row',
	editions: uniformEditions,
	summary: { zh: '表格缺行', en: 'A row of the form is missing' },
	levels: ['error'],
	basis: uniformFormat,
	fixes: ['safe', 'confirm'],
	scope: 'table',
	*check(table: BoundTable, { report }: RuleContext): Generator<Finding> {
		if (table.edition !== report.edition) return;
		// Beside a column that is missing too, two fixes at once would not know of each other's cells.
		const safety: Safety = table.missingColumns.size === 0 ? 'safe' : 'confirm';
		for (const run of runs(table.missingRows())) {
			const first = run[0]!;
			const before = table.rows
				.filter((row) => row.line.index < first.index)
				.sort((one, other) => other.line.index - one.line.index)[0];
			const folded = foldedGroup(table, run);
			const at = folded?.span ?? before?.label.span ?? firstLabel(table)?.span ?? table.rows[0]?.label.span;
			if (at === undefined) continue;
			const labels = run.map((row) => row.line.label).filter((label) => label !== '');
			const values = { table: table.form.name.zh, tableEn: table.form.name.en, rows: labels.join('；') };
			const edits = insertRows(table, run, lineEnd(table.grids[0]!.block));
			yield {
				at,
				severity: 'error',
				message: message(labels.length === 0 ? nameless : missing, values),
				...(edits.length === 0 ? {} : { fixes: [{ title: message(insert), safety, edits: () => edits }] }),
			};
		}
	},
};

/** The label that stands first in the draft. */
function firstLabel(table: BoundTable): BoundLabel | undefined {
	const shown = table.labels.filter((label) => label.cell !== undefined);
	return shown.toSorted((one, other) => offsets(one.span).start - offsets(other.span).start)[0];
}

function runs(rows: readonly FlatRow[]): FlatRow[][] {
	const found: FlatRow[][] = [];
	for (const row of rows) {
		const last = found[found.length - 1];
		if (last !== undefined && last[last.length - 1]!.index === row.index - 1) last.push(row);
		else found.push([row]);
	}
	return found;
}
