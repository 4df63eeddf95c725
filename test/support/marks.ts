/** Names of cells that travel with their texts while a draft is put together, and tell in the end where they stand. */

/** A text with the places of the cells of statutory tables in it. */
export interface Built {
	readonly text: string;
	/** `t3 （七）总计 × 申请人情况·自然人`, `t3 （七）总计`, `t3 × 申请人情况·自然人`, `t4 行政复议·总计` → the offset of what stands there. */
	readonly cells: ReadonlyMap<string, number>;
}

/** Characters that no draft has. */
const open = '\uE000';
const close = '\uE001';
const mark = new RegExp(`^${open}[^${close}]*${close}`);

/** A text with its name before it. */
export function marked(key: string, text: string): string {
	return `${open}${key}${close}${text}`;
}

/** Changes a text and leaves its name alone. */
export function onText(text: string, change: (own: string) => string): string {
	const name = mark.exec(text)?.[0] ?? '';
	return name + change(text.slice(name.length));
}

/** The text without its name. */
export function bareText(text: string): string {
	return text.replace(mark, '');
}

/** Takes the names out of a text that was put together, and tells where they stood. */
export function placed(text: string): Built {
	const cells = new Map<string, number>();
	let bare = '';
	for (const piece of text.split(open)) {
		const end = piece.indexOf(close);
		const key = piece.slice(0, Math.max(0, end));
		if (end >= 0 && !cells.has(key)) cells.set(key, bare.length);
		bare += piece.slice(end + 1);
	}
	return { text: bare, cells };
}
