/**
 * Bars that fill up merged cells stand behind the label in some tables, behind the figures in others. A row with a blank
 * on both sides may be read in two ways, and the wrong one pushes all its figures aside: what the other rows of the
 * table do decides.
 */
import { formLabel } from '../form-labels.ts';
import type { WrittenRow } from '../grid.ts';

/** The rows without the blanks that fill up behind the figures, where no row of the table has any behind its label. */
export function withoutTrailingPads(rows: readonly WrittenRow[]): readonly WrittenRow[] {
	const looked = rows.map(padsOf);
	const sides = new Set(looked.map((pads) => pads?.side));
	if (!sides.has('behind') || sides.has('before') || !sides.has('either')) return rows;
	return rows.map((row, index) => {
		const pads = looked[index];
		return pads?.side === 'either' ? { ...row, cells: row.cells.slice(0, pads.end) } : row;
	});
}

interface Pads {
	readonly side: 'before' | 'behind' | 'either';
	/** Where the row ends when they stand behind. */
	readonly end: number;
}

/** Of a row that is named and has more cells than figures: where the blank ones may be. */
function padsOf({ cells }: WrittenRow): Pads | undefined {
	const labels = cells.map(({ visible }) => formLabel(visible.text));
	const at = labels.findLastIndex((label) => label?.kinds.has('row') === true);
	const counts = labels[at]?.figures ?? [];
	// Lines of table 二 have other columns in other years.
	if (counts.length !== 1) return undefined;
	const end = at + 1 + counts[0]!;
	if (cells.length <= end) return undefined;
	const isBlank = (from: number, to: number): boolean =>
		cells.slice(from, to).every(({ visible }) => visible.text.trim() === '');
	const before = isBlank(at + 1, at + 1 + cells.length - end);
	const behind = isBlank(end, cells.length);
	if (before && behind) return { side: 'either', end };
	return before || behind ? { side: before ? 'before' : 'behind', end } : undefined;
}
