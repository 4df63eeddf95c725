/** Reads plain lines, and of Markdown what stands at a line's start: headings, quotes, list markers, rules. */
import { type Mapped, plain, type Range, slice, trim } from '../text/mapped.ts';
import type { Line } from './model.ts';

/** A line of nothing but a page's number: `- 4 -`, 第 4 页. Those between the rows of a table are no part of it. */
export const pageNumber =
	/^\s*(?:[-—–－]+\s*[\d０-９]{1,4}\s*[-—–－]+|第\s*[\d０-９]{1,4}\s*页(?:\s*[,，/]?\s*共\s*[\d０-９]{1,4}\s*页)?)\s*$/;

/** The lines of a text, without their breaks; a lone CR ends a line too. */
export function sourceLines(text: string): readonly Range[] {
	const lines: Range[] = [];
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit !== 10 && unit !== 13) continue;
		lines.push({ start, end: at });
		if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
		start = at + 1;
	}
	if (start < text.length) lines.push({ start, end: text.length });
	return lines;
}

/** Where the line begins that an offset is in. */
export function lineStart(text: string, at: number): number {
	while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
	return at;
}

/** Quotes and bullets before a line; numbers stay, as they are part of what a reader sees. */
const containers = /^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])))*[ \t]*/;
const heading = /^(#{1,6})(?:[ \t]+|$)/;
const closingHashes = /(?:^|[ \t]+)#+[ \t]*$/;
/** {#_Toc1 .unnumbered}: what converters and some dialects write behind a heading for its anchor. */
const attributes = /[ \t]*\{[#.:][^{}\r\n]*\}[ \t]*$/;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$/;

const boldLine = /^(\*\*|__)(?!\s)(.+?)\1$/;

/** What a person reads of a heading's text. */
export function headingText(text: Mapped): Mapped {
	const behind = text.text.endsWith('}') ? attributes.exec(text.text) : null;
	return behind === null ? text : slice(text, 0, behind.index);
}

/**
 * Lines as they stand, in a draft that is no Markdown. Markdown is pasted there all the same: the marks of a heading,
 * `##` or a whole line in bold, are no part of what a person reads.
 */
export function readPlainLines(text: string): Line[] {
	const lines: Line[] = [];
	for (const range of sourceLines(text)) {
		let visible = trim(plain(text, range.start, range.end));
		if (visible.text.length === 0) continue;
		const hashes = heading.exec(visible.text);
		if (hashes !== null) visible = headingText(trim(slice(visible, hashes[0].length)));
		const bold = boldLine.exec(visible.text);
		if (bold !== null) visible = slice(visible, bold[1]!.length, visible.text.length - bold[1]!.length);
		if (visible.text.length === 0) continue;
		const marked =
			hashes !== null
				? { style: 'heading' as const, level: hashes[1]!.length }
				: { style: bold === null ? ('plain' as const) : ('bold' as const) };
		lines.push({ text: visible, ...marked, source: range });
	}
	return lines;
}

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
		const written = trim(plain(text, from, to));
		const visible = hashes === null ? written : headingText(written);
		if (visible.text.length === 0) continue;
		const marked =
			hashes === null ? { style: 'plain' as const } : { style: 'heading' as const, level: hashes[1]!.length };
		lines.push({ text: visible, ...marked, source: range });
	}
	return lines;
}
