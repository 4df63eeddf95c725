/**
 * Which grids of a draft together make one table. Neighbouring grids of one kind are one where their lines do not overlap:
 * a table 二 written block by block, a table 三 cut by a page break.
 */
import { editions } from '../../forms/editions.ts';
import type { TableId } from '../../forms/types.ts';
import type { Grid, Skeleton } from '../../read/model.ts';
import { KeptWith, keeper, keptOf } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import type { GridAt } from '../bound-table.ts';
import { flatten } from '../flat-form.ts';
import { isTable, type TableVotes, votes } from '../vocabulary.ts';
import { cameApart, isFragment, linesNamed, partsAndFragments } from './fragments.ts';

/** Grids one after another, as places among those of the draft. */
export interface Group {
	readonly places: readonly number[];
	/** They show enough of the table's labels to be bound. */
	readonly isTable: boolean;
}

const kept: Readonly<Record<TableId, ReturnType<typeof keeper<readonly Group[]>>>> = {
	t2: keeper(),
	t3: keeper(),
	t4: keeper(),
};

/** The groups that may be tables of one kind. They hang on no figure, and are kept as long as all skeletons stay. */
export function groupsAmong(grids: readonly GridAt[], id: TableId): readonly Group[] {
	const [first, ...others] = grids.map(({ grid }) => grid.skeleton);
	return first === undefined ? [] : kept[id]([first, ...others], () => groupsOf(grids, id));
}

/** Of grids only labels and kinds of values count here, never a figure's value: what is kept is kept with their skeletons. */
const skeletonOf = ({ skeleton }: Grid): Skeleton => skeleton;

/** Which statutory tables' labels a grid shows, and how many. */
const gridVotes = keptOf((grid: Grid): Record<TableId, TableVotes> => votes(cellKeys(grid)), skeletonOf);

/** Loose keys of all texts in a grid. */
export const cellKeys = keptOf(({ rows }: Grid): ReadonlySet<string> => {
	const keys = new Set<string>();
	for (const { cells } of rows) for (const { key } of cells) keys.add(key);
	return keys;
}, skeletonOf);

function showsPart(id: TableId, { rows, columns, captions }: TableVotes): boolean {
	if (id === 't4') return columns >= 4;
	// A part of table 二 is known by what stands over its only row, even when the row's own label is lost.
	if (id === 't2' && (columns >= 2 || (columns >= 1 && captions >= 1))) return true;
	return rows + columns + captions >= 2 && rows >= 1;
}

/** For each grid whether it shows part of a table: the last row alone on a new page does where the grid before does. */
function partsAmong(grids: readonly GridAt[], id: TableId): boolean[] {
	const parts: boolean[] = [];
	for (const { grid } of grids) {
		const goesOn = parts.at(-1) === true && grid.rows.length === 1 && rowKeys(grid, id).size === 1;
		parts.push(goesOn || showsPart(id, gridVotes(grid)[id]));
	}
	return parts;
}

function votesOf(group: readonly GridAt[]): Record<TableId, TableVotes> {
	if (group.length === 1) return gridVotes(group[0]!.grid);
	return votes(group.flatMap(({ grid }) => [...cellKeys(grid)]));
}

function isApart(ones: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
	for (const one of ones) if (others.has(one)) return false;
	return true;
}

function groupsOf(grids: readonly GridAt[], id: TableId): Group[] {
	const parts = partsAmong(grids, id);
	const own = id === 't3' ? partsAndFragments(grids, parts) : grids.filter((_, index) => parts[index]);
	const places = new Map(grids.map((at, place) => [at, place]));
	return inGroups(own, id).map((group) => ({
		places: group.map((at) => places.get(at)!),
		isTable: (id === 't3' && cameApart(group)) || isTable(id, votesOf(group)[id]),
	}));
}

function inGroups(grids: readonly GridAt[], id: TableId): (readonly GridAt[])[] {
	const found: (readonly GridAt[])[] = [];
	for (let at = 0; at < grids.length; ) {
		const group = groupFrom(grids, at, id);
		const end = at + group.length;
		const later = laterStart(grids, at, end, id);
		// An excerpt of the organ's own before the table is taken for its beginning, until its lines come again.
		const isExcerpt = later < end && extent(groupFrom(grids, later, id), id) > extent(group, id);
		const next = isExcerpt ? later : end;
		found.push(grids.slice(at, next));
		at = next;
	}
	return found;
}

/** The grids from one on that may be of one table: no line comes twice. */
function groupFrom(grids: readonly GridAt[], from: number, id: TableId): readonly GridAt[] {
	let rows = rowKeys(grids[from]!.grid, id);
	let end = from + 1;
	for (; end < grids.length; end++) {
		const own = rowKeys(grids[end]!.grid, id);
		if (!belongs(grids[end]!.grid, own, rows, id) || !isApart(own, rows)) break;
		// The keys are kept per grid; what is joined is this group's alone.
		rows = new Set([...rows, ...own]);
	}
	return grids.slice(from, end);
}

/** The first place in a group from which on no line comes again in the grid behind the group. */
function laterStart(grids: readonly GridAt[], from: number, end: number, id: TableId): number {
	const next = grids[end];
	if (next === undefined) return end;
	const again = rowKeys(next.grid, id);
	const last = grids.slice(from, end).findLastIndex(({ grid }) => !isApart(again, rowKeys(grid, id)));
	return last < 0 ? end : from + last + 1;
}

/** How much of a table's form grids show. */
function extent(group: readonly GridAt[], id: TableId): number {
	const { columns, captions } = votesOf(group)[id];
	return columns + captions + group.reduce((count, { grid }) => count + rowKeys(grid, id).size, 0);
}

/**
 * Whether a grid may be of the table whose rows stand before it. Only a part of table 二, or a piece of table 三, may be without
 * any label that is known; and where all rows of table 三 are in one grid no such piece is of it.
 */
function belongs(grid: Grid, own: ReadonlySet<string>, rows: ReadonlySet<string>, id: TableId): boolean {
	if (id !== 't3') return own.size > 0 || id === 't2';
	if (own.size === 0) return isFragment(grid) && !isComplete(rows, id);
	return rows.size > 0 || !isComplete(own, id);
}

const rowKeysOf = new KeptWith<Skeleton, Map<TableId, Set<string>>>();

/** Loose keys of the row labels of a table that a grid shows. */
function rowKeys(grid: Grid, id: TableId): Set<string> {
	const known = rowKeysOf.get(grid.skeleton) ?? new Map<TableId, Set<string>>();
	rowKeysOf.set(grid.skeleton, known);
	let keys = known.get(id);
	if (keys === undefined) {
		const labels = rowLabels(id);
		keys = new Set([...cellKeys(grid)].filter((key) => labels.has(key)));
		if (keys.size === 0 && (grid.rows.length > 1 || isFragment(grid))) keys = namedRows(grid, id);
		known.set(id, keys);
	}
	return keys;
}

/** The same of rows that lost their numbers, as Word's own numbering is lost when text is copied. */
function namedRows(grid: Grid, id: TableId): Set<string> {
	return new Set(
		id === 't3'
			? linesNamed(grid)
					.map(looseKey)
					.filter((key) => rowLabels(id).has(key))
			: [],
	);
}

/** Whether all rows of some edition are there: what comes behind them without a label is of another table. */
function isComplete(keys: ReadonlySet<string>, id: TableId): boolean {
	return rowLabelsOf(id).some((own) => own.every((key) => keys.has(key)));
}

const knownRowLabels = new Map<TableId, readonly (readonly string[])[]>();

/** Loose keys of the row labels that a table has, per edition. */
function rowLabelsOf(id: TableId): readonly (readonly string[])[] {
	let labels = knownRowLabels.get(id);
	if (labels === undefined) {
		const forms = editions.flatMap(({ tables }) => tables.filter((form) => form.id === id)).map(flatten);
		// （六）其他处理, a line of 2019 and a group of lines since, is written again on a new page.
		const groups = new Set(forms.flatMap(({ rowGroups }) => rowGroups.map(({ label }) => looseKey(label))));
		labels = forms.map(({ rows }) =>
			rows.map(({ line }) => looseKey(line.label)).filter((key) => key.length > 0 && !groups.has(key)),
		);
		knownRowLabels.set(id, labels);
	}
	return labels;
}

const allRowLabels = new Map<TableId, ReadonlySet<string>>();

function rowLabels(id: TableId): ReadonlySet<string> {
	const known = allRowLabels.get(id);
	if (known !== undefined) return known;
	const labels = new Set(rowLabelsOf(id).flat());
	allRowLabels.set(id, labels);
	return labels;
}
