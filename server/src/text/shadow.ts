/**
 * The normal form of a text, with the way back. However a text was typed or pasted, its shadow has half-width signs and
 * digits (NFKC), ordinary characters for radicals, simplified ones for traditional, plain blanks, and nothing that has no
 * width. Matchers look at the shadow; what they find is told in the text itself.
 *
 * Two forms of it: with blanks where the text has blanks, and `dense`, where blanks and line breaks stand only between
 * Latin words or figures, as Word and PDF readers put them anywhere else (总 计, 收到 35 件, 本年新⏎制作数量).
 */
import { type Mapped, MappedBuilder, plain, type Range, slice, sourceRange } from './mapped.ts';
import { ordinaryCharacter } from './radicals.ts';
import { simplifiedCharacter, traditionalCharacters } from './traditional.ts';

/** Characters without width, byte order mark included. */
export const zeroWidth = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;

/** A text in normal form, and where each stretch of it stands in the text it was made from. */
export interface Shadow {
	readonly text: string;
	/** The units of the text that the units `from` … `to` of the shadow stand for. */
	readonly toSource: (from: number, to?: number) => Range;
}

/** The shadow of a string; ranges are its UTF-16 units. */
export function shadowOf(text: string): Shadow {
	const shadow = shadowed(plain(text, 0, text.length));
	return { text: shadow.text, toSource: (from, to) => sourceRange(shadow, from, to) };
}

/** What stays as it is but for characters that have another, unit for unit, and blanks. */
const unitForUnit = new RegExp(`[\\u3000\\u00A0\\t\\r\\n！-～${traditionalCharacters}]`, 'g');
/** All that is neither that nor stays as it is. */
const odd = /[^\t\r\n\u0020-\u007E\u00A0\u00B7\u2010-\u2027\u2030\u3000-\u3003\u3007-\u301F\u4E00-\u9FFF！-～]+/g;

/** The normal form of visible text, still tied to the draft. The same object where the text is in normal form. */
export function shadowed(visible: Mapped): Mapped {
	const { text } = visible;
	const first = text.search(odd);
	if (first < 0) {
		const folded = text.replace(unitForUnit, unit);
		return folded === text ? visible : { ...visible, text: folded };
	}
	const shadow = new MappedBuilder();
	const take = (from: number, to: number) => {
		const piece = slice(visible, from, to);
		shadow.add({ ...piece, text: piece.text.replace(unitForUnit, unit) });
	};
	let last = 0;
	for (const { 0: run, index } of text.matchAll(odd)) {
		take(last, index);
		last = index;
		for (const character of run) {
			const { start, end } = sourceRange(visible, last, last + character.length);
			const written = normalCharacter(character);
			if (written === character) shadow.add(slice(visible, last, last + character.length));
			else shadow.addAs(written, start, end);
			last += character.length;
		}
	}
	take(last, text.length);
	return shadow.done(visible.start);
}

/** The normal form without its map. */
export function normalForm(text: string): string {
	return text.replace(odd, (run) => Array.from(run, normalCharacter).join('')).replace(unitForUnit, unit);
}

function unit(character: string): string {
	const code = character.charCodeAt(0);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
	return code < 0x4e00 ? ' ' : simplifiedCharacter(character);
}

const isZeroWidth = /^[\u200B-\u200F\u2060\uFEFF\u00AD]$/;
/** ① and ² would run into the figures beside them. */
const isOtherNumber = /^\p{No}$/u;

function normalCharacter(character: string): string {
	if (isZeroWidth.test(character)) return '';
	if (/^\s$/.test(character)) return ' ';
	if (isOtherNumber.test(character)) return character;
	const ordinary = ordinaryCharacter(character).normalize('NFKC');
	return Array.from(ordinary, (each) => (/\s/.test(each) ? ' ' : simplifiedCharacter(each))).join('');
}

const needless = /(?<=[^!-~ ]|^) +| +(?=[^!-~ ]|$)| +(?= )/g;

/** The normal form without blanks but between Latin letters and figures, still tied to the draft. */
export function dense(visible: Mapped): Mapped {
	const shadow = shadowed(visible);
	if (!shadow.text.includes(' ')) return shadow;
	const kept = new MappedBuilder();
	let last = 0;
	for (const { 0: blanks, index } of shadow.text.matchAll(needless)) {
		kept.add(slice(shadow, last, index));
		last = index + blanks.length;
	}
	if (last === 0) return shadow;
	kept.add(slice(shadow, last));
	return kept.done(visible.start);
}
