/**
 * Which grids of a draft together make one table. Neighbouring grids of one kind are one where their lines do not overlap:
 * a table 二 written block by block, a table 三 cut by a page break.
 */
import { editions } from '../../forms/editions.ts';
import type { TableId } from '../../forms/types.ts';
import type { Grid, Skeleton } from '../../read/model.ts';
import { readValue } from '../../text/figures.ts';
import { KeptWith, keeper } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import type { GridAt } from '../bound-table.ts';
import { flatten } from '../flat-form.ts';
import { isTable, knownLabels, type TableVotes, votes } from '../vocabulary.ts';
import { cameApart, isFragment, partsAndFragments } from './fragments.ts';
import { isFigureLike } from './scan-rows.ts';

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

// Of grids only labels and kinds of values count here, never a figure's value: what is kept is kept by their skeletons.
const votesOfGrid = new KeptWith<Skeleton, Record<TableId, TableVotes>>();

/** Which statutory tables' labels a grid shows, and how many. */
function gridVotes(grid: Grid): Record<TableId, TableVotes> {
	let counted = votesOfGrid.get(grid.skeleton);
	if (counted === undefined) {
		counted = votes(cellKeys(grid));
		votesOfGrid.set(grid.skeleton, counted);
	}
	return counted;
}

const cellKeysOf = new KeptWith<Skeleton, ReadonlySet<string>>();

/** Loose keys of all texts in a grid. */
export function cellKeys(grid: Grid): ReadonlySet<string> {
	let keys = cellKeysOf.get(grid.skeleton);
	if (keys === undefined) {
		const own = new Set<string>();
		for (const row of grid.rows) for (const cell of row.cells) own.add(cell.key);
		keys = own;
		cellKeysOf.set(grid.skeleton, keys);
	}
	return keys;
}

function showsPart(id: TableId, { rows, columns, captions }: TableVotes): boolean {
	if (id === 't4') return columns >= 4;
	// A part of table 二 is known by what stands over its only row, even when the row's own label is lost.
	if (id === 't2' && (columns >= 2 || (columns >= 1 && captions >= 1))) return true;
	return rows + columns + captions >= 2 && rows >= 1;
}

/** The last row alone on a new page: behind a grid of the table its label is enough. */
function goesOn(id: TableId, grid: Grid, before: Grid | undefined): boolean {
	if (grid.rows.length !== 1 || before === undefined || !showsPart(id, gridVotes(before)[id])) return false;
	return rowKeys(grid, id).size === 1;
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
	const isPart = (index: number): boolean => {
		const { grid } = grids[index]!;
		return showsPart(id, gridVotes(grid)[id]) || goesOn(id, grid, grids[index - 1]?.grid);
	};
	const own = id === 't3' ? partsAndFragments(grids, isPart) : grids.filter((_, index) => isPart(index));
	const places = new Map(grids.map((at, place) => [at, place]));
	return inGroups(own, id).map((group) => ({
		places: group.map((at) => places.get(at)!),
		isTable: (id === 't3' && cameApart(group)) || isTable(id, votesOf(group)[id]),
	}));
}

function inGroups(grids: readonly GridAt[], id: TableId): GridAt[][] {
	const found: { grids: GridAt[]; rows: ReadonlySet<string> }[] = [];
	for (const at of grids) {
		const rows = rowKeys(at.grid, id);
		const open = found[found.length - 1];
		// Only a part of table 二, or a piece of table 三, may be without any label that is known.
		const isPiece = id === 't3' && isFragment(at.grid) && !(open !== undefined && isComplete(open.rows, id));
		const belongs = rows.size > 0 || id === 't2' || isPiece;
		if (open !== undefined && belongs && isApart(rows, open.rows)) {
			open.grids.push(at);
			// The keys are kept per grid; what is joined is this group's alone.
			open.rows = new Set([...open.rows, ...rows]);
		} else {
			found.push({ grids: [at], rows });
		}
	}
	return found.map((group) => group.grids);
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
		if (keys.size === 0 && grid.rows.length > 1) keys = namedRows(grid, id);
		known.set(id, keys);
	}
	return keys;
}

/** The same of rows that lost their numbers, as Word's own numbering is lost when text is copied; without figures they are columns. */
function namedRows(grid: Grid, id: TableId): Set<string> {
	const rows = grid.rows.filter(({ cells }) => cells.some(({ text }) => isFigureLike(readValue(text.text))));
	const known = rows.flatMap(({ cells }) => cells.flatMap(({ key }) => knownLabels(key)));
	return new Set(
		known.flatMap(({ table, role, line, numberless }) => {
			const label = looseKey(line.label);
			return numberless && table === id && role === 'row' && rowLabels(id).has(label) ? [label] : [];
		}),
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
