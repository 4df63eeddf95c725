/** Fees and procurement: amounts of the text against table 二, whatever unit either is written in. Basis: the table (inferred). */
import type { BoundTable } from '../../report/bound-table.ts';
import type { Fact } from '../../report/narrative/fact.ts';
import { narrativeOf, spanOfFact } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import type { Scaled } from '../../text/number-figures.ts';
import { cellName } from '../cells/names.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { type AmountTold, amountTold } from './amounts.ts';
import { besideZeros, disagreement, exactCount, relatedCells, shortName, writtenOf } from './compare.ts';
import { cellValue, onlyTable } from './table-values.ts';

const differs = {
	zh: '正文为“{written}”，{table}“{label}”为 {expected}，相差 {difference} 元，建议核对。',
	en: 'The text says “{written}”, but “{label}” in {tableEn} is {expected}, a difference of {difference} yuan; please check.',
};

export const money: ReportRule = {
	id: 'prose/money',
	editions: uniformEditions,
	summary: {
		zh: '正文中收费、采购的金额与表二不一致',
		en: 'Amounts of fees or procurement in the text differ from table 2',
	},
	levels: ['warning', 'information'],
	basis: {
		zh: '正文与表二说的是同一笔收费或采购，由表格的行名推断',
		en: 'text and table 2 tell the same fees and purchases, as the names of its lines tell',
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
		const [topic] = fact.topics;
		if (topic === 't2.procurement.projects') {
			const count = exactCount(fact);
			const expected = cellValue(table, 't2.procurement', 'projects');
			if (count !== undefined && expected !== undefined && expected.value !== count) {
				yield disagreement(fact, count, expected, table.form.name);
			}
		}
		const told = amountTold(table, fact);
		if (told !== undefined && !told.agrees) yield otherAmount(fact, told);
	}
}

function otherAmount(fact: Fact, { cell, shown, gap }: AmountTold): Finding {
	const name = { zh: '表二', en: 'Table 2' };
	const expected = { value: 0n, also: [], cells: [cell], label: cellName(cell).replace(/（.*/, '') };
	return {
		at: spanOfFact(fact),
		severity: 'warning',
		message: message(differs, {
			written: writtenOf(fact),
			table: name.zh,
			tableEn: name.en,
			label: expected.label,
			expected: shown,
			difference: decimal(gap),
		}),
		related: relatedCells(expected, shortName(name)),
	};
}

/** 1.50 is 1.5. */
function decimal({ scaled, scale }: Scaled): string {
	if (scale === 0) return String(scaled);
	const digits = String(scaled).padStart(scale + 1, '0');
	return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
}
