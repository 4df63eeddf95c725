/**
 * The number of a footnote is set high: 21<sup>1</sup>. Tags vanish, and it would be a digit of the figure before it; so
 * its digits stay high ones, as in 21¹.
 */
import { type Mapped, MappedBuilder, slice } from '../text/mapped.ts';

const highDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text with its digits as high ones, each in its place. */
export function raised(text: Mapped): Mapped {
	if (!/\d/.test(text.text)) return text;
	const high = new MappedBuilder();
	for (let unit = 0; unit < text.text.length; unit++) {
		const own = slice(text, unit, unit + 1);
		const digit = highDigits[Number.parseInt(own.text, 10)];
		if (digit === undefined) high.add(own);
		else high.addAs(digit, own.start, own.end);
	}
	return high.done(text.start);
}
