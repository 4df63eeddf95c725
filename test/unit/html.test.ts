import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/read/draft.ts';
import type { Block, Cell, Grid } from '../../server/src/read/model.ts';
import { sourceRange } from '../../server/src/text/mapped.ts';

function read(text: string): { block: Block; grids: readonly Grid[] } {
	const block = new Draft(text, true).blocks.find((each) => each.kind === 'html')!;
	return { block, grids: block.reading.grids };
}

function gridOf(text: string): { block: Block; grid: Grid } {
	const { block, grids } = read(text);
	expect(grids).toHaveLength(1);
	return { block, grid: grids[0]! };
}

const cellsOf = (grid: Grid) => grid.rows.flatMap((row) => row.cells);
const textsOf = (grid: Grid) => grid.rows.map((row) => row.cells.map((cell) => cell.text.text));
const placesOf = (grid: Grid) => grid.rows.map((row) => row.cells.map((cell) => [cell.column, cell.text.text]));

/** What the source may hold where another character is shown. */
const decodings = new Map([
	['&nbsp;', '\u00A0'],
	['&#160;', '\u00A0'],
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&#x4E00;', '一'],
	['&#19968;', '一'],
	['\r\n', '\n'],
	['\r', '\n'],
	['\0', ''],
]);

/** Every unit of a cell's text is the source at its place, or its decoding, or a break for which nothing is written. */
function expectMapped(block: Block, { text, source }: Cell): void {
	for (let unit = 0; unit < text.text.length; unit++) {
		const { start, end } = sourceRange(text, unit, unit + 1);
		expect(start).toBeGreaterThanOrEqual(source.start);
		expect(end).toBeLessThanOrEqual(source.end);
		const written = block.text.slice(start, end);
		const shown = text.text[unit]!;
		if (start === end) expect(shown).toBe('\n');
		else expect(decodings.get(written) ?? written).toBe(shown);
	}
	expect(block.text.slice(source.start, source.end)).toMatch(/^<t[dh]/i);
}

describe('merged cells of an HTML table', () => {
	it('push the cells to their right and below aside, as a browser does it', () => {
		const { block, grid } = gridOf(
			'<table><tr><th rowspan="3" colspan="3">（本列数据）</th><th colspan="7">申请人情况</th></tr>' +
				'<tr><th rowspan="2">自然人</th><th colspan="5">法人或其他组织</th><th rowspan="2">总计</th></tr>' +
				'<tr><th>商业企业</th><th>科研机构</th><th>社会公益组织</th><th>法律服务机构</th><th>其他</th></tr>' +
				'<tr><td rowspan="2">（四）无法提供</td><td colspan="2">1.本机关不掌握相关政府信息</td><td>2</td></tr>' +
				'<tr><td colspan="2">2.没有现成信息需要另行制作</td><td>0</td></tr></table>',
		);
		expect(placesOf(grid)).toEqual([
			[
				[0, '（本列数据）'],
				[3, '申请人情况'],
			],
			[
				[3, '自然人'],
				[4, '法人或其他组织'],
				[9, '总计'],
			],
			[
				[4, '商业企业'],
				[5, '科研机构'],
				[6, '社会公益组织'],
				[7, '法律服务机构'],
				[8, '其他'],
			],
			[
				[0, '（四）无法提供'],
				[1, '1.本机关不掌握相关政府信息'],
				[3, '2'],
			],
			[
				[1, '2.没有现成信息需要另行制作'],
				[3, '0'],
			],
		]);
		for (const cell of cellsOf(grid)) expectMapped(block, cell);
	});

	it.each(['0', '-1', 'abc', '', '1.5', 'NaN'])('that say rowspan=%j span one row', (span) => {
		const { grid } = gridOf(`<table><tr><td rowspan="${span}">规章</td><td>1</td></tr><tr><td>2</td></tr></table>`);
		expect(cellsOf(grid)[0]).toMatchObject({ rowSpan: 1, columnSpan: 1 });
		expect(placesOf(grid)[1]).toEqual([[0, '2']]);
	});

	it('that say more rows or columns than there are do no harm', () => {
		const { grid } = gridOf(
			'<table><tr><td rowspan="65534" colspan="1000">规章</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></table>',
		);
		expect(grid.rows).toHaveLength(3);
		expect(cellsOf(grid).map((cell) => cell.text.text)).toEqual(['规章', '2', '3']);
		expect(cellsOf(grid)[0]!.rowSpan).toBeLessThanOrEqual(200);
		expect(cellsOf(grid)[0]!.columnSpan).toBeLessThanOrEqual(60);
	});

	it('one row too many from above moves the row below, and no cell is lost', () => {
		const { grid } = gridOf(
			'<table><tr><td rowspan="3">组</td><td>1</td></tr><tr><td>2</td></tr><tr><td>总计</td><td>3</td></tr></table>',
		);
		expect(textsOf(grid)).toEqual([['组', '1'], ['2'], ['总计', '3']]);
	});
});

describe('the text of a cell', () => {
	it.each([
		['<td>&nbsp;</td>', ''],
		['<td><p align="center">&nbsp;</p></td>', ''],
		['<td>\r\n</td>', ''],
		['<td></td>', ''],
		['<td>&nbsp;12&nbsp;</td>', '12'],
		['<td> 　12　 </td>', '12'],
		['<td>本年新<br>制作数量</td>', '本年新\n制作数量'],
		['<td>本年新<br />制作数量</td>', '本年新\n制作数量'],
		['<td><p>本年新</p><p>制作数量</p></td>', '本年新\n制作数量'],
		['<td>本年新\r\n制作数量</td>', '本年新\n制作数量'],
		['<td>本年新\r制作数量</td>', '本年新\n制作数量'],
		['<td>A&amp;B &lt;1&gt; &#x4E00;&#19968;</td>', 'A&B <1> 一一'],
		['<td>&lt;5</td>', '<5'],
		['<td>总 &#x4E00; &amp; 一</td>', '总 一 & 一'],
		['<td><p>本年新</p>\n<p>制作数量</p>\n</td>', '本年新\n制作数量'],
		['<td><b>总</b><i>计</i></td>', '总计'],
		[
			'<td nowrap style="width:38px"><font face="宋体"><span lang="EN-US" style="mso-bidi-font-size:10pt">1</span><span>2</span></font></td>',
			'12',
		],
		['<td><!-- 3 -->12<script>4</script><style>5{}</style></td>', '12'],
		['<td>[image: 印章]12[bookmark: _GoBack]</td>', '12'],
		['<td>𬭎😀１２</td>', '𬭎😀１２'],
		['<TD>规章</TD>', '规章'],
	])('%j is %j, each character tied to its place', (written, shown) => {
		const { block, grid } = gridOf(`<table>\r\n<tr><td>前</td>${written}<td>后</td></tr>\r\n</table>`);
		const [before, cell, after] = cellsOf(grid);
		expect([before!.text.text, after!.text.text]).toEqual(['前', '后']);
		expect(cell!.text.text).toBe(shown);
		for (const each of cellsOf(grid)) expectMapped(block, each);
	});

	it('of a blank cell stands between its tags, where a figure is filled in', () => {
		for (const written of ['<td class="a"></td>', '<td class="a">&nbsp;</td>', '<td class="a"> </td>']) {
			const { block, grid } = gridOf(`<table><tr><td>规章</td>${written}</tr></table>`);
			const { text } = cellsOf(grid)[1]!;
			// `&nbsp;` alone is empty: a figure takes its place.
			expect(block.text.slice(text.start, text.end).replace('&nbsp;', '').trim()).toBe('');
			const filled = `${block.text.slice(0, text.start)}0${block.text.slice(text.end)}`;
			expect(cellsOf(gridOf(filled).grid)[1]!.text.text).toBe('0');
		}
	});
});

describe('HTML as programs leave it', () => {
	it('cells and rows without their closing tags are read', () => {
		const { block, grid } = gridOf('<table><tr><td>规章<td>0<td>1\n<tr><td>行政规范性文件<td>2<td>3</table>');
		expect(textsOf(grid)).toEqual([
			['规章', '0', '1'],
			['行政规范性文件', '2', '3'],
		]);
		for (const cell of cellsOf(grid)) expectMapped(block, cell);
	});

	it('rows in thead, tbody and tfoot are rows of one table', () => {
		const { grid } = gridOf(
			'<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table>',
		);
		expect(textsOf(grid)).toEqual([['a'], ['b'], ['c']]);
	});

	it('blank lines within a table do not cut it', () => {
		const { grid } = gridOf('<table>\n\n<tr>\n\n<td>规章</td>\n\n<td>0</td>\n</tr>\n\n\n</table>\n');
		expect(textsOf(grid)).toEqual([['规章', '0']]);
	});

	it('two tables of one block are two tables', () => {
		const { grids } = read('<table><tr><td>1</td></tr></table>\n<table><tr><td>2</td></tr></table>\n');
		expect(grids.map(textsOf)).toEqual([[['1']], [['2']]]);
	});

	it('a table that lays out the page gives its lines and the tables in it, not itself', () => {
		const { block, grids } = read(
			'<table><tr><td><h1>示例县云溪局2024年政府信息公开工作年度报告</h1><p>前言</p>' +
				'<table><tr><td>规章</td><td>0</td></tr></table><p><b>五、存在的主要问题及改进情况</b></p></td></tr></table>',
		);
		expect(grids.map(textsOf)).toEqual([[['规章', '0']]]);
		expect(block.reading.lines.map((line) => [line.text.text, line.style])).toEqual([
			['示例县云溪局2024年政府信息公开工作年度报告', 'heading'],
			['前言', 'plain'],
			['五、存在的主要问题及改进情况', 'bold'],
		]);
		for (const { text } of block.reading.lines) expect(block.text.slice(text.start, text.end)).toBe(text.text);
	});

	it('a cell with a page of text in it is layout too', () => {
		const { block, grids } = read(
			`<table><tr><td>${'综述。'.repeat(150)}<br>二、主动公开政府信息情况</td></tr></table>`,
		);
		expect(grids).toEqual([]);
		expect(block.reading.lines.map((line) => line.text.text.length)).toEqual([450, 12]);
	});

	it('paragraphs in HTML give lines, what is not shown gives none', () => {
		const { block } = read('<div>甲<br>乙</div><p>丙 <b>丁</b></p><script>戊</script><h2>己</h2>');
		expect(block.reading.lines.map(({ text, style, level }) => [text.text, style, level])).toEqual([
			['甲', 'plain', undefined],
			['乙', 'plain', undefined],
			['丙 丁', 'plain', undefined],
			['己', 'heading', 2],
		]);
	});

	it('a line is bold when all of it is', () => {
		const { block } = read(
			'<p> <b>一、总体情况</b> </p><p><strong>一、</strong><b>总体情况</b></p><p><b>注</b>：含上年</p>',
		);
		expect(block.reading.lines.map((line) => line.style)).toEqual(['bold', 'bold', 'plain']);
	});

	it('a table never closed is said so and swallows nothing behind the next blank line', () => {
		const draft = new Draft('<table><tr><td>规章</td><td>0</td></tr>\n\n## 五、存在的主要问题及改进情况\n', true);
		expect(draft.blocks.map((block) => block.kind)).toEqual(['html', 'blank', 'text']);
		expect(draft.blocks[0]!.reading.notes.map((note) => note.kind)).toEqual(['unclosed-table']);
		expect(draft.blocks[0]!.reading.grids.map(textsOf)).toEqual([[['规章', '0']]]);
	});
});
