/** The shapes in which drafts carry a report and its tables. Whatever the shape, a draft says the same. */
import type { SectionId, TableId } from '../../server/src/forms/types.ts';
import { type Grid, type GridCell, type GridRow, gridOf, isFigure, partsOf, widthOf, withTexts } from './grids.ts';
import { editionOf } from './invented-figures.ts';
import { organ, report } from './report-builder.ts';

export interface Shape {
	readonly name: string;
	readonly markdown: boolean;
	readonly table: (grid: Grid) => string;
	/** What stands around a table in its section. */
	readonly frame?: (table: string) => string;
	/** What the shape does to the text around the tables. */
	readonly around?: (text: string) => string;
	/** Sections with a text of their own. */
	readonly sections?: Readonly<Partial<Record<SectionId, string>>>;
	/** A rule that rightly speaks in this shape. */
	readonly raises?: string;
}

/** A report before it is written in a shape. */
export interface Plan {
	/** The year that the text speaks of. */
	readonly year: number;
	/** Each table as one grid, or several one after another. */
	readonly tables: Readonly<Record<TableId, readonly Grid[]>>;
	/** Sections left out, heading and all. */
	readonly omit: readonly SectionId[];
	/** What stands in the place of a section's text or table. */
	readonly instead: Readonly<Partial<Record<SectionId, string>>>;
	/** Changes to the text, tables and all, before the shape has its way with what is around them. */
	readonly rewrite: readonly ((text: string) => string)[];
}

/** A report in which nothing is wrong. */
export function planOf(year: number): Plan {
	const tables = { t2: [gridOf(year, 't2')], t3: [gridOf(year, 't3')], t4: [gridOf(year, 't4')] };
	return { year, tables, omit: [], instead: {}, rewrite: [] };
}

export function write({ markdown, table, frame, around, sections }: Shape, plan: Plan): string {
	const { year, tables, omit } = plan;
	const statutory = editionOf(year).sections.flatMap(({ id, table: own }): [SectionId, string][] => {
		if (own === undefined) return [];
		const text = tables[own].map((grid) => table(grid)).join('\n\n');
		return [[id, frame === undefined ? text : frame(text)]];
	});
	const replace = { ...Object.fromEntries(statutory), ...sections, ...plan.instead };
	let { text } = report({ year, markdown, omit, replace });
	for (const change of plan.rewrite) text = change(text);
	return around === undefined ? text : around(text);
}

const standing = ({ cells }: GridRow): GridCell[] => cells.filter(({ kind }) => kind !== 'above');

type Tag = (cell: GridCell) => string;
const spans: Tag = ({ rowSpan, columnSpan }) =>
	`${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
const td: Tag = (cell) => `<td${spans(cell)}>${cell.text}</td>`;
const thOrTd: Tag = (cell) => (cell.kind === 'header' ? `<th${spans(cell)}>${cell.text}</th>` : td(cell));

function html(grid: Grid, tag: Tag = thOrTd, open = '<table>', close = '</table>'): string {
	return [open, ...grid.map((row) => `<tr>${standing(row).map(tag).join('')}</tr>`), close].join('\n');
}

/** Texts of a row with blanks for what its merged cells cover. */
function padded({ cells }: GridRow): string[] {
	return cells.flatMap(({ text, columnSpan }) => [text, ...new Array<string>(columnSpan - 1).fill('')]);
}

/** The same with the text of a merged cell in all that it covers; a figure stands once. */
function repeated({ cells }: GridRow): string[] {
	return cells.flatMap((cell) =>
		Array.from({ length: cell.columnSpan }, (_, place) => (isFigure(cell) && place > 0 ? '' : cell.text)),
	);
}

function pipe(grid: Grid, textsOf: (row: GridRow) => string[] = padded, delimiter = ' --- |'): string {
	const width = widthOf(grid);
	const lines = grid.map((row) => {
		const texts = textsOf(row);
		return `| ${[...texts, ...new Array<string>(Math.max(0, width - texts.length)).fill('')].join(' | ')} |`;
	});
	return [lines[0], `|${delimiter.repeat(width)}`, ...lines.slice(1)].join('\n');
}

interface TabCells {
	readonly cellsOf?: (row: GridRow) => readonly GridCell[];
	readonly write?: (cell: GridCell) => string;
	readonly between?: string;
}

function tabs(grid: Grid, { cellsOf = ({ cells }) => cells, write = plain, between = '\n\n' }: TabCells = {}): string {
	const rows = grid.map((row) => cellsOf(row).map((cell) => `\t${write(cell)}`));
	return rows.map((cells) => cells.join('\n')).join(between);
}

const plain = ({ text }: GridCell): string => text;
/** Long labels broken over two lines, as narrow columns break them; figures never are. */
const broken = (at: number, by: string): ((cell: GridCell) => string) => {
	return (cell) =>
		isFigure(cell) || cell.text.length <= at * 2 ? cell.text : `${cell.text.slice(0, at)}${by}${cell.text.slice(at)}`;
};

/** Text of merged cells in the rows below too, as some converters write it. */
function spelledDown(grid: Grid): Grid {
	const over: string[] = [];
	return grid.map((row) => {
		let x = 0;
		const cells = row.cells.map((cell): GridCell => {
			const text = cell.kind === 'above' ? (over[x] ?? '') : cell.text;
			for (let place = x; place < x + cell.columnSpan; place++) over[place] = text;
			x += cell.columnSpan;
			return { ...cell, text };
		});
		return { ...row, cells };
	});
}

const labels = (grid: Grid, change: (text: string) => string): Grid =>
	withTexts(grid, (cell) => (isFigure(cell) ? cell.text : change(cell.text)));

const wide = (digits: string): string =>
	digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const note = '注：行政复议、行政诉讼数量含上年度结转数量。';
const markdown = true;
const official = { markdown, table: (grid: Grid) => html(grid) } as const;

export const shapes: readonly Shape[] = [
	// As fixes write it in Markdown.
	{ name: 'HTML', ...official },
	// Word saved as a web page: a paragraph and a font in each cell, no-break spaces in blank ones, no header cells.
	{
		name: 'HTML of Word',
		markdown,
		table: (grid) =>
			html(
				grid,
				(cell) =>
					`<td nowrap style="width:38px"${spans(cell)}>${cell.text === '' ? '<p align="center">&nbsp;</p>' : `<p align="center"><font>${cell.text}</font></p>`}</td>`,
				'<table border="1" style="width:100%">\n<tbody>',
				'</tbody>\n</table>',
			),
	},
	// As fixes write it on demand.
	{ name: 'pipes', markdown, table: (grid) => pipe(grid) },
	// Converters that have no merged cells and repeat the text across.
	{
		name: 'pipes, merged cells repeated across',
		markdown,
		table: (grid) => pipe(grid, (row) => repeated(row)),
	},
	// And those that repeat it downward as well.
	{
		name: 'pipes, merged cells repeated everywhere',
		markdown,
		table: (grid) => pipe(spelledDown(grid), repeated, ':---:|'),
	},
	// Plain text taken out of Word: a cell per line, a blank line after each row.
	{ name: 'tabs', markdown: false, table: (grid) => tabs(grid) },
	// The same, with headings made by hand afterwards.
	{ name: 'tabs in Markdown', markdown, table: (grid) => tabs(grid) },
	// Tables copied out of the web page into a text file.
	{ name: 'HTML in plain text', markdown: false, table: (grid) => html(grid) },
	// A table whose merged cells were lost with their spans: rows of unequal length.
	{
		name: 'HTML without spans',
		markdown,
		table: (grid) => html(grid, (cell) => td({ ...cell, rowSpan: 1, columnSpan: 1 })),
	},
	// A header whose cells are blank instead of merged downward, over rows that are merged.
	{
		name: 'HTML with a header of blank cells',
		markdown,
		table: (grid) =>
			html(
				grid.map((row) => {
					if (row.line !== undefined) return row;
					return { cells: row.cells.map((cell) => ({ ...cell, kind: 'header', rowSpan: 1 })) };
				}),
				td,
			),
	},
	// Hand-indented HTML: a cell per line, blank lines between them, breaks within labels.
	{
		name: 'HTML over many lines',
		markdown,
		table: (grid) => html(grid, (cell) => `\n    <td${spans(cell)}>${broken(3, '<br />')(cell)}</td>\n`),
	},
	// Editors that make everything a header, bold, and centre the table.
	{
		name: 'HTML in thead, bold',
		markdown,
		table: (grid) =>
			html(
				grid,
				(cell) => `<td${spans(cell).replaceAll('"', "'")}><b>${cell.text}</b>&nbsp;</td>`,
				'<div align="center">\n<table><thead>',
				'</thead></table>\n</div>',
			),
	},
	// HTML of old content systems, in which end tags may be left out.
	{
		name: 'HTML without end tags',
		markdown,
		table: (grid) => html(grid, (cell) => `<td${spans(cell)}>${cell.text}`).replaceAll('</tr>', ''),
	},
	// The same page seen as plain text, a cell per line.
	{
		name: 'HTML in plain text, a cell per line',
		markdown: false,
		table: (grid) => html(grid, (cell) => `\n${td(cell)}\n`),
	},
	// Converters that drop the place of merged cells.
	{ name: 'tabs without merged cells', markdown: false, table: (grid) => tabs(grid, { cellsOf: standing }) },
	// Labels broken where the column of the Word table was full.
	{ name: 'tabs, labels over two lines', markdown: false, table: (grid) => tabs(grid, { write: broken(4, '\n') }) },
	// Centred cells that were centred with blanks.
	{ name: 'tabs and blanks', markdown, table: (grid) => tabs(grid, { write: ({ text }) => ` ${text}  ` }) },
	// Rows that stand further apart.
	{ name: 'tabs, two blank lines after a row', markdown: false, table: (grid) => tabs(grid, { between: '\n\n\n' }) },
	// A page number where the table goes over a page.
	{
		name: 'tabs with a page number',
		markdown: false,
		table: (grid) =>
			[grid.slice(0, 9), grid.slice(9)]
				.filter((rows) => rows.length > 0)
				.map((rows) => tabs(rows))
				.join('\n\n- 4 -\n\n'),
	},
	// Copied out of a spreadsheet.
	{ name: 'TSV', markdown: false, table: (grid) => grid.map((row) => padded(row).join('\t')).join('\n') },
	{ name: 'TSV in Markdown', markdown, table: (grid) => grid.map((row) => padded(row).join('\t')).join('\n') },
	// Copied out of a page: merged cells leave no trace.
	{
		name: 'TSV without merged cells',
		markdown: false,
		table: (grid) => grid.map((row) => standing(row).map(plain).join('\t')).join('\n'),
	},
	// Full and half width change with the input method.
	{
		name: 'labels of another width',
		markdown,
		table: (grid) => html(labels(grid, (text) => text.replace(/^(\d)\./, '$1．').replace(/^（(.)）/, '($1)'))),
	},
	// Short labels spread to the width of their column, and the list style of Word.
	{
		name: 'labels spread out',
		markdown,
		table: (grid) => html(labels(grid, (text) => text.replace(/^(规|总)(章|计)$/, '$1 $2').replace(/^(\d)\./, '$1、'))),
	},
	// Copied out of a PDF, whose characters are radicals at times.
	{
		name: 'radicals',
		markdown,
		table: (grid) => html(labels(grid, (text) => text.replaceAll('行', '⾏').replaceAll('人', '⼈'))),
		raises: 'wording/residue',
	},
	// Figures typed with the Chinese input method.
	{
		name: 'figures of full width',
		markdown,
		table: (grid) => html(withTexts(grid, (cell) => (isFigure(cell) ? wide(cell.text) : cell.text))),
	},
	// Table 二 as a table for each of its parts.
	{
		name: 'pipes, a table per part',
		markdown,
		table: (grid) =>
			partsOf(grid)
				.map((part) => pipe(part))
				.join('\n\n'),
	},
	{
		name: 'HTML, a table per part',
		markdown,
		table: (grid) =>
			partsOf(grid)
				.map((part) => html(part))
				.join('\n\n'),
	},
	// The same with the captions as paragraphs.
	{
		name: 'pipes, captions as paragraphs',
		markdown,
		table: (grid) =>
			partsOf(grid)
				.map((part) => {
					const [caption, ...others] = part;
					return caption?.cells.length === 1 && others.length > 0
						? `${caption.cells[0]!.text}\n\n${pipe(others)}`
						: pipe(part);
				})
				.join('\n\n'),
	},
	// Notes under a table name its columns.
	{
		name: 'a note under HTML',
		...official,
		frame: (table) => `${table}\n\n${note}`,
	},
	{
		name: 'a note under tabs',
		markdown: false,
		table: (grid) => tabs(grid),
		frame: (table) => `${table}\n\n${note}`,
	},
	// Sentences that lead to the table and away from it.
	{
		name: 'sentences around pipes',
		markdown,
		table: (grid) => pipe(grid),
		frame: (table) => `本年度情况如下表：\n\n${table}\n\n以上数据由本局统计。`,
	},
	// Old sites lay the whole page out in a table.
	{
		name: 'a page within a table',
		...official,
		around: (text) =>
			`<table><tr><td>\n${text
				.replace(/^#+ (.*)$/gm, '<p>$1</p>')
				.replace(/^\*\*(.*)\*\*$/gm, '<p><b>$1</b></p>')
				.replaceAll('\n\n', '\n')}\n</td></tr></table>\n`,
	},
	// HTML throughout: headings are headings, or bold paragraphs.
	{
		name: 'HTML headings',
		...official,
		around: (text) =>
			text.replace(/^# (.*)$/gm, '<h1 align="center">$1</h1>').replace(/^##+ (.*)$/gm, '<p><strong>$1</strong></p>'),
	},
	// Headings that are bold and no more.
	{ name: 'bold headings', ...official, around: (text) => text.replace(/^##+ (.*)$/gm, '**$1**') },
	// Headings that end like a sentence which announces something.
	{ name: 'headings with a colon', ...official, around: (text) => text.replace(/^## (.*)$/gm, '## $1：') },
	// Blanks around the ordinal's mark.
	{ name: 'headings with blanks', ...official, around: (text) => text.replace(/^## (.)、(.*)$/gm, '## $1 、 $2') },
	// Reports that are part of a longer document.
	{ name: 'headings of a low level', ...official, around: (text) => text.replace(/^(?=##)/gm, '##') },
	// What web pages have around the report, one piece of it a table.
	{
		name: 'a web page with its surroundings',
		...official,
		around: (text) =>
			`当前位置：首页 > 政务公开\n\n| 索引号 | 1234 | 发布机构 | ${organ} |\n| --- | --- | --- | --- |\n| 发布日期 | 01-12 | 主题 | 年报 |\n\n字号：大 中 小\n\n${text}\n${organ}\n\n1月15日\n\n附件下载 微信 微博 打印\n`,
	},
	// A list of contents says every heading once more.
	{
		name: 'a list of contents',
		...official,
		around: (text) => {
			const headings = Array.from(text.matchAll(/^## (.*)$/gm), ([, heading]) => heading);
			return text.replace('本报告依照', (preface) => ['目录', ...headings, preface].join('\n\n'));
		},
	},
	// Sub-headings of section 一 that are called like sections.
	{
		name: 'sub-headings like sections',
		...official,
		sections: { s1: '（一）主动公开政府信息情况\n\n情况良好。\n\n（二）依申请公开情况\n\n情况良好。' },
	},
	// A preface that names all sections in one sentence.
	{
		name: 'sections named in the preface',
		...official,
		around: (text) =>
			text.replace(
				'，所列数据',
				'，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成，所列数据',
			),
	},
	// Tables of the organ's own, with words that statutory tables have too.
	{
		name: 'other tables',
		...official,
		sections: {
			s1: '| 序号 | 发布会主题 | 时间 | 总计 |\n| --- | --- | --- | --- |\n| 1 | 行政许可改革 | 3月 | 1 |\n| 2 | 行政处罚裁量 | 5月 | 2 |\n| 3 | 其他 | 6月 | 无 |',
			s6: '本年度收取信息处理费情况如下：\n\n| 项目 | 金额（元） |\n| --- | --- |\n| 信息处理费 | 无 |\n| 行政事业性收费 | 无 |',
		},
	},
];
