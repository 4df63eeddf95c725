/**
 * Cuts the tokens of a sentence into phrases: each has one figure at most, with the words that belong to it. Words joined
 * by 、 before a figure share it (行政复议、行政诉讼3件); after a figure 、 begins the next phrase (20件、信函10件).
 */
import type { ReadNumber } from '../../text/numbers.ts';
import { type Mark, plays, type Token } from './tokens.ts';
import type { Role } from './words.ts';

export interface Phrase {
	/** Without marks. */
	readonly tokens: readonly Token[];
	/** The parts that its words play. */
	readonly roles: readonly Role[];
	readonly figure?: ReadNumber;
	/** Percentages that stand behind the figure, before the next one. */
	readonly shares: readonly ReadNumber[];
	/** Years that are named. */
	readonly years: readonly number[];
	/** A day or month is named. */
	readonly dated: boolean;
	/** The mark before it; nothing at the start of a sentence or a bracket. */
	readonly before: Mark | undefined;
	/** Units of the sentence. */
	readonly start: number;
	readonly end: number;
	/** What stands in brackets behind it. */
	readonly inner: readonly Phrase[];
}

export function phrasesOf(tokens: readonly Token[]): Phrase[] {
	return cut(tokens, 0);
}

/** Brackets within brackets within brackets are no sentence of a report. */
const deepest = 2;

function cut(all: readonly Token[], depth: number): Phrase[] {
	const phrases: Phrase[] = [];
	let piece: Token[] = [];
	let inner: Phrase[] = [];
	let before: Mark | undefined;
	let figured = false;
	const flush = (mark: Mark | undefined): void => {
		if (piece.length > 0) phrases.push(phraseOf(piece, before, inner));
		else if (inner.length > 0 && phrases.length > 0) {
			const last = phrases[phrases.length - 1]!;
			phrases[phrases.length - 1] = { ...last, inner: [...last.inner, ...inner] };
		}
		piece = [];
		inner = [];
		figured = false;
		before = mark;
	};
	for (let at = 0; at < all.length; at++) {
		const token = all[at]!;
		if (token.kind === 'mark' && token.mark === '(') {
			const close = closing(all, at);
			if (depth < deepest) inner.push(...cut(all.slice(at + 1, close), depth + 1));
			at = close;
		} else if (token.kind === 'mark') {
			if (parts(token.mark, figured, all[at + 1])) flush(token.mark);
		} else {
			if (token.kind === 'figure' && figured) {
				const next = behindAnd(piece) ?? changeBehind(piece);
				flush(undefined);
				piece = next;
			}
			figured ||= token.kind === 'figure';
			piece.push(token);
		}
	}
	flush(undefined);
	return phrases;
}

/** Whether a mark ends a phrase that has its figure (`figured`), or has none yet, before the token `next`. */
function parts(mark: Mark, figured: boolean, next: Token | undefined): boolean {
	if (mark === '、') return figured;
	return mark !== ')' && !(mark === ':' && !figured && isCount(next));
}

/** 新收政府信息公开申请：33件, an item of a list: what is counted stands before the colon. */
function isCount(next: Token | undefined): boolean {
	return next?.kind === 'figure' && next.number.unit !== undefined;
}

const and = /^(?:和|及|以及|与|并|且|或|或者)$/;

/** 行政复议3件和行政诉讼1件: takes from a phrase with a figure what stands behind 和, as it belongs to the next figure. */
function behindAnd(piece: Token[]): Token[] | undefined {
	const figure = piece.findIndex(({ kind }) => kind === 'figure');
	const at = piece.findIndex((token, index) => index > figure && token.kind === 'word' && and.test(token.word.text));
	return at < 0 ? undefined : piece.splice(at).slice(1);
}

/** 较上年30件增加3件: the rise or fall is the next figure's. */
function changeBehind(piece: Token[]): Token[] {
	return plays(piece[piece.length - 1]!, 'rise', 'fall') ? piece.splice(-1) : [];
}

function closing(tokens: readonly Token[], open: number): number {
	let depth = 0;
	for (let at = open; at < tokens.length; at++) {
		const token = tokens[at]!;
		if (token.kind !== 'mark') continue;
		if (token.mark === '(') depth++;
		if (token.mark === ')' && --depth === 0) return at;
	}
	return tokens.length;
}

function phraseOf(tokens: readonly Token[], before: Mark | undefined, inner: readonly Phrase[]): Phrase {
	const roles: Role[] = [];
	const shares: ReadNumber[] = [];
	const years: number[] = [];
	let dated = false;
	let figure: ReadNumber | undefined;
	for (const token of tokens) {
		if (token.kind === 'word') roles.push(token.word.role);
		else if (token.kind === 'figure') figure ??= token.number;
		else if (token.kind === 'share') shares.push(token.number);
		else if (token.kind === 'year') years.push(token.year);
		else if (token.kind === 'date') dated = true;
	}
	const { start } = tokens[0]!;
	const { end } = tokens[tokens.length - 1]!;
	const phrase: Phrase = { tokens, roles, shares, years, dated, before, start, end, inner };
	return figure === undefined ? phrase : { ...phrase, figure };
}

export function has({ roles: own }: Phrase, ...roles: readonly Role[]): boolean {
	for (const role of roles) if (own.includes(role)) return true;
	return false;
}

/** Known words only, but for who acts. */
export interface Understood {
	/** Words in the place of the subject that are not known: 县教育和体育局. Who that is only the report can tell. */
	readonly who?: { readonly start: number; readonly end: number };
}

const acts: readonly Role[] = [
	'request',
	'bareRequest',
	'onRequest',
	'receiveNew',
	'receive',
	'accept',
	'handle',
	'close',
	'answer',
	'carry',
	'result',
	'review',
	'litigation',
	'dispute',
	'document',
	'make',
	'repeal',
	'inForce',
	'rules',
	'licensing',
	'penalty',
	'coercion',
	'decide',
	'fee',
	'procurement',
	'publish',
	'information',
	'none',
	'sum',
	'all',
	'upheld',
	'corrected',
];

/** Whether every word of a phrase is known; unknown ones may stand before what is done, where its subject stands. */
export function understood({ tokens }: Phrase): Understood | undefined {
	const unknown = tokens.filter((token) => token.kind === 'unknown');
	if (unknown.length === 0) return {};
	const start = unknown[0]!.start;
	const last = unknown[unknown.length - 1]!;
	const deed = tokens.find((token) => token.kind === 'figure' || plays(token, ...acts));
	return deed === undefined || last.start > deed.start ? undefined : { who: { start, end: last.end } };
}
