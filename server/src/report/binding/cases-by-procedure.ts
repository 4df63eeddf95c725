/**
 * A table 四 that its writer turned: each procedure has a row or a small table of its own, or a column. Whose a figure is say the
 * words beside it and over it, one procedure and one outcome; it is believed where all fifteen are there, each once.
 */

import { keptOf } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import type { GridAt } from '../bound-table.ts';
import type { FlatColumn, FlatForm } from '../flat-form.ts';
import { isBlank, isFigureLike, type ScannedCell, type ScannedRow } from './scan-rows.ts';

export interface PlacedCase {
	readonly row: ScannedRow;
	readonly cell: ScannedCell;
	readonly column: FlatColumn;
}

/** The figure of each column of table 四; nothing where one is not there, or two may be it. */
export function casesByProcedure(
	grids: readonly GridAt[],
	rows: readonly ScannedRow[],
	form: FlatForm,
): readonly PlacedCase[] | undefined {
	const { columns } = form.blocks[0]!;
	if (rows.length > mostRows || rows.some(({ cells }) => cells.length > mostCells)) return undefined;
	const isWide = rows.some(({ cells }) => cells.filter(({ value }) => value.kind === 'figure').length > mostFigures);
	if (isWide && !rows.some((row) => namesBoth(row, form))) return undefined;
	const placed: PlacedCase[] = [];
	let over = nothingOver;
	for (const [at, row] of rows.entries()) {
		if (row.grid !== rows[at - 1]?.grid) over = captionOver(row, grids);
		const words = row.cells.filter(({ value }) => value.kind === 'words');
		const figures = row.cells.filter(({ value }) => value.kind !== 'words');
		if (figures.some(({ value }) => isFigureLike(value)) || isLeftBlank(row, rows[at + 1], over, form)) {
			over = { ...over, isRead: true };
			placed.push(...placedUnder(over, row, words, figures, form));
		} else over = withHeader(over, words);
	}
	const inOrder = columns.map((column) => placed.filter((each) => each.column === column));
	return inOrder.every(({ length }) => length === 1) ? inOrder.flat() : undefined;
}

/** The figures of a row by what stands over them and beside them. */
function placedUnder(
	{ caption, header }: Over,
	row: ScannedRow,
	words: readonly ScannedCell[],
	figures: readonly ScannedCell[],
	form: FlatForm,
): PlacedCase[] {
	return figures.flatMap((cell) => {
		const column = columnOf(caption, [...words, ...header.filter((each) => isOver(each, cell))], form);
		return column === undefined ? [] : [{ row, cell, column }];
	});
}

/** 行政复议-结果维持, 结果维持（复议后起诉）: a header of one row that names procedure and outcome in each cell. */
function namesBoth({ cells }: ScannedRow, form: FlatForm): boolean {
	const outcomes = cells.filter(isOutcome);
	if (outcomes.length < form.blocks[0]!.columns.length) return false;
	return outcomes.every(({ cell }) => proceduresNamed([cell.key], form).size === 1);
}

/** A figure a row, each with its name, and what stands over them; a column for each figure, and a few besides. */
const mostRows = 60;
const mostCells = 40;
/** The outcomes of one procedure, and a sum of one's own; the row of the form has those of all three. */
const mostFigures = 6;

/** What stands over the figures: a title, and the cells of a header. */
interface Over {
	readonly caption: readonly string[];
	readonly header: readonly ScannedCell[];
	/** Figures stand below the header: the next one is another. */
	readonly isRead: boolean;
}

const nothingOver: Over = { caption: [], header: [], isRead: false };

/** Over the first row of a grid stands its title. */
function captionOver({ grid }: ScannedRow, grids: readonly GridAt[]): Over {
	const caption = grids.find((each) => each.grid === grid)?.caption;
	return { ...nothingOver, caption: caption === undefined ? [] : [caption] };
}

/** A row of words is part of the header; one word alone is a title. */
function withHeader(over: Over, words: readonly ScannedCell[]): Over {
	if (words.length === 0) return over;
	if (words.length === 1) return { caption: keysOf(words), header: [], isRead: false };
	return { caption: over.caption, header: over.isRead ? words : [...over.header, ...words], isRead: false };
}

/** A row with the name of a procedure, under outcomes, and nothing filled in. */
function isLeftBlank(row: ScannedRow, next: ScannedRow | undefined, { header }: Over, form: FlatForm): boolean {
	if (!header.some(isOutcome) || proceduresNamed(keysOf(row.cells), form).size === 0) return false;
	return row.cells.filter(isBlank).length >= header.filter(isOutcome).length && next?.cells.some(isOutcome) !== true;
}

function isOver({ cell: over }: ScannedCell, { cell }: ScannedCell): boolean {
	return over.column <= cell.column && cell.column < over.column + over.columnSpan;
}

function isOutcome({ known }: ScannedCell): boolean {
	return known.some(({ table, role }) => table === 't4' && role === 'column');
}

function keysOf(cells: readonly ScannedCell[]): readonly string[] {
	return cells.map(({ cell }) => cell.key);
}

/** The one column that words name. */
function columnOf(caption: readonly string[], words: readonly ScannedCell[], form: FlatForm): FlatColumn | undefined {
	const procedures = proceduresNamed([...caption, ...keysOf(words)], form);
	const outcomes = new Set(words.filter(isOutcome).flatMap(({ known }) => known.map(({ line }) => line.id)));
	const own = form.blocks[0]!.columns.filter(
		({ line, path }) => outcomes.has(line.id) && procedures.has(path.at(-2)!.id),
	);
	return own.length === 1 ? own[0] : undefined;
}

/** The keys of the procedures' names, each with the id of its line; and those of the names over several of them. */
const procedureKeys = keptOf((form: FlatForm) => {
	const columns = form.blocks[0]!.columns;
	const own = new Map(
		columns.map(({ path }) => [path.at(-2)!.id, { name: looseKey(path.at(-2)!.label), isInGroup: path.length > 2 }]),
	);
	const groups = columns.flatMap(({ path }) => path.slice(0, -2)).map(({ label }) => looseKey(label));
	return { own: [...own], groups };
});

/** The procedures that keys name, by the ids of their lines: 行政诉讼（未经复议直接起诉）, 其中：复议后起诉. */
function proceduresNamed(keys: readonly string[], form: FlatForm): ReadonlySet<string> {
	const { own, groups } = procedureKeys(form);
	const named = keys.flatMap((key) => {
		const within = own.filter(([, { name }]) => key.includes(name));
		// 行政复议、行政诉讼情况 names no procedure but all.
		const isOfGroup = groups.some((name) => key.includes(name));
		return within.filter(([, { isInGroup }]) => isInGroup || !isOfGroup);
	});
	return new Set(named.map(([id]) => id));
}
