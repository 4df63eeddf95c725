/** What stands around the tables of drafts, and several shapes in one draft (D8, D12, D13). */
import type { Grid } from './grids.ts';
import { organ } from './report-builder.ts';
import type { Shape } from './shape.ts';
import { barLines, barRows, cellBars, miniTables, pipe } from './tables-of-bars.ts';
import { paragraphs, tabCells } from './tables-of-lines.ts';
import { html } from './tables-of-tags.ts';

const markdown = true;
const official = { markdown, table: (grid: Grid) => html(grid) } as const;
const note = '注：行政复议、行政诉讼数量含上年度结转数量。';

export const shapesOfContent: readonly Shape[] = [
	// Notes under a table name its columns.
	{
		id: 'D13',
		name: 'a note under HTML',
		level: 'must',
		...official,
		frame: (table) => `${table}\n\n${note}`,
	},
	{
		id: 'D13',
		name: 'a note under tabs',
		level: 'must',
		markdown: false,
		table: (grid) => tabCells(grid),
		frame: (table) => `${table}\n\n${note}`,
	},
	// Sentences that lead to the table and away from it.
	{
		id: 'D13',
		name: 'sentences around pipes',
		level: 'must',
		markdown,
		table: (grid) => pipe(grid),
		frame: (table) => `本年度情况如下表：\n\n${table}\n\n以上数据由本局统计。`,
	},
	// What web pages have around the report, one piece of it a table.
	{
		id: 'D8',
		name: 'a web page with its surroundings',
		level: 'must',
		...official,
		around: (text) =>
			`当前位置：首页 > 政务公开\n\n| 索引号 | 1234 | 发布机构 | ${organ} |\n| --- | --- | --- | --- |\n| 发布日期 | 01-12 | 主题 | 年报 |\n\n字号：大 中 小\n\n${text}\n${organ}\n\n1月15日\n\n附件下载 微信 微博 打印\n`,
	},
	// Tables of the organ's own, with words that statutory tables have too.
	{
		id: 'D8',
		name: 'other tables',
		level: 'must',
		...official,
		sections: {
			s1: '| 序号 | 发布会主题 | 时间 | 总计 |\n| --- | --- | --- | --- |\n| 1 | 行政许可改革 | 3月 | 1 |\n| 2 | 行政处罚裁量 | 5月 | 2 |\n| 3 | 其他 | 6月 | 无 |',
			s6: '本年度收取信息处理费情况如下：\n\n| 项目 | 金额（元） |\n| --- | --- |\n| 信息处理费 | 无 |\n| 行政事业性收费 | 无 |',
		},
	},
	// Each table came from somewhere else.
	{
		id: 'D12',
		name: 'three shapes in one draft',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid, id) => ({ t2: cellBars, t3: barRows, t4: tabCells })[id](grid),
	},
	{
		id: 'D12',
		name: 'three other shapes in one draft',
		level: 'should',
		markdown,
		losesBlanks: true,
		table: (grid, id) => ({ t2: barLines, t3: miniTables, t4: paragraphs })[id](grid),
	},
	{
		id: 'D13',
		name: 'a note under bars',
		level: 'must',
		loose: true,
		markdown: false,
		table: barRows,
		frame: (table) => `${table}\n${note}`,
	},
	{
		id: 'D13',
		name: 'a note under cells with bars',
		level: 'must',
		loose: true,
		markdown: false,
		table: cellBars,
		frame: (table) => `${table}\n${note}`,
	},
	{
		id: 'D13',
		name: 'a note under paragraphs',
		level: 'must',
		loose: true,
		markdown: false,
		losesBlanks: true,
		table: (grid) => paragraphs(grid),
		frame: (table) => `${table}\n\n${note}`,
	},
];
