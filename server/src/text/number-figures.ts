/** The digits of a number and their exact value, whatever they are written with; nothing of what stands around them. */
import { type HanNumber, hanDigits, hanPowers, readHanNumber } from './han-numbers.ts';

export type Script = 'digits' | 'han-positional' | 'han-structural' | 'mixed';

/** An exact decimal: `scaled` divided by 10 to the power of `scale`. */
export interface Scaled {
	readonly scaled: bigint;
	readonly scale: number;
}

export interface FigureAt {
	readonly start: number;
	readonly end: number;
	readonly script: Script;
	/** Absent: characters of numbers that make none, or none that is exact (十四五, 三分之一, 3万2, 1 , 256). */
	readonly value?: Scaled;
	/** What stands between groups of three. */
	readonly separator?: ',' | '，';
	/** The word for a power of ten at the end, and the figure without it. */
	readonly power?: { readonly word: string; readonly without?: { readonly value: Scaled; readonly end: number } };
	/** 百分之三十: the unit that the words before the figure are, and where the figure itself begins. */
	readonly share?: { readonly unit: '%' | '‰' | '‱'; readonly start: number };
}

/** Chinese digits, and the words for powers of ten. */
export const hanFigures = hanDigits + hanPowers;
export const figureCharacters = `0-9${hanFigures}`;
const figureStart = new RegExp(`[${figureCharacters}]`);
const hanUnits = new Set(Array.from(hanFigures, (character) => character.charCodeAt(0)));

/** Whether a UTF-16 unit is a Chinese digit, or a word for a power of ten. */
export function isHanFigure(unit: number): boolean {
	return hanUnits.has(unit);
}

export function startsFigure(character: string | undefined): boolean {
	return character !== undefined && figureStart.test(character);
}

const arabic = /(?:(?<!\d,)[1-9]\d{0,2}(?:,\d{3})+(?!,?\d)|\d+)(?:\.\d+)?/y;
/** 1 , 256: groups of three with blanks about the comma, or two figures of a list; nobody can tell. */
const looseGroups = /[1-9]\d{0,2}(?:[^\S\r\n]{0,2},[^\S\r\n]{0,2}\d{3})+(?!\d)/y;
const han = new RegExp(`[${hanFigures}]+`, 'y');
const anyDigits = new RegExp(`[0-9${hanDigits}]+`, 'y');
const powerWord = /[^\S\r\n]?([百千]?[万萬亿億]|万亿|[百千])(?!分之)/y;
const decimals = new RegExp(`点([${hanDigits}]+)([万亿]?)`, 'y');
/** 1万亿2000亿3000万5千: no figure has more parts, nor more digits; what goes beyond has no value. */
const mostParts = 4;
const longestFigure = 40;
const longestKept = 6;
const hanInOrder = '〇一二三四五六七八九';

/**
 * The figure that begins at a place where {@link startsFigure}. `folded` is the text with full-width signs in half
 * width, `text` the text itself.
 */
export function figureAt(folded: string, text: string, start: number, depth = 0): FigureAt {
	const shared = shareAt(folded, text, start);
	if (shared !== undefined) return shared;
	const isArabic = isDigit(folded, start);
	let figure = isArabic ? arabicFigure(folded, text, start, depth) : hanFigure(folded, start);
	// Both kinds of digits meet: 二〇二0.
	if (isArabic ? hanDigits.includes(folded[figure.end] ?? ' ') : isDigit(folded, figure.end)) {
		figure = mixedYear(folded, start) ?? figure;
	}
	if (!folded.startsWith('分之', figure.end)) return figure;
	// Two thirds are no decimal.
	const below = figure.end + 2;
	const end = depth < mostParts && startsFigure(folded[below]) ? figureAt(folded, text, below, depth + 1).end : below;
	return { start, end, script: figure.script };
}

const shareUnits = { 百: '%', 千: '‰', 万: '‱' } as const;

function shareAt(folded: string, text: string, start: number): FigureAt | undefined {
	const unit = shareUnits[folded[start] as keyof typeof shareUnits];
	if (unit === undefined || !folded.startsWith('分之', start + 1)) return undefined;
	const from = start + 3;
	if (!startsFigure(folded[from])) return { start, end: from, script: 'han-structural' };
	const figure = isDigit(folded, from) ? arabicFigure(folded, text, from, mostParts) : hanFigure(folded, from);
	return { ...figure, start, share: { unit, start: from } };
}

function arabicFigure(folded: string, text: string, start: number, depth: number): FigureAt {
	const short = shortFigure(folded, start);
	if (short !== undefined) return short;
	const loose = matchAt(looseGroups, folded, start)?.[0];
	if (loose !== undefined && /\s/.test(loose)) return { start, end: start + loose.length, script: 'digits' };
	let written = matchAt(arabic, folded, start)![0];
	let separator: FigureAt['separator'];
	if (written.includes(',')) {
		const separators = new Set(text.slice(start, start + written.length).match(/[,，]/g) as (',' | '，')[] | null);
		// Two kinds of commas part figures.
		if (separators.size > 1) written = /^\d+/.exec(written)![0];
		else [separator] = separators;
	}
	const [whole = '', places = ''] = written.replaceAll(',', '').split('.');
	const end = start + written.length;
	if (written.length > longestFigure) return { start, end, script: 'digits' };
	const value = { scaled: BigInt(whole + places), scale: places.length };
	const base = { start, end, script: 'digits', value, ...(separator === undefined ? {} : { separator }) } as const;
	const next = folded[end] ?? '';
	const word = next === ' ' || hanPowers.includes(next) ? matchAt(powerWord, folded, end) : null;
	return word === null ? base : withPower(folded, text, base, word, depth);
}

/** The values that figures have most of the time. */
const smallValues = Array.from({ length: 1000 }, (_, value) => ({ scaled: BigInt(value), scale: 0 }));

/** Up to four digits with nothing behind them that could be a part of the figure. */
function shortFigure(folded: string, start: number): FigureAt | undefined {
	let end = start;
	let value = 0;
	while (end - start < 5 && isDigit(folded, end)) value = value * 10 + folded.charCodeAt(end++) - 0x30;
	if (end - start > 4 || mayGoOn(folded.charCodeAt(end))) return undefined;
	return { start, end, script: 'digits', value: smallValues[value] ?? { scaled: BigInt(value), scale: 0 } };
}

/** A separator, a decimal point, or a word for a power of ten, which may stand behind a blank. */
function mayGoOn(unit: number): boolean {
	return /[,.\s]/.test(String.fromCharCode(unit)) || isHanFigure(unit);
}

/** 3.5万, 1亿2000万, 3万五千. */
function withPower(
	folded: string,
	text: string,
	base: FigureAt & { readonly value: Scaled },
	[written, word]: readonly string[],
	depth: number,
): FigureAt {
	const { start } = base;
	const end = base.end + written!.length;
	const factor = [...word!].reduce((product, character) => product * powerOf(character), 1n);
	const value = times(base.value, factor);
	if (!startsFigure(folded[end])) {
		return {
			...base,
			end,
			script: 'mixed',
			value,
			power: { word: word!, without: { value: base.value, end: base.end } },
		};
	}
	if (depth >= mostParts) return { start, end, script: 'mixed' };
	const tail = figureAt(folded, text, end, depth + 1);
	const none = { start, end: tail.end, script: 'mixed' } as const;
	if (tail.value === undefined || tail.value.scale > 0 || value.scale > 0) return none;
	// 3万2 may be 32000 or a slip.
	const isClear = tail.value.scaled < factor && tail.value.scaled * 100n >= factor;
	return isClear ? { ...none, value: { scaled: value.scaled + tail.value.scaled, scale: 0 } } : none;
}

/** 二〇二0: a year whose zero came from the keyboard. Other runs of both kinds of digits have no value. */
function mixedYear(folded: string, start: number): FigureAt | undefined {
	const run = matchAt(anyDigits, folded, start)?.[0];
	if (run === undefined) return undefined;
	const none = { start, end: start + run.length, script: 'mixed' } as const;
	if (run.length !== 4) return none;
	const number = readHanNumber(run.replace(/\d/g, (digit) => hanInOrder[Number(digit)]!));
	return number === undefined ? none : { ...none, value: { scaled: number.value, scale: 0 } };
}

function hanFigure(folded: string, start: number): FigureAt {
	const run = matchAt(han, folded, start)![0];
	const number = hanValue(run);
	const end = start + run.length;
	const script = number?.positional === true ? 'han-positional' : 'han-structural';
	const figure = { start, end, script } as const;
	const behind = matchAt(decimals, folded, end);
	if (behind !== null) return withDecimals(figure, number?.value, behind);
	if (number === undefined) return figure;
	const value = { scaled: number.value, scale: 0 };
	const word = /[万萬亿億]$/.exec(run)?.[0];
	if (word === undefined) return { ...figure, value };
	const before = hanValue(run.slice(0, -1));
	const without = before === undefined ? {} : { without: { value: { scaled: before.value, scale: 0 }, end: end - 1 } };
	return { ...figure, value, power: { word, ...without } };
}

const hanValues = new Map<string, HanNumber | undefined>();
const mostHanValues = 2000;

/** Kept by their few characters: a text has the same ones many times. 百 and the like alone are numbers in 百余 and 上百. */
function hanValue(run: string): HanNumber | undefined {
	let value = hanValues.get(run);
	if (value === undefined && !hanValues.has(run)) {
		value = readHanNumber(run) ?? (isPower(run) ? { value: powerOf(run), positional: false } : undefined);
		if (hanValues.size >= mostHanValues) hanValues.clear();
		// The run is a part of its text, which should not be kept for it.
		if (run.length <= longestKept) hanValues.set(Array.from(run).join(''), value);
	}
	return value;
}

export function isPower(text: string): boolean {
	return /^[百千万萬亿億]$/.test(text);
}

/** 三点五, 三点五万. */
function withDecimals(figure: FigureAt, whole: bigint | undefined, [written, digits, word]: string[]): FigureAt {
	const places = [...digits!].map((each) => readHanNumber(each)?.value);
	const end = figure.end + written!.length;
	if (whole === undefined || places.some((each) => each === undefined || each > 9n)) return { ...figure, end };
	const value = { scaled: BigInt(`${whole}${places.join('')}`), scale: places.length };
	if (word === '') return { ...figure, end, value };
	return {
		...figure,
		end,
		value: times(value, powerOf(word!)),
		power: { word: word!, without: { value, end: end - 1 } },
	};
}

const powers: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 萬: 10_000n };

export function powerOf(character: string): bigint {
	return powers[character] ?? 100_000_000n;
}

/** Multiplies by a power of ten; decimal places are used up first. */
export function times({ scaled, scale }: Scaled, factor: bigint): Scaled {
	let left = factor;
	let places = scale;
	while (places > 0 && left > 1n) {
		left /= 10n;
		places--;
	}
	return { scaled: scaled * left, scale: places };
}

function isDigit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0x30 && code <= 0x39;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
