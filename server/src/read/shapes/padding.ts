/**
 * Bars that fill up merged cells stand behind the label in some tables, behind the figures in others, and look like
 * figures left blank. How many there are on which side the full rows of a table tell, those with as many figures as the
 * form asks. A row that is not full loses what rows of its kind lose, and nothing where that leaves a doubt: to take the
 * wrong blank for padding would push all figures aside.
 */
import type { FormLabel, LabelKind } from '../form-labels.ts';
import type { WrittenCell, WrittenRow } from '../grid.ts';
import { behindWords, isBlank, labelOf } from './cells.ts';
import { figuresPerRequest, requestColumns } from './named-columns.ts';

/** The rows without the blank cells that only fill up. */
export function withoutPads(rows: readonly WrittenRow[]): readonly WrittenRow[] {
	const looked: Looked[] = [];
	const perRequest = figuresPerRequest(rows);
	let columns = 0;
	const labels = rows.map(({ cells }) => cells.map(labelOf));
	for (const [index, { cells }] of rows.entries()) {
		columns = columnsOf(cells, labels[index]!) ?? columns;
		const above = looked[index - 1]?.expected ?? 0;
		looked.push(look(cells, labels[index]!, labels[index + 1] ?? [], columns, perRequest, above));
	}
	const usual = new UsualPads(looked);
	return rows.map((row, index) => {
		const cells = stripped(row.cells, looked[index]!, usual.of(index));
		return cells === row.cells ? row : { ...row, cells };
	});
}

/** What padding depends on, of one row. */
interface Looked {
	/** Labels as deep in the form stand in merged cells as wide. Absent where no label is known. */
	readonly kind?: string;
	/** How many figures the form asks for; 0 where that is not known. */
	readonly expected: number;
	/** How many groups of rows it is in whose labels stand in rows above. */
	readonly above: number;
	/** Its label is that of a line or of a group of lines: a blank behind it may be where the line's own label was lost. */
	readonly isGroup: boolean;
	/** The first cell behind the labels. */
	readonly first: number;
	/** From the first cell there that holds something to behind the last; the same where none does. */
	readonly from: number;
	readonly to: number;
	readonly length: number;
	/** The cells behind the labels that hold something, the first of them 0. */
	readonly filled: readonly number[];
	/** As many cells hold something as are expected, one beside the other. */
	readonly isFull: boolean;
}

/** How many columns a header names; nothing of another row. */
function columnsOf(cells: readonly WrittenCell[], labels: readonly (FormLabel | undefined)[]): number | undefined {
	const isOf = (kind: LabelKind): boolean => labels.some((label) => label?.kinds.has(kind));
	if (isOf('caption')) return 0;
	if (isOf('row') || !isOf('column')) return undefined;
	return cells.filter((cell, at) => !isBlank(cell) && labels[at]?.kinds.has('corner') !== true).length;
}

function look(
	cells: readonly WrittenCell[],
	labels: readonly (FormLabel | undefined)[],
	labelsBelow: readonly (FormLabel | undefined)[],
	columns: number,
	perRequest: number,
	expectedAbove: number,
): Looked {
	const row = labels.findLastIndex((label) => label?.kinds.has('row') === true);
	// （六）其他处理 is a line of 2019, and a group of lines since; with none of these below it, it is a line.
	const { depth = 0 } = labels[row] ?? {};
	const isLine = labelsBelow.some((label) => label?.kinds.has('row') === true && label.depth <= depth);
	const isGroup = labels[row]?.kinds.has('row-group') === true && isBlank(cells[row + 1] ?? cells[row]!) && !isLine;
	const own = isGroup ? -1 : row;
	const label = labels[own];
	const first = own < 0 ? behindWords(cells) : own + 1;
	let from = first;
	while (from < cells.length && isBlank(cells[from]!)) from++;
	let to = cells.length;
	while (to > from && isBlank(cells[to - 1]!)) to--;
	if (from === cells.length) from = to = first;
	const counts = (label?.figures ?? []).map((count) => (count === requestColumns ? perRequest : count));
	// Lines of table 二 have other columns in other years: the header says which.
	const named = counts.length === 1 ? counts[0]! : counts.includes(columns) ? columns : 0;
	const expected = label === undefined ? expectedAbove : named;
	const isFull = expected > 0 && to - from === expected && !cells.slice(from, to).some(isBlank);
	const above = (label?.depth ?? 0) + 1 - labels.filter((each) => each !== undefined).length;
	const filled = cells.flatMap((cell, at) => (at < first || isBlank(cell) ? [] : [at - first]));
	const { length } = cells;
	const looked = { expected, above: Math.max(0, above), isGroup, first, from, to, length, filled, isFull };
	if (label === undefined) return looked;
	return { ...looked, kind: `${label.depth} ${expected}` };
}

interface Pads {
	readonly before: number;
	readonly behind: number;
}

/** How the full rows of a table are padded. */
class UsualPads {
	/** Per kind of row; nothing where full rows do not agree. */
	private readonly known = new Map<string, Pads | undefined>();
	/** The same when cells that reach down into a row are written in it, blank: they stand behind the figures of the row above. */
	private readonly besideAbove = new Map<string, Pads | undefined>();

	constructor(private readonly rows: readonly Looked[]) {
		rows.forEach((row, index) => {
			if (!row.isFull || row.kind === undefined) return;
			const before = row.from - row.first;
			const behind = row.length - row.to;
			add(this.known, row.kind, { before, behind });
			add(this.besideAbove, row.kind, { before, behind: behind - this.aboveNext(index) });
		});
		for (const [kind, pads] of padsUnderFigures(rows)) if (!this.known.has(kind)) this.known.set(kind, pads);
	}

	/** Those of the row at a place; `in doubt` where full rows have some, not all of them the same. */
	of(index: number): Pads | 'in doubt' | undefined {
		const { kind, isGroup } = this.rows[index]!;
		if (isGroup) return 'in doubt';
		if (kind === undefined) return undefined;
		const pads = this.known.get(kind);
		if (pads !== undefined) return pads;
		const own = this.besideAbove.get(kind);
		if (own !== undefined) return { before: own.before, behind: own.behind + this.aboveNext(index) };
		return this.known.has(kind) ? 'in doubt' : undefined;
	}

	private aboveNext(index: number): number {
		return this.rows[index + 1]?.above ?? 0;
	}
}

/** With fewer rows that nothing fills up it is chance in which columns their figures stand. */
const fewestUnpadded = 5;

/**
 * Where columns are blank throughout, totals alone filled in, no row is full. Rows with as many cells as figures are padded
 * nowhere, and tell which columns are filled; the others have their blanks on the side on which their figures stand in
 * these columns, if that is so on one side only.
 */
function padsUnderFigures(rows: readonly Looked[]): Map<string, Pads> {
	const found = new Map<string, Pads>();
	const kinds = new Map<string, Looked[]>();
	for (const row of rows) {
		if (row.isFull || row.kind === undefined || row.isGroup || row.from === row.to || row.expected < 2) continue;
		kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
	}
	for (const [kind, padded] of kinds) {
		const { expected } = padded[0]!;
		const unpadded = rows.filter((row) => row.expected === expected && beyond(row) === 0 && row.from < row.to);
		const width = beyond(padded[0]!);
		if (unpadded.length < fewestUnpadded || width <= 0 || padded.some((row) => beyond(row) !== width)) continue;
		const columns = new Set(unpadded.flatMap((row) => row.filled));
		const isUnder = (before: number): boolean =>
			padded.every(({ filled }) => filled.every((place) => columns.has(place - before)));
		if (isUnder(0) !== isUnder(width)) {
			found.set(kind, isUnder(0) ? { before: 0, behind: width } : { before: width, behind: 0 });
		}
	}
	return found;
}

/** How many cells more than figures stand behind the labels of a row. */
function beyond({ length, first, expected }: Looked): number {
	return length - first - expected;
}

function add(known: Map<string, Pads | undefined>, kind: string, pads: Pads): void {
	const other = known.get(kind);
	const isSame = !known.has(kind) || (other?.before === pads.before && other.behind === pads.behind);
	known.set(kind, isSame ? pads : undefined);
}

function stripped(
	cells: readonly WrittenCell[],
	row: Looked,
	pads: Pads | 'in doubt' | undefined,
): readonly WrittenCell[] {
	const { kind, expected, first, from, to, length, isFull } = row;
	if (expected === 0 || from === to) return cells;
	const own = cells.slice(0, first);
	if (!isFull && pads === undefined && isSpread(cells, row)) return cells.filter((_, at) => isKept(row, at));
	if (to - from === expected || (kind === undefined && to - from > expected)) {
		// The cell before the figures is where a lost label stood, or the first of them was typed over it.
		const place = kind === undefined && from > first ? from - 1 : from;
		return [...own, ...cells.slice(place, to)];
	}
	// Too few figures, and it stays so.
	if (pads === 'in doubt') return [...own, ...cells.slice(from, to)];
	if (pads === undefined) return cells;
	const before = Math.min(pads.before, from - first);
	const behind = Math.min(pads.behind, length - to);
	return [...own, ...cells.slice(first + before, length - behind)];
}

/** Each figure of table 二 stands in a merged cell of its own. */
function isSpread(cells: readonly WrittenCell[], row: Looked): boolean {
	const width = (row.length - row.first) / row.expected;
	if (row.kind === undefined || width <= 1 || !Number.isInteger(width)) return false;
	return cells.every((cell, at) => isKept(row, at) || isBlank(cell));
}

/** Labels, and the first of the cells that each figure has. */
function isKept({ length, first, expected }: Looked, at: number): boolean {
	return at < first || (at - first) % ((length - first) / expected) === 0;
}
