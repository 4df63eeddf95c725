/** What a person typed into a cell: a figure, nothing, a placeholder, or words. Five different things to the end. */
import { zeroWidth } from './key.ts';

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

export interface Figure {
	readonly kind: 'figure';
	/** The exact value, times 10 to the power of `scale`. */
	readonly scaled: bigint;
	/** Decimal places as written. */
	readonly scale: number;
	/** A + or − stands before it. */
	readonly sign: '' | '+' | '-';
	/** 件, 元, 万元 …, as it stands behind the figure. */
	readonly unit?: string;
	/** Anything else behind it: `22（其中修订16件）`. */
	readonly note?: string;
}

const placeholder = /^(?:[/\\—–―─‐\-~*]+|无|没有|不适用|未发生|n\/?a|nil)$/i;
const figure =
	/^([+\-−–]?)\s*((?:\d{1,3}(?:,\d{3})+|\d+))(\.\d+)?\s*(万元|亿元|元|件次|人次|件|条次|条|篇|份|项|个|人|页|次|宗|起|例)?\s*([（(【[;；].*|[,，。](?!\s*\d).*)?$/su;

/**
 * Reads the visible text of a cell. Full-width digits, thousands separators and blanks around and between digits are
 * read; a zero typed as O, 〇 or 零 is one. Approximate figures (约12) are words, and so are digits behind a stray
 * separator (1,23): nothing exact stands there.
 */
export function readValue(text: string): Value {
	if (/^\d{1,6}$/.test(text)) return plainFigures[Number(text)] ?? plainFigure(text);
	if (text.length === 0) return blank;
	const written = text.replace(zeroWidth, '').trim();
	if (written.length === 0) return { kind: 'blank' };
	const folded = written.normalize('NFKC').replace(/\s+/g, ' ');
	if (placeholder.test(folded)) return { kind: 'placeholder', written };
	const digits = /^[Oo〇零]$/.test(folded) ? '0' : folded.replace(/(?<=\d) (?=\d)/g, '');
	const match = figure.exec(digits);
	if (match === null) return { kind: 'words', written };
	const [, sign, whole, fraction, unit, note] = match;
	const decimals = fraction?.slice(1) ?? '';
	const magnitude = BigInt((whole ?? '').replaceAll(',', '') + decimals);
	const negative = sign !== undefined && sign !== '' && sign !== '+';
	return {
		kind: 'figure',
		scaled: negative ? -magnitude : magnitude,
		scale: decimals.length,
		sign: negative ? '-' : sign === '+' ? '+' : '',
		...(unit === undefined ? {} : { unit }),
		...(note === undefined ? {} : { note }),
	};
}

const blank: Blank = { kind: 'blank' };

function plainFigure(digits: string): Figure {
	return { kind: 'figure', scaled: BigInt(digits), scale: 0, sign: '' };
}

/** Most cells of most tables hold one of these. */
const plainFigures = Array.from({ length: 100 }, (_, value) => plainFigure(String(value)));

/** The figure as a whole number: 2 and 2.00 are 2, 2.5 is none. */
export function wholeNumber(value: Figure): bigint | undefined {
	if (value.scale === 0) return value.scaled;
	const power = 10n ** BigInt(value.scale);
	return value.scaled % power === 0n ? value.scaled / power : undefined;
}
