/**
 * 规章 of an organ that certainly cannot have made any: departments of cities, counties and districts, county and district
 * governments, townships. What a 某某市 can do its name does not tell, and silence is kept of whatever is not sure.
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { organOf } from '../../report/organ.ts';
import { message } from '../../text/message.ts';
import { cellName } from '../cells/names.ts';
import { type Finding, type RuleContext, type TableRule, uniformEditions } from '../rule.ts';

const unexpected = {
	zh: '“{row}”一行填报 {found}，而{organ}一般没有规章制定权，建议核对是否应填在“{other}”一行。',
	en: 'The row “{row}” says {found}, but {organ} would not have the power to make 规章. Please check whether it belongs in the row “{other}”.',
};
const term = { zh: '{cell}：{value}', en: '{cell}: {value}' };

/** The row 规章. */
const line = 't2.rules';

export const ruleMakingPower: TableRule = {
	id: 'totals/rule-making-power',
	editions: uniformEditions,
	summary: { zh: '没有规章制定权的机关填了规章', en: '规章 of an organ without the power to make them' },
	levels: ['warning'],
	basis: {
		zh: '立法法第九十一条、第九十三条（推断）',
		en: 'Legislation Law, arts. 91 and 93 (inferred)',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'table',
	*check(table: BoundTable, { report, organ: facts }: RuleContext): Generator<Finding> {
		const row = table.row(line);
		const [first, ...others] = [...(row?.cells.values() ?? [])].filter(isSome);
		if (row === undefined || first === undefined) return;
		const organ = report.organ ?? facts?.name;
		if (organ === undefined) return;
		// What the team says of its organ counts for more than what the name tells.
		const lacksPower = facts?.ruleMaking === undefined ? organOf(organ).ruleMaking === 'no' : !facts.ruleMaking;
		if (!lacksPower) return;
		yield {
			at: first.span,
			severity: 'warning',
			message: message(unexpected, {
				row: row.line.line.label,
				other: table.flat.rows[row.line.index + 1]?.line.label ?? '',
				found: first.cell.text.text,
				organ,
			}),
			related: others.map((cell) => ({
				at: cell.span,
				message: message(term, { cell: cellName(cell), value: cell.cell.text.text }),
			})),
		};
	},
};

function isSome({ value }: BoundCell): boolean {
	return value.kind === 'figure' && value.scaled > 0n;
}
