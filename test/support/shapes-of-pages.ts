/** Drafts whose tables go over a page (D1): page numbers between rows and within labels, headers again. */
import { type Grid, headerOf, labelOf, rowsOf } from './grids.ts';
import type { Shape } from './shape.ts';
import { hasFigures, withLabels } from './table-cells.ts';
import { barLines, barRows, cellBars, pipe } from './tables-of-bars.ts';
import { paragraphs, tabCells, tabRows } from './tables-of-lines.ts';

export const shapesOfPages: readonly Shape[] = [
	// A page number where the table goes over a page.
	{
		id: 'D1',
		name: 'tabs with a page number',
		level: 'must',
		markdown: false,
		table: (grid) =>
			[grid.slice(0, 9), grid.slice(9)]
				.filter((rows) => rows.length > 0)
				.map((rows) => tabCells(rows))
				.join('\n\n- 4 -\n\n'),
	},
	// The same where lines are rows, or cells with bars.
	{
		id: 'D1',
		name: 'TSV with a page number',
		level: 'must',
		markdown: false,
		table: (grid) => withPageNumber(tabRows(grid), '\n'),
	},
	{
		id: 'D1',
		name: 'bars with a page number',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => withPageNumber(barRows(grid), '\n'),
	},
	{
		id: 'D1',
		name: 'a cell per line with a bar, and a page number',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => withPageNumber(cellBars(grid), '\n'),
	},
	{
		id: 'D1',
		name: 'a bar on a line of its own, and a page number',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => withPageNumber(barLines(grid), '\n|\n', '|\n'),
	},
	{
		id: 'D1',
		name: 'a cell per paragraph with a page number',
		level: 'must',
		loose: true,
		markdown: false,
		losesBlanks: true,
		table: (grid) => withPageNumber(paragraphs(grid), '\n\n'),
	},
	// Word repeats the header on the next page, and what was cut there by hand the group too.
	{
		id: 'D1',
		name: 'tabs with a second page',
		level: 'must',
		markdown: false,
		table: (grid) =>
			pages(grid)
				.map((page) => tabCells(page))
				.join('\n\n— 5 —\n\n'),
	},
	{
		id: 'D1',
		name: 'bars with a second page',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => pages(grid).map(barRows).join('\n- 5 -\n'),
	},
	{
		id: 'D1',
		name: 'TSV with a second page',
		level: 'must',
		markdown: false,
		table: (grid) =>
			pages(grid)
				.map((page) => tabRows(page))
				.join('\n- 5 -\n'),
	},
	{
		id: 'D1',
		name: 'pipes with a second page',
		level: 'must',
		markdown: true,
		table: (grid) =>
			pages(grid)
				.map((page) => pipe(page))
				.join('\n\n— 5 —\n\n'),
	},
	// A label goes over the page.
	{
		id: 'D1',
		name: 'tabs, a label cut in two by a page number',
		level: 'must',
		markdown: false,
		table: (grid) => tabCells(withLabels(grid, (text) => text.replace('无法提供', '无\n- 4 -\n法提供'))),
	},
	{
		id: 'D1',
		name: 'a cell per line with a bar, a label cut in two by a page number',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => cellBars(withLabels(grid, (text) => text.replace('无法提供', '无\n- 4 -\n法提供'))),
	},
];

/** A page number after some dozen cells or rows, between what parts them. */
function withPageNumber(table: string, between: string, before = between): string {
	const pieces = table.split(between);
	if (pieces.length < 6) return table;
	const at = Math.ceil(pieces.length / 2);
	return `${pieces.slice(0, at).join(between)}${before === between ? between : `\n${before}`}- 4 -${before === between ? between : '\n'}${pieces.slice(at).join(between)}`;
}

/** The rows on two pages, each with the header, the second with the group again that goes on. */
function pages(grid: Grid): Grid[] {
	const header = headerOf(grid);
	if (grid.filter(hasFigures).length < 13) return [grid];
	const at = header.length + 12;
	const rest = rowsOf(grid, at);
	const groups = grid[at]!.cells.map(
		(_, x) => grid.slice(0, at).findLast(({ cells }) => cells[x]?.kind === 'label')?.cells[x],
	);
	const [first, ...others] = rest;
	const again = {
		...first!,
		cells: first!.cells.map((cell, x) =>
			cell.kind === 'label' && cell !== labelOf(first!) && cell.text === ''
				? { ...cell, text: groups[x]?.text ?? '' }
				: cell,
		),
	};
	return [rowsOf(grid, 0, at), [...header, again, ...others]];
}
