/**
 * The contents of a stretch of HTML: text, breaks, and tables with their rows and cells, put together from the tokens
 * that parse5 finds. A cell, row or table left open ends where the next of its kind begins.
 */
import { Tokenizer, TokenizerMode } from 'parse5';
import type { Mapped, Range } from '../text/mapped.ts';
import { align } from './align.ts';
import { plainTokens } from './plain-html.ts';

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
/** Tables within tables beyond this depth are read as lines. */
const deepest = 40;

export interface HtmlContents {
	readonly parts: readonly Part[];
	/** Tables lay deeper in one another than is read. */
	readonly tooDeep: boolean;
}

/** The contents of the HTML between two offsets of a text; all ranges are offsets of that text. */
export function readContents(source: string, start: number, end: number): HtmlContents {
	const builder = new ContentBuilder(source, start);
	const html = source.slice(start, end);
	if (!feedPlain(builder, html)) feedParsed(builder, html);
	builder.finish(end);
	return { parts: builder.root, tooDeep: builder.tooDeep };
}

function feedParsed(builder: ContentBuilder, html: string): void {
	const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, builder);
	builder.enter = (mode) => {
		tokenizer.state = mode;
	};
	tokenizer.write(html, true);
}

/** Whether the HTML was plain enough to do without the parser. */
function feedPlain(builder: ContentBuilder, html: string): boolean {
	const tokens = plainTokens(html);
	for (const token of tokens ?? []) {
		const location = { startOffset: token.start, endOffset: token.end };
		if (token.kind === 'text') {
			builder.onCharacter({ chars: token.text, location });
			continue;
		}
		const tag = { tagName: token.name, attrs: token.attributes, selfClosing: token.selfClosing, location };
		if (token.kind === 'start') builder.onStartTag(tag);
		else builder.onEndTag(tag);
	}
	return tokens !== undefined;
}

/** What is needed of parse5's tokens. */
interface Located {
	readonly location: { readonly startOffset: number; readonly endOffset: number } | null;
}

interface Tag extends Located {
	readonly tagName: string;
	readonly attrs: readonly { readonly name: string; readonly value: string }[];
	readonly selfClosing: boolean;
}

interface Characters extends Located {
	readonly chars: string;
}

export interface TextPart {
	readonly kind: 'text';
	readonly text: Mapped;
	readonly bold: boolean;
	readonly level: number | undefined;
}

export interface TablePart {
	readonly kind: 'table';
	readonly rows: RowPart[];
	start: number;
	end: number;
}

export interface RowPart {
	readonly cells: CellPart[];
	readonly start: number;
	end: number;
}

export interface CellPart {
	readonly parts: Part[];
	readonly start: number;
	/** Behind the start tag. */
	readonly inside: number;
	end: number;
	readonly rowSpan: number | undefined;
	readonly columnSpan: number | undefined;
}

export type Part = TextPart | TablePart | { readonly kind: 'break'; readonly at: number };

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

	onStartTag(tag: Tag): void {
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

	onEndTag(tag: Tag): void {
		this.endRun();
		const { start, end } = this.range(tag);
		const name = tag.tagName;
		if (name === this.skipping) this.skipping = undefined;
		else if (name === 'table') this.endTable(start, end);
		else if (name === 'tr') this.endRow(start, end);
		else if (name === 'td' || name === 'th') this.endCell(end);
		else if (name === 'b' || name === 'strong') this.boldDepth = Math.max(0, this.boldDepth - 1);
		else if (blockNames.has(name)) {
			this.parts.push({ kind: 'break', at: start });
			if (/^h[1-6]$/.test(name)) this.level = undefined;
		}
	}

	onCharacter(token: Characters): void {
		this.text(token);
	}

	onWhitespaceCharacter(token: Characters): void {
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
		while (this.open.length > 0) this.endTable(end, end);
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

	private range(token: Located): Range {
		const { location } = token;
		return { start: this.base + (location?.startOffset ?? 0), end: this.base + (location?.endOffset ?? 0) };
	}

	private text(token: Characters): void {
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
		if (this.top !== undefined && this.top.cell === undefined) this.endTable(start, start);
		const table: TablePart = { kind: 'table', rows: [], start, end: start };
		this.parts.push(table);
		this.open.push({ table, row: undefined, cell: undefined });
	}

	private startRow(start: number): void {
		const { top } = this;
		if (top === undefined) return;
		this.endRow(start);
		top.row = { cells: [], start, end: start };
		top.table.rows.push(top.row);
	}

	private startCell(tag: Tag, start: number, inside: number): void {
		const { top } = this;
		if (top === undefined) {
			this.parts.push({ kind: 'break', at: start });
			return;
		}
		this.endCell(this.before(start));
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

	/** The end of what stands before a tag, line breaks between them left out: something may be put in there. */
	private before(at: number): number {
		let end = at;
		while (end > this.base && /\s/.test(this.source[end - 1]!)) end--;
		return end;
	}

	private endCell(end: number): void {
		const { top } = this;
		if (top?.cell === undefined) return;
		top.cell.end = end;
		top.cell = undefined;
	}

	/** A row without an end tag of its own ends before what ends it. */
	private endRow(start: number, end: number = this.before(start)): void {
		const { top } = this;
		if (top === undefined) return;
		this.endCell(this.before(start));
		if (top.row !== undefined) top.row.end = end;
		top.row = undefined;
	}

	private endTable(start: number, end: number): void {
		const { top } = this;
		if (top === undefined) return;
		this.endRow(start);
		top.table.end = end;
		this.open.pop();
	}
}

function spanOf(tag: Tag, name: string): number | undefined {
	const value = tag.attrs.find((attribute) => attribute.name === name)?.value;
	return value === undefined ? undefined : Number.parseInt(value, 10);
}
