/**
 * Keys under which texts of the form are found again however they were typed: full or half width, with radicals for
 * characters, with line breaks and blanks that Word left in them.
 */
import { normalForm } from './shadow.ts';
import { traditionalUnits } from './traditional.ts';

function folded(text: string): string {
	return normalForm(text)
		.normalize('NFKC')
		.replace(/["'“”‘’「」『』＂]/g, '"')
		.replace(/[．。·]/g, '.');
}

/** 自然人①, 总计[1], 规章*, 行政许可（注2）: what is told of the label stands below the table. A number alone in round brackets may be a count. */
const footnoteMark =
	/(?<=[\p{Script=Han}）)”"])\s*(?:[\p{No}*＊※†‡#＃]{1,3}|[[［【〔]\s*(?:[\^注註]\s*[\d０-９\p{No}]{0,2}|[\d０-９\p{No}]{1,2})\s*[\]］】〕]|[(（]\s*[注註]\s*[\d０-９\p{No}]{0,2}\s*[)）]|[注註]\s?[\d０-９\p{No}]{1,2})$/u;
const longestMark = 10;

/** A label without the mark of a footnote behind it. */
function unmarked(text: string): string {
	const first = text.charCodeAt(0);
	const last = text.charCodeAt(text.length - 1);
	// Most texts are a figure, or end with a letter.
	if ((last >= 0x4e00 && last <= 0x9fff) || (last >= 0x30 && last <= 0x39 && first < 0x2e80)) return text;
	const from = Math.max(0, text.length - longestMark);
	const mark = footnoteMark.exec(text.slice(from));
	return mark === null ? text : text.slice(0, from + mark.index);
}

/** └ 1.属于国家秘密, — 规章: how far a label is set in, where a table has no merged cells. */
const indent = /^[\s└├│>·•○●▪–—-]+/;

/**
 * Key of a text that is the same as another in all that counts: width, radicals, kinds of quotation marks and line
 * breaks are no difference; blanks within the text and punctuation are.
 */
export function strictKey(text: string): string {
	return (
		folded(unmarked(text).replace(/\s*[\r\n\t]\s*/g, ''))
			.replace(indent, '')
			.trim()
			.replace(/ +/g, ' ')
			// 2、 2, and 2. are one way to count.
			.replace(/^(\d{1,2}) ?[、,.]/, '$1.')
	);
}

/**
 * Blanks and punctuation that labels are written with; like all of ASCII but letters and digits they leave nothing in a
 * loose key.
 */
const separators = new Set(
	[...'\t\n\v\f\r\u00A0\u3000（）［］【】〔〕《》「」『』“”‘’，。、：；？！．·—…'].map((each) => each.charCodeAt(0)),
);

/** Key of the text's letters and digits alone: no blanks, no punctuation, no brackets, no mark of a footnote. */
export function looseKey(written: string): string {
	const text = unmarked(written);
	// Every cell of every table comes through here, several times: characters that need no folding get none.
	let key = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit >= 0x4e00 && unit <= 0x9fff) {
			if (traditionalUnits.has(unit)) return foldedLooseKey(text);
			continue;
		}
		if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) continue;
		if ((unit < 0x20 || unit > 0x7e) && !separators.has(unit)) return foldedLooseKey(text);
		if (at > from) key += text.slice(from, at);
		from = at + 1;
	}
	return from === 0 ? text : key + text.slice(from);
}

/** Of a longer text V8 makes a slice, and a draft would live on for it. */
const longestKept = 12;
/** The last short text that had to be folded, and its key: several ask the same of one cell, one behind the other. */
let lastFolded = '';
let lastKey = '';

function foldedLooseKey(text: string): string {
	if (text === lastFolded) return lastKey;
	const key = folded(text).replace(/[\s\p{P}\p{S}]+/gu, '');
	if (text.length <= longestKept) {
		lastFolded = text;
		lastKey = key;
	}
	return key;
}

/** Number of edits (insert, delete, replace one unit) between two short texts; stops counting above `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
	if (Math.abs(one.length - other.length) > limit) return limit + 1;
	let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		let best = row;
		for (let column = 1; column <= other.length; column++) {
			const replace = previous[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
			const value = Math.min(replace, previous[column]! + 1, current[column - 1]! + 1);
			current.push(value);
			best = Math.min(best, value);
		}
		if (best > limit) return limit + 1;
		previous = current;
	}
	return previous[other.length]!;
}
