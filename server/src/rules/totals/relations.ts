/**
 * What table 二 says of itself without printing it: a balance of a row's cells that cannot fall below 0. The rules that
 * judge them, and fixes that enter figures, read them here.
 */
import type { BoundCell, BoundRow } from '../../report/bound-table.ts';
import { wholeNumber } from '../../text/figures.ts';

/** Short ids of columns of one row: what is added and what is taken away. */
export interface Relation {
	readonly plus: readonly string[];
	readonly minus: readonly string[];
}

/** Items at the end of the year. */
export const itemsLeft: Relation = { plus: ['lastYearItems', 'delta'], minus: [] };
/** Published before this year. */
export const publishedBefore: Relation = { plus: ['disclosedTotal'], minus: ['disclosed'] };
/** In force besides what the year itself made and kept. */
export const inForceBefore: Relation = { plus: ['inForce', 'repealed'], minus: ['issued'] };

const relations = [itemsLeft, publishedBefore, inForceBefore];

export interface Balance {
	readonly cells: ReadonlyMap<string, BoundCell>;
	readonly counts: ReadonlyMap<string, bigint>;
	readonly left: bigint;
}

/** The cells and what is left; nothing when one of them is absent or holds no whole figure. */
export function balanceOf(
	row: BoundRow,
	{ plus, minus }: Relation,
	changed?: ReadonlyMap<BoundCell, bigint>,
): Balance | undefined {
	const cells = new Map<string, BoundCell>();
	const counts = new Map<string, bigint>();
	let left = 0n;
	for (const id of [...plus, ...minus]) {
		const cell = row.cells.get(id);
		const count = cell === undefined ? undefined : (changed?.get(cell) ?? countOf(cell));
		if (cell === undefined || count === undefined) return undefined;
		cells.set(id, cell);
		counts.set(id, count);
		left += plus.includes(id) ? count : -count;
	}
	return { cells, counts, left };
}

/** A whole figure, below 0 only where the column has a sign; anything else has a rule of its own. */
export function countOf({ value, column }: BoundCell): bigint | undefined {
	const count = value.kind === 'figure' ? wholeNumber(value) : undefined;
	return count !== undefined && count < 0n && column.kind !== 'signed' ? undefined : count;
}

/** Whether the rows of the changed cells say nothing impossible that they did not say before. */
export function keepsRelations(rows: readonly BoundRow[], changed: ReadonlyMap<BoundCell, bigint>): boolean {
	const touched = new Set([...changed.keys()].map(({ line }) => line.id));
	const own = rows.filter(({ line }) => touched.has(line.id));
	return own.every((row) =>
		relations.every((relation) => {
			const before = balanceOf(row, relation);
			const after = balanceOf(row, relation, changed);
			return after === undefined || after.left >= 0n || (before !== undefined && before.left < 0n);
		}),
	);
}
