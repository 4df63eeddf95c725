/** Percentages that say what part of a whole a figure is (22件，占62.9%), with the wholes they can be held to. */
import type { ReadNumber } from '../../text/numbers.ts';
import { exactWhole } from './counted.ts';
import type { Fact, Statement } from './fact.ts';
import type { Passage } from './passages.ts';
import { has, type Phrase } from './phrases.ts';
import { plays } from './tokens.ts';

export interface Share {
	readonly passage: Passage;
	/** Units of the passage. */
	readonly start: number;
	readonly end: number;
	readonly percent: ReadNumber;
	readonly part: bigint;
	/** Wholes that it may be a share of: figures before it, of the same unit. */
	readonly wholes: readonly bigint[];
	/** What the part is, where that is known. */
	readonly fact?: Fact;
}

export function sharesOf({ sentence, phrases, factOf, counted }: Statement): Share[] {
	const shares: Share[] = [];
	if (phrases.every((phrase) => phrase.shares.length === 0 && phrase.inner.length === 0)) return shares;
	const figures: Phrase[] = [];
	const hasShare = new Set<Phrase>();
	for (const phrase of phrases) {
		if (phrase.figure !== undefined) figures.push(phrase);
		const part = figures[figures.length - 1];
		const inBrackets = shareInBrackets(phrase, factOf.get(phrase));
		const percent = phrase.shares[0] ?? inBrackets;
		if (percent === undefined || phrase.shares.length > 1 || part?.figure === undefined) continue;
		if (percent.unit !== '%' || percent.exactness !== 'exact') continue;
		if (percent !== inBrackets && !saysShare(phrase, percent)) continue;
		const count = exactWhole(part.figure);
		if (count === undefined || part.figure.unit === undefined || has(part, 'compare', 'rise', 'fall')) continue;
		// Those with a share of their own are parts beside it.
		const before = figures
			.slice(0, -1)
			.filter((each) => each.figure?.unit === part.figure!.unit && !hasShare.has(each));
		const known = before.map(({ figure }) => exactWhole(figure!));
		hasShare.add(part);
		if (known.includes(undefined)) continue;
		const fact = factOf.get(part);
		const told = before.length === 0 && fact?.topics[0]?.startsWith('t3.result.') === true ? wholesOf(counted) : known;
		const wholes = told.filter((whole): whole is bigint => whole !== undefined && whole > 0n && whole >= count);
		shares.push({
			passage: sentence.passage,
			start: sentence.start + percent.start,
			end: sentence.start + percent.end,
			percent,
			part: count,
			wholes,
			...(fact === undefined ? {} : { fact }),
		});
	}
	return shares;
}

/**
 * 不予公开20件（1.68%）: a percentage and nothing else right behind what came of so many requests. Behind others it may be how many
 * were in time.
 */
function shareInBrackets({ figure, inner }: Phrase, fact: Fact | undefined): ReadNumber | undefined {
	const [only, ...others] = inner[0]?.tokens ?? [];
	if (figure === undefined || only?.kind !== 'share' || others.length > 0) return undefined;
	return fact?.topics[0]?.startsWith('t3.result.') === true ? only.number : undefined;
}

/** What results can be a share of: requests received, with or without those carried over, or closed; nothing if one is vague. */
function wholesOf(counted: readonly Fact[]): readonly bigint[] {
	const counts = counted.map(({ figure }) => (figure === undefined ? undefined : exactWhole(figure)));
	if (counts.includes(undefined)) return [];
	const of = (topic: string): bigint[] =>
		counts.flatMap((count, at) => (counted[at]!.topics[0] === topic ? count! : []));
	const [received, carriedOver] = [of('received'), of('carriedOver')];
	return [...received, ...of('closed'), ...received.flatMap((fresh) => carriedOver.map((over) => fresh + over))];
}

/** 占 or 占比 between figure and percentage, in a phrase of its own or behind the figure; else it is another thing's. */
function saysShare({ tokens }: Phrase, percent: ReadNumber): boolean {
	const at = tokens.findIndex((token) => token.kind === 'share' && token.number === percent);
	let says = false;
	for (let back = at - 1; back >= 0 && tokens[back]!.kind !== 'figure'; back--) {
		const token = tokens[back]!;
		if (plays(token, 'share')) says = true;
		else if (!plays(token, 'filler', 'request', 'bareRequest', 'sum', 'all', 'thisYear')) return false;
	}
	return says;
}
