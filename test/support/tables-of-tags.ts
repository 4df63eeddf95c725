/** Tables of HTML (C). */
import type { Grid, GridCell } from './grids.ts';
import { hasFigures, standing } from './table-cells.ts';

/** How a cell is written. */
export type Tag = (cell: GridCell) => string;

export const spans: Tag = ({ rowSpan, columnSpan }) =>
	`${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;

export const td: Tag = (cell) => `<td${spans(cell)}>${cell.text}</td>`;

const thOrTd: Tag = (cell) => (cell.kind === 'header' ? `<th${spans(cell)}>${cell.text}</th>` : td(cell));

/** C1. As fixes write it, or with other tags. */
export function html(grid: Grid, tag: Tag = thOrTd, open = '<table>', close = '</table>'): string {
	return [open, ...grid.map((row) => `<tr>${standing(row).map(tag).join('')}</tr>`), close].join('\n');
}

/** C2. Header cells that are blank instead of merged downward, over rows that are merged. */
export function lyingHtml(grid: Grid): string {
	return html(
		grid.map((row) => {
			if (hasFigures(row)) return row;
			return { cells: row.cells.map((cell): GridCell => ({ ...cell, kind: 'header', rowSpan: 1 })) };
		}),
		td,
	);
}

/** C2 with a span of the labels that is longer or shorter than it says. */
export function htmlWithSpans(grid: Grid, change: (cell: GridCell, y: number) => Partial<GridCell>): string {
	return html(
		grid.map((row, y) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, ...change(cell, y) })) })),
		td,
	);
}
