/** Rises and falls (较上年增加5件，增长16.7%), with the figures they can be held to. */
import type { ReadNumber } from '../../text/numbers.ts';
import { exactWhole } from './counted.ts';
import type { Statement } from './fact.ts';
import type { Passage } from './passages.ts';
import { plays, type Token } from './tokens.ts';

export interface Change {
	readonly passage: Passage;
	/** Units of the passage. */
	readonly start: number;
	readonly end: number;
	readonly rises: boolean;
	/** This year's figure, last year's, and how far they are apart, as far as they are told. */
	readonly now: bigint;
	readonly before?: bigint;
	readonly by?: bigint;
	readonly percent?: ReadNumber;
}

/** What the sentence has told of one thing, up to a semicolon. */
interface Told {
	/** This year's figures: of several nobody knows which one is compared. */
	readonly now: readonly bigint[];
	readonly before: bigint | undefined;
	readonly by: bigint | undefined;
	/** A figure is not exact, or of something else. */
	readonly vague: boolean;
	/** What this year's figure was counted in last, here or before the semicolon. */
	readonly unit: string | undefined;
}

const nothing: Told = { now: [], before: undefined, by: undefined, vague: false, unit: undefined };

/** What the words of a clause say of the figures behind them. */
interface Clause {
	direction?: 'rise' | 'fall';
	/** 较, 上年, or the earlier one of two years. */
	ofBefore?: boolean;
}

/** Rises and falls of which both figures, or one figure and the difference, are told in the sentence. */
export function changesOf({ sentence, tokens }: Statement): Change[] {
	const changes: Change[] = [];
	if (!tokens.some((token) => plays(token, 'rise', 'fall'))) return changes;
	let told = nothing;
	let clause: Clause = {};
	for (const token of tokens) {
		if (token.kind === 'mark') {
			if (token.mark === ',' || token.mark === ';') clause = {};
			if (token.mark === ';') told = { ...nothing, unit: told.unit };
		} else if (token.kind === 'figure') told = withFigure(told, clause, token.number);
		else if (plays(token, 'carry')) told = { ...told, vague: true };
		else noteWord(token, tokens, clause);
		if (clause.direction === undefined || !isComparable(token, told)) continue;
		changes.push({
			passage: sentence.passage,
			start: sentence.start + token.start,
			end: sentence.start + token.end,
			rises: clause.direction === 'rise',
			now: told.now[0]!,
			...(told.before === undefined ? {} : { before: told.before }),
			...(told.by === undefined ? {} : { by: told.by }),
			...(token.kind === 'share' ? { percent: token.number } : {}),
		});
	}
	return changes;
}

function noteWord(token: Token, tokens: readonly Token[], clause: Clause): void {
	if (plays(token, 'compare') || isEarlier(token, tokens)) clause.ofBefore = true;
	else if (plays(token, 'rise', 'fall')) clause.direction = plays(token, 'rise') ? 'rise' : 'fall';
}

function withFigure(told: Told, { direction, ofBefore }: Clause, number: ReadNumber): Told {
	const count = number.unit === undefined ? undefined : exactWhole(number);
	const vague = told.vague || count === undefined;
	if (direction !== undefined) return { ...told, by: count, vague: vague || number.unit !== told.unit };
	if (ofBefore) return { ...told, before: count, vague: vague || told.before !== undefined };
	if (count === undefined) return { ...told, vague };
	return { ...told, now: [...told.now, count], unit: number.unit, by: undefined };
}

/** Whether a difference or a percentage stands beside what it can be held to. */
function isComparable(token: Token, { now, before, by, vague }: Told): boolean {
	if (vague || now.length !== 1) return false;
	if (token.kind === 'figure') return before !== undefined;
	if (token.kind !== 'share' || token.number.unit !== '%' || token.number.exactness !== 'exact') return false;
	return before !== undefined || by !== undefined;
}

/** 上年, 去年, or the earlier one of two years. */
function isEarlier(token: Token, tokens: readonly Token[]): boolean {
	if (plays(token, 'lastYear')) return true;
	if (token.kind !== 'year') return false;
	return tokens.some((other) => (other.kind === 'year' && other.year > token.year) || plays(other, 'thisYear'));
}
