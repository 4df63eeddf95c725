/**
 * Finds the statutory tables among the grids of a draft and binds each to the edition of the form that fits it. A table
 * is known by its labels, never by where it stands.
 */
import { editions } from '../../forms/editions.ts';
import type { Edition, TableForm, TableId } from '../../forms/types.ts';
import { keeper } from '../../read/kept.ts';
import type { Grid, Skeleton } from '../../read/model.ts';
import { readValue } from '../../text/figures.ts';
import { KeptWith } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import type { BoundRow, BoundTable, GridAt, RowAt } from '../bound-table.ts';
import { type FlatForm, flatten } from '../flat-form.ts';
import { isTable, type TableVotes, votes } from '../vocabulary.ts';
import { bindCases } from './bind-cases.ts';
import { bindDisclosure } from './bind-disclosure.ts';
import { bindRequests } from './bind-requests.ts';
import { cameApart, isFragment, partsAndFragments } from './fragments.ts';
import { withNewFigures } from './new-figures.ts';
import { isFigureLike } from './scan-rows.ts';

// Of grids only labels and kinds of values count here, never a figure's value: what is kept is kept by their skeletons.
const votesOfGrid = new KeptWith<Skeleton, Record<TableId, TableVotes>>();

/** Which statutory tables' labels a grid shows, and how many. */
export function gridVotes(grid: Grid): Record<TableId, TableVotes> {
	let counted = votesOfGrid.get(grid.skeleton);
	if (counted === undefined) {
		counted = votes(cellKeys(grid));
		votesOfGrid.set(grid.skeleton, counted);
	}
	return counted;
}

const binders: Record<TableId, (grids: readonly GridAt[], edition: Edition, flat: FlatForm) => BoundTable> = {
	t2: bindDisclosure,
	t3: bindRequests,
	t4: bindCases,
};

/** A table bound before, kept while its grids stay but for their figures, and the edition that was asked for. */
interface Kept {
	readonly id: TableId;
	readonly edition: Edition;
	readonly table: BoundTable;
}

const boundBefore = new KeptWith<Skeleton, Kept>();

/** Binds the grids that together make one table: to `edition`, or to another where the labels are that one's. */
export function bindTable(id: TableId, grids: readonly GridAt[], edition: Edition): BoundTable {
	const first = grids[0]!.grid.skeleton;
	const kept = boundBefore.get(first);
	const before = kept?.id === id && kept.edition === edition ? kept.table : undefined;
	if (before !== undefined && isSame(before.grids, grids)) return before;
	const table =
		before !== undefined && isAlike(before.grids, grids)
			? withNewFigures(before, grids)
			: bindAnew(id, grids, fittingEdition(id, grids, edition));
	boundBefore.set(first, { id, edition, table });
	return table;
}

/** Binds the grids of one table to an edition, whatever was bound before. */
function bindAnew(id: TableId, grids: readonly GridAt[], edition: Edition): BoundTable {
	return binders[id](grids, edition, flatten(formOf(edition, id)!));
}

function isAlike(ones: readonly GridAt[], others: readonly GridAt[]): boolean {
	return ones.length === others.length && ones.every(({ grid }, at) => grid.skeleton === others[at]!.grid.skeleton);
}

function isSame(ones: readonly GridAt[], others: readonly GridAt[]): boolean {
	return (
		ones.length === others.length &&
		ones.every(({ grid, block }, at) => grid === others[at]!.grid && block === others[at]!.block)
	);
}

export function formOf(edition: Edition, id: TableId): TableForm | undefined {
	return edition.tables.find((form) => form.id === id);
}

/** Labels that only one of the editions has, per table: what tells a table of the wrong year. */
const ownLabels = new Map<Edition, Map<TableId, ReadonlySet<string>>>();
for (const edition of editions) {
	const own = new Map<TableId, ReadonlySet<string>>();
	for (const form of edition.tables) {
		const others = new Set(
			editions
				.filter((other) => other !== edition)
				.flatMap((other) => {
					const same = formOf(other, form.id);
					return same === undefined ? [] : [...allLabels(same)];
				}),
		);
		own.set(form.id, new Set([...allLabels(form)].filter((label) => !others.has(label))));
	}
	ownLabels.set(edition, own);
}

function allLabels(form: TableForm): Set<string> {
	const flat = flatten(form);
	const lines = [
		...flat.rows.map((row) => row.line),
		...flat.blocks.flatMap((block) => block.columns.map((column) => column.line)),
		...flat.rowGroups,
		...flat.columnGroups,
		...flat.blocks.flatMap(({ block }) => (block.caption === undefined ? [] : [block.caption])),
	];
	return new Set(lines.flatMap((line) => [line.label, ...(line.aliases ?? [])].map(looseKey)));
}

const cellKeysOf = new KeptWith<Skeleton, ReadonlySet<string>>();

/** Loose keys of all texts in a grid. */
function cellKeys(grid: Grid): ReadonlySet<string> {
	let keys = cellKeysOf.get(grid.skeleton);
	if (keys === undefined) {
		const own = new Set<string>();
		for (const row of grid.rows) for (const cell of row.cells) own.add(cell.key);
		keys = own;
		cellKeysOf.set(grid.skeleton, keys);
	}
	return keys;
}

/** The edition asked for, unless the table shows more, and at least two, of the labels that only another edition has. */
function fittingEdition(id: TableId, grids: readonly GridAt[], edition: Edition): Edition {
	const count = (candidate: Edition): number => {
		let own = 0;
		for (const label of ownLabels.get(candidate)?.get(id) ?? []) {
			if (grids.some(({ grid }) => cellKeys(grid).has(label))) own++;
		}
		return own;
	};
	let best = edition;
	let most = Math.max(1, count(edition));
	for (const other of editions) {
		if (formOf(other, id) === undefined) continue;
		const own = count(other);
		if (own > most) {
			best = other;
			most = own;
		}
	}
	return best;
}

export interface TablesFound {
	readonly tables: readonly BoundTable[];
	/** Grids that show the labels of a table but cannot be bound. */
	readonly unreadable: readonly { readonly table: TableId; readonly at: GridAt }[];
}

const readable = new KeptWith<BoundTable, boolean>();

/** Too many figures without a line of their own to run any sum. */
function isReadable(table: BoundTable): boolean {
	let kept = readable.get(table);
	if (kept === undefined) {
		kept = hasItsLines(table);
		readable.set(table, kept);
	}
	return kept;
}

function hasItsLines(table: BoundTable): boolean {
	const lines = table.flat.rows.length;
	const doubtful = table.orphans.reduce((sum, orphan) => sum + rowsIn(orphan, table), table.ragged.length);
	// The header of table 四 stands, and nothing below it.
	if (table.rows.length === 0) return lines === 1 && doubtful === 0;
	const unlabelled = lines - table.rows.filter(isLabelled).length;
	if (isTorn(table) && unlabelled > Math.max(1, lines * 0.1)) return false;
	return doubtful <= Math.max(2, lines * 0.1) && table.ragged.length < table.rows.length;
}

/** How many rows an orphan holds: where no line ends one, those without a label run on behind the last that has one. */
function rowsIn({ row }: RowAt, { flat }: BoundTable): number {
	const widest = Math.max(...flat.blocks.map(({ columns }) => columns.length));
	const figures = row.cells.filter(({ text }) => isFigureLike(readValue(text.text))).length;
	return Math.max(1, Math.floor(figures / widest));
}

/** Rows without a place for their label, or small tables in a row: what is missing may well be there, torn off. */
function isTorn({ form, rows, grids }: BoundTable): boolean {
	return (
		(form.labelColumns > 0 && rows.some(({ label }) => label.cell === undefined)) ||
		(form.id === 't3' && cameApart(grids))
	);
}

function isLabelled({ label }: BoundRow): boolean {
	return label.state !== 'lost' && label.state !== 'overwritten';
}

const keptTables = keeper<TablesFound>();

/**
 * All statutory tables among the grids; the same as long as the list of grids is. Neighbouring grids of one kind are one table where their lines do not overlap:
 * a table 二 written block by block, a table 三 cut by a page break.
 */
export function findTables(grids: readonly GridAt[], edition: Edition): TablesFound {
	return keptTables([grids, edition], () => tablesAmong(grids, edition));
}

function tablesAmong(grids: readonly GridAt[], edition: Edition): TablesFound {
	const tables: BoundTable[] = [];
	const unreadable: { table: TableId; at: GridAt }[] = [];
	for (const form of edition.tables) {
		const found: BoundTable[] = [];
		const doubtful: GridAt[] = [];
		const isPart = (index: number): boolean => {
			const { grid } = grids[index]!;
			return showsPart(form.id, gridVotes(grid)[form.id]) || goesOn(form.id, grid, grids[index - 1]?.grid);
		};
		const own = form.id === 't3' ? partsAndFragments(grids, isPart) : grids.filter((_, index) => isPart(index));
		const together = groups(own, form.id);
		for (const group of together) {
			const isApart = form.id === 't3' && cameApart(group);
			if (!isApart && !isTable(form.id, votesOf(group)[form.id])) continue;
			const table = bindTable(form.id, group, edition);
			const isPiece = together.length > 1 && table.grids.length === 1 && lacksMost(table);
			if (isReadable(table) && !isPiece) found.push(table);
			else doubtful.push(group[0]!);
		}
		// Beside the whole table pieces of one are what it was made of, or an excerpt.
		if (!found.some(isWhole)) unreadable.push(...doubtful.map((at) => ({ table: form.id, at })));
		tables.push(...withoutExcerpts(found));
	}
	return { tables, unreadable };
}

/** A table 四 for each procedure: whose outcomes a piece counts only the text around it says. */
function lacksMost({ form, flat, missingColumns }: BoundTable): boolean {
	if (form.id !== 't4') return false;
	const columns = flat.blocks[0]!.columns.length;
	return (missingColumns.get(flat.blocks[0]!.block.id)?.length ?? 0) > columns / 2;
}

/** Beside the whole table one with few of its lines is another: an excerpt for section 一, a table of fees. */
function withoutExcerpts(tables: readonly BoundTable[]): readonly BoundTable[] {
	if (tables.length < 2 || !tables.some(isWhole)) return tables;
	return tables.filter((table) => share(table) > 0.5);
}

function isWhole(table: BoundTable): boolean {
	return share(table) >= 0.9;
}

const shares = new KeptWith<BoundTable, number>();

/** How many of the form's lines a table has by their labels. */
function share(table: BoundTable): number {
	let own = shares.get(table);
	if (own === undefined) {
		own = table.rows.filter(isLabelled).length / table.flat.rows.length;
		shares.set(table, own);
	}
	return own;
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

function groups(grids: readonly GridAt[], id: TableId): GridAt[][] {
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
		known.set(id, keys);
	}
	return keys;
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
		const forms = editions.flatMap((edition) => formOf(edition, id) ?? []).map(flatten);
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
