import { describe, expect, it } from 'vitest';
import { readYear, yearsIn } from '../../server/src/text/years.ts';

describe('years of reports', () => {
	it.each([
		['2020', 2020],
		['２０２０', 2020],
		['二〇二〇', 2020],
		['二○二○', 2020],
		['二零二零', 2020],
		['二〇二0', 2020],
		['二O二O', 2020],
		['二〇二四', 2024],
		['2008', 2008],
		['2099', 2099],
	])('%s is the year it looks like', (written, year) => {
		expect(readYear(written)).toBe(year);
		expect(yearsIn(`示例县云溪局${written}年政府信息公开工作年度报告`)).toEqual([
			{ year, start: 6, end: 6 + written.length, written },
		]);
	});

	it.each(['1999', '2100', '202', '20200', '二〇', 'abcd', ''])('%j is no year of a report', (written) => {
		expect(readYear(written)).toBeUndefined();
	});

	it('only what stands before 年 is a year: figures, file numbers and longer numbers are none', () => {
		for (const text of [
			'公开信息2024条',
			'国办函〔2020〕109号',
			'202020年',
			'共计12024年',
			'2024 份',
			'电话20201234',
		]) {
			expect(yearsIn(text), text).toEqual([]);
		}
	});

	it('every year of a line is found where it stands', () => {
		const text = '自２０２４年1月1日起至2024 年12月31日止，与二〇二三年相比';
		expect(yearsIn(text).map(({ year, start, end }) => [year, text.slice(start, end)])).toEqual([
			[2024, '２０２４'],
			[2024, '2024'],
			[2023, '二〇二三'],
		]);
	});
});
