/**
 * Bare numbers on lines of their own that are no figures of the table but its pages'. A number is known by its place: behind a row
 * that is full without it, or where no figure can stand. What may be the end of a figure that a narrow column broke is none.
 */
import type { FormLabel } from '../form-labels.ts';
import type { WrittenCell } from '../grid.ts';
import { labelRuns } from '../label-runs.ts';
import { fewestBroken } from './cells.ts';
import { hasFiguresBefore, type PieceLine } from './labels-in-pieces.ts';
import { runningNumbers } from './running-numbers.ts';

/** A page has no more digits. */
export const pageDigits = /^\d{1,3}$/;

/** Lines, each row on one of them, without those of a page's number; so stand those of a column that numbers rows, too. */
export function withoutPageNumbers(lines: readonly PieceLine[]): readonly PieceLine[] {
	const cells = lines.flatMap(({ words, figures }) => [...words, ...figures]);
	if (runningNumbers(cells.map(({ visible }) => visible.text)).size > 0) return lines;
	const longest = longestOf(lines.map(({ figures }) => figures));
	const kept: PieceLine[] = [];
	/** The columns that the header names which was read last. */
	let columns = 0;
	for (const [at, line] of lines.entries()) {
		const labels = labelsOf(line);
		if (labels.some(({ kinds }) => kinds.has('caption') || kinds.has('corner'))) columns = 0;
		if (line.figures.length === 0) columns += labels.filter(({ kinds }) => kinds.has('column')).length;
		if (!isBareNumber(line) || !isOfPage(kept.at(-1), labelsBehind(lines, at), columns, longest)) kept.push(line);
	}
	return kept;
}

function isBareNumber({ words, figures }: PieceLine): boolean {
	return words.length === 0 && figures.length === 1 && pageDigits.test(figures[0]!.visible.text);
}

/** `behind`: the labels of the next line that has any. */
function isOfPage(
	above: PieceLine | undefined,
	behind: readonly FormLabel[],
	columns: number,
	longest: Longest,
): boolean {
	const label = above === undefined ? undefined : labelsOf(above).at(-1);
	if (above === undefined || label === undefined || hasFiguresBefore(above)) return false;
	const { kinds, figures } = label;
	const count = above.figures.length;
	if (count > 0) return count === columns && figures.includes(count) && !mayBeBroken(above.figures, longest);
	// Groups have no figures, and none stand between a header and the first row.
	if (kinds.has('row-group') && !kinds.has('row')) return behind.length > 0;
	return kinds.has('column') && !kinds.has('row') && behind[0]?.isFirstRow === true;
}

/** Of rows with so many figures: how long the longest is in each column. */
export type Longest = ReadonlyMap<number, readonly number[]>;

export function longestOf(rows: Iterable<readonly WrittenCell[]>): Longest {
	const longest = new Map<number, number[]>();
	for (const row of rows) {
		const known = longest.get(row.length);
		longest.set(
			row.length,
			row.map(({ visible }, column) => Math.max(visible.text.length, known?.[column] ?? 0)),
		);
	}
	return longest;
}

/** Whether one of a row's figures may go on below it: it fills its column, in which nothing longer stands then. */
export function mayBeBroken(row: readonly WrittenCell[], longest: Longest): boolean {
	return row.some(({ visible: { text } }, column) => {
		return text.length >= fewestBroken && text.length >= longest.get(row.length)![column]!;
	});
}

/** A running head stands below a page's number, and nothing else. */
const mostHeads = 2;

function labelsBehind(lines: readonly PieceLine[], at: number): readonly FormLabel[] {
	for (const line of lines.slice(at + 1, at + 2 + mostHeads)) {
		const labels = labelsOf(line);
		if (labels.length > 0 || line.words.length === 0) return labels;
	}
	return [];
}

function labelsOf({ words }: PieceLine): FormLabel[] {
	return labelRuns(words.map(({ visible }) => visible.text)).flatMap(({ label }) => label ?? []);
}
