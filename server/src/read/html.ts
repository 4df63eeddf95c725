/**
 * Reads a stretch of HTML, tables above all. parse5's tokenizer says what is tag, text and character reference, just as
 * a browser would; the few elements that matter to a report are put together here, which keeps half of parse5, and the
 * stack it builds its tree on, out of the bundle.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { type Mapped, MappedBuilder, type Range, slice, trim } from '../text/mapped.ts';
import { align } from './align.ts';
import { placeCells, type WrittenRow } from './grid.ts';
import type { Grid, Line, LineStyle } from './model.ts';

/** Elements that start a line of their own. */
const blockNames = new Set(
	'address article aside blockquote body br caption center col colgroup dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);
const unseen = new Map([
	['script', TokenizerMode.SCRIPT_DATA],
	['style', TokenizerMode.RAWTEXT],
	['title', TokenizerMode.RCDATA],
	['noscript', TokenizerMode.RAWTEXT],
]);
/** A cell with more text than this holds the layout of a page, not a figure or a label. */
const layoutCell = 400;
/** Tables within tables beyond this depth are read as lines. */
const deepest = 40;

export interface HtmlReading {
	readonly lines: Line[];
	readonly grids: Grid[];
	/** Tables lay deeper in one another than is read. */
	readonly tooDeep: boolean;
}

/** Reads the HTML between two offsets of a text; all ranges are offsets of that text. */
export function readHtml(source: string, start: number, end: number): HtmlReading {
	const builder = new ContentBuilder(source, start);
	const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, builder);
	builder.enter = (mode) => {
		tokenizer.state = mode;
	};
	tokenizer.write(source.slice(start, end), true);
	builder.finish(end);
	const written = new Writer();
	written.all(builder.root);
	written.endLine();
	return { lines: written.lines, grids: written.grids, tooDeep: builder.tooDeep };
}

interface TextPart {
	readonly kind: 'text';
	readonly text: Mapped;
	readonly bold: boolean;
	readonly level: number | undefined;
}

interface TablePart {
	readonly kind: 'table';
	readonly rows: RowPart[];
	start: number;
	end: number;
}

interface RowPart {
	readonly cells: CellPart[];
	readonly start: number;
	end: number;
}

interface CellPart {
	readonly parts: Part[];
	readonly start: number;
	/** Behind the start tag. */
	readonly inside: number;
	end: number;
	readonly rowSpan: number | undefined;
	readonly columnSpan: number | undefined;
}

type Part = TextPart | TablePart | { readonly kind: 'break'; readonly at: number };

interface OpenTable {
	readonly table: TablePart;
	row: RowPart | undefined;
	cell: CellPart | undefined;
}

/** Takes the tokens; a cell, row or table left open ends where the next of its kind begins. */
class ContentBuilder {
	readonly root: Part[] = [];
	tooDeep = false;
	/** Tells the tokenizer that what follows is no markup. */
	enter: (mode: typeof TokenizerMode.RAWTEXT | typeof TokenizerMode.SCRIPT_DATA | typeof TokenizerMode.RCDATA) => void =
		() => {};
	private readonly open: OpenTable[] = [];
	/** Characters not yet a part: the tokenizer parts words from blanks, and its places hold for the whole run only. */
	private run: { readonly start: number; end: number; chars: string } | undefined;
	private skipping: string | undefined;
	private boldDepth = 0;
	private level: number | undefined;

	constructor(
		private readonly source: string,
		private readonly base: number,
	) {}

	onStartTag(tag: Token.TagToken): void {
		this.endRun();
		const { start, end } = this.range(tag);
		const name = tag.tagName;
		const mode = unseen.get(name);
		if (mode !== undefined && !tag.selfClosing) {
			this.skipping = name;
			this.enter(mode as Parameters<typeof this.enter>[0]);
			return;
		}
		if (name === 'table') this.startTable(start);
		else if (name === 'tr') this.startRow(start);
		else if (name === 'td' || name === 'th') this.startCell(tag, start, end);
		else if (name === 'b' || name === 'strong') this.boldDepth++;
		else if (blockNames.has(name)) {
			this.parts.push({ kind: 'break', at: start });
			if (/^h[1-6]$/.test(name)) this.level = Number(name[1]);
		}
	}

	onEndTag(tag: Token.TagToken): void {
		this.endRun();
		const { start, end } = this.range(tag);
		const name = tag.tagName;
		if (name === this.skipping) this.skipping = undefined;
		else if (name === 'table') this.endTable(end);
		else if (name === 'tr') this.endRow(start, end);
		else if (name === 'td' || name === 'th') this.endCell(end);
		else if (name === 'b' || name === 'strong') this.boldDepth = Math.max(0, this.boldDepth - 1);
		else if (blockNames.has(name)) {
			this.parts.push({ kind: 'break', at: start });
			if (/^h[1-6]$/.test(name)) this.level = undefined;
		}
	}

	onCharacter(token: Token.CharacterToken): void {
		this.text(token);
	}

	onWhitespaceCharacter(token: Token.CharacterToken): void {
		this.text(token);
	}

	onNullCharacter(): void {}

	onComment(): void {
		this.endRun();
	}

	onDoctype(): void {}

	onEof(): void {}

	finish(end: number): void {
		this.endRun();
		while (this.open.length > 0) this.endTable(end);
	}

	private get top(): OpenTable | undefined {
		return this.open[this.open.length - 1];
	}

	/** Where text goes: the open cell; between the cells of a table, what stands around it. */
	private get parts(): Part[] {
		for (let depth = this.open.length - 1; depth >= 0; depth--) {
			const { cell } = this.open[depth]!;
			if (cell !== undefined) return cell.parts;
		}
		return this.root;
	}

	private range(token: Token.Token): Range {
		const { location } = token;
		return { start: this.base + (location?.startOffset ?? 0), end: this.base + (location?.endOffset ?? 0) };
	}

	private text(token: Token.CharacterToken): void {
		if (this.skipping !== undefined) return;
		const { start, end } = this.range(token);
		if (this.run === undefined) this.run = { start, end, chars: token.chars };
		else {
			this.run.chars += token.chars;
			this.run.end = end;
		}
	}

	private endRun(): void {
		const { run, top } = this;
		this.run = undefined;
		if (run === undefined || (top !== undefined && top.cell === undefined && run.chars.trim() === '')) return;
		const text = align(this.source, run.start, run.end, run.chars);
		this.parts.push({ kind: 'text', text, bold: this.boldDepth > 0, level: this.level });
	}

	private startTable(start: number): void {
		if (this.open.length >= deepest) {
			this.tooDeep = true;
			return;
		}
		// A table right in a table, outside any cell, ends the one before it.
		if (this.top !== undefined && this.top.cell === undefined) this.endTable(start);
		const table: TablePart = { kind: 'table', rows: [], start, end: start };
		this.parts.push(table);
		this.open.push({ table, row: undefined, cell: undefined });
	}

	private startRow(start: number): void {
		const { top } = this;
		if (top === undefined) return;
		this.endRow(start, start);
		top.row = { cells: [], start, end: start };
		top.table.rows.push(top.row);
	}

	private startCell(tag: Token.TagToken, start: number, inside: number): void {
		const { top } = this;
		if (top === undefined) {
			this.parts.push({ kind: 'break', at: start });
			return;
		}
		this.endCell(start);
		if (top.row === undefined) this.startRow(start);
		const cell: CellPart = {
			parts: [],
			start,
			inside,
			end: inside,
			rowSpan: spanOf(tag, 'rowspan'),
			columnSpan: spanOf(tag, 'colspan'),
		};
		top.cell = cell;
		top.row!.cells.push(cell);
	}

	private endCell(end: number): void {
		const { top } = this;
		if (top?.cell === undefined) return;
		top.cell.end = end;
		top.cell = undefined;
	}

	private endRow(start: number, end: number): void {
		const { top } = this;
		if (top === undefined) return;
		this.endCell(start);
		if (top.row !== undefined) top.row.end = end;
		top.row = undefined;
	}

	private endTable(end: number): void {
		const { top } = this;
		if (top === undefined) return;
		this.endRow(end, end);
		top.table.end = end;
		this.open.pop();
	}
}

function spanOf(tag: Token.TagToken, name: string): number | undefined {
	const value = tag.attrs.find((attribute) => attribute.name === name)?.value;
	return value === undefined ? undefined : Number.parseInt(value, 10);
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
		if (contents.some((row) => row.some(({ layout }) => layout))) {
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
			const cells = row.cells.map((cell, at) => ({
				visible: contents[index]![at]!.visible,
				source: { start: cell.start, end: cell.end },
				...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
				...(cell.columnSpan === undefined ? {} : { columnSpan: cell.columnSpan }),
			}));
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
	if (cell.parts.length === 1 && only?.kind === 'text')
		return { visible: only.text, layout: only.text.text.length > layoutCell };
	const text = new MappedBuilder();
	let layout = false;
	for (const part of cell.parts) {
		const starts = text.length === 0 || text.endsWith('\n');
		if (part.kind === 'table') layout = true;
		else if (part.kind === 'break') {
			if (!starts) text.addAs('\n', part.at, part.at);
		} else if (!starts || part.text.text.trim() !== '') text.add(part.text);
	}
	const visible = text.done(cell.inside);
	if (visible.text.trim() === '') return { visible: { text: '', start: cell.inside, end: cell.inside }, layout };
	return { visible, layout: layout || visible.text.length > layoutCell };
}

/** A text's lines: a browser shows its line breaks as blanks, people mean them. */
function* pieces(text: Mapped): Generator<Mapped | 'break'> {
	let from = 0;
	for (const match of text.text.matchAll(/\r\n?|\n/g)) {
		yield slice(text, from, match.index);
		yield 'break';
		from = match.index + match[0].length;
	}
	yield slice(text, from);
}
