import type { ColumnTree, Line } from '../types.ts';

export const applicants: Line = {
	id: 't3.col.applicants',
	label: '申请人情况',
	explanation: {
		zh: '右边七列按申请人的身份分开统计：自然人一列，法人或其他组织五列，最后是总计。',
		en: 'The seven columns split the figures by applicant: natural persons, five kinds of organisation, and the total.',
	},
	basis: ['条例第五十条', '条例第二十七条'],
	mistakes: [
		{ zh: '只填总计，不分申请人类别。', en: 'Only totals are given, without the kinds of applicant.' },
		{ zh: '自行增减列，或者调换列的顺序。', en: 'Columns are added, dropped or put in another order.' },
	],
	evidence: 'national',
};

export const naturalPerson: Line = {
	id: 't3.col.naturalPerson',
	label: '自然人',
	explanation: {
		zh: '以个人名义提出的申请件数。律师以自己名义申请的通常计在这里，以律师事务所名义申请的计入法律服务机构。',
		en: 'Requests made in a person’s own name. A lawyer’s own requests usually belong here, those of a law firm under 法律服务机构.',
	},
	basis: ['条例第二十七条'],
	mistakes: [
		{
			zh: '个体工商户有时计自然人、有时计商业企业，前后不一。',
			en: 'Sole traders are counted now as persons, now as businesses.',
		},
		{ zh: '填的是人数，不是申请件数。', en: 'The number of people is given instead of requests.' },
	],
	evidence: 'inferred',
};

export const legalEntities: Line = {
	id: 't3.col.legalEntities',
	label: '法人或其他组织',
	explanation: {
		zh: '下面五列的合并表头，本身不填数。以单位名义提出的申请按单位类型填入其中一列。',
		en: 'Heading over five columns; it holds no figure of its own. A request made by an organisation goes into one of them.',
	},
	basis: ['条例第二十七条'],
	mistakes: [
		{ zh: '在五列之外自行加一列“小计”。', en: 'A column of subtotals is added.' },
		{ zh: '五列合并成一列填写。', en: 'The five columns are merged into one.' },
	],
	evidence: 'national',
};

export const business: Line = {
	id: 't3.col.business',
	label: '商业企业',
	explanation: {
		zh: '以公司、合伙企业等各类企业名义提出的申请。国有企业通常也计在这里。',
		en: 'Requests of companies, partnerships and other enterprises; state-owned enterprises usually belong here, too.',
	},
	basis: ['条例第二十七条', '条例第五十条'],
	mistakes: [
		{ zh: '把国有企业计入“其他”。', en: 'State-owned enterprises are put under 其他.' },
		{
			zh: '公司员工以个人名义申请，也计入企业。',
			en: 'A request that an employee made in his own name is counted for the company.',
		},
	],
	evidence: 'inferred',
};

export const research: Line = {
	id: 't3.col.research',
	label: '科研机构',
	explanation: {
		zh: '以研究院所、高等院校等名义提出的申请，通常以单位的主要职能来判断。',
		en: 'Requests of research institutes, universities and the like, usually judged by what the institution mainly does.',
	},
	basis: ['条例第二十七条', '条例第五十条'],
	mistakes: [
		{
			zh: '学生、教师以个人名义申请，也计入科研机构。',
			en: 'Requests of students or teachers in their own name are counted here.',
		},
	],
	evidence: 'inferred',
};

export const publicWelfare: Line = {
	id: 't3.col.publicWelfare',
	label: '社会公益组织',
	explanation: {
		zh: '以基金会、公益社团、民办社会服务机构等名义提出的申请，通常按登记的组织类型判断。',
		en: 'Requests of charitable associations, foundations, social service bodies and the like, usually judged by their registered kind.',
	},
	basis: ['条例第二十七条', '条例第五十条'],
	mistakes: [
		{
			zh: '把行业协会、商会和公益组织不加区分地混在一起。',
			en: 'Trade associations and chambers are mixed up with charities.',
		},
	],
	evidence: 'inferred',
};

export const legalService: Line = {
	id: 't3.col.legalService',
	label: '法律服务机构',
	explanation: {
		zh: '申请人是律师事务所、法律服务所这类机构。受委托代个人申请的，通常按委托人的身份统计。',
		en: 'Requests of law firms and legal service offices. When a lawyer acts for a client, the client’s kind usually counts.',
	},
	basis: ['条例第二十七条', '条例第五十条'],
	mistakes: [
		{
			zh: '律师代理个人提出的申请，一会儿计自然人、一会儿计法律服务机构。',
			en: 'Requests that lawyers make for private clients are counted now here, now as natural persons.',
		},
	],
	evidence: 'inferred',
};

export const other: Line = {
	id: 't3.col.other',
	label: '其他',
	explanation: {
		zh: '前四类以外的单位，通常有机关、事业单位、村（居）委会、业主委员会等。只计组织，不计个人。',
		en: 'Organisations of no other kind, usually village committees, owners’ committees or public institutions. Organisations only, no persons.',
	},
	basis: ['条例第二十七条', '条例第五十条'],
	mistakes: [
		{
			zh: '身份不明的个人申请填到这里。',
			en: 'Persons whose status is unclear are put here.',
		},
	],
	evidence: 'inferred',
};

export const total: Line = {
	id: 't3.col.total',
	label: '总计',
	aliases: ['合计'],
	explanation: {
		zh: '这一行自然人一列加上法人或其他组织五列的和。',
		en: 'Sum of the row: natural persons plus the five kinds of organisation.',
	},
	basis: ['条例第五十条'],
	mistakes: [
		{ zh: '改了分列的数，忘了改总计。', en: 'A column was changed and the total was not.' },
		{ zh: '总计这一格留空。', en: 'The total is left blank.' },
	],
	evidence: 'national',
};

/** The seven columns of figures, the same in both formats. */
export const applicantColumns: readonly ColumnTree[] = [
	{
		line: applicants,
		id: 'applicants',
		children: [
			{ line: naturalPerson, id: 'naturalPerson', kind: 'count', unit: '件' },
			{
				line: legalEntities,
				id: 'legalEntities',
				children: [
					{ line: business, id: 'business', kind: 'count', unit: '件' },
					{ line: research, id: 'research', kind: 'count', unit: '件' },
					{ line: publicWelfare, id: 'publicWelfare', kind: 'count', unit: '件' },
					{ line: legalService, id: 'legalService', kind: 'count', unit: '件' },
					{ line: other, id: 'other', kind: 'count', unit: '件' },
				],
			},
			{ line: total, id: 'total', kind: 'count', unit: '件' },
		],
	},
];
