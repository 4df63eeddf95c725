import type { SectionForm } from './types.ts';

/** Section 一 carries five topics; the governments' reports also carry assessment, public appraisal and accountability. */
const overview: SectionForm = {
	id: 's1',
	ordinal: '一',
	heading: '总体情况',
	aliases: ['概述', '总体工作情况'],
	required: true,
	outline: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'],
	topics: [
		{
			id: 's1.proactive',
			heading: '主动公开',
			aliases: ['主动公开情况', '主动公开方面', '主动公开政府信息情况'],
		},
		{
			id: 's1.onRequest',
			heading: '依申请公开',
			aliases: ['依申请公开情况', '依申请公开方面', '依申请公开政府信息情况'],
		},
		{
			id: 's1.infoManagement',
			heading: '政府信息管理',
			aliases: ['政府信息管理情况', '政府信息管理方面'],
		},
		{
			id: 's1.platform',
			heading: '政府信息公开平台建设',
			aliases: ['平台建设', '平台建设情况', '平台建设方面', '政府信息公开平台建设情况', '政府信息平台建设'],
		},
		{
			id: 's1.supervision',
			heading: '监督保障',
			aliases: ['监督保障情况', '监督保障方面'],
		},
	],
	explanation: {
		zh: '用文字概括本机关这一年怎样落实条例，通常按主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面来写。各级人民政府的报告还要写明工作考核、社会评议和责任追究的结果。',
		en: 'A written overview of how the organ carried out the Regulation this year, usually under five topics: proactive disclosure, requests, information management, platform, and supervision. Reports of governments also state the results of work assessment, public appraisal and accountability.',
	},
	basis: ['条例第五十条第一款', '国办公开办函〔2021〕30号'],
	mistakes: [
		{
			zh: '五个方面漏写一两个，或者只写成绩不写数据。',
			en: 'One or two of the five topics are left out, or there are achievements but no figures.',
		},
		{
			zh: '政府的报告没有写工作考核、社会评议、责任追究的结果。',
			en: 'A government report says nothing about work assessment, public appraisal or accountability.',
		},
		{
			zh: '正文里的收件数、办结数与表三对不上。',
			en: 'Numbers of requests in the text disagree with table 3.',
		},
	],
	evidence: 'national',
};

const proactive: SectionForm = {
	id: 's2',
	ordinal: '二',
	heading: '主动公开政府信息情况',
	aliases: ['行政机关主动公开政府信息情况', '主动公开政府信息的情况'],
	required: true,
	table: 't2',
	explanation: {
		zh: '放表二，按条例第二十条的有关各项填写规章和规范性文件、许可、处罚、强制、收费等数字。没有数据的单元格建议填“0”，表格保留。',
		en: 'Holds table 2: figures on rules, normative documents, licences, penalties, coercive measures and fees under the paragraphs of article 20. Cells with nothing to report are best filled with 0; the table stays.',
	},
	basis: ['条例第五十条第一款第（一）项', '条例第二十条'],
	mistakes: [
		{
			zh: '沿用旧年度的表格版本，列名与报告年度的格式不符。',
			en: 'The table of an earlier format is reused, so its columns do not fit the reported year.',
		},
		{ zh: '用一句“无”代替整张表。', en: 'The whole table is replaced by the word 无.' },
	],
	evidence: 'national',
};

const requests: SectionForm = {
	id: 's3',
	ordinal: '三',
	heading: '收到和处理政府信息公开申请情况',
	aliases: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
	required: true,
	table: 't3',
	explanation: {
		zh: '放表三，统计本年新收和上年结转的申请、各种办理结果、结转下年的件数，并按申请人类别分列。全年没有申请的，表格也保留，建议各格填“0”。',
		en: 'Holds table 3: requests received and carried over, each kind of result, and requests carried forward, split by kind of applicant. The table stays even when no request came in; the cells are then best filled with 0.',
	},
	basis: ['条例第五十条第一款第（二）项'],
	mistakes: [
		{
			zh: '没有收到申请就把表三删掉。',
			en: 'Table 3 is deleted because no request was received.',
		},
		{
			zh: '正文写“未收到申请”，表三却填了件数。',
			en: 'The text says that no request was received while table 3 shows some.',
		},
	],
	evidence: 'national',
};

const disputes: SectionForm = {
	id: 's4',
	ordinal: '四',
	heading: '政府信息公开行政复议、行政诉讼情况',
	aliases: [
		'政府信息公开行政复议行政诉讼情况',
		'政府信息公开行政复议及行政诉讼情况',
		'政府信息公开行政复议和行政诉讼情况',
		'因政府信息公开工作被申请行政复议、提起行政诉讼情况',
		'因政府信息公开工作被申请行政复议和提起行政诉讼情况',
		'政府信息公开工作被申请行政复议、提起行政诉讼情况',
		'因政府信息公开被申请行政复议和提起行政诉讼情况',
	],
	required: true,
	table: 't4',
	explanation: {
		zh: '放表四，统计因政府信息公开工作引起的行政复议和行政诉讼案件及其结果。没有案件的，表格也保留，建议各格填“0”。',
		en: 'Holds table 4: administrative reviews and lawsuits over disclosure work, with their outcomes. The table stays even without cases; the cells are then best filled with 0.',
	},
	basis: ['条例第五十条第一款第（三）项'],
	mistakes: [
		{
			zh: '把与信息公开无关的复议、诉讼案件也统计进来。',
			en: 'Reviews and lawsuits that have nothing to do with disclosure are counted.',
		},
		{
			zh: '正文写“没有发生复议诉讼”，表四却有案件数。',
			en: 'The text says there were no cases while table 4 shows some.',
		},
	],
	evidence: 'national',
};

const problems: SectionForm = {
	id: 's5',
	ordinal: '五',
	heading: '存在的主要问题及改进情况',
	outline: ['存在的主要问题', '改进情况'],
	aliases: [
		'政府信息公开工作存在的主要问题及改进情况',
		'政府信息公开工作存在主要问题及改进情况',
		'政府信息公开工作存在的主要问题及改进措施',
		'存在问题及改进情况',
		'存在的主要问题和改进情况',
		'存在的主要问题及改进措施',
		'存在主要问题及改进情况',
		'存在的问题及改进情况',
		'政府信息公开工作存在的问题及改进情况',
	],
	required: true,
	explanation: {
		zh: '写本机关信息公开工作中实际存在的问题和相应的改进情况。建议一个问题对应一条措施，并交代上年所列问题改得怎么样。',
		en: 'States the real problems of the organ’s disclosure work and what was done about them. It helps to pair each problem with a measure and to say what became of last year’s problems.',
	},
	basis: ['条例第五十条第一款第（四）项', '国办公开办函〔2021〕30号'],
	mistakes: [
		{ zh: '只写“无”，或者一两句空话。', en: 'Only 无, or a sentence or two of generalities.' },
		{
			zh: '整段照搬上一年或者其他单位的文字。',
			en: 'Text copied from last year’s report or from another organ.',
		},
		{
			zh: '只列问题没有改进情况，或者只有下一步打算没有问题。',
			en: 'Problems without improvements, or plans without problems.',
		},
	],
	evidence: 'national',
};

const otherMatters2019: SectionForm = {
	id: 's6',
	ordinal: '六',
	heading: '其他需要报告的事项',
	aliases: ['其他需要报告事项', '需要报告的其他事项'],
	required: true,
	outline: ['其他事项'],
	explanation: {
		zh: '写前五部分装不下、又需要报告的事项；没有的，可以写“无”。',
		en: 'Matters worth reporting that fit none of the first five sections; write 无 when there are none.',
	},
	basis: ['条例第五十条第一款第（五）项'],
	mistakes: [
		{ zh: '没有其他事项就把这一部分整个删掉。', en: 'The section is deleted because there is nothing to report.' },
		{
			zh: '把应当写在第一部分的常规工作放到这里。',
			en: 'Routine work that belongs in section 1 is put here.',
		},
	],
	evidence: 'national',
};

const otherMatters2021: SectionForm = {
	...otherMatters2019,
	outline: ['信息处理费收取情况', '其他事项'],
	explanation: {
		zh: '写前五部分装不下、又需要报告的事项。从2021年度报告起，建议在这里写明发出信息处理费收费通知的件数、总金额和实际收取的总金额；没有收取的，也写一句。',
		en: 'Matters worth reporting that fit none of the first five sections. From the report for 2021 it is advisable to state here how many notices of information processing fees were issued, for what sum, and how much was collected, including when nothing was.',
	},
	basis: ['条例第五十条第一款第（五）项', '条例第四十二条', '国办函〔2020〕109号'],
	mistakes: [
		{
			zh: '只写“无”，没有交代信息处理费收取情况。',
			en: 'Only 无, with no word about information processing fees.',
		},
		{
			zh: '把“信息处理费”写成“信息公开处理费”。',
			en: 'The fee is called 信息公开处理费 instead of 信息处理费.',
		},
		{
			zh: '写明没有收费，表三却有“逾期未按收费通知要求缴纳费用”的件数。',
			en: 'It says that no fees were charged while table 3 counts requests dropped for unpaid fees.',
		},
	],
	evidence: 'inferred',
};

export const sections2019: readonly SectionForm[] = [
	{ ...overview, basis: ['条例第五十条第一款', '国办公开办函〔2019〕60号'] },
	proactive,
	requests,
	disputes,
	{ ...problems, basis: ['条例第五十条第一款第（四）项', '国办公开办函〔2019〕60号'] },
	otherMatters2019,
];

export const sections2021: readonly SectionForm[] = [
	overview,
	proactive,
	requests,
	disputes,
	problems,
	otherMatters2021,
];

export { sections2008 } from './sections-2008.ts';
