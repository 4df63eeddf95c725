/** The styles in which tests ask for a table, each with what writes it. */
import type { Grid } from './grids.ts';
import { textsOf } from './table-cells.ts';
import {
	barLines,
	barRows,
	cellBars,
	fragments,
	miniTables,
	openBarRows,
	pipe,
	turnedCases,
} from './tables-of-bars.ts';
import { glued, manyLines, paragraphs, pdfRows, spacedRows, tabCells, tabRows } from './tables-of-lines.ts';
import { boxed, ruledSpans } from './tables-of-rules.ts';
import { html, lyingHtml } from './tables-of-tags.ts';

/**
 * `html`, `pipe`, `text`: as fixes write them. `tsv`: a row per line, cells apart by tabs. `bars`: a row per line, no bar
 * before it, merged cells left out. `cell-bars`: a cell per line with a bar behind it. `paragraphs`: a cell per
 * paragraph. `spaces`: a row per line, blanks between the cells. `glued`: all cells run together. A1 to C2: the shapes
 * as `test/spec/shapes` tells of them; `B4-named`: the columns of the form in each header.
 */
export const tableWriters = {
	html: (grid: Grid) => html(grid),
	pipe: (grid: Grid) => pipe(grid),
	text: (grid: Grid) => tabCells(grid),
	tsv: (grid: Grid) => tabRows(grid, ({ cells }) => textsOf(cells)),
	bars: barRows,
	'cell-bars': cellBars,
	paragraphs: (grid: Grid) => paragraphs(grid),
	spaces: spacedRows,
	glued,
	A1: (grid: Grid) => tabCells(grid),
	A2: manyLines,
	A3: (grid: Grid) => paragraphs(grid),
	A4: cellBars,
	A5: barLines,
	A6: (grid: Grid) => tabRows(grid),
	A7: pdfRows,
	A8: glued,
	B1: (grid: Grid) => pipe(grid),
	B2: barRows,
	B3: openBarRows,
	B4: (grid: Grid) => miniTables(grid),
	'B4-named': (grid: Grid) => miniTables(grid, { header: (_, columns) => columns }),
	B5: fragments,
	B7: (grid: Grid) => ruledSpans(grid),
	'B7-boxes': (grid: Grid) => boxed(ruledSpans(grid)),
	B8: (grid: Grid) => turnedCases(grid),
	'B8-apart': (grid: Grid) => turnedCases(grid, true),
	C1: (grid: Grid) => html(grid),
	C2: lyingHtml,
} satisfies Record<string, (grid: Grid) => string>;

export type TableStyle = keyof typeof tableWriters;

export const tableStyles = Object.keys(tableWriters) as TableStyle[];
