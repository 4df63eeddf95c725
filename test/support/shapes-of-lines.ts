/** Drafts whose tables are lines (A): taken out of Word, out of PDF, off the screen. */
import { isFigure } from './grids.ts';
import { onText } from './marks.ts';
import type { Shape } from './shape.ts';
import { broken, standing, textsOf } from './table-cells.ts';
import { barLines, cellBars, cellBarsWithAbove } from './tables-of-bars.ts';
import { glued, manyLines, paragraphs, pdfRows, spacedRows, tabCells, tabRows } from './tables-of-lines.ts';

const markdown = true;
const all = ['t2', 't3', 't4'] as const;

export const shapesOfLines: readonly Shape[] = [
	// Plain text taken out of Word: a cell per line, a blank line after each row.
	{ id: 'A1', name: 'tabs', level: 'must', markdown: false, table: (grid) => tabCells(grid) },
	// The same, with headings made by hand afterwards.
	{ id: 'A1', name: 'tabs in Markdown', level: 'must', markdown, table: (grid) => tabCells(grid) },
	// Converters that drop the place of merged cells.
	{
		id: 'A1',
		name: 'tabs without merged cells',
		level: 'must',
		markdown: false,
		table: (grid) => tabCells(grid, { cellsOf: standing }),
	},
	// Centred cells that were centred with blanks.
	{
		id: 'A1',
		name: 'tabs and blanks',
		level: 'must',
		markdown,
		table: (grid) => tabCells(grid, { write: ({ text }) => ` ${text}  ` }),
	},
	// Rows that stand further apart.
	{
		id: 'A1',
		name: 'tabs, two blank lines after a row',
		level: 'must',
		markdown: false,
		table: (grid) => tabCells(grid, { between: '\n\n\n' }),
	},
	// Pasted where blank lines are dropped: where a row ends only its labels say.
	{
		id: 'A1',
		name: 'tabs, no blank lines between rows',
		level: 'should',
		markdown: false,
		table: (grid) => tabCells(grid, { between: '\n' }),
	},
	{
		id: 'A1',
		name: 'tabs, neither blank lines nor merged cells',
		level: 'should',
		markdown,
		table: (grid) => tabCells(grid, { between: '\n', cellsOf: standing }),
	},
	// Labels broken where the column of the Word table was full.
	{
		id: 'A2',
		name: 'tabs, labels over two lines',
		level: 'must',
		markdown: false,
		table: (grid) => tabCells(grid, { write: broken(4, '\n') }),
	},
	// Copied out of a spreadsheet.
	{ id: 'A6', name: 'TSV', level: 'must', markdown: false, table: (grid) => tabRows(grid) },
	{ id: 'A6', name: 'TSV in Markdown', level: 'must', markdown, table: (grid) => tabRows(grid) },
	// Copied out of a page: merged cells leave no trace.
	{
		id: 'A6',
		name: 'TSV without merged cells',
		level: 'must',
		markdown: false,
		table: (grid) => tabRows(grid, (row) => textsOf(standing(row))),
	},
	// Narrow columns, and Word's line breaks within the cells.
	{ id: 'A2', name: 'tabs, labels over many lines', level: 'must', markdown: false, table: manyLines },
	{ id: 'A2', name: 'tabs, labels over many lines, in Markdown', level: 'must', markdown, table: manyLines },
	// Converters that know neither tabs nor tables.
	{
		id: 'A3',
		name: 'a cell per paragraph',
		level: 'must',
		loose: true,
		markdown: false,
		losesBlanks: true,
		table: (grid) => paragraphs(grid),
	},
	{
		id: 'A3',
		name: 'a cell per paragraph in Markdown',
		level: 'must',
		loose: true,
		markdown,
		losesBlanks: true,
		table: (grid) => paragraphs(grid),
	},
	// Centred figures keep their blanks.
	{
		id: 'A3',
		name: 'a cell per paragraph, blanks around figures',
		level: 'must',
		loose: true,
		markdown: false,
		losesBlanks: true,
		table: (grid) => paragraphs(grid, (cell) => (isFigure(cell) ? ` ${cell.text} ` : cell.text)),
	},
	// A header of two lines is two paragraphs: 本年新, 制作数量.
	{
		id: 'A3',
		name: 'a cell per paragraph, columns in two',
		level: 'must',
		loose: true,
		markdown: false,
		losesBlanks: true,
		table: (grid) =>
			paragraphs(grid, (cell) =>
				onText(cell.text, (text) => text.replace(/^(本年(?!度)..?|上一年|现行|对外公开)(?=..)/, '$1\n\n')),
			),
	},
	// Web pages whose tables end each cell with a bar.
	{ id: 'A4', name: 'a cell per line with a bar', level: 'must', loose: true, markdown: false, table: cellBars },
	{ id: 'A4', name: 'a cell per line with a bar, in Markdown', level: 'must', loose: true, markdown, table: cellBars },
	{
		id: 'A4',
		name: 'a cell per line with a bar, merged ones from above too',
		level: 'must',
		loose: true,
		markdown: false,
		table: cellBarsWithAbove,
	},
	{ id: 'A5', name: 'a bar on a line of its own', level: 'must', loose: true, markdown: false, table: barLines },
	{ id: 'A5', name: 'a bar on a line of its own, in Markdown', level: 'must', loose: true, markdown, table: barLines },
	// Text out of a PDF.
	{
		id: 'A7',
		name: 'rows with blanks',
		level: 'should',
		markdown: false,
		losesBlanks: true,
		numbersOnly: true,
		table: spacedRows,
	},
	{
		id: 'A7',
		name: 'rows with blanks, labels in pieces',
		level: 'should',
		markdown: false,
		losesBlanks: true,
		numbersOnly: true,
		table: pdfRows,
	},
	{
		id: 'A7',
		name: 'rows with blanks, labels in pieces, in Markdown',
		level: 'should',
		markdown,
		losesBlanks: true,
		numbersOnly: true,
		table: pdfRows,
	},
];

/** Those that leave no trace of where a cell ends. */
export const refusedLines: readonly Shape[] = [
	{ id: 'A8', name: 'all cells run together', level: 'refuse', markdown: false, refused: all, table: glued },
	{ id: 'A8', name: 'all cells run together, in Markdown', level: 'refuse', markdown, refused: all, table: glued },
	{
		id: 'A9',
		name: 'everything on one line',
		level: 'refuse',
		markdown: false,
		refused: all,
		table: glued,
		around: onOneLine,
	},
	{
		id: 'A9',
		name: 'everything on one line, with what a web page has around it',
		level: 'refuse',
		markdown,
		refused: all,
		table: glued,
		around: (text) =>
			`当前位置：首页 > 政务公开 > 政府信息公开年报 字号：大 中 小 ${onOneLine(text)} 附件下载 微信 微博 打印`,
	},
];

function onOneLine(text: string): string {
	return text
		.replace(/^#+ /gm, '')
		.trim()
		.replace(/(?<=[\u4e00-\u9fff])\n+(?=第二十条|（本列)/g, '')
		.replace(/\n+/g, ' ');
}
