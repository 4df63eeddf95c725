import type { Explanation, Line } from '../types.ts';

/** What both formats' table 二 have in common; the formats differ in the columns and in a few rows. */
const basis = ['条例第五十条第一款第（一）项', '条例第二十条'];

export const overview2019: Explanation = {
	explanation: {
		zh: '按条例第二十条第（一）（五）（六）（八）（九）项分成五块，每块有自己的列名。项目类的列填上一年的项数和本年的增减，另有处理决定、采购等数字。',
		en: 'Five blocks, one each for paragraphs (1), (5), (6), (8) and (9) of article 20, each with columns of its own: number of items last year and the change, numbers of decisions, procurement.',
	},
	basis: [...basis, '国办公开办函〔2019〕60号'],
	mistakes: [
		{
			zh: '2019、2020年度的报告用了2021年起的列（如现行有效件数、收费金额）。',
			en: 'A report for 2019 or 2020 uses columns that came with the 2021 format, such as 现行有效件数.',
		},
		{ zh: '没有数据的格子留空或画“/”，没有填“0”。', en: 'Cells are left blank or struck with / instead of holding 0.' },
	],
	evidence: 'national',
};

export const overview2021: Explanation = {
	explanation: {
		zh: '按条例第二十条第（一）（五）（六）（八）项分成四块：规章和行政规范性文件的件数，许可、处罚、强制的处理决定数量，以及行政事业性收费金额（万元）。',
		en: 'Four blocks for paragraphs (1), (5), (6) and (8) of article 20: numbers of rules and normative documents, numbers of licensing, penalty and coercion decisions, and fees in units of 10,000 yuan.',
	},
	basis: [...basis, '国办公开办函〔2021〕30号'],
	mistakes: [
		{
			zh: '2021年度以后的报告仍用旧表，保留了上一年项目数量、其他对外管理服务事项或政府集中采购。',
			en: 'A report for 2021 or later still has the old table, with 上一年项目数量, 其他对外管理服务事项 or 政府集中采购.',
		},
		{ zh: '没有数据的格子留空或画“/”，没有填“0”。', en: 'Cells are left blank or struck with / instead of holding 0.' },
	],
	evidence: 'national',
};

export const corner: Line = {
	id: 't2.corner',
	label: '信息内容',
	explanation: {
		zh: '左边这一列写的是哪一类信息，右边各列写它的数量。',
		en: 'The rows below name the kind of information; the columns to the right give its figures.',
	},
	basis: ['条例第五十条'],
	mistakes: [
		{
			zh: '把这一格改成“项目”“类别”等，或者和右边的列名合并。',
			en: 'The cell is renamed (项目, 类别) or merged with the column names to its right.',
		},
	],
	evidence: 'national',
};

export const caption1: Line = {
	id: 't2.art20-1',
	label: '第二十条第（一）项',
	explanation: {
		zh: '条例第二十条第（一）项说的是行政法规、规章和规范性文件。这一块统计规章和规范性文件的件数。',
		en: 'Paragraph (1) of article 20 is about administrative regulations, rules and normative documents. This block counts rules and normative documents.',
	},
	basis: ['条例第二十条第（一）项'],
	mistakes: [
		{
			zh: '报送前没有与负责合法性审核、备案的司法行政部门核对件数。',
			en: 'The numbers were not compared with those of the justice department, which reviews and registers such documents.',
		},
	],
	evidence: 'national',
};

export const caption5: Line = {
	id: 't2.art20-5',
	label: '第二十条第（五）项',
	explanation: {
		zh: '条例第二十条第（五）项说的是办理行政许可和其他对外管理服务事项。2021年起这一块只剩行政许可一行。',
		en: 'Paragraph (5) of article 20 is about licensing and other services to the public. Since 2021 only the row on licences is left.',
	},
	basis: ['条例第二十条第（五）项'],
	mistakes: [
		{
			zh: '2021年度以后的报告仍保留“其他对外管理服务事项”一行。',
			en: 'A report for 2021 or later still has the row 其他对外管理服务事项.',
		},
	],
	evidence: 'national',
};

export const caption6: Line = {
	id: 't2.art20-6',
	label: '第二十条第（六）项',
	explanation: {
		zh: '条例第二十条第（六）项说的是实施行政处罚和行政强制。两类决定分两行填写。',
		en: 'Paragraph (6) of article 20 is about penalties and coercive measures; each has a row of its own.',
	},
	basis: ['条例第二十条第（六）项'],
	mistakes: [
		{
			zh: '把处罚和强制的数量合并填在一行。',
			en: 'Penalties and coercive measures are added up in one row.',
		},
	],
	evidence: 'national',
};

export const caption8: Line = {
	id: 't2.art20-8',
	label: '第二十条第（八）项',
	explanation: {
		zh: '条例第二十条第（八）项说的是行政事业性收费。2019年格式填收费项目的项数，2021年格式填收费金额。',
		en: 'Paragraph (8) of article 20 is about administrative fees. The 2019 format asks for the number of fee items, the 2021 format for the amount collected.',
	},
	basis: ['条例第二十条第（八）项'],
	mistakes: [
		{
			zh: '2019年格式里填了金额，或者2021年格式里填了项目数。',
			en: 'Amounts stand in the 2019 table, or numbers of items in the 2021 table.',
		},
	],
	evidence: 'national',
};

export const caption9: Line = {
	id: 't2.art20-9',
	label: '第二十条第（九）项',
	explanation: {
		zh: '条例第二十条第（九）项说的是政府集中采购项目。只有2019年格式有这一块。',
		en: 'Paragraph (9) of article 20 is about centralised government procurement. Only the 2019 format has this block.',
	},
	basis: ['条例第二十条第（九）项'],
	mistakes: [{ zh: '2021年度以后的报告仍保留这一块。', en: 'A report for 2021 or later still has this block.' }],
	evidence: 'national',
};

export * from './table2-columns.ts';
export * from './table2-rows.ts';
