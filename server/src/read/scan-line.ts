/** One look at each character of a line: enough to tell, mostly, what the line begins. */

import { isBoxBar } from './box-drawing.ts';

/** A line and what its characters say at first sight. */
export interface Line {
	readonly start: number;
	/** Without the line break. */
	readonly end: number;
	readonly next: number;
	/** First unit that is no blank; `end` in a blank line. */
	readonly first: number;
	readonly hasTab: boolean;
	/** Alone on its line, a tab is an empty cell and the line not blank. */
	readonly startsWithTab: boolean;
	readonly hasBar: boolean;
	readonly hasLess: boolean;
	/** Some character that Markdown may give a meaning within a line. */
	readonly hasInline: boolean;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const IDEOGRAPHIC_SPACE = 0x3000;
const NO_BREAK_SPACE = 0xa0;

/** The line that starts at `start`. A lone CR ends a line, too. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: every character of every draft passes here, and is looked at once
export function scanLine(text: string, start: number): Line {
	let first = -1;
	let hasTab = false;
	let hasBar = false;
	let hasLess = false;
	let hasInline = false;
	let at = start;
	for (; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === LF || unit === CR) break;
		if (unit === TAB) hasTab = true;
		else if (unit !== SPACE && unit !== IDEOGRAPHIC_SPACE && unit !== NO_BREAK_SPACE) {
			if (first < 0) first = at;
			// `&` `*` `<` `[` `\` `_` `` ` `` `|` are all the characters that matter here.
			if (unit < 128) {
				if (unit === 0x7c) hasBar = true;
				else if (unit === 0x3c) hasLess = hasInline = true;
				else if (unit === 0x26 || unit === 0x2a || unit === 0x5b || unit === 0x5c || unit === 0x5f || unit === 0x60) {
					hasInline = true;
				}
			} else if (isBoxBar(unit)) hasBar = true;
		}
	}
	const next = afterBreak(text, at);
	const startsWithTab = text.charCodeAt(start) === TAB;
	return { start, end: at, next, first: first < 0 ? at : first, hasTab, startsWithTab, hasBar, hasLess, hasInline };
}

function afterBreak(text: string, end: number): number {
	if (end >= text.length) return end;
	return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** Nothing but blanks. */
export function isBlank(line: Line): boolean {
	return line.first === line.end && !line.startsWithTab;
}
