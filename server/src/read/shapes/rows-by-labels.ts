/**
 * Puts cells together to rows where the draft does not say where a row ends: by the labels of the form. A label behind
 * figures begins a row, and so does whatever follows a row that has all its figures.
 */
import { readValue } from '../../text/figures.ts';
import { looseKey } from '../../text/key.ts';
import { readOrdinal } from '../../text/ordinals.ts';
import { type FormLabel, formLabel } from '../form-labels.ts';
import type { WrittenCell, WrittenRow } from '../grid.ts';
import { behindWords, isBlank, plainFigure } from './cells.ts';
import { figuresPerRequest, requestColumns } from './named-columns.ts';
import { withoutRunningNumbers } from './running-numbers.ts';

type RowKind = 'caption' | 'header' | 'data';

interface OpenRow {
	readonly kind: RowKind;
	readonly cells: WrittenCell[];
	/** The row's own label is there, not just its group's. */
	named: boolean;
	/** How many figures the row should have. */
	expected: number;
	/** Cells behind the label that hold something. */
	values: number;
	/** Blank cells behind the label. */
	blanks: number;
}

/** The rows of a stream of cells, blank ones included where the draft shows them. */
export function rowsByLabels(all: readonly WrittenCell[]): WrittenRow[] {
	const cells = withoutRunningNumbers(all);
	const rows = rowsOf(cells, requestColumns);
	// What the header names can be held against the rows when there are rows.
	const perRequest = figuresPerRequest(rows);
	return perRequest === requestColumns ? rows : rowsOf(cells, perRequest);
}

function rowsOf(cells: readonly WrittenCell[], perRequest: number): WrittenRow[] {
	const rows = new Rows(perRequest);
	cells.forEach((cell, at) => {
		rows.add(cell, () => namesFigures(cells, at));
	});
	return rows.done();
}

/** A row of these cells and all that stands between them. */
export function rowOf(cells: readonly WrittenCell[]): WrittenRow {
	return { cells, source: { start: cells[0]!.source.start, end: cells[cells.length - 1]!.source.end } };
}

class Rows {
	private readonly rows: OpenRow[] = [];
	/** Columns of the header read last; 0 where there was none. */
	private columns = 0;
	/** Under the header of table 四: how many figures its row has, which no label names; else 0. */
	private nameless = 0;
	private before: FormLabel | undefined;

	/** `perRequest`: the figures of a row of table 三, which has the most rows. */
	constructor(private readonly perRequest: number) {}

	/** `isLabel`: whether a figure follows words that are no label of the form. */
	add(cell: WrittenCell, isLabel: () => boolean): void {
		const text = cell.visible.text.trim();
		if (text === '') {
			this.blank(cell);
			return;
		}
		const label = plainFigure.test(text) ? undefined : formLabel(text);
		if (label !== undefined) this.label(cell, label, isLabel);
		else if (readValue(text).kind === 'words') this.words(cell, text, isLabel);
		else this.value(cell);
		this.before = label;
	}

	done(): WrittenRow[] {
		this.figuresOfLastHeader();
		return this.rows.map(({ cells }) => rowOf(cells));
	}

	private get last(): OpenRow | undefined {
		return this.rows[this.rows.length - 1];
	}

	private open(kind: RowKind, cells: WrittenCell[], more: Partial<OpenRow> = {}): OpenRow {
		const expected =
			this.nameless || (this.last?.kind === 'data' ? this.last.expected : this.columns || this.perRequest);
		const row = { kind, cells, named: false, expected, values: 0, blanks: 0, ...more };
		this.rows.push(row);
		return row;
	}

	/** Blanks before the first figure fill up the label's merged cell, unless nothing else is there. */
	private isFull({ cells, values, blanks, expected }: OpenRow): boolean {
		if (values >= expected) return true;
		// Words without end behind a label: to look at all of them for each one more would take ever longer.
		if (values + blanks < expected) return false;
		const behind = cells.slice(behindWords(cells));
		const leading = values === 0 ? 0 : behind.findIndex((cell) => !isBlank(cell));
		return values + blanks - Math.max(0, leading) >= expected;
	}

	private blank(cell: WrittenCell): void {
		const row = this.last ?? this.open('header', []);
		row.cells.push(cell);
		if (row.kind === 'data' && row.named) row.blanks++;
	}

	private label(cell: WrittenCell, label: FormLabel, isLabel: () => boolean): void {
		const { kinds, figures } = label;
		const row = this.last;
		this.nameless = kinds.has('column') ? label.nameless || this.nameless : 0;
		if (kinds.has('row') || kinds.has('row-group')) {
			const named = kinds.has('row') && !kinds.has('row-group');
			const expected = this.expectedOf(figures);
			// A group's label and the first of its lines stand in one row; （六）其他处理 of 2019, left blank, is a row of its own.
			const isBegun = row?.kind === 'data' && !row.named && row.values === 0;
			if (isBegun && trailingBlanks(row.cells) < row.expected) {
				row.cells.push(cell);
				row.named = named;
				row.expected = expected;
				row.blanks = 0;
			} else this.open('data', [cell], { named, expected });
		} else if (row?.kind === 'data' && row.values >= row.expected && isLabel()) {
			// 总计 and 其他 are lines too, when their numbers are gone.
			this.open('data', [cell], { named: true });
		} else if (kinds.has('caption')) this.open('caption', [cell]);
		else if (kinds.has('corner')) {
			this.open('header', [cell]);
			this.columns = 0;
		} else {
			if (row?.kind === 'header' && !this.beginsLevel(label)) row.cells.push(cell);
			else {
				this.open('header', [cell]);
				this.columns = 0;
			}
			this.columns++;
		}
	}

	/** How many figures a row has whose label asks for so many: those that the header over it names, be it one less. */
	private expectedOf(figures: readonly number[]): number {
		const most = figures[0] ?? requestColumns;
		if (most === requestColumns) return this.perRequest;
		return this.columns > 0 && this.columns < most ? this.columns : most;
	}

	/** Whether another row of the header begins: 自然人 under the label over all columns, 商业企业 behind 总计. */
	private beginsLevel(label: FormLabel): boolean {
		const { before } = this;
		if (before === undefined) return false;
		return before.lastOfLevel || (label.firstOfLevel && before.kinds.has('column-group'));
	}

	private value(cell: WrittenCell): void {
		const row = this.last;
		if (row?.kind === 'data' && (row.values < row.expected || !endsBlank(row))) {
			row.cells.push(cell);
			row.values++;
			return;
		}
		// Behind a row that has all its figures blank cells are where the next one's labels stood.
		if (row?.kind === 'data') {
			const moved = trailingBlanks(row.cells);
			const cells = row.cells.splice(row.cells.length - moved);
			row.blanks = Math.max(0, row.blanks - moved);
			this.open('data', [...cells, cell], { values: 1 });
			return;
		}
		// What nobody knows at the end of a header is the label of the row below it.
		const own: WrittenCell[] = row?.kind === 'header' ? this.blanksBehind(row) : [];
		if (row?.kind === 'header') {
			const at = row.cells.length - 1 - trailingBlanks(row.cells);
			if (at >= 0 && formLabel(row.cells[at]!.visible.text) === undefined) own.push(...row.cells.splice(at));
			if (row.cells.length === 0) this.rows.pop();
		}
		this.open('data', [...own, cell], { named: own.length > 0, values: 1 });
	}

	private words(cell: WrittenCell, text: string, isLabel: () => boolean): void {
		const row = this.last;
		if (row === undefined || row.kind === 'caption') this.open('header', [cell]);
		else if (row.kind === 'header') {
			if (this.nameless > 0 && isLabel()) this.open('data', [...this.blanksBehind(row), cell], { values: 1 });
			else if (this.before?.lastOfLevel === true) this.open('header', [cell]);
			else row.cells.push(cell);
			this.columns++;
		} else if (!row.named && row.values === 0) {
			row.cells.push(cell);
			row.named = true;
			row.blanks = 0;
		} else if (looksLikeLabel(text) || (this.isFull(row) && (row.values >= row.expected || isLabel())))
			this.open('data', [cell], { named: true });
		else {
			// 待填, 约12: words where a figure belongs; right behind the label they may say more of it, 行政检查.
			row.cells.push(cell);
			if (row.values > 0) row.values++;
		}
	}

	/** Takes the blank cells behind the last header of table 四: it reaches over no other column, and they are figures. */
	private blanksBehind({ cells }: OpenRow): WrittenCell[] {
		return this.nameless > 0 ? cells.splice(cells.length - trailingBlanks(cells)) : [];
	}

	/** The figures of table 四 have no label; those left blank run on behind its header, whose last cell is never padded. */
	private figuresOfLastHeader(): void {
		const row = this.last;
		if (row?.kind !== 'header' || trailingBlanks(row.cells) < (this.nameless || Number.POSITIVE_INFINITY)) return;
		this.open('data', this.blanksBehind(row));
	}
}

/** Whether the next cell that is not blank holds something in the place of a figure. */
function namesFigures(cells: readonly WrittenCell[], at: number): boolean {
	const next = cells
		.slice(at + 1, at + 1 + requestColumns)
		.find((cell) => !isBlank(cell))
		?.visible.text.trim();
	return next !== undefined && (plainFigure.test(next) || readValue(next).kind !== 'words');
}

function looksLikeLabel(text: string): boolean {
	return readOrdinal(text) !== undefined && looseKey(text).length >= 3;
}

function endsBlank({ cells }: OpenRow): boolean {
	return cells[cells.length - 1]!.visible.text.trim() === '';
}

function trailingBlanks(cells: readonly WrittenCell[]): number {
	let count = 0;
	while (count < cells.length && isBlank(cells[cells.length - 1 - count]!)) count++;
	return count;
}
