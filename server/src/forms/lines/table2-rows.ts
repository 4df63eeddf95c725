import type { Explanation, Line } from '../types.ts';

export const rules: Line = {
	id: 't2.rules',
	label: '规章',
	explanation: {
		zh: '本机关制定的部门规章或地方政府规章。能制定规章的是国务院的部门和有关机构、省级政府、设区的市和自治州政府；其他机关这一行通常填“0”。',
		en: 'Departmental rules or local government rules made by the organ itself. The power to make them lies with certain State Council bodies, provincial governments and governments of cities with districts and of autonomous prefectures; other organs usually fill in 0.',
	},
	basis: ['条例第二十条第（一）项', '立法法第九十一条', '立法法第九十三条'],
	mistakes: [
		{
			zh: '县级机关、乡镇或者地方政府部门填了非零数，多半是把“规章制度”当成了规章。',
			en: 'A county organ, township or local department reports rules; most often internal 规章制度 were taken for 规章.',
		},
		{
			zh: '由部门起草、政府公布的规章，起草部门和政府各报一次。',
			en: 'A rule drafted by a department and issued by the government is reported by both.',
		},
	],
	evidence: 'national',
};

const normativeDocs: Explanation = {
	explanation: {
		zh: '规章以外，按法定权限和程序制定、向社会公布、影响公民和组织的权利义务、能反复适用的公文。建议与本级司法行政部门的备案件数核对。',
		en: 'Documents other than rules that are made by due power and procedure, published, affect the rights and duties of the public and apply repeatedly. It is advisable to compare the number with the justice department’s register.',
	},
	basis: ['条例第二十条第（一）项', '国办发〔2018〕37号'],
	mistakes: [
		{
			zh: '会议纪要、任免文件、一般的函和通知、内部管理制度也算了进来。',
			en: 'Ordinary notices, letters, minutes, appointments or internal regulations are counted.',
		},
		{
			zh: '几个部门联合发文，各家都计一次；或者以政府名义印发的，部门又报一次。',
			en: 'A document issued jointly is counted by every issuer, or one issued by the government is counted again by a department.',
		},
	],
	evidence: 'national',
};

export const normativeDocs2019: Line = {
	...normativeDocs,
	id: 't2.normativeDocs',
	label: '规范性文件',
	aliases: ['行政规范性文件'],
};

export const normativeDocs2021: Line = {
	...normativeDocs,
	id: 't2.normativeDocs',
	label: '行政规范性文件',
	aliases: ['规范性文件'],
};

export const licensing: Line = {
	id: 't2.licensing',
	label: '行政许可',
	explanation: {
		zh: '依申请准予公民、法人从事特定活动的行政许可。处理决定通常既包括准予，也包括不予许可，不论是否公开。',
		en: 'Licences by which the organ allows an applicant to do a certain thing. Decisions usually include refusals as well as grants, whether published or not.',
	},
	basis: ['条例第二十条第（五）项', '行政许可法第二条'],
	mistakes: [
		{
			zh: '把许可事项的项数当成处理决定数量。',
			en: 'The number of kinds of licence is given as the number of decisions.',
		},
		{ zh: '只数网上公示过的许可决定。', en: 'Only the decisions published online are counted.' },
		{
			zh: '把受理、咨询、公共服务办件一并算作许可。',
			en: 'Applications accepted, enquiries or public services are counted as licences.',
		},
	],
	evidence: 'local',
};

export const otherServices: Line = {
	id: 't2.otherServices',
	label: '其他对外管理服务事项',
	explanation: {
		zh: '除许可、处罚、强制以外，本机关面向公众办理的事项，通常有确认、给付、奖励、备案等。只有2019年格式有这一行。',
		en: 'Powers and services towards the public other than licences, penalties and coercion, usually confirmations, benefits, awards and registrations. Only the 2019 format has this row.',
	},
	basis: ['条例第二十条第（五）项'],
	mistakes: [
		{
			zh: '处理决定数量填成了“上一年项目数量加本年增/减”的结果。',
			en: 'The number of decisions is merely last year’s items plus the change.',
		},
		{ zh: '把行政许可又算了一遍。', en: 'Licences are counted a second time here.' },
	],
	evidence: 'local',
};

export const penalty: Line = {
	id: 't2.penalty',
	label: '行政处罚',
	explanation: {
		zh: '本机关依法作出的行政处罚。处理决定通常按全部处罚决定统计，不只是因有社会影响而公开的那些。',
		en: 'Administrative penalties imposed by the organ. Usually all decisions are counted, not only those published because of their effect on society.',
	},
	basis: ['条例第二十条第（六）项', '行政处罚法第二条'],
	mistakes: [
		{ zh: '只填已公开的处罚决定数。', en: 'Only published decisions are counted.' },
		{ zh: '把罚款金额填成件数。', en: 'The sum of fines stands where a number of cases belongs.' },
		{
			zh: '把权责清单上的处罚事项数当成处理决定数量。',
			en: 'The number of penalty items on the list of powers is given as the number of decisions.',
		},
	],
	evidence: 'local',
};

export const coercion: Line = {
	id: 't2.coercion',
	label: '行政强制',
	explanation: {
		zh: '查封、扣押、冻结等强制措施，以及划拨、代履行、加处罚款等强制执行，两类通常加在一起统计。',
		en: 'Coercive measures (sealing, seizing, freezing) and coercive enforcement (transfer of funds, performance by others, added fines), usually counted together.',
	},
	basis: ['条例第二十条第（六）项', '行政强制法第二条'],
	mistakes: [
		{
			zh: '只数强制执行，漏了查封、扣押等强制措施。',
			en: 'Only enforcement is counted; sealing and seizing are forgotten.',
		},
		{ zh: '把处罚案件又计入强制。', en: 'Penalty cases are counted again as coercion.' },
	],
	evidence: 'inferred',
};

export const fees: Line = {
	id: 't2.fees',
	label: '行政事业性收费',
	explanation: {
		zh: '依照法律法规或国家规定收取的行政事业性收费。信息公开的信息处理费通常也按这类收费统计，收了的建议算在里面。',
		en: 'Administrative fees collected under laws and state rules. Information processing fees for disclosure are usually treated as fees of this kind, so it is advisable to include them.',
	},
	basis: ['条例第二十条第（八）项'],
	mistakes: [
		{
			zh: '把经营服务收费、罚没收入、税收或者社保缴费算进来。',
			en: 'Charges for commercial services, fines, taxes or social insurance are included.',
		},
		{
			zh: '第六部分写收取了信息处理费，这里却填“0”。',
			en: 'Section 6 reports information processing fees while this row says 0.',
		},
	],
	evidence: 'local',
};

export const procurement: Line = {
	id: 't2.procurement',
	label: '政府集中采购',
	explanation: {
		zh: '本年实施的政府集中采购，通常按集中采购目录内的项目填数量和总金额。只有2019年格式有这一行。',
		en: 'Centralised government procurement carried out this year: number and total amount of the projects, usually those in the procurement catalogue. Only the 2019 format has this row.',
	},
	basis: ['条例第二十条第（九）项'],
	mistakes: [
		{
			zh: '分散采购、工程招投标不加区分，都算作集中采购。',
			en: 'Decentralised purchases and construction tenders are all included.',
		},
		{ zh: '金额没有写单位。', en: 'The amount has no unit.' },
	],
	evidence: 'inferred',
};
