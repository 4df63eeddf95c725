/** Binds table 三: rows with a label on the left and one figure per kind of applicant on the right. */
import type { Edition } from '../../forms/types.ts';
import { type BoundRow, type BoundTable, boundTable, type GridAt, type RowAt } from '../bound-table.ts';
import type { FlatColumn, FlatForm } from '../flat-form.ts';
import { labelText, likeness } from '../label-match.ts';
import { alignRows } from './align-rows.ts';
import { columnOrder } from './column-order.ts';
import { boundCells, figureCells, figuresWithoutLabel, linedUp } from './figures.ts';
import { cameApart, haveOneHeader } from './fragments.ts';
import { headerLeaves, isHeaderRow, type NamedLeaf, nameInOtherOrder, nameLeaves } from './header.ts';
import { asPrinted, boundLabel, columnLabels, frameLabels } from './labels.ts';
import {
	isBlank,
	isColumnLabel,
	isFigureLike,
	isRowGroup,
	isRowLabel,
	lastIndex,
	mode,
	ownRows,
	type ScannedCell,
	type ScannedRow,
} from './scan-rows.ts';

const table = 't3';
/** Labels this near to each other differ in a letter or two. */
const surelyAlike = 0.7;

interface Body {
	readonly row: ScannedRow;
	/** Index of the label's cell; −1 when the row's label is lost. */
	readonly label: number;
	/** The label found is that of a group. */
	readonly groupOnly: boolean;
}

export function bindRequests(grids: readonly GridAt[], edition: Edition, flat: FlatForm): BoundTable {
	const rows = ownRows(grids, flat);
	const columns = flat.blocks[0]!.columns;
	// The first row's label may be the one that is lost; no header has figures.
	const first = rows.findIndex(
		(row) =>
			row.cells.some((cell) => isRowLabel(cell, flat)) ||
			row.cells.filter((cell) => isFigureLike(cell.value)).length >= columns.length - 1,
	);
	const header = first < 0 ? rows : rows.slice(0, first);
	const body = bodyRows(first < 0 ? [] : rows.slice(first), flat);
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
	const mapping = order.columns;
	const isLastBlank = mapping !== undefined && isBlankThroughout(body, mapping.length - 1);

	const aligned = alignRows(
		body.map(({ row, label, groupOnly }) => {
			const text = label < 0 ? undefined : row.cells[label]!;
			return text === undefined || text.value.kind !== 'words'
				? { groupOnly }
				: { label: labelText(text.cell.text.text), groupOnly };
		}),
		flat.rows,
	);
	const bound: BoundRow[] = [];
	const ragged: BoundRow[] = [];
	const orphans: RowAt[] = [];
	/**
	 * A blank at the edge of the figures of a row with fewer cells than full rows have whose labels reach as far: a cell is
	 * gone, and the blank fills up.
	 */
	const isCutShort = (placed: readonly ScannedCell[], index: number): boolean => {
		const isAtEdge = isBlank(placed[0]) || isBlank(placed[placed.length - 1]);
		const line = aligned[index]?.line;
		if (!isAtEdge || line === undefined || placed.every(isBlank)) return false;
		const own = cellsBehind(body[index]!).length;
		const full = body.flatMap((other, at) => {
			if (aligned[at]?.match === undefined || aligned[at].line.path.length !== line.path.length) return [];
			const cells = cellsBehind(other);
			return cells.filter(({ value }) => value.kind !== 'blank').length === placed.length ? [cells.length] : [];
		});
		return full.length > 0 && Math.min(...full) > own;
	};
	const count = mapping?.length ?? 0;
	const inPlace = linedUp(
		body.map((each, index) => {
			const after = cellsBehind(each);
			const isLabelled = aligned[index]?.match !== undefined;
			const placed = mapping === undefined ? undefined : rowFigures(each, after, count, isLabelled, isLastBlank);
			return { row: each.row, after, placed };
		}),
		count,
	);
	body.forEach((each, index) => {
		const { row } = each;
		const found = aligned[index];
		const after = cellsBehind(each);
		const placed = inPlace[index];
		const cells = placed !== undefined && isCutShort(placed, index) ? undefined : placed;
		if (found === undefined) {
			if (after.some(({ value }) => isFigureLike(value))) orphans.push(row);
			return;
		}
		const values = cells ?? [];
		const labelCell = found.match === undefined ? labelPlace(row, each, values) : row.cells[each.label]!;
		const state = found.match ?? (labelCell === undefined || isBlank(labelCell) ? 'lost' : 'overwritten');
		const own = boundLabel(row, labelCell?.cell, found.line.line, 'row', state, { flatRow: found.line });
		const label = apart ? asPrinted(own) : own;
		const boundRow: BoundRow = {
			...label,
			line: found.line,
			label,
			cells: boundCells(row, found.line, mapping ?? [], values),
		};
		bound.push(boundRow);
		if (cells === undefined) ragged.push(boundRow);
	});
	const named = [...columnLabels(leaves), ...bound.map((row) => row.label)];
	const frame = frameLabels(rows, flat, named);
	return boundTable({
		edition,
		form: flat.form,
		flat,
		grids,
		rows: bound,
		labels: [...named, ...(apart ? frame.map(asPrinted) : frame)],
		missingColumns: missing(mapping, columns, flat),
		ordersByFigures: order.byFigures,
		orphans,
		ragged,
	});
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

function missing(
	mapping: readonly (FlatColumn | undefined)[] | undefined,
	columns: readonly FlatColumn[],
	flat: FlatForm,
): Map<string, FlatColumn[]> {
	const absent = mapping === undefined ? [] : columns.filter((column) => !mapping.includes(column));
	return new Map(absent.length === 0 ? [] : [[flat.blocks[0]!.block.id, absent]]);
}

/** Rows that have a label of the table, and those with figures whose label is lost or unlike any other table's. */
function bodyRows(rows: readonly ScannedRow[], flat: FlatForm): Body[] {
	const columns = flat.blocks[0]!.columns.length;
	const body: Body[] = [];
	for (const row of rows) {
		if (isHeader(row, flat)) continue;
		const own = lastIndex(row.cells, (cell) => isRowLabel(cell, flat));
		if (own >= 0) {
			body.push({ row, label: own, groupOnly: false });
			continue;
		}
		// Another table's row in the same grid. 总计 and 其他 are columns, and rows that lost their number.
		if (row.cells.some((cell) => cell.known.length > 0 && !isRowGroup(cell, flat) && !isColumnLabel(cell, table)))
			continue;
		if (!row.cells.some((cell) => isFigureLike(cell.value)) && !isBlankLine(row, flat)) continue;
		const words = lastIndex(row.cells, (cell) => cell.value.kind === 'words' && !looksLikeFigure(cell));
		const inLabels = words >= 0 && words < Math.max(1, row.cells.length - columns + 1);
		const group = inLabels && isRowGroup(row.cells[words]!, flat);
		// Behind the group's label stands the cell where the row's own was, unless the group's is all there is.
		body.push({ row, label: inLabels ? words : -1, groupOnly: group });
	}
	return body;
}

/** A row that names columns; 总计 alone, with blanks behind it, is a line that lost its number. */
function isHeader(row: ScannedRow, flat: FlatForm): boolean {
	if (!isHeaderRow(row, table) || row.cells.some((cell) => isRowLabel(cell, flat))) return false;
	return row.cells.filter(({ value }) => value.kind === 'words').length > 1 || !isBlankLine(row, flat);
}

/** A row of a form not filled in yet whose label is misspelt: with figures it would be known by its place. */
function isBlankLine({ cells }: ScannedRow, flat: FlatForm): boolean {
	const words = cells.filter(({ value }) => value.kind !== 'blank');
	if (words.length === 0 || cells.length - words.length < flat.blocks[0]!.columns.length) return false;
	const label = labelText(words[words.length - 1]!.cell.text.text);
	return flat.rows.some(({ line }) => likeness(label, line) > surelyAlike);
}

/** Words in the place of a figure (约12, 待填): among figures, not a label. */
function looksLikeFigure(cell: ScannedCell): boolean {
	return (
		/\d/.test(cell.cell.text.text) &&
		cell.cell.text.text.length <= 8 &&
		!/^\s*[（(]?\d{1,2}\s*[.、．)）]/.test(cell.cell.text.text)
	);
}

/** How many figures a row of this table has: told by the rows with the deepest labels, which no blank cell pads. */
function figuresPerRow(body: readonly Body[], flat: FlatForm, expected: number): number | undefined {
	const depth = (row: Body): number => {
		const text = labelText(row.row.cells[row.label]!.cell.text.text);
		const line = flat.rows.find((each) =>
			row.row.cells[row.label]!.known.some(({ line: known }) => known.id === each.id),
		);
		return line === undefined || text.loose === '' ? 0 : line.path.length;
	};
	const labelled = body.filter((row) => row.label >= 0 && !row.groupOnly);
	const deepest = Math.max(0, ...labelled.map(depth));
	const counts = labelled
		.filter((row) => depth(row) === deepest)
		.map((row) => trailing(row.row.cells.slice(row.label + 1), expected));
	return mode(counts);
}

/** Number of cells after the label without the blanks beyond the expected number: what pads merged cells, or the table. */
function trailing(cells: readonly ScannedCell[], expected: number): number {
	let count = cells.length;
	while (count > expected && isBlank(cells[count - 1])) count--;
	for (let first = 0; count > expected && isBlank(cells[first]); first++) count--;
	return count;
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

function cellsBehind({ row, label }: Body): readonly ScannedCell[] {
	return row.cells.slice(label + 1);
}

/** Behind a label come the figures. */
function rowFigures(
	{ row }: Body,
	after: readonly ScannedCell[],
	count: number,
	labelled: boolean,
	isLastBlank: boolean,
): readonly ScannedCell[] | undefined {
	return labelled ? figureCells(after, count, row, isLastBlank) : figuresWithoutLabel(row.cells, count, row);
}

/** The figures of the rows that have their label. */
function fullRows(body: readonly Body[], count: number): (readonly ScannedCell[])[] {
	return body.flatMap((each) => {
		const figures = rowFigures(each, cellsBehind(each), count, each.label >= 0, false);
		return figures === undefined ? [] : [figures];
	});
}

/** Whether every row that has its label leaves the cell at a place behind it blank. */
function isBlankThroughout(body: readonly Body[], at: number): boolean {
	const labelled = body.filter(({ label, groupOnly }) => label >= 0 && !groupOnly);
	return labelled.length > 1 && labelled.every((each) => isBlank(cellsBehind(each)[at]));
}

/** The cell where a lost label stood: the one before the figures. */
function labelPlace(row: ScannedRow, body: Body, values: readonly ScannedCell[]): ScannedCell | undefined {
	const firstFigure = values.length > 0 ? row.cells.indexOf(values[0]!) : row.cells.length;
	const place = row.cells[firstFigure - 1];
	return body.groupOnly && firstFigure - 1 === body.label ? undefined : place;
}
