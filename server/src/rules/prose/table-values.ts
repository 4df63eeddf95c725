/**
 * What a table says a figure of the text should be. Where the table disagrees with itself every figure that one side of
 * it supports is accepted: the faulty cell has problems of its own, and the text is not to be blamed for it.
 */

import type { TableId } from '../../forms/types.ts';
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { type Report, tablesOf } from '../../report/report.ts';
import { wholeNumber } from '../../text/figures.ts';
import { cellName } from '../cells/names.ts';

export interface TableValue {
	/** The figure that stands there. */
	readonly value: bigint;
	/** Others that the table supports as well. */
	readonly also: readonly bigint[];
	readonly cells: readonly BoundCell[];
	readonly label: string;
}

/** The only table of its kind; of two nobody knows which one the text tells of. */
export function onlyTable(report: Report, id: TableId): BoundTable | undefined {
	const tables = tablesOf(report, id);
	return tables.length === 1 && !report.unreadable.some(({ table }) => table === id) ? tables[0] : undefined;
}

/** Zeros throughout, as a table has them that was filled in one go: what the text tells may be still to come. */
export function isAllZero(table: BoundTable): boolean {
	for (const { value } of table.cells()) if (value.kind !== 'figure' || value.scaled !== 0n) return false;
	return true;
}

function countIn(cell: BoundCell | undefined): bigint | undefined {
	if (cell?.value.kind !== 'figure') return undefined;
	const value = wholeNumber(cell.value);
	return value === undefined || value < 0n ? undefined : value;
}

/** One cell. */
export function cellValue(table: BoundTable, line: string, column: string): TableValue | undefined {
	const cell = table.cell(line, column);
	const value = countIn(cell);
	if (cell === undefined || value === undefined) return undefined;
	return { value, also: [], cells: [cell], label: cellName(cell) };
}

/** A line of table 三 in its column 总计, or a group of lines. */
export function lineValue(table: BoundTable, id: string): TableValue | undefined {
	const rows = table.flat.rows.filter((row) => row.id === id || row.path.some((line) => line.id === id));
	const parts = rows.map((row) => totalOf(table, row.id));
	if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
	const known = parts as readonly TableValue[];
	const label =
		known.length === 1 && rows[0]!.id === id ? known[0]!.label : rows[0]!.path.find((line) => line.id === id)!.label;
	const add = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, each) => sum + each, 0n);
	return {
		value: add(known.map(({ value }) => value)),
		also: [add(known.map(({ value, also }) => also[0] ?? value))],
		cells: known.flatMap(({ cells }) => cells),
		label,
	};
}

function totalOf(table: BoundTable, line: string): TableValue | undefined {
	const cell = table.cell(line, 'total');
	const value = countIn(cell);
	if (cell === undefined || value === undefined) return undefined;
	const others = table.columnIds(line).filter((column) => column !== 'total');
	let sum: bigint | undefined = 0n;
	for (const column of others) {
		const part = countIn(table.cell(line, column));
		sum = sum === undefined || part === undefined ? undefined : sum + part;
	}
	return { value, also: sum === undefined ? [] : [sum], cells: [cell], label: cell.line.line.label };
}

/** Values counted together: 行政复议、行政诉讼共3件. */
export function sumOf(values: readonly (TableValue | undefined)[]): TableValue | undefined {
	const [first] = values;
	if (first === undefined) return undefined;
	if (values.length === 1) return first;
	let value = 0n;
	const cells: BoundCell[] = [];
	const labels: string[] = [];
	for (const each of values) {
		if (each === undefined) return undefined;
		value += each.value;
		cells.push(...each.cells);
		labels.push(each.label);
	}
	return { value, also: [], cells, label: labels.join(' + ') };
}
