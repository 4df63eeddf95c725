import { describe, expect, it } from 'vitest';
import { editDistance, looseKey, strictKey } from '../../server/src/text/key.ts';

describe('labels are found again however they were typed', () => {
	it.each([
		['３．危及“三安全一稳定”', '3.危及“三安全一稳定”', 'full-width digit and point'],
		['3.危及"三安全一稳定"', '3.危及“三安全一稳定”', 'straight quotation marks'],
		['3.危及「三安全一稳定」', '3.危及“三安全一稳定”', 'corner brackets for quotation marks'],
		['⾏政许可', '行政许可', 'Kangxi radical of a PDF'],
		['人⺠政府', '人民政府', 'radical of the supplement'],
		['本年新\n制作数量', '本年新制作数量', 'line break of a narrow cell'],
		['本年新 \r\n 制作数量', '本年新制作数量', 'line break with blanks around it'],
		['行政\u200B许可', '行政许可', 'character without width'],
		['\uFEFF规章', '规章', 'byte order mark'],
		['　规章 ', '规章', 'blanks around it'],
		['(七)总计', '（七）总计', 'half-width brackets'],
		['└ 1.属于国家秘密', '1.属于国家秘密', 'set in by a sign'],
		['— 规章', '规章', 'set in by a dash'],
		['自然人①', '自然人', 'mark of a footnote'],
		['总计[1]', '总计', 'mark in brackets'],
		['规章*', '规章', 'asterisk'],
		['行政许可 ¹', '行政许可', 'number set high'],
		['行政处罚（注2）', '行政处罚', 'note by its name'],
		['行政强制注1', '行政强制', 'note without brackets'],
		['规章[^1]', '规章', 'footnote of Markdown'],
		['本年收费金额（单位：万元）※', '本年收费金额（单位：万元）', 'mark behind brackets'],
	])('%j is no other label than %s (%s)', (typed, printed) => {
		expect(strictKey(typed)).toBe(strictKey(printed));
		expect(looseKey(typed)).toBe(looseKey(printed));
	});

	it.each([
		['总 计', '总计'],
		['总　计', '总计'],
		['(七) 总计', '（七）总计'],
		['七总计', '（七）总计'],
		['本年增减', '本年增/减'],
	])('%j differs from %s in blanks and punctuation only: worth a remark, still the same label', (typed, printed) => {
		expect(strictKey(typed)).not.toBe(strictKey(printed));
		expect(looseKey(typed)).toBe(looseKey(printed));
	});

	it.each([
		['规章', '规范性文件'],
		['1.其他', '3.其他'],
		['逾期不补正', '预期不补正'],
		['行政许可（12）', '行政许可'],
		['行政许可12', '行政许可'],
		['备注', '备'],
		['①行政许可', '行政许可'],
	])('%s and %s stay two different texts', (one, other) => {
		expect(looseKey(one)).not.toBe(looseKey(other));
	});

	it.each([
		['', '', 0],
		['总计', '总计', 0],
		['预期不补正', '逾期不补正', 1],
		['现行有效件', '现行有效件数', 1],
		['其他法律行政止公开', '其他法律行政法规禁止公开', 3],
		['规章', '行政许可', 4],
	])('%j is %j with %i slips', (one, other, slips) => {
		expect(editDistance(one, other, 10)).toBe(slips);
		expect(editDistance(other, one, 10)).toBe(slips);
		if (slips > 0) expect(editDistance(one, other, slips - 1)).toBe(slips);
	});
});

describe('what is no difference at all', () => {
	it.each([
		['1、属于国家秘密', '1.属于国家秘密'],
		['1．属于国家秘密', '1.属于国家秘密'],
		['規章', '规章'],
		['總計', '总计'],
		['三、本年度辦理結果', '三、本年度办理结果'],
	])('%s is %s', (typed, printed) => {
		expect(strictKey(typed)).toBe(strictKey(printed));
		expect(looseKey(typed)).toBe(looseKey(printed));
	});
});
