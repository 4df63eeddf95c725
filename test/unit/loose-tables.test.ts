/** Tables without a mark that Markdown knows: bars without a delimiter row, a cell per line, a cell per paragraph. */
import { describe, expect, test } from 'vitest';
import { flatten } from '../../server/src/report/flat-form.ts';
import { check, essence, faultsOfFixes, serious } from '../support/check.ts';
import { figuresFor } from '../support/invented-figures.ts';
import { report, type TableStyle } from '../support/report-builder.ts';

const styles: readonly {
	readonly style: TableStyle;
	readonly shape: string;
	readonly save?: (text: string) => string;
}[] = [
	{ style: 'bars', shape: 'bar-rows' },
	{ style: 'cell-bars', shape: 'cell-bars' },
	{ style: 'paragraphs', shape: 'paragraphs' },
];

describe.each(styles)('tables as $style', ({ style, shape }) => {
	describe.each([2020, 2023])('of %i', (year) => {
		test.each([true, false])('are read whole (Markdown: %s)', (markdown) => {
			const { text } = report({ year, markdown, style });
			const { draft, problems } = check(text, markdown);
			const tables = draft.report()?.tables ?? [];
			expect(tables.map(({ form }) => form.id)).toEqual(['t2', 't3', 't4']);
			for (const table of tables) {
				expect(table.grids.map(({ grid }) => grid.shape)).toEqual([shape]);
				const read = Array.from(table.cells(), ({ line, column, cell }) => [`${line.id} ${column.id}`, cell.text.text]);
				const figures = figuresFor(year, table.form.id);
				const stands = flatten(table.form).rows.flatMap(({ id, block }) =>
					block.columns.map((column) => [`${id} ${column.id}`, figures[id]![column.id]]),
				);
				expect(Object.fromEntries(read)).toEqual(Object.fromEntries(stands));
			}
			expect(problems.map(essence)).toEqual([]);
		});

		test('a wrong figure is found on its cell, and its fix writes there', () => {
			const change = { kind: 'figure', row: '（一）予以公开', column: '总计', value: '77' } as const;
			const { text } = report({ year, style, changes: { t3: [change] } });
			const { problems } = check(text, false);
			const found = serious(problems);
			expect(found.map(({ rule }) => rule).sort()).toEqual(['totals/applicants', 'totals/results']);
			for (const { start, end, related } of found) {
				expect([{ start, end }, ...related].map((at) => text.slice(at.start, at.end))).toContain('77');
			}
			expect(faultsOfFixes(text, false)).toEqual([]);
		});

		test('a missing row and a misspelt label are said, and mended where the shape can hold a blank cell', () => {
			for (const t3 of [
				[{ kind: 'drop-row', row: '（二）部分公开' } as const],
				[{ kind: 'drop-row', row: '4.保护第三方合法权益', to: '6.属于四类过程性信息' } as const],
				[{ kind: 'label', label: '2.重复申请', text: '2.重复申清' } as const],
			]) {
				const { text } = report({ year, style, changes: { t3 } });
				expect(serious(check(text, false).problems).map(({ rule }) => rule)).toEqual([
					t3[0]?.kind === 'label' ? 'tables/label' : 'tables/missing-row',
				]);
				expect(faultsOfFixes(text, false)).toEqual([]);
			}
		});
	});
});
