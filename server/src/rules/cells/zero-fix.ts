/** The fix that enters 0 where a figure is missing. */
import { enterFigures, type Fix } from '../../fixes/edit.ts';
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import type { Message } from '../../text/message.ts';
import { keepsRelations } from '../totals/relations.ts';
import { keepsEquations } from '../totals/simulate.ts';

/** Offered where zeros in all these cells break no equation and make nothing impossible that the other figures state. */
export function zeroFix(table: BoundTable, cells: readonly BoundCell[], title: Message): readonly Fix[] {
	const changed = new Map(cells.map((cell) => [cell, 0n]));
	if (!keepsEquations(table, changed) || !keepsRelations(table.rows, changed)) return [];
	return [enterFigures(title, 'confirm', new Map(cells.map((cell) => [cell, '0'])))];
}
