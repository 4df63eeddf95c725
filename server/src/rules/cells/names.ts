/** How messages name a cell: by the labels of its row and column. */

import type { BoundCell } from '../../report/bound-table.ts';
import type { FlatColumn } from '../../report/flat-form.ts';

/** `1.属于国家秘密 × 自然人`; of table 四 the columns alone. */
export function cellName({ line, column }: BoundCell): string {
	const columns = column.path.map((each) => each.label);
	// What stands over all columns of table 三 tells nothing.
	const across = (column.path[0]?.id === 't3.col.applicants' ? columns.slice(1) : columns).join('·');
	return line.line.label === '' ? across : `${line.line.label} × ${across}`;
}

/** The procedure of table 四 whose outcomes a column counts: `行政复议`, `行政诉讼·未经复议直接起诉`. */
export function procedureName(column: FlatColumn): string {
	return column.path
		.slice(0, -1)
		.map(({ label }) => label)
		.join('·');
}
