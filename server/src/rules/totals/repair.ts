/**
 * One wrong figure breaks several equations: of its row, of its column, of the balance. The cell that all of them share,
 * and that no equation that holds has a part in, is the suspect; one other figure there mends them all. Where two cells
 * would do, nobody can tell which: both are named and none is changed.
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { type Instance, instancesOf, instancesWith, type Term } from '../../report/equations.ts';
import { keptOf } from '../../text/kept-with.ts';

/** A cell with the one figure that mends every equation it has a part in. */
export interface Suspect {
	readonly cell: BoundCell;
	readonly figure: bigint;
	readonly mends: readonly Instance[];
}

/** All suspects of a table. */
const suspectsIn = keptOf((table: BoundTable): readonly Suspect[] => {
	const broken = instancesOf(table).filter(({ holds }) => holds === false);
	// A hundred broken equations are no slip of the hand, and their cells too many to weigh.
	const isSlip = broken.length >= 2 && broken.length <= mostBroken;
	return isSlip ? cellsOf(broken).flatMap((cell) => suspectAt(table, cell)) : none;
});

const mostBroken = 40;
const none: readonly never[] = [];

function cellsOf(instances: readonly Instance[]): BoundCell[] {
	const cells = new Set<BoundCell>();
	for (const { left, right } of instances) {
		for (const { cell } of left) if (cell !== undefined) cells.add(cell);
		for (const { cell } of right) if (cell !== undefined) cells.add(cell);
	}
	return [...cells];
}

function suspectAt(table: BoundTable, cell: BoundCell): readonly Suspect[] {
	const own = instancesWith(table, cell);
	if (own.some(({ holds }) => holds === true)) return none;
	const judged = own.filter(({ holds }) => holds !== undefined);
	const [first, ...others] = judged;
	if (first === undefined || others.length === 0) return none;
	const figure = figureFor(first, cell);
	if (figure === undefined || figure < 0n || others.some((other) => figureFor(other, cell) !== figure)) return none;
	return [{ cell, figure, mends: judged }];
}

/** What the cell would have to say for the equation to hold. */
function figureFor({ left, right, sums }: Instance, cell: BoundCell): bigint | undefined {
	const isOwn = (term: Term): boolean => term.cell === cell;
	const onLeft = left.find(isOwn);
	const value = (onLeft ?? right.find(isOwn))?.value;
	if (value === undefined || sums === undefined) return undefined;
	const lacking = sums.right - sums.left;
	return value + (onLeft === undefined ? -lacking : lacking);
}

const byInstance = keptOf(suspectsByInstance);

/** The suspects of a broken equation: one is the likely fault, several are all that can be said. */
export function suspectsOf(table: BoundTable, instance: Instance): readonly Suspect[] {
	return byInstance(table).get(instance) ?? none;
}

function suspectsByInstance(table: BoundTable): ReadonlyMap<Instance, readonly Suspect[]> {
	const all = new Map<Instance, Suspect[]>();
	for (const suspect of suspectsIn(table)) {
		for (const instance of suspect.mends) {
			const others = all.get(instance);
			// Of two cells the one that mends more equations accounts for the other's.
			const most = others?.[0]?.mends.length ?? 0;
			if (others === undefined || suspect.mends.length > most) all.set(instance, [suspect]);
			else if (suspect.mends.length === most) others.push(suspect);
		}
	}
	return all;
}

/** Whether no equation that it mends could as well be mended elsewhere. */
export function isOnly(table: BoundTable, suspect: Suspect): boolean {
	return suspect.mends.every((instance) => suspectsOf(table, instance).every((other) => other === suspect));
}
