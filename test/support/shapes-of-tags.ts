/** Drafts whose tables are HTML (C). */
import type { Grid } from './grids.ts';
import { partsOf } from './grids.ts';
import { bareText } from './marks.ts';
import type { Shape } from './shape.ts';
import { broken } from './table-cells.ts';
import { html, htmlWithSpans, spans, td } from './tables-of-tags.ts';

const markdown = true;
const official = { markdown, table: (grid: Grid) => html(grid) } as const;

export const shapesOfTags: readonly Shape[] = [
	// As fixes write it in Markdown.
	{ id: 'C1', name: 'HTML', level: 'must', ...official },
	// Word saved as a web page: a paragraph and a font in each cell, no-break spaces in blank ones, no header cells.
	{
		id: 'C1',
		name: 'HTML of Word',
		level: 'must',
		markdown,
		table: (grid) =>
			html(
				grid,
				(cell) =>
					`<td nowrap style="width:38px"${spans(cell)}>${bareText(cell.text) === '' ? '<p align="center">&nbsp;</p>' : `<p align="center"><font>${cell.text}</font></p>`}</td>`,
				'<table border="1" style="width:100%">\n<tbody>',
				'</tbody>\n</table>',
			),
	},
	// Tables copied out of the web page into a text file.
	{ id: 'C1', name: 'HTML in plain text', level: 'must', markdown: false, table: (grid) => html(grid) },
	// Hand-indented HTML: a cell per line, blank lines between them, breaks within labels.
	{
		id: 'C1',
		name: 'HTML over many lines',
		level: 'must',
		markdown,
		table: (grid) => html(grid, (cell) => `\n    <td${spans(cell)}>${broken(3, '<br />')(cell)}</td>\n`),
	},
	// Editors that make everything a header, bold, and centre the table.
	{
		id: 'C1',
		name: 'HTML in thead, bold',
		level: 'must',
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
		id: 'C1',
		name: 'HTML without end tags',
		level: 'must',
		markdown,
		table: (grid) => html(grid, (cell) => `<td${spans(cell)}>${cell.text}`).replaceAll('</tr>', ''),
	},
	// The same page seen as plain text, a cell per line.
	{
		id: 'C1',
		name: 'HTML in plain text, a cell per line',
		level: 'must',
		markdown: false,
		table: (grid) => html(grid, (cell) => `\n${td(cell)}\n`),
	},
	{
		id: 'C1',
		name: 'HTML, a table per part',
		level: 'must',
		markdown,
		table: (grid) =>
			partsOf(grid)
				.map((part) => html(part))
				.join('\n\n'),
	},
	// A table whose merged cells were lost with their spans: rows of unequal length.
	{
		id: 'C2',
		name: 'HTML without spans',
		level: 'must',
		markdown,
		table: (grid) => html(grid, (cell) => td({ ...cell, rowSpan: 1, columnSpan: 1 })),
	},
	// A header whose cells are blank instead of merged downward, over rows that are merged.
	{
		id: 'C2',
		name: 'HTML with a header of blank cells',
		level: 'must',
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
	// Spans typed by hand.
	{
		id: 'C2',
		name: 'HTML with a group of rows too long by one',
		level: 'should',
		markdown,
		table: (grid) =>
			htmlWithSpans(grid, ({ kind, rowSpan }) => (kind === 'label' && rowSpan > 12 ? { rowSpan: rowSpan + 1 } : {})),
	},
	{
		id: 'C2',
		name: 'HTML with a group of rows too short by one',
		level: 'should',
		markdown,
		table: (grid) =>
			htmlWithSpans(grid, ({ kind, rowSpan }) => (kind === 'label' && rowSpan > 12 ? { rowSpan: rowSpan - 1 } : {})),
	},
	{
		id: 'C2',
		name: 'HTML with a header too narrow by one',
		level: 'should',
		markdown,
		table: (grid) =>
			htmlWithSpans(grid, ({ columnSpan }, y) => (y === 0 && columnSpan > 6 ? { columnSpan: columnSpan - 1 } : {})),
	},
];
