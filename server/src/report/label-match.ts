/** How close what stands in a label cell is to the label that the form prints. */
import type { Line } from '../forms/types.ts';
import { keptOf } from '../text/kept-with.ts';
import { editDistance, looseKey, strictKey } from '../text/key.ts';
import { readOrdinal } from '../text/ordinals.ts';
import { qualifiedKeys } from './qualified-labels.ts';

/**
 * `exact`: the same but for width, quotation marks and line breaks. `spacing`: blanks, brackets or punctuation differ.
 * `alias`: another wording in use. `misspelt`: a few characters differ. `cut`: part of the label is there, or the label
 * and more.
 */
export type LabelMatch = 'exact' | 'spacing' | 'alias' | 'misspelt' | 'cut';

interface Keys {
	readonly strict: string;
	readonly loose: string;
	/** Without its ordinal and without what stands in brackets. */
	readonly core: string;
	readonly aliases: ReadonlySet<string>;
}

const keysOf = keptOf(({ label, aliases = [] }: Line): Keys => {
	const core = coreOf(label);
	const others = new Set([...aliases.map(looseKey), core, ...aliases.map(coreOf)]);
	return { strict: strictKey(label), loose: looseKey(label), core, aliases: others };
});

/** A label without ordinal and brackets: 部分公开 for （二）部分公开（区分处理的，…）. */
function coreOf(label: string): string {
	const unfolded = label.replace(/\s+/g, '');
	const ordinal = readOrdinal(unfolded);
	const named = unfolded.slice(ordinal?.length ?? 0);
	return looseKey(named.replace(/[（(][^）)]*[）)]?/g, '')) || looseKey(named);
}

/** A text with its keys, each computed once and only when it is asked for: most texts are the label to the letter. */
export class LabelText {
	private strictly: string | undefined;
	private loosely: string | undefined;
	private coreKey: string | undefined;

	constructor(readonly text: string) {}

	get strict(): string {
		this.strictly ??= strictKey(this.text);
		return this.strictly;
	}

	get loose(): string {
		this.loosely ??= looseKey(this.text);
		return this.loosely;
	}

	get core(): string {
		this.coreKey ??= coreOf(this.text);
		return this.coreKey;
	}
}

export function labelText(text: string): LabelText {
	return new LabelText(text);
}

/** 本年 with the year told once more: 本年度制发件数, 本年（2023）收费金额. */
const yearTold = /^本年(?:(?:19|20)\d\d年?)?度?/;

/** A match that needs no guess; nothing when the text is another label, or none. */
export function sureMatch(text: LabelText, line: Line): LabelMatch | undefined {
	if (text.text === line.label) return 'exact';
	const keys = keysOf(line);
	if (text.loose === keys.loose) return text.strict === keys.strict ? 'exact' : 'spacing';
	if (text.loose.length === 0) return undefined;
	if (qualifiedKeys(line).has(text.loose)) return 'exact';
	const name = text.loose.replace(yearTold, '本年');
	if (keys.aliases.has(text.loose) || keys.aliases.has(name) || name === keys.loose) return 'alias';
	if (text.core.length < 2 || text.core !== keys.core) return undefined;
	// Without its number, or without the words in brackets, it is another way to write the label; with other words it is a slip.
	if (keys.loose.endsWith(text.loose)) return 'alias';
	return text.loose.length > text.core.length + 2 && keys.loose.length > keys.core.length + 2
		? slipOf(text, line)
		: 'alias';
}

/** Whether both begin with the same number: （七）, 2. */
export function sameOrdinal(text: LabelText, line: Line): boolean {
	const one = readOrdinal(text.text.replace(/\s+/g, ''));
	const other = readOrdinal(line.label);
	return one !== undefined && other !== undefined && one.value === other.value && one.script === other.script;
}

/** Whether half of the letters of one are letters of the other. */
export function sharesLetters(text: LabelText, line: Line): boolean {
	const { core } = keysOf(line);
	const shared = [...text.core].filter((letter) => core.includes(letter)).length;
	return text.core.length > 0 && shared * 2 >= Math.min(core.length, text.core.length);
}

/** 0 (nothing in common) … 1 (the same letters): how likely it is that `text` was meant to be the label. */
export function likeness(text: LabelText, line: Line): number {
	const { core, loose } = keysOf(line);
	if (text.core.length === 0) return 0;
	const shorter = text.core.length <= core.length ? text.core : core;
	const longer = shorter === core ? text.core : core;
	if (shorter.length >= 3 && longer.includes(shorter)) return 0.6 + (0.4 * shorter.length) / longer.length;
	const limit = Math.max(1, Math.floor(core.length * 0.5));
	const distance = Math.min(editDistance(text.core, core, limit), editDistance(text.loose, loose, limit));
	if (distance > limit) return isSubsequence(shorter, longer) && shorter.length >= 4 ? 0.55 : 0;
	return 1 - distance / Math.max(core.length, text.core.length);
}

/** Whether `text` may be a label of two letters with a slip in it: one of them is there, or both and more; or what is left of a label. */
export function isNearShort(text: LabelText, line: Line): boolean {
	const { core } = keysOf(line);
	if (text.core.length === 0) return false;
	if (core.includes(text.core) && (text.core.length > 1 || core.length === 2)) return true;
	if (core.length !== 2) return false;
	return text.core.includes(core) || (text.core.length <= 3 && [...core].some((letter) => text.core.includes(letter)));
}

/** What kind of slip a guessed match is. */
export function slipOf(text: LabelText, line: Line): LabelMatch {
	const { core } = keysOf(line);
	if (text.core !== core && (core.includes(text.core) || text.core.includes(core))) return 'cut';
	return Math.abs(text.core.length - core.length) > 1 ? 'cut' : 'misspelt';
}

function isSubsequence(shorter: string, longer: string): boolean {
	let at = 0;
	for (const character of longer) if (character === shorter[at]) at++;
	return at === shorter.length;
}
