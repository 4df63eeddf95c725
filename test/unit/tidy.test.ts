/** What 「整理表格」 does with what has no place in the form, and when it leaves a table alone. */
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/src/service/changes.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { tidy } from '../../server/src/service/tidy.ts';
import { report } from '../support/report-builder.ts';

const html = report({ year: 2024, markdown: true }).text;
const pipes = report({ year: 2024, markdown: true, style: 'pipe' }).text;

function tidied(text: string, style: 'auto' | 'html' | 'pipe' | 'text' = 'html', markdown = true) {
	const draft = new CheckedDraft(text, markdown);
	const { changes, count, refused } = tidy(draft, 'all', style, 'zh');
	return { text: applyChanges(text, changes), count, refused };
}

/** Puts a row or a line behind the one that begins with `label`. */
function behind(text: string, label: string, more: string): string {
	const at = text.indexOf(label);
	expect(at).toBeGreaterThan(0);
	const end = text.indexOf('\n', at);
	return `${text.slice(0, end + 1)}${more}\n${text.slice(end + 1)}`;
}

describe('what has no place in the form is kept', () => {
	it('a row of the office’s own becomes a line below the table', () => {
		const draft = behind(pipes, '| 行政强制', '| 其他主动公开文件 | 3 | | 0 | | 5 | |');
		const { text, count, refused } = tidied(draft);
		expect([count, refused]).toEqual([3, []]);
		expect(text).toMatch(/<\/table>\n\n其他主动公开文件：3、0、5\n\n/);
	});

	it('a line that was cut at a blank behind its colon gets no second colon', () => {
		const draft = behind(pipes, '| 行政强制', '| 说明: | 不含派出机构 |');
		expect(tidied(draft).text).toMatch(/<\/table>\n\n说明: 不含派出机构\n\n/);
	});

	it('a title within the table becomes a line above it', () => {
		const draft = html.replace('<table>\n', '<table>\n<tr><td colspan="10">单位：件</td></tr>\n');
		const { text } = tidied(draft, 'pipe');
		expect(text).toMatch(/情况\n\n单位：件\n\n\| 第二十条第（一）项 \|/);
	});

	it('a remark within a label becomes a line', () => {
		const draft = html.replace('<td>规章</td>', '<td>规章（含以政府令发布的）</td>');
		expect(tidied(draft, 'text').text).toContain('\n\n规章（含以政府令发布的）\n\n');
		const year = html.replace('>本年制发件数<', '>本年（2024）制发件数<');
		expect(tidied(year, 'text').text).not.toContain('本年（2024）');
	});

	it('a note under the table stays under it, set off by a blank line', () => {
		const note = '注：行政复议、行政诉讼数量含上年度结转数量。';
		const draft = html.replace(/<\/table>(?![\s\S]*<\/table>)/, `</table>\n${note}`);
		expect(tidied(draft, 'pipe').text).toMatch(new RegExp(`\\|\\n\\n${note}`));
	});

	it('a comment that suppresses a rule stays above it', () => {
		const comment = '<!-- nianbao-disable-next-line cells/blank -->';
		const draft = html.replace('<tr><td>规章</td>', `${comment}\n<tr><td>规章</td>`);
		const { text } = tidied(draft, 'pipe');
		expect(text).toContain(`${comment}\n\n| 第二十条第（一）项 |`);
	});

	it('a table written block by block becomes one, captions and all; text between them stays', () => {
		// Each caption a paragraph over a table of its own.
		const draft = pipes
			.replace(
				'| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| 信息内容 | 本年制',
				'| 信息内容 | 本年制',
			)
			.replace(
				/^\| (第二十条第（[一五六八]）项) \|.*\n(\|.*\n)/gm,
				'\n$1\n\n$2|---|---|---|---|---|---|---|---|---|---|\n',
			)
			.replace('\n第二十条第（五）项', '\n上表为规章和规范性文件。\n\n第二十条第（五）项');
		expect(draft).toMatch(/\n第二十条第（八）项\n\n\| 信息内容/);
		const { text, count, refused } = tidied(draft);
		expect([count, refused]).toEqual([3, []]);
		for (const caption of '一五六八') expect(text.match(new RegExp(`第二十条第（${caption}）项`, 'g'))).toHaveLength(1);
		expect(text.match(/上表为规章和规范性文件。/g)).toHaveLength(1);
	});
});

describe('a table is left alone', () => {
	const cases: readonly [why: string, draft: string, says: RegExp][] = [
		[
			'with a column of the office’s own',
			html.replace(/<td>规章<\/td>/, '<td>规章</td><td>备查</td>'),
			/表二.*“规章”.*没有整理/,
		],
		[
			'with a label overwritten by a figure',
			html.replace('<td colspan="2">（一）予以公开</td>', '<td colspan="2">0</td>'),
			/表三.*（一）予以公开.*没有整理/,
		],
		['in a quote', pipes.replace(/^\|.*$/gm, '> $&'), /表二.*没有整理/],
		['with a picture', html.replace('<td>规章</td>', '<td>规章<img src="a.png"></td>'), /表二.*链接或图片/],
	];
	it.each(cases)('%s, and that is said', (_, draft, says) => {
		const { text, refused } = tidied(draft, 'pipe');
		expect(refused.some((each) => says.test(each))).toBe(true);
		const before = new CheckedDraft(draft, true).report()!.tables.length;
		expect(new CheckedDraft(text, true).report()!.tables).toHaveLength(before);
	});

	it('whose cells cannot be told apart', () => {
		const { text } = report({ year: 2024, markdown: true, style: 'glued' });
		expect(tidied(text).refused.filter((each) => each.includes('分不清'))).toHaveLength(3);
		expect(tidied(text).text).toBe(text);
	});

	it('in a quote; the row of table 四, which has no label, is named all the same', () => {
		const { refused } = tidied(pipes.replaceAll(/^\|/gm, '> |'));
		expect(refused).toHaveLength(3);
		expect(refused.join()).not.toContain('“”');
	});
});

describe('the style', () => {
	it('is the one that the draft uses, unless one is set', () => {
		expect(tidied(pipes, 'auto')).toMatchObject({ count: 0, text: pipes });
		expect(tidied(html, 'auto').count).toBe(0);
	});

	it('is that of the kind of document where a paste left the tables in no style', () => {
		const bars = (markdown: boolean) => report({ year: 2024, markdown, style: 'bars' }).text;
		expect(tidied(bars(true), 'auto', true).text).toContain('<table>');
		expect(tidied(bars(false), 'auto', false).text).toContain('\n\t规章\n');
	});
});
