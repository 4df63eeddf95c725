/** Drafts whose tables are made of bars (B). */
import { type Grid, partsOf } from './grids.ts';
import { organ } from './report-builder.ts';
import type { Shape } from './shape.ts';
import { repeated, spelledDown } from './table-cells.ts';
import { barRows, fragments, miniTables, openBarRows, pipe, turnedCases } from './tables-of-bars.ts';
import { boxed, ruledPadded, ruledSpans } from './tables-of-rules.ts';
import { html } from './tables-of-tags.ts';

const markdown = true;
const official = { markdown, table: (grid: Grid) => html(grid) } as const;

export const shapesOfBars: readonly Shape[] = [
	// As fixes write it on demand.
	{ id: 'B1', name: 'pipes', level: 'must', markdown, table: (grid) => pipe(grid) },
	// Converters that have no merged cells and repeat the text across.
	{
		id: 'B1',
		name: 'pipes, merged cells repeated across',
		level: 'must',
		markdown,
		table: (grid) => pipe(grid, (row) => repeated(row)),
	},
	// And those that repeat it downward as well.
	{
		id: 'B1',
		name: 'pipes, merged cells repeated everywhere',
		level: 'must',
		markdown,
		table: (grid) => pipe(spelledDown(grid), repeated, ':---:|'),
	},
	// Table 二 as a table for each of its parts.
	{
		id: 'B4',
		name: 'pipes, a table per part',
		level: 'must',
		markdown,
		table: (grid) =>
			partsOf(grid)
				.map((part) => pipe(part))
				.join('\n\n'),
	},
	// The same with the captions as paragraphs.
	{
		id: 'B4',
		name: 'pipes, captions as paragraphs',
		level: 'must',
		loose: true,
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
	// Old sites lay the whole page out in a table.
	{
		id: 'B6',
		name: 'a page within a table',
		level: 'must',
		...official,
		around: (text) =>
			`<table><tr><td>\n${text
				.replace(/^#+ (.*)$/gm, '<p>$1</p>')
				.replace(/^\*\*(.*)\*\*$/gm, '<p><b>$1</b></p>')
				.replaceAll('\n\n', '\n')}\n</td></tr></table>\n`,
	},
	{ id: 'B1', name: 'pipes in plain text', level: 'must', markdown: false, table: (grid) => pipe(grid) },
	// Web pages taken as text.
	{ id: 'B2', name: 'bars behind the cells', level: 'must', loose: true, markdown: false, table: barRows },
	{ id: 'B2', name: 'bars behind the cells, in Markdown', level: 'must', loose: true, markdown, table: barRows },
	{ id: 'B3', name: 'bars around the cells', level: 'must', loose: true, markdown: false, table: openBarRows },
	{ id: 'B3', name: 'bars around the cells, in Markdown', level: 'must', loose: true, markdown, table: openBarRows },
	// Out of Word documents: cells go over lines, rows are ruled off.
	{ id: 'B7', name: 'rows ruled off', level: 'should', markdown, table: (grid) => ruledPadded(grid) },
	{
		id: 'B7',
		name: 'rows ruled off, in plain text',
		level: 'should',
		markdown: false,
		table: (grid) => ruledPadded(grid),
	},
	{ id: 'B7', name: 'rows in boxes', level: 'should', markdown: false, table: (grid) => boxed(ruledPadded(grid, 20)) },
	{
		id: 'B7',
		name: 'rows in boxes, merged cells, narrow columns',
		level: 'should',
		markdown,
		table: (grid) => boxed(ruledSpans(grid)),
	},
	{ id: 'B7', name: 'rows ruled off, merged cells', level: 'should', markdown, table: (grid) => ruledSpans(grid) },
	{
		id: 'B7',
		name: 'rows ruled off, merged cells, narrow columns',
		level: 'should',
		markdown: false,
		table: (grid) => ruledSpans(grid, 4),
	},
	// Made by recognition of characters, or by a language model.
	{ id: 'B4', name: 'a table per group of rows', level: 'should', markdown, table: (grid) => miniTables(grid) },
	{
		id: 'B4',
		name: 'a table per group of rows, headings in bold',
		level: 'should',
		markdown,
		table: (grid) => miniTables(grid, { heading: (text) => `**${text}**`, name: (label) => label }),
	},
	// One header names columns that the form has elsewhere.
	{
		id: 'B4',
		name: 'a table per group of rows, one header wrong',
		level: 'should',
		markdown,
		table: (grid) =>
			miniTables(grid, {
				header: (table) =>
					table === 3
						? ['本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '结转下年度', '总计']
						: undefined,
			}),
	},
	// All headers name the columns of the form.
	{
		id: 'B4',
		name: 'a table per group of rows, columns named',
		level: 'should',
		markdown,
		table: (grid) => miniTables(grid, { header: (_, columns) => columns }),
	},
	{ id: 'B8', name: 'a row per procedure', level: 'should', markdown, table: (grid) => turnedCases(grid) },
	{
		id: 'B8',
		name: 'a small table per procedure',
		level: 'should',
		markdown,
		table: (grid) => turnedCases(grid, true),
	},
	// What old sites have before the title, and the bars of a table that held the whole page.
	{
		id: 'B6',
		name: 'a table before the title',
		level: 'must',
		...official,
		around: (text) =>
			`| 索引号 | 000014349/2025-00001 | 发布机构 | ${organ} |\n| --- | --- | --- | --- |\n| 名称 | 年度报告 | 文号 | 无 |\n\n${text}`,
	},
	{
		id: 'B6',
		name: 'the report in a cell among hundreds',
		level: 'must',
		loose: true,
		markdown: false,
		table: barRows,
		around: (text) => `${'|'.repeat(120)}\n\n${text}\n${'|'.repeat(300)}\n`,
	},
];

/** Those whose labels cannot be brought together with their figures. */
export const refusedBars: readonly Shape[] = [
	{ id: 'B5', name: 'pipes in fragments', level: 'refuse', markdown, refused: ['t2', 't3'], table: fragments },
];
