/**
 * Documents of table 二 that contradict themselves. 2019–2020: more were newly published than are public altogether. From
 * 2021: fewer are in force than the year itself made, less those that it repealed. No text says so; a document can lapse
 * within its year, so the message asks to check.
 */
import type { BoundRow, BoundTable } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import { cellName } from '../cells/names.ts';
import { type Finding, type TableRule, uniformEditions } from '../rule.ts';
import { balanceOf, inForceBefore, publishedBefore } from './relations.ts';

const published = {
	zh: '“{row}”对外公开总数为 {total}，少于本年新公开的 {fresh}，差 {difference}，建议核对。',
	en: '“{row}”: {total} are public altogether, fewer than the {fresh} newly published, difference {difference}. Please check.',
};
const inForce = {
	zh: '“{row}”现行有效 {total} 件，少于本年制发 {fresh} 件减去废止 {repealed} 件，差 {difference}，建议核对；有当年失效的可以忽略。',
	en: '“{row}”: {total} are in force, fewer than the {fresh} made less the {repealed} repealed this year, difference {difference}. Please check; some may have lapsed.',
};
const term = { zh: '{cell}：{value}', en: '{cell}: {value}' };

export const documents: TableRule = {
	id: 'totals/documents',
	editions: uniformEditions,
	summary: {
		zh: '新公开多于对外公开总数；现行有效少于制发减废止',
		en: 'More newly published than public; fewer in force than made less repealed',
	},
	levels: ['warning'],
	basis: {
		zh: '由列名推断：总数不小于其中的一部分',
		en: 'Inferred from the labels: a total is no smaller than a part of it',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		for (const row of table.rows) yield* checkRow(row);
	},
};

function* checkRow(row: BoundRow): Generator<Finding> {
	const older = balanceOf(row, publishedBefore);
	const balance = older ?? balanceOf(row, inForceBefore);
	if (balance === undefined || balance.left >= 0n) return;
	const { cells, counts, left } = balance;
	const [total, ...others] = [...cells.values()];
	yield {
		at: total!.span,
		severity: 'warning',
		message: message(older === undefined ? inForce : published, {
			row: row.line.line.label,
			total: counts.get(total!.column.id)!,
			fresh: counts.get('issued') ?? counts.get('disclosed')!,
			repealed: counts.get('repealed') ?? 0n,
			difference: -left,
		}),
		related: others.map((cell) => ({
			at: cell.span,
			message: message(term, { cell: cellName(cell), value: counts.get(cell.column.id)! }),
		})),
	};
}
