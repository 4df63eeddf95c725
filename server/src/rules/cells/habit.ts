/** What is done alike in many places is no slip but how the draft is written: one problem tells of all. */
import type { BoundCell } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import type { Finding } from '../rule.ts';
import { cellName } from './names.ts';

const mostSlips = 10;

export function isHabit(places: readonly unknown[]): boolean {
	return places.length > mostSlips;
}

/** The cells behind the first, for a problem that stands on it. */
export function otherCells(cells: readonly BoundCell[]): NonNullable<Finding['related']> {
	return cells.slice(1).map((cell) => ({
		at: cell.span,
		message: message({ zh: '{cell}', en: '{cell}' }, { cell: cellName(cell) }),
	}));
}
