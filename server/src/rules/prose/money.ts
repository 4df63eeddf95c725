/**
 * Fees and procurement: amounts of the text against table 二, whatever unit either is written in. An amount that is the
 * table's with fewer digits (38.4万元 for 38.42) is the same. Basis: the table (inferred).
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import type { Fact } from '../../report/narrative/facts.ts';
import { narrativeOf, spanOfFact } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import { inYuan } from '../../text/money.ts';
import type { Scaled } from '../../text/number-figures.ts';
import { cellName } from '../cells/names.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
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
		if (topic === 't2.fees.amount') yield* amount(fact, table.cell('t2.fees', 'amountWan'));
		if (topic === 't2.procurement.amount') yield* amount(fact, table.cell('t2.procurement', 'amount'));
	}
}

function* amount(fact: Fact, cell: BoundCell | undefined): Generator<Finding> {
	if (cell?.value.kind !== 'figure' || fact.figure === undefined || fact.figure.exactness !== 'exact') return;
	// An amount without a unit has a rule of its own.
	const inWan = cell.column.kind === 'money-wan';
	const printed = inYuan(cell.value, inWan ? '万元' : undefined);
	const told = inYuan(fact.figure);
	if (
		printed === undefined ||
		told === undefined ||
		isRounded(told, fact.figure, printed) ||
		isRounded(printed, cell.value, told)
	)
		return;
	const name = { zh: '表二', en: 'Table 2' };
	const expected = {
		value: 0n,
		also: [],
		cells: [cell],
		label: cellName(cell).replace(/（.*/, ''),
	};
	const unit = cell.value.unit === undefined && inWan ? '万元' : '';
	yield {
		at: spanOfFact(fact),
		severity: 'warning',
		message: message(differs, {
			written: writtenOf(fact),
			table: name.zh,
			tableEn: name.en,
			label: expected.label,
			expected: `${cell.cell.text.text}${unit}`,
			difference: decimal(difference(told, printed)),
		}),
		related: relatedCells(expected, shortName(name)),
	};
}

/** Whether `one` is `other`, rounded or cut to the digits that it is written with. */
function isRounded(
	one: Scaled,
	{ scale, unit, power }: Scaled & { unit?: string; power?: string },
	other: Scaled,
): boolean {
	const step = inYuan(
		{ scaled: 1n, scale, ...(unit === undefined ? {} : { unit }), ...(power === undefined ? {} : { power }) },
		'万元',
	);
	if (step === undefined) return false;
	const gap = difference(one, other);
	const places = Math.max(step.scale, gap.scale);
	return gap.scaled * 10n ** BigInt(places - gap.scale) < step.scaled * 10n ** BigInt(places - step.scale);
}

function difference(one: Scaled, other: Scaled): Scaled {
	const scale = Math.max(one.scale, other.scale);
	const gap = one.scaled * 10n ** BigInt(scale - one.scale) - other.scaled * 10n ** BigInt(scale - other.scale);
	return { scaled: gap < 0n ? -gap : gap, scale };
}

/** 1.50 is 1.5. */
function decimal({ scaled, scale }: Scaled): string {
	if (scale === 0) return String(scaled);
	const digits = String(scaled).padStart(scale + 1, '0');
	return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
}
