/**
 * The labels of the statutory tables as far as reading needs them: rows are put together by labels where a draft has no
 * other mark of where a row begins. What a label stands for is the binder's business.
 */
import { editions } from '../forms/editions.ts';
import type { ColumnTree, Line, LineTree } from '../forms/types.ts';
import { keptOf } from '../text/kept-with.ts';
import { editDistance, looseKey } from '../text/key.ts';
import { readOrdinal } from '../text/ordinals.ts';

export type LabelKind = 'row' | 'row-group' | 'column' | 'column-group' | 'caption' | 'corner';

/** What a text that is a label of some form can be there. */
export interface FormLabel {
	readonly kinds: ReadonlySet<LabelKind>;
	/** Of a row: how many figures it has, per edition; the widest first. */
	readonly figures: readonly number[];
	/** Of a row: how many groups of rows it is in. */
	readonly depth: number;
	/** Of a row: it stands right below a header. */
	readonly isFirstRow: boolean;
	/** Of a column that only table 四 has, whose one row has no label: how many figures that row has; of others 0. */
	readonly nameless?: number;
	/** Of a column: how many columns the tables have that it is in; the most first. */
	readonly width: readonly number[];
	/** Of a column: it stands first in a header row below the first one. */
	readonly firstOfLevel: boolean;
	/** Of a column: another header row begins behind it. */
	readonly lastOfLevel: boolean;
}

interface Known {
	readonly kinds: Set<LabelKind>;
	figures: readonly number[];
	depth: number;
	isFirstRow: boolean;
	nameless?: number;
	width: readonly number[];
	firstOfLevel: boolean;
	lastOfLevel: boolean;
}

const unseen = (): Known => ({
	kinds: new Set(),
	figures: [],
	depth: 0,
	isFirstRow: false,
	width: [],
	firstOfLevel: false,
	lastOfLevel: false,
});

/** An explanation; a number in brackets begins the next label. */
const inBrackets = /[（(](?![一二三四五六七八九十]{0,2}[）)])[^（()）]*[）)]?/g;

const labels = new Map<string, Known>();

/** A label without what is explained in brackets. Brackets at the very beginning hold its ordinal. */
export function withoutExplanations(label: string): string {
	return label.charAt(0) + label.slice(1).replace(inBrackets, '');
}

/** Shorter names are those of columns too: 总计, 其他. */
const shortestName = 4;

/**
 * A label without the number before it, and without the explanation behind it too: Word's own numbering is gone when its
 * text is copied. Nothing of a label that has no number, or is too short to be known without it.
 */
function numberless(label: string): readonly string[] {
	const number = readOrdinal(label);
	if (number === undefined) return [];
	const name = label.slice(number.length);
	const bare = name.replace(inBrackets, '');
	return looseKey(bare).length < shortestName ? [] : [bare, name];
}

/** The keys (`looseKey`) of a line's label and other wordings, and those of its label without its number. */
export interface LineKeys {
	readonly own: readonly string[];
	readonly numberless: readonly string[];
}

/** Most lines are in several editions: their keys are worked out once. */
export const keysOf = keptOf((line: Line): LineKeys => {
	const keys = (texts: readonly string[]) => texts.map(looseKey).filter((key) => key !== '');
	return { own: keys([line.label, ...(line.aliases ?? [])]), numberless: keys(numberless(line.label)) };
});

function add(line: Line, kind: LabelKind): Known[] {
	const { own, numberless } = keysOf(line);
	return [...own, ...numberless].map((key) => {
		const known = labels.get(key) ?? unseen();
		known.kinds.add(kind);
		labels.set(key, known);
		return known;
	});
}

/** Some numbers, each once and the largest first, with one more. */
function withNumber(numbers: readonly number[], one: number): readonly number[] {
	return numbers.includes(one) ? numbers : [...numbers, one].sort((first, second) => second - first);
}

function addRows(trees: readonly LineTree[], figures: number, depth = 0): void {
	for (const [at, { line, children }] of trees.entries()) {
		for (const label of add(line, children === undefined ? 'row' : 'row-group')) {
			label.figures = withNumber(label.figures, figures);
			label.depth = depth;
			label.isFirstRow ||= depth === 0 && at === 0;
		}
		addRows(children ?? [], figures, depth + 1);
	}
}

function addColumns(level: readonly ColumnTree[], width: number, nameless: number, isTop = true): void {
	const next = level.flatMap(({ children }) => children ?? []);
	level.forEach(({ line, children }, index) => {
		for (const label of add(line, children === undefined ? 'column' : 'column-group')) {
			label.nameless = Math.min(label.nameless ?? nameless, nameless);
			label.width = withNumber(label.width, width);
			label.firstOfLevel ||= !isTop && index === 0;
			label.lastOfLevel ||= next.length > 0 && index === level.length - 1;
		}
	});
	if (next.length > 0) addColumns(next, width, nameless, false);
}

const leafCount = (trees: readonly ColumnTree[]): number =>
	trees.reduce((count, { children }) => count + (children === undefined ? 1 : leafCount(children)), 0);

for (const edition of editions) {
	for (const { blocks } of edition.tables) {
		for (const { caption, corner, columns, rows } of blocks) {
			const figures = leafCount(columns);
			addRows(rows, figures);
			addColumns(columns, figures, rows.every(({ line }) => line.label === '') ? figures : 0);
			if (caption !== undefined) add(caption, 'caption');
			if (corner !== undefined) add(corner, 'corner');
		}
	}
}

/** The label that a text is, whatever its blanks and punctuation; an explanation in brackets is no part of it, nor is its group's. */
export function formLabel(text: string): FormLabel | undefined {
	const key = looseKey(text);
	const known = labels.get(key);
	if (known !== undefined) return known;
	if (/[（(]/.test(text)) {
		const bare = looseKey(withoutExplanations(text));
		const own = bare.length < 2 || bare === key ? undefined : labels.get(bare);
		if (own !== undefined) return own;
	}
	return behindGroup(text);
}

/** （三）不予公开：1.属于国家秘密, as a table without merged cells has it. */
const withGroup = /^(.{2,20}?)[：:—–－-]+(.{2,})$/u;

function behindGroup(text: string): FormLabel | undefined {
	const [, group, own] = withGroup.exec(text.trim()) ?? [];
	if (group === undefined || labels.get(looseKey(group))?.kinds.has('row-group') !== true) return undefined;
	const label = labels.get(looseKey(own!));
	return label?.kinds.has('row') === true ? label : undefined;
}

/** Whether a cell's text begins a row of a table, whatever its punctuation and blanks. */
export function beginsRow(text: string): boolean {
	const kinds = labels.get(looseKey(text))?.kinds;
	return (
		kinds !== undefined && (kinds.has('row') || kinds.has('row-group') || kinds.has('caption') || kinds.has('corner'))
	);
}

const groupLetters = new Set([...labels].flatMap(([key, { kinds }]) => (kinds.has('row-group') ? [...key] : [])));

/** Whether a letter can be of a label that stands beside several rows, and so anywhere between their own. */
export function isOfGroup(letter: string): boolean {
	return groupLetters.has(letter);
}

const allKeys = [...labels.keys()].join('\n');

/** Whether these letters are part of some label: cells are cut by narrow columns and by page ends. */
export function isPieceOfLabel(text: string): boolean {
	const key = looseKey(text);
	return key.length > 0 && allKeys.includes(key);
}

function beginningsOf(keys: readonly string[]): ReadonlySet<string> {
	return new Set(keys.flatMap((key) => [...key].map((_, at, units) => units.slice(0, at + 1).join(''))));
}

let beginnings: ReadonlySet<string> | undefined;
let groupBeginnings: ReadonlySet<string> | undefined;

/** Whether a label of the form begins with these letters, or is all of them. */
export function beginsLabel(text: string): boolean {
	beginnings ??= beginningsOf([...labels.keys()]);
	return beginnings.has(looseKey(text));
}

const numbered = /^[一二三四五六七]/;

/** Whether the label of a group of rows does, with its number; a bracket alone may begin it, too. */
export function beginsGroup(text: string): boolean {
	groupBeginnings ??= beginningsOf(
		[...labels].flatMap(([key, { kinds }]) => (kinds.has('row-group') && numbered.test(key) ? [key] : [])),
	);
	const key = looseKey(text);
	return key === '' ? /^[（(]$/.test(text) : groupBeginnings.has(key);
}

const longestKey = Math.max(...[...labels.keys()].map(({ length }) => length));

/** How many of these letters are a label from `from` on, as many as can be; 0 where none is there that is asked for. */
export function longestLabel(letters: string, from: number, isAsked: (label: FormLabel) => boolean): number {
	for (let length = Math.min(longestKey, letters.length - from); length > 0; length--) {
		const label = labels.get(letters.slice(from, from + length));
		if (label !== undefined && isAsked(label)) return length;
	}
	return 0;
}

const rowKeys = [...labels].flatMap(([key, { kinds }]) => (kinds.has('row') && key.length >= 3 ? [key] : []));

/** Whether a text ends with the label of a row, number and all: the figures of its table may have run together behind it. */
export function endsWithRow(text: string): boolean {
	const key = looseKey(text.slice(-longestWritten));
	return rowKeys.some((row) => key.endsWith(row));
}

/** The longest label has 37 characters, and marks that are no part of its key. */
const longestWritten = 60;

/** Whether two lines are one label, and the first is none: 四、结转下年度 and 继续办理. */
export function areOneLabel(begun: string, rest: string): boolean {
	return formLabel(begun) === undefined && formLabel(begun + rest) !== undefined;
}

const longKeys = [...labels.keys()].filter((key) => key.length >= 6);

/** Whether a text is a label but for a slip or two. */
export function isNearlyLabel(text: string): boolean {
	const key = looseKey(text);
	return longKeys.some((label) => editDistance(key, label, 2) <= 2);
}
