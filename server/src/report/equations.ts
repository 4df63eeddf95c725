/** The one evaluator of the form's equations; problems, hovers and fixes all read what it says. */
import type { Equation } from '../forms/types.ts';
import { wholeNumber } from '../text/figures.ts';
import { keptOf } from '../text/kept-with.ts';
import type { BoundCell, BoundTable } from './bound-table.ts';

export interface Term {
	/** Id of the row or column that the term stands for. */
	readonly id: string;
	/** Absent when the table lacks the cell. */
	readonly cell?: BoundCell;
	/** Absent when no whole, non-negative figure stands there. */
	readonly value?: bigint;
}

/** One equation in one column or row. */
export interface Instance {
	readonly equation: Equation;
	/** The column (or row) it is stated for. */
	readonly for: string;
	readonly left: readonly Term[];
	readonly right: readonly Term[];
	/** The cell of the printed total. */
	readonly total: Term;
	/** Sums of both sides; absent when a term has no value, and then nothing is said about the equation. */
	readonly sums?: { readonly left: bigint; readonly right: bigint };
	readonly holds: boolean | undefined;
}

/** Every equation of the table's edition, in every column or row it is stated for. */
export const instancesOf = keptOf((table: BoundTable): readonly Instance[] =>
	table.edition.equations
		.filter((equation) => equation.table === table.form.id)
		.flatMap((equation) => evaluate(table, equation)),
);

const byCell = keptOf(instancesByCell);
const none: readonly Instance[] = [];

/** The equations in which a cell takes part. */
export function instancesWith(table: BoundTable, cell: BoundCell): readonly Instance[] {
	return byCell(table).get(cell) ?? none;
}

function instancesByCell(table: BoundTable): ReadonlyMap<BoundCell, readonly Instance[]> {
	const all = new Map<BoundCell, Instance[]>();
	for (const instance of instancesOf(table)) {
		for (const terms of [instance.left, instance.right]) {
			for (const { cell } of terms) {
				if (cell === undefined) continue;
				const own = all.get(cell);
				if (own === undefined) all.set(cell, [instance]);
				else own.push(instance);
			}
		}
	}
	return all;
}

function evaluate(table: BoundTable, equation: Equation): Instance[] {
	const overColumns = equation.over === 'columns';
	const lines = overColumns ? table.columnIds(equation.left[0]!) : table.rowIds();
	return lines.map((line): Instance => {
		const term = (id: string): Term => {
			const cell = overColumns ? table.cell(id, line) : table.cell(line, id);
			if (cell === undefined) return { id };
			const value = countOf(cell);
			return value === undefined ? { id, cell } : { id, cell, value };
		};
		const left = equation.left.map(term);
		const right = equation.right.map(term);
		const isTotal = ({ id }: Term): boolean => id === equation.total;
		const total = (left.find(isTotal) ?? right.find(isTotal))!;
		const leftSum = sum(left);
		const rightSum = sum(right);
		if (leftSum === undefined || rightSum === undefined) {
			return { equation, for: line, left, right, total, holds: undefined };
		}
		const sums = { left: leftSum, right: rightSum };
		return { equation, for: line, left, right, total, sums, holds: leftSum === rightSum };
	});
}

/** The whole, non-negative figure of a cell; another figure has a rule of its own and stays out of every sum. */
function countOf(cell: BoundCell): bigint | undefined {
	if (cell.value.kind !== 'figure') return undefined;
	const whole = wholeNumber(cell.value);
	return whole === undefined || whole < 0n ? undefined : whole;
}

function sum(terms: readonly Term[]): bigint | undefined {
	let total = 0n;
	for (const { value } of terms) {
		if (value === undefined) return undefined;
		total += value;
	}
	return total;
}
