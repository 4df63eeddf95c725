import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/read/draft.ts';
import type { Block, Grid } from '../../server/src/read/model.ts';
import { buildReport } from '../../server/src/report/report.ts';

function blocksOf(text: string): readonly Block[] {
	return new Draft(text, false).blocks.filter((block) => block.kind !== 'blank');
}

function gridOf(text: string): { block: Block; grid: Grid } {
	const blocks = blocksOf(text);
	expect(blocks.map((block) => block.kind)).toEqual(['tabs']);
	return { block: blocks[0]!, grid: blocks[0]!.reading.grids[0]! };
}

const textsOf = (grid: Grid) => grid.rows.map((row) => row.cells.map((cell) => cell.text.text));

const results = [
	'\t三、本年度办理结果',
	'\t（一）予以公开',
	'\t2',
	'\t1',
	'\t0',
	'\t0',
	'\t0',
	'\t0',
	'\t3',
	'',
	'\t',
	'\t（三）不予公开',
	'\t1.属于国家秘密',
	'\t0',
	'\t',
	'\t0',
	'\t0',
	'\t0',
	'\t0',
	'\t0',
];
const figures = ['三、本年度办理结果', '（一）予以公开', '2', '1', '0', '0', '0', '0', '3'];
const denied = ['', '（三）不予公开', '1.属于国家秘密', '0', '', '0', '0', '0', '0', '0'];

describe('a table that Word left in plain text, one cell per line behind a tab', () => {
	it.each([
		['\n', 'LF'],
		['\r\n', 'CRLF'],
		['\r', 'CR'],
	])('gives its rows, merged and blank cells included (line breaks %j, %s)', (lineBreak) => {
		const text = results.join(lineBreak) + lineBreak;
		const { block, grid } = gridOf(text);
		expect(grid.shape).toBe('tab-cells');
		expect(textsOf(grid)).toEqual([figures, denied]);
		for (const { text: shown, source } of grid.rows.flatMap((row) => row.cells)) {
			expect(block.text.slice(shown.start, shown.end)).toBe(shown.text);
			expect(block.text.slice(source.start, source.end)).toBe(`\t${shown.text}`);
		}
	});

	it('a blank cell stands behind its tab, where a figure is filled in', () => {
		const text = `${results.join('\n')}\n`;
		const { grid } = gridOf(text);
		const { start, end } = grid.rows[1]!.cells[4]!.text;
		expect(start).toBe(end);
		const filled = `${text.slice(0, start)}7${text.slice(end)}`;
		expect(textsOf(gridOf(filled).grid)[1]).toEqual(denied.with(4, '7'));
	});

	it('blanks behind the figures and on the empty lines change nothing', () => {
		const text = results.map((line) => (line === '' ? ' 　' : `${line} 　\u00A0`)).join('\n');
		const { block, grid } = gridOf(text);
		expect(textsOf(grid)).toEqual([figures, denied]);
		const total = grid.rows[0]!.cells[8]!.text;
		expect(block.text.slice(total.start, total.end)).toBe('3');
	});

	it('several empty lines between two rows are as good as one', () => {
		expect(textsOf(gridOf(results.join('\n').replace('\n\n', '\n\n\n \n\n')).grid)).toEqual([figures, denied]);
	});

	it('a cell that Word broke over lines is one cell', () => {
		const text = results.join('\n').replace('三、本年度办理结果', '三\n、\n本年度\n办理\n结果');
		const { block, grid } = gridOf(text);
		expect(textsOf(grid)).toEqual([figures.with(0, '三\n、\n本年度\n办理\n结果'), denied]);
		const { source } = grid.rows[0]!.cells[0]!;
		expect(block.text.slice(source.start, source.end)).toBe('\t三\n、\n本年度\n办理\n结果');
	});

	it.each(['- 4 -', '— 5 —', '－ 6 －', '  - 12 -  '])('a page number %j between two rows is no cell', (page) => {
		expect(textsOf(gridOf(results.join('\n').replace('\n\n', `\n\n${page}\n\n`)).grid)).toEqual([figures, denied]);
	});

	it.each(['- 4 -', '— 5 —'])('a page number %j right behind a cell is no part of it', (page) => {
		const text = results.join('\n').replace('\t1\n', `\t1\n${page}\n`);
		expect(textsOf(gridOf(text).grid)).toEqual([figures, denied]);
	});

	it('ends at the next section, a sentence or a heading behind it', () => {
		for (const after of [
			'四、政府信息公开行政复议、行政诉讼情况',
			'注：含上年结转。',
			'\t四、政府信息公开行政复议、行政诉讼情况',
		]) {
			const blocks = blocksOf(`${results.join('\n')}\n\n${after}\n`);
			expect(
				blocks.map((block) => block.kind),
				after,
			).toEqual(['tabs', 'text']);
			expect(blocks[1]!.reading.lines.map((line) => line.text.text)).toEqual([after.trim()]);
		}
	});
});

describe('rows pasted from a spreadsheet, their cells parted by tabs', () => {
	it('keep their empty cells and their places', () => {
		const text =
			'三、本年度办理结果\t（一）予以公开\t2\t1\t0\t0\t0\t0\t3\r\n\t\t2.其他法律行政法规禁止公开\t0\t\t0\t0\t0\t0\t0\r\n';
		const { block, grid } = gridOf(text);
		expect(grid.shape).toBe('tsv');
		expect(textsOf(grid)).toEqual([
			['三、本年度办理结果', '（一）予以公开', '2', '1', '0', '0', '0', '0', '3'],
			['', '', '2.其他法律行政法规禁止公开', '0', '', '0', '0', '0', '0', '0'],
		]);
		expect(grid.rows[1]!.cells.map((cell) => cell.column)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		for (const { text: shown } of grid.rows.flatMap((row) => row.cells)) {
			expect(block.text.slice(shown.start, shown.end)).toBe(shown.text);
		}
	});

	it('go on behind a page number, which is no row', () => {
		expect(textsOf(gridOf('规章\t0\t0\t0\n\n- 4 -\n\n行政规范性文件\t1\t0\t4\n').grid)).toEqual([
			['规章', '0', '0', '0'],
			['行政规范性文件', '1', '0', '4'],
		]);
	});

	it('may have cells in quotation marks: spreadsheets quote those with a line break', () => {
		const rows = [
			'第二十条第（一）项\t\t\t',
			'信息内容\t"本年制\n发件数"\t本年废止件数\t"现行有效\n件数"',
			'"规\n章"\t0\t0\t0',
			'"行政""规范性""\n文件"\t2\t"1"\t"9"',
		];
		const text = rows.join('\n');
		const { block, grid } = gridOf(text);
		expect(textsOf(grid)).toEqual([
			['第二十条第（一）项', '', '', ''],
			['信息内容', '本年制\n发件数', '本年废止件数', '现行有效\n件数'],
			['规\n章', '0', '0', '0'],
			['行政"规范性"\n文件', '2', '1', '9'],
		]);
		const last = grid.rows.at(-1)!.cells.at(-1)!;
		expect(block.text.slice(last.text.start, last.text.end)).toBe('9');
		expect(grid.rows.map(({ source }) => block.text.slice(source.start, source.end))).toEqual(rows);
	});

	it('a quotation mark that opens and does not end with its cell is a mark like any other', () => {
		const { grid } = gridOf('信息内容\t本年制发件数\n规章"\t0\n"规范性"文件\t2\n"行政许可\t3\n行政处罚\t4');
		expect(textsOf(grid).map(([label]) => label)).toEqual([
			'信息内容',
			'规章"',
			'"规范性"文件',
			'"行政许可',
			'行政处罚',
		]);
	});

	it('need no empty line before or behind them', () => {
		const blocks = blocksOf('表格如下：\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t4\n以上为全年数据，截至12月31日。\n');
		expect(blocks.map((block) => block.kind)).toEqual(['text', 'tabs', 'text']);
	});

	it('a single row is a table too', () => {
		expect(textsOf(gridOf('规章\t0\t0\t3\n').grid)).toEqual([['规章', '0', '0', '3']]);
	});
});

describe('prose behind tabs', () => {
	const paragraphs = [
		'\t全年主动公开信息312条，内容包括公告、解读和动态，均在规定期限内发布。',
		'\t全年新收申请46件，全部在法定期限内答复。',
		'\t各科室指定一名联络员，每季度开会通报。',
	];
	const text = [
		'\t示例县云溪局2024年政府信息公开工作年度报告',
		'\t一、总体情况',
		...paragraphs,
		'\t二、主动公开政府信息情况',
		'\t本年度没有变化。',
		'\t三、收到和处理政府信息公开申请情况',
		'\t无',
		'',
	];

	it.each([
		['\n', 'line by line'],
		['\n\n', 'with empty lines'],
	])('is read line by line and never taken for a table of the form (%j, %s)', (between) => {
		const draft = new Draft(text.join(between), false);
		const report = buildReport(draft, { edition: 'auto' })!;
		expect(report.tables).toEqual([]);
		expect(report.unreadable).toEqual([]);
		expect(report.title?.year).toBe(2024);
		expect(report.sections.map((section) => section.form.id)).toEqual(['s1', 's2', 's3']);
		const lines = draft.blocks.flatMap((block) => block.reading.lines.map((line) => line.text.text));
		expect(lines).toEqual(text.map((line) => line.trim()).filter((line) => line.length > 0));
	});

	it('one or two indented lines are paragraphs', () => {
		const blocks = blocksOf(paragraphs.slice(0, 2).join('\n'));
		expect(blocks.map((block) => block.kind)).not.toContain('tabs');
		expect(blocks.flatMap((block) => block.reading.lines)).toHaveLength(2);
	});
});
