/** Markdown within lines (bold, links, entities, escapes) and inside quotes and lists, through unified and remark-parse. */
import type { Heading, ListItem, Nodes, Paragraph, Root, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Mapped, MappedBuilder, plain, type Range, slice, trim } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';
import { align } from './align.ts';
import { placeCells, type WrittenRow } from './grid.ts';
import { headingText, lineStart, readMarkdownLines, sourceLines } from './lines.ts';
import type { Grid, Line, LineStyle } from './model.ts';
import { raised } from './raised.ts';
import { readHtml } from './shapes/html.ts';

/** Whether a character that is there for Markdown could mean something where it stands. */
const markup = /[*_`\\]|\]\(|\]\[|\]:|<[A-Za-z/!?]|&(?:#|[A-Za-z])|^\[/m;

export function hasInlineMarkup(text: string): boolean {
	return markup.test(text);
}

/** micromark needs time that grows with the square of these; beyond the bounds a block is read as plain lines. */
const largest = 16_384;
const mostSpecials = 500;
const deepest = 100;
const special = /[*_`[\]<>&\\~]/g;
const nesting = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;

/** Whether a block may be given to the Markdown parser, which takes too long or runs out of stack on some. */
export function isWithinBounds(text: string): boolean {
	if (text.length > largest || nesting.test(text)) return false;
	let count = 0;
	let depth = 0;
	for (const match of matches(text, special)) {
		if (++count > mostSpecials) return false;
		if (match[0] === '[' && ++depth > deepest) return false;
		if (match[0] === ']') depth--;
	}
	return true;
}

const createParser = () =>
	unified()
		.use(remarkParse)
		.data('micromarkExtensions', [gfmTable()])
		.data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
		.freeze();

let parser: ReturnType<typeof createParser> | undefined;

function parse(text: string): Root {
	parser ??= createParser();
	return parser.parse(text);
}

/** All of a cell in bold, in italics or as code, and nothing else in it: a parser is not needed to tell. */
const whollyMarked = /^([ \t]*)(\*\*|\*|`)([^\s*_`\\[\]<>&~!](?:[^*_`\\[\]<>&~!\t\r\n]*[^\s*_`\\[\]<>&~!])?)\2[ \t]*$/;

/** The visible text of a pipe table's cell. */
export function readInline(text: string, start: number, end: number): Mapped {
	const content = text.slice(start, end);
	const marked = whollyMarked.exec(content);
	if (marked !== null) {
		const from = start + marked[1]!.length + marked[2]!.length;
		return plain(text, from, from + marked[3]!.length);
	}
	if (!isWithinBounds(content)) return plain(text, start, end);
	// As the only cell of a table, so that `1. 其他` is no list and a bar behind a backslash is a bar, in code too.
	const before = '|';
	const source = `${before}${content} |\n|-|`;
	const visible = new MappedBuilder();
	collect(parse(source), source, visible);
	return shift(visible.done(before.length), start - before.length);
}

function shift(mapped: Mapped, by: number): Mapped {
	const moved = { text: mapped.text, start: mapped.start + by, end: mapped.end + by };
	if (mapped.from === undefined || mapped.to === undefined) return moved;
	return { ...moved, from: mapped.from.map((at) => at + by), to: mapped.to.map((at) => at + by) };
}

const openFence = /^ {0,3}`{3,}[^`\r\n]*(?:[\r\n]|$)/;
const openComment = /^ {0,3}<!--(?!-?>)/;

/**
 * A block that begins with a fence or a comment that the draft never closes, read as the parser would: a draft may have
 * thousands of them, and a call of the parser has its price.
 */
export function readUnclosed(text: string): { lines: Line[] } | undefined {
	if (openFence.test(text)) return { lines: codeLines(text, { start: 0, end: text.length }) };
	return openComment.test(text) && !text.includes('-->') ? { lines: [] } : undefined;
}

function codeLines(text: string, { start, end }: Range): Line[] {
	return readMarkdownLines(text.slice(start, end)).map((line) => {
		const at = trim(plain(text, start + line.text.start, start + line.text.end));
		return { text: at, style: 'plain', source: { start: at.start, end: at.end } };
	});
}

/** Lines and tables of a block of Markdown. The caller has seen to it that it is within bounds. */
export function readMarkdown(text: string): { lines: Line[]; grids: Grid[] } {
	const lines: Line[] = [];
	const grids: Grid[] = [];
	/** `marker`: the number of the list item that begins with this node. */
	const visit = (node: Nodes, marker: Mapped | undefined): void => {
		const range = rangeOf(node);
		switch (node.type) {
			case 'paragraph':
			case 'heading':
				addLines(lines, visibleText(node, text, range.start, marker), text, styleOf(node), levelOf(node));
				return;
			case 'code':
				// Behind four blanks: to us a paragraph that Word indented.
				lines.push(...codeLines(text, range));
				return;
			case 'html': {
				const html = readHtml(text, range.start, range.end);
				lines.push(...html.lines);
				grids.push(...html.grids);
				return;
			}
			case 'table':
				grids.push(placeCells('pipe', rowsOf(node, text), range));
				return;
			case 'listItem': {
				const first = numberOf(node, text);
				node.children.forEach((child, index) => {
					visit(child, index === 0 ? first : undefined);
				});
				return;
			}
			default:
				if ('children' in node) for (const child of node.children) visit(child, undefined);
		}
	};
	visit(parse(text), undefined);
	return { lines, grids };
}

function visibleText(node: Nodes, text: string, start: number, marker?: Mapped): Mapped {
	const visible = new MappedBuilder();
	if (marker !== undefined) visible.add(marker);
	collect(node, text, visible);
	return visible.done(start);
}

function styleOf(node: Paragraph | Heading): LineStyle {
	if (node.type === 'heading') return 'heading';
	const { children } = node;
	return children.every(isBold) && children.some(({ type }) => type === 'strong') ? 'bold' : 'plain';
}

function levelOf(node: Paragraph | Heading): number | undefined {
	return node.type === 'heading' ? node.depth : undefined;
}

function rowsOf({ children }: Table, text: string): WrittenRow[] {
	return children.map((row) => ({
		cells: row.children.map((cell) => {
			const source = rangeOf(cell);
			return { visible: visibleText(cell, text, source.end), source };
		}),
		source: rangeOf(row),
	}));
}

/** The number of an item of a list, as it is written. */
function numberOf(item: ListItem, text: string): Mapped | undefined {
	const first = item.children[0];
	if (first === undefined) return undefined;
	const written = plain(text, rangeOf(item).start, rangeOf(first).start);
	return /^\d/.test(written.text) ? written : undefined;
}

function isBold(node: Nodes): boolean {
	return node.type === 'strong' || node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** A paragraph's visible text, one line for each line of the source. */
function addLines(lines: Line[], visible: Mapped, text: string, style: LineStyle, level: number | undefined): void {
	for (const part of sourceLines(visible.text)) {
		const whole = trim(slice(visible, part.start, part.end));
		const line = style === 'heading' ? headingText(whole) : whole;
		if (line.text.length === 0) continue;
		const source = { start: lineStart(text, line.start), end: lineEnd(text, line.end) };
		lines.push({ text: line, style, ...(level === undefined ? {} : { level }), source });
	}
}

function lineEnd(text: string, at: number): number {
	while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
	return at;
}

/** Adds the text that a reader sees of `node`. Raw HTML tags vanish, `<br>` ends the line. */
function collect(node: Nodes, source: string, into: MappedBuilder): void {
	const { start, end } = rangeOf(node);
	switch (node.type) {
		case 'text':
			into.add(align(source, start, end, node.value));
			return;
		case 'inlineCode': {
			const ticks = /^`*/.exec(source.slice(start, end))![0].length;
			into.add(align(source, start + ticks, end - ticks, node.value));
			return;
		}
		case 'break':
			into.addAs('\n', start, end);
			return;
		case 'html':
			if (/^<br\s*\/?>/i.test(node.value)) into.addAs('\n', start, end);
			return;
		case 'image':
		case 'imageReference':
			return;
		default:
			if ('children' in node) collectAll(node.children, source, into);
	}
}

function collectAll(nodes: readonly Nodes[], source: string, into: MappedBuilder): void {
	let isRaised = false;
	for (const node of nodes) {
		if (node.type === 'html' && /^<\/?sup\b/i.test(node.value)) isRaised = node.value[1] !== '/';
		if (!isRaised) collect(node, source, into);
		else {
			const high = new MappedBuilder();
			collect(node, source, high);
			into.add(raised(high.done(rangeOf(node).start)));
		}
	}
}

function rangeOf(node: Nodes): Range {
	return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
