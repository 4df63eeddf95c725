/**
 * What the reader makes of a draft: blocks, each read once into lines and grids. A block's reading is relative to the
 * block's start, so that it stays true while text before it changes; only `Block.start` moves.
 */
import type { Mapped, Range } from '../text/mapped.ts';

/** How a line stands out. Nothing but a hint: clerks write headings as `##`, in bold, or as a line like any other. */
export type LineStyle = 'plain' | 'heading' | 'bold';

/** A line of the draft as a person sees it, Markdown's or HTML's markup removed. */
export interface Line {
	readonly text: Mapped;
	readonly style: LineStyle;
	/** Level of a Markdown or HTML heading. */
	readonly level?: number;
	/** The whole line in the source, markup included, without its line break. */
	readonly source: Range;
}

/** The shape in which a table was found. */
export type Shape =
	| 'tab-cells'
	| 'tsv'
	| 'pipe'
	| 'html'
	| 'bar-rows'
	| 'cell-bars'
	| 'ruled-rows'
	| 'paragraphs'
	| 'spaced-rows';

/** One cell as it was written (a merged cell is one cell). */
export interface Cell {
	/** Visible text, blanks at its ends and leftovers of Word removed. */
	readonly text: Mapped;
	/** Key of the text among labels (`looseKey`); empty for figures, blanks and whole sentences. */
	readonly key: string;
	/** The whole cell in the source: `<td …>…</td>`, the text between two bars, the line after its tab. */
	readonly source: Range;
	/** Place in the grid: first column, and how many rows and columns the cell says it spans. */
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
}

export interface GridRow {
	readonly cells: readonly Cell[];
	/** The row in the source: `<tr>…</tr>`, the pipe line, the run of cell lines, without a final line break. */
	readonly source: Range;
}

/** A table of any shape: rows of cells, each with its place in the draft. */
export interface Grid {
	readonly shape: Shape;
	readonly rows: readonly GridRow[];
	readonly source: Range;
	/** The very same in all grids that differ in nothing but plain figures: what hangs on no figure's value is kept with it. */
	readonly skeleton: Skeleton;
}

/** Known by nothing but itself. */
export type Skeleton = Readonly<Record<never, never>>;

/** Something about the reading itself that the user is told: what was not read, and why. */
export interface Note {
	readonly kind: 'too-large' | 'too-deep' | 'unclosed-table' | 'binary';
	readonly range: Range;
}

/** A comment that speaks to us: `<!-- nianbao: 2021 -->`, or 【nianbao: 2021】 on a line of its own. */
export interface Directive {
	readonly name: string;
	readonly argument: string;
	/** Where the argument begins in the block. */
	readonly argumentStart: number;
	readonly range: Range;
}

export interface Reading {
	readonly lines: readonly Line[];
	readonly grids: readonly Grid[];
	readonly directives: readonly Directive[];
	readonly notes: readonly Note[];
}

/** What a block is, by its first line. */
export type BlockKind =
	| 'blank'
	| 'text'
	| 'inline'
	| 'container'
	| 'tabs'
	| 'pipe'
	| 'loose'
	| 'html'
	| 'fence'
	| 'comment';

export interface Block {
	readonly kind: BlockKind;
	/** UTF-16 offset of the block in the draft as it is now; the draft that owns the block moves it. */
	start: number;
	/** The block's own copy of its text. */
	readonly text: string;
	readonly reading: Reading;
}

/** A place in the draft that survives edits elsewhere: units `start` … `end` of a block. */
export interface Span extends Range {
	readonly block: Block;
}

/** Where a span stands in the draft as it is now. */
export function offsets(span: Span): Range {
	return { start: span.block.start + span.start, end: span.block.start + span.end };
}

export function spanOf(block: Block, range: Range): Span {
	return { block, start: range.start, end: range.end };
}

/** A stretch of the old text that was replaced: units `start` … `end` became `length` units. */
export interface Change {
	readonly start: number;
	readonly end: number;
	readonly length: number;
}
