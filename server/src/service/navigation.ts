/** From a figure to what belongs to it. */
import { offsets } from '../read/model.ts';
import type { BoundCell, BoundTable } from '../report/bound-table.ts';
import { instancesWith } from '../report/equations.ts';
import type { Report } from '../report/report.ts';
import type { Place } from './outline.ts';
import { tiesOf } from './ties.ts';

/** The figure cell of a statutory table at an offset. */
export function cellAt(report: Report, offset: number): { table: BoundTable; cell: BoundCell } | undefined {
	for (const table of report.tables) {
		if (!table.grids.some(({ block }) => offset >= block.start && offset <= block.start + block.text.length)) continue;
		for (const cell of table.cells()) {
			const { start, end } = offsets(cell.span);
			if (start <= offset && offset <= end) return { table, cell };
		}
	}
	return undefined;
}

/** The cells of all equations in which the cell at an offset takes part, that cell included. */
export function equationCells(report: Report, offset: number): Place[] {
	const found = cellAt(report, offset);
	if (found === undefined) return [];
	const cells = new Set([found.cell]);
	for (const { left, right } of instancesWith(found.table, found.cell)) {
		for (const { cell } of [...left, ...right]) if (cell !== undefined) cells.add(cell);
	}
	return [...cells].map(({ span }) => offsets(span)).sort((one, other) => one.start - other.start);
}

/** The cells that a figure of the text tells of; of a cell that the text tells of, the cell itself. */
export function cellsTold(report: Report, offset: number): readonly Place[] {
	const tie = tiesOf(report).find(({ place }) => holds(place, offset));
	if (tie !== undefined) return tie.cells;
	return toldAgain(report, offset).length === 0 ? [] : [offsets(cellAt(report, offset)!.cell.span)];
}

/** The figures of the text that tell of the same cell as the one at an offset, be it a cell or in the text. */
export function toldAgain(report: Report, offset: number): readonly Place[] {
	const ties = tiesOf(report);
	const here = ties.find(({ place }) => holds(place, offset))?.cells[0]?.start ?? cellAt(report, offset)?.cell;
	if (here === undefined) return [];
	const start = typeof here === 'number' ? here : offsets(here.span).start;
	return ties.filter(({ cells }) => cells.some((cell) => cell.start === start)).map(({ place }) => place);
}

function holds({ start, end }: Place, offset: number): boolean {
	return start <= offset && offset <= end;
}
