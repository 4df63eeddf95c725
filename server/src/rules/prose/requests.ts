/**
 * Figures of the text about requests against table 三: received, carried over, closed, carried forward, every result,
 * and the applicants of line 一. 收到 may mean the new ones, or these and the ones carried over; where it means the
 * latter this is only remarked. Basis: the report's own table (inferred).
 */

import type { BoundTable } from '../../report/bound-table.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { besideZeros, disagreement, exactCount } from './compare.ts';
import { agrees, expectedRequests } from './expected.ts';
import { onlyTable } from './table-values.ts';

const withCarriedOver = {
	zh: '正文为“{written}”，等于{table}新收加上年结转；“{label}”为 {expected}，相差 {difference}，建议写明是否含上年结转。',
	en: '“{written}” equals the new requests plus those carried over; “{label}” in {tableEn} is {expected}, a difference of {difference}. Please say whether it includes the latter.',
};

export const requests: ReportRule = {
	id: 'prose/requests',
	editions: uniformEditions,
	summary: { zh: '正文中申请的件数与表三不一致', en: 'Numbers of requests in the text differ from table 3' },
	levels: ['warning', 'information'],
	basis: {
		zh: '正文与表三说的是同一批申请，由表格的行名推断',
		en: 'text and table 3 count the same requests, as the names of its lines tell',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const table = onlyTable(report, 't3');
		if (table !== undefined) yield* besideZeros(table, found(report, table));
	},
};

function* found(report: Report, table: BoundTable): Generator<Finding> {
	for (const fact of narrativeOf(report).facts) {
		// 未收到申请 and 收到申请0件 have a rule of their own.
		const count = exactCount(fact);
		if (count === undefined || (fact.topics[0] === 'received' && count === 0n)) continue;
		const expected = expectedRequests(table, fact);
		if (expected === undefined || agrees(expected, count)) continue;
		const remark = expected.remark === count;
		yield disagreement(
			fact,
			count,
			expected,
			table.form.name,
			remark ? 'information' : 'warning',
			remark ? withCarriedOver : undefined,
		);
	}
}
