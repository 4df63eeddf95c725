import { describe, expect, it } from 'vitest';
import { readValue } from '../../server/src/text/figures.ts';
import { inYuan, isSameAmount } from '../../server/src/text/money.ts';
import { numbersIn } from '../../server/src/text/numbers.ts';

const figureOf = (text: string) => {
	const value = readValue(text);
	if (value.kind !== 'figure') throw new Error(`${text} is ${value.kind}`);
	return value;
};

describe('amounts of money', () => {
	it.each([
		['401341元', undefined, 401_341n, 0],
		['3.5万元', undefined, 35_000n, 0],
		['1.234567亿元', undefined, 123_456_700n, 0],
		['0.123456万元', undefined, 123_456n, 2],
		['12.50', '元', 1250n, 2],
		['12.5', '万元', 125_000n, 0],
		['3.5万', '万元', 35_000n, 0],
	] as const)('%s (column in %s) is exact in 元', (text, column, scaled, scale) => {
		expect(inYuan(figureOf(text), column)).toEqual({ scaled, scale });
	});

	it('without a unit, or with another, there is none', () => {
		expect(inYuan(figureOf('12'))).toBeUndefined();
		expect(inYuan(figureOf('12件'), '元')).toBeUndefined();
	});

	it('a sentence and a cell say the same', () => {
		const [said] = numbersIn('全年收取信息处理费3.5万元。');
		expect(isSameAmount(inYuan(said!)!, inYuan(figureOf('3.50'), '万元')!)).toBe(true);
		expect(isSameAmount(inYuan(said!)!, inYuan(figureOf('3.51'), '万元')!)).toBe(false);
	});
});
