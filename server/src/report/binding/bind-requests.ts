/** Binds table 三: rows with a label on the left and one figure per kind of applicant on the right. */
import type { Edition } from '../../forms/types.ts';
import { type BoundRow, type BoundTable, boundTable, type GridAt, type RowAt } from '../bound-table.ts';
import type { FlatColumn, FlatForm } from '../flat-form.ts';
import type { Aligned } from './align-rows.ts';
import { boundCells } from './figures.ts';
import { cameApart } from './fragments.ts';
import { cellsBehind, linesOf } from './labelled-rows.ts';
import { asPrinted, boundLabel, columnLabels, frameLabels } from './labels.ts';
import { requestColumns } from './request-columns.ts';
import { type Body, bodyRows, figuresOf, labelPlace } from './request-rows.ts';
import { isBlank, isFigureLike, isRowLabel, ownRows, type ScannedCell, type ScannedRow } from './scan-rows.ts';

export function bindRequests(grids: readonly GridAt[], edition: Edition, flat: FlatForm): BoundTable {
	const rows = ownRows(grids, flat);
	const first = firstBelowHeader(rows, flat);
	const header = rows.slice(0, first);
	const body = bodyRows(rows.slice(first), flat);
	const { leaves, columns, byFigures } = requestColumns(grids, rows, header, body, flat);
	const lines = linesOf(body, flat);
	const figures = columns === undefined ? [] : figuresOf(body, lines, columns.length);
	const apart = cameApart(grids);
	const bound: BoundRow[] = [];
	const ragged: BoundRow[] = [];
	const orphans: RowAt[] = [];
	body.forEach((each, index) => {
		const line = lines[index];
		if (line === undefined) {
			if (cellsBehind(each).some(({ value }) => isFigureLike(value))) orphans.push(each.row);
			return;
		}
		const row = boundRow(each, line, columns ?? [], figures[index] ?? [], apart);
		bound.push(row);
		if (figures[index] === undefined) ragged.push(row);
	});
	const named = [...columnLabels(leaves), ...bound.map((row) => row.label)];
	const frame = frameLabels(rows, flat, named);
	return boundTable({
		edition,
		form: flat.form,
		flat,
		grids,
		rows: bound,
		labels: [...named, ...(apart ? frame.map(asPrinted) : frame)],
		missingColumns: missing(columns, flat),
		ordersByFigures: byFigures,
		orphans,
		ragged,
	});
}

/** The first row's label may be the one that is lost; no header has figures. */
function firstBelowHeader(rows: readonly ScannedRow[], flat: FlatForm): number {
	const fewest = flat.blocks[0]!.columns.length - 1;
	const first = rows.findIndex(
		({ cells }) =>
			cells.some((cell) => isRowLabel(cell, flat)) || cells.filter(({ value }) => isFigureLike(value)).length >= fewest,
	);
	return first < 0 ? rows.length : first;
}

/** A row with its line; `apart` where the table came apart, and its labels are another program's. */
function boundRow(
	body: Body,
	{ line, match }: Aligned,
	columns: readonly (FlatColumn | undefined)[],
	figures: readonly ScannedCell[],
	apart: boolean,
): BoundRow {
	const { row } = body;
	const labelCell = match === undefined ? labelPlace(body, figures) : row.cells[body.label]!;
	const state = match ?? (labelCell === undefined || isBlank(labelCell) ? 'lost' : 'overwritten');
	const own = boundLabel(row, labelCell?.cell, line.line, 'row', state, { flatRow: line });
	const label = apart ? asPrinted(own) : own;
	return { ...label, line, label, cells: boundCells(row, line, columns, figures) };
}

function missing(shown: readonly (FlatColumn | undefined)[] | undefined, flat: FlatForm): Map<string, FlatColumn[]> {
	const { block, columns } = flat.blocks[0]!;
	const absent = shown === undefined ? [] : columns.filter((column) => !shown.includes(column));
	return new Map(absent.length === 0 ? [] : [[block.id, absent]]);
}
