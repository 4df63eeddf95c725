/** The columns of table 三: what its header names them, and where its figures say more than the header does. */
import type { GridAt } from '../bound-table.ts';
import type { FlatColumn, FlatForm } from '../flat-form.ts';
import { columnOrder } from './column-order.ts';
import { cameApart, haveOneHeader } from './fragments.ts';
import { headerLeaves, isHeaderRow, type NamedLeaf, nameInOtherOrder, nameLeaves } from './header.ts';
import { type Body, figuresPerRow, fullRows } from './request-rows.ts';
import type { ScannedRow } from './scan-rows.ts';

const table = 't3';

/** What is known of the columns of a table. */
export interface RequestColumns {
	/** The header's cells, with the columns that they name. */
	readonly leaves: readonly (NamedLeaf | undefined)[];
	/** The column of each figure from left to right, nothing for one that the form does not have; absent where that is a guess. */
	readonly columns: readonly (FlatColumn | undefined)[] | undefined;
	/** With other figures they may be others. */
	readonly byFigures: boolean;
}

/** `rows` are all rows of the grids, `header` those above the body. */
export function requestColumns(
	grids: readonly GridAt[],
	rows: readonly ScannedRow[],
	header: readonly ScannedRow[],
	body: readonly Body[],
	flat: FlatForm,
): RequestColumns {
	const columns = flat.blocks[0]!.columns;
	const figures = figuresPerRow(body, flat, columns.length);
	const shown = headerLeaves(header, table, flat);
	const leaves = overFigures(nameInOtherOrder(shown, columns) ?? nameLeaves(shown, columns, header), figures);
	const apart = cameApart(grids);
	const headers = {
		headers: apart ? headersOf(grids, rows) : [header],
		areAlike: !apart || haveOneHeader(grids),
		named: namedColumns(leaves, columns),
	};
	const told = columnMapping(figures, columns, leaves, showsAll(header, columns));
	const order = columnOrder(columns, told, headers, () => fullRows(body, figures ?? columns.length));
	return { leaves, columns: order.columns, byFigures: order.byFigures };
}

/** Without what stands over the labels: 项目, 类别. */
function overFigures(
	leaves: readonly (NamedLeaf | undefined)[],
	figures: number | undefined,
): readonly (NamedLeaf | undefined)[] {
	const beyond = leaves.length - (figures ?? leaves.length);
	const unnamed = leaves.findIndex((leaf) => leaf !== undefined);
	return leaves.slice(Math.max(0, Math.min(beyond, unnamed)));
}

/**
 * The column of each figure from left to right. With as many figures as the form has columns the header is not asked:
 * it often does not line up. With more or fewer the header has to say which.
 */
function columnMapping(
	figures: number | undefined,
	columns: readonly FlatColumn[],
	leaves: readonly (NamedLeaf | undefined)[],
	isComplete: boolean,
): readonly (FlatColumn | undefined)[] | undefined {
	if (figures === undefined) return undefined;
	if (figures === columns.length) {
		if (isComplete) return columns;
		const named = leaves.filter((leaf) => leaf !== undefined).length;
		// The header of a table with as many columns, one of them another (小计 for 其他): ask it after all.
		if (leaves.length === figures && named < leaves.length && named >= figures - 2) {
			return leaves.map((leaf) => leaf?.column);
		}
		return columns;
	}
	const named = leaves.filter((leaf) => leaf !== undefined).length;
	return leaves.length === figures && named >= 3 ? leaves.map((leaf) => leaf?.column) : undefined;
}

/** The header of each small table. */
function headersOf(grids: readonly GridAt[], rows: readonly ScannedRow[]): (readonly ScannedRow[])[] {
	return grids.map(({ grid }) => rows.filter((row) => row.grid === grid && isHeaderRow(row, table)));
}

/** The columns by their leaves; nothing where the leaves do not name each of them. */
function namedColumns(
	leaves: readonly (NamedLeaf | undefined)[],
	columns: readonly FlatColumn[],
): readonly FlatColumn[] | undefined {
	const named = leaves.flatMap((leaf) => (leaf === undefined ? [] : [leaf.column]));
	return columns.every((column) => named.includes(column)) ? named : undefined;
}

/** Whether the header names every column, however its rows ran together. */
function showsAll(header: readonly ScannedRow[], columns: readonly FlatColumn[]): boolean {
	const ids = new Set(header.flatMap((row) => row.cells.flatMap(({ known }) => known.map(({ line }) => line.id))));
	return columns.every((column) => ids.has(column.line.id));
}
