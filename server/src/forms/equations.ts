import type { Equation } from './types.ts';

/** Rows of table 三 that add up to （七）总计 in both formats; （六）其他处理 follows per format. */
const results = [
	't3.result.granted',
	't3.result.partial',
	't3.result.denied.stateSecret',
	't3.result.denied.prohibitedByLaw',
	't3.result.denied.threeSecuritiesOneStability',
	't3.result.denied.thirdPartyRights',
	't3.result.denied.internalAffairs',
	't3.result.denied.deliberative',
	't3.result.denied.enforcementFile',
	't3.result.denied.adminInquiry',
	't3.result.unable.notHeld',
	't3.result.unable.needsCreation',
	't3.result.unable.stillUnclear',
	't3.result.notProcessed.petition',
	't3.result.notProcessed.duplicate',
	't3.result.notProcessed.publication',
	't3.result.notProcessed.excessive',
	't3.result.notProcessed.confirmOrReissue',
] as const;

/** The relation printed in the corner of table 三, for every column. */
const balance: Equation = {
	id: 'T3-IDENTITY',
	rule: 'totals/balance',
	table: 't3',
	over: 'columns',
	left: ['t3.newReceived', 't3.carriedOver'],
	right: ['t3.result.total', 't3.carriedForward'],
	total: 't3.result.total',
	name: {
		zh: '表三勾稽关系：新收＋上年结转＝办理结果总计＋结转下年度',
		en: 'Table 3 balance: new + carried over = results total + carried forward',
	},
};

const resultTotal2019: Equation = {
	id: 'T3-RESULT-TOTAL',
	rule: 'totals/results',
	table: 't3',
	over: 'columns',
	left: [...results, 't3.result.other'],
	right: ['t3.result.total'],
	total: 't3.result.total',
	name: {
		zh: '表三办理结果：各情形之和＝（七）总计',
		en: 'Table 3 results: all kinds of result add up to (7) total',
	},
};

const resultTotal2021: Equation = {
	...resultTotal2019,
	left: [...results, 't3.result.other.noCorrection', 't3.result.other.feeUnpaid', 't3.result.other.misc'],
};

const applicantTotal: Equation = {
	id: 'T3-ROW-TOTAL',
	rule: 'totals/applicants',
	table: 't3',
	over: 'rows',
	left: ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other'],
	right: ['total'],
	total: 'total',
	name: {
		zh: '表三申请人：自然人与各类组织之和＝总计',
		en: 'Table 3 applicants: natural persons and the five kinds of organisation add up to the total',
	},
};

const reviewTotal: Equation = {
	id: 'T4-BLOCK-TOTAL.review',
	rule: 'totals/cases',
	table: 't4',
	over: 'rows',
	left: ['review.upheld', 'review.corrected', 'review.other', 'review.pending'],
	right: ['review.total'],
	total: 'review.total',
	name: {
		zh: '表四行政复议：四种结果之和＝总计',
		en: 'Table 4 administrative reviews: the four outcomes add up to the total',
	},
};

const directTotal: Equation = {
	id: 'T4-BLOCK-TOTAL.litigation.direct',
	rule: 'totals/cases',
	table: 't4',
	over: 'rows',
	left: [
		'litigation.direct.upheld',
		'litigation.direct.corrected',
		'litigation.direct.other',
		'litigation.direct.pending',
	],
	right: ['litigation.direct.total'],
	total: 'litigation.direct.total',
	name: {
		zh: '表四未经复议直接起诉：四种结果之和＝总计',
		en: 'Table 4 lawsuits without prior review: the four outcomes add up to the total',
	},
};

const afterReviewTotal: Equation = {
	id: 'T4-BLOCK-TOTAL.litigation.afterReview',
	rule: 'totals/cases',
	table: 't4',
	over: 'rows',
	left: [
		'litigation.afterReview.upheld',
		'litigation.afterReview.corrected',
		'litigation.afterReview.other',
		'litigation.afterReview.pending',
	],
	right: ['litigation.afterReview.total'],
	total: 'litigation.afterReview.total',
	name: {
		zh: '表四复议后起诉：四种结果之和＝总计',
		en: 'Table 4 lawsuits after review: the four outcomes add up to the total',
	},
};

export const equations2019: readonly Equation[] = [
	balance,
	resultTotal2019,
	applicantTotal,
	reviewTotal,
	directTotal,
	afterReviewTotal,
];

export const equations2021: readonly Equation[] = [
	balance,
	resultTotal2021,
	applicantTotal,
	reviewTotal,
	directTotal,
	afterReviewTotal,
];
