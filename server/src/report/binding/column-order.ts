/**
 * The columns of table 三 in another order than the form's. A header says so by what it names first, the parts of 法人或其他组织
 * where that stands; and as a header may stand otherwise than its figures (总计 beside 申请人情况, one out of a PDF), the
 * figures have to say where 总计 is: most rows add up with it there, or nothing is believed.
 */
import type { Line } from '../../forms/types.ts';
import type { FlatColumn } from '../flat-form.ts';
import type { ScannedCell, ScannedRow } from './scan-rows.ts';

/** The columns as the header shows them; nothing where it does not name them all, or has them in the form's order. */
export function shownOrder(
	header: readonly ScannedRow[],
	columns: readonly FlatColumn[],
): readonly FlatColumn[] | undefined {
	const places = firstPlaces(header);
	const ordered = columns.flatMap((column) => {
		const path = column.path.flatMap(({ id }) => places.get(id) ?? []);
		return places.has(column.line.id) ? [{ column, path }] : [];
	});
	if (ordered.length < columns.length) return undefined;
	ordered.sort((one, other) => compare(one.path, other.path));
	const shown = ordered.map(({ column }) => column);
	// Out of a PDF labels of several lines change places; figures do not.
	if (header[0]?.grid.shape === 'spaced-rows' && shown.at(-1) === columns.at(-1)) return undefined;
	return shown.some((column, at) => column !== columns[at]) ? shown : undefined;
}

/** For each label of the header where it stands first, read row by row. */
function firstPlaces(header: readonly ScannedRow[]): ReadonlyMap<Line['id'], number> {
	const places = new Map<Line['id'], number>();
	for (const { cells } of header) {
		for (const { known } of cells) {
			for (const { line, role } of known) {
				const isOfHeader = role === 'column' || role === 'column-group';
				if (isOfHeader && !places.has(line.id)) places.set(line.id, places.size);
			}
		}
	}
	return places;
}

function compare(one: readonly number[], other: readonly number[]): number {
	const at = one.findIndex((place, level) => place !== other[level]);
	return at < 0 ? 0 : one[at]! - (other[at] ?? 0);
}

/**
 * Of the form's order and the one that a header shows the one that the figures of the rows are in, by their total, the last
 * column of the form; nothing where they are in neither.
 */
export function orderOfFigures(
	columns: readonly FlatColumn[],
	shown: readonly FlatColumn[],
	rows: readonly (readonly ScannedCell[])[],
): readonly FlatColumn[] | undefined {
	const total = columns.length - 1;
	const moved = shown.indexOf(columns[total]!);
	if (moved === total) return shown;
	let telling = 0;
	let asForm = 0;
	let asShown = 0;
	for (const cells of rows) {
		const counts = cells.flatMap(({ value }) => (value.kind === 'figure' && value.scale === 0 ? [value.scaled] : []));
		const sum = counts.reduce((all, count) => all + count, 0n);
		if (counts.length < columns.length || sum === 0n) continue;
		telling++;
		if (counts[total]! * 2n === sum) asForm++;
		if (counts[moved]! * 2n === sum) asShown++;
	}
	if (asShown > asForm) return asShown * 2 > telling ? shown : undefined;
	return asForm * 2 > telling || telling === 0 ? columns : undefined;
}
