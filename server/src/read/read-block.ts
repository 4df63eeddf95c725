/** Reads one block into lines and tables. Never throws: what a parser cannot take is read as plain lines, and said. */
import { readHtml } from './html.ts';
import { hasInlineMarkup, isWithinBounds, readMarkdown } from './inline.ts';
import { readMarkdownLines, readPlainLines } from './lines.ts';
import type { BlockKind, Directive, Grid, Line, Note, Reading } from './model.ts';
import { readPipeTable } from './pipe.ts';
import { readTabCells } from './tab-cells.ts';

const nothing: Reading = { lines: [], grids: [], directives: [], notes: [] };

/** Larger stretches of HTML are not given to the parser. */
const largestHtml = 4_000_000;

export function readBlock(kind: BlockKind, text: string, markdown: boolean, unclosedTable: boolean): Reading {
	const notes: Note[] = [];
	if (unclosedTable) {
		const at = text.search(/<table/i);
		notes.push({ kind: 'unclosed-table', range: { start: at, end: at + '<table'.length } });
	}
	const nul = text.indexOf('\0');
	if (nul >= 0) notes.push({ kind: 'binary', range: { start: nul, end: nul + 1 } });
	const plainLines = () => (markdown ? readMarkdownLines(text) : readPlainLines(text));
	try {
		return { ...nothing, ...readAs(kind, text, plainLines, notes), notes };
	} catch {
		// Parsers run out of stack on what nests too deep, as RangeError or dressed up as another error.
		notes.push({ kind: 'too-deep', range: firstCharacters(text) });
		return { ...nothing, lines: plainLines(), notes };
	}
}

function readAs(
	kind: BlockKind,
	text: string,
	plainLines: () => Line[],
	notes: Note[],
): { lines?: Line[]; grids?: Grid[]; directives?: Directive[] } {
	switch (kind) {
		case 'blank':
		case 'fence':
			return {};
		case 'comment':
			return { directives: readDirectives(text) };
		case 'text':
			return { lines: plainLines() };
		case 'inline':
		case 'container': {
			if (kind === 'inline' && !hasInlineMarkup(text)) return { lines: plainLines() };
			if (isWithinBounds(text)) return readMarkdown(text);
			notes.push({ kind: 'too-deep', range: firstCharacters(text) });
			return { lines: plainLines() };
		}
		case 'tabs': {
			const { grid, lines } = readTabCells(text);
			return { lines, grids: [grid] };
		}
		case 'pipe':
			return { grids: [readPipeTable(text)] };
		case 'html': {
			if (text.length > largestHtml) {
				notes.push({ kind: 'too-large', range: firstCharacters(text) });
				return { lines: plainLines() };
			}
			const html = readHtml(text, 0, text.length);
			if (html.tooDeep) notes.push({ kind: 'too-deep', range: firstCharacters(text) });
			return html;
		}
	}
}

function firstCharacters(text: string): { start: number; end: number } {
	const start = text.search(/\S/);
	return start < 0 ? { start: 0, end: 0 } : { start, end: Math.min(text.length, start + 20) };
}

const directive = /<!--\s*nianbao(?:-([a-z-]+))?\s*:?\s*([^>]*?)\s*-->/gi;

function readDirectives(text: string): Directive[] {
	return [...text.matchAll(directive)].map((match) => ({
		name: match[1]?.toLowerCase() ?? 'edition',
		argument: match[2] ?? '',
		range: { start: match.index, end: match.index + match[0].length },
	}));
}
