/**
 * Finds the statutory tables among the grids of a draft and binds each to the edition of the form that fits it. A table
 * is known by its labels, never by where it stands.
 */
import { editions } from '../../forms/editions.ts';
import type { Edition, TableForm, TableId } from '../../forms/types.ts';
import type { Skeleton } from '../../read/model.ts';
import { readValue } from '../../text/figures.ts';
import { KeptWith, keeper, keptOf } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import type { BoundRow, BoundTable, GridAt, RowAt } from '../bound-table.ts';
import { type FlatForm, flatten } from '../flat-form.ts';
import { bindCases } from './bind-cases.ts';
import { bindDisclosure } from './bind-disclosure.ts';
import { bindRequests } from './bind-requests.ts';
import { cameApart } from './fragments.ts';
import { cellKeys, groupsAmong } from './groups.ts';
import { withNewFigures } from './new-figures.ts';
import { isFigureLike } from './scan-rows.ts';

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
	const isAsBefore = before !== undefined && before.ordersByFigures !== true && isAlike(before.grids, grids);
	const table = isAsBefore ? withNewFigures(before, grids) : bindAnew(id, grids, fittingEdition(id, grids, edition));
	boundBefore.set(first, { id, edition, table });
	return table;
}

/** Binds the grids of one table to an edition, whatever was bound before. */
function bindAnew(id: TableId, grids: readonly GridAt[], edition: Edition): BoundTable {
	return binders[id](grids, edition, flatten(formOf(edition, id)!));
}

function isAlike(ones: readonly GridAt[], others: readonly GridAt[]): boolean {
	return (
		ones.length === others.length &&
		ones.every(({ grid, caption }, at) => {
			return grid.skeleton === others[at]!.grid.skeleton && caption === others[at]!.caption;
		})
	);
}

function isSame(ones: readonly GridAt[], others: readonly GridAt[]): boolean {
	return (
		ones.length === others.length &&
		ones.every(({ grid, block, caption }, at) => {
			return grid === others[at]!.grid && block === others[at]!.block && caption === others[at]!.caption;
		})
	);
}

export function formOf(edition: Edition, id: TableId): TableForm | undefined {
	return edition.tables.find((form) => form.id === id);
}

/** The edition that alone has a label (`looseKey`), per table; nothing for one that several have: what tells a table of the wrong year. */
const onlyEdition = new Map<TableId, Map<string, Edition | undefined>>();
for (const edition of editions) {
	for (const form of edition.tables) {
		const only = onlyEdition.get(form.id) ?? new Map<string, Edition | undefined>();
		onlyEdition.set(form.id, only);
		for (const label of allLabels(form)) only.set(label, only.has(label) ? undefined : edition);
	}
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

/** The edition asked for, unless the table shows more, and at least two, of the labels that only another edition has. */
function fittingEdition(id: TableId, grids: readonly GridAt[], edition: Edition): Edition {
	const editionOf = onlyEdition.get(id);
	const counts = new Map<Edition, number>();
	for (const key of new Set(grids.flatMap(({ grid }) => [...cellKeys(grid)]))) {
		const only = editionOf?.get(key);
		if (only !== undefined) counts.set(only, (counts.get(only) ?? 0) + 1);
	}
	let best = edition;
	let most = Math.max(1, counts.get(edition) ?? 0);
	for (const other of editions) {
		const count = counts.get(other) ?? 0;
		if (count > most) {
			best = other;
			most = count;
		}
	}
	return best;
}

export interface TablesFound {
	readonly tables: readonly BoundTable[];
	/** Grids that show the labels of a table but cannot be bound. */
	readonly unreadable: readonly { readonly table: TableId; readonly at: GridAt }[];
}

/** Not so one with too many figures without a line of their own to run any sum. */
const isReadable = keptOf(hasItsLines);

function hasItsLines(table: BoundTable): boolean {
	const lines = table.flat.rows.length;
	const unknown = table.orphans.filter((orphan) => !isOwnSum(orphan, table));
	const doubtful = unknown.reduce((sum, orphan) => sum + rowsIn(orphan, table), table.ragged.length);
	// The header of table 四 stands, and nothing below it.
	if (table.rows.length === 0) return lines === 1 && doubtful === 0;
	const unlabelled = lines - table.rows.filter(isLabelled).length - linesFolded(table);
	if (isTorn(table) && unlabelled > Math.max(1, lines * 0.1)) return false;
	return doubtful <= Math.max(2, lines * 0.1) && table.ragged.length < table.rows.length;
}

/** How many lines stand in one row with the label of their group: （六）其他处理 as one line. */
function linesFolded({ flat, rows, labels, orphans }: BoundTable): number {
	const folded = labels.filter(
		({ role, grid, index }) => role === 'row-group' && orphans.some((row) => row.grid === grid && row.index === index),
	);
	return flat.rows.filter(
		({ id, path }) =>
			folded.some(({ line }) => path.includes(line)) && !rows.some((row) => row.line.id === id && isLabelled(row)),
	).length;
}

/** A row with the label of a group whose lines all have rows of their own: their sum, which the form does not ask for. */
function isOwnSum({ grid, index }: RowAt, { flat, labels, rows }: BoundTable): boolean {
	const group = labels.find((label) => label.role === 'row-group' && label.grid === grid && label.index === index);
	if (group === undefined) return false;
	const lines = flat.rows.filter(({ path }) => path.includes(group.line));
	return lines.every(({ id }) => rows.some((row) => row.line.id === id && isLabelled(row) && row.index !== index));
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

/** All statutory tables among the grids; the same as long as the list of grids is. */
export function findTables(grids: readonly GridAt[], edition: Edition): TablesFound {
	return keptTables([grids, edition], () => tablesAmong(grids, edition));
}

function tablesAmong(grids: readonly GridAt[], edition: Edition): TablesFound {
	const tables: BoundTable[] = [];
	const unreadable: { table: TableId; at: GridAt }[] = [];
	for (const form of edition.tables) {
		const found: BoundTable[] = [];
		const doubtful: GridAt[] = [];
		const groups = groupsAmong(grids, form.id);
		for (const { places, isTable } of groups) {
			if (!isTable) continue;
			const group = places.map((place) => grids[place]!);
			const table = bindTable(form.id, group, edition);
			const isPiece = groups.length > 1 && table.grids.length === 1 && lacksMost(table);
			const isTornOff = table.rows.length === 0 && hasRowOf(table, grids[places.at(-1)! + 1]);
			if (isReadable(table) && !isPiece && !isTornOff) found.push(table);
			else doubtful.push(group[0]!);
		}
		const joined = form.id === 't4' && found.length === 0 ? joinedCases(doubtful, edition) : undefined;
		if (joined !== undefined) {
			tables.push(joined);
			continue;
		}
		// Beside the whole table pieces of one are what it was made of, or an excerpt.
		if (!found.some(isWhole)) unreadable.push(...doubtful.map((at) => ({ table: form.id, at })));
		tables.push(...withoutExcerpts(found));
	}
	return { tables, unreadable };
}

/** Small tables that together are table 四: each procedure has its own. */
function joinedCases(pieces: readonly GridAt[], edition: Edition): BoundTable | undefined {
	if (pieces.length < 2) return undefined;
	const table = bindAnew('t4', pieces, edition);
	return table.cells().length === table.flat.blocks[0]!.columns.length && isReadable(table) ? table : undefined;
}

/** A header that a blank line within one of its cells cut in two: the row that belongs to it stands in the grid behind. */
function hasRowOf({ flat }: BoundTable, behind: GridAt | undefined): boolean {
	const columns = flat.blocks[0]!.columns.length;
	const rows = behind?.grid.rows ?? [];
	return rows.some(({ cells }) => cells.filter(({ text }) => isFigureLike(readValue(text.text))).length >= columns);
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

/** How many of the form's lines a table has by their labels. */
const share = keptOf((table: BoundTable): number => table.rows.filter(isLabelled).length / table.flat.rows.length);
