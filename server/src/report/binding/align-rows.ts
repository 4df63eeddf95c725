/**
 * Gives rows of a table to lines of the form: first by label, wherever the row stands; then, between two rows that are
 * sure, by likeness; then by place, and only where as many rows are left as lines. Whatever fits nowhere stays alone.
 */
import { keptOf } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import type { FlatRow } from '../flat-form.ts';
import {
	type LabelMatch,
	type LabelText,
	likeness,
	sameOrdinal,
	sharesLetters,
	slipOf,
	sureMatch,
} from '../label-match.ts';

/** A row that has figures, before it has its line. */
export interface Candidate {
	/** What stands as its label; absent when nothing or a figure does. */
	readonly label?: LabelText;
	/** The label is the one of a whole group, the row's own is lost. */
	readonly groupOnly: boolean;
}

export interface Aligned {
	readonly line: FlatRow;
	/** Absent when only its place says which line the row is. */
	readonly match?: LabelMatch;
}

/** Below this two labels have too little in common. */
const alike = 0.5;

/** For each candidate, in the order of the draft, its line; nothing for a row that stands for no line. */
export function alignRows(candidates: readonly Candidate[], lines: readonly FlatRow[]): (Aligned | undefined)[] {
	const aligned: (Aligned | undefined)[] = candidates.map(() => undefined);
	const taken = new Set<FlatRow>();
	const bind = (index: number, line: FlatRow, match?: LabelMatch): void => {
		aligned[index] = match === undefined ? { line } : { line, match };
		taken.add(line);
	};
	candidates.forEach(({ label, groupOnly }, index) => {
		if (label === undefined || groupOnly) return;
		for (const line of [...(linesByKey(lines).get(label.loose) ?? []), ...lines]) {
			const match = taken.has(line) ? undefined : sureMatch(label, line.line);
			if (match !== undefined) {
				bind(index, line, match);
				return;
			}
		}
	});
	for (const gap of gaps(aligned, lines, taken)) byLikeness(gap, candidates, bind);
	for (const gap of gaps(aligned, lines, taken)) byPlace(gap, candidates, bind);
	return aligned;
}

/** The lines by the key of their label, for the labels that are as the form prints them: nearly all. */
const linesByKey = keptOf((lines: readonly FlatRow[]): ReadonlyMap<string, readonly FlatRow[]> => {
	const byKey = new Map<string, FlatRow[]>();
	for (const line of lines) {
		const key = looseKey(line.line.label);
		byKey.set(key, [...(byKey.get(key) ?? []), line]);
	}
	return byKey;
});

interface Gap {
	readonly rows: readonly number[];
	readonly lines: readonly FlatRow[];
}

/** Runs of unbound rows with the unbound lines that the form has between their neighbours. */
function gaps(
	aligned: readonly (Aligned | undefined)[],
	lines: readonly FlatRow[],
	taken: ReadonlySet<FlatRow>,
): Gap[] {
	const found: Gap[] = [];
	let from = -1;
	let rows: number[] = [];
	const close = (to: number): void => {
		if (rows.length > 0) {
			const open = lines.filter((line, index) => index > from && index < to && !taken.has(line));
			if (open.length > 0) found.push({ rows, lines: open });
		}
		rows = [];
	};
	aligned.forEach((each, index) => {
		if (each === undefined) {
			rows.push(index);
			return;
		}
		const at = lines.indexOf(each.line);
		// A row out of the form's order is no neighbour to measure from.
		if (at <= from) return;
		close(at);
		from = at;
	});
	close(lines.length);
	return found;
}

function byLikeness(
	gap: Gap,
	candidates: readonly Candidate[],
	bind: (index: number, line: FlatRow, match: LabelMatch) => void,
): void {
	let next = 0;
	for (const row of gap.rows) {
		const { label, groupOnly } = candidates[row]!;
		if (label === undefined || groupOnly) continue;
		let best = alike;
		let bestAt = -1;
		for (let at = next; at < gap.lines.length; at++) {
			const score = likeness(label, gap.lines[at]!.line);
			if (score > best) {
				best = score;
				bestAt = at;
			}
		}
		if (bestAt < 0) continue;
		const line = gap.lines[bestAt]!;
		bind(row, line, slipOf(label, line.line));
		next = bestAt + 1;
	}
}

function byPlace(
	gap: Gap,
	candidates: readonly Candidate[],
	bind: (index: number, line: FlatRow, match?: LabelMatch) => void,
): void {
	if (gap.rows.length !== gap.lines.length) return;
	const words = gap.rows.map((row) => {
		const { label, groupOnly } = candidates[row]!;
		return groupOnly ? undefined : label;
	});
	// A row with words of its own that resemble nothing is another row, and the count is chance.
	const plausible = words.every((label, index) => {
		const { line } = gap.lines[index]!;
		return label === undefined || sameOrdinal(label, line) || sharesLetters(label, line);
	});
	if (!plausible) return;
	gap.rows.forEach((row, index) => {
		const label = words[index];
		const line = gap.lines[index]!;
		bind(row, line, label === undefined ? undefined : slipOf(label, line.line));
	});
}
