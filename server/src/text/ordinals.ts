/** Ordinals of Chinese documents: 一、 （一） 5、 （5） 1. and, of headings, III. */

const digits = '〇一二三四五六七八九';

/** 1 … 99 in Chinese: 21 is 二十一. */
export function chineseNumber(value: number): string {
	if (value < 10) return digits[value] ?? String(value);
	const tens = Math.floor(value / 10);
	const ones = value % 10;
	return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`;
}

/** The value of a Chinese number from 一 to 九十九; nothing for any other text. */
export function readChineseNumber(text: string): number | undefined {
	const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
	if (match === null || text.length === 0) return undefined;
	const [, first, ten, last] = match;
	if (ten === undefined) return last === undefined && first !== undefined ? digits.indexOf(first) : undefined;
	return (first === undefined ? 1 : digits.indexOf(first)) * 10 + (last === undefined ? 0 : digits.indexOf(last));
}

export interface Ordinal {
	readonly value: number;
	/** 一, 5 or V. */
	readonly script: 'chinese' | 'arabic' | 'roman';
	/** `、` after the number, brackets around it, or 第…部分, 第…章. */
	readonly form: 'comma' | 'brackets' | 'part';
	/** Units of the text that the ordinal takes, its separator and blanks after it included. */
	readonly length: number;
	/** The ordinal as written, without blanks after it. */
	readonly written: string;
}

const pattern =
	/^\s*(?:第([一二三四五六七八九十]{1,3})(?:部分|章|节)\s*[、.．，,:：]?|([一二三四五六七八九十]{1,3})\s*[、.．，,:：]|[（(]\s*(?:([一二三四五六七八九十]{1,3})|([0-9０-９]{1,2}))\s*[）)][、.．]?|([0-9０-９]{1,2})\s*[、.．，](?![0-9０-９]))\s*/;

/** The ordinal at the start of a line. A decimal such as `1.5` is none. */
export function readOrdinal(text: string): Ordinal | undefined {
	const match = pattern.exec(text);
	if (match === null) return undefined;
	const [whole, part, bare, bracketed, bracketedDigits, bareDigits] = match;
	const chinese = part ?? bare ?? bracketed;
	const value =
		chinese !== undefined
			? readChineseNumber(chinese)
			: Number((bracketedDigits ?? bareDigits ?? '').normalize('NFKC'));
	if (value === undefined || value === 0) return undefined;
	return {
		value,
		script: chinese !== undefined ? 'chinese' : 'arabic',
		form: part !== undefined ? 'part' : bare !== undefined || bareDigits !== undefined ? 'comma' : 'brackets',
		length: whole.length,
		written: whole.trim(),
	};
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const roman = /^\s*([IVX]{1,4}|[Ⅰ-Ⅹ])\s*[、.．，,:：]\s*/;

/** The ordinal of a heading, be it III. or Ⅲ、; in other lines a letter may be anything. */
export function readHeadingOrdinal(text: string): Ordinal | undefined {
	const match = roman.exec(text);
	if (match === null) return readOrdinal(text);
	const [whole, number] = match;
	const value = romans.indexOf(number!.normalize('NFKC')) + 1;
	if (value === 0) return undefined;
	return { value, script: 'roman', form: 'comma', length: whole.length, written: whole.trim() };
}

/** 【附表】二、, 附件1：三、, a sign or an emoji: what stands before the ordinal of a heading and is no part of it. */
const lead =
	/^\s*(?:【[^【】]{1,8}】|[（(［[]?\s*附\s*[表件录錄]\s*[一二三四五六\d０-９]{0,2}\s*[）)］\]]?\s*[：:、.．]?|[^\p{L}\p{N}\p{P}\s\0-\x7f]{1,4})\s*(?=[一二三四五六第\d０-９（(])/u;

/** Units of a line before the heading that it is. */
export function leadOfHeading(text: string): number {
	return lead.exec(text)?.[0].length ?? 0;
}
