/**
 * The words in which reports tell their figures, each with the part it plays. Data only: what a sentence says follows
 * from the parts (`phrases.ts`, `facts.ts`). A phrase with a word that stands neither here nor in the form is not
 * understood, and then nothing is said about its figure; a word is worth adding when clean reports use it.
 */
import { newestEdition } from '../../forms/editions.ts';
import { normativeDocs2019 } from '../../forms/lines/table2.ts';
import * as t2 from '../../forms/lines/table2-rows.ts';
import { afterReview, direct } from '../../forms/lines/table4.ts';
import { flatten } from '../flat-form.ts';

export type Role =
	// When, who, how far
	| 'thisYear'
	| 'lastYear'
	| 'nextYear'
	| 'history'
	| 'soFar'
	| 'own'
	| 'scope'
	| 'via'
	| 'channel'
	| 'naturalPerson'
	| 'legalEntities'
	| 'applicantKind'
	// Requests
	| 'request'
	| 'bareRequest'
	| 'onRequest'
	| 'receiveNew'
	| 'receive'
	| 'accept'
	| 'handle'
	| 'close'
	| 'answer'
	| 'carry'
	| 'result'
	// Cases
	| 'review'
	| 'litigation'
	| 'appeal'
	| 'dispute'
	| 'direct'
	| 'afterReview'
	| 'upheld'
	| 'corrected'
	| 'otherOutcome'
	| 'pending'
	// Table 二
	| 'document'
	| 'make'
	| 'repeal'
	| 'inForce'
	| 'rules'
	| 'licensing'
	| 'penalty'
	| 'coercion'
	| 'decide'
	| 'fee'
	| 'procurement'
	| 'processingFee'
	// Publishing
	| 'publish'
	| 'information'
	| 'disclosure'
	// How figures hang together
	| 'none'
	| 'all'
	| 'parts'
	| 'including'
	| 'respectively'
	| 'sum'
	| 'rest'
	| 'others'
	| 'besides'
	| 'etc'
	| 'compare'
	| 'rise'
	| 'fall'
	| 'same'
	| 'share'
	// Of no account, and of another account
	| 'filler'
	| 'hence'
	| 'other';

const ownKinds =
	'局 委 办 厅 镇 乡 院 处 署 馆 所 校 站 队 会 中心 机关 单位 部门 街 街道 街道办 街道办事处 办事处 办公室 委员会 管委会 分局 支队 大队 总队 政府'.split(
		' ',
	);

/** Lawsuits as words go on with 未经复议直接… and 复议后…: 诉讼, 提起行政诉讼, 再起诉. */
const lawsuits = ['起诉', '诉讼', '行政诉讼', '提起诉讼', '提起行政诉讼'];
const reviews = ['复议', '行政复议'];
const withoutReview = reviews.flatMap((review) => [`未经${review}`, `不经${review}`]);

/** Longer words win over shorter ones that begin with them. */
const words: Readonly<Record<Role, string>> = {
	thisYear:
		'今年以来 本年以来 本年度以来 年初以来 全年 全年度 年内 报告期内 本年度 本年 今年 当年 本报告期 统计期内 报告年度 年度内 一年来 年度',
	lastYear: '上年度 上一年度 上一年 上年 去年 去年度 前一年 上年末 上年底',
	nextYear: '下年度 下一年度 下一年 下年 次年度 次年 明年',
	history: '历年 历史 以来 近年来 近年 往年 多年 建局 建站 开通',
	soFar: '累计 截至目前 目前 迄今 现有',
	own: ownKinds.flatMap((kind) => [`我${kind}`, `本${kind}`]).join(' '),
	scope:
		'全市 全县 全区 全省 全州 全国 全镇 全乡 全系统 全街道 我市 我县 我区 我省 我州 本市 本县 本区 各镇 各乡镇 各街道 各镇街 各部门 各单位 各县区 各县 各区 各地 各科室 各级 各处室 镇街 乡镇 下属 所属 下级 基层 辖区 市直 县直 区直 本级 市级 县级 区级 省级 代表 代 委托 受托 汇总 两级 牵头 部门',
	via: '通过 依托 利用 借助 运用 经由 以',
	channel:
		'网上 网络 在线 线上 线下 互联网 信函 邮寄 邮政 当面 现场 窗口 电子邮件 邮件 邮箱 传真 书面 平台 门户网站 网站 微信公众号 公众号 微信 微博 电话 渠道 口头 快递 挂号信 来访申请 来信申请 上门 方式 形式 其他渠道 其他方式 其他形式 其他途径 途径 报刊 报纸 电视 广播 公开栏 新媒体 客户端 抖音 视频号 政务网 网页 专栏 系统 一网通办',
	naturalPerson: '自然人 公民个人 个人',
	legalEntities: '法人和其他组织 法人及其他组织 法人或者其他组织 法人和组织 法人组织 法人',
	applicantKind: '企业 商业企业 科研机构 社会组织 律师事务所 其他组织 法人企业',
	request:
		'政府信息公开申请 信息公开申请 依申请公开申请 依申请公开政府信息申请 政府信息依申请公开申请 申请公开政府信息 申请公开信息 申请公开 公开申请 政府信息申请 申请政府信息公开 申请信息公开 申请政府信息 信息公开的申请 政府信息公开的申请 公开政府信息申请 公开政府信息的申请 公开信息申请 依申请公开件 依申请公开案件 依申请公开办件 依申请公开事项 依申请公开信息申请 依申请信息公开 依申请信息公开件 申请信息公开 申请政府信息公开 依申请公开请求 依申请公开诉求',
	bareRequest: '申请 申请件 申请事项 此类申请 该类申请',
	onRequest: '依申请公开 依申请公开政府信息 依申请公开信息 政府信息依申请公开 依申请',
	receiveNew: '新收 新收到 新增 新接收 新受理 新接到 新收取',
	receive: '收到 接收 接收到 接到 收 收件',
	accept: '受理 登记 接办',
	handle: '办理 处理 承办 协办 主办 会办',
	close: '办理完成 完成办理 处理完成 审结 办结 办毕 办理完毕 处理完毕',
	answer: '完成答复 完成回复 答复 回复 作出答复 予以答复 书面答复 进行答复 给予答复',
	// 转结 is a slip of many.
	carry: '结转 结转至 结转到 转入 转结 转结至 转结到 转下年 转下年度 转下一年 转下一年度',
	// Who agreed may have agreed to a part, and the form counts that apart.
	result: '同意公开 同意予以公开 同意部分公开 不同意公开 否决公开',
	review:
		'行政复议 复议 行政复议申请 复议申请 申请行政复议 申请复议 提起行政复议 提出行政复议 被申请行政复议 被提起行政复议',
	litigation: '行政诉讼 诉讼 提起行政诉讼 提起诉讼 被提起行政诉讼 被提起诉讼 行政应诉 应诉 起诉 被起诉',
	appeal: '申诉 行政申诉',
	// Whether it counts a review and the lawsuit behind it once or twice nobody can tell; its parts are counted.
	dispute: '行政争议',
	direct: [
		...withoutReview,
		...['', ...withoutReview].flatMap((not) => lawsuits.map((sue) => `${not}直接${sue}`)),
	].join(' '),
	afterReview: ['', '经']
		.flatMap((by) => reviews.flatMap((review) => ['', '再', '又'].map((again) => `${by}${review}后${again}`)))
		.flatMap((after) => lawsuits.map((sue) => `${after}${sue}`))
		.join(' '),
	upheld: '维持 结果维持 获维持 予以维持',
	corrected: '纠正 结果纠正 被纠正 予以纠正',
	otherOutcome: '其他结果',
	pending: '尚未审结 未审结 正在审理 尚在审理',
	document: '规范文件',
	make: '制定 制发 出台 新制定 新制发 新出台 印发 新印发 制作 新制作 制定出台 制定印发 制定发布',
	repeal: '废止 宣布废止',
	inForce: '现行有效 继续有效',
	rules: '政府规章 部门规章',
	licensing: '',
	penalty: '',
	coercion: '行政强制措施',
	decide: '作出 做出 处理决定 决定 实施',
	fee: '',
	procurement: '集中采购',
	processingFee: '信息处理费 信息公开处理费 政府信息处理费',
	publish: '公开 主动公开 公布 发布 公示 上传 推送 更新 刊发 刊登 编发 发送 报送',
	information: '信息 政府信息 各类信息 各类政府信息 政务信息 各类政务信息',
	disclosure:
		'政府信息公开 政府信息公开工作 信息公开 信息公开工作 政务公开 政务公开工作 政府信息公开事务 信息公开事务 就政府信息公开 就信息公开 就政府信息公开工作',
	none: '无 没有 未 未收到 未接到 未接收到 未接收 未受理 未发生 未产生 未出现 未涉及 未办理 不存在 暂无 尚无 均无 未有 未被 未因 尚未收到 暂未收到 没有收到 没有发生 没有接到 没有受理 没有出现 没有产生 无人',
	all: '均 全部 都 现全部 全都 均已 已全部 全部已',
	parts: '其中 内有 内含',
	including: '含 包括 包含 涵盖 分为 具体为 具体是 即',
	respectively: '分别为 分别是 分别',
	sum: '共计 合计 总计 总共 共',
	rest: '其余 剩余 余下',
	others: '其他 其它',
	// 另收到3件 may count what the form has no place for.
	besides: '另 另有 另外 另外有',
	etc: '等',
	compare: '较 比 相比 相较 相较于 同比 环比 对比',
	rise: '增加 增加了 增长 增长了 上升 上升了 提高 提升 增幅',
	fall: '减少 减少了 下降 下降了 降低 降幅 回落',
	same: '持平 相同 一致 不变',
	share: '占 占比 占总数 占总量 占比为 约占',
	filler:
		'的 同时 了 为 是 有 与 同 达 达到 现象 数 数量 总数 总量 件数 总件数 总数为 量 情况 情形 各类 各项 类 类别 方面 工作 案件 案 案例 事项 由 向 对 被 将 也 并 且 和 及 以及 或 或者 及其 到 至 经 后 于 在 内 已 已经 累计共 依法 依规 依法依规 按期 按时 如期 及时 按规定 按要求 按照规定 按照要求 按程序 规范 妥善 认真 严格 有效 顺利 圆满 准时 法定期限内 法定时限内 法定期限 法定时限 规定时限内 规定期限内 规定时间内 规定期限 法定 期限 时限 公民、法人、其他组织 公民法人和其他组织 公民、法人提出的 社会公众 群众 申请人 提出 提交 递交 因 引起 引发 产生 发生 涉及 涉 有关 相关 关于 针对 提起 提出的 而 所 本 其 申请数量 申请量 收费 金额 总额 总金额 项目 收取 征收 次数 实际 起 继续办理 继续 办理中 予以 作 结果 办件 采购 采购金额 决定为 申请公开的 要求 主动要求 任何 属于 予 如下 现 今 年 底',
	hence: '因此 由此 为此',
	other:
		'人大代表 人大代表建议 代表建议 政协委员 提案 建议 议案 来信 来访 信访 信件 留言 咨询 热线 工单 诉求 投诉 举报 舆情 意见 稿件 稿 文章 图文 阅读 点击 访问 会议 培训 活动 发布会 解读 政策文件 公文 文件 发文 公告 备案 审查 审核 清理 起草 修订 修改 合同 补正 撤回 撤销 逾期 转送 转办 移送 征求 听证 一审 二审 再审 上诉 罚款 税 保费 采购合同 网民 市民 不动产 登记申请 许可申请 行政许可申请 救助申请',
};

/** What the form calls a line, without its ordinal and without what is explained in brackets. */
function nameOf(label: string): string {
	return label.replace(/^(?:[一二三四五六七]、|（[一二三四五六七]）|\d[.．])/, '').replace(/（.*/, '');
}

export interface Word {
	readonly text: string;
	readonly role: Role;
	/** Of a result in table 三: the id of its line. */
	readonly line?: string;
}

/** Words by the first UTF-16 unit, the longest first. */
const byFirst = new Map<number, Word[]>();

function add(word: Word): void {
	if (word.text === '') return;
	const first = word.text.charCodeAt(0);
	const known = byFirst.get(first);
	if (known === undefined) byFirst.set(first, [word]);
	else known.push(word);
}

for (const [role, list] of Object.entries(words) as [Role, string][]) {
	for (const text of list.split(' ')) add({ text, role });
}
add({ text: normativeDocs2019.label, role: 'document' });
add({ text: t2.normativeDocs2021.label, role: 'document' });
add({ text: t2.rules.label, role: 'rules' });
add({ text: t2.licensing.label, role: 'licensing' });
add({ text: t2.penalty.label, role: 'penalty' });
add({ text: t2.coercion.label, role: 'coercion' });
add({ text: t2.fees.label, role: 'fee' });
add({ text: t2.procurement.label, role: 'procurement' });
add({ text: direct.label, role: 'direct' });
add({ text: afterReview.label, role: 'afterReview' });

const requests = flatten(newestEdition.tables.find(({ id }) => id === 't3')!);
for (const { id, label } of requests.columnGroups) {
	if (id !== 't3.col.legalEntities') continue;
	add({ text: label, role: 'legalEntities' });
	// Whoever may ask: nobody in particular.
	for (const person of ['公民', '个人']) {
		for (const others of [label, '法人和其他组织', '法人或者其他组织', '法人及其他组织']) {
			for (const mark of '、,') add({ text: `${person}${mark}${others}`, role: 'filler' });
		}
	}
}
for (const column of requests.blocks[0]!.columns) {
	// 其他 may be anything: 其他信息5条.
	if (column.path.length > 2 && column.line.label.length >= 4) add({ text: column.line.label, role: 'applicantKind' });
}
const resultLines = [...requests.rowGroups, ...requests.rows.map(({ line }) => line)];
for (const line of resultLines) {
	const text = nameOf(line.label);
	// 其他, 总计 and the like are words of the language.
	if (line.id.startsWith('t3.result.') && line.id !== 't3.result.total' && text.length >= 4)
		add({ text, role: 'result', line: line.id });
}
add({ text: '部分予以公开', role: 'result', line: 't3.result.partial' });
for (const list of byFirst.values()) list.sort((one, other) => other.text.length - one.text.length);

/** All words that play one of these parts. */
export function wordsOf(roles: readonly Role[]): string[] {
	return [...byFirst.values()].flatMap((list) =>
		list.flatMap(({ role, text }) => (roles.includes(role) ? [text] : [])),
	);
}

/** The UTF-16 units that words begin with. */
export function firstOfWords(): Iterable<number> {
	return byFirst.keys();
}

/** The longest word that stands at a place of the text. */
export function wordAt(text: string, at: number): Word | undefined {
	const known = byFirst.get(text.charCodeAt(at));
	if (known === undefined) return undefined;
	for (const word of known) if (text.startsWith(word.text, at)) return word;
	return undefined;
}
