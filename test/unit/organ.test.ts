/** What the name of an organ tells of it. */
import { describe, expect, test } from 'vitest';
import { municipalities, organOf } from '../../server/src/report/organ.ts';

const city = municipalities[0]!;

/** Name, kind, level, one of 各级人民政府, power to make 规章. */
const names: readonly (readonly [string, string, string, boolean, string])[] = [
	['示例县云溪局', 'department', 'county', false, 'no'],
	['示例县卫生健康局', 'department', 'county', false, 'no'],
	['示例县公安局', 'department', 'county', false, 'no'],
	['示例县人民法院', 'department', 'county', false, 'no'],
	['示例县社区服务中心', 'department', 'county', false, 'no'],
	['示例区教育和体育局', 'department', 'county', false, 'no'],
	['示例市云溪区教育体育局', 'department', 'county', false, 'no'],
	['示例省云溪市示例县某局', 'department', 'county', false, 'no'],
	['示例自治县民政局', 'department', 'county', false, 'no'],
	['示例市教育局', 'department', 'prefecture', false, 'no'],
	['示例市市场监督管理局', 'department', 'prefecture', false, 'no'],
	['示例自治州卫生健康委员会', 'department', 'prefecture', false, 'no'],
	['云溪镇人民政府', 'township', 'township', true, 'no'],
	['示例县云溪乡人民政府', 'township', 'township', true, 'no'],
	['示例县云溪镇', 'township', 'township', false, 'no'],
	['云溪街道办事处', 'township', 'township', false, 'no'],
	['示例市云溪区云溪街道', 'township', 'township', false, 'no'],
	['示例县人民政府', 'government', 'county', true, 'no'],
	['示例市云溪区人民政府', 'government', 'county', true, 'no'],
	['示例市云溪市人民政府', 'government', 'county', true, 'no'],
	['示例省人民政府', 'government', 'province', true, 'yes'],
	[`${city}市人民政府`, 'government', 'province', true, 'yes'],
	['示例自治州人民政府', 'government', 'prefecture', true, 'unknown'],
	// Whether it has districts its name does not say.
	['示例市人民政府', 'government', 'unknown', true, 'unknown'],
	['示例新区人民政府', 'government', 'unknown', true, 'unknown'],
	['县人民政府', 'government', 'unknown', true, 'unknown'],
	// A province's own departments, and those of cities that are provinces.
	[`${city}市教育委员会`, 'department', 'province', false, 'unknown'],
	[`${city}市云溪区教育委员会`, 'department', 'county', false, 'no'],
	['示例省教育厅', 'department', 'province', false, 'unknown'],
	['示例县人民政府办公室', 'unknown', 'unknown', false, 'unknown'],
	['示例市政府办公室', 'unknown', 'unknown', false, 'unknown'],
	['示例经济开发区管理委员会', 'unknown', 'unknown', false, 'unknown'],
	['示例风景名胜区管委会', 'unknown', 'unknown', false, 'unknown'],
	['国家税务总局示例县税务局', 'unknown', 'unknown', false, 'unknown'],
	['示例县气象局', 'unknown', 'unknown', false, 'unknown'],
	['国家云溪局', 'unknown', 'unknown', false, 'unknown'],
	['云溪部', 'unknown', 'unknown', false, 'unknown'],
	['市云溪局', 'unknown', 'unknown', false, 'unknown'],
	['', 'unknown', 'unknown', false, 'unknown'],
];

describe('organOf', () => {
	test.each(names)('%s', (name, kind, level, isGovernment, ruleMaking) => {
		expect(organOf(name)).toEqual({ name, kind, level, isGovernment, ruleMaking });
	});

	test('blanks, quotation marks and brackets are no part of the name', () => {
		expect(organOf('示例县 云溪局').ruleMaking).toBe('no');
		expect(organOf('“云溪街道办事处”').kind).toBe('township');
	});
});
