/**
 * 上一年项目数量 and 本年增/减 (2019–2020). More items cannot go than there were: an error. And 处理决定数量 that is just the sum
 * of the two is most likely the number of items there are now, not of decisions made: worth a look.
 */
import type { BoundCell, BoundRow, BoundTable } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import { cellName } from '../cells/names.ts';
import type { Finding, Related, TableRule } from '../rule.ts';
import { balanceOf, countOf, itemsLeft } from './relations.ts';

const negative = {
	zh: '“{row}”上年 {base} 项，本年增减 {change}，年末为 {sum} 项，项目数不应小于 0。',
	en: '“{row}”: {base} items last year and a change of {change} leave {sum}; there cannot be fewer than 0.',
};
const repeated = {
	zh: '“{row}”填报 {sum}，恰好等于上年 {base} 项与本年增减 {change} 之和，建议核对：本栏填处理决定的件数，不填项目数。',
	en: '“{row}”: {sum} is just the {base} items of last year with the change of {change}. Please check: decisions are counted here, not items.',
};
const term = { zh: '{cell}：{value}', en: '{cell}: {value}' };

export const items: TableRule = {
	id: 'totals/items',
	editions: ['format-2019'],
	summary: {
		zh: '上一年项目数加本年增减小于 0；处理决定数照抄了两者之和',
		en: 'Items fall below 0; decisions merely repeat the number of items',
	},
	levels: ['error', 'information'],
	basis: {
		zh: '由列名推断：年末项目数＝上一年项目数＋本年增减',
		en: 'Inferred from the labels: items now = items of last year + change',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		for (const row of table.rows) yield* checkRow(row);
	},
};

function* checkRow(row: BoundRow): Generator<Finding> {
	const balance = balanceOf(row, itemsLeft);
	if (balance === undefined) return;
	const { left: sum, counts } = balance;
	const base = balance.cells.get('lastYearItems')!;
	const change = balance.cells.get('delta')!;
	const changed = counts.get('delta')!;
	const values = { base: counts.get('lastYearItems')!, change: changed > 0n ? `+${changed}` : String(changed), sum };
	if (sum < 0n) {
		const label = row.line.line.label;
		yield {
			at: change.span,
			severity: 'error',
			message: message(negative, { ...values, row: label }),
			related: [note(base)],
		};
		return;
	}
	const decisions = row.cells.get('decisions');
	// 24 items, all of them given up, and no decision: nothing is repeated there.
	if (decisions === undefined || sum === 0n || changed === 0n || countOf(decisions) !== sum) return;
	yield {
		at: decisions.span,
		severity: 'information',
		message: message(repeated, { ...values, row: cellName(decisions) }),
		related: [note(base), note(change)],
	};
}

function note(cell: BoundCell): Related {
	return { at: cell.span, message: message(term, { cell: cellName(cell), value: countOf(cell)! }) };
}
