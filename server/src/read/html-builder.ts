/**
 * Puts text, breaks, and tables with their rows and cells together from tags and texts in their order. A cell, row or
 * table left open ends where the next of its kind begins.
 */
import type { Mapped } from '../text/mapped.ts';
import { align } from './align.ts';
import type { PlainTag } from './plain-html.ts';
import { raised } from './raised.ts';

/** Elements that start a line of their own. */
const blockNames = new Set(
	'address article aside blockquote body br caption center col colgroup dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);
/** Tables within tables beyond this depth are read as lines. */
const deepest = 40;

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

/** What is asked of a start tag. */
export type StartTag = Pick<PlainTag, 'name' | 'attributes'>;

/** Takes tags and texts; all ranges are offsets of `source`. */
export class ContentBuilder {
	readonly root: Part[] = [];
	tooDeep = false;
	private readonly open: OpenTable[] = [];
	/** Characters not yet a part: parse5 parts words from blanks, and its places hold for the whole run only. */
	private run: { readonly start: number; end: number; chars: string } | undefined;
	private boldDepth = 0;
	private isRaised = false;
	private level: number | undefined;

	constructor(private readonly source: string) {}

	startTag(tag: StartTag, start: number, end: number): void {
		this.endRun();
		const { name } = tag;
		if (name === 'sup' || blockNames.has(name)) this.isRaised = name === 'sup';
		if (name === 'table') this.startTable(start);
		else if (name === 'tr') this.startRow(start);
		else if (name === 'td' || name === 'th') this.startCell(tag, start, end);
		else if (name === 'b' || name === 'strong') this.boldDepth++;
		else if (blockNames.has(name)) {
			this.parts.push({ kind: 'break', at: start });
			if (/^h[1-6]$/.test(name)) this.level = Number(name[1]);
		}
	}

	endTag(name: string, start: number, end: number): void {
		this.endRun();
		if (name === 'sup' || blockNames.has(name)) this.isRaised = false;
		if (name === 'table') this.endTable(start, end);
		else if (name === 'tr') this.endRow(start, end);
		else if (name === 'td' || name === 'th') this.endCell(end);
		else if (name === 'b' || name === 'strong') this.boldDepth = Math.max(0, this.boldDepth - 1);
		else if (blockNames.has(name)) {
			this.parts.push({ kind: 'break', at: start });
			if (/^h[1-6]$/.test(name)) this.level = undefined;
		}
	}

	text(chars: string, start: number, end: number): void {
		if (this.run === undefined) this.run = { start, end, chars };
		else {
			this.run.chars += chars;
			this.run.end = end;
		}
	}

	/** A comment, or what is not shown: the texts before and behind it are two. */
	unseen(): void {
		this.endRun();
	}

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

	private endRun(): void {
		const { run, top } = this;
		this.run = undefined;
		if (run === undefined || (top !== undefined && top.cell === undefined && run.chars.trim() === '')) return;
		const written = align(this.source, run.start, run.end, run.chars);
		const text = this.isRaised ? raised(written) : written;
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

	private startCell(tag: StartTag, start: number, inside: number): void {
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
		while (end > 0 && /\s/.test(this.source[end - 1]!)) end--;
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

function spanOf(tag: StartTag, name: string): number | undefined {
	const value = tag.attributes.find((attribute) => attribute.name === name)?.value;
	return value === undefined ? undefined : Number.parseInt(value, 10);
}
