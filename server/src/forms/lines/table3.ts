import type { Explanation, Line } from '../types.ts';

export const overview: Explanation = {
	explanation: {
		zh: '一件申请从收到到办结或者结转，都在这张表里。先填新收和上年结转，再按办理结果逐类填写，最后填结转下年的件数；每一行按申请人类别分成七列。',
		en: 'Follows every request from receipt to its result or to the next year: requests received and carried over, each kind of result, and requests carried forward, each row split into seven columns by applicant.',
	},
	basis: ['条例第五十条第一款第（二）项', '条例第三十六条'],
	mistakes: [
		{
			zh: '某一列“新收＋上年结转”不等于“总计＋结转下年度”。',
			en: 'In some column, new plus carried over does not equal total plus carried forward.',
		},
		{
			zh: '同一件申请在几个结果里重复计数。',
			en: 'One request is counted under several results.',
		},
		{ zh: '没有申请就不放表。', en: 'The table is left out because there were no requests.' },
	],
	evidence: 'national',
};

export const note: Line = {
	id: 't3.note',
	label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
	explanation: {
		zh: '印在表内的核对公式，每一列都要满足：本年新收＋上年结转＝（七）总计＋结转下年度。',
		en: 'The check printed in the table. It holds for every column: new + carried over = (7) total + carried forward.',
	},
	basis: ['条例第五十条第二款'],
	mistakes: [
		{ zh: '只核对了总计列，没有逐列核对。', en: 'Only the column of totals was checked.' },
		{ zh: '把这句提示删掉或者改写。', en: 'The note is deleted or reworded.' },
	],
	evidence: 'national',
};

export const newReceived: Line = {
	id: 't3.newReceived',
	label: '一、本年新收政府信息公开申请数量',
	explanation: {
		zh: '本年1月1日到12月31日收到的申请件数。收到的日子：当面提交看提交日，邮寄看签收日，平信和网上、传真申请看双方确认的日子。',
		en: 'Requests received from 1 January to 31 December. The day of receipt is that of submission in person, of signing for registered mail, or of confirmation with the applicant for ordinary mail, internet and fax.',
	},
	basis: ['条例第二十七条', '条例第二十九条', '条例第三十一条'],
	mistakes: [
		{
			zh: '把热线来电、网上咨询、信访件也当作申请。',
			en: 'Hotline calls, online enquiries or petitions are counted as requests.',
		},
		{ zh: '把上年结转的也加了进来。', en: 'Requests carried over from last year are included.' },
		{
			zh: '第一部分写的收件数与本行总计不同。',
			en: 'Section 1 gives a number that differs from this row’s total.',
		},
	],
	evidence: 'national',
};

export const carriedOver: Line = {
	id: 't3.carriedOver',
	label: '二、上年结转政府信息公开申请数量',
	explanation: {
		zh: '上一年收到、到上年12月31日还没有作出决定、转到今年继续办的申请。各列通常等于上年报告的“四、结转下年度继续办理”。',
		en: 'Requests of last year that were still undecided on 31 December. Each column usually equals row 四 of the previous report.',
	},
	basis: ['条例第三十三条', '条例第五十条'],
	mistakes: [
		{
			zh: '与上年报告的结转数对不上，总数对上了、分列对不上的也常见。',
			en: 'The number differs from the previous report’s, often only in some columns.',
		},
		{ zh: '填成上一年的全部申请数。', en: 'All requests of last year are given.' },
	],
	evidence: 'national',
};

export const result: Line = {
	id: 't3.result',
	label: '三、本年度办理结果',
	explanation: {
		zh: '下面（一）到（七）各行的合并标题，本身不填数。每件办结的申请只归入一种结果。',
		en: 'Heading over rows (1) to (7); it holds no figure of its own. Every request that was closed belongs under exactly one result.',
	},
	basis: ['条例第五十条', '条例第三十六条'],
	mistakes: [
		{ zh: '在标题这一格填数。', en: 'A figure stands in the heading’s own cell.' },
		{
			zh: '还没有办结的申请也填进办理结果。',
			en: 'Requests that are still open are counted as results.',
		},
	],
	evidence: 'national',
};

export const granted: Line = {
	id: 't3.result.granted',
	label: '（一）予以公开',
	explanation: {
		zh: '提供了全部所申请信息的件数。信息早已主动公开、只告知去哪里查的，表里没有单独的行，通常也计在这里。',
		en: 'Requests answered with all the information asked for. Where it had been published already and the applicant was told where to find it, there is no row of its own; it usually counts here.',
	},
	basis: ['条例第三十六条第（一）项', '条例第三十六条第（二）项'],
	mistakes: [
		{
			zh: '告知“已主动公开”的漏计，或者放到其他处理。',
			en: 'Answers that point to published information are left out or put under other handling.',
		},
		{
			zh: '只公开了一部分的，也计为予以公开。',
			en: 'Requests granted only in part are counted as granted.',
		},
	],
	evidence: 'national',
};

export const partial: Line = {
	id: 't3.result.partial',
	label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
	aliases: ['（二）部分公开', '（二）部分公开（区分处理）'],
	explanation: {
		zh: '信息里有不能公开的内容，但能分开处理，只提供了可以公开的部分。这样的一件只在本行计一次，不再计入其他任何一行。',
		en: 'Part of the information could not be disclosed but could be separated, and the rest was provided. Such a request counts once, here, and in no other row.',
	},
	basis: ['条例第三十七条'],
	mistakes: [
		{
			zh: '一件申请既计部分公开，又计不予公开或者予以公开。',
			en: 'One request is counted here and again as refused or granted.',
		},
		{ zh: '行名里的括注漏掉了。', en: 'The bracketed remark is missing from the label.' },
	],
	evidence: 'national',
};

export const total: Line = {
	id: 't3.result.total',
	label: '（七）总计',
	aliases: ['（七）合计'],
	explanation: {
		zh: '（一）到（六）各具体情形之和，也就是今年办结的件数。勾稽关系里的“第三项”指的就是这一行。',
		en: 'Sum of all kinds of result (1) to (6): the requests closed this year. It is “item three” of the printed check.',
	},
	basis: ['条例第五十条第二款'],
	mistakes: [
		{ zh: '与各分项之和不等。', en: 'It is not the sum of the rows above.' },
		{
			zh: '直接填新收件数，没有考虑结转。',
			en: 'The number of new requests is given, ignoring those carried over or forward.',
		},
	],
	evidence: 'national',
};

export const carriedForward: Line = {
	id: 't3.carriedForward',
	label: '四、结转下年度继续办理',
	explanation: {
		zh: '到12月31日还没有作出决定、转到下一年接着办的件数。下一年报告的“上年结转”通常与它逐列相等。',
		en: 'Requests still undecided on 31 December and carried into the next year. The next report’s row 二 usually equals it column by column.',
	},
	basis: ['条例第三十三条', '条例第五十条'],
	mistakes: [
		{
			zh: '编报时这些申请已经办完，就把结转改成“0”。',
			en: 'The number is set to 0 because the requests were closed by the time the report was written.',
		},
		{ zh: '把结转的件数又计入总计。', en: 'Requests carried forward are also counted in the total.' },
	],
	evidence: 'national',
};
