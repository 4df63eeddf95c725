/**
 * Cuts a draft into blocks. Where a block ends depends on nothing but the text from its start on, and each cut says how
 * far it looked (`reach`): that is what lets an edit be answered by cutting again only the blocks that saw it.
 *
 * The cuts are Markdown's where Markdown and the drafts agree. Where they do not, the draft wins: what is opened and
 * never closed (fence, comment, table) opens nothing, so that one stray character cannot swallow the rest of a report;
 * four blanks are an indented paragraph, as Word leaves them, and no code; cells behind tabs are a table.
 */
import { HtmlTables } from './html-tables.ts';
import { pageNumber } from './lines.ts';
import { endsFigure, endsLabel, isLabelLine, isPadded, LooseRun, looseLine } from './loose-cells.ts';
import type { BlockKind } from './model.ts';
import { isBlank, type Line, scanLine } from './scan-line.ts';
import { statutoryHeading } from './statutory-heading.ts';

export interface Cut {
	readonly kind: BlockKind;
	readonly start: number;
	readonly end: number;
	/** The text up to here decided the cut; an edit at or after it leaves the cut as it is. */
	readonly reach: number;
	/** A `<table` in the block has no end. */
	readonly unclosedTable: boolean;
}

/** Above this a paragraph is cut, so that a text without blank lines is still many blocks. */
const longParagraph = 2000;
/** A cell of a statutory table is shorter than this, explanations in brackets included. */
const longestCell = 200;
/** A cell that Word broke over several lines continues in short pieces, a few at most. */
const longestContinuation = 40;
const mostContinuations = 12;

/** A cell that holds a figure or nothing. */
const figureCell = /^[\s\d０-９.,，+＋\-－−]*$/;
/** The number of a label whose words stand on the next line. */
const numberAlone = /^\s*[\d０-９]{1,2}\s*[.．、]\s*$/;
const unitAlone = /^\s*[万亿]?[元件项]\s*$/;
/** The last cell of a row is blank. */
const endsBlank = /\t[ \u00A0\u3000]*$/;
/** Headings, notes and list items are never the rest of a cell. */
const noContinuation = /^\s*(?:#|注[：:]|备注|说明|>|[-*+]\s)/;

const htmlBlock =
	/^<(?:\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figure|figcaption|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$))/i;
const atxHeading = /^ {0,3}#{1,6}[ \t]/;
const tableTag = /<table(?=[\s/>])/i;
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** The same with a cell left blank by whoever made the table wider: |---|---|  |. */
const patchyDelimiterRow = /^\s*\|(?=\s*:?-{3,}:?\s*\|)(?:\s*(?::?-{3,}:?\s*)?\|)+\s*$/;
const containerMarker = /^\s{0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s)/;

export class Cutter {
	private readonly tables: HtmlTables;
	private reach = 0;
	/** Per fence character: the shortest fence known to have no closing one from some place on. */
	private readonly unclosedFence = new Map<string, number>();
	private unclosedComment = false;
	/** Where a run of lines that was no table began, how far it went and how far one had to look for that. */
	private noLooseCells = { start: 0, end: 0, reach: 0 };

	constructor(
		private readonly text: string,
		private readonly markdown: boolean,
	) {
		this.tables = new HtmlTables(text);
	}

	/** The block that starts at `start`, which must be the start of a line and before the end of the text. */
	cut(start: number): Cut {
		this.reach = start;
		let unclosedTable = false;
		const done = (kind: BlockKind, end: number): Cut => ({
			kind,
			start,
			end,
			// What is written behind the last line is seen by whoever looked for more there.
			reach: this.reach >= this.text.length ? Number.POSITIVE_INFINITY : Math.max(this.reach, end),
			unclosedTable,
		});
		const line = this.line(start);
		if (isBlank(line)) return done('blank', this.endOfBlanks(line));
		if (this.startsComment(line)) {
			const end = this.endOfComment(line);
			if (end >= 0) return done('comment', end);
		}
		if (this.markdown) {
			const end = this.endOfFence(line);
			if (end >= 0) return done('fence', end);
		}
		if (this.startsHtml(line)) {
			const html = this.endOfHtml(line);
			unclosedTable = html.unclosed;
			return done('html', html.end);
		}
		if (line.hasBar) {
			const end = this.endOfPipeTable(line);
			if (end >= 0) return done('pipe', end);
		}
		if (line.hasTab) {
			const end = this.endOfTabs(line);
			if (end >= 0) return done('tabs', end);
		}
		const end = this.endOfLooseCells(line);
		if (end >= 0) return done('loose', end);
		return this.cutText(line, done);
	}

	private line(start: number): Line {
		const line = scanLine(this.text, start);
		if (line.next > this.reach) this.reach = line.next;
		return line;
	}

	private contents(line: Line): string {
		return this.text.slice(line.start, line.end);
	}

	private reachesEnd(): void {
		this.reach = Number.POSITIVE_INFINITY;
	}

	private endOfBlanks(first: Line): number {
		let end = first.next;
		while (end < this.text.length) {
			const line = this.line(end);
			if (!isBlank(line)) break;
			end = line.next;
		}
		return end;
	}

	private startsComment(line: Line): boolean {
		return (line.hasLess && this.text.startsWith('<!--', line.first)) || this.isPlainComment(line);
	}

	/** Who writes plain text does not write HTML: 【nianbao-disable-next-line …】 is a comment, too. */
	private isPlainComment(line: Line): boolean {
		return this.text.startsWith('【nianbao', line.first) && this.contents(line).trimEnd().endsWith('】');
	}

	private endOfComment(line: Line): number {
		if (this.isPlainComment(line)) return line.next;
		const close = this.unclosedComment ? -1 : this.text.indexOf('-->', line.first + 4);
		if (close < 0) {
			this.unclosedComment = true;
			this.reachesEnd();
			return -1;
		}
		return this.line(close).next;
	}

	private endOfFence(line: Line): number {
		const open = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(this.text.slice(line.start, Math.min(line.end, line.start + 200)));
		if (open === null) return -1;
		const fence = open[1]!;
		const character = fence[0]!;
		if (fence.length < (this.unclosedFence.get(character) ?? Number.POSITIVE_INFINITY)) {
			const closing = new RegExp(`^ {0,3}\\${character}{${fence.length},}[ \\t]*$`, 'gm');
			closing.lastIndex = line.next;
			const close = line.next < this.text.length ? closing.exec(this.text) : null;
			if (close !== null) return this.line(close.index).next;
			this.unclosedFence.set(character, fence.length);
		}
		this.reachesEnd();
		return -1;
	}

	private startsHtml(line: Line): boolean {
		if (!line.hasLess) return false;
		if (htmlBlock.test(this.text.slice(line.first, Math.min(line.end, line.first + 20)))) return true;
		return tableTag.test(this.contents(line));
	}

	private isHeading(line: Line): boolean {
		return atxHeading.test(this.text.slice(line.start, Math.min(line.end, line.start + 12)));
	}

	/** To the first blank line or heading outside a table; `<table` … `</table>` is passed over whole, blank lines and all. */
	private endOfHtml(first: Line): { end: number; unclosed: boolean } {
		let unclosed = false;
		let line = first;
		for (;;) {
			let from = line.start;
			while (line.hasLess) {
				const open = this.text.slice(from, line.end).search(tableTag);
				if (open < 0) break;
				const end = this.tables.endOf(from + open);
				if (end < 0) {
					unclosed = true;
					this.reachesEnd();
					from = from + open + 6;
					continue;
				}
				if (end > this.reach) this.reach = end;
				// The table may end on a later line: what follows it there is looked at next.
				from = end;
				if (end > line.end) line = { ...this.line(end), start: end };
			}
			if (line.next >= this.text.length) return { end: line.next, unclosed };
			const following = this.line(line.next);
			// To CommonMark a heading right behind `</table>` is part of the HTML; whoever wrote it meant a heading.
			if (isBlank(following) || following.startsWithTab || this.isHeading(following)) {
				return { end: line.next, unclosed };
			}
			line = following;
		}
	}

	/** A run of cells behind tabs, one per line, rows set apart by blank lines; or rows whose cells are parted by tabs. */
	private endOfTabs(first: Line): number {
		let line = first;
		let end = -1;
		let cells = 0;
		for (;;) {
			if (!this.isCellLine(line)) break;
			end = line.next;
			cells++;
			line = this.endOfContinuations(line);
			end = line.next;
			if (end >= this.text.length) break;
			const after = this.nextCellLine(end);
			if (after === undefined) break;
			line = after;
		}
		// One or two indented lines are paragraphs, not a table.
		return cells >= 3 || (cells > 0 && this.hasInnerTab(first)) ? end : -1;
	}

	private isCellLine(line: Line): boolean {
		if (!line.hasTab || line.end - line.start > longestCell * 5) return false;
		if (line.startsWithTab && line.first === line.end) return true;
		// A row may end in blank cells, and so in tabs: a caption over several columns, a label without its figure.
		const short = line.startsWithTab ? line.end - line.start <= longestCell : endsBlank.test(this.contents(line));
		if (!short && !this.hasInnerTab(line)) return false;
		return statutoryHeading(this.contents(line)) === undefined;
	}

	/** Tab between two cells that are not both empty. */
	private hasInnerTab(line: Line): boolean {
		return line.hasTab && line.first < line.end && this.text.slice(line.first, line.end).trimEnd().includes('\t');
	}

	/** Last line of the cell that begins at `line`: Word breaks cells over lines that have no tab of their own. */
	private endOfContinuations(line: Line): Line {
		const own = this.contents(line);
		const figure = figureCell.test(own) && !numberAlone.test(own);
		let last = line;
		for (let count = 0; count <= mostContinuations && last.next < this.text.length; count++) {
			const following = this.line(last.next);
			// The cell may be the last of its row: after blank lines the next row has to follow.
			if (isBlank(following)) return count > 0 && this.nextCellLine(last.next) !== undefined ? last : line;
			if (following.hasTab && this.isCellLine(following)) return last;
			if (following.hasTab || following.end - following.start > longestContinuation) return line;
			const contents = this.contents(following);
			// Figures are not broken over lines; what stands below one is a remark, not part of it.
			if (noContinuation.test(contents) || (figure && !unitAlone.test(contents))) return line;
			if (statutoryHeading(contents) !== undefined) return line;
			last = following;
		}
		return line;
	}

	/** The next cell line after blank lines and page numbers; nothing when something else stands there. */
	private nextCellLine(from: number): Line | undefined {
		for (let at = from; at < this.text.length; ) {
			const line = this.line(at);
			if (this.isCellLine(line)) return line;
			if (!isBlank(line) && !pageNumber.test(this.contents(line))) return undefined;
			at = line.next;
		}
		return undefined;
	}

	private endOfPipeTable(header: Line): number {
		const delimiter = this.delimiterBelow(header);
		if (delimiter === undefined) return -1;
		const columns = countCells(this.contents(delimiter));
		let end = delimiter.next;
		for (let next = end; next < this.text.length; ) {
			const row = this.line(next);
			next = row.next;
			if (isBlank(row)) continue;
			// GFM lets a line without any bar be a row of one cell; in a draft it is the text that follows the table.
			if (!row.hasBar || containerMarker.test(this.contents(row)) || this.startsHtml(row)) break;
			if (row.start > end && !this.goesOn(row, columns)) break;
			end = row.next;
		}
		return end;
	}

	/** A blank line ends a table in GFM; a row as wide as the table behind it is the table's all the same. */
	private goesOn(row: Line, columns: number): boolean {
		const contents = this.contents(row);
		return /^\s*\|/.test(contents) && countCells(contents) === columns && this.delimiterBelow(row) === undefined;
	}

	/** The line of dashes that makes a line the header of a pipe table. */
	private delimiterBelow(header: Line): Line | undefined {
		if (header.next >= this.text.length) return undefined;
		const delimiter = this.line(header.next);
		if (!delimiter.hasBar && !header.hasBar) return undefined;
		const contents = this.contents(delimiter);
		if (!delimiterRow.test(contents) && !patchyDelimiterRow.test(contents)) return undefined;
		const columns = countCells(contents);
		if (countCells(this.contents(header)) !== columns) return undefined;
		// A dash between the bars of a column of cells is a cell: `行政处罚 |`, `- |`.
		return columns === 1 && !/^\s*\|/.test(contents) ? undefined : delimiter;
	}

	/** A run of lines that are cells without a mark of their own, from a label of the form on. */
	private endOfLooseCells(first: Line): number {
		// Most lines are sentences, and longer than any label without bars.
		const isLong = first.end - first.first > longestCell;
		if (isLong && !first.hasBar && !isPadded(this.text, first)) return -1;
		if (!isLabelLine(this.text, first)) return -1;
		const known = this.noLooseCells;
		if (first.start >= known.start && first.start < known.end) {
			// What began earlier and was too little is less from here on.
			this.reach = Math.max(this.reach, known.reach);
			return -1;
		}
		const run = new LooseRun();
		let last = first;
		let above = first;
		let before = first;
		let next = first.start;
		for (;;) {
			const line = this.line(next);
			const found = this.isOtherTable(line) ? 'over' : run.add(looseLine(this.text, line), line);
			if (found === 'over') break;
			next = line.next;
			if (found === 'part') [above, last] = [before, line];
			if (!isBlank(line)) before = line;
			if (next >= this.text.length) break;
		}
		if (run.isTable) return this.endOfLabel(above, last);
		this.noLooseCells = { start: first.start, end: next, reach: this.reach };
		return -1;
	}

	/**
	 * A narrow column breaks the label of the last row, too: the rest of it stands below the figures, behind it or on a line of their
	 * own. So does the unit of the last figure.
	 */
	private endOfLabel(above: Line, last: Line): number {
		if (last.next >= this.text.length) return last.next;
		const following = this.line(last.next);
		const rest = this.contents(following);
		const row = this.contents(last);
		const isRest = endsLabel(row, rest) || endsLabel(`${this.contents(above)} ${row}`, rest) || endsFigure(row, rest);
		return isRest ? following.next : last.next;
	}

	/** What has a mark that says better what it is. */
	private isOtherTable(line: Line): boolean {
		return (line.hasTab && this.isCellLine(line)) || (line.hasBar && this.endOfPipeTable(line) >= 0);
	}

	private cutText(first: Line, done: (kind: BlockKind, end: number) => Cut): Cut {
		let line = first;
		let inline = false;
		let container = false;
		for (;;) {
			inline ||= line.hasInline;
			container ||= this.markdown && line.hasBar && containerMarker.test(this.contents(line));
			const end = line.next;
			if (end >= this.text.length || end - first.start > longParagraph) break;
			const following = this.line(end);
			if (this.interrupts(following)) break;
			line = following;
		}
		if (!this.markdown) return done('text', line.next);
		return done(container ? 'container' : inline ? 'inline' : 'text', line.next);
	}

	private interrupts(line: Line): boolean {
		if (isBlank(line) || this.startsHtml(line) || this.startsComment(line)) return true;
		if (this.isOtherTable(line) || this.endOfLooseCells(line) >= 0) return true;
		return this.markdown && /^ {0,3}(?:```|~~~)/.test(this.text.slice(line.start, line.start + 6));
	}
}

/** Cells of a pipe row, the empty ones before a leading and after a closing bar left out. */
export function countCells(row: string): number {
	const text = row.trim();
	let bars = 0;
	let lastBar = -1;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '|') {
			bars++;
			lastBar = at;
		}
	}
	const closing = lastBar > 0 && lastBar === text.length - 1;
	return bars + 1 - (text.startsWith('|') ? 1 : 0) - (closing ? 1 : 0);
}
