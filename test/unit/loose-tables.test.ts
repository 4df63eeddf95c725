/** Tables without a mark that Markdown knows: bars without a delimiter row, a cell per line, a cell per paragraph. */
import { describe, expect, test } from 'vitest';
import { flatten } from '../../server/src/report/flat-form.ts';
import { check, essence, faultsOfFixes, serious } from '../support/check.ts';
import { figuresFor } from '../support/invented-figures.ts';
import { report, type TableStyle, table } from '../support/report-builder.ts';

const styles: readonly {
	readonly style: TableStyle;
	readonly shape: string;
	readonly save?: (text: string) => string;
}[] = [
	{ style: 'bars', shape: 'bar-rows' },
	{ style: 'cell-bars', shape: 'cell-bars' },
	{ style: 'paragraphs', shape: 'paragraphs' },
	{ style: 'spaces', shape: 'spaced-rows' },
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
				[{ kind: 'label', label: '3.要求提供公开出版物', text: '3.要求提供公开出板物' } as const],
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

/** Table 三 of 2023 as a PDF gives it: labels in pieces around their figures, the upright label scattered among them. */
function outOfPdf(): string {
	const rows = table(2023, 't3', 'spaces')
		.text.split('\n')
		.filter((row) => /\d( \d+){6}$/.test(row));
	const upright = [...'三、本年度办理结果'];
	const lines = rows.flatMap((row, index): string[] => {
		const [, label, figures] = /^(.*\D) ((?:\d+ ){6}\d+)$/.exec(row.replace('三、本年度办理结果 ', ''))!;
		const own = index > 2 && upright.length > 0 ? [upright.shift()!] : [];
		if (label!.length < 14) return [...own, `${label} ${figures}`];
		const half = Math.ceil(label!.length / 2);
		const halves = [label!.slice(0, half), label!.slice(half)] as const;
		return index % 2 === 0 ? [halves[0], `${halves[1]} ${figures}`, ...own] : [halves[0], figures!, ...own, halves[1]];
	});
	return ['申请人情况', '自然', '法人或其他组织', '总计', '人', '商业 科研 社会公 法律服', '其他', ...lines].join('\n');
}

describe('table 三 out of a PDF', () => {
	const draft = (t3: string) => {
		const { text } = report({ year: 2023, replace: { s3: t3 } });
		return check(text, false);
	};

	test('is read when every label stands there letter by letter, in its turn', () => {
		const { draft: read, problems } = draft(outOfPdf());
		expect(problems.map(essence)).toEqual([]);
		const t3 = read.report()!.tables.find(({ form }) => form.id === 't3')!;
		const figures = figuresFor(2023, 't3');
		for (const { line, column, cell } of t3.cells()) expect(cell.text.text).toBe(figures[line.id]![column.id]);
		expect([...t3.cells()]).toHaveLength(25 * 7);
	});

	test.each<[string, (text: string) => string]>([
		['a row has six figures', (text) => text.replace(/^(（七）总计 (?:\d+ ){5}\d+) \d+$/m, '$1')],
		[
			'two rows change places',
			(text) =>
				text.replace('2.重复申请', '（七）总计').replace(/^（七）总计(?=.*$(?![\s\S]*（七）总计))/m, '2.重复申请'),
		],
		['words stand in between', (text) => text.replace('重复申请', '重复的申请')],
		['figures run together', (text) => text.replace(/^(（七）总计) (\d+) (\d+)/m, '$1 $2$3')],
	])('is refused once when %s', (_, spoil) => {
		const spoilt = spoil(outOfPdf());
		expect(spoilt).not.toBe(outOfPdf());
		expect(serious(draft(spoilt).problems).map(({ rule }) => rule)).toEqual(['tables/unreadable']);
	});
});
