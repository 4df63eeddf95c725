/** （七）总计 is the sum of the lines of 三、本年度办理结果, in every column: the label says so. */
import { fromLabels } from '../basis.ts';
import { equationRule } from './broken-equations.ts';

export const results = equationRule({
	id: 'totals/results',
	summary: { zh: '各种办理结果相加 ≠ 总计', en: 'The results do not add up to their total' },
	basis: fromLabels,
	template: {
		zh: '“{where}”列办理结果总计填报 {total}，各项相加 {sum}，差 {difference}。',
		en: 'Column “{where}”: the total of the results says {total}, its lines add up to {sum}, difference {difference}.',
	},
});
