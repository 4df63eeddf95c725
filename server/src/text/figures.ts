/** What a person typed into a cell: a figure, nothing, a placeholder, or words. Five different things to the end. */
import { figureCharacters, type Scaled } from './number-figures.ts';
import { readNumber } from './numbers.ts';
import { zeroWidth } from './shadow.ts';

export type Value = Blank | Placeholder | Figure | Words;

export interface Blank {
	readonly kind: 'blank';
}

/** `/`, `—`, `-`, 无, 不适用, N/A: the writer says that there is nothing to count. */
export interface Placeholder {
	readonly kind: 'placeholder';
	readonly written: string;
}

export interface Words {
	readonly kind: 'words';
	readonly written: string;
}

export interface Figure extends Scaled {
	readonly kind: 'figure';
	/** The exact value, times 10 to the power of `scale`. */
	readonly scaled: bigint;
	/** Decimal places as written. */
	readonly scale: number;
	/** A + or − stands before it. */
	readonly sign: '' | '+' | '-';
	/** 件, 元, 万元 …, as it stands behind the figure. */
	readonly unit?: string;
	/** 万 or 亿 as part of the number (3.5万): the value contains it. */
	readonly power?: string;
	/** Anything else behind it: `22（其中修订16件）`. */
	readonly note?: string;
}

const placeholder = /^(?:[/\\—–―─‐\-~*_]+|无|没有|不适用|未发生|n\/?a|nil)$/i;
/** Nothing that begins so is a figure: most labels of most tables. */
const wordy = new RegExp(`^[^${figureCharacters}０-９Oo]{8}`);
const noted = /^(.*?)\s*([（(【[;；].*|[,，。](?!\s*\d).*)?$/su;
/** 3①, 3², 3*, 3注1: what is told of the figure stands below the table. In half width the first two would be 31 and 32. */
const footnoted = /^(.*[\d０-９][^\S\r\n]?(?:件|项|个|元|万元)?)\s?([\p{No}*＊※†‡#＃]+|注\s?[\d０-９]{0,2})$/su;

/**
 * Reads the visible text of a cell. Full-width digits, Chinese numerals, thousands separators and blanks around and
 * between digits are read; a zero typed as O or 〇 is one. Approximate figures (约12) are words, and so are digits behind
 * a stray separator (1,23): nothing exact stands there. A lone 一 may as well be a dash.
 */
export function readValue(text: string): Value {
	if (/^\d{1,6}$/.test(text)) return plainFigures[Number(text)] ?? smallFigure(text);
	if (text.length === 0) return blank;
	const written = text.replace(zeroWidth, '').trim();
	if (written.length === 0) return blank;
	if (wordy.test(written)) return { kind: 'words', written };
	const [, marked = written, mark] = footnoted.exec(written) ?? [];
	const folded = marked.normalize('NFKC').replace(/\s+/g, ' ');
	if (placeholder.test(folded)) return { kind: 'placeholder', written };
	const [, figure = '', note = mark] = noted.exec(withDigits(folded))!;
	const amount = /^(?:人民币|¥) ?/.exec(figure);
	const number = figure === '一' ? undefined : readNumber(figure.slice(amount?.[0].length ?? 0));
	if (number === undefined || number.exactness !== 'exact' || number.use !== 'count') return { kind: 'words', written };
	const { scaled, scale, sign, unit = amount === null ? undefined : '元', power } = number;
	return {
		kind: 'figure',
		scaled,
		scale,
		sign,
		...(unit === undefined ? {} : { unit }),
		...(power === undefined ? {} : { power }),
		...(note === undefined ? {} : { note }),
	};
}

/** Zeros typed as letters or in Chinese beside digits, and blanks between digits, as the digits that were meant. */
function withDigits(text: string): string {
	if (/^[Oo]$/.test(text)) return '0';
	return text.replace(/(?<=\d[Oo〇○]{0,9})[Oo〇○]/g, '0').replace(/(?<=\d) (?=\d)/g, '');
}

const blank: Blank = { kind: 'blank' };

function smallFigure(digits: string): Figure {
	return { kind: 'figure', scaled: BigInt(digits), scale: 0, sign: '' };
}

/** Most cells of most tables hold one of these. */
const plainFigures = Array.from({ length: 100 }, (_, value) => smallFigure(String(value)));

/** The figure as a whole number: 2 and 2.00 are 2, 2.5 is none. */
export function wholeNumber(value: Scaled): bigint | undefined {
	if (value.scale === 0) return value.scaled;
	const power = 10n ** BigInt(value.scale);
	return value.scaled % power === 0n ? value.scaled / power : undefined;
}

/** The figure in plain digits, with its sign and its decimal places, without unit and note: +6, 1234, 38.40. */
export function plainDigits({ scaled, scale, sign }: Figure): string {
	const digits = String(scaled < 0n ? -scaled : scaled).padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	return `${sign}${whole}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`;
}
