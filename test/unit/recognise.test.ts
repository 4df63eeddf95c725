import { describe, expect, it } from 'vitest';
import { editions } from '../../server/src/forms/editions.ts';
import { Draft } from '../../server/src/read/draft.ts';
import { looksLikeReport, sectionPatterns } from '../../server/src/read/recognise.ts';
import { statutoryHeading } from '../../server/src/read/statutory-heading.ts';
import { buildReport } from '../../server/src/report/report.ts';

const body = '\n\n本报告依照条例编制，如有疑问请与本机关联系。\n';

describe('a draft of a report is recognised by its title', () => {
	it.each([
		['示例县云溪局2024年政府信息公开工作年度报告', 2024],
		['# 示例县云溪局2024年政府信息公开工作年度报告', 2024],
		['## **示例县云溪局2024年政府信息公开工作年度报告**', 2024],
		['　　　　示例县云溪局2024年政府信息公开工作年度报告　　', 2024],
		['\uFEFF示例县云溪局2024年政府信息公开工作年度报告', 2024],
		['示例县云溪局2023年度政府信息公开工作年度报告', 2023],
		['示例县云溪局政府信息公开工作2023年度报告', 2023],
		['2022年示例县云溪局政府信息公开工作年度报告', 2022],
		['2023年政府信息公开工作年度报告', 2023],
		['示例县云溪局2017年政府信息公开年度报告', 2017],
		['示例县云溪局2021年政府信息公开年报', 2021],
		['示例县云溪局2016年政务信息公开年度报告', 2016],
		['2022年示例学院信息公开工作年度报告', 2022],
		['示例县云溪局关于2020年度政府信息公开工作的报告', 2020],
		['示例县云溪局二〇二〇年政府信息公开工作年度报告', 2020],
		['示例县云溪局二○二○年政府信息公开工作年度报告', 2020],
		['示例县云溪局二零二零年政府信息公开工作年度报告', 2020],
		['示例县云溪局二〇二0年政府信息公开工作年度报告', 2020],
		['示例县云溪局２０２４年政府信息公开工作年度报告', 2024],
		['示例县云溪局 2024 年政府信息公开工作年度报告', 2024],
		['示例县云溪局2024年政府信息公开工作年度报告（公开版）', 2024],
		['示例县云溪局2024年\n政府信息公开工作年度报告', 2024],
		['示例县云溪局机关\n2024年政府信息公开工作年度报告', 2024],
		['示例县云溪局2024年政府信息公开工作年度报告 |\n||||||||||\n来源：示例县云溪局 | ||||', 2024],
		['示例县云溪局2024年政府信息公开\n工作年度报告', 2024],
		['　　示例县云溪局2024年政府信息\n　　公开工作年度报告', 2024],
		[
			'<p style="text-indent:2em;line-height:28pt"><span style="font-size:16pt">&nbsp;&emsp;示例县云溪局2024年政府信息公开工作年度报告</span></p>',
			2024,
		],
		[
			'<html><body><h1>示例县云溪局2024年政府信息公开工作年度报告</h1><p>本报告依照条例编制，如有疑问请与本机关联系，地址：云溪路1号。</p></body></html>',
			2024,
		],
		['# 示例县云溪局\n\n# 2024年政府信息公开工作年度报告', 2024],
		['示例县云溪局\r\n2024年政府信息公开工作年度报告', 2024],
		['示例县云溪局\r2024年政府信息公开工作年度报告', 2024],
		['<center>示例县云溪局2024年政府信息公开工作年度报告</center>', 2024],
		['<h1 align="center">示例县云溪局2024年政府信息公开工作年度报告</h1>', 2024],
		['<p style="text-align:center"><b>示例县云溪局2024年政府信息公开工作年度报告</b></p>', 2024],
		[
			'当前位置：首页 > 政府信息公开 > 年报\n字号：大 中 小\n\n索引号 | 000/2025-1\n发布日期：2025-01-20\n\n示例县云溪局2024年政府信息公开工作年度报告\n来源：办公室',
			2024,
		],
	])('%j', (title, year) => {
		const text = title + body;
		expect(looksLikeReport(text)).toBe(true);
		for (const markdown of [true, false]) {
			expect(buildReport(new Draft(text, markdown), { edition: 'auto' })?.year, String(markdown)).toBe(year);
		}
	});
});

describe('a draft without a title is recognised', () => {
	it.each([
		['by three headings', '一、总体情况\n略\n二、主动公开政府信息情况\n略\n六、其他需要报告的事项\n无\n'],
		['by Markdown headings', '## 一、总体情况\n\n## 三、收到和处理政府信息公开申请情况\n\n## 五、存在问题及改进情况\n'],
		['by headings without ordinals', '总体情况\n\n主动公开政府信息情况\n\n其他需要报告的事项\n'],
		['by headings as parts', '第一部分 总体情况\n\n第二部分：主动公开政府信息情况\n\n第六部分、其他需要报告的事项\n'],
		['by headings as chapters', '第一章　总体情况\n\n第二章　主动公开政府信息情况\n\n第六章　其他需要报告的事项\n'],
		['by headings with Roman numbers', 'I. 总体情况\n\nⅡ、主动公开政府信息情况\n\nVI．其他需要报告的事项\n'],
		['by bold headings', '**一、总体情况**\n\n**二、主动公开政府信息情况**\n\n**六、其他需要报告的事项**\n'],
		['by headings with CRLF', '一、总体情况\r\n二、主动公开政府信息情况\r\n五、存在的主要问题及改进情况\r\n'],
		[
			'behind a fence that is never closed',
			'```\n## 一、总体情况\n\n## 三、收到和处理政府信息公开申请情况\n\n## 五、存在问题及改进情况\n',
		],
		[
			'by headings in one line',
			'一、总体情况 依照条例，现公布2024年示例县云溪局政府信息公开工作年度报告，所列数据的统计期限自2024年1月1日起至2024年12月31日止，报告可以在示例县人民政府网站查阅。 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 五、存在的主要问题及改进情况 公开还不够及时。 六、其他需要报告的事项 无。',
		],
		['by our comment', '<!-- nianbao: 2024 -->\n\n草稿\n'],
		['by our comment with an edition', '<!-- nianbao: format-2021 -->\n'],
		['by our comment alone', '<!-- nianbao -->\n'],
	])('%s', (_, text) => {
		expect(looksLikeReport(text)).toBe(true);
		expect(buildReport(new Draft(text, true), { edition: 'auto' })).toBeDefined();
	});
});

describe('another file is left alone', () => {
	const fence = '```';
	it.each([
		['nothing', ''],
		[
			'a README that names the report',
			'# 年报检查工具\n\n本工具检查政府信息公开工作年度报告的草稿。\n\n- 支持《2024年政府信息公开工作年度报告》的格式。\n\n## 安装\n\n运行 npm install，然后打开一份年度报告。\n',
		],
		[
			'news about reports',
			'# 示例县公布一批年报\n\n1月20日，示例县各部门陆续公布2024年政府信息公开工作年度报告，接受群众监督。\n\n记者看到，各单位的总体情况、主动公开政府信息情况都有表格。\n',
		],
		[
			'a university’s report of a school year',
			'示例大学\n2022-2023学年度信息公开工作报告\n\n一、概述\n\n二、主动公开情况\n\n七、其他需要报告的事项\n',
		],
		['a report of a school year in one line', '# 示例大学2021-2022学年信息公开工作年度报告\n\n一、概述\n'],
		['a report of two years', '示例学院2021—2022年度信息公开工作报告\n\n一、概述\n'],
		['a report of a company', '示例公司2023年度企业信息公开报告\n\n一、概述\n'],
		['a report of a waterworks', '# 示例水务集团有限公司2023年信息公开年度报告\n\n一、概述\n'],
		['a report of a hospital', '示例县人民医院\n2023年度信息公开工作报告\n\n一、基本情况\n'],
		['a notice', '关于做好2024年政府信息公开工作年度报告编制工作的通知\n\n各科室：\n\n请于1月10日前报送材料。\n'],
		['another report', '# 示例县云溪局2024年法治政府建设年度报告\n\n一、总体情况\n\n二、存在的问题\n'],
		['a plan', '示例县云溪局2024年政府信息公开工作要点\n\n一、加强主动公开\n'],
		['two headings', '一、总体情况\n\n六、其他需要报告的事项\n'],
		[
			'a notice that names the sections',
			'报告内容依次为：一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 六、其他需要报告的事项，请各单位照此编写2024年的报告。\n',
		],
		['code', "const title = '2024年政府信息公开工作年度报告';\nexport default title;\n"],
		['code with a comment', '// 示例县云溪局2024年政府信息公开工作年度报告；\nfunction f() {}\n'],
		['a fenced sample', `说明\n\n${fence}md\n# 示例县云溪局2024年政府信息公开工作年度报告\n${fence}\n\n正文\n`],
		[
			'fenced headings',
			`说明\n\n${fence}md\n一、总体情况\n二、主动公开政府信息情况\n六、其他需要报告的事项\n${fence}\n`,
		],
		['a manual of ours', `可以在文件里写：\n\n${fence}md\n<!-- nianbao: 2024 -->\n${fence}\n`],
		['a manual of ours that names the comment', '写明年度：`<!-- nianbao: 2024 -->`，或者改设置。\n'],
		['a page that explains a report', '# 一图读懂示例县云溪局2024年政府信息公开工作年度报告\n\n收到申请35件\n'],
		['a picture of a report', '图解：示例县云溪局2024年政府信息公开工作年度报告\n\n收到申请35件\n'],
		[
			'a list of reports line by line',
			'政府信息公开年报\n示例县云溪局2024年政府信息公开工作年度报告\n2025-01-15\n示例县青石局2024年政府信息公开工作年度报告\n2025-01-16\n示例县云溪局2023年政府信息公开工作年度报告\n2024-01-15\n',
		],
		['a list of reports', '| 年度 | 报告 |\n|---|---|\n| 2024 | 示例县云溪局2024年政府信息公开工作年度报告 |\n'],
	])('%s', (_, text) => {
		expect(looksLikeReport(text)).toBe(false);
		expect(buildReport(new Draft(text, true), { edition: 'auto' })).toBeUndefined();
	});
});

describe('the short patterns that decide whether to start at all agree with the forms', () => {
	const prescribed = editions.filter((edition) => edition.tables.length > 0);
	const names = prescribed.flatMap((edition) =>
		edition.sections.flatMap((section, index) =>
			[section.heading, ...section.aliases].map((name) => [edition.id, name, index] as const),
		),
	);

	it.each(names)('%s: %s is the heading of one section, and of the right one', (_, name, index) => {
		expect(sectionPatterns.flatMap((pattern, place) => (pattern.test(name) ? [place] : []))).toEqual([index]);
	});

	it.each(names)('%s: a table ends at %s with its ordinal', (id, name, index) => {
		const section = editions.find((edition) => edition.id === id)!.sections[index]!;
		expect(statutoryHeading(`${section.ordinal}、${name}`)).toBe(section.id);
	});

	it('no label of a statutory table is taken for a section', () => {
		for (const label of [
			'一、本年新收政府信息公开申请数量',
			'二、上年结转政府信息公开申请数量',
			'三、本年度办理结果',
			'四、结转下年度继续办理',
			'（七）总计',
		]) {
			expect(statutoryHeading(label), label).toBeUndefined();
			const bare = label.replace(/^[^、）]*[、）]/, '');
			expect(
				sectionPatterns.some((pattern) => pattern.test(bare)),
				label,
			).toBe(false);
		}
	});
});
