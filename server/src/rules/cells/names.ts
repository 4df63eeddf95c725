/** How messages name a cell: by the labels of its row and column. */
import type { BoundCell } from '../../report/bound-table.ts';

/** `1.属于国家秘密 × 自然人`; of table 四 the columns alone. */
export function cellName({ line, column }: BoundCell): string {
	const columns = column.path.map((each) => each.label);
	// What stands over all columns of table 三 tells nothing.
	const across = (column.path[0]?.id === 't3.col.applicants' ? columns.slice(1) : columns).join('·');
	return line.line.label === '' ? across : `${line.line.label} × ${across}`;
}
