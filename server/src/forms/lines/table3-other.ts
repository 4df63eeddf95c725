import type { Line, LineTree } from '../types.ts';

export const unable: Line = {
	id: 't3.result.unable',
	label: '（四）无法提供',
	explanation: {
		zh: '下面三行的合并标题，本身不填数。不是不愿公开，而是客观上拿不出所申请的信息。',
		en: 'Heading over three rows; it holds no figure of its own. The organ was not unwilling but had nothing it could provide.',
	},
	basis: ['条例第三十六条第（四）项', '条例第三十六条第（五）项', '条例第三十八条'],
	mistakes: [
		{ zh: '只填合计数，不分三种情形。', en: 'One sum is given instead of the three rows.' },
		{
			zh: '依法不公开的信息，写成“无法提供”。',
			en: 'Information that was refused is counted as unavailable.',
		},
	],
	evidence: 'national',
};

export const notHeld: Line = {
	id: 't3.result.unable.notHeld',
	label: '1.本机关不掌握相关政府信息',
	explanation: {
		zh: '经查找没有这份信息，或者这份信息不归本机关负责公开。两种情况通常都计在这一行。',
		en: 'A search found no such information, or another organ is responsible for it. Both usually count in this row.',
	},
	basis: ['条例第三十六条第（四）项', '条例第三十六条第（五）项', '条例第十条'],
	mistakes: [
		{
			zh: '只计“信息不存在”，漏了“不属于本机关负责”的。',
			en: 'Only information that does not exist is counted; requests meant for another organ are forgotten.',
		},
		{
			zh: '告知向其他机关申请的，计到其他处理。',
			en: 'Referrals to another organ are put under other handling.',
		},
	],
	evidence: 'national',
};

export const needsCreation: Line = {
	id: 't3.result.unable.needsCreation',
	label: '2.没有现成信息需要另行制作',
	explanation: {
		zh: '手头没有现成的信息，要满足申请就得另外加工、分析、汇总，因此没有提供。',
		en: 'There is no ready information; meeting the request would mean processing or analysing data, so it was not provided.',
	},
	basis: ['条例第三十八条'],
	mistakes: [
		{
			zh: '根本查不到的信息也计在这里，应看第1行。',
			en: 'Information that could not be found at all is put here instead of row 1.',
		},
		{
			zh: '只需遮盖部分内容就能提供的，当作需要另行制作。',
			en: 'Blacking out part of a paper is taken for making a new one.',
		},
	],
	evidence: 'national',
};

export const stillUnclear: Line = {
	id: 't3.result.unable.stillUnclear',
	label: '3.补正后申请内容仍不明确',
	explanation: {
		zh: '告知补正后，申请人作了补正，但仍看不出要的是哪份信息。没有补正的不在这里，2021年格式计入（六）其他处理第1项。',
		en: 'The applicant did clarify the request when asked, but it still fits no particular information. Requests never clarified do not belong here; the 2021 format has a row for them under (6).',
	},
	basis: ['条例第二十九条第二款第（二）项', '条例第三十条'],
	mistakes: [
		{ zh: '把逾期不补正的计到这里。', en: 'Requests that were never clarified are counted here.' },
		{ zh: '没有告知补正就直接按不明确处理。', en: 'The applicant was never asked to clarify.' },
	],
	evidence: 'national',
};

export const notProcessed: Line = {
	id: 't3.result.notProcessed',
	label: '（五）不予处理',
	explanation: {
		zh: '下面五行的合并标题，本身不填数。收到的材料形式上是申请，但依法不按申请办理或者不再重复办理。',
		en: 'Heading over five rows; it holds no figure of its own. What came in looks like a request but is lawfully not handled as one, or not handled again.',
	},
	basis: ['条例第三十五条', '条例第三十六条第（六）项', '条例第三十九条'],
	mistakes: [
		{ zh: '只填合计数，不分五种情形。', en: 'One sum is given instead of the five rows.' },
		{
			zh: '逾期不补正、逾期不缴费的也计到这一组。',
			en: 'Requests dropped for want of clarification or payment are counted in this group.',
		},
	],
	evidence: 'national',
};

export const petition: Line = {
	id: 't3.result.notProcessed.petition',
	label: '1.信访举报投诉类申请',
	explanation: {
		zh: '用信息公开申请的形式提出信访、举报、投诉等诉求，已告知不作为申请处理、应走相应渠道的。',
		en: 'Petitions, reports or complaints in the form of a request; the sender was told that it is not handled as one and which channel to use.',
	},
	basis: ['条例第三十九条第一款'],
	mistakes: [
		{
			zh: '直接从信访渠道来的信件，也计入申请总数。',
			en: 'Letters that came through petition channels are counted as requests.',
		},
	],
	evidence: 'national',
};

export const duplicate: Line = {
	id: 't3.result.notProcessed.duplicate',
	label: '2.重复申请',
	explanation: {
		zh: '已经答复过，同一个人又申请同样的信息，告知不再重复处理的。',
		en: 'The same applicant asked again for information already dealt with, and was told that it is not handled a second time.',
	},
	basis: ['条例第三十六条第（六）项'],
	mistakes: [
		{
			zh: '不同的人申请同样的信息，也按重复申请计。',
			en: 'Requests of different people for the same information are counted as duplicates.',
		},
		{
			zh: '前一次还没有答复，就按重复申请处理。',
			en: 'The earlier request has not been answered yet.',
		},
	],
	evidence: 'national',
};

export const publication: Line = {
	id: 't3.result.notProcessed.publication',
	label: '3.要求提供公开出版物',
	explanation: {
		zh: '申请人要的是公报、报纸、图书这类公开出版的东西，已告知从哪里获取的。',
		en: 'The applicant wanted an official gazette, newspaper, book or the like and was told where to get it.',
	},
	basis: ['条例第三十九条第二款'],
	mistakes: [
		{
			zh: '网站上已主动公开的信息也计到这里，通常应看（一）予以公开。',
			en: 'Information published on the website is counted here; it usually belongs under (1).',
		},
	],
	evidence: 'national',
};

export const excessive: Line = {
	id: 't3.result.notProcessed.excessive',
	label: '4.无正当理由大量反复申请',
	explanation: {
		zh: '同一申请人申请得太多太密，明显超出合理范围；让其说明理由，理由站不住，因而不予处理的。',
		en: 'Requests clearly beyond a reasonable number or frequency; the applicant was asked for reasons, and they did not convince.',
	},
	basis: ['条例第三十五条'],
	mistakes: [
		{ zh: '没有要求说明理由就直接计入。', en: 'The applicant was never asked for reasons.' },
		{
			zh: '与收取信息处理费后不再处理的情形混在一起。',
			en: 'Mixed up with requests dropped for unpaid processing fees.',
		},
	],
	evidence: 'national',
};

export const confirmOrReissue: Line = {
	id: 't3.result.notProcessed.confirmOrReissue',
	label: '5.要求行政机关确认或重新出具已获取信息',
	explanation: {
		zh: '申请人手里已有这份信息，又要求机关确认真假或者再出具一份。条例没有专门写这种情形，建议结合具体答复归类。',
		en: 'The applicant already has the information and wants it confirmed or issued again. No article names this case, so it is advisable to classify by the answer actually given.',
	},
	basis: ['条例第五十条'],
	mistakes: [
		{
			zh: '与“重复申请”混淆：重复申请是又要一次同样的信息。',
			en: 'Confused with duplicates, in which the same information is asked for again.',
		},
		{
			zh: '给这一行硬套某一条款作为依据。',
			en: 'Some article is forced upon it as a legal basis.',
		},
	],
	evidence: 'inferred',
};

export const other: Line = {
	id: 't3.result.other',
	label: '（六）其他处理',
	explanation: {
		zh: '以上各类都装不下的办理结果。2019年格式是一行，直接填数；2021年格式是下面三行的合并标题，本身不填数。',
		en: 'Results of no other kind. One row with figures in the 2019 format; in the 2021 format a heading over three rows, without figures of its own.',
	},
	basis: ['条例第五十条'],
	mistakes: [
		{
			zh: '2021年度以后仍按一行填写，没有分三项。',
			en: 'A report for 2021 or later still has one row instead of three.',
		},
		{
			zh: '拿不准的都放进来，当成兜底项。',
			en: 'Every doubtful case is put here.',
		},
	],
	evidence: 'national',
};

export const noCorrection: Line = {
	id: 't3.result.other.noCorrection',
	label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
	aliases: ['1.逾期不补正'],
	explanation: {
		zh: '已告知补正，申请人没有正当理由、到期不补正，视为放弃申请，机关不再处理的。2021年格式才有这一行。',
		en: 'The applicant was asked to clarify the request and did not do so in time without good reason; the request counts as abandoned. Only in the 2021 format.',
	},
	basis: ['条例第三十条'],
	mistakes: [
		{ zh: '“逾期”误写成“预期”。', en: '逾期 is misspelt 预期.' },
		{
			zh: '补正了但仍不明确的计到这里，应看（四）第3项。',
			en: 'Requests that were clarified but remain unclear belong in row 3 of (4).',
		},
	],
	evidence: 'national',
};

export const feeUnpaid: Line = {
	id: 't3.result.other.feeUnpaid',
	label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
	aliases: ['2.逾期未缴费'],
	explanation: {
		zh: '已发出信息处理费收费通知，申请人到期没有缴费，机关不再处理的。2021年格式才有这一行。',
		en: 'A notice of information processing fees was sent, the applicant did not pay in time, and the request was dropped. Only in the 2021 format.',
	},
	basis: ['条例第四十二条', '国办函〔2020〕109号'],
	mistakes: [
		{
			zh: '第六部分写没有发出收费通知，这一行却有数。',
			en: 'Section 6 says that no fee notice was sent while this row has a figure.',
		},
	],
	evidence: 'national',
};

export const misc: Line = {
	id: 't3.result.other.misc',
	label: '3.其他',
	explanation: {
		zh: '前面各行都不能涵盖的结果，通常是申请人撤回、并案处理等。件数较多时建议在正文里说明。2021年格式才有这一行。',
		en: 'Results that no other row covers, usually withdrawals or joined requests. When there are many, it is advisable to explain them in the text. Only in the 2021 format.',
	},
	basis: ['条例第五十条'],
	mistakes: [
		{
			zh: '把“已主动公开”“不属于本机关”填到这里。',
			en: 'Information already published, or held by another organ, is counted here.',
		},
		{ zh: '数量很大却没有任何说明。', en: 'Many requests stand here without a word of explanation.' },
	],
	evidence: 'inferred',
};

/** （四）无法提供 with its three rows. */
export const unableRows: LineTree = {
	line: unable,
	children: [{ line: notHeld }, { line: needsCreation }, { line: stillUnclear }],
};

/** （五）不予处理 with its five rows. */
export const notProcessedRows: LineTree = {
	line: notProcessed,
	children: [
		{ line: petition },
		{ line: duplicate },
		{ line: publication },
		{ line: excessive },
		{ line: confirmOrReissue },
	],
};

/** （六）其他处理 was one row in 2019 and has three since 2021. */
export const otherRow2019: LineTree = { line: other };
export const otherRows2021: LineTree = {
	line: other,
	children: [{ line: noCorrection }, { line: feeUnpaid }, { line: misc }],
};
