import type { Explanation, Line, TableForm } from '../types.ts';

const basis = ['条例第五十条第一款第（三）项', '条例第五十一条'];

const overview: Explanation = {
	explanation: {
		zh: '统计因政府信息公开工作引起的行政复议和行政诉讼案件。分行政复议、未经复议直接起诉、复议后起诉三组，每组四种结果加一个总计。',
		en: 'Administrative reviews and lawsuits over disclosure work, in three groups (reviews, lawsuits without prior review, lawsuits after review), each with four outcomes and a total.',
	},
	basis,
	mistakes: [
		{ zh: '没有案件就不放表，或者整行留空。', en: 'Without cases the table is left out, or its row is left blank.' },
		{
			zh: '三组之间互相抵减：复议和诉讼是分别统计的。',
			en: 'One group is subtracted from another, although reviews and lawsuits are counted separately.',
		},
	],
	evidence: 'national',
};

export const review: Line = {
	id: 't4.review',
	label: '行政复议',
	explanation: {
		zh: '有人对本机关的信息公开工作不服而申请复议的案件，本机关是被申请人。',
		en: 'Cases in which somebody took the organ’s disclosure work to administrative review; the organ is the respondent.',
	},
	basis,
	mistakes: [
		{
			zh: '本机关作为复议机关审理的案件也计入。',
			en: 'Cases that the organ decided as the reviewing authority are counted.',
		},
		{
			zh: '各年统计口径不一，有时按收到通知、有时按审结。',
			en: 'Some years count by notice received, others by decision.',
		},
	],
	evidence: 'national',
};

export const litigation: Line = {
	id: 't4.litigation',
	label: '行政诉讼',
	explanation: {
		zh: '因信息公开工作告到法院的案件，分为直接起诉和复议后起诉。复议机关作共同被告的，只由作出原行为的机关统计。',
		en: 'Lawsuits over disclosure work, split into those filed directly and those filed after review. Where the reviewing organ is co-defendant, only the organ whose act is at issue counts the case.',
	},
	basis: [...basis, '国办公开办函〔2016〕201号'],
	mistakes: [
		{
			zh: '复议机关把作共同被告的案件也计入。',
			en: 'The reviewing organ counts cases in which it is merely co-defendant.',
		},
		{
			zh: '经过复议的案件填到了直接起诉一组。',
			en: 'A case that went through review stands in the group without review.',
		},
	],
	evidence: 'national',
};

export const direct: Line = {
	id: 't4.litigation.direct',
	label: '未经复议直接起诉',
	explanation: {
		zh: '没有经过复议就到法院起诉的案件。自2024年起，对不予公开不服的要先复议，这一栏通常会减少，有数的建议核实。',
		en: 'Cases taken to court without a review first. Since 2024 a refusal to disclose has to go to review first, so this group usually shrinks; figures here are worth a second look.',
	},
	basis: [...basis, '行政复议法第二十三条第一款第（四）项'],
	mistakes: [
		{
			zh: '2024年以后，不予公开案件仍大量填在这一栏，没有核实。',
			en: 'After 2024, many refusal cases still stand here unchecked.',
		},
	],
	evidence: 'national',
};

export const afterReview: Line = {
	id: 't4.litigation.afterReview',
	label: '复议后起诉',
	explanation: {
		zh: '先经过行政复议，对复议决定不服再向法院起诉的案件。',
		en: 'Cases taken to court after an administrative review.',
	},
	basis: [...basis, '行政复议法第二十三条第一款第（四）项'],
	mistakes: [
		{
			zh: '与复议机关作共同被告的案件重复计数。',
			en: 'A case with the reviewing organ as co-defendant is counted twice.',
		},
		{
			zh: '复议阶段的案件没有在行政复议一组单独统计。',
			en: 'The preceding review is missing from the group of reviews.',
		},
	],
	evidence: 'national',
};

export const upheld: Line = {
	id: 't4.upheld',
	label: '结果维持',
	explanation: {
		zh: '行政机关原来的做法得到支持，通常指复议决定维持、法院判决驳回原告诉讼请求。',
		en: 'The organ’s act was upheld: usually a review decision upholding it, or a judgment dismissing the claim.',
	},
	basis: ['条例第五十条', '行政复议法第六十八条', '行政诉讼法第六十九条'],
	mistakes: [
		{
			zh: '裁定驳回起诉、撤诉的也计为维持，通常应看“其他结果”。',
			en: 'Actions ruled inadmissible or withdrawn are counted as upheld; they usually belong under 其他结果.',
		},
	],
	evidence: 'inferred',
};

export const corrected: Line = {
	id: 't4.corrected',
	label: '结果纠正',
	explanation: {
		zh: '行政机关原来的做法被纠正，通常有撤销、变更、责令履行，以及确认违法、确认无效。',
		en: 'The organ’s act was corrected: usually annulled, changed, declared unlawful or void, or the organ was ordered to act.',
	},
	basis: [
		'条例第五十条',
		'行政复议法第六十三条至第六十七条',
		'行政诉讼法第七十条',
		'行政诉讼法第七十二条',
		'行政诉讼法第七十四条',
	],
	mistakes: [
		{
			zh: '只数了撤销的，确认违法、责令履行的没有算。',
			en: 'Only annulments are counted; declarations of unlawfulness and orders to act are forgotten.',
		},
	],
	evidence: 'inferred',
};

export const other: Line = {
	id: 't4.other',
	label: '其他结果',
	explanation: {
		zh: '已经审结，但既不是维持也不是纠正，通常有申请人或原告撤回、案件终止、双方和解、复议申请被驳回、法院裁定驳回起诉等。',
		en: 'Closed, but neither upheld nor corrected: usually withdrawn, terminated, settled, or ruled inadmissible.',
	},
	basis: ['条例第五十条', '行政复议法第四十一条'],
	mistakes: [{ zh: '还没有审结的案件填到这里。', en: 'Cases still pending are put here.' }],
	evidence: 'inferred',
};

export const pending: Line = {
	id: 't4.pending',
	label: '尚未审结',
	explanation: {
		zh: '到12月31日还没有作出复议决定或者裁判的案件，通常按年末的状态填。',
		en: 'Cases without a decision on 31 December; usually the state at the end of the year counts.',
	},
	basis: ['条例第五十条'],
	mistakes: [
		{
			zh: '编报时已经审结，就改填成其他结果。',
			en: 'A case closed while the report was being written is entered under its later outcome.',
		},
	],
	evidence: 'inferred',
};

export const total: Line = {
	id: 't4.total',
	label: '总计',
	aliases: ['合计'],
	explanation: {
		zh: '本组结果维持、结果纠正、其他结果、尚未审结四格之和。',
		en: 'Sum of the group’s four outcomes: upheld, corrected, other, pending.',
	},
	basis: ['条例第五十条'],
	mistakes: [
		{ zh: '总计不等于前四格之和。', en: 'The total is not the sum of the four cells before it.' },
		{ zh: '把两类诉讼的总数填在一个总计里。', en: 'One total is given for both kinds of lawsuit.' },
	],
	evidence: 'national',
};

export const cases: Line = {
	id: 't4.cases',
	label: '',
	explanation: {
		zh: '这张表只有一行数，没有行名，单位是件。',
		en: 'The table has one row of figures and no row label; the figures are numbers of cases.',
	},
	basis,
	mistakes: [
		{
			zh: '在前面加一列行名或者“数量”，十五个数错了位。',
			en: 'A label is put before the row, so that the fifteen figures no longer stand under their columns.',
		},
	],
	evidence: 'national',
};

/** Table 四 is the same in both formats: fifteen figures in one row that has no label. */
export const table4: TableForm = {
	...overview,
	id: 't4',
	section: 's4',
	name: { zh: '表四（行政复议、行政诉讼情况）', en: 'Table 4 (administrative reviews and lawsuits)' },
	width: 15,
	labelColumns: 0,
	blocks: [
		{
			id: 't4',
			columns: [
				{
					line: review,
					id: 'review',
					children: [
						{ line: upheld, id: 'review.upheld', kind: 'count', unit: '件' },
						{ line: corrected, id: 'review.corrected', kind: 'count', unit: '件' },
						{ line: other, id: 'review.other', kind: 'count', unit: '件' },
						{ line: pending, id: 'review.pending', kind: 'count', unit: '件' },
						{ line: total, id: 'review.total', kind: 'count', unit: '件' },
					],
				},
				{
					line: litigation,
					id: 'litigation',
					children: [
						{
							line: direct,
							id: 'litigation.direct',
							children: [
								{ line: upheld, id: 'litigation.direct.upheld', kind: 'count', unit: '件' },
								{ line: corrected, id: 'litigation.direct.corrected', kind: 'count', unit: '件' },
								{ line: other, id: 'litigation.direct.other', kind: 'count', unit: '件' },
								{ line: pending, id: 'litigation.direct.pending', kind: 'count', unit: '件' },
								{ line: total, id: 'litigation.direct.total', kind: 'count', unit: '件' },
							],
						},
						{
							line: afterReview,
							id: 'litigation.afterReview',
							children: [
								{ line: upheld, id: 'litigation.afterReview.upheld', kind: 'count', unit: '件' },
								{ line: corrected, id: 'litigation.afterReview.corrected', kind: 'count', unit: '件' },
								{ line: other, id: 'litigation.afterReview.other', kind: 'count', unit: '件' },
								{ line: pending, id: 'litigation.afterReview.pending', kind: 'count', unit: '件' },
								{ line: total, id: 'litigation.afterReview.total', kind: 'count', unit: '件' },
							],
						},
					],
				},
			],
			rows: [{ line: cases }],
		},
	],
};
