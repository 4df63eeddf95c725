/**
 * Lays a draft out anew: blank lines around headings, blanks at the ends of lines, the columns of pipe tables. Words and
 * figures stay as they are, and so does everything whose blanks may mean something: cells behind tabs, cells that are
 * paragraphs, code.
 */

import { lineEnd } from '../fixes/place.ts';
import { sourceLines } from '../read/lines.ts';
import type { Block } from '../read/model.ts';
import type { Report } from '../report/report.ts';
import type { TextChange } from './changes.ts';
import { alignedRows } from './format-table.ts';

export interface FormatOptions {
	/** Pad the cells of pipe tables, so that the bars stand below each other. */
	readonly alignTables: boolean;
}

/** `fixed`: left as it is. `heading`: of a section, or marked as one. `prose`: a paragraph by its length or its end. */
type LineKind = 'blank' | 'fixed' | 'heading' | 'prose' | 'other';

interface FormatLine {
	readonly start: number;
	readonly end: number;
	readonly kind: LineKind;
	/** Blanks at the end may break the line. */
	readonly mayBreak: boolean;
}

/** The changes, in the order of the text. */
export function formatChanges(report: Report, { alignTables }: FormatOptions): TextChange[] {
	const lines = linesOf(report);
	const changes = [...endsOfLines(report, lines), ...blankLines(report, lines)];
	if (alignTables) for (const block of report.blocks) changes.push(...alignedRows(block));
	return changes.sort((one, other) => one.start - other.start || one.end - other.end);
}

function linesOf(report: Report): FormatLine[] {
	const headings = new Set(
		report.sections.flatMap(({ heading }) => (heading.runsOn || heading.inline ? [] : [heading.line])),
	);
	return report.blocks.flatMap((block) => {
		const within = sourceLines(block.text);
		return within.map(({ start, end }, index): FormatLine => {
			const place = { start: block.start + start, end: block.start + end };
			const text = block.text.slice(start, end);
			const isLast = index === within.length - 1;
			if (block.kind === 'blank') return { ...place, kind: 'blank', mayBreak: false };
			if (isFixed(block) || text.includes('\t')) return { ...place, kind: 'fixed', mayBreak: false };
			const line = block.reading.lines.find(({ source }) => source.start <= start && start < source.end);
			const marked = line?.style === 'heading' && /^ {0,3}#/.test(text);
			const kind =
				line === undefined
					? 'other'
					: headings.has(line) || marked
						? 'heading'
						: isProse(line.text.text)
							? 'prose'
							: 'other';
			return { ...place, kind, mayBreak: report.markdown && !isLast };
		});
	});
}

/** Only paragraphs and headings are laid out; a line that is no paragraph may be a cell. */
function isFixed({ kind, reading }: Block): boolean {
	return (kind !== 'text' && kind !== 'inline') || reading.grids.length > 0;
}

const shortestProse = 24;

function isProse(text: string): boolean {
	return text.length >= shortestProse || /[。；！？：]$/.test(text);
}

function* endsOfLines({ text }: Report, lines: readonly FormatLine[]): Generator<TextChange> {
	for (const { start, end, kind, mayBreak } of lines) {
		if (kind === 'fixed' || kind === 'blank') continue;
		const marks = kind === 'heading' ? /^( {0,3}#{1,6})[ \t]{2,}(?=\S)/.exec(text.slice(start, end)) : null;
		if (marks !== null) yield { start: start + marks[1]!.length, end: start + marks[0].length, text: ' ' };
		const blanks = /[ \u3000]+$/.exec(text.slice(start, end))?.[0].length ?? 0;
		if (blanks === 0 || blanks === end - start || (mayBreak && kind !== 'heading')) continue;
		yield { start: end - blanks, end, text: '' };
	}
}

/** One blank line around headings, and no more than one between paragraphs. */
function* blankLines(report: Report, lines: readonly FormatLine[]): Generator<TextChange> {
	const { text } = report;
	const eol = lineEnd(report);
	let before: FormatLine | undefined;
	let blank = 0;
	for (const line of lines) {
		if (line.kind === 'blank') {
			blank++;
			continue;
		}
		const wanted = before === undefined ? undefined : wantedBetween(before, line, blank);
		// From the end of the line above, whose break stays.
		if (wanted !== undefined && wanted !== blank)
			yield { start: afterBreak(text, before!.end), end: line.start, text: eol.repeat(wanted) };
		before = line;
		blank = 0;
	}
	const contents = text.trimEnd().length;
	const rest = text.slice(before?.end ?? contents);
	if (before !== undefined && before.kind !== 'fixed' && (rest.match(/\r\n|\r|\n/g)?.length ?? 0) > 1)
		yield { start: afterBreak(text, before.end), end: text.length, text: '' };
}

/** How many blank lines should be between two lines; nothing where they may mean something. */
function wantedBetween(above: FormatLine, below: FormatLine, there: number): number | undefined {
	const heading = above.kind === 'heading' || below.kind === 'heading';
	if (heading) return above.kind === 'other' || below.kind === 'other' ? (there > 1 ? 1 : undefined) : 1;
	return above.kind === 'prose' && below.kind === 'prose' && there > 1 ? 1 : undefined;
}

function afterBreak(text: string, end: number): number {
	if (text.startsWith('\r\n', end)) return end + 2;
	return end < text.length ? end + 1 : end;
}
