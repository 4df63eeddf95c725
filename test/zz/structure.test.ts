import { test } from 'vitest';
import type { EditionId, TableId } from '../../server/src/forms/types.ts';
import { check, essence, faultsOfFixes } from '../support/check.ts';
import { figures, grid, render, report } from './mut.test.ts';

const make = (ed: EditionId, year: number, md = true) => {
	const f = figures(ed);
	const t = Object.fromEntries(
		(['t2', 't3', 't4'] as TableId[]).map((id) => [id, render(grid(ed, id, f[id]), md ? 'html' : 'text')]),
	);
	return report(ed, year, 'html', md, t);
};
const out: string[] = [];
const show = (name: string, text: string, md = true) => {
	const { problems } = check(text, md);
	out.push(`--- ${name}`);
	for (const p of problems)
		out.push(`   ${essence(p)}  @${JSON.stringify(text.slice(p.start, p.end))} fixes:${p.fixes.map((f) => f.safety)}`);
	for (const f of faultsOfFixes(text, md)) out.push(`   FIXFAULT ${f}`);
};
test('structure', { timeout: 100000 }, () => {
	const base = make('format-2021', 2023);
	const T = '# 示例县云溪局2023年政府信息公开工作年度报告';
	for (const t of [
		'2023年政府信息公开工作年度报告',
		'示例县云溪局政府信息公开工作年度报告',
		'示例县云溪局2023年度政府信息公开工作年度报告',
		'示例县云溪局政府信息公开工作2023年度报告',
		'2023年示例县云溪局政府信息公开工作年度报告',
		'示例县云溪局2023年政府信息公开年报',
		'示例县云溪局2023年政务信息公开年度报告',
		'示例县云溪局关于2023年度政府信息公开工作的报告',
		'示例县云溪局二〇二三年政府信息公开工作年度报告',
		'示例县云溪局２０２３年政府信息公开工作年度报告',
		'示例县云溪局2023年政府信息公开年度报告',
		'示例县云溪局\n2023年政府信息公开工作年度报告',
		'示例县云溪局2023年\n\n政府信息公开工作年度报告',
		'示例县云溪局2023年政府信息\n公开工作年度报告',
		'示例县人民政府办公室2023年政府信息公开工作年度报告（公开版）',
		'',
	])
		show(`title ${t}`, base.replace(T, t.includes('\n') ? t : t && `# ${t}`));
	const P = '统计期限自2023年1月1日至2023年12月31日';
	for (const p of [
		'统计期限自2022年1月1日至2022年12月31日',
		'统计期限自2023年1月1日至12月31日',
		'统计期限自2023年1月1日起至2023年12月31日止',
		'统计期限为2023年1月1日—2023年12月31日',
		'统计期限自2023年1月1日至2023年11月30日',
		'统计期限自202023年1月1日至2023年12月31日',
		'统计期限自2023年1月1日至2023年13月31日',
		'数据统计时间为2022年1月1日至2023年12月31日',
		'统计期限为2023.1.1-2023.12.31',
		'本报告所列数据的统计期限从2023年1月1日起，至2023年12月31日止',
		'统计期限自２０２３年１月１日至２０２３年１２月３１日',
		'统计期限自二〇二三年一月一日至二〇二三年十二月三十一日',
		'没有期限',
		'统计期限为上一年度。2021年3月1日至2021年5月1日开展了检查',
		'所列数据统计期限为2023年度',
	])
		show(`period ${p}`, base.replace(P, p));
	// order
	const secs = base.split(/(?=^## )/m);
	const swap = (i: number, j: number) => {
		const s = [...secs];
		[s[i], s[j]] = [s[j]!, s[i]!];
		return s.join('');
	};
	show('swap 5 6', swap(5, 6));
	show('swap 2 3', swap(2, 3));
	show('swap 1 6', swap(1, 6));
	show('repeat ordinal', base.replace('## 四、', '## 三、'));
	show(
		'skip',
		base
			.replace('## 三、', '## 四、')
			.replace('## 四、政府', '## 五、政府')
			.replace('## 五、存在', '## 六、存在')
			.replace('## 六、其他', '## 七、其他'),
	);
	show(
		'all shifted (一 is 概况 extra)',
		base.replace('## 一、总体情况', '## 一、总体情况').replace('## 二、', '## 三、'),
	);
	for (const [a, b] of [
		['总体情况', '概述'],
		['总体情况', '总体清况'],
		['总体情况', '基本情况'],
		['主动公开政府信息情况', '主动公开情况'],
		['收到和处理政府信息公开申请情况', '依申请公开政府信息情况'],
		['收到和处理政府信息公开申请情况', '政府信息公开申请办理情况'],
		['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请请况'],
		['政府信息公开行政复议、行政诉讼情况', '行政复议、行政诉讼情况'],
		['政府信息公开行政复议、行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
		['存在的主要问题及改进情况', '存在问题和下一步打算'],
		['其他需要报告的事项', '其他事项'],
		['其他需要报告的事项', '其他需要报告的事项。无'],
	])
		show(`head ${b}`, base.replace(a!, b!));
	show(
		'head runs on 无',
		base
			.replace('## 三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请情况：无')
			.replace(/(情况：无)\n\n<table>[\s\S]*?<\/table>/, '$1'),
	);
	show('（三）style', base.replace('## 三、', '## （三）'));
	show('第三部分', base.replace('## 三、', '## 第三部分 '));
	const t9 = make('format-2019', 2020, false);
	show('only headings', base.replace(/<table>[\s\S]*?<\/table>/g, ''));
	show('just title', '# 示例县云溪局2023年政府信息公开工作年度报告\n');
	show(
		'2008',
		'示例县云溪局2016年政府信息公开工作年度报告\n\n一、概述\n\n本局开展工作。\n\n二、主动公开政府信息情况\n\n公开信息120条。\n\n三、依申请公开情况\n\n未收到申请。\n',
		false,
	);
	show('comment', `<!-- nianbao: 2021 -->\n# 报告\n\n## 一、总体情况\n\n好\n`);
	show(
		'sub chain',
		base.replace(
			'本局按照条例要求开展工作。',
			'（一）主动公开\n\n内容\n\n（二）依申请公开\n\n（1）收到\n\n（2）答复\n\n（三）信息管理\n\n（4）平台建设\n\n（五）监督保障',
		),
	);
	show(
		'residue',
		base.replace(
			'本局按照条例要求开展工作。',
			'本局XX科室公开××条，共XX件。见图3×4。iPhone XX 手机。联系人：XXX。[bookmark: _GoBack]（待补充）。⼈员⾏政。锟斤拷。填写____处。A_B__C。',
		),
	);
	show('crlf t9', t9.replace(/\n/g, '\r\n'), false);
	console.log(out.join('\n'));
});
