/** 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, for 行政复议 and each kind of 行政诉讼: the label says so. */
import { fromLabels } from '../basis.ts';
import { equationRule } from './broken-equations.ts';

export const cases = equationRule({
	id: 'totals/cases',
	summary: { zh: '四种案件结果相加 ≠ 总计', en: 'The four outcomes of cases do not add up to the total' },
	basis: fromLabels,
	template: {
		zh: '“{where}”总计填报 {total}，各项相加 {sum}，差 {difference}。',
		en: '“{where}”: the total says {total}, the outcomes add up to {sum}, difference {difference}.',
	},
});
