/**
 * An increase in 本年增/减 (2019–2020) without its +. The column holds increases and decreases, and a bare 2 has been read
 * as the number of items there are now. Reports that leave the sign out are common: a hint, and the figure stays. So it is
 * with a sign in words, 增2 or ↓3, but for the sums, which pass over it.
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import type { Finding, TableRule } from '../rule.ts';
import { cellName } from './names.ts';

const unsigned = {
	zh: '{cell}：填报 {found}，增加的建议写正号：+{found}。',
	en: '{cell}: {found} is entered; an increase is better written with its sign: +{found}.',
};
const inWords = {
	zh: '{cell}：填了“{found}”，建议写 {expected}。',
	en: '{cell}: “{found}” is entered; better written as {expected}.',
};
const rewrite = { zh: '改为 {expected}', en: 'Change to {expected}' };
const add = { zh: '加上正号', en: 'Add the plus sign' };

export const sign: TableRule = {
	id: 'cells/sign',
	editions: ['format-2019'],
	summary: { zh: '增减一栏的增加数没有写正号', en: 'An increase without its plus sign' },
	levels: ['hint'],
	basis: {
		zh: '2019年格式增减一栏有增有减，写明正负号才不会误读（推断）',
		en: 'The column of the 2019 format holds increases and decreases; the sign keeps them apart (inferred)',
		evidence: 'inferred',
	},
	fixes: ['safe'],
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		for (const cell of table.cells()) {
			const { value, column, block, span } = cell;
			const expected = signedFigure(cell);
			if (expected !== undefined) {
				yield {
					at: span,
					severity: 'hint',
					message: message(inWords, { cell: cellName(cell), found: cell.cell.text.text, expected }),
					fixes: [
						{ title: message(rewrite, { expected }), safety: 'safe', edits: () => [{ at: span, text: expected }] },
					],
				};
				continue;
			}
			if (column.kind !== 'signed' || value.kind !== 'figure' || value.scaled <= 0n || value.sign !== '') continue;
			const { start } = span;
			yield {
				at: span,
				severity: 'hint',
				message: message(unsigned, { cell: cellName(cell), found: cell.cell.text.text.replace(/\s+/g, '') }),
				fixes: [
					{ title: message(add), safety: 'safe', edits: () => [{ at: { block, start, end: start }, text: '+' }] },
				],
			};
		}
	},
};

const increase = /^(?:增加?|新增|↑)\+?(\d{1,9})[项件个]?$/;
const decrease = /^(?:减少?|↓)[-－]?(\d{1,9})[项件个]?$/;

/** +2 of 增2, -3 of ↓3, in a column of increases and decreases; nothing of any other cell. */
export function signedFigure({ column, value, cell }: BoundCell): string | undefined {
	if (column.kind !== 'signed' || value.kind !== 'words') return undefined;
	const written = cell.text.text.normalize('NFKC').replace(/\s+/g, '');
	const more = increase.exec(written)?.[1];
	if (more !== undefined) return `+${more}`;
	const less = decrease.exec(written)?.[1];
	return less === undefined ? undefined : `-${less}`;
}
