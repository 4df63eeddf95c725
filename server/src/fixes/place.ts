/** Finds places in a draft for what a fix inserts. */
import type { Block, Span } from '../read/model.ts';
import type { Report } from '../report/report.ts';
import type { Section } from '../report/sections.ts';

/** The line end that a draft uses, or a block of it: what is found in a table must not hang on the text around it. */
export function lineEnd({ text }: { readonly text: string }): string {
	if (text.includes('\r\n')) return '\r\n';
	return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}

/** A stretch of the draft by offsets, as a span of the block it begins in. */
export function spanAt(report: Report, start: number, end: number): Span {
	const { blocks } = report;
	let low = 0;
	let high = blocks.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (blocks[middle]!.start <= start) low = middle;
		else high = middle - 1;
	}
	const block: Block = blocks[low] ?? {
		kind: 'blank',
		start: 0,
		text: '',
		reading: { lines: [], grids: [], directives: [], notes: [] },
	};
	return { block, start: start - block.start, end: end - block.start };
}

/** Offset of the line after the section's heading. */
export function behindHeading(report: Report, section: Section): number {
	const { heading } = section;
	if (heading.inline) return heading.block.start + heading.text.end;
	return afterLine(report.text, heading.block.start + heading.line.source.end);
}

/** Offset of the line on which the section's heading stands. */
export function beforeHeading(section: Section): number {
	const { block, line, text, inline } = section.heading;
	return block.start + (inline ? text.start : line.source.start);
}

/** Offset of the first unit of the line that `offset` lies in. */
export function startOfLine(text: string, offset: number): number {
	// A report pasted as one line may have millions of units before its end: they are not looked at one by one.
	const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	return start + text.slice(start, offset).lastIndexOf('\r') + 1;
}

/** Offset behind the line break at `end`, which is the end of a line. */
export function afterLine(text: string, end: number): number {
	if (text.startsWith('\r\n', end)) return end + 2;
	return text[end] === '\n' || text[end] === '\r' ? end + 1 : end;
}

/** Offsets of a section's stretch, heading line included. */
export function sectionRange(report: Report, section: Section): { start: number; end: number } {
	const next = report.sections[report.sections.indexOf(section) + 1];
	return { start: beforeHeading(section), end: next === undefined ? report.text.length : beforeHeading(next) };
}

const signature =
	/^(?:[^。，；：\s]{2,30}(?:局|委|委员会|政府|厅|办|办公室|中心|街道|街道办事处|镇|乡|院|部|署)|.{0,6}20\d\d年\d{1,2}月\d{1,2}日|二[〇○零]..年.{1,3}月.{1,3}日)$/;

/** Where a text goes that belongs behind everything: before organ and date at the end, if they stand there. */
export function endOfContents(report: Report): number {
	const { text } = report;
	let end = text.length;
	for (let lines = 0; lines < 3; lines++) {
		const contents = text.slice(0, end).trimEnd();
		const start = startOfLine(contents, contents.length);
		if (start <= 0 || !signature.test(contents.slice(start).replace(/[\s*]+/g, ''))) return contents.length;
		end = start;
	}
	return text.slice(0, end).trimEnd().length;
}

/** Paragraphs put between two stretches of a draft, with a blank line before and behind them; `end` where they replace. */
export function paragraphsAt(
	report: { readonly text: string },
	offset: number,
	paragraphs: readonly string[],
	end = offset,
): string {
	const { text } = report;
	const eol = lineEnd(report);
	const before = text.slice(Math.max(0, offset - 200), offset);
	const after = text.slice(end, end + 200);
	const breaksBefore = lineBreaks(/(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*$/.exec(before)![0]);
	const breaksAfter = lineBreaks(/^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(after)![0]);
	const isStart = text.slice(0, offset).trim() === '';
	const isEnd = after.trim() === '';
	const needed = (there: number, wanted: number) => eol.repeat(Math.max(0, wanted - there));
	return `${isStart ? '' : needed(breaksBefore, 2)}${paragraphs.join(eol + eol)}${needed(breaksAfter, isEnd ? 1 : 2)}`;
}

function lineBreaks(text: string): number {
	return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
