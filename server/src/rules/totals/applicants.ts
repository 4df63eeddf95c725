/** 总计 is 自然人 and the five kinds of organisation together, in every row: the label says so. */
import { fromLabels } from '../basis.ts';
import { equationRule } from './broken-equations.ts';

export const applicants = equationRule({
	id: 'totals/applicants',
	summary: { zh: '各类申请人相加 ≠ 总计', en: 'Applicants do not add up to the total' },
	basis: fromLabels,
	template: {
		zh: '“{where}”总计填报 {total}，各类申请人相加 {sum}，差 {difference}。',
		en: '“{where}”: the total says {total}, the applicants add up to {sum}, difference {difference}.',
	},
});
