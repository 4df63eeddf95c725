/** Reads plain lines, and of Markdown what stands at a line's start: headings, quotes, list markers, rules. */
import { plain, type Range, trim } from '../text/mapped.ts';
import type { Line } from './model.ts';

/** A line of nothing but a page's number: `- 4 -`. Those between the rows of a table are no part of it. */
export const pageNumber = /^\s*[-—–－]\s*\d{1,4}\s*[-—–－]\s*$/;

/** The lines of a text, without their breaks; a lone CR ends a line too. */
export function* sourceLines(text: string): Generator<Range> {
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit !== 10 && unit !== 13) continue;
		yield { start, end: at };
		if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
		start = at + 1;
	}
	if (start < text.length) yield { start, end: text.length };
}

/** Lines as they stand, in a draft that is no Markdown. */
export function readPlainLines(text: string): Line[] {
	const lines: Line[] = [];
	for (const range of sourceLines(text)) {
		const visible = trim(plain(text, range.start, range.end));
		if (visible.text.length > 0) lines.push({ text: visible, style: 'plain', source: range });
	}
	return lines;
}

/** Quotes and bullets before a line; numbers stay, as they are part of what a reader sees. */
const containers = /^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])))*[ \t]*/;
const heading = /^(#{1,6})(?:[ \t]+|$)/;
const closingHashes = /(?:^|[ \t]+)#+[ \t]*$/;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$/;

/** Lines of Markdown in which nothing within the line has a meaning. */
export function readMarkdownLines(text: string): Line[] {
	const lines: Line[] = [];
	for (const range of sourceLines(text)) {
		const content = text.slice(range.start, range.end);
		if (rule.test(content.trim())) continue;
		let from = range.start + (containers.exec(content)?.[0].length ?? 0);
		let to = range.end;
		const hashes = heading.exec(text.slice(from, to));
		if (hashes !== null) {
			from += hashes[0].length;
			to -= closingHashes.exec(text.slice(from, to))?.[0].length ?? 0;
		}
		const visible = trim(plain(text, from, to));
		if (visible.text.length === 0) continue;
		const marked =
			hashes === null ? { style: 'plain' as const } : { style: 'heading' as const, level: hashes[1]!.length };
		lines.push({ text: visible, ...marked, source: range });
	}
	return lines;
}
