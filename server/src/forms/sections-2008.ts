import type { SectionForm } from './types.ts';

/** The six contents of the regulation of 2007. Headings and order were free; what counts is that the content is there. */
export const sections2008: readonly SectionForm[] = [
	{
		id: 's1',
		ordinal: '一',
		heading: '行政机关主动公开政府信息的情况',
		aliases: ['主动公开政府信息情况', '主动公开政府信息的情况', '主动公开情况', '政府信息主动公开情况'],
		required: true,
		explanation: {
			zh: '写本年主动公开了哪些政府信息、有多少条、通过哪些渠道公开。',
			en: 'What was disclosed proactively this year, how many items, and through which channels.',
		},
		basis: ['2007年条例第三十二条第（一）项'],
		mistakes: [
			{
				zh: '同一条信息在几个渠道发布，被重复计数。',
				en: 'One item published through several channels is counted several times.',
			},
			{
				zh: '概述和本部分的公开条数不一致。',
				en: 'The number of items differs between the introduction and this section.',
			},
		],
		evidence: 'national',
	},
	{
		id: 's2',
		ordinal: '二',
		heading: '行政机关依申请公开政府信息和不予公开政府信息的情况',
		aliases: [
			'依申请公开政府信息情况',
			'依申请公开政府信息和不予公开政府信息的情况',
			'政府信息公开申请的办理情况',
			'政府信息依申请公开办理情况',
			'依申请公开信息办理情况',
			'依申请公开情况',
			'政府信息依申请公开情况',
			'依申请公开政府信息情况和不予公开政府信息的情况',
		],
		required: true,
		explanation: {
			zh: '写收到多少件申请、怎样答复，以及不予公开的件数和理由。没有收到申请的，也写明。',
			en: 'How many requests came in, how they were answered, and how many were refused and why. Say so, too, when there were none.',
		},
		basis: ['2007年条例第三十二条第（二）项'],
		mistakes: [
			{
				zh: '只写收件数，没有交代不予公开的情况。',
				en: 'Only the number of requests; nothing about refusals.',
			},
			{
				zh: '各类答复的件数加起来与答复总数不等。',
				en: 'The kinds of answers do not add up to the total number of answers.',
			},
		],
		evidence: 'national',
	},
	{
		id: 's3',
		ordinal: '三',
		heading: '政府信息公开的收费及减免情况',
		aliases: ['政府信息公开收费及减免情况', '信息公开收费及减免情况', '收费及减免情况'],
		required: true,
		explanation: {
			zh: '写依申请提供信息时收取的检索、复制、邮寄等费用和减免的金额；没有收费的，写明没有。',
			en: 'The charges for searching, copying and mailing information on request, and the sums waived; say so when nothing was charged.',
		},
		basis: ['2007年条例第三十二条第（三）项', '2007年条例第二十七条'],
		mistakes: [
			{
				zh: '没有收费就整项不写。这一项最容易漏。',
				en: 'The content is left out because nothing was charged; this is the one most often missing.',
			},
			{ zh: '写了收费，没有写减免。', en: 'Charges are stated, waivers are not.' },
		],
		evidence: 'national',
	},
	{
		id: 's4',
		ordinal: '四',
		heading: '因政府信息公开申请行政复议、提起行政诉讼的情况',
		aliases: [
			'因政府信息公开申请提起行政复议、诉讼情况',
			'因政府信息公开申请行政复议和提起行政诉讼的情况',
			'行政复议、行政诉讼情况',
			'复议、诉讼情况',
			'复议、诉讼和申诉的情况',
			'政府信息公开行政复议、行政诉讼和投诉情况',
			'因政府信息公开申请投诉举报、行政复议、提起行政诉讼的情况',
			'行政复议和行政诉讼情况',
			'行政复议、行政诉讼及申诉情况',
		],
		required: true,
		explanation: {
			zh: '写因政府信息公开引起的行政复议、行政诉讼件数和结果。复议机关作共同被告的案件，只由原行为机关统计。',
			en: 'Administrative reviews and lawsuits over disclosure and how they ended. A case in which the reviewing organ is co-defendant is counted only by the organ whose act is at issue.',
		},
		basis: ['2007年条例第三十二条第（四）项', '国办公开办函〔2016〕201号'],
		mistakes: [
			{
				zh: '复议机关把自己作共同被告的案件也计入。',
				en: 'The reviewing organ counts cases in which it is merely co-defendant.',
			},
			{ zh: '只写件数，没有写结果。', en: 'Only numbers, no outcomes.' },
		],
		evidence: 'national',
	},
	{
		id: 's5',
		ordinal: '五',
		heading: '政府信息公开工作存在的主要问题及改进情况',
		aliases: [
			'存在的主要问题及改进措施',
			'存在的主要问题和改进措施',
			'政府信息公开工作存在的问题及改进情况',
			'政府信息公开工作存在的主要问题及改进措施',
			'工作存在的主要问题及改进措施',
			'存在问题及工作打算',
			'存在问题及下步工作计划',
		],
		required: true,
		explanation: {
			zh: '写信息公开工作中的主要问题和改进情况。',
			en: 'The main problems of the disclosure work and what was done about them.',
		},
		basis: ['2007年条例第三十二条第（五）项'],
		mistakes: [
			{ zh: '连续几年写同样的问题。', en: 'The same problems are repeated year after year.' },
			{ zh: '只谈下一步打算，没有说问题。', en: 'Plans only; no problem is named.' },
		],
		evidence: 'national',
	},
	{
		id: 's6',
		ordinal: '六',
		heading: '其他需要报告的事项',
		aliases: ['需要说明的事项与附表', '其他需要说明的事项'],
		required: false,
		explanation: {
			zh: '有其他需要报告的事项才写；2014年度以后，统计表常作为附表放在这里。',
			en: 'Only when there is something else to report; from 2014 the statistics form is often attached here.',
		},
		basis: ['2007年条例第三十二条第（六）项', '国办发〔2014〕32号'],
		mistakes: [
			{
				zh: '附表中的数字与正文不一致。',
				en: 'Figures in the attached form disagree with the text.',
			},
		],
		evidence: 'national',
	},
];
