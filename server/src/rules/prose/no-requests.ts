/**
 * 未收到申请, while table 三 or the text itself has one: the two cannot both be true. Where table 三 has none, another
 * figure of the text is the odd one, and `prose/requests` says so. Basis: the report itself (inferred).
 */

import type { Fact } from '../../report/narrative/fact.ts';
import { narrativeOf, spanOfFact } from '../../report/narrative/narrative.ts';
import { message } from '../../text/message.ts';
import { allEditions, type Finding, type Related, type ReportRule, type RuleContext } from '../rule.ts';
import { exactCount, relatedCells, shortName, writtenOf } from './compare.ts';
import { lineValue, onlyTable } from './table-values.ts';

const againstTable = {
	zh: '正文称“{written}”，{table}“{label}”为 {expected}，前后矛盾，建议核对。',
	en: 'The text says “{written}”, but “{label}” in {tableEn} is {expected}: they contradict each other; please check.',
};
const againstText = {
	zh: '此处称“{written}”，正文另一处为“{other}”，前后矛盾，建议核对。',
	en: 'This says “{written}”, while the text says “{other}” elsewhere: they contradict each other; please check.',
};
const elsewhere = { zh: '正文另一处：{other}', en: 'Elsewhere in the text: {other}' };

export const noRequests: ReportRule = {
	id: 'prose/no-requests',
	editions: allEditions,
	summary: { zh: '称未收到申请，表三或正文却有', en: 'No request is said to have come in, yet there is one' },
	levels: ['error'],
	basis: {
		zh: '“未收到”与表三或正文的件数不能同时成立，由文意推断',
		en: 'that none came in and that one did cannot both be true',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const facts = narrativeOf(report).facts.filter(({ topics }) => topics.length === 1 && topics[0] === 'received');
		const denials = facts.filter((fact) => exactCount(fact) === 0n);
		if (denials.length === 0) return;
		const table = onlyTable(report, 't3');
		const expected = table === undefined ? undefined : lineValue(table, 't3.newReceived');
		const told = facts.filter((fact) => (exactCount(fact) ?? 0n) > 0n);
		for (const denial of denials) {
			const at = spanOfFact(denial);
			const written = writtenOf(denial);
			if (table !== undefined && expected !== undefined) {
				if (expected.value === 0n || expected.also.includes(0n)) continue;
				const { zh, en } = shortName(table.form.name);
				const values = { written, table: zh, tableEn: en, label: expected.label, expected: expected.value };
				yield {
					at,
					severity: 'error',
					message: message(againstTable, values),
					related: () => [...relatedCells(expected, table.form.name), ...told.map(toldElsewhere)],
				};
			} else if (told.length > 0) {
				yield {
					at,
					severity: 'error',
					message: message(againstText, { written, other: around(told[0]!) }),
					related: () => told.map(toldElsewhere),
				};
			}
		}
	},
};

function toldElsewhere(fact: Fact): Related {
	return { at: spanOfFact(fact), message: message(elsewhere, { other: around(fact) }) };
}

const wordsBefore = 14;

/** The figure with the words before it. */
function around(fact: Fact): string {
	const { passage, start, end } = fact;
	const before = passage.text.slice(Math.max(0, start - wordsBefore), start);
	return `${before.slice(before.search(/[^，。；：、,;:]*$/))}${passage.text.slice(start, end)}`;
}
