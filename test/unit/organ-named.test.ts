/** Which words of the text name the report's own organ. */
import { describe, expect, test } from 'vitest';
import { namesOrgan } from '../../server/src/report/narrative/organ-named.ts';

const own: readonly (readonly [string, string])[] = [
	['县云溪局', '示例县云溪局'],
	['云溪局', '示例县云溪局'],
	['局', '示例县云溪局'],
	['示例县政府', '示例县人民政府'],
	['云溪街道', '示例区云溪街道办事处'],
	['云溪街办', '示例区云溪街道办事处'],
	['云溪街道办', '示例区云溪街道办事处'],
	['云溪镇', '示例县云溪镇人民政府'],
	['云溪镇政府', '示例县云溪镇人民政府'],
	['云溪乡人民政府', '示例县云溪乡'],
	['市人社局', '示例市人力资源和社会保障局'],
	['人社局', '示例市人力资源和社会保障局'],
	['示例市市场监管局', '示例市市场监督管理局'],
	['市市场监管局', '示例市市场监督管理局'],
	['市场监管局', '示例市市场监督管理局'],
	['区教体局', '示例区教育和体育局'],
	['区住建委', '示例市示例区住房和城乡建设委员会'],
	['省卫生健康委', '示例省卫生健康委员会'],
	['省住建厅', '示例省住房和城乡建设厅'],
];

const others: readonly (readonly [string, string])[] = [
	['县政府', '示例县云溪局'],
	['县云山局', '示例县云溪局'],
	['区市场监管局', '示例市市场监督管理局'],
	['市体育局', '示例市教育体育局'],
	['市公安局', '示例市公安局云溪分局'],
	['国家税务局', '国家税务总局示例市税务局'],
	['县委', '示例县卫生健康委员会'],
	['市政府办公室', '示例市人民政府'],
	['示例县', '示例县人民政府'],
	['市民政局', '示例市市场监督管理局'],
	['区', '示例区'],
	['委', '示例县云溪局'],
];

describe('words that name the organ', () => {
	test.each(own)('%s is %s', (who, organ) => {
		expect(namesOrgan(who, organ)).toBe(true);
	});
	test.each(others)('%s is not %s', (who, organ) => {
		expect(namesOrgan(who, organ)).toBe(false);
	});
});
