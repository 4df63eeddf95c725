/** A count below zero or with a fraction. 本年增/减 has a sign, amounts have decimals; they are judged as what they are. */
import type { BoundTable } from '../../report/bound-table.ts';
import { wholeNumber } from '../../text/figures.ts';
import { message } from '../../text/message.ts';
import { fromLabels } from '../basis.ts';
import { type Finding, type TableRule, uniformEditions } from '../rule.ts';
import { cellName } from './names.ts';

const negative = { zh: '{cell}：填报 {found}，不应为负数。', en: '{cell}: {found} is entered; it cannot be negative.' };
const fraction = {
	zh: '{cell}：填报 {found}，应为整数。',
	en: '{cell}: {found} is entered; a whole number is expected.',
};

export const countForm: TableRule = {
	id: 'cells/count-form',
	editions: uniformEditions,
	summary: { zh: '件数为负数或小数', en: 'A count is negative or fractional' },
	levels: ['error'],
	basis: fromLabels,
	fixes: [],
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		for (const cell of table.cells()) {
			const { value } = cell;
			if (value.kind !== 'figure') continue;
			const { kind } = cell.column;
			const values = () => ({ cell: cellName(cell), found: cell.cell.text.text.replace(/\s+/g, '') });
			if (value.scaled < 0n && kind !== 'signed') {
				yield { at: cell.span, severity: 'error', message: message(negative, values()) };
			} else if (wholeNumber(value) === undefined && (kind === 'count' || kind === 'signed')) {
				yield { at: cell.span, severity: 'error', message: message(fraction, values()) };
			}
		}
	},
};
