/** What a team says of its organ counts for more than the organ's name. */
import { expect, test } from 'vitest';
import type { Options } from '../../server/src/service/options.ts';
import { check } from '../support/check.ts';
import { report } from '../support/report-builder.ts';

const rulesOf = (text: string, organ: NonNullable<Options['organ']>): string[] =>
	check(text, true, { organ }).problems.map(({ rule }) => rule);

const made = report({
	year: 2024,
	markdown: true,
	changes: { t2: [{ kind: 'figure', row: '规章', column: '现行有效件数', value: '2' }] },
}).text;

test('the power to make 规章', () => {
	expect(rulesOf(made, {})).toContain('totals/rule-making-power');
	expect(rulesOf(made, { ruleMaking: true })).not.toContain('totals/rule-making-power');
	const city = made.replaceAll('示例县云溪局', '示例市人民政府');
	expect(rulesOf(city, {})).not.toContain('totals/rule-making-power');
	expect(rulesOf(city, { ruleMaking: false })).toContain('totals/rule-making-power');
});

test('the duties of governments', () => {
	const text = report({ year: 2024, markdown: true }).text.replace(/公开工作列入年度考核[^\n]*/, '加强领导。');
	expect(rulesOf(text, {})).not.toContain('structure/government-duties');
	expect(rulesOf(text, { kind: 'government' })).toContain('structure/government-duties');
	const county = text.replaceAll('示例县云溪局', '示例县人民政府');
	expect(rulesOf(county, {})).toContain('structure/government-duties');
	expect(rulesOf(county, { kind: 'department' })).not.toContain('structure/government-duties');
	expect(rulesOf(county, { kind: 'township' })).toContain('structure/government-duties');
});
