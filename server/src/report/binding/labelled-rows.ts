/** Rows of a table's body: where their label stands, the line of the form that they are by it, and what stands behind it. */
import type { FlatForm } from '../flat-form.ts';
import { labelText } from '../label-match.ts';
import { type Aligned, alignRows } from './align-rows.ts';
import type { ScannedCell, ScannedRow } from './scan-rows.ts';

export interface LabelledRow {
	readonly row: ScannedRow;
	/** Index of the label's cell; −1 when the row's label is lost. */
	readonly label: number;
	/** The label found is that of a group. */
	readonly groupOnly?: boolean;
}

/** The line of the form that each row is. */
export function linesOf(body: readonly LabelledRow[], flat: FlatForm): readonly (Aligned | undefined)[] {
	return alignRows(
		body.map(({ row, label, groupOnly = false }) => {
			const text = label < 0 ? undefined : row.cells[label]!;
			return text?.value.kind === 'words' ? { label: labelText(text.cell.text.text), groupOnly } : { groupOnly };
		}),
		flat.rows,
	);
}

export function cellsBehind({ row, label }: LabelledRow): readonly ScannedCell[] {
	return row.cells.slice(label + 1);
}
