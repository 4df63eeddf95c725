import type { Explanation, Line } from '../types.ts';

const article1 = ['条例第二十条第（一）项'];
const articles568 = ['条例第二十条第（五）项', '条例第二十条第（六）项', '条例第二十条第（八）项'];

export const created: Line = {
	id: 't2.col.created',
	label: '本年新制作数量',
	explanation: {
		zh: '本年1月1日到12月31日新制定的件数，通常不论是否已经公开。',
		en: 'Documents made between 1 January and 31 December of the year, usually whether published or not.',
	},
	basis: [...article1, '国办公开办函〔2019〕60号'],
	mistakes: [
		{ zh: '把历年累计数填进来。', en: 'The number of all years together is given.' },
		{
			zh: '修订后重新发布的文件有时算新制作、有时不算，前后口径不一。',
			en: 'Revised and reissued documents are sometimes counted as new and sometimes not.',
		},
	],
	evidence: 'inferred',
};

export const disclosed: Line = {
	id: 't2.col.disclosed',
	label: '本年新公开数量',
	explanation: {
		zh: '本年新公开的件数，通常包括往年制定、今年才公开的。',
		en: 'Documents published for the first time this year, usually including older ones published only now.',
	},
	basis: [...article1, '国办公开办函〔2019〕60号'],
	mistakes: [
		{ zh: '数字比“对外公开总数量”还大。', en: 'The number exceeds 对外公开总数量.' },
		{
			zh: '同一份文件在几个渠道发布，按渠道重复计数。',
			en: 'A document published through several channels is counted once per channel.',
		},
	],
	evidence: 'inferred',
};

export const disclosedTotal: Line = {
	id: 't2.col.disclosedTotal',
	label: '对外公开总数量',
	explanation: {
		zh: '截至本年末已对外公开的总件数，通常不小于本年新公开数量。',
		en: 'All documents published by the end of the year; usually no fewer than those newly published.',
	},
	basis: [...article1, '国办公开办函〔2019〕60号'],
	mistakes: [
		{ zh: '只填当年数，没有累计往年公开的。', en: 'Only this year’s number is given, without earlier years.' },
		{ zh: '把网站发布的信息总条数填进来。', en: 'The number of all items on the website is given.' },
	],
	evidence: 'inferred',
};

export const lastYearItems: Line = {
	id: 't2.col.lastYearItems',
	label: '上一年项目数量',
	explanation: {
		zh: '上一年末的事项项数，是项数，不是办件数，也不是金额。通常等于上年报告的“上一年项目数量”加上“本年增/减”。',
		en: 'Number of kinds of matters at the end of last year: not cases, not money. Usually last year’s 上一年项目数量 plus its 本年增/减.',
	},
	basis: [...articles568, '国办公开办函〔2019〕60号'],
	mistakes: [
		{ zh: '把上一年的办件量当成项目数。', en: 'Last year’s number of cases is given instead of items.' },
		{
			zh: '与上年报告推算出来的项数不一致。',
			en: 'The number does not follow from the previous report.',
		},
	],
	evidence: 'inferred',
};

export const delta: Line = {
	id: 't2.col.delta',
	label: '本年增/减',
	explanation: {
		zh: '本年比上一年多了或少了几项。建议增加写“+”，减少写“-”，没有变化写“0”；与上一年项目数量相加通常不会小于零。',
		en: 'How many items more or fewer than last year. It is advisable to write a plus sign for more, a minus sign for fewer and 0 for no change; added to last year’s number it usually does not fall below zero.',
	},
	basis: [...articles568, '国办公开办函〔2019〕60号'],
	mistakes: [
		{ zh: '不写正负号，看不出是增还是减。', en: 'There is no sign, so one cannot tell more from fewer.' },
		{ zh: '把本年末的项目总数填在这里。', en: 'The number of items at the end of the year is given.' },
	],
	evidence: 'inferred',
};

const decisions: Explanation = {
	explanation: {
		zh: '本年作出的处理决定件数。通常按全部决定统计，已公开的和依法没有公开的都算。',
		en: 'Number of decisions taken this year. Usually all are counted, those published and those lawfully not published.',
	},
	basis: ['条例第二十条第（五）项', '条例第二十条第（六）项'],
	mistakes: [
		{ zh: '漏了没有公开的决定。', en: 'Decisions that were not published are left out.' },
		{ zh: '把清单上的事项数当成决定数。', en: 'The number of items on the list is taken for the number of decisions.' },
	],
	evidence: 'local',
};

export const decisions2019: Line = {
	...decisions,
	id: 't2.col.decisions',
	label: '处理决定数量',
	aliases: ['本年处理决定数量'],
};

export const decisions2021: Line = {
	...decisions,
	id: 't2.col.decisions',
	label: '本年处理决定数量',
	aliases: ['处理决定数量'],
};

export const issued: Line = {
	id: 't2.col.issued',
	label: '本年制发件数',
	explanation: {
		zh: '本年1月1日到12月31日由本机关制定并发布的件数，通常按发文日期算。',
		en: 'Documents made and issued by the organ between 1 January and 31 December of the year, usually by their date of issue.',
	},
	basis: [...article1, '国办公开办函〔2021〕30号'],
	mistakes: [
		{ zh: '转发上级的文件也算本机关制发。', en: 'Documents passed on from a higher organ are counted as issued here.' },
		{ zh: '把印发的全部公文件数填进来。', en: 'The number of all official papers sent out is given.' },
	],
	evidence: 'inferred',
};

export const repealed: Line = {
	id: 't2.col.repealed',
	label: '本年废止件数',
	explanation: {
		zh: '本年宣布废止的件数。到期自然失效的是否计入没有统一口径，建议每年按同一口径填。',
		en: 'Documents repealed this year. Whether documents that merely expired are counted is not settled; it is advisable to keep to one practice.',
	},
	basis: [...article1, '国办公开办函〔2021〕30号'],
	mistakes: [
		{
			zh: '清理时宣布废止、失效了一批文件，这里仍填“0”。',
			en: 'A clean-up repealed a number of documents while the cell still says 0.',
		},
		{ zh: '填了负数或带减号。', en: 'The number carries a minus sign.' },
	],
	evidence: 'inferred',
};

export const inForce: Line = {
	id: 't2.col.inForce',
	label: '现行有效件数',
	aliases: ['现行有效数'],
	explanation: {
		zh: '截至本年12月31日仍然有效的总件数，不只是今年制发的。通常约等于上年有效数加本年制发、减本年废止；有到期失效、集中清理的可以不等。',
		en: 'All documents in force on 31 December, not only this year’s. Usually last year’s number plus those issued minus those repealed; expiry or a clean-up can make it differ.',
	},
	basis: [...article1, '国办公开办函〔2021〕30号'],
	mistakes: [
		{ zh: '只填今年制发的件数。', en: 'Only this year’s documents are given.' },
		{ zh: '没有减掉已废止、失效的文件。', en: 'Repealed or expired documents are not taken off.' },
		{ zh: '有效数比本年制发减废止还少。', en: 'The number is smaller than issued minus repealed.' },
	],
	evidence: 'inferred',
};

export const amountWan: Line = {
	id: 't2.col.amountWan',
	label: '本年收费金额（单位：万元）',
	aliases: ['本年收费金额（万元）', '本年收费金额'],
	explanation: {
		zh: '本年实际收取的行政事业性收费，以万元为单位填数字，可以有小数，单位已印在表头，格内通常不再写。',
		en: 'Fees collected this year, as a number of units of 10,000 yuan; decimals are fine, and since the heading prints the unit, the cell usually does not repeat it.',
	},
	basis: ['条例第二十条第（八）项', '国办公开办函〔2021〕30号'],
	mistakes: [
		{
			zh: '直接填了以元为单位的数，大了一万倍。',
			en: 'The amount is in yuan, ten thousand times too large.',
		},
		{ zh: '在格内写“元”或“万元”。', en: 'The cell itself says 元 or 万元.' },
	],
	evidence: 'national',
};

export const projects: Line = {
	id: 't2.col.projects',
	label: '采购项目数量',
	explanation: {
		zh: '本年实施的政府集中采购项目数，按项目计，通常不按中标包数或商品件数计。',
		en: 'Centralised procurement projects carried out this year, usually counted by project, not by lot or by article bought.',
	},
	basis: ['条例第二十条第（九）项', '国办公开办函〔2019〕60号'],
	mistakes: [
		{ zh: '填成采购商品的件数或中标数。', en: 'The number of articles bought or of contracts awarded is given.' },
		{
			zh: '有金额却没有项目，或者有项目却没有金额。',
			en: 'An amount without projects, or projects without an amount.',
		},
	],
	evidence: 'inferred',
};

export const amount: Line = {
	id: 't2.col.amount',
	label: '采购总金额',
	explanation: {
		zh: '本年政府集中采购的总金额。表头没有规定单位，建议在数字后面写明“元”或“万元”。',
		en: 'Total amount of centralised procurement this year. The heading sets no unit, so it is advisable to write 元 or 万元 after the number.',
	},
	basis: ['条例第二十条第（九）项', '国办公开办函〔2019〕60号'],
	mistakes: [
		{ zh: '只写数字不写单位，看不清是元还是万元。', en: 'A bare number: nobody can tell yuan from ten thousands.' },
		{ zh: '表内单位与正文单位不一致，数值又没有换算。', en: 'Table and text use different units without conversion.' },
	],
	evidence: 'inferred',
};
