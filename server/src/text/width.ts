/** How wide a text is in a monospaced font in which Chinese characters are twice as wide as Latin ones. */

/** East Asian wide and full-width characters, and emoji. What is ambiguous (“ ” … ×) is narrow in most such fonts. */
const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const invisible = /\p{Mn}|\p{Cf}/u;

/** In columns. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
