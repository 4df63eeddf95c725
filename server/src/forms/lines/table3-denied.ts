import type { Line, LineTree } from '../types.ts';

export const denied: Line = {
	id: 't3.result.denied',
	label: '（三）不予公开',
	explanation: {
		zh: '下面八行的合并标题，本身不填数。依法决定不公开的申请，按理由归入其中一行。',
		en: 'Heading over eight rows; it holds no figure of its own. A request that was refused goes into the row that names the reason.',
	},
	basis: ['条例第三十六条第（三）项'],
	mistakes: [
		{ zh: '只填合计数，不分八种情形。', en: 'One sum is given instead of the eight rows.' },
		{
			zh: '信息不存在、不归本机关负责的，也填到这一组。',
			en: 'Information that does not exist or belongs to another organ is counted in this group.',
		},
	],
	evidence: 'national',
};

export const stateSecret: Line = {
	id: 't3.result.denied.stateSecret',
	label: '1.属于国家秘密',
	explanation: {
		zh: '所申请的信息已依法定为国家秘密，因此不公开。',
		en: 'Refused because the information is lawfully classified as a state secret.',
	},
	basis: ['条例第十四条', '条例第十七条', '保守国家秘密法'],
	mistakes: [
		{
			zh: '没有经过定密的内部文件，也按国家秘密计。',
			en: 'Internal papers that were never classified are counted as state secrets.',
		},
	],
	evidence: 'national',
};

export const prohibitedByLaw: Line = {
	id: 't3.result.denied.prohibitedByLaw',
	label: '2.其他法律行政法规禁止公开',
	explanation: {
		zh: '不是国家秘密，但有法律或者行政法规明确规定不准公开的信息。',
		en: 'Apart from state secrets, information whose disclosure a law or an administrative regulation forbids.',
	},
	basis: ['条例第十四条'],
	mistakes: [
		{
			zh: '只有规章或者文件规定不公开，也计在这里。',
			en: 'The ban rests merely on departmental rules or on a document.',
		},
	],
	evidence: 'national',
};

export const threeSecuritiesOneStability: Line = {
	id: 't3.result.denied.threeSecuritiesOneStability',
	label: '3.危及“三安全一稳定”',
	explanation: {
		zh: '“三安全”是国家安全、公共安全、经济安全，“一稳定”是社会稳定；公开后可能对它们造成危害的信息不公开。',
		en: 'The three securities are national, public and economic security; the stability is social. Information that might endanger them is withheld.',
	},
	basis: ['条例第十四条'],
	mistakes: [
		{
			zh: '没有具体理由，仅凭“敏感”就归到这一类。',
			en: 'Information is put here merely for being sensitive, without a stated reason.',
		},
		{ zh: '行名的引号漏写或者写成半角。', en: 'The label’s quotation marks are missing or half width.' },
	],
	evidence: 'national',
};

export const thirdPartyRights: Line = {
	id: 't3.result.denied.thirdPartyRights',
	label: '4.保护第三方合法权益',
	explanation: {
		zh: '公开商业秘密、个人隐私等会伤害第三方，征求意见时第三方有合理理由不同意，而不公开也不会对公共利益造成重大影响的。',
		en: 'Trade secrets, personal privacy and the like: disclosure would harm a third party, who objects with good reason, and no weighty public interest demands it.',
	},
	basis: ['条例第十五条', '条例第三十二条'],
	mistakes: [
		{
			zh: '没有书面征求第三方意见，就以此为由不公开。',
			en: 'The third party was never asked in writing.',
		},
		{
			zh: '第三方逾期没有回复，就当作不同意。',
			en: 'A third party’s silence is taken for an objection.',
		},
	],
	evidence: 'national',
};

export const internalAffairs: Line = {
	id: 't3.result.denied.internalAffairs',
	label: '5.属于三类内部事务信息',
	explanation: {
		zh: '“三类”是人事管理、后勤管理、内部工作流程。这三类内部事务信息可以不公开。',
		en: 'The three kinds are personnel management, logistics and internal working procedure; such information may be withheld.',
	},
	basis: ['条例第十六条第一款'],
	mistakes: [
		{
			zh: '请示、讨论记录等过程性信息计到这里。',
			en: 'Drafts, requests for instructions or minutes are put here.',
		},
		{
			zh: '只因文件标了“内部”就归到这一类。',
			en: 'A paper is put here merely because it is marked “internal”.',
		},
	],
	evidence: 'national',
};

export const deliberative: Line = {
	id: 't3.result.denied.deliberative',
	label: '6.属于四类过程性信息',
	explanation: {
		zh: '“四类”是讨论记录、过程稿、磋商信函、请示报告，都是履职过程中形成的、还不是最后结论的材料，可以不公开；法律、法规、规章规定公开的除外。',
		en: 'The four kinds are minutes of discussions, drafts, letters of consultation and requests for instructions: papers on the way to a decision. They may be withheld unless laws, regulations or rules say otherwise.',
	},
	basis: ['条例第十六条第二款'],
	mistakes: [
		{
			zh: '已经定稿、对外生效的文件也按过程性信息计。',
			en: 'Final documents already in effect are counted as deliberative.',
		},
	],
	evidence: 'national',
};

export const enforcementFile: Line = {
	id: 't3.result.denied.enforcementFile',
	label: '7.属于行政执法案卷',
	aliases: ['7.属于行政执法案卷信息'],
	explanation: {
		zh: '执法过程中形成的案卷材料，可以不公开；法律、法规、规章规定公开的内容除外。',
		en: 'Case files of administrative enforcement; they may be withheld unless laws, regulations or rules say otherwise.',
	},
	basis: ['条例第十六条第二款'],
	mistakes: [
		{
			zh: '依法应当公开的处罚决定也按案卷不公开。',
			en: 'Penalty decisions that the law wants published are withheld as part of the file.',
		},
	],
	evidence: 'national',
};

export const adminInquiry: Line = {
	id: 't3.result.denied.adminInquiry',
	label: '8.属于行政查询事项',
	explanation: {
		zh: '工商登记、不动产登记等资料，法律、行政法规对怎样查询另有规定，告知申请人按那些规定办理的。',
		en: 'Business registration, land registration and similar records for which laws or administrative regulations set a way of access of its own; the applicant was told to use it.',
	},
	basis: ['条例第三十六条第（七）项'],
	mistakes: [
		{ zh: '把一般的政策咨询计到这里。', en: 'Ordinary questions about policy are counted here.' },
		{
			zh: '查询规定只见于部门文件，没有法律、行政法规依据。',
			en: 'The special way of access rests on no law or administrative regulation.',
		},
	],
	evidence: 'national',
};

/** （三）不予公开 with its eight rows. */
export const deniedRows: LineTree = {
	line: denied,
	children: [
		{ line: stateSecret },
		{ line: prohibitedByLaw },
		{ line: threeSecuritiesOneStability },
		{ line: thirdPartyRights },
		{ line: internalAffairs },
		{ line: deliberative },
		{ line: enforcementFile },
		{ line: adminInquiry },
	],
};
