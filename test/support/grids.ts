/**
 * Statutory tables as grids of cells whose places are known, before they are written in some shape; with what happens
 * to tables in word processors: rows and columns go, or come in, and merged cells follow.
 */
import { type LayoutCell, layoutOf } from '../../server/src/fixes/layout.ts';
import type { TableId } from '../../server/src/forms/types.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { figuresFor, formFor } from './invented-figures.ts';

export interface GridCell extends LayoutCell {
	/** Of a figure: id of its column. */
	readonly column?: string;
}

export interface GridRow {
	/** Of a row with figures: id of its line. */
	readonly line?: string;
	/** Above cells included, so that each row covers the width of the table. */
	readonly cells: readonly GridCell[];
}

export type Grid = readonly GridRow[];

/** The official table with figures that hold together. */
export function gridOf(year: number, id: TableId): Grid {
	const form = formFor(year, id);
	const figures = figuresFor(year, id);
	const lines = flatten(form).rows.values();
	return layoutOf(form).map((cells): GridRow => {
		if (!cells.some(isFigure)) return { cells };
		const { id: line, block } = lines.next().value!;
		const columns = block.columns.values();
		return {
			line,
			cells: cells.map((cell) => {
				if (!isFigure(cell)) return cell;
				const column = columns.next().value!.id;
				return { ...cell, column, text: figures[line]![column]! };
			}),
		};
	});
}

export function isFigure({ kind }: LayoutCell): boolean {
	return kind === 'figure';
}

export function withTexts(grid: Grid, textOf: (cell: GridCell, row: GridRow) => string): Grid {
	return grid.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: textOf(cell, row) })) }));
}

/** Another figure in a cell that is named by its line and column. */
export function withFigure(grid: Grid, line: string, column: string, change: (text: string) => string): Grid {
	return withTexts(grid, (cell, row) => (row.line === line && cell.column === column ? change(cell.text) : cell.text));
}

/** Another text in the cell that names a line. */
export function withLabel(grid: Grid, line: string, text: string): Grid {
	return grid.map((row) => {
		if (row.line !== line) return row;
		const own = labelOf(row);
		return { ...row, cells: row.cells.map((cell) => (cell === own ? { ...cell, text } : cell)) };
	});
}

/** The cell that names the line of a row; the cells before it name groups of lines. */
export function labelOf(row: GridRow): GridCell | undefined {
	return row.cells.findLast(({ kind }) => kind === 'label');
}

export function figuresOf(row: GridRow): GridCell[] {
	return row.cells.filter(isFigure);
}

/** Drops a line. Cells that reach down into the row become shorter; those that begin in it begin in the next. */
export function withoutLine(grid: Grid, line: string): Grid {
	const at = grid.findIndex((row) => row.line === line);
	if (at < 0) return grid;
	const begun = grid[at]!.cells.filter(({ rowSpan }) => rowSpan > 1).map(shorter);
	return withoutRowAt(grid, at).map((row, y) => {
		if (y !== at || begun.length === 0) return row;
		// Groups stand in the columns before the lines' own labels, so the places are the same in both rows.
		return { ...row, cells: row.cells.map((cell, x) => (x < begun.length ? begun[x]! : cell)) };
	});
}

/** Drops a line as one does who deletes the cells: merged cells that begin there are gone, and the rows below lack them. */
export function withoutLineAndGroups(grid: Grid, line: string): Grid {
	const at = grid.findIndex((row) => row.line === line);
	return at < 0 ? grid : withoutRowAt(grid, at);
}

function withoutRowAt(grid: Grid, at: number): Grid {
	return grid
		.map((row, y) => ({
			...row,
			cells: row.cells.map((cell) => (y < at && y + cell.rowSpan > at ? shorter(cell) : cell)),
		}))
		.filter((_, y) => y !== at);
}

function shorter(cell: GridCell): GridCell {
	return { ...cell, rowSpan: cell.rowSpan - 1 };
}

/** Drops a column of the grid, under whatever stands over it. */
export function withoutColumn(grid: Grid, column: string): Grid {
	const at = placeOf(grid, column);
	if (at === undefined) return grid;
	return grid.map((row) => {
		let x = 0;
		return {
			...row,
			cells: row.cells.flatMap((cell) => {
				const start = x;
				x += cell.columnSpan;
				if (at < start || at >= x) return [cell];
				return cell.columnSpan === 1 ? [] : [{ ...cell, columnSpan: cell.columnSpan - 1 }];
			}),
		};
	});
}

/** Puts a column in before another one. Cells that reach across the place become wider. */
export function withColumnBefore(grid: Grid, column: string, cellOf: (row: GridRow, y: number) => GridCell): Grid {
	const at = placeOf(grid, column);
	if (at === undefined) return grid;
	return grid.map((row, y) => {
		let x = 0;
		const cells = row.cells.flatMap((cell) => {
			const start = x;
			x += cell.columnSpan;
			if (start === at) return [cellOf(row, y), cell];
			return [start < at && at < x ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell];
		});
		return { ...row, cells };
	});
}

/** Puts a column before another one. Cells that reach across both places, and those over a group of columns, stay. */
export function withColumnMoved(grid: Grid, column: string, before: string): Grid {
	const [from, to] = [placeOf(grid, column), placeOf(grid, before)];
	return grid.map((row) => {
		const starts = row.cells.map((_, index) =>
			row.cells.slice(0, index).reduce((x, { columnSpan }) => x + columnSpan, 0),
		);
		const moved = row.cells.find((cell, index) => starts[index] === from && cell.columnSpan === 1);
		const behind = row.cells.find((_, index) => starts[index] === to);
		if (moved === undefined || behind === undefined) return row;
		const others = row.cells.filter((cell) => cell !== moved);
		return { ...row, cells: others.flatMap((cell) => (cell === behind ? [moved, cell] : [cell])) };
	});
}

function placeOf(grid: Grid, column: string): number | undefined {
	for (const { cells } of grid) {
		const index = cells.findIndex((cell) => cell.column === column);
		if (index >= 0) return cells.slice(0, index).reduce((x, { columnSpan }) => x + columnSpan, 0);
	}
	return undefined;
}

/** Rows `from` up to `to`, as a page break leaves them: what reaches over the edge is cut, and blank on the second page. */
export function rowsOf(grid: Grid, from: number, to: number = grid.length): Grid {
	return grid.slice(from, to).map((row, y) => ({
		...row,
		cells: row.cells.map((cell) => {
			if (y === 0 && cell.kind === 'above')
				return { ...cell, kind: 'label', rowSpan: reach(grid, from, to, row, cell) };
			return { ...cell, rowSpan: Math.min(cell.rowSpan, to - from - y) };
		}),
	}));
}

/** How far a cell that began on the page before goes on. */
function reach(grid: Grid, from: number, to: number, row: GridRow, cell: GridCell): number {
	const x = row.cells.indexOf(cell);
	let end = from + 1;
	while (end < to && grid[end]!.cells[x]?.kind === 'above') end++;
	return end - from;
}

/** The rows before the first figure. */
export function headerOf(grid: Grid): Grid {
	const first = grid.findIndex(({ line }) => line !== undefined);
	return first < 0 ? grid : grid.slice(0, first);
}

/** The parts of table 二, each from its caption on; other tables are one part. */
export function partsOf(grid: Grid): Grid[] {
	const parts: GridRow[][] = [];
	for (const row of grid) {
		if (parts.length === 0 || row.cells.length === 1) parts.push([]);
		parts.at(-1)!.push(row);
	}
	return parts;
}

export function widthOf(grid: Grid): number {
	return Math.max(...grid.map(({ cells }) => cells.reduce((width, { columnSpan }) => width + columnSpan, 0)));
}
