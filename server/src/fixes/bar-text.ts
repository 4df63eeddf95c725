/** Writes rows of tables that have bars and no delimiter row, the way the row beside them is written. */
import type { Shape } from '../read/model.ts';
import type { RowAt } from '../report/bound-table.ts';

/** Whether rows of this shape are written by {@link barRow}. */
export function hasBars(shape: Shape): boolean {
	return shape === 'bar-rows' || shape === 'cell-bars';
}

/** A row of cells, each ended by a bar: on one line, or each on a line of its own. */
export function barRow(cells: readonly string[], like: RowAt, eol: string): string {
	const sample = textOf(like);
	if (like.grid.shape === 'bar-rows') {
		const leading = sample.trimStart().startsWith('|') ? '| ' : '';
		return `${leading}${cells.join(' | ')} |`;
	}
	const barApart = !/[^\s|][^\r\n|]*\|/.test(sample);
	return cells.map((cell) => (cell === '' ? '|' : `${cell}${barApart ? eol : ' '}|`)).join(eol);
}

/** What stands between a row and the next. */
export function betweenRows(row: RowAt, eol: string): string {
	switch (row.grid.shape) {
		case 'tab-cells':
			return eol + eol;
		case 'cell-bars':
			// The last cell of a table may lack its bar; what follows would become a part of it.
			return textOf(row).trimEnd().endsWith('|') ? eol : ` |${eol}`;
		default:
			return eol;
	}
}

function textOf({ block, row }: RowAt): string {
	return block.text.slice(row.source.start, row.source.end);
}
