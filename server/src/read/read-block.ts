/** Reads one block into lines and tables. Never throws: what a parser cannot take is read as plain lines, and said. */

import { matches } from '../text/matches.ts';
import { hasInlineMarkup, isWithinBounds, readMarkdown, readUnclosed } from './inline.ts';
import { readMarkdownLines, readPlainLines } from './lines.ts';
import type { BlockKind, Directive, Note, Reading } from './model.ts';
import { readTable } from './shapes/readers.ts';

/** What a blank line holds: the same for all of them. */
const nothing: Reading = { lines: [], grids: [], directives: [], notes: [] };

/** Statutory tables have a hundredth of this, and a page from a site carries more than its table; what is larger is data that somebody pasted. */
const largestTable = 4_000_000;

export function readBlock(kind: BlockKind, text: string, markdown: boolean, unclosedTable: boolean): Reading {
	const notes: Note[] = [];
	if (unclosedTable) {
		const at = text.search(/<table/i);
		notes.push({ kind: 'unclosed-table', range: { start: at, end: at + '<table'.length } });
	}
	const nul = text.indexOf('\0');
	if (nul >= 0) notes.push({ kind: 'binary', range: { start: nul, end: nul + 1 } });
	try {
		return reading(readAs(kind, text, markdown, notes), notes);
	} catch {
		// Parsers run out of stack on what nests too deep, as RangeError or dressed up as another error.
		notes.push({ kind: 'too-deep', range: firstCharacters(text) });
		return reading(plainLines(text, markdown), notes);
	}
}

function reading({ lines, grids, directives }: Contents, notes: readonly Note[]): Reading {
	if (lines === undefined && directives === undefined && notes.length === 0) return nothing;
	return {
		lines: lines ?? nothing.lines,
		grids: grids ?? nothing.grids,
		directives: directives ?? nothing.directives,
		notes: notes.length === 0 ? nothing.notes : notes,
	};
}

type Contents = Partial<Pick<Reading, 'lines' | 'grids' | 'directives'>>;

function readAs(kind: BlockKind, text: string, markdown: boolean, notes: Note[]): Contents {
	switch (kind) {
		case 'blank':
		case 'fence':
			return {};
		case 'comment':
			return { directives: readDirectives(text) };
		case 'text':
			return plainLines(text, markdown);
		case 'inline':
			return hasInlineMarkup(text) ? (readUnclosed(text) ?? readParsed(text, notes)) : plainLines(text, markdown);
		case 'container':
			return readParsed(text, notes);
		case 'loose':
			// Where no shape fits, its lines are what they would be anywhere else.
			return readAsTable(kind, text, notes) ?? readAs(markdown ? 'inline' : 'text', text, markdown, notes);
		case 'tabs':
		case 'pipe':
		case 'html':
			return readAsTable(kind, text, notes) ?? plainLines(text, markdown);
	}
}

function plainLines(text: string, markdown: boolean): Contents {
	return { lines: markdown ? readMarkdownLines(text) : readPlainLines(text) };
}

function readParsed(text: string, notes: Note[]): Contents {
	if (isWithinBounds(text)) return readMarkdown(text);
	notes.push({ kind: 'too-deep', range: firstCharacters(text) });
	return plainLines(text, true);
}

function readAsTable(kind: BlockKind, text: string, notes: Note[]): Contents | undefined {
	if (text.length > largestTable) {
		notes.push({ kind: 'too-large', range: firstCharacters(text) });
		return undefined;
	}
	const table = readTable(kind, text);
	if (table?.tooDeep === true) notes.push({ kind: 'too-deep', range: firstCharacters(text) });
	return table === undefined ? undefined : { lines: table.lines, grids: table.grids };
}

function firstCharacters(text: string): { start: number; end: number } {
	const start = text.search(/\S/);
	return start < 0 ? { start: 0, end: 0 } : { start, end: Math.min(text.length, start + 20) };
}

const directive = /((?:<!--|【)\s*nianbao(?:-([a-z-]+))?\s*[:：]?\s*)([^>】]*?)\s*(?:-->|】)/gi;

function readDirectives(text: string): Directive[] {
	return matches(text, directive).map(({ index, 0: comment, 1: before, 2: name, 3: argument }) => ({
		name: name?.toLowerCase() ?? 'edition',
		argument: argument ?? '',
		argumentStart: index + before!.length,
		range: { start: index, end: index + comment.length },
	}));
}
