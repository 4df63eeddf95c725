/** Problems of figures in the text that differ from the table; the rules that compare differ in what they compare with. */

import type { Bilingual } from '../../forms/types.ts';
import type { BoundTable } from '../../report/bound-table.ts';
import { exactWhole } from '../../report/narrative/counted.ts';
import type { Fact } from '../../report/narrative/fact.ts';
import { spanOfFact } from '../../report/narrative/narrative.ts';
import { writtenAt } from '../../report/narrative/passages.ts';
import { message, type Template } from '../../text/message.ts';
import { cellName } from '../cells/names.ts';
import type { Finding, Related, Severity } from '../rule.ts';
import { isAllZero, type TableValue } from './table-values.ts';

const allZero: Template = {
	zh: '正文为“{written}”，{table}却全部填 0，建议核对。',
	en: 'The text says “{written}”, but {tableEn} holds nothing but 0; please check.',
};
export const differs: Template = {
	zh: '正文为“{written}”，{table}“{label}”为 {expected}，相差 {difference}，建议核对。',
	en: 'The text says “{written}”, but “{label}” in {tableEn} is {expected}, a difference of {difference}; please check.',
};
const inTable: Template = { zh: '{table}“{label}”：{value}', en: '{tableEn}, “{label}”: {value}' };

/** The count of a fact, 0 where it denies; nothing when it is approximate. */
export function exactCount({ figure, none }: Fact): bigint | undefined {
	if (none) return 0n;
	return figure === undefined ? undefined : exactWhole(figure);
}

/** As it stands in the draft: 29件, 未收到依申请公开案件. */
export function writtenOf({ passage, start, end }: Fact): string {
	return writtenAt(passage, start, end);
}

/** 表三 for 表三（收到和处理政府信息公开申请情况）. */
export function shortName({ zh, en }: Bilingual): Bilingual {
	return { zh: zh.replace(/（.*/, ''), en: en.replace(/ \(.*/, '') };
}

export function disagreement(
	fact: Fact,
	count: bigint,
	expected: TableValue,
	name: Bilingual,
	severity: Severity = 'warning',
	template: Template = differs,
): Finding {
	const table = shortName(name);
	const difference = count > expected.value ? count - expected.value : expected.value - count;
	return {
		at: spanOfFact(fact),
		severity,
		message: message(template, {
			written: writtenOf(fact),
			table: table.zh,
			tableEn: table.en,
			label: expected.label,
			expected: expected.value,
			difference,
		}),
		related: relatedCells(expected, name),
	};
}

const mostRelated = 12;

export function relatedCells({ cells }: TableValue, name: Bilingual): Related[] {
	const table = shortName(name);
	return cells.slice(0, mostRelated).map((cell) => ({
		at: cell.span,
		message: message(inTable, {
			table: table.zh,
			tableEn: table.en,
			label: cellName(cell),
			value: cell.cell.text.text,
		}),
	}));
}

/** What the text tells beside a table of zeros, said once and as a remark: nobody knows which of the two is not done yet. */
export function* besideZeros(table: BoundTable, findings: Iterable<Finding>): Generator<Finding> {
	if (!isAllZero(table)) {
		yield* findings;
		return;
	}
	for (const { at, message: said } of findings) {
		const { zh, en } = shortName(table.form.name);
		const { written } = said.values;
		yield {
			at,
			severity: 'information',
			message: message(allZero, { written: written ?? '', table: zh, tableEn: en }),
		};
		return;
	}
}
