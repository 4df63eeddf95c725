/** Reads a stretch of HTML, tables above all, through parse5: the only judge of what a browser would show. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Mapped, MappedBuilder, type Range, slice, trim } from '../text/mapped.ts';
import { align } from './align.ts';
import { placeCells, type WrittenCell, type WrittenRow } from './grid.ts';
import type { Grid, Line, LineStyle } from './model.ts';

/** Elements that start a line of their own. */
const blockNames = new Set(
	'address article aside blockquote body caption center col colgroup dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);
const unseen = new Set(['script', 'style', 'template', 'title', 'head', 'noscript']);
/** A cell with more text than this holds the layout of a page, not a figure or a label. */
const layoutCell = 400;
/** parse5 nests one level per unclosed tag; deeper than this the rest is passed over. */
const deepest = 200;

export interface HtmlReading {
	readonly lines: Line[];
	readonly grids: Grid[];
	/** Elements lay deeper than is read. */
	readonly tooDeep: boolean;
}

export function readHtml(source: string, start: number, end: number): HtmlReading {
	const reader = new HtmlReader(source, start);
	reader.read(source.slice(start, end));
	return reader;
}

class HtmlReader implements HtmlReading {
	readonly lines: Line[] = [];
	readonly grids: Grid[] = [];
	tooDeep = false;
	private line = new MappedBuilder();
	private bold = false;
	/** Nothing in the line so far is other than bold. */
	private lineIsBold = true;
	private level: number | undefined;

	constructor(
		private readonly source: string,
		private readonly base: number,
	) {}

	read(html: string): void {
		const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
		this.children(fragment.childNodes, 0);
		this.endLine();
	}

	private children(nodes: readonly Tree.ChildNode[], depth: number): void {
		if (depth > deepest) {
			this.tooDeep = true;
			return;
		}
		for (const node of nodes) this.node(node, depth);
	}

	private node(node: Tree.ChildNode, depth: number): void {
		if (isText(node)) {
			for (const piece of pieces(this.mapped(node))) {
				if (piece === 'break') this.endLine();
				else this.add(piece);
			}
			return;
		}
		if (!isElement(node) || unseen.has(node.tagName)) return;
		if (node.tagName === 'table') {
			this.endLine();
			this.table(node, depth);
			return;
		}
		if (node.tagName === 'br') {
			this.endLine();
			return;
		}
		const block = blockNames.has(node.tagName);
		if (block) this.endLine();
		const heading = /^h([1-6])$/.exec(node.tagName);
		const { bold, level } = this;
		if (heading !== null) this.level = Number(heading[1]);
		if (node.tagName === 'b' || node.tagName === 'strong') this.bold = true;
		this.children(node.childNodes, depth + 1);
		if (block) this.endLine();
		this.bold = bold;
		this.level = level;
	}

	private add(piece: Mapped): void {
		this.line.add(piece);
		if (!this.bold && piece.text.trim().length > 0) this.lineIsBold = false;
	}

	private mapped(node: Tree.TextNode): Mapped {
		const location = node.sourceCodeLocation;
		if (location === null || location === undefined) return { text: '', start: this.base, end: this.base };
		return align(this.source, this.base + location.startOffset, this.base + location.endOffset, node.value);
	}

	private endLine(): void {
		const text = trim(this.line.done(this.base));
		const bold = this.lineIsBold;
		this.line = new MappedBuilder();
		this.lineIsBold = true;
		if (text.text.length === 0) return;
		const style: LineStyle = this.level !== undefined ? 'heading' : bold ? 'bold' : 'plain';
		this.lines.push({
			text,
			style,
			...(this.level === undefined ? {} : { level: this.level }),
			source: { start: text.start, end: text.end },
		});
	}

	private table(table: Tree.Element, depth: number): void {
		const rows: WrittenRow[] = [];
		let layout = false;
		for (const row of rowsOf(table)) {
			const cells: WrittenCell[] = [];
			for (const cell of row.childNodes) {
				if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
				const content = cellContent(cell, (node) => this.mapped(node));
				const location = this.range(cell);
				if (content.hasTable || content.visible.text.length > layoutCell) layout = true;
				cells.push({
					visible: content.visible.text.length > 0 ? content.visible : this.emptyAt(cell),
					source: location,
					...span(cell, 'rowspan', 'rowSpan'),
					...span(cell, 'colspan', 'columnSpan'),
				});
			}
			if (cells.length > 0) rows.push({ cells, source: this.range(row) });
		}
		if (layout) {
			// A page laid out with a table: what stands in its cells is the report.
			this.children(table.childNodes, depth + 1);
			this.endLine();
			return;
		}
		this.grids.push(placeCells('html', rows, this.range(table)));
	}

	private range(element: Tree.Element): Range {
		const location = element.sourceCodeLocation;
		if (location === null || location === undefined) return { start: this.base, end: this.base };
		return { start: this.base + location.startOffset, end: this.base + location.endOffset };
	}

	/** Between the tags of an empty cell, so that a problem of that cell has a place and a fix can write there. */
	private emptyAt(cell: Tree.Element): Mapped {
		const open = cell.sourceCodeLocation?.startTag;
		const at = this.base + (open?.endOffset ?? cell.sourceCodeLocation?.startOffset ?? 0);
		return { text: '', start: at, end: at };
	}
}

function span(cell: Tree.Element, attribute: string, name: 'rowSpan' | 'columnSpan'): Partial<WrittenCell> {
	const value = cell.attrs.find((each) => each.name === attribute)?.value;
	return value === undefined ? {} : { [name]: Number.parseInt(value, 10) };
}

function* rowsOf(table: Tree.Element): Generator<Tree.Element> {
	for (const child of table.childNodes) {
		if (!isElement(child)) continue;
		if (child.tagName === 'tr') yield child;
		else if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) yield* rowsOf(child);
	}
}

/** The visible text of a cell, its blocks and breaks on lines of their own. */
function cellContent(
	cell: Tree.Element,
	mapped: (node: Tree.TextNode) => Mapped,
): { visible: Mapped; hasTable: boolean } {
	const only = cell.childNodes.length === 1 ? cell.childNodes[0]! : undefined;
	if (only !== undefined && isText(only)) return { visible: mapped(only), hasTable: false };
	const text = new MappedBuilder();
	let hasTable = false;
	let at = cell.sourceCodeLocation?.startOffset ?? 0;
	const visit = (nodes: readonly Tree.ChildNode[], depth: number): void => {
		for (const node of nodes) {
			if (isText(node)) {
				const piece = mapped(node);
				text.add(piece);
				at = piece.end;
			} else if (isElement(node) && !unseen.has(node.tagName) && depth < deepest) {
				if (node.tagName === 'table') hasTable = true;
				const breaks = node.tagName === 'br' || blockNames.has(node.tagName);
				if (breaks && text.length > 0) text.addAs('\n', at, at);
				visit(node.childNodes, depth + 1);
			}
		}
	};
	visit(cell.childNodes, 0);
	return { visible: text.done(at), hasTable };
}

/** A text node's lines: a browser shows its line breaks as blanks, people mean them. */
function* pieces(text: Mapped): Generator<Mapped | 'break'> {
	let from = 0;
	for (const match of text.text.matchAll(/\r\n?|\n/g)) {
		yield slice(text, from, match.index);
		yield 'break';
		from = match.index + match[0].length;
	}
	yield slice(text, from);
}

function isText(node: Tree.ChildNode): node is Tree.TextNode {
	return node.nodeName === '#text';
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
	return 'tagName' in node;
}
