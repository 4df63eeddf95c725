/** Finds where a `<table` in the source ends, in one pass over the text however often it is asked. */

const tag = /<(\/?)table(?=[\s/>])/gi;

export class HtmlTables {
	/** Start of a `<table` → end of its `</table>`, or −1 when it has none. Filled as far as a search had to go. */
	private readonly ends = new Map<number, number>();

	constructor(private readonly text: string) {}

	/**
	 * End of the `</table>` that closes the `<table` at `start`, tables inside it included; −1 when the text ends first.
	 */
	endOf(start: number): number {
		const known = this.ends.get(start);
		if (known !== undefined) return known;
		const open: number[] = [];
		tag.lastIndex = start;
		for (let match = tag.exec(this.text); match !== null; match = tag.exec(this.text)) {
			if (match[1] === '') {
				open.push(match.index);
				continue;
			}
			const opened = open.pop();
			if (opened === undefined) break;
			const close = this.text.indexOf('>', match.index);
			this.ends.set(opened, close < 0 ? this.text.length : close + 1);
			if (open.length === 0) break;
		}
		for (const unclosed of open) this.ends.set(unclosed, -1);
		return this.ends.get(start) ?? -1;
	}
}
