/**
 * Rules and other documents made, repealed and in force: the text against table 二. Of 2019 and 2020 only what was
 * made stands in the table. Documents reviewed, filed or published are other things. Basis: the table (inferred).
 */
import type { BoundTable } from '../../report/bound-table.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { besideZeros, disagreement, exactCount } from './compare.ts';
import { cellValue, onlyTable, type TableValue } from './table-values.ts';

/** What the text says → the columns of either format; the figure may be that of any of them. */
export const documentColumns: Readonly<Record<string, readonly string[]>> = {
	make: ['issued', 'created', 'disclosed'],
	repeal: ['repealed'],
	inForce: ['inForce', 'disclosedTotal'],
};

export const proseDocuments: ReportRule = {
	id: 'prose/documents',
	editions: uniformEditions,
	summary: { zh: '正文中规章、文件的件数与表二不一致', en: 'Numbers of documents in the text differ from table 2' },
	levels: ['warning', 'information'],
	basis: {
		zh: '正文与表二说的是同一批文件，由表格的行名、列名推断',
		en: 'text and table 2 count the same documents, as the names of its lines tell',
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
		const [, line, deed] = /^(t2\.(?:rules|normativeDocs))\.(\w+)$/.exec(fact.topics[0] ?? '') ?? [];
		const count = exactCount(fact);
		if (line === undefined || deed === undefined || count === undefined) continue;
		const values = (documentColumns[deed] ?? [])
			.map((column) => cellValue(table, line, column))
			.filter((value): value is TableValue => value !== undefined);
		const [expected] = values;
		if (expected === undefined || values.some(({ value }) => value === count)) continue;
		yield disagreement(fact, count, expected, table.form.name);
	}
}
