/**
 * A table of one edition in the form of another: the figures of lines and columns that correspond, as they were typed.
 * What has no place there and what is left blank is told, so that a person can decide before it is gone.
 */
import type { TableForm } from '../forms/types.ts';
import type { BoundCell, BoundTable } from '../report/bound-table.ts';
import { type FlatColumn, type FlatRow, flatten } from '../report/flat-form.ts';
import { wholeNumber } from '../text/figures.ts';

export interface Conversion {
	/** The table as the other form has it; its cells still stand where they stood. */
	readonly table: BoundTable;
	/** Labels of rows, or of columns, whose figures have no place in the other form. */
	readonly dropped: readonly string[];
	/** Labels of rows, or of columns, that stay blank. */
	readonly blank: readonly string[];
}

/** Columns that count the same under another name: what was made in the year. */
const sameColumn: Readonly<Record<string, string>> = { created: 'issued', issued: 'created' };

/** Nothing where figures would have to be added up that are none. */
export function convertTable(table: BoundTable, form: TableForm): Conversion | undefined {
	const used = new Set<BoundCell>();
	const cells = new Map<string, BoundCell>();
	const blank: Part[] = [];
	for (const row of flatten(form).rows) {
		for (const column of row.block.columns) {
			const own = table.cell(row.id, column.id) ?? table.cell(row.id, sameColumn[column.id] ?? '');
			const parts = own === undefined ? partsOf(table, row, column.id) : [own];
			const cell = own ?? summed(parts);
			if (cell === undefined && parts.length > 0) return undefined;
			for (const part of parts) used.add(part);
			if (cell === undefined) blank.push({ row, column });
			else cells.set(`${row.id} ${column.id}`, cell);
		}
	}
	const lost = table.cells().filter((cell) => !used.has(cell) && saysSomething(cell));
	const isUsed = (row: FlatRow) => [...used].some(({ line }) => line.id === row.id);
	const isFilled = (row: FlatRow) => row.block.columns.some(({ id }) => cells.has(`${row.id} ${id}`));
	return {
		table: { ...table, form, cell: (line, column) => cells.get(`${line} ${column}`) },
		dropped: labelsOf(
			lost.map(({ line, column }) => ({ row: line, column })),
			isUsed,
		),
		blank: labelsOf(blank, isFilled),
	};
}

interface Part {
	readonly row: FlatRow;
	readonly column: FlatColumn;
}

/** Rows as a whole where nothing of them is there, columns otherwise. */
function labelsOf(parts: readonly Part[], isThere: (row: FlatRow) => boolean): string[] {
	return [...new Set(parts.map(({ row, column }) => (isThere(row) ? column.line.label : row.line.label)))];
}

/** The lines of a group that the other form has as one row: （六）其他处理 until 2020. */
function partsOf(table: BoundTable, row: FlatRow, column: string): BoundCell[] {
	return table.rows.flatMap(({ line, cells }) => {
		const cell = cells.get(column);
		return cell !== undefined && line.path.some(({ id }) => id === row.id) ? [cell] : [];
	});
}

function summed(parts: readonly BoundCell[]): BoundCell | undefined {
	const [first] = parts;
	if (first === undefined) return undefined;
	let sum = 0n;
	for (const { value } of parts) {
		const count = value.kind === 'figure' ? wholeNumber(value) : undefined;
		if (count === undefined) return undefined;
		sum += count;
	}
	const { text } = first.cell;
	return { ...first, cell: { ...first.cell, text: { start: text.start, end: text.end, text: String(sum) } } };
}

/** A zero or a blank is no loss. */
function saysSomething({ value }: BoundCell): boolean {
	return value.kind === 'figure' ? value.scaled !== 0n : value.kind === 'words';
}
