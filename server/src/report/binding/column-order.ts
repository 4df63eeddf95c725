/**
 * In which order the columns of table 三 stand. A header says so by what it names first, the parts of 法人或其他组织 where that
 * stands. Where it does not name them all (数据1 … 数据6, one out of a small table), or puts 总计 elsewhere than the form (it
 * may stand beside 申请人情况 and nothing else be moved), the figures have to say where 总计 is: most rows add up with it there,
 * or nothing is believed, and no sum is run.
 */
import type { Line } from '../../forms/types.ts';
import type { FlatColumn } from '../flat-form.ts';
import { isOfPdf, type ScannedCell, type ScannedRow } from './scan-rows.ts';

type Columns = readonly FlatColumn[];
/** Absent where it is none of the form's. */
type Named = readonly (FlatColumn | undefined)[];

export interface ColumnOrder {
	/** Absent where nothing proves one. */
	readonly columns: Named | undefined;
	/** With other figures it may be another. */
	readonly byFigures: boolean;
}

/** What headers tell, several where a table came apart into small ones. */
export interface HeadersTold {
	readonly headers: readonly (readonly ScannedRow[])[];
	readonly areAlike: boolean;
	/** The columns by their leaves, where each is named, be it with a slip: in the form's order or in another. */
	readonly named: Columns | undefined;
}

/** The order that a draft shows; `named` are the columns by the leaves of its header, the form's own where it has as many. */
export function columnOrder(
	columns: Columns,
	named: Named | undefined,
	told: HeadersTold,
	rows: () => readonly (readonly ScannedCell[])[],
): ColumnOrder {
	if (named === columns) return orderOfAll(columns, told, rows);
	if (named === undefined || !told.areAlike) return { columns: undefined, byFigures: false };
	// Out of a PDF labels of several lines change places: figures have to agree.
	const total = columns.at(-1)!;
	const header = told.headers[0]?.[0];
	if (header === undefined || !isOfPdf(header.grid) || !named.includes(total))
		return { columns: named, byFigures: false };
	return { columns: orderOfFigures([named], rows(), total), byFigures: true };
}

/** The order of a table that has all columns of the form, and no others. */
function orderOfAll(
	columns: Columns,
	{ headers, areAlike, named }: HeadersTold,
	rows: () => readonly (readonly ScannedCell[])[],
): ColumnOrder {
	const byLabels = headers.flatMap((header) => {
		const order = shownOrder(header, columns);
		return order === undefined ? [] : [order];
	});
	const byLeaves = named === undefined || !areAlike ? [] : [inShape(named, columns, headers)];
	const shown = byLabels.length > 0 ? byLabels : byLeaves;
	const moved = shown.find((order) => order.some((column, at) => column !== columns[at]));
	// Each small table in an order of its own.
	if (moved !== undefined && !areAlike) return { columns: undefined, byFigures: false };
	const isTold = areAlike && shown.length > 0;
	const order = moved ?? columns;
	if (isTold && order.at(-1) === columns.at(-1)) return { columns: order, byFigures: false };
	const orders = moved === undefined ? [columns] : [columns, moved];
	return { columns: orderOfFigures(orders, rows()), byFigures: true };
}

/** The columns as a header shows them; nothing where it does not name them all. */
function shownOrder(header: readonly ScannedRow[], columns: Columns): Columns | undefined {
	const places = firstPlaces(header);
	const ordered = columns.flatMap((column) => {
		const path = column.path.flatMap(({ id }) => places.get(id) ?? []);
		return places.has(column.line.id) ? [{ column, path }] : [];
	});
	if (ordered.length < columns.length) return undefined;
	ordered.sort((one, other) => compare(one.path, other.path));
	return inShape(
		ordered.map(({ column }) => column),
		columns,
		[header],
	);
}

/** Out of a PDF labels of several lines change places; figures do not. */
function inShape(shown: Columns, columns: Columns, [header]: HeadersTold['headers']): Columns {
	const isTorn = header?.[0] !== undefined && isOfPdf(header[0].grid);
	return isTorn && shown.at(-1) === columns.at(-1) ? columns : shown;
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
 * Of some orders, the form's first, the one that the figures of most rows are in: those of all its columns add up to the total;
 * nothing where they are in none. A column that the form does not have (小计) is in no sum.
 */
export function orderOfFigures(
	orders: readonly Named[],
	rows: readonly (readonly ScannedCell[])[],
	total = orders[0]!.at(-1)!,
): Named | undefined {
	const tried = orders.map((order) => ({ order, total: order.indexOf(total), fits: 0 }));
	let telling = 0;
	for (const cells of rows) {
		const counts = cells.map(({ value }) => (value.kind === 'figure' && value.scale === 0 ? value.scaled : undefined));
		if (counts.includes(undefined) || counts.every((count) => count === 0n)) continue;
		telling++;
		for (const each of tried) {
			const own = counts.filter((_, at) => each.order[at] !== undefined);
			const sum = own.reduce((all: bigint, count) => all + count!, 0n);
			if (counts[each.total]! * 2n === sum) each.fits++;
		}
	}
	const best = tried.reduce((one, other) => (other.fits > one.fits ? other : one));
	return best.fits * 2 > telling || telling === 0 ? best.order : undefined;
}
