/**
 * Decisions on licences, penalties and coercive measures: the text against table 二. What was merely published, filed or
 * applied for is another number, and so are items (事项). Basis: the table (inferred).
 */
import type { BoundTable } from '../../report/bound-table.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { besideZeros, disagreement, exactCount } from './compare.ts';
import { cellValue, onlyTable, sumOf } from './table-values.ts';

export const decisions: ReportRule = {
	id: 'prose/decisions',
	editions: uniformEditions,
	summary: {
		zh: '正文中许可、处罚、强制的件数与表二不一致',
		en: 'Numbers of licences, penalties or coercive measures in the text differ from table 2',
	},
	levels: ['warning', 'information'],
	basis: {
		zh: '正文与表二说的是同一批处理决定，由表格的列名推断',
		en: 'text and table 2 count the same decisions, as the name of its column tells',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const table = onlyTable(report, 't2');
		if (table !== undefined) yield* besideZeros(table, found(report, table));
	},
};

function* found(report: Report, table: BoundTable): Generator<Finding> {
	for (const fact of narrativeOf(report).facts) {
		const lines = fact.topics.flatMap((topic) => /^(t2\.\w+)\.decisions$/.exec(topic)?.[1] ?? []);
		const count = exactCount(fact);
		if (lines.length === 0 || count === undefined) continue;
		const expected = sumOf(lines.map((line) => cellValue(table, line, 'decisions')));
		if (expected === undefined || expected.value === count) continue;
		yield disagreement(fact, count, expected, table.form.name);
	}
}
