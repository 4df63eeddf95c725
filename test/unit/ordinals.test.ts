import { describe, expect, it } from 'vitest';
import { chineseNumber, readChineseNumber, readOrdinal } from '../../server/src/text/ordinals.ts';

describe('ordinals of headings', () => {
	it('numbers that we write into a draft are read back the same, 1 to 99', () => {
		for (let value = 1; value < 100; value++) expect(readChineseNumber(chineseNumber(value))).toBe(value);
		expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九']);
	});

	it.each(['', '〇', '零', '一一', '十十', '百', '二三', '一百', '5', '一 '])('%j is no Chinese number', (text) => {
		expect(readChineseNumber(text)).toBeUndefined();
	});

	it.each([
		['一、总体情况', 1, 'chinese', 'comma', '一、'],
		['六、 其他需要报告的事项', 6, 'chinese', 'comma', '六、'],
		['　　二、主动公开政府信息情况', 2, 'chinese', 'comma', '二、'],
		['三．收到和处理', 3, 'chinese', 'comma', '三．'],
		['四.复议', 4, 'chinese', 'comma', '四.'],
		['五：问题', 5, 'chinese', 'comma', '五：'],
		['第一部分、总体情况', 1, 'chinese', 'part', '第一部分、'],
		['第三部分 收到和处理', 3, 'chinese', 'part', '第三部分'],
		['十二、附则', 12, 'chinese', 'comma', '十二、'],
		['（一）主动公开', 1, 'chinese', 'brackets', '（一）'],
		['(七)总计', 7, 'chinese', 'brackets', '(七)'],
		['（ 三 ）不予公开', 3, 'chinese', 'brackets', '（ 三 ）'],
		['（一）、主动公开', 1, 'chinese', 'brackets', '（一）、'],
		['5、存在的主要问题', 5, 'arabic', 'comma', '5、'],
		['６．其他', 6, 'arabic', 'comma', '６．'],
		['1.属于国家秘密', 1, 'arabic', 'comma', '1.'],
		['（5）机构建设', 5, 'arabic', 'brackets', '（5）'],
		['（１０）其他', 10, 'arabic', 'brackets', '（１０）'],
	] as const)('%s begins with an ordinal', (text, value, script, form, written) => {
		const ordinal = readOrdinal(text);
		expect(ordinal).toMatchObject({ value, script, form, written });
		expect(text.slice(0, ordinal!.length).trim()).toBe(written);
		expect(text[ordinal!.length]).toMatch(/\p{Script=Han}/u);
	});

	it.each([
		'1.5万件',
		'１．５万件',
		'2020年政府信息公开工作年度报告',
		'一年来，云溪局',
		'十分重视',
		'三安全一稳定',
		'总体情况',
		'（说明）练习用',
		'0、零',
		'（0）零',
		'十十、误',
		'100、百',
		'',
	])('%j begins with none', (text) => {
		expect(readOrdinal(text)).toBeUndefined();
	});
});
