/** What can stand in a cell of a statutory table: a label that the table lacks, the total of the figures beside it. */
import type { Explanation, Line } from '../forms/types.ts';
import type { Cell } from '../read/model.ts';
import type { BoundTable, RowAt } from '../report/bound-table.ts';
import type { Report } from '../report/report.ts';
import { looseKey } from '../text/key.ts';
import { computedTotals } from './totals.ts';

/** A text that may be put in place of what stands from `start` to the cursor. */
export interface Completion {
	readonly kind: 'heading' | 'sentence' | 'label' | 'figure';
	readonly label: string;
	/** What to insert, with places to be written over one after the other; see `plainSnippet`. */
	readonly snippet: string;
	readonly detail?: string;
	/** What the form says of it. */
	readonly about?: Explanation;
	readonly start: number;
	readonly end: number;
}

/** The completions in the cell at an offset; undefined when it is in no cell of a statutory table. */
export function cellCompletions(report: Report, offset: number): Completion[] | undefined {
	for (const table of report.tables) {
		const at = cellAt(table, offset);
		if (at === undefined) continue;
		const { block, cell } = at;
		const start = block.start + cell.text.start;
		const place = offset < start || cell.text.text === '' ? { start: offset, end: offset } : { start, end: offset };
		const typed = report.text.slice(place.start, place.end);
		return [...totals(table, cell, typed), ...labels(table, at, typed)].map((each) => ({ ...each, ...place }));
	}
	return undefined;
}

interface CellAt extends RowAt {
	readonly cell: Cell;
}

function cellAt(table: BoundTable, offset: number): CellAt | undefined {
	for (const { block, grid } of table.grids) {
		const at = offset - block.start;
		if (at < grid.source.start || at > grid.source.end) continue;
		const index = grid.rows.findIndex(({ source }) => source.start <= at && at <= source.end);
		const row = grid.rows[index];
		const cell = row?.cells.find(({ source }) => source.start <= at && at <= source.end);
		if (row !== undefined && cell !== undefined) return { block, grid, row, index, cell };
	}
	return undefined;
}

type Placeless = Omit<Completion, 'start' | 'end'>;

function* totals(table: BoundTable, cell: Cell, typed: string): Generator<Placeless> {
	for (const { cell: total, values, by } of computedTotals(table)) {
		if (total.cell !== cell) continue;
		for (const value of values.map(String)) {
			if (value === typed || !value.startsWith(typed)) continue;
			yield { kind: 'figure', label: value, snippet: value, detail: by[0]!.equation.name.zh };
		}
	}
}

/** Labels that the table lacks and that can stand in this cell, the next one first; or the right one for a misspelt one. */
function* labels(table: BoundTable, { grid, index, cell }: CellAt, typed: string): Generator<Placeless> {
	const own = table.labels.find((label) => label.cell === cell);
	if (own !== undefined && own.state !== 'exact') {
		yield labelled(own.line);
		return;
	}
	const figures = table.cells();
	if (own !== undefined || figures.some((figure) => figure.cell === cell)) return;
	const header = table.labels.some(
		({ role, ...at }) => at.grid === grid && at.index === index && role.startsWith('column'),
	);
	const key = looseKey(typed);
	const lacking = header
		? [...table.missingColumns.values()].flat()
		: cell.column < table.form.labelColumns
			? rowsFrom(table, index)
			: [];
	for (const { line } of lacking) if (looseKey(line.label).includes(key)) yield labelled(line);
}

/** Missing rows, those behind the rows above this one first. */
function rowsFrom(table: BoundTable, index: number): { readonly line: Line }[] {
	const above = table.rows.filter((row) => row.index < index).map(({ line }) => line.index);
	const last = Math.max(-1, ...above);
	const isBefore = ({ index: own }: { readonly index: number }) => Number(own < last);
	return table.missingRows().toSorted((one, other) => isBefore(one) - isBefore(other));
}

function labelled(line: Line): Placeless {
	return { kind: 'label', label: line.label, snippet: line.label, about: line };
}
