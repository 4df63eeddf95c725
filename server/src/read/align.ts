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
		if (character === '&') {
			entity.lastIndex = at;
			const match = entity.exec(source);
			if (match !== null && !value.startsWith(match[0], unit)) {
				const code = Number.parseInt(match[1] ?? match[2] ?? '0', match[1] === undefined ? 16 : 10);
				const decoded = value.slice(unit, unit + (code > 0xffff ? 2 : 1));
				mapped.addAs(decoded, at, at + match[0].length);
				at += match[0].length;
				unit += decoded.length;
				continue;
			}
		}
		if (character === wanted || (character === '\0' && wanted === '\uFFFD')) {
			mapped.addAs(wanted, at, at + 1);
			at++;
			unit++;
		} else if (wanted === '\n' && character === '\r') {
			const length = source[at + 1] === '\n' ? 2 : 1;
			mapped.addAs(wanted, at, at + length);
			at += length;
			unit++;
		} else if (character === '\\' || character.trim() === '' || character === '\0') {
			at++;
		} else {
			break;
		}
	}
	if (unit < value.length) mapped.addAs(value.slice(unit), Math.min(at, end), end);
	return mapped.done(start);
}
