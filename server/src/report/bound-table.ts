/** A statutory table of the draft, every cell tied to the line and column of the form that it stands for. */
import type { Edition, Line, TableForm } from '../forms/types.ts';
import type { Block, Cell, Grid, GridRow, Span } from '../read/model.ts';
import type { Value } from '../text/figures.ts';
import type { FlatColumn, FlatForm, FlatRow } from './flat-form.ts';
import type { LabelMatch } from './label-match.ts';

export interface GridAt {
	readonly block: Block;
	readonly grid: Grid;
	/** The key of a line above it that names a procedure of table 四, and nothing else. */
	readonly caption?: string;
}

export interface RowAt extends GridAt {
	readonly row: GridRow;
	/** Place of the row in its grid. */
	readonly index: number;
}

export interface BoundCell extends RowAt {
	readonly cell: Cell;
	readonly line: FlatRow;
	readonly column: FlatColumn;
	readonly value: Value;
	/** The visible text of the cell; where a figure would go when it is blank. */
	readonly span: Span;
}

/**
 * How a label was found: by its text (see `LabelMatch`), or by its place where nothing (`lost`) or a figure
 * (`overwritten`) stands in the label's cell.
 */
export type LabelState = LabelMatch | 'lost' | 'overwritten';

/** A label cell and the line of the form it stands for. */
export interface BoundLabel extends RowAt {
	readonly line: Line;
	/** Absent when the row has no cell for its label. */
	readonly cell?: Cell;
	readonly state: LabelState;
	readonly role: 'row' | 'row-group' | 'column' | 'column-group' | 'caption' | 'corner';
	/** The label's text, or where it belongs. */
	readonly span: Span;
	/** For a row: its place in the form. */
	readonly flatRow?: FlatRow;
	/** For a column: its id. */
	readonly column?: FlatColumn;
}

/** 采购总金额（万元）: the draft's header names the unit that the form's leaves to the cell. */
export function namesUnit({ column, cell }: BoundLabel): boolean {
	return column?.kind === 'money' && cell !== undefined && /元/.test(cell.text.text);
}

export interface BoundRow extends RowAt {
	readonly line: FlatRow;
	readonly label: BoundLabel;
	/** Column id → cell. Empty when the row's figures cannot be told apart. */
	readonly cells: ReadonlyMap<string, BoundCell>;
}

/** What a binder found. */
export interface BoundTableParts {
	readonly edition: Edition;
	readonly form: TableForm;
	readonly flat: FlatForm;
	readonly grids: readonly GridAt[];
	readonly rows: readonly BoundRow[];
	readonly labels: readonly BoundLabel[];
	/** Columns of the form that the table lacks, per block id. */
	readonly missingColumns: ReadonlyMap<string, readonly FlatColumn[]>;
	/** Rows with figures that stand for no line we know. */
	readonly orphans: readonly RowAt[];
	/** Rows bound by label whose figures could not be given to columns. */
	readonly ragged: readonly BoundRow[];
	/** What the figures add up to told which columns they are: with others it may be another order. */
	readonly ordersByFigures?: boolean;
}

export interface BoundTable extends BoundTableParts {
	row(line: string): BoundRow | undefined;
	cell(line: string, column: string): BoundCell | undefined;
	/** Ids of the form's rows, whether the draft has them or not. */
	rowIds(): string[];
	/** Ids of the columns of the block that `line` belongs to. */
	columnIds(line: string): string[];
	/** Lines of the form that no row stands for. */
	missingRows(): FlatRow[];
	/** Row by row. */
	cells(): readonly BoundCell[];
}

/** The parts with the look-ups that rules, hovers and equations need. */
export function boundTable(parts: BoundTableParts): BoundTable {
	const { flat, rows } = parts;
	const byLine = new Map(rows.map((row) => [row.line.id, row]));
	let cells: readonly BoundCell[] | undefined;
	return {
		...parts,
		row: (line) => byLine.get(line),
		cell: (line, column) => byLine.get(line)?.cells.get(column),
		rowIds: () => flat.rows.map((row) => row.id),
		columnIds: (line) => {
			const block = flat.rows.find((row) => row.id === line)?.block;
			return block?.columns.map((column) => column.id) ?? [];
		},
		missingRows: () => flat.rows.filter((row) => !byLine.has(row.id)),
		cells: () => {
			cells ??= rows.flatMap((row) => [...row.cells.values()]);
			return cells;
		},
	};
}
