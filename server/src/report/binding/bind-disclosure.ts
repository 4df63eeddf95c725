/** Binds table 二: several blocks, each with a caption, a header of its own and one to three figures per row. */
import type { Edition } from '../../forms/types.ts';
import {
	type BoundLabel,
	type BoundRow,
	type BoundTable,
	boundTable,
	type GridAt,
	type RowAt,
} from '../bound-table.ts';
import type { FlatBlock, FlatColumn, FlatForm } from '../flat-form.ts';
import type { Aligned } from './align-rows.ts';
import { boundCells, figureCells, isOpen } from './figures.ts';
import { type NamedLeaf, nameInOtherOrder, nameLeaves } from './header.ts';
import { cellsBehind, type LabelledRow, linesOf } from './labelled-rows.ts';
import { boundLabel, columnLabels, frameLabels } from './labels.ts';
import {
	isBlank,
	isColumnLabel,
	isFigureLike,
	isRowLabel,
	ownRows,
	type ScannedCell,
	type ScannedRow,
} from './scan-rows.ts';

const table = 't2';

interface Body extends LabelledRow {
	/** The header row above it. */
	readonly header: ScannedRow | undefined;
}

export function bindDisclosure(grids: readonly GridAt[], edition: Edition, flat: FlatForm): BoundTable {
	const rows = ownRows(grids, flat);
	const body = bodyRows(rows, flat);
	const aligned = linesOf(body, flat);
	const headers = headersOf(body, aligned);
	const bound: BoundRow[] = [];
	const ragged: BoundRow[] = [];
	const orphans: RowAt[] = [];
	const missingColumns = new Map<string, FlatColumn[]>();
	body.forEach((each, index) => {
		const found = aligned[index];
		if (found === undefined) {
			if (cellsBehind(each).some(({ value }) => value.kind === 'figure')) orphans.push(each.row);
			return;
		}
		const { block } = found.line;
		const figures = placeFigures(
			behindDetail(cellsBehind(each), block.columns.length),
			block.columns,
			headers.get(block)!,
		);
		const row = boundRow(each, found, figures);
		bound.push(row);
		if (figures === undefined) ragged.push(row);
		const absent = figures === undefined ? [] : block.columns.filter((column) => !figures.columns.includes(column));
		if (absent.length > 0) missingColumns.set(block.block.id, absent);
	});
	const named = [...labelsOf(headers), ...bound.map((row) => row.label)];
	return boundTable({
		edition,
		form: flat.form,
		flat,
		grids,
		rows: bound,
		labels: [...named, ...frameLabels(rows, flat, named)],
		missingColumns,
		orphans,
		ragged,
	});
}

type Leaves = readonly (NamedLeaf | undefined)[];

/** The header of each block, the one over its first row; no leaves where that is missing or another block's. */
function headersOf(body: readonly Body[], aligned: readonly (Aligned | undefined)[]): ReadonlyMap<FlatBlock, Leaves> {
	const headers = new Map<FlatBlock, Leaves>();
	body.forEach(({ header }, index) => {
		const block = aligned[index]?.line.block;
		if (block === undefined || headers.has(block)) return;
		headers.set(block, header === undefined || isOfOthers(header, block) ? [] : namesIn(header, block));
	});
	return headers;
}

function boundRow({ row, label: at }: Body, { line, match }: Aligned, figures: Placed | undefined): BoundRow {
	// A row that begins with its figures has no cell where its label was.
	const isBare = at < 0 && figures?.cells.includes(row.cells[0]!) !== false;
	const labelCell = isBare ? undefined : row.cells[Math.max(0, at)];
	const state = match ?? (labelCell === undefined || isBlank(labelCell) ? 'lost' : 'overwritten');
	const label = boundLabel(row, labelCell?.cell, line.line, 'row', state, { flatRow: line });
	return { ...label, line, label, cells: boundCells(row, line, figures?.columns ?? [], figures?.cells ?? []) };
}

function labelsOf(headers: ReadonlyMap<FlatBlock, Leaves>): BoundLabel[] {
	return [...headers.values()].flatMap(columnLabels);
}

/** Rows with a label of the table, and rows with figures whose label is lost, each with the header over it. */
function bodyRows(rows: readonly ScannedRow[], flat: FlatForm): Body[] {
	const body: Body[] = [];
	let header: ScannedRow | undefined;
	let inTable = false;
	for (const row of rows) {
		const label = row.cells.findIndex((cell) => isRowLabel(cell, flat));
		if (label >= 0) {
			body.push({ row, label, header });
			inTable = true;
		} else if (isHeader(row)) {
			header = row;
			inTable = true;
		} else if (row.cells.some((cell) => cell.known.some((known) => known.table === table))) {
			// A caption, 第二十条第（五）项: the next header is another block's.
			header = undefined;
		} else if (
			inTable &&
			!row.cells.some((cell) => cell.known.length > 0) &&
			row.cells.some((cell) => isFigureLike(cell.value))
		) {
			const words = row.cells.findIndex((cell) => cell.value.kind === 'words');
			body.push({ row, label: words === 0 ? 0 : isBlank(row.cells[0]) ? 0 : -1, header });
		}
	}
	return body;
}

function isHeader(row: ScannedRow): boolean {
	if (row.cells.some((cell) => cell.value.kind === 'figure')) return false;
	return row.cells.some(
		(cell) =>
			isColumnLabel(cell, table) || cell.known.some((known) => known.table === table && known.role === 'corner'),
	);
}

/** Whether a header names columns, and none of the block's: on a new page Word repeats the first one, over any rows. */
function isOfOthers(header: ScannedRow, block: FlatBlock): boolean {
	const named = header.cells.flatMap(({ known }) => known.filter(({ role }) => role === 'column'));
	return named.length > 0 && !named.some(({ line }) => block.columns.some((column) => column.line.id === line.id));
}

function namesIn(header: ScannedRow, { columns }: FlatBlock): Leaves {
	const leaves = leavesOf(header);
	return nameInOtherOrder(leaves, columns) ?? nameLeaves(leaves, columns);
}

/** The header's cells behind 信息内容; without it, all that name a column or might. */
function leavesOf(header: ScannedRow): { row: ScannedRow; cell: ScannedCell }[] {
	const corner = header.cells.findIndex((cell) =>
		cell.known.some((known) => known.table === table && known.role === 'corner'),
	);
	const first = corner >= 0 ? corner : header.cells.findIndex((cell) => isColumnLabel(cell, table)) - 1;
	return header.cells
		.slice(first + 1)
		.filter((cell) => cell.value.kind === 'words')
		.map((cell) => ({ row: header, cell }));
}

/** 其他对外管理服务事项 | 行政检查 | 1 | 0 | 5: words between a label and all its figures say more of the label. */
function behindDetail(after: readonly ScannedCell[], figures: number): readonly ScannedCell[] {
	const first = after.findIndex(({ value }) => value.kind !== 'words');
	const rest = after.slice(first);
	return first > 0 && rest.filter(({ value }) => isFigureLike(value)).length === figures ? rest : after;
}

/** The figures of a row and the columns that they stand in. */
interface Placed {
	readonly columns: readonly (FlatColumn | undefined)[];
	readonly cells: readonly ScannedCell[];
}

/**
 * The figures of a row with their columns. As many cells as columns: one each. Otherwise the figures stand under their
 * headers, as in a pipe table that pads merged cells; and where they do not, blanks before or behind them are padding.
 */
function placeFigures(
	after: readonly ScannedCell[],
	columns: readonly FlatColumn[],
	leaves: Leaves,
): Placed | undefined {
	const named = leaves.filter((leaf) => leaf !== undefined);
	if (leaves.length === after.length && named.length === columns.length) {
		// One header for each figure, in whatever order; one of them may be no column of the form.
		return { columns: leaves.map((leaf) => leaf?.column), cells: after };
	}
	if (
		after.length === columns.length &&
		(leaves.length === 0 || leaves.length >= columns.length || named.length === 0)
	) {
		return { columns, cells: after };
	}
	if (leaves.length < columns.length && leaves.length === named.length && named.length > 0) {
		// The header itself lacks a column.
		const cells = figureCells(after, named.length);
		if (cells !== undefined) return { columns: named.map((leaf) => leaf.column), cells };
	}
	const under = leaves.map((leaf) =>
		leaf === undefined ? undefined : after.find(({ cell }) => cell.column === leaf.cell.cell.column),
	);
	if (
		named.length === columns.length &&
		leaves.every((leaf, index) => leaf === undefined || under[index] !== undefined)
	) {
		const filled = after.filter((cell) => cell.value.kind !== 'blank');
		// A figure too many under one merged header (行政处罚 | 2 | 0 | 0): the first is the one meant.
		if (columns.length === 1 || filled.every((cell) => under.includes(cell))) {
			return {
				columns: leaves.map((leaf) => leaf?.column),
				cells: under.map((cell) => cell ?? after[0]!),
			};
		}
	}
	const isDoubtful = isOpen(after, columns.length) && !after.every(isBlank);
	const lined = isDoubtful ? undefined : figureCells(after, columns.length);
	const cells = lined ?? spreadCells(after, columns.length);
	if (cells !== undefined) return { columns, cells };
	return columns.length === 1 && after.length > 0 && after[0]!.value.kind !== 'blank'
		? { columns, cells: after.slice(0, 1) }
		: undefined;
}

/** As many figures as there are columns, with blanks between them: what is left of merged cells, be they wider over one than over another. */
function spreadCells(after: readonly ScannedCell[], count: number): readonly ScannedCell[] | undefined {
	const filled = after.filter(({ value }) => value.kind !== 'blank');
	return filled.length === count && filled.every(({ value }) => value.kind !== 'words') ? filled : undefined;
}
