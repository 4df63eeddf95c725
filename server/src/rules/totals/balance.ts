/**
 * 第一项 + 第二项 = 第三项（七）总计 + 第四项, in every column: the one relation that the form itself prints
 * （本列数据的勾稽关系为…）.
 */
import { equationRule } from './broken-equations.ts';

export const balance = equationRule({
	id: 'totals/balance',
	summary: { zh: '新收＋结转 ≠ 办理总计＋结转下年度', en: 'Received and carried over ≠ results and carried forward' },
	basis: { zh: '表三左上角印有这一勾稽关系', en: 'Printed in the corner of table 三', evidence: 'national' },
	template: {
		zh: '“{where}”列勾稽关系不符：本年新收加上年结转 {leftTerms} = {left}，办理结果总计加结转下年度 {rightTerms} = {right}，差 {difference}。',
		en: 'Column “{where}” does not balance: received and carried over {leftTerms} = {left}, results and carried forward {rightTerms} = {right}, difference {difference}.',
	},
});
