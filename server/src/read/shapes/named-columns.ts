/**
 * How many figures a row of table 三 has where no mark tells its cells apart. The form says seven. A draft that lacks a
 * column has fewer, and then its header has to say so: it names as many columns as the rows have figures. Nothing else is
 * believed, as a blank that left no trace makes a row as short.
 */
import type { FormLabel } from '../form-labels.ts';
import type { WrittenRow } from '../grid.ts';
import { isBlank, labelOf, plainFigure } from './cells.ts';

/** The columns of table 三; no other table has as many, and labels beside its rows. */
export const requestColumns = 7;

/** With fewer labels it is no header any more. */
const fewestNamed = 3;

/** The figures that a row of table 三 has in this draft. */
export function figuresPerRequest(rows: readonly WrittenRow[]): number {
	const named = namedColumns(rows);
	return named >= fewestNamed && named < requestColumns && isFigureCount(rows, named) ? named : requestColumns;
}

/** How many columns the header names, those included that nobody knows: a misspelt label names one, too. */
function namedColumns(rows: readonly WrittenRow[]): number {
	const named = new Set<FormLabel>();
	let unknown = 0;
	for (const { cells } of rows) {
		if (cells.some(({ visible }) => plainFigure.test(visible.text))) continue;
		const labels = cells.map(labelOf);
		if (labels.some((label) => label?.kinds.has('row') === true && !label.kinds.has('column'))) continue;
		const first = labels.findIndex((label) => label?.width.includes(requestColumns));
		if (first < 0) continue;
		for (const [at, label] of labels.entries()) {
			if (label === undefined) {
				if (at > first && !isBlank(cells[at]!)) unknown++;
			} else if (label.width.includes(requestColumns) && label.kinds.has('column')) named.add(label);
		}
	}
	return named.size + unknown;
}

/** Whether the rows of table 三 have so many figures: none has more, and most have no fewer. */
function isFigureCount(rows: readonly WrittenRow[], count: number): boolean {
	let full = 0;
	let short = 0;
	for (const { cells } of rows) {
		const label = cells.findLastIndex((cell) => labelOf(cell)?.figures.includes(requestColumns) === true);
		if (label < 0) continue;
		const values = cells.slice(label + 1).filter((cell) => !isBlank(cell)).length;
		if (values > count) return false;
		if (values === count) full++;
		else if (values > 0) short++;
	}
	return full > short;
}
