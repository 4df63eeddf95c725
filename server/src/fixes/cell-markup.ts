/** The text of a cell as each style of table has to write it, so that it is read back to the letter. */

/** In HTML: signs that begin tags and references, and line breaks. */
export function inHtml(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/\s*(?:\r\n|\n|\r)\s*/g, '<br>');
}

/** Between bars: the bar, what Markdown would take for markup, and line breaks. */
export function inPipes(text: string): string {
	return text
		.replace(/[\\|`*_[<]|&(?=#|[A-Za-z])/g, '\\$&')
		.replace(/\s*(?:\r\n|\n|\r)\s*/g, '<br>')
		.trim();
}

/**
 * Behind a tab: another tab would begin another cell, a blank line another row, and a line that goes on below may be
 * taken for a label, so all lines become one. A blank parts only what would run together otherwise: 12 3.
 */
export function behindTab(text: string): string {
	return text
		.replace(/\t+/g, ' ')
		.replace(/(?<=[!-~])\s*(?:\r\n|\n|\r)\s*(?=[!-~])/g, ' ')
		.replace(/\s*(?:\r\n|\n|\r)\s*/g, '')
		.trim();
}

/** The attributes of a merged cell, with a blank before each; nothing for a cell of its own. */
export function spanAttributes({
	rowSpan,
	columnSpan,
}: {
	readonly rowSpan: number;
	readonly columnSpan: number;
}): string {
	const down = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
	const across = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
	return down + across;
}
