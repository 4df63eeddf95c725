/**
 * One wrong figure breaks several equations: of its row, of its column, of the balance. The cell that all of them share,
 * and that no equation that holds has a part in, is the suspect; one other figure there mends them all. Where two cells
 * would do, nobody can tell which: both are named and none is changed.
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { type Instance, instancesOf, instancesWith } from '../../report/equations.ts';

/** A cell with the one figure that mends every equation it has a part in. */
export interface Suspect {
	readonly cell: BoundCell;
	readonly figure: bigint;
	readonly mends: readonly Instance[];
}

const found = new WeakMap<BoundTable, readonly Suspect[]>();

/** All suspects of a table. */
export function suspectsIn(table: BoundTable): readonly Suspect[] {
	let suspects = found.get(table);
	if (suspects === undefined) {
		const broken = instancesOf(table).filter(({ holds }) => holds === false);
		const cells = new Set(broken.flatMap(({ left, right }) => [...left, ...right].flatMap(({ cell }) => cell ?? [])));
		// A hundred broken equations are no slip of the hand, and their cells too many to weigh.
		suspects =
			broken.length < 2 || broken.length > mostBroken ? [] : [...cells].flatMap((cell) => suspectAt(table, cell));
		found.set(table, suspects);
	}
	return suspects;
}

const mostBroken = 40;

function suspectAt(table: BoundTable, cell: BoundCell): Suspect[] {
	const judged = instancesWith(table, cell).filter(({ holds }) => holds !== undefined);
	if (judged.length < 2 || judged.some(({ holds }) => holds === true)) return [];
	const [figure, ...others] = judged.map((instance) => figureFor(instance, cell));
	if (figure === undefined || figure < 0n || others.some((other) => other !== figure)) return [];
	return [{ cell, figure, mends: judged }];
}

/** What the cell would have to say for the equation to hold. */
function figureFor({ left, right, sums }: Instance, cell: BoundCell): bigint | undefined {
	const term = [...left, ...right].find((each) => each.cell === cell);
	if (term?.value === undefined || sums === undefined) return undefined;
	const lacking = sums.right - sums.left;
	return term.value + (left.includes(term) ? lacking : -lacking);
}

/** The suspects of a broken equation: one is the likely fault, several are all that can be said. */
export function suspectsOf(table: BoundTable, instance: Instance): readonly Suspect[] {
	const own = suspectsIn(table).filter(({ mends }) => mends.includes(instance));
	// Of two cells the one that mends more equations accounts for the other's.
	const most = Math.max(0, ...own.map(({ mends }) => mends.length));
	return own.filter(({ mends }) => mends.length === most);
}

/** Whether no equation that it mends could as well be mended elsewhere. */
export function isOnly(table: BoundTable, suspect: Suspect): boolean {
	return suspect.mends.every((instance) => suspectsOf(table, instance).every((other) => other === suspect));
}
