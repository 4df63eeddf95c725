import { describe, expect, test } from 'vitest';
import { tableText } from '../../server/src/fixes/table-text.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { check } from '../support/check.ts';
import { formFor } from '../support/invented-figures.ts';
import { report, section, table } from '../support/report-builder.ts';

const years = [2008, 2018, 2019, 2020, 2021, 2024];
const styles = ['html', 'pipe', 'text'] as const;
const tables = ['t2', 't3', 't4'] as const;

describe('the invented report', () => {
	test.each(years.flatMap((year) => [...styles, 'tsv' as const].map((style) => ({ year, style }))))(
		'for $year with tables as $style has nothing wrong',
		({ year, style }) => {
			for (const markdown of [true, false]) {
				expect(check(report({ year, style, markdown }).text, markdown).problems).toEqual([]);
			}
		},
	);

	test('is the same for the same options', () => {
		expect(report({ year: 2024 })).toEqual(report({ year: 2024 }));
	});

	test('has its sections as they are alone', () => {
		expect(report({ year: 2024 }).text).toContain(section('s4', { year: 2024 }).text);
	});

	test.each(years.slice(2).flatMap((year) => styles.flatMap((style) => tables.map((id) => ({ year, style, id })))))(
		'$id of $year is laid out as fixes write it ($style)',
		({ year, style, id }) => {
			const blank = { kind: 'figure', row: '*', column: '*', value: '' } as const;
			expect(table(year, id, style, [blank]).text).toBe(tableText(formFor(year, id), style, 'blank', '\n'));
		},
	);

	test('tells where each cell stands', () => {
		const { text, cells } = report({ year: 2024 });
		expect(text.slice(cells.get('t3 （七）总计 × 申请人情况·总计')).startsWith('34')).toBe(true);
		expect(text.slice(cells.get('t4 行政复议·总计')).startsWith('5')).toBe(true);
		for (const row of flatten(formFor(2024, 't3')).rows) {
			expect(text.slice(cells.get(`t3 ${row.line.label}`)).startsWith(row.line.label)).toBe(true);
		}
	});
});
