/**
 * Reviews and lawsuits of the text against table 四. 未发生 beside a case in the table is a contradiction; another figure,
 * or 均获维持 while some case had another outcome, is worth a look. Basis: the report's own table (inferred).
 */
import type { BoundTable } from '../../report/bound-table.ts';
import type { Fact } from '../../report/narrative/fact.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { besideZeros, disagreement, exactCount } from './compare.ts';
import { columnValue, expectedCases, isOfCases, outcomes } from './expected.ts';
import { onlyTable, sumOf, type TableValue } from './table-values.ts';

const contradicts = {
	zh: '正文称“{written}”，{table}“{label}”为 {expected}，前后矛盾，建议核对。',
	en: 'The text says “{written}”, but “{label}” in {tableEn} is {expected}: they contradict each other; please check.',
};
const notAll = {
	zh: '正文称“{written}”，{table}“{label}”只有 {expected}，另有 {difference} 件是其他结果或尚未审结，建议核对。',
	en: 'The text says “{written}”, but “{label}” in {tableEn} is {expected}; {difference} more had another outcome or are pending. Please check.',
};
const someNot = {
	zh: '正文称“{written}”，{table}“{label}”为 {expected}，建议核对。',
	en: 'The text says “{written}”, but “{label}” in {tableEn} is {expected}; please check.',
};

export const proseCases: ReportRule = {
	id: 'prose/cases',
	editions: uniformEditions,
	summary: { zh: '正文中复议、诉讼的件数与表四不一致', en: 'Reviews or lawsuits in the text differ from table 4' },
	levels: ['error', 'warning', 'information'],
	basis: {
		zh: '正文与表四说的是同一批案件，由表格的列名推断',
		en: 'text and table 4 count the same cases, as the names of its columns tell',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const table = onlyTable(report, 't4');
		if (table !== undefined) yield* besideZeros(table, found(report, table));
	},
};

function found(report: Report, table: BoundTable): Finding[] {
	return narrativeOf(report).facts.flatMap((fact) => {
		const said = isOfCases(fact) ? saidWrongly(fact, table) : undefined;
		return said === undefined ? [] : [said];
	});
}

function saidWrongly(fact: Fact, table: BoundTable): Finding | undefined {
	const { name } = table.form;
	const expected = expectedCases(table, fact);
	if (expected === undefined) {
		// Whatever the blank cell should say, there are others that were not upheld.
		const other = fact.all ? otherOutcome(table, fact) : undefined;
		return other && disagreement(fact, 0n, other, name, 'warning', someNot);
	}
	if (fact.all) {
		const whole = columnsOf(table, fact, 'total');
		const isAll = whole === undefined || whole.value <= expected.value;
		return isAll ? undefined : disagreement(fact, whole.value, expected, name, 'warning', notAll);
	}
	const count = exactCount(fact);
	if (count === undefined || count === expected.value || expected.also.includes(count)) return undefined;
	// Cases decided, those of last year among them, without those that wait.
	if (fact.verb === 'closed') {
		const pending = columnsOf(table, fact, 'pending');
		if (pending === undefined || count === expected.value - pending.value) return undefined;
	}
	return count === 0n && fact.topics.every((topic) => topic.endsWith('.total'))
		? disagreement(fact, count, expected, name, 'error', contradicts)
		: disagreement(fact, count, expected, name);
}

/** What the table has in this column of each procedure that is told of, together. */
function columnsOf(table: BoundTable, { topics }: Fact, column: string): TableValue | undefined {
	return sumOf(topics.map((topic) => columnValue(table, topic.replace(/\w+$/, column))));
}

/** The first outcome that is another one than the text tells of all, and that did occur. */
function otherOutcome(table: BoundTable, { topics }: Fact): TableValue | undefined {
	return topics
		.flatMap((topic) => outcomes.map((outcome) => topic.replace(/\w+$/, outcome)))
		.filter((topic) => !topics.includes(topic))
		.map((topic) => columnValue(table, topic))
		.find((value) => value !== undefined && value.value > 0n);
}
