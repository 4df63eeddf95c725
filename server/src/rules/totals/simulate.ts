/** What the equations would say if some cells held other figures. */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { type Instance, instancesWith, type Term } from '../../report/equations.ts';

/** The two sums of an equation with some cells changed; nothing when a term has no figure even so. */
function sumsWith(
	instance: Instance,
	changed: ReadonlyMap<BoundCell, bigint>,
): { left: bigint; right: bigint } | undefined {
	const add = (terms: readonly Term[]): bigint | undefined => {
		let total = 0n;
		for (const { cell, value } of terms) {
			const figure = (cell === undefined ? undefined : changed.get(cell)) ?? value;
			if (figure === undefined) return undefined;
			total += figure;
		}
		return total;
	};
	const left = add(instance.left);
	const right = add(instance.right);
	return left === undefined || right === undefined ? undefined : { left, right };
}

/** Whether no equation that is unbroken now, or not judged yet, is broken by the change. */
export function keepsEquations(table: BoundTable, changed: ReadonlyMap<BoundCell, bigint>): boolean {
	const touched = new Set([...changed.keys()].flatMap((cell) => instancesWith(table, cell)));
	return [...touched].every((instance) => {
		if (instance.holds === false) return true;
		const sums = sumsWith(instance, changed);
		return sums === undefined || sums.left === sums.right;
	});
}

/** Whether the change makes this equation hold. */
export function mends(instance: Instance, changed: ReadonlyMap<BoundCell, bigint>): boolean {
	const sums = sumsWith(instance, changed);
	return sums !== undefined && sums.left === sums.right;
}
