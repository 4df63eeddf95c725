/** The rows of table 三 below its header: where their labels end and which of their cells are the figures. */
import type { FlatForm } from '../flat-form.ts';
import { labelText, likeness } from '../label-match.ts';
import type { Aligned } from './align-rows.ts';
import { figureCells, figuresWithoutLabel, linedUp } from './figures.ts';
import { isHeaderRow } from './header.ts';
import { cellsBehind, type LabelledRow } from './labelled-rows.ts';
import {
	isBlank,
	isColumnLabel,
	isFigureLike,
	isRowGroup,
	isRowLabel,
	lastIndex,
	mode,
	type ScannedCell,
	type ScannedRow,
} from './scan-rows.ts';

const table = 't3';
/** Labels this near to each other differ in a letter or two. */
const surelyAlike = 0.7;

export interface Body extends LabelledRow {
	readonly groupOnly: boolean;
}

/** Rows that have a label of the table, and those with figures whose label is lost or unlike any other table's. */
export function bodyRows(rows: readonly ScannedRow[], flat: FlatForm): Body[] {
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
export function figuresPerRow(body: readonly Body[], flat: FlatForm, expected: number): number | undefined {
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

/** `count` figures of each row; nothing for a row whose figures cannot be told from what fills it up. */
export function figuresOf(
	body: readonly Body[],
	lines: readonly (Aligned | undefined)[],
	count: number,
): readonly (readonly ScannedCell[] | undefined)[] {
	const isLastBlank = isBlankThroughout(body, count - 1);
	const inPlace = linedUp(
		body.map((each, index) => ({
			row: each.row,
			after: cellsBehind(each),
			placed: rowFigures(each, count, lines[index]?.match !== undefined, isLastBlank),
		})),
		count,
	);
	return inPlace.map((placed, index) =>
		placed !== undefined && isCutShort(placed, index, body, lines) ? undefined : placed,
	);
}

/**
 * A blank at the edge of the figures of a row with fewer cells than full rows have whose labels reach as far: a cell is
 * gone, and the blank fills up.
 */
function isCutShort(
	placed: readonly ScannedCell[],
	index: number,
	body: readonly Body[],
	lines: readonly (Aligned | undefined)[],
): boolean {
	const isAtEdge = isBlank(placed[0]) || isBlank(placed[placed.length - 1]);
	const line = lines[index]?.line;
	if (!isAtEdge || line === undefined || placed.every(isBlank)) return false;
	const own = cellsBehind(body[index]!).length;
	const full = body.flatMap((other, at) => {
		const { match, line: otherLine } = lines[at] ?? {};
		if (match === undefined || otherLine!.path.length !== line.path.length) return [];
		const cells = cellsBehind(other);
		return cells.filter(({ value }) => value.kind !== 'blank').length === placed.length ? [cells.length] : [];
	});
	return full.length > 0 && Math.min(...full) > own;
}

/** Behind a label come the figures. */
function rowFigures(
	body: Body,
	count: number,
	isLabelled: boolean,
	isLastBlank: boolean,
): readonly ScannedCell[] | undefined {
	const { row } = body;
	return isLabelled
		? figureCells(cellsBehind(body), count, row, isLastBlank)
		: figuresWithoutLabel(row.cells, count, row);
}

/** The figures of the rows that have their label. */
export function fullRows(body: readonly Body[], count: number): (readonly ScannedCell[])[] {
	return body.flatMap((each) => {
		const figures = rowFigures(each, count, each.label >= 0, false);
		return figures === undefined ? [] : [figures];
	});
}

/** Whether every row that has its label leaves the cell at a place behind it blank. */
function isBlankThroughout(body: readonly Body[], at: number): boolean {
	const labelled = body.filter(({ label, groupOnly }) => label >= 0 && !groupOnly);
	return labelled.length > 1 && labelled.every((each) => isBlank(cellsBehind(each)[at]));
}

/** The cell where a lost label stood: the one before the figures. */
export function labelPlace(body: Body, values: readonly ScannedCell[]): ScannedCell | undefined {
	const { row } = body;
	const firstFigure = values.length > 0 ? row.cells.indexOf(values[0]!) : row.cells.length;
	const place = row.cells[firstFigure - 1];
	return body.groupOnly && firstFigure - 1 === body.label ? undefined : place;
}
