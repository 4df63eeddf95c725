/**
 * Sentences as clerks write them, each once in keeping with the tables and once not. None of them is taken from a report.
 * The right ones have to pass without an error or a warning; in the wrong ones the rule named has to speak.
 */
import type { Facts, Sentence } from './facts.ts';

export function sentences(facts: Facts): Sentence[] {
	const { isUniform, year } = facts;
	const besideTables = [requests, outcomes, cases, disclosure].flatMap((each) => (isUniform ? each(facts) : []));
	const all = [...besideTables, ...(isUniform ? [] : withoutTables()), ...itself(facts), ...wording(facts)];
	return all.filter(({ isNew = false }) => !isNew || year >= 2021);
}

const about =
	(rule: string) =>
	(right: string, wrong: string, more: Partial<Sentence> = {}): Sentence => ({
		rule,
		section: 's1',
		right,
		wrong,
		...more,
	});

function requests({ year, t3 }: Facts): Sentence[] {
	const is = about('prose/requests');
	const [received, carried] = [t3('newReceived'), t3('carriedOver')];
	const [closed, forward] = [t3('result.total'), t3('carriedForward')];
	const persons = t3('newReceived', 'naturalPerson');
	return [
		is(`全年共收到政府信息公开申请${received}件。`, `全年共收到政府信息公开申请${received + 3}件。`),
		is(
			`${year}年，本机关共受理政府信息公开申请${received}件。`,
			`${year}年，本机关共受理政府信息公开申请${received - 4}件。`,
		),
		is(
			`本年新收政府信息公开申请${received}件，上年结转${carried}件。`,
			`本年新收政府信息公开申请${received}件，上年结转${carried + 1}件。`,
		),
		is(`今年新收到依申请公开${received}件，同比有所增加。`, `今年新收到依申请公开${received + 20}件，同比有所增加。`),
		is(
			`共收到政府信息公开申请${received + carried}件（含上年结转${carried}件），已办结${closed}件。`,
			`共收到政府信息公开申请${received + carried}件（含上年结转${carried}件），已办结${closed + 2}件。`,
		),
		is(
			`全年办结政府信息公开申请${closed}件，结转下年度继续办理${forward}件。`,
			`全年办结政府信息公开申请${closed}件，结转下年度继续办理${forward + 1}件。`,
		),
		is(`全年答复政府信息公开申请${closed}件，答复率100%。`, `全年答复政府信息公开申请${closed - 1}件，答复率100%。`),
		is(
			`新收政府信息公开申请${received}件，其中自然人申请${persons}件，法人或其他组织申请${received - persons}件。`,
			`新收政府信息公开申请${received}件，其中自然人申请${persons - 2}件，法人或其他组织申请${received - persons + 2}件。`,
		),
		is(`全局共收到政府信息公开申请${received}件。`, `全局共收到政府信息公开申请${received - 2}件。`),
		{
			...is(
				'没有公民、法人或其他组织对申请政府信息公开的答复提出异议。',
				'全年无公民、法人或其他组织向我局申请政府信息公开。',
			),
			rule: 'prose/no-requests',
		},
		{
			...is(`全年收到政府信息公开申请${received}件，全部按时答复。`, '全年未收到政府信息公开申请。'),
			rule: 'prose/no-requests',
		},
		{
			...is('全年没有收到通过传真提出的申请。', '本年度我局没有收到依申请公开政府信息的申请。'),
			rule: 'prose/no-requests',
		},
	];
}

function outcomes({ t3 }: Facts): Sentence[] {
	const is = about('prose/requests');
	const of = (group: string) => t3(`result.${group}`);
	const closed = t3('result.total');
	const share = (part: number) => ((part / closed) * 100).toFixed(1);
	return [
		is(
			`在办结的政府信息公开申请中，予以公开${of('granted')}件，部分公开${of('partial')}件。`,
			`在办结的政府信息公开申请中，予以公开${of('granted') + 2}件，部分公开${of('partial')}件。`,
		),
		is(
			`对政府信息公开申请，不予公开${of('denied')}件，无法提供${of('unable')}件。`,
			`对政府信息公开申请，不予公开${of('denied') + 1}件，无法提供${of('unable')}件。`,
		),
		is(
			`全年办结政府信息公开申请${closed}件。其中，予以公开的${of('granted')}件。`,
			`全年办结政府信息公开申请${closed}件。其中，予以公开的${of('granted') + 2}件。`,
		),
		{
			...is(
				`全年办结政府信息公开申请${closed}件。部分公开${of('partial')}件，占${share(of('partial'))}%。`,
				`全年办结政府信息公开申请${closed}件。部分公开${of('partial')}件，占${share(of('partial') + 3)}%。`,
			),
			rule: 'prose/share',
		},
		is(
			`政府信息公开申请中，不予处理${of('notProcessed')}件。`,
			`政府信息公开申请中，不予处理${of('notProcessed') + 3}件。`,
		),
		{
			...is(
				`办结${closed}件，其中予以公开${of('granted')}件，占${share(of('granted'))}%。`,
				`办结${closed}件，其中予以公开${of('granted')}件，占${share(of('granted') + 4)}%。`,
			),
			rule: 'prose/share',
		},
	];
}

function cases({ reviews, lawsuits, upheld, t3 }: Facts): Sentence[] {
	const is = about('prose/cases');
	const received = t3('newReceived');
	return [
		is(
			`因政府信息公开被申请行政复议${reviews}件，被提起行政诉讼${lawsuits}件。`,
			`因政府信息公开被申请行政复议${reviews + 1}件，被提起行政诉讼${lawsuits}件。`,
		),
		is(
			`因政府信息公开发生行政复议${reviews}件，其中结果维持${upheld}件。`,
			`因政府信息公开发生行政复议${reviews}件，其中结果维持${upheld + 1}件。`,
		),
		is(`政府信息公开行政诉讼案件${lawsuits}件。`, `政府信息公开行政诉讼案件${lawsuits + 2}件。`),
		is(
			`因政府信息公开引发行政争议${reviews + lawsuits}件，其中行政复议${reviews}件、行政诉讼${lawsuits}件。`,
			`因政府信息公开引发行政争议${reviews + lawsuits}件，其中行政复议${reviews - 1}件、行政诉讼${lawsuits}件。`,
		),
		is(
			`全年收到政府信息公开申请${received}件，均已答复。由此引发行政复议${reviews}件，其中结果维持${upheld}件。`,
			`全年收到政府信息公开申请${received}件，均已答复。由此引发行政复议${reviews}件，其中结果维持${upheld - 1}件。`,
		),
		is('行政复议和行政诉讼情况见下文表格。', '全年没有发生因政府信息公开引起的行政复议和行政诉讼。'),
	];
}

function disclosure({ t2, year }: Facts): Sentence[] {
	const decisions = about('prose/decisions');
	const documents = about('prose/documents');
	const money = about('prose/money');
	const [licences, penalties] = [t2('licensing', 'decisions'), t2('penalty', 'decisions')];
	const both = [
		decisions(
			`全年作出行政许可决定${licences}件、行政处罚决定${penalties}件。`,
			`全年作出行政许可决定${Number(licences) + 5}件、行政处罚决定${penalties}件。`,
		),
		decisions(
			`作出行政强制决定${t2('coercion', 'decisions')}件。`,
			`作出行政强制决定${Number(t2('coercion', 'decisions')) + 1}件。`,
		),
	];
	if (year < 2021) {
		return [
			...both,
			documents(
				`新制作规范性文件${t2('normativeDocs', 'created')}件。`,
				`新制作规范性文件${Number(t2('normativeDocs', 'created')) + 1}件。`,
			),
			money(`政府集中采购总金额${t2('procurement', 'amount')}。`, '政府集中采购总金额138600元。'),
		];
	}
	return [
		...both,
		documents(
			`全年制发行政规范性文件${t2('normativeDocs', 'issued')}件，废止${t2('normativeDocs', 'repealed')}件，现行有效${t2('normativeDocs', 'inForce')}件。`,
			`全年制发行政规范性文件${t2('normativeDocs', 'issued')}件，废止${t2('normativeDocs', 'repealed')}件，现行有效${Number(t2('normativeDocs', 'inForce')) + 2}件。`,
		),
		money(
			`行政事业性收费${t2('fees', 'amountWan')}万元。`,
			`行政事业性收费${Number(t2('fees', 'amountWan')) + 3}万元。`,
		),
		{
			rule: 'prose/processing-fee',
			section: 's6',
			right: '本年度没有收取信息处理费。',
			wrong: '没有其他需要报告的事项。',
		},
		{ rule: 'prose/processing-fee', section: 's6', right: '本年度未收取政府信息公开信息处理费。', wrong: '无' },
	];
}

/** Before 2019 the text is all there is: section 二 of the report tells of six requests. */
function withoutTables(): Sentence[] {
	const is = (rule: string, right: string, wrong: string, more: Partial<Sentence> = {}): Sentence =>
		about(rule)(right, wrong, more);
	return [
		is('prose/no-requests', '全年没有收到通过传真提出的申请。', '全年未收到政府信息公开申请。'),
		is('prose/no-requests', '全年收到政府信息公开申请6件。', '本年度我局没有收到依申请公开政府信息的申请。'),
		is('prose/conflict', '全年共收到政府信息公开申请6件。', '全年共收到政府信息公开申请9件。'),
		is(
			'prose/share',
			'全年收到政府信息公开申请6件，予以公开5件，占83.3%。',
			'全年收到政府信息公开申请6件，予以公开5件，占93.3%。',
			{ section: 's2' },
		),
		is(
			'prose/citation',
			'认真执行《中华人民共和国政府信息公开条例》（国务院令第492号）。',
			'认真执行《中华人民共和国政府信息公开条例》（国务院令第711号）。',
		),
	];
}

function itself({ year }: Facts): Sentence[] {
	const breakdown = about('prose/breakdown');
	return [
		breakdown(
			'全年主动公开政府信息312条，其中业务公告140条、政策解读26条、工作动态146条。',
			'全年主动公开政府信息312条，其中业务公告140条、政策解读26条、工作动态176条。',
		),
		breakdown(
			'共发布解读稿件35篇，分别为文字解读20篇、图片解读10篇、视频解读5篇。',
			'共发布解读稿件35篇，分别为文字解读20篇、图片解读10篇、视频解读6篇。',
		),
		breakdown(
			'办理建议提案18件，其中人大代表建议8件、政协提案10件。',
			'办理建议提案18件，其中人大代表建议9件、政协提案10件。',
		),
		{
			...breakdown(
				'全年公开信息268条。县政府网站运行正常。',
				'全年公开信息268条。县政府网站运行正常。全年共公开信息386条。',
			),
			rule: 'prose/conflict',
		},
		{
			...breakdown('培训60人次，比上年的50人次增长20%。', '培训60人次，比上年的50人次增长30%。'),
			rule: 'prose/change',
		},
		{
			...breakdown(
				`${year}年，公开工作稳步推进，全年新增公开栏目3个。`,
				`${year - 1}年，公开工作稳步推进，全年新增公开栏目3个。`,
			),
			rule: 'prose/year',
		},
		{ ...breakdown(`${year}年10月举办培训一次。`, `${year}年13月举办培训一次。`), rule: 'prose/year' },
		{
			...breakdown(
				'认真执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
				'认真执行《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）。',
			),
			rule: 'prose/citation',
			isNew: true,
		},
	];
}

function wording({ year }: Facts): Sentence[] {
	const is = (rule: string, right: string, wrong: string, more: Partial<Sentence> = {}): Sentence =>
		about(rule)(right, wrong, more);
	return [
		is('wording/term', `截至${year}年12月31日，网站运行正常。`, `截止${year}年12月31日，网站运行正常。`),
		is('wording/term', '没有收取信息处理费。', '没有收取信息公开处理费。', { section: 's6', isNew: true }),
		is('wording/residue', '由办公室负责。', '由XX科负责。'),
		is('wording/residue', '全年组织培训2次。', '全年组织培训××次。'),
		is('wording/residue', '详见县政府网站。', '详见县政府网站。[bookmark: _GoBack]'),
		is('wording/residue', '公开内容待完善的已完善。', '公开内容（待填）。'),
		is('wording/residue', '行政机关依法公开。', '⾏政机关依法公开。'),
		is('wording/year-digits', '二〇二二年起施行。', '二〇二2年起施行。'),
		is('wording/lost-figure', '全年公开信息60条。', '全年公开信息条。'),
		is('wording/pairs', '落实《中华人民共和国政府信息公开条例》要求。', '落实《中华人民共和国政府信息公开条例要求。'),
		is('wording/pairs', '办好“政府信息公开”专栏。', '办好“政府信息公开专栏。'),
		is('wording/doubled', '做好公开内容的审核工作。', '做好公开内容的的审核工作。'),
		is('wording/doubled', '及时对公开内容进行核对。', '及时对对公开内容进行核对。'),
		is('privacy/personal', '联系电话：0000-5550100。', '联系人手机：13800138000。'),
		is('privacy/personal', '申请人身份信息不公开。', '申请人身份证号11010519491231002X。'),
	];
}
