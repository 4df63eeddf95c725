/** Places the cells of a table in a grid of rows and columns. */
import { looseKey } from '../text/key.ts';
import type { Mapped, Range } from '../text/mapped.ts';
import { cellText } from './cell-text.ts';
import type { Cell, Grid, GridRow, Shape } from './model.ts';

/** A cell before it has its place. */
export interface WrittenCell {
	readonly visible: Mapped;
	readonly source: Range;
	readonly rowSpan?: number | undefined;
	readonly columnSpan?: number | undefined;
}

export interface WrittenRow {
	readonly cells: readonly WrittenCell[];
	readonly source: Range;
}

/** From the first row to the last. */
export function aroundRows(rows: readonly WrittenRow[]): Range {
	const last = rows[rows.length - 1];
	return last === undefined ? { start: 0, end: 0 } : { start: rows[0]!.source.start, end: last.source.end };
}

/** Spans beyond these are slips of the hand (HTML allows 65534 and 1000). */
const mostRows = 200;
const mostColumns = 60;

/** The grid of rows as written; merged cells push those to their right and below aside, as a browser does it. */
export function placeCells(shape: Shape, written: readonly WrittenRow[], source: Range): Grid {
	/** Per column: how many of the rows to come are taken by a cell from above. */
	const taken: number[] = [];
	const rows: GridRow[] = [];
	for (const row of written) {
		const cells: Cell[] = [];
		const takenByRow: { column: number; columnSpan: number; rowSpan: number }[] = [];
		let column = 0;
		for (const cell of row.cells) {
			while ((taken[column] ?? 0) > 0) column++;
			const rowSpan = clamp(cell.rowSpan, mostRows);
			const columnSpan = clamp(cell.columnSpan, mostColumns);
			const text = cellText(cell.visible);
			cells.push({ text, key: keyOf(text.text), source: cell.source, column, rowSpan, columnSpan });
			if (rowSpan > 1) takenByRow.push({ column, columnSpan, rowSpan });
			column += columnSpan;
		}
		for (let index = 0; index < taken.length; index++) if (taken[index]! > 0) taken[index]!--;
		for (const cell of takenByRow) {
			for (let index = cell.column; index < cell.column + cell.columnSpan; index++) {
				while (taken.length <= index) taken.push(0);
				taken[index] = cell.rowSpan - 1;
			}
		}
		rows.push({ cells, source: row.source });
	}
	return { shape, rows, source, skeleton: {} };
}

/** The longest label has 37 characters; nothing much longer is one. */
const longestLabel = 80;
const figureLike = /^[\d０-９\s.,，+\-－—/]*$/;

function keyOf(text: string): string {
	return text.length > longestLabel || figureLike.test(text) ? '' : looseKey(text);
}

function clamp(span: number | undefined, most: number): number {
	return span === undefined || !Number.isInteger(span) || span < 1 ? 1 : Math.min(span, most);
}
