/**
 * Reads a stretch of HTML, tables above all, into lines and grids. What is tag, text and character reference parse5's
 * tokenizer says, just as a browser would; `html-contents.ts` puts together the few elements that matter to a report,
 * which keeps half of parse5, and the stack it builds its tree on, out of the bundle.
 */
import { type Mapped, MappedBuilder, slice, trim } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { placeCells, type WrittenRow } from '../grid.ts';
import type { CellPart, Part, TablePart, TextPart } from '../html-builder.ts';
import { readContents } from '../html-contents.ts';
import type { Grid, Line, LineStyle } from '../model.ts';
import type { ShapeReader } from './reader.ts';

/** A cell with more text than this holds the layout of a page, not a figure or a label. */
const layoutCell = 400;

export interface HtmlReading {
	readonly lines: Line[];
	readonly grids: Grid[];
	/** Tables lay deeper in one another than is read. */
	readonly tooDeep: boolean;
}

export const html: ShapeReader = {
	shape: 'html',
	kinds: ['html'],
	read: (text) => ({ ...readHtml(text, 0, text.length), score: 1 }),
};

/** Reads the HTML between two offsets of a text; all ranges are offsets of that text. */
export function readHtml(source: string, start: number, end: number): HtmlReading {
	const { parts, tooDeep } = readContents(source, start, end);
	const written = new Writer();
	written.all(parts);
	written.endLine();
	return { lines: written.lines, grids: written.grids, tooDeep };
}

/** Turns contents into lines and grids. */
class Writer {
	readonly lines: Line[] = [];
	readonly grids: Grid[] = [];
	private line = new MappedBuilder();
	private hasText = false;
	private style: LineStyle = 'plain';
	private level: number | undefined;

	all(parts: readonly Part[]): void {
		for (const part of parts) {
			switch (part.kind) {
				case 'break':
					this.endLine();
					break;
				case 'table':
					this.endLine();
					this.table(part);
					break;
				case 'text':
					this.text(part);
			}
		}
	}

	endLine(): void {
		const text = trim(this.line.done(0));
		const { style, level } = this;
		this.line = new MappedBuilder();
		this.hasText = false;
		if (text.text.length === 0) return;
		const source = { start: text.start, end: text.end };
		this.lines.push({ text, style, ...(level === undefined ? {} : { level }), source });
	}

	private text({ text, bold, level }: TextPart): void {
		for (const piece of pieces(text)) {
			if (piece === 'break') {
				this.endLine();
				continue;
			}
			if (piece.text.trim() !== '') {
				if (!this.hasText) {
					this.hasText = true;
					this.level = level;
					this.style = level !== undefined ? 'heading' : bold ? 'bold' : 'plain';
				} else if (!bold && this.style === 'bold') this.style = 'plain';
			}
			this.line.add(piece);
		}
	}

	private table(table: TablePart): void {
		const contents = table.rows.map((row) => row.cells.map(cellContents));
		const [only, ...others] = contents.flat();
		// However short: a sentence in the one cell that there is.
		const isFrame = others.length === 0 && only?.visible.text.includes('。') === true;
		if (isFrame || contents.some((row) => row.some(({ layout }) => layout))) {
			// A page laid out with a table: what stands in its cells is the report.
			for (const row of table.rows) {
				for (const cell of row.cells) {
					this.all(cell.parts);
					this.endLine();
				}
			}
			return;
		}
		const rows = table.rows.map((row, index): WrittenRow => {
			const cells = row.cells.map(({ start, end, rowSpan, columnSpan }, at) => {
				const { visible } = contents[index]![at]!;
				return { visible, source: { start, end }, rowSpan, columnSpan };
			});
			return { cells, source: { start: row.start, end: row.end } };
		});
		const written = rows.filter((row) => row.cells.length > 0);
		this.grids.push(placeCells('html', written, { start: table.start, end: table.end }));
	}
}

/**
 * The visible text of a cell, its blocks and breaks on lines of their own. An empty cell's text stands right behind its
 * tag, so that a problem of the cell has a place and a fix can write there.
 */
function cellContents(cell: CellPart): { visible: Mapped; layout: boolean } {
	const [only] = cell.parts;
	if (cell.parts.length === 1 && only?.kind === 'text') {
		return { visible: orBlank(only.text), layout: only.text.text.length > layoutCell };
	}
	const text = new MappedBuilder();
	let layout = false;
	for (const part of cell.parts) {
		const starts = text.length === 0 || text.endsLine;
		if (part.kind === 'table') layout = true;
		else if (part.kind === 'break') {
			if (!starts) text.addAs('\n', part.at, part.at);
		} else if (!starts || part.text.text.trim() !== '') text.add(part.text);
	}
	const visible = text.done(cell.inside);
	if (visible.text.trim() === '') return { visible: orBlank(visible), layout };
	return { visible, layout: layout || visible.text.length > layoutCell };
}

/** `&nbsp;` alone is an empty cell; what is written there takes its place. */
function orBlank(visible: Mapped): Mapped {
	return visible.text.trim() === '' ? { text: '', start: visible.start, end: visible.end } : visible;
}

/** A text's lines: a browser shows its line breaks as blanks, people mean them. */
function* pieces(text: Mapped): Generator<Mapped | 'break'> {
	let from = 0;
	for (const match of matches(text.text, /\r\n?|\n/g)) {
		yield slice(text, from, match.index);
		yield 'break';
		from = match.index + match[0].length;
	}
	yield slice(text, from);
}
