/** HTML from Word, Excel, web pages and converters, as text of a draft. */
import { describe, expect, test } from 'vitest';
import { tableText } from '../../server/src/fixes/table-text.ts';
import { newestEdition } from '../../server/src/forms/editions.ts';
import type { ColumnTree } from '../../server/src/forms/types.ts';
import { importHtml } from '../../server/src/service/import-html.ts';
import { check } from '../support/check.ts';
import { report } from '../support/report-builder.ts';

const kinds = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>';
const figures = [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2];

/** Table 四 as Word puts it on the clipboard: paragraphs in cells, lines broken anywhere, styles that are never closed. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style>
<!-- p.MsoNormal {margin:0cm}
table {border:1} -->
</style></head><body lang=ZH-CN><!--StartFragment-->

<table class=MsoTableGrid border=1><tr><td colspan=5><p class=MsoNormal align=center><span lang=ZH-CN>行政
复议</span></p></td><td colspan=10><p>行政诉讼</p></td></tr>
<tr>${kinds.replaceAll('<td>', '<td rowspan=2>')}<td colspan=5>未经复议直
接起诉</td><td colspan=5>复议后起诉</td></tr><tr>${kinds}${kinds}</tr>
<tr>${figures.map((figure) => `<td><p class=MsoNormal><span style='font-size:10.5pt'>${figure}<o:p></o:p></span></p></td>`).join('\n')}</tr></table>

<!--EndFragment--></body></html>`;

const form = newestEdition.tables.find(({ id }) => id === 't4')!;
const leaves = ({ id, children }: ColumnTree): string[] => (children === undefined ? [id] : children.flatMap(leaves));
const ids = form.blocks[0]!.columns.flatMap(leaves);
const official = (style: 'html' | 'pipe' | 'text') => {
	return `${tableText(form, style, (_, column) => String(figures[ids.indexOf(column)]), '\n')}\n`;
};

describe('a table on the clipboard', () => {
	test.each(['html', 'pipe', 'text'] as const)('of Word becomes the official table as %s', (style) => {
		const markdown = style !== 'text';
		const found = importHtml(word, { markdown, style, edition: 'format-2021' });
		expect(found).toEqual({ text: official(style), statutory: 1, tables: 1 });
	});

	test('with a remark in a place of its own keeps it below: nothing is dropped to fit the form', () => {
		const noted = word.replace('</table>', '<tr><td colspan=15>注：含上年度案件。</td></tr></table>');
		const found = importHtml(noted, { markdown: true, style: 'html', edition: 'format-2021' });
		expect(found?.text).toBe(`${official('html')}\n注：含上年度案件。\n`);
	});

	test('that could not be written anew without loss stays as it came', () => {
		const uneven = word.replace('</tr></table>', '<td>9</td></tr></table>');
		const found = importHtml(uneven, { markdown: true, style: 'html', edition: 'format-2021' });
		expect(found?.text).toContain('<td colspan="5">行政复议</td>');
		expect(found?.text).toContain('<td>9</td>');
	});

	test('of another kind stays as it is, merged cells and all', () => {
		const html = '<table><tr><td rowspan=2>会议</td><td>1月</td></tr><tr><td>2月 &lt;b&gt;</td></tr></table>';
		expect(importHtml(html, { markdown: true, style: 'html', edition: 'format-2021' })).toEqual({
			text: '<table>\n<tr><td rowspan="2">会议</td><td>1月</td></tr>\n<tr><td>2月 &lt;b></td></tr>\n</table>\n',
			statutory: 0,
			tables: 1,
		});
		expect(importHtml(html, { markdown: false, style: 'text', edition: 'format-2021' })?.text).toBe(
			'\t会议\n\t1月\n\n\t\n\t2月 <b>\n',
		);
	});
});

describe('a whole document', () => {
	const { text: clean } = report({ year: 2024, markdown: true });
	/** As a converter of Word documents writes it: no class, no style; headings are paragraphs. */
	const html = clean
		.split(/\n\n+/)
		.map((part) => (part.startsWith('<table') ? part : `<p>${part.replace(/^#+ /, '').trim()}</p>`))
		.join('');

	test('becomes a draft in which nothing is wrong, headings marked', () => {
		const found = importHtml(html, { markdown: true, style: 'html' });
		expect(found).toMatchObject({ statutory: 3, tables: 3 });
		expect(found?.text.match(/^#+ .*/gm)).toEqual([
			'# 示例县云溪局2024年政府信息公开工作年度报告',
			'## 一、总体情况',
			'## 二、主动公开政府信息情况',
			'## 三、收到和处理政府信息公开申请情况',
			'## 四、政府信息公开行政复议、行政诉讼情况',
			'## 五、存在的主要问题及改进情况',
			'## 六、其他需要报告的事项',
		]);
		expect(check(found!.text, true).problems).toEqual([]);
	});

	test('as plain text, too', () => {
		const found = importHtml(html, { markdown: false, style: 'text' });
		expect(check(found!.text, false).problems).toEqual([]);
	});
});

describe('what is hostile or huge', () => {
	test('scripts, styles, handlers and links leave nothing but text', () => {
		const html =
			'<script>alert(1)</script><p onclick="x()">正文<img src=x onerror=y><a href="javascript:z">链接</a></p><style>p{}</style>';
		expect(importHtml(html, { markdown: true, style: 'html' })?.text).toBe('正文链接\n');
	});

	test('markup typed as text stays text', () => {
		expect(importHtml('<p># 不是标题 *星号* &lt;b&gt; [x](y)</p>', { markdown: true, style: 'html' })?.text).toBe(
			'\\# 不是标题 \\*星号\\* \\<b> \\[x](y)\n',
		);
	});

	test('four million characters are too many, and nothing is nothing', () => {
		expect(importHtml(`<p>${'字'.repeat(4_000_000)}</p>`, { markdown: true, style: 'html' })).toBeUndefined();
		expect(importHtml('<div></div>', { markdown: true, style: 'html' })).toBeUndefined();
	});

	test('tables nested a thousand deep end', () => {
		const deep = `${'<table><tr><td>'.repeat(1000)}底${'</td></tr></table>'.repeat(1000)}`;
		expect(importHtml(deep, { markdown: true, style: 'html', edition: 'format-2021' })).toBeDefined();
	});
});
