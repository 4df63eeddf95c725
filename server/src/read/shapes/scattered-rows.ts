/**
 * Table 三 out of a PDF. Each row has its figures on one line; its label stands around them, in the order of the form.
 * It is read only when every row of a form is there, each label letter by letter and in its turn, and when nothing else
 * stands between them but letters of the labels beside several rows, and lines that have no part in any label: the header and
 * names that come again on the next page. Few labels may be misspelt or cut, each between two
 * that are whole.
 */
import { isOfGroup } from '../form-labels.ts';
import type { WrittenCell, WrittenRow } from '../grid.ts';
import { type RowInOrder, rowsOfRequests } from '../request-rows.ts';
import { cellOfLetters, type Letter, lettersOf, type PieceLine } from './labels-in-pieces.ts';
import { longestOf, mayBeBroken } from './page-numbers.ts';

export interface ScatteredRows {
	readonly rows: readonly WrittenRow[];
	/** The lines that the table takes. */
	readonly from: number;
	readonly to: number;
}

interface Run {
	readonly figures: readonly WrittenCell[];
	readonly line: number;
}

/** The rows of the form whose labels and figures, so many each, these lines are; nothing where anything is doubtful. */
export function scatteredRequests(lines: readonly PieceLine[], count: number): ScatteredRows | undefined {
	const runs = lines.flatMap(({ figures }, line) => (figures.length === count ? [{ figures, line }] : []));
	const letters = lettersOf(lines);
	for (const form of rowsOfRequests()) {
		if (form.length !== runs.length) continue;
		const labels = labelsInOrder(letters, runs, form);
		if (labels === undefined) continue;
		const found = rowsOf(runs, labels);
		return haveAllFigures(lines, found, runs) ? found : undefined;
	}
	return undefined;
}

const digit = /\d|[０-９]/;

/**
 * Whether all figures between the rows are theirs. A column too narrow for its figures breaks them: what is left of them stands
 * on a line below, and the rows have the beginnings.
 */
function haveAllFigures(lines: readonly PieceLine[], { from, to }: ScatteredRows, runs: readonly Run[]): boolean {
	const own = new Set(runs.map(({ line }) => line));
	const longest = longestOf(runs.map(({ figures }) => figures));
	for (let line = from; line < to; line++) {
		const { figures, words } = lines[line]!;
		// 无 of 无法提供 stands there too, where that label is beside the rows.
		if (own.has(line) || !figures.some(({ visible }) => digit.test(visible.text))) continue;
		const above = runs.findLast((run) => run.line < line);
		if (figures.length > 1 || words.length > 0 || above === undefined) return false;
		if (mayBeBroken(above.figures, longest)) return false;
	}
	return true;
}

/** For each row the letters of its label. */
function labelsInOrder(
	letters: readonly Letter[],
	runs: readonly Run[],
	form: readonly RowInOrder[],
): Letter[][] | undefined {
	const whole = wholeLabels(letters, runs, form);
	const holes = whole.filter((label) => label === undefined).length;
	if (holes > form.length * mostMisspelt) return undefined;
	const labels = whole.flatMap((label, row) => {
		const own = label ?? misspelt(lettersBeside(letters, whole, runs, row), form[row]!);
		return own !== undefined && isBeside(own, runs, row) ? [own] : [];
	});
	if (labels.length < form.length) return undefined;
	const used = new Set(labels.flat());
	const start = letters.indexOf(labels[0]![0]!);
	const end = letters.indexOf(labels[labels.length - 1]!.at(-1)!);
	const linesUsed = new Set(labels.flatMap((label) => label.map(({ line }) => line)));
	// A line without a letter of any label stands at the end of a page or on top of the next: 申请人情况 again, or a name.
	const rest = letters.slice(start, end).filter((letter) => !used.has(letter) && linesUsed.has(letter.line));
	return rest.every(({ key }) => isOfGroup(key)) ? labels : undefined;
}

/** Of the labels of a form so many may be misspelt or cut. */
const mostMisspelt = 0.15;

/** The labels that are there letter by letter. */
function wholeLabels(
	letters: readonly Letter[],
	runs: readonly Run[],
	form: readonly RowInOrder[],
): (Letter[] | undefined)[] {
	let from = 0;
	return form.map(({ keys }, row) => {
		const behind = runs[row + 1]?.line ?? Number.POSITIVE_INFINITY;
		const to = letters.findIndex(({ line }) => line > behind || (line === behind && row + 1 < form.length));
		const end = to < 0 ? letters.length : endOfLabels(letters, to, behind);
		const found = keys.flatMap((key) => {
			const at = shortest(letters, key, from, end);
			return at === undefined ? [] : [{ ...at, label: spelling(letters.slice(at.start, at.end), key) }];
		});
		// The 一 of a number that is gone may stand in the header, and a line of other words between it and the label.
		const own = found.find(({ start, end: to, label }) => {
			const all = new Set(label);
			return letters.slice(start, to).every((each) => all.has(each) || isOfGroup(each.key));
		});
		const best = own ?? found[0];
		if (best === undefined || !isBeside(best.label, runs, row)) return undefined;
		from = best.end;
		return best.label;
	});
}

/** The figures stand on a line of the label, or right beside it. */
function isBeside(label: readonly Letter[], runs: readonly Run[], row: number): boolean {
	const first = label[0]!.line;
	const last = label[label.length - 1]!.line;
	const { line } = runs[row]!;
	return line >= first - 1 && line <= last + 1 && last >= (runs[row - 1]?.line ?? -1);
}

/** The letters between two labels that are whole, where one stands that is not. */
function lettersBeside(
	letters: readonly Letter[],
	whole: readonly (readonly Letter[] | undefined)[],
	runs: readonly Run[],
	row: number,
): readonly Letter[] {
	const before = whole[row - 1]?.at(-1);
	const behind = whole[row + 1]?.[0];
	if ((row > 0 && before === undefined) || (row + 1 < whole.length && behind === undefined)) return [];
	const { line } = runs[row]!;
	return letters
		.slice(
			before === undefined ? 0 : letters.indexOf(before) + 1,
			behind === undefined ? undefined : letters.indexOf(behind),
		)
		.filter((letter) => Math.abs(letter.line - line) <= 1);
}

/** So much of a label has to be there, and no more letters of others. */
const alike = 0.6;
const mostForeign = 2;

function placeOf({ written }: Letter): number {
	return written[0]!.start;
}

/** The letters that are a label but for a slip; nothing where anything else stands among them. */
function misspelt(letters: readonly Letter[], { keys }: RowInOrder): Letter[] | undefined {
	for (const key of keys) {
		const common = inCommon(letters, key);
		if (common.length < Math.max(2, key.length * alike)) continue;
		const [first, last] = [letters.indexOf(common[0]!), letters.indexOf(common[common.length - 1]!)];
		const own = new Set(common);
		// A letter typed for another stands right beside those that are right.
		const places = new Set(common.map(placeOf));
		const foreign = letters.filter((letter, index) => {
			if (own.has(letter)) return false;
			return (
				!isOfGroup(letter.key) ||
				(index > first && index < last && (places.has(placeOf(letter) - 1) || places.has(placeOf(letter) + 1)))
			);
		});
		if (foreign.length <= mostForeign) return letters.filter((letter) => own.has(letter) || foreign.includes(letter));
	}
	return undefined;
}

/** The longest run of letters that a key has too, in its order. */
function inCommon(letters: readonly Letter[], key: string): Letter[] {
	const lengths = Array.from({ length: letters.length + 1 }, () => new Array<number>(key.length + 1).fill(0));
	for (let at = letters.length - 1; at >= 0; at--) {
		for (let unit = key.length - 1; unit >= 0; unit--) {
			lengths[at]![unit] =
				letters[at]!.key === key[unit]
					? lengths[at + 1]![unit + 1]! + 1
					: Math.max(lengths[at + 1]![unit]!, lengths[at]![unit + 1]!);
		}
	}
	const common: Letter[] = [];
	for (let at = 0, unit = 0; at < letters.length && unit < key.length; ) {
		if (letters[at]!.key === key[unit]) {
			common.push(letters[at]!);
			at++;
			unit++;
		} else if (lengths[at + 1]![unit]! >= lengths[at]![unit + 1]!) at++;
		else unit++;
	}
	return common;
}

/** Letters on the line of the next row's figures may still be of this label's line of its own. */
function endOfLabels(letters: readonly Letter[], to: number, behind: number): number {
	let end = to;
	while (end < letters.length && letters[end]!.line === behind) end++;
	return end;
}

interface Found {
	readonly start: number;
	readonly end: number;
}

/** The first place where the letters of a key follow one another, with as little between them as can be. */
function shortest(letters: readonly Letter[], key: string, from: number, to: number): Found | undefined {
	let unit = 0;
	let end = from;
	for (; end < to && unit < key.length; end++) if (letters[end]!.key === key[unit]) unit++;
	if (unit < key.length) return undefined;
	let start = end;
	while (unit > 0) {
		start--;
		if (letters[start]!.key === key[unit - 1]) unit--;
	}
	return { start, end };
}

function spelling(letters: readonly Letter[], key: string): Letter[] {
	const label: Letter[] = [];
	let unit = key.length;
	for (let at = letters.length - 1; at >= 0 && unit > 0; at--) {
		if (letters[at]!.key !== key[unit - 1]) continue;
		label.unshift(letters[at]!);
		unit--;
	}
	return label;
}

function rowsOf(runs: readonly Run[], labels: readonly Letter[][]): ScatteredRows {
	const rows = runs.map(({ figures }, row): WrittenRow => {
		const cells = [cellOfLetters(labels[row]!), ...figures];
		const start = Math.min(...cells.map(({ source }) => source.start));
		return { cells, source: { start, end: Math.max(...cells.map(({ source }) => source.end)) } };
	});
	const taken = [...labels.flat().map(({ line }) => line), ...runs.map(({ line }) => line)];
	return { rows, from: Math.min(...taken), to: Math.max(...taken) + 1 };
}
