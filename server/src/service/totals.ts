/** What the printed totals should be, by the figures beside them. */
import type { BoundCell, BoundTable } from '../report/bound-table.ts';
import { type Instance, instancesOf, instancesWith, type Term } from '../report/equations.ts';

export interface ComputedTotal {
	readonly cell: BoundCell;
	/** What the equations say; more than one value where they contradict each other. */
	readonly values: readonly bigint[];
	/** The equations that say so. */
	readonly by: readonly Instance[];
}

type Known = ReadonlyMap<BoundCell, bigint>;

/** The totals that can be worked out, in the order of the form; `known` stands for cells that are still blank. */
export function computedTotals(table: BoundTable, known: Known = new Map()): ComputedTotal[] {
	const byCell = new Map<BoundCell, { value: bigint; instance: Instance }[]>();
	for (const instance of instancesOf(table)) {
		const { cell } = instance.total;
		const value = cell === undefined ? undefined : computed(instance, known);
		if (value === undefined) continue;
		const own = byCell.get(cell!);
		if (own === undefined) byCell.set(cell!, [{ value, instance }]);
		else own.push({ value, instance });
	}
	return [...byCell].map(([cell, all]) => {
		// A sum of parts says what the total is; the balance also hangs on what was carried over.
		const sums = all.filter(({ instance }) => isSum(instance));
		const chosen = sums.length > 0 ? sums : all;
		return {
			cell,
			values: [...new Set(chosen.map(({ value }) => value))],
			by: chosen.map(({ instance }) => instance),
		};
	});
}

/**
 * Figures for the blank totals, those that follow from other filled ones included; none where equations disagree, now or
 * with the others filled: a part is wrong then, and the total is not to hide it.
 */
export function blankTotals(table: BoundTable): Map<BoundCell, bigint> {
	const filled = new Map<BoundCell, bigint>();
	for (;;) {
		const before = filled.size;
		for (const { cell, values } of computedTotals(table, filled)) {
			if (cell.value.kind === 'blank' && values.length === 1 && !filled.has(cell)) filled.set(cell, values[0]!);
		}
		if (filled.size === before) break;
	}
	for (;;) {
		const contested = [...filled.keys()].filter((cell) =>
			instancesWith(table, cell).some((instance) => instance.holds !== false && breaks(instance, filled)),
		);
		if (contested.length === 0) return filled;
		for (const cell of contested) filled.delete(cell);
	}
}

/** Whether all terms have figures, and the sums differ. */
function breaks({ left, right }: Instance, known: Known): boolean {
	const figures = (terms: readonly Term[]) => terms.map((term) => figureOf(term, known));
	const sum = (values: readonly (bigint | undefined)[]) => values.reduce<bigint>((total, each) => total + each!, 0n);
	const [one, other] = [figures(left), figures(right)];
	return ![...one, ...other].includes(undefined) && sum(one) !== sum(other);
}

function figureOf({ cell, value }: Term, known: Known): bigint | undefined {
	return value ?? (cell === undefined ? undefined : known.get(cell));
}

function isSum({ left, right, total }: Instance): boolean {
	return (left.includes(total) ? left : right).length === 1;
}

/** What the other terms leave for the total; nothing while one of them is wanting. */
function computed({ left, right, total }: Instance, known: Known): bigint | undefined {
	const own = left.includes(total) ? left : right;
	let result = 0n;
	for (const term of [...left, ...right]) {
		if (term === total) continue;
		const value = figureOf(term, known);
		if (value === undefined) return undefined;
		result += own.includes(term) ? -value : value;
	}
	return result < 0n ? undefined : result;
}
