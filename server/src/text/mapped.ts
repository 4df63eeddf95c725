/**
 * Visible text that knows where it stands in the draft. Everything that is matched, from labels to figures, is matched
 * on visible text (markup, entities and leftovers of other programs removed), and every range that leaves the reader
 * goes back through this map: no caller adds offsets by hand.
 */

import { matches } from './matches.ts';

/** Offsets are UTF-16 units, relative to the start of the block that the text stands in. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

export interface Mapped extends Range {
	/** What a person sees. */
	readonly text: string;
	/**
	 * Where the source of each UTF-16 unit of `text` begins and ends. Absent when the text is the source from `start` to
	 * `end`, unit by unit, as it nearly always is.
	 */
	readonly from?: readonly number[];
	readonly to?: readonly number[];
}

/** The source text from `start` to `end` as it stands. */
export function plain(source: string, start: number, end: number): Mapped {
	return { text: source.slice(start, end), start, end };
}

/** Where the units `from` … `to` of the visible text stand in the source. */
export function sourceRange(mapped: Mapped, from = 0, to = mapped.text.length): Range {
	if (mapped.from === undefined || mapped.to === undefined)
		return { start: mapped.start + from, end: mapped.start + to };
	if (mapped.text.length === 0) return { start: mapped.start, end: mapped.end };
	if (from >= to) {
		const at = from < mapped.from.length ? mapped.from[from]! : mapped.to[mapped.to.length - 1]!;
		return { start: at, end: at };
	}
	return { start: mapped.from[from]!, end: mapped.to[to - 1]! };
}

/** Part of the visible text, its map with it. */
export function slice(mapped: Mapped, from: number, to: number = mapped.text.length): Mapped {
	const range = sourceRange(mapped, from, to);
	const text = mapped.text.slice(from, to);
	if (mapped.from === undefined || mapped.to === undefined) return { text, ...range };
	return { text, ...range, from: mapped.from.slice(from, to), to: mapped.to.slice(from, to) };
}

/** Without blanks at both ends (ideographic and no-break ones too). Of a text of blanks nothing is left, at its start. */
export function trim(mapped: Mapped): Mapped {
	const whole = mapped.text;
	const text = whole.trim();
	if (text.length === whole.length) return mapped;
	if (text.length === 0) return { text: '', start: mapped.start, end: mapped.start };
	const from = whole.indexOf(text);
	return slice(mapped, from, from + text.length);
}

/** Without the parts that `pattern` (global) matches; what is left keeps its place in the source. */
export function without(mapped: Mapped, pattern: RegExp): Mapped {
	const kept = new MappedBuilder();
	let last = 0;
	for (const match of matches(mapped.text, pattern)) {
		if (match[0].length === 0) continue;
		kept.add(slice(mapped, last, match.index));
		last = match.index + match[0].length;
	}
	if (last === 0) return mapped;
	kept.add(slice(mapped, last));
	return kept.done(mapped.start);
}

/** Puts visible text together from pieces of the source. */
export class MappedBuilder {
	private text = '';
	/** What was added last: to look at the end of the whole would put it together at each look. */
	private last = '';
	/** Where the source of the first unit begins. */
	private start = 0;
	/** The maps, once something was added that is not the source right behind what stands before it: most text is. */
	private from: number[] | undefined;
	private to: number[] | undefined;

	get length(): number {
		return this.text.length;
	}

	get endsLine(): boolean {
		return this.last.endsWith('\n');
	}

	add(piece: Mapped): void {
		const { text, start, from, to } = piece;
		if (text.length === 0) return;
		if (from === undefined && this.from === undefined && (this.length === 0 || start === this.start + this.length)) {
			if (this.length === 0) this.start = start;
		} else {
			const maps = this.maps();
			for (let unit = 0; unit < text.length; unit++) {
				maps.from.push(from?.[unit] ?? start + unit);
				maps.to.push(to?.[unit] ?? start + unit + 1);
			}
		}
		this.append(text);
	}

	/** Adds `text`, all of whose units stand for the source range: an entity, a line break. */
	addAs(text: string, start: number, end: number): void {
		const maps = this.maps();
		for (let unit = 0; unit < text.length; unit++) {
			maps.from.push(start);
			maps.to.push(end);
		}
		this.append(text);
	}

	private maps(): { readonly from: number[]; readonly to: number[] } {
		this.from ??= Array.from({ length: this.length }, (_, unit) => this.start + unit);
		this.to ??= this.from.map((at) => at + 1);
		return { from: this.from, to: this.to };
	}

	private append(text: string): void {
		this.text += text;
		if (text.length > 0) this.last = text;
	}

	/** The text so far; `at` is where an empty text stands. */
	done(at: number): Mapped {
		const { text, from, to } = this;
		if (text.length === 0) return { text: '', start: at, end: at };
		if (from === undefined || to === undefined) return { text, start: this.start, end: this.start + text.length };
		const start = from[0]!;
		const end = to[to.length - 1]!;
		const isSource =
			end - start === text.length && from.every((unit, index) => unit === start + index && to[index] === unit + 1);
		return isSource ? { text, start, end } : { text, start, end, from, to };
	}
}
