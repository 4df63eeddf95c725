/** Binds table 四: a header of three rows and one row of fifteen figures. */
import type { Edition } from '../../forms/types.ts';
import { type BoundRow, type BoundTable, boundTable, type GridAt, type RowAt } from '../bound-table.ts';
import type { FlatColumn, FlatForm } from '../flat-form.ts';
import { casesByProcedure, type PlacedCase } from './cases-by-procedure.ts';
import { orderOfFigures } from './column-order.ts';
import { boundCells, figureCells } from './figures.ts';
import { type Leaf, type NamedLeaf, nameInOtherOrder, nameLeaves } from './header.ts';
import { boundLabel, columnLabels, frameLabels } from './labels.ts';
import {
	isBlank,
	isColumnLabel,
	isFigureLike,
	isOfPdf,
	ownRows,
	type ScannedCell,
	type ScannedRow,
} from './scan-rows.ts';

const table = 't4';
const mostLost = 4;

export function bindCases(grids: readonly GridAt[], edition: Edition, flat: FlatForm): BoundTable {
	const rows = ownRows(grids, flat);
	const turned = casesByProcedure(grids, rows, flat);
	if (turned !== undefined) return bindTurned(turned, grids, edition, flat);
	const { columns, rows: lines } = flat.blocks[0]!;
	const header = headerOf(rows, columns.length);
	const shown = leavesOf(header);
	const last = header.length === 0 ? -1 : rows.indexOf(header[header.length - 1]!);
	// A cell or two may be lost; a page number or a note below the table has one.
	const fewest = Math.max(2, Math.min(shown.length, columns.length) - mostLost);
	const behind = rows.slice(last + 1).filter((row) => row.cells.length >= fewest);
	const figures = withoutNumbers(behind.filter((row) => row.cells.some((cell) => isFigureLike(cell.value))));
	// A form just inserted has a row of blanks; words in all places (若干, 见附件) are its row where no other stands below.
	const row = figures[0] ?? behind.find((each) => each.cells.every(isBlank)) ?? onlyRow(behind, columns.length);
	const at = row === undefined ? rows.length : rows.indexOf(row);
	const over = shown.filter((leaf) => rows.indexOf(leaf.row) < at);
	const moved = namedPerProcedure(over, columns);
	const leaves = moved ?? namedLeaves(shown, row, columns);
	const bound: BoundRow[] = [];
	const ragged: BoundRow[] = [];
	// Where no row is whole, figures below the header are pieces of one.
	const orphans: RowAt[] =
		row === undefined ? rows.slice(last + 1).filter(isPieceOfRow) : figures.slice(1).filter(isRow);
	let missing: FlatColumn[] = [];
	const line = lines[0]!;
	if (row !== undefined) {
		const mapping = columnMapping(leaves, row, columns);
		// 件数 or the like before the figures: the form has no label there.
		const beginsWithWords = row.cells[0]!.value.kind === 'words';
		const labelled = beginsWithWords && filled(row) > mapping.length;
		// Words for a figure and padding behind, or a label and a last figure left blank: who is to say.
		const isDoubtful = beginsWithWords && !labelled && row.cells.length > mapping.length;
		const figureLike = labelled ? row.cells.slice(1) : row.cells;
		const placed = isDoubtful ? undefined : figureCells(figureLike, mapping.length, row);
		const order = moved === undefined || placed === undefined ? mapping : orderPerProcedure(moved, columns, placed);
		const cells = order === undefined ? undefined : placed;
		const label = boundLabel(row, undefined, line.line, 'row', 'exact', { flatRow: line });
		const boundRow: BoundRow = { ...label, line, label, cells: boundCells(row, line, order ?? [], cells ?? []) };
		bound.push(boundRow);
		if (cells === undefined) ragged.push(boundRow);
		missing = columns.filter((column) => !mapping.includes(column));
	}
	const named = columnLabels(leaves);
	return boundTable({
		edition,
		form: flat.form,
		flat,
		grids,
		rows: bound,
		labels: [...named, ...frameLabels(header, flat, named)],
		missingColumns: new Map(missing.length === 0 ? [] : [[flat.blocks[0]!.block.id, missing]]),
		orphans,
		ragged,
		ordersByFigures: moved !== undefined,
	});
}

/** The figures stand in several rows; the first of these stands for the row of the form. */
function bindTurned(
	placed: readonly PlacedCase[],
	grids: readonly GridAt[],
	edition: Edition,
	flat: FlatForm,
): BoundTable {
	const line = flat.rows[0]!;
	const label = boundLabel(placed[0]!.row, undefined, line.line, 'row', 'exact', { flatRow: line });
	const cells = placed.flatMap(({ row, cell, column }) => [...boundCells(row, line, [column], [cell])]);
	return boundTable({
		edition,
		form: flat.form,
		flat,
		grids,
		rows: [{ ...label, line, label, cells: new Map(cells) }],
		labels: [],
		missingColumns: new Map(),
		orphans: [],
		ragged: [],
	});
}

/** The columns of each procedure: their outcomes have the same names. */
function procedures(columns: readonly FlatColumn[]): FlatColumn[][] {
	const found: FlatColumn[][] = [];
	for (const column of columns) {
		const open = found.at(-1);
		if (open !== undefined && open[0]!.path.at(-2) === column.path.at(-2)) open.push(column);
		else found.push([column]);
	}
	return found;
}

/** The leaves over the figures, where they name the outcomes of a procedure in another order than the form; else nothing. */
function namedPerProcedure(shown: readonly Leaf[], columns: readonly FlatColumn[]): NamedLeaf[] | undefined {
	// Converters that have no merged cells say again in the lowest row what stands over it; over a header may stand another one.
	const lowest = shown.filter(({ row }) => row === shown.at(-1)!.row);
	if (lowest.length !== columns.length && shown.length % columns.length > 0) return undefined;
	const all = shown.slice(-columns.length);
	let from = 0;
	let isMoved = false;
	const named = procedures(columns).flatMap((own) => {
		const leaves = all.slice(from, from + own.length);
		from += own.length;
		const inOtherOrder = nameInOtherOrder(leaves, own);
		isMoved ||= inOtherOrder !== undefined;
		return inOtherOrder ?? nameLeaves(leaves, own);
	});
	return isMoved && !named.includes(undefined) ? (named as NamedLeaf[]) : undefined;
}

/**
 * The columns in the order that their header shows, or, for a procedure whose figures add up only so, in the form's: a header may
 * stand otherwise than its figures. Those that add up in neither are wrong whichever it is, and stand under their header; out of
 * a PDF, where labels of several lines change places, there is nothing to tell what they stand under.
 */
function orderPerProcedure(
	named: readonly NamedLeaf[],
	columns: readonly FlatColumn[],
	cells: readonly ScannedCell[],
): readonly (FlatColumn | undefined)[] | undefined {
	const mayBeElsewhere = isOfPdf(named[0]!.row.grid);
	let from = 0;
	const orders = procedures(columns).map((own) => {
		const to = from + own.length;
		const shown = named.slice(from, to).map(({ column }) => column);
		const figures = [cells.slice(from, to)];
		from = to;
		if (shown.at(-1) === own.at(-1)) return mayBeElsewhere ? own : shown;
		return orderOfFigures([own, shown], figures) ?? (mayBeElsewhere ? undefined : shown);
	});
	return orders.includes(undefined) ? undefined : orders.flatMap((order) => order ?? []);
}

/** Forms of statistics number their columns below the header: 1, 2, 3, … are no outcomes where figures stand below. */
function withoutNumbers(rows: readonly ScannedRow[]): readonly ScannedRow[] {
	const [first, ...others] = rows;
	if (first === undefined || others.length === 0) return rows;
	const figures = first.cells.flatMap(({ value }) => (value.kind === 'figure' ? value : []));
	const isCounting = figures.every(({ scaled, scale }, at) => scale === 0 && scaled === BigInt(at + 1));
	return isCounting && figures.length >= fewestNumbered ? others : rows;
}

/** Of fifteen columns; so many outcomes are not one more than the other by chance. */
const fewestNumbered = 10;

/** The one row with a cell for each column; of several nobody can tell whose they are. */
function onlyRow(rows: readonly ScannedRow[], columns: number): ScannedRow | undefined {
	const [row] = rows;
	return rows.length === 1 && row!.cells.length === columns ? row : undefined;
}

/** Two figures: a page number is one. */
function isPieceOfRow({ cells }: ScannedRow): boolean {
	return cells.filter(({ value }) => isFigureLike(value)).length > 1;
}

/** Last year's figures may stand below, with words before them; other tables run together have words throughout. */
function isRow({ cells }: ScannedRow): boolean {
	return cells.filter(({ value }) => value.kind === 'words').length <= 2;
}

/** So many outcomes are the header, be it again on a new page; a table below may have a 总计 and 其他 of its own. */
const fewestOutcomes = 4;

function headerOf(rows: readonly ScannedRow[], figures: number): readonly ScannedRow[] {
	const first = rows.findIndex((row) => !isHeader(row) && row.cells.length >= figures - mostLost);
	return rows.filter((row, at) => {
		if (!isHeader(row)) return false;
		return first < 0 || at < first || outcomesIn(row) >= fewestOutcomes;
	});
}

function isHeader(row: ScannedRow): boolean {
	const figures = row.cells.filter(({ value }) => value.kind === 'figure').length;
	// A figure typed over one of many labels makes no row of figures of a header.
	if (figures > 0) return figures < fewestOutcomes && outcomesIn(row) >= fewestOutcomes;
	return row.cells.some((cell) => cell.known.some((known) => known.table === table && known.role !== 'row'));
}

function outcomesIn({ cells }: ScannedRow): number {
	return cells.filter((cell) => isColumnLabel(cell, table)).length;
}

/**
 * The outcomes of 行政复议 stand in the row above those of 行政诉讼; left to right they come first. A header spelt out in
 * one row is taken as it stands.
 */
function leavesOf(header: readonly ScannedRow[]): Leaf[] {
	const leaves: Leaf[] = [];
	for (const row of header) {
		const cells = row.cells.filter((cell) => isColumnLabel(cell, table));
		if (cells.length === 0) continue;
		const isGroup = (name: string) => name === 'column-group';
		for (const cell of row.cells) {
			if (cell.value.kind !== 'words' || cell.known.some((known) => known.table === table && isGroup(known.role)))
				continue;
			leaves.push({ row, cell });
		}
	}
	return leaves;
}

/**
 * The leaves by their columns. A row with more figures than the form has, and as many as the header has leaves, stands
 * under another name too (撤回起诉); else what comes behind the last column is the header again, after a page break.
 */
function namedLeaves(
	shown: readonly Leaf[],
	row: ScannedRow | undefined,
	columns: readonly FlatColumn[],
): (NamedLeaf | undefined)[] {
	const figures = row?.cells.filter(({ value }) => isFigureLike(value)).length ?? 0;
	return nameLeaves(figures === shown.length ? shown : shown.slice(0, columns.length), columns);
}

/** Number of cells without the blanks on the right, which may fill up the table. */
function filled({ cells }: ScannedRow): number {
	return cells.findLastIndex(({ value }) => value.kind !== 'blank') + 1;
}

/** The column of each figure from left to right; the form's own where the header does not tell them all apart. */
function columnMapping(
	leaves: readonly (NamedLeaf | undefined)[],
	row: ScannedRow,
	columns: readonly FlatColumn[],
): readonly (FlatColumn | undefined)[] {
	const named = leaves.map((leaf) => leaf?.column);
	const lacks = leaves.length < columns.length && !named.includes(undefined) && filled(row) < columns.length;
	const hasMore = leaves.length > columns.length && columns.every((column) => named.includes(column));
	return lacks || hasMore ? named : columns;
}
