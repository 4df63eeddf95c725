/** Figures of the text that can be added up and compared: exact whole ones, with a unit. */
import type { ReadNumber } from '../../text/numbers.ts';
import type { Fact, Statement } from './fact.ts';
import type { Passage } from './passages.ts';
import type { Phrase } from './phrases.ts';

/** An exact whole figure of the text. */
export interface Counted {
	readonly passage: Passage;
	/** Units of the passage. */
	readonly start: number;
	readonly end: number;
	readonly count: bigint;
	/** What it is, where that is known. */
	readonly fact?: Fact;
}

/** The figure of a phrase, if it is one of these. */
export function countOf({ sentence, factOf }: Statement, phrase: Phrase): Counted | undefined {
	const { figure } = phrase;
	const fact = factOf.get(phrase);
	// Bare digits may be anything, a table run together for one.
	if (figure?.unit === undefined || figure.sign !== '') return undefined;
	const count = exactWhole(figure);
	if (count === undefined) return undefined;
	return {
		passage: sentence.passage,
		start: sentence.start + figure.start,
		end: sentence.start + figure.end,
		count,
		...(fact === undefined ? {} : { fact }),
	};
}

/** A figure as a whole number; nothing when it is approximate or has decimals. */
export function exactWhole({ scaled, scale, exactness }: ReadNumber): bigint | undefined {
	const power = 10n ** BigInt(scale);
	return exactness === 'exact' && scaled % power === 0n ? scaled / power : undefined;
}
