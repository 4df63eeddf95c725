/**
 * A figure typed over in a table leaves the table as it was: one cell's text is new, and what stands behind it moves. So
 * it is in tables that are read by their marks alone, bars or tags; in the other shapes figures have a say in what is a
 * row. Whatever else a change touches is read anew.
 */
import type { Mapped, Range } from '../text/mapped.ts';
import type { Block, Cell, Change, Grid, GridRow, Line, Reading } from './model.ts';

/** Read as a figure whatever its digits are; eight digits may be a date. */
const plainFigure = /^\d{1,6}$/;
/** Far from the cells that hold the layout of a page. */
const longestCell = 200;
/** Far from the blocks that are too large to be read. */
const longestBlock = 500_000;
/** What stands right beside a figure that no other character can be a part of. */
const before = /[\s>|]/;
const behind = /[\s<|]/;

/** The block's reading after a change to its text (in places of the block), which leaves its kind and its bounds. */
export function withFigureTyped({ kind, text, reading }: Block, changed: string, change: Change): Reading | undefined {
	if ((kind !== 'html' && kind !== 'pipe') || reading.notes.length > 0 || reading.directives.length > 0)
		return undefined;
	if (changed.length > longestBlock || text.length > longestBlock) return undefined;
	for (const grid of reading.grids) {
		if (change.start < grid.source.start || change.end > grid.source.end) continue;
		for (const row of grid.rows) {
			const cell = row.cells.find(({ text: own }) => own.start <= change.start && change.end <= own.end);
			if (cell === undefined) continue;
			const moved = new Moved(cell.text, change.length - (change.end - change.start));
			const figure = typedIn(kind, cell, changed, moved);
			const isAlone = reading.lines.every(
				({ source }) => source.end <= cell.text.start || source.start >= cell.text.end,
			);
			return figure === undefined || !isAlone ? undefined : moved.reading(reading, grid, cell, figure);
		}
	}
	return undefined;
}

/** The figure that stands in the cell now; nothing where that, or what stood there before, is more than digits. */
function typedIn(kind: Block['kind'], { text, source }: Cell, changed: string, moved: Moved): string | undefined {
	if (text.from !== undefined || !plainFigure.test(text.text)) return undefined;
	const end = moved.at(text.end);
	const figure = changed.slice(text.start, end);
	if (!plainFigure.test(figure)) return undefined;
	const whole = moved.range(source);
	if (whole.end - whole.start > longestCell || source.end - source.start > longestCell) return undefined;
	// Between bars markup may stand beside the figure; between tags nothing does that could be part of it.
	if (kind === 'pipe') return changed.slice(whole.start, whole.end).trim() === figure ? figure : undefined;
	return before.test(changed[text.start - 1] ?? '') && behind.test(changed[end] ?? '') ? figure : undefined;
}

/** What stands behind a figure that has become longer or shorter. */
class Moved {
	constructor(
		private readonly figure: Range,
		private readonly by: number,
	) {}

	at(offset: number): number {
		return offset >= this.figure.end ? offset + this.by : offset;
	}

	range({ start, end }: Range): Range {
		return { start: this.at(start), end: this.at(end) };
	}

	reading({ lines, grids, ...others }: Reading, grid: Grid, cell: Cell, figure: string): Reading {
		return {
			...others,
			lines: this.by === 0 ? lines : lines.map((line) => this.line(line)),
			grids: grids.map((each) => (each === grid || this.moves(each) ? this.grid(each, cell, figure) : each)),
		};
	}

	private moves({ source }: { readonly source: Range }): boolean {
		return this.by !== 0 && source.end >= this.figure.end;
	}

	private line(line: Line): Line {
		return this.moves(line) ? { ...line, text: this.mapped(line.text), source: this.range(line.source) } : line;
	}

	private grid({ shape, rows, source, skeleton }: Grid, cell: Cell, figure: string): Grid {
		return { shape, rows: rows.map((row) => this.row(row, cell, figure)), source: this.range(source), skeleton };
	}

	private row(row: GridRow, cell: Cell, figure: string): GridRow {
		const { cells, source } = row;
		if (!this.moves(row) && !cells.includes(cell)) return row;
		const own = cells.map((each) => {
			if (each === cell) return this.cell(each, { text: figure, ...this.range(each.text) });
			return this.moves(each) ? this.cell(each, this.mapped(each.text)) : each;
		});
		return { cells: own, source: this.range(source) };
	}

	private cell({ key, source, column, rowSpan, columnSpan }: Cell, text: Mapped): Cell {
		return { text, key, source: this.range(source), column, rowSpan, columnSpan };
	}

	private mapped({ text, start, end, from, to }: Mapped): Mapped {
		const range = { text, start: this.at(start), end: this.at(end) };
		if (from === undefined || to === undefined) return range;
		return { ...range, from: from.map((unit) => this.at(unit)), to: to.map((unit) => this.at(unit)) };
	}
}
