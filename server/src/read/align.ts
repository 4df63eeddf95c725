/** Finds for each unit of a parser's decoded text the source that it came from. */
import { type Mapped, MappedBuilder } from '../text/mapped.ts';

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]*);?/y;

/**
 * `value` is what a Markdown or HTML parser made of `source` from `start` to `end`: entities and escapes decoded, line
 * ends unified, blanks at line starts dropped. Where the two cannot be brought together the whole range stands for what
 * is left of the text.
 */
export function align(source: string, start: number, end: number, value: string): Mapped {
	if (end - start === value.length && source.startsWith(value, start)) return { text: value, start, end };
	const mapped = new MappedBuilder();
	let at = start;
	let unit = 0;
	while (unit < value.length && at < end) {
		const character = source[at]!;
		const wanted = value[unit]!;
		const reference = character === '&' ? referenceAt(source, at) : undefined;
		if (reference !== undefined && !value.startsWith(reference.written, unit)) {
			const decoded = value.slice(unit, unit + reference.units);
			mapped.addAs(decoded, at, at + reference.written.length);
			at += reference.written.length;
			unit += decoded.length;
			continue;
		}
		const isSame = character === wanted || (character === '\0' && wanted === '\uFFFD');
		const isBreak = wanted === '\n' && character === '\r';
		if (isSame || isBreak) {
			const length = isBreak && source[at + 1] === '\n' ? 2 : 1;
			mapped.addAs(wanted, at, at + length);
			at += length;
			unit++;
		} else if (character === '\\' || character.trim() === '' || character === '\0') at++;
		else break;
	}
	if (unit < value.length) mapped.addAs(value.slice(unit), Math.min(at, end), end);
	return mapped.done(start);
}

/** A character reference as it is written, and how many units it stands for. */
function referenceAt(source: string, at: number): { written: string; units: number } | undefined {
	entity.lastIndex = at;
	const match = entity.exec(source);
	if (match === null) return undefined;
	const code = Number.parseInt(match[1] ?? match[2] ?? '0', match[1] === undefined ? 16 : 10);
	return { written: match[0], units: code > 0xffff ? 2 : 1 };
}
