/** Filling in a statutory table: from cell to cell, zeros for what did not occur, totals from their parts. */
import { type Edit, writeCell } from '../fixes/edit.ts';
import { afterLine } from '../fixes/place.ts';
import { offsets } from '../read/model.ts';
import type { BoundCell, BoundRow, BoundTable } from '../report/bound-table.ts';
import type { Report } from '../report/report.ts';
import { keepsRelations } from '../rules/totals/relations.ts';
import { keepsEquations } from '../rules/totals/simulate.ts';
import { keptOf } from '../text/kept-with.ts';
import type { TextChange } from './changes.ts';
import { type Place, tablePlace } from './outline.ts';
import { blankTotals, computedTotals } from './totals.ts';

/** `zeros`: 0 in the blank cells. `totals`: the sums in the blank totals. Nothing that stands in a cell is replaced. */
export type FillWith = 'zeros' | 'totals';

/** The statutory table at an offset; the only one of the report, wherever the offset is. */
export function tableAt(report: Report, offset: number): BoundTable | undefined {
	const { tables } = report;
	const here = tables.find(({ grids }) => {
		const { start, end } = tablePlace(grids);
		return start <= offset && offset <= end;
	});
	return here ?? (tables.length === 1 ? tables[0] : undefined);
}

/** The blank cells that can be filled in this way, with their figures. */
export function fillingOf(table: BoundTable, fillWith: FillWith): ReadonlyMap<BoundCell, bigint> {
	if (fillWith === 'totals') return blankTotals(table);
	const blank = table.rows.flatMap(blanksForZeros);
	const zeros = (cells: readonly BoundCell[]) => new Map(cells.map((cell) => [cell, 0n]));
	const all = zeros(blank);
	if (keepsEquations(table, all)) return all;
	// Totals of figures that are there would be wrong as zeros: they are for 「计算总计」.
	const totals = new Set(computedTotals(table, all).map(({ cell }) => cell));
	const parts = zeros(blank.filter((cell) => !totals.has(cell)));
	return keepsEquations(table, parts) ? parts : new Map();
}

/** The blanks of a row; none where zeros would say what cannot be: 6 items given up of none. */
function blanksForZeros(row: BoundRow): readonly BoundCell[] {
	const blank = [...row.cells.values()].filter(({ value }) => value.kind === 'blank');
	return keepsRelations([row], new Map(blank.map((cell) => [cell, 0n]))) ? blank : [];
}

/** The changes that fill these cells, in the order of the text. */
export function fillChanges(filling: ReadonlyMap<BoundCell, bigint>): TextChange[] {
	return [...filling]
		.flatMap(([{ block, grid, cell }, value]): Edit[] => writeCell(block, grid.shape, cell, String(value)))
		.map(({ at, text }) => ({ ...offsets(at), text }))
		.sort((one, other) => one.start - other.start);
}

/**
 * The figure cell at an offset, or the one after or before it in the order of the text, from table to table; behind the
 * last one, the line behind its table. Nothing when the offset is in no figure cell: keys are taken over only there.
 */
export function figureCell(report: Report, offset: number, step: -1 | 0 | 1): Place | undefined {
	const cells = figureCells(report);
	const here = cells.findIndex(({ around }) => around.start <= offset && offset <= around.end);
	if (here < 0) return undefined;
	const next = cells[here + step];
	if (next !== undefined) return next.text;
	const { text, tableEnd } = cells[here]!;
	if (step < 0) return text;
	// A cell may reach to the end of the table's last line.
	const end = afterLine(
		report.text,
		tableEnd + /^[^\r\n]*/.exec(report.text.slice(tableEnd, tableEnd + 200))![0].length,
	);
	return { start: end, end };
}

interface FigurePlace {
	readonly text: Place;
	/** The cell without its tags and bars. */
	readonly around: Place;
	readonly tableEnd: number;
}

const figureCells = keptOf(({ tables }: Report): readonly FigurePlace[] =>
	tables
		.flatMap((table) => {
			const { end } = tablePlace(table.grids);
			return table.cells().map((cell) => placeOf(cell, end));
		})
		.sort((one, other) => one.text.start - other.text.start),
);

function placeOf(cell: BoundCell, tableEnd: number): FigurePlace {
	const text = offsets(cell.span);
	const source = cell.block.text.slice(cell.cell.source.start, cell.cell.source.end);
	// Between `<td>` and `</td>`; a cell of another shape has no marks of its own.
	const opening = cell.grid.shape === 'html' ? (/^<t[dh]\b[^>]*>/i.exec(source)?.[0].length ?? 0) : 0;
	const closing = cell.grid.shape === 'html' ? (/<\/t[dh]\s*>$/i.exec(source)?.[0].length ?? 0) : 0;
	const { start, end } = offsets({ block: cell.block, ...cell.cell.source });
	const around = { start: Math.min(start + opening, text.start), end: Math.max(end - closing, text.end) };
	return { text, around, tableEnd };
}
