/** All matches of a pattern in a text. */

const none: readonly RegExpExecArray[] = [];

/**
 * What `text.matchAll(pattern)` gives, as a list. `pattern` is global and may not be sticky. Most patterns find nothing in
 * most lines, and `matchAll` copies the pattern before it looks: several times as long as looking takes.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (match === null) return none;
	const all: RegExpExecArray[] = [];
	do {
		all.push(match);
		if (match[0] === '') pattern.lastIndex += step(pattern, text);
		match = pattern.exec(text);
	} while (match !== null);
	return all;
}

/** Behind an empty match the next unit comes, or the next character where the pattern reads characters. */
function step({ unicode, lastIndex }: RegExp, text: string): number {
	return unicode && text.codePointAt(lastIndex)! > 0xffff ? 2 : 1;
}
