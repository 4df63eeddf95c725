/**
 * Tables drawn with characters, as converters of Word documents write them where cells hold more than a line: rows between
 * lines of dashes with `+` where columns meet. The cells of a row go over as many lines as the longest needs; one that
 * reaches down goes on beside a line that has its dashes only before or behind it.
 */
import { type Range, slice } from '../../text/mapped.ts';
import { boxDash } from '../box-drawing.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { isBlank, joinedCell } from './cells.ts';
import { fitOf } from './fit.ts';
import { barCells, barCellText } from './pipe.ts';
import { cellLines, type ShapeReader } from './reader.ts';

export const ruledRows: ShapeReader = {
	shape: 'ruled-rows',
	kinds: ['loose'],
	read(text) {
		const rows = someRule.test(text) ? rowsOf(text) : undefined;
		const score = rows === undefined ? 0 : fitOf(rows);
		if (rows === undefined || score === 0) return undefined;
		const grid = placeCells('ruled-rows', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score };
	},
};

const run = `(?:[-=:]{2,}|${boxDash}+)`;
const wholeRule = new RegExp(`^\\s*\\+(?:${run}\\+)+\\s*$`);
const someRule = new RegExp(`[|+]${run}[|+]`);
const dashes = new RegExp(`^${run}$`);

/** A cell in the making. */
interface Slot {
	/** What it has on each of its lines. */
	readonly pieces: WrittenCell[];
	readonly first: WrittenCell;
	/** It began in a row above. */
	readonly isAbove: boolean;
}

interface Row {
	readonly slots: readonly Slot[];
	readonly start: number;
	end: number;
}

/** Nothing where each row is a line, as then bars alone part its cells, nor where the lines of a row have not the same cells. */
function rowsOf(text: string): WrittenRow[] | undefined {
	const drawing = new Drawing();
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		if (content.trim() === '' || pageNumber.test(content)) continue;
		if (wholeRule.test(content)) drawing.ruleOff();
		else {
			const isRead = someRule.test(content)
				? drawing.ruleOffSome(cellsBesideRule(text, line))
				: content.includes('|') && drawing.addLine(barCells(text, line), line);
			if (!isRead) return undefined;
		}
	}
	return drawing.isBroken
		? drawing.rows.map(({ slots, start, end }) => ({ cells: slots.map(cellOf), source: { start, end } }))
		: undefined;
}

/** What the lines of a table have drawn so far. */
class Drawing {
	readonly rows: Row[] = [];
	/** A row goes over several lines. */
	isBroken = false;
	/** The row that the next line goes on with. */
	private open: Row | undefined;
	/** The cells of the last row that reach down, on its left and on its right. */
	private left: readonly Slot[] = [];
	private right: readonly Slot[] = [];

	/** A line of dashes from edge to edge. */
	ruleOff(): void {
		this.open = undefined;
		this.left = this.right = [];
	}

	/** A line of dashes with pieces of cells before or behind it; false where it has some in between. */
	ruleOffSome(pieces: readonly WrittenCell[]): boolean {
		const last = this.rows.at(-1);
		const from = pieces.findIndex(isDashes);
		const to = pieces.findLastIndex(isDashes) + 1;
		if (last === undefined || pieces.slice(from, to).some((piece) => !isDashes(piece) && !isBlank(piece))) return false;
		this.left = last.slots.slice(0, from);
		this.right = last.slots.slice(last.slots.length - (pieces.length - to));
		this.left.forEach((slot, at) => {
			slot.pieces.push(pieces[at]!);
		});
		this.right.forEach((slot, at) => {
			slot.pieces.push(pieces[to + at]!);
		});
		this.open = undefined;
		return true;
	}

	/** A line of cells; false where the row that it goes on with has not as many. */
	addLine(cells: readonly WrittenCell[], { start, end }: Range): boolean {
		if (this.open === undefined) {
			this.open = { slots: cells.map((cell, at) => this.slotOf(cell, at, cells.length)), start, end };
			this.rows.push(this.open);
		} else this.isBroken = true;
		const { open } = this;
		if (open.slots.length !== cells.length) return false;
		cells.forEach((cell, at) => {
			open.slots[at]!.pieces.push(cell);
		});
		open.end = end;
		return true;
	}

	private slotOf(first: WrittenCell, at: number, count: number): Slot {
		const { left, right } = this;
		const above = at < left.length ? left[at] : right[at - (count - right.length)];
		return { pieces: above?.pieces ?? [], first, isAbove: above !== undefined };
	}
}

function isDashes({ visible }: WrittenCell): boolean {
	return dashes.test(visible.text.trim());
}

/** What stands between the marks of a line that has dashes under some of the cells. */
function cellsBesideRule(text: string, { start, end }: Range): WrittenCell[] {
	const cells: WrittenCell[] = [];
	let from = -1;
	for (let at = start; at < end; at++) {
		if (text[at] !== '|' && text[at] !== '+') continue;
		if (from >= 0) cells.push({ visible: barCellText(text, from, at), source: { start: from, end: at } });
		from = at + 1;
	}
	return cells;
}

/** Bold throughout, the marks on its first line and on its last. */
const bold = /^\*\*[^*]+\*\*$/;

function cellOf({ pieces, first, isAbove }: Slot): WrittenCell {
	const { start } = first.visible;
	if (isAbove) return { visible: { text: '', start, end: start }, source: first.source };
	const written = pieces.filter((piece) => !isBlank(piece));
	if (written.length < 2) return written[0] ?? first;
	const cell = joinedCell(written);
	return bold.test(cell.visible.text)
		? { ...cell, visible: slice(cell.visible, 2, cell.visible.text.length - 2) }
		: cell;
}
