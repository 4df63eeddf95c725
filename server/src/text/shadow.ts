/**
 * The normal form of a text, with the way back. However a text was typed or pasted, its shadow has half-width signs and
 * digits (NFKC), ordinary characters for radicals, simplified ones for traditional, plain blanks, and nothing that has no
 * width. Matchers look at the shadow; what they find is told in the text itself.
 *
 * Two forms of it: with blanks where the text has blanks, and `dense`, where blanks and line breaks stand only between
 * Latin words or figures, as Word and PDF readers put them anywhere else (总 计, 收到 35 件, 本年新⏎制作数量).
 */
import { type Mapped, MappedBuilder, plain, type Range, slice, sourceRange, trim } from './mapped.ts';
import { matches } from './matches.ts';
import { ordinaryCharacter } from './radicals.ts';
import { simplifiedCharacter, traditionalUnits } from './traditional.ts';

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

/** Ranges of units that stand for themselves. */
const asTheyAre = [
	[0x20, 0x7e],
	[0xb7, 0xb7],
	[0x2010, 0x2027],
	[0x2030, 0x2030],
	[0x3001, 0x3003],
	[0x3007, 0x301f],
	[0x4e00, 0x9fff],
] as const;

/** Takes more than another unit to be in normal form (`odd`). */
const oddUnit = 0xffff;
/** By code unit: the unit that it is in normal form, 0 where it is in normal form itself, or {@link oddUnit}. */
const normalUnits = new Uint16Array(0x10000).fill(oddUnit);
for (const [from, to] of asTheyAre) normalUnits.fill(0, from, to + 1);
for (let unit = 0xff01; unit <= 0xff5e; unit++) normalUnits[unit] = unit - 0xfee0;
for (const blank of '\t\r\n\u00A0\u3000') normalUnits[blank.charCodeAt(0)] = 0x20;
for (const unit of traditionalUnits) {
	normalUnits[unit] = simplifiedCharacter(String.fromCharCode(unit)).charCodeAt(0);
}

/** The normal form of a text in which each unit has one of its own; nothing of another. Most texts are such. */
function unitForUnit(text: string): string | undefined {
	let normal = '';
	let last = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const written = normalUnits[unit]!;
		if (written === 0) continue;
		if (written === oddUnit) return undefined;
		normal += text.slice(last, at) + String.fromCharCode(written);
		last = at + 1;
	}
	return last === 0 ? text : normal + text.slice(last);
}

const ranges = asTheyAre.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join('');
/** Runs of what is in no range of {@link asTheyAre}, and no sign or blank for which another stands. */
const odd = new RegExp(`[^\\t\\r\\n\\u00A0\\u3000！-～${ranges}]+`, 'g');

/** The normal form of visible text, still tied to the draft. The same object where the text is in normal form. */
export function shadowed(visible: Mapped): Mapped {
	const { text } = visible;
	const folded = unitForUnit(text);
	if (folded !== undefined) return folded === text ? visible : { ...visible, text: folded };
	const shadow = new MappedBuilder();
	const take = (from: number, to: number) => {
		const piece = slice(visible, from, to);
		shadow.add({ ...piece, text: unitForUnit(piece.text)! });
	};
	let last = 0;
	for (const { 0: run, index } of matches(text, odd)) {
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
	const written = unitForUnit(text);
	if (written !== undefined) return written;
	let normal = '';
	let last = 0;
	for (const { 0: run, index } of matches(text, odd)) {
		const shown = run.length === 1 ? normalCharacter(run) : Array.from(run, normalCharacter).join('');
		normal += unitForUnit(text.slice(last, index))! + shown;
		last = index + run.length;
	}
	return normal + unitForUnit(text.slice(last))!;
}

const isZeroWidth = /^[\u200B-\u200F\u2060\uFEFF\u00AD]$/;
/** ① and ² would run into the figures beside them. */
const isOtherNumber = /^\p{No}$/u;

/** Few of them occur, some of them in every line. */
const normalCharacters = new Map<string, string>();
const mostCharacters = 5000;

function normalCharacter(character: string): string {
	let normal = normalCharacters.get(character);
	if (normal === undefined) {
		normal = findNormalCharacter(character);
		if (normalCharacters.size >= mostCharacters) normalCharacters.clear();
		normalCharacters.set(character, normal);
	}
	return normal;
}

function findNormalCharacter(character: string): string {
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
	// Most blanks stand where a paragraph begins.
	const trimmed = trim(shadow);
	if (!trimmed.text.includes(' ')) return trimmed;
	const kept = new MappedBuilder();
	let last = 0;
	for (const { 0: blanks, index } of matches(trimmed.text, needless)) {
		kept.add(slice(trimmed, last, index));
		last = index + blanks.length;
	}
	if (last === 0) return trimmed;
	kept.add(slice(trimmed, last));
	return kept.done(visible.start);
}
