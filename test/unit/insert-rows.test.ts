/** Rows put into pipe tables beside the line of dashes, which Markdown wants right below the first row. */
import { describe, expect, it } from 'vitest';
import { applyChanges, safeChanges } from '../../server/src/service/changes.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { report } from '../support/report-builder.ts';

const whole = report({ year: 2024, markdown: true, style: 'pipe' }).text;

/** The lines of table 二, with those at `lost` taken out and the dashes below what is first then. */
function withTable2(lost: readonly number[], written = (row: string) => row): string {
	const lines = whole.split('\n');
	const start = lines.findIndex((line) => line.includes('第二十条第（一）项'));
	const end = lines.findIndex((line, index) => index > start && line === '');
	const [first, dashes, ...others] = lines.slice(start, end);
	const [top, ...rows] = [first!, ...others].filter((_, index) => !lost.includes(index)).map(written);
	return [...lines.slice(0, start), top, written(dashes!), ...rows, ...lines.slice(end)].join('\n');
}

function mended(text: string) {
	const problems = new CheckedDraft(text, true).problems().filter(({ rule }) => rule === 'tables/missing-row');
	const after = applyChanges(text, safeChanges(problems));
	const left = new CheckedDraft(after, true).problems();
	const table = after.slice(after.indexOf('## 二、')).split('\n').slice(2, 6);
	return { after, table, fixes: problems.map(({ fixes }) => fixes.length), left: left.map(({ rule }) => rule) };
}

const firstCells = (table: readonly string[]): string[] => table.map((line) => line.split('|')[1]!.trim());

describe('missing rows', () => {
	it('before the first row: the new one is first, and the dashes go below it', () => {
		const { table, left } = mended(withTable2([0, 1, 2]));
		expect(firstCells(table)).toEqual(['规章', '---', '行政规范性文件', '第二十条第（五）项']);
		expect(left).not.toContain('tables/missing-row');
	});

	it('behind the first row: behind the dashes', () => {
		const { table, left } = mended(withTable2([1, 2, 3]));
		expect(firstCells(table)).toEqual(['第二十条第（一）项', '---', '规章', '行政规范性文件']);
		expect(left).not.toContain('tables/missing-row');
	});

	it('that would be wider than the table are not offered: Markdown drops the cells beyond its first row', () => {
		const narrow = (row: string) => row.split('|').slice(0, 3).join('|').concat('|');
		expect(mended(withTable2([1, 2, 3], narrow)).fixes).toEqual([0]);
	});
});
