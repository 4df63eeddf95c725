/** Lines of a table dropped, their labels spoilt, their first figure something else. */
import type { TableId } from '../../server/src/forms/types.ts';
import { type FlatRow, flatten } from '../../server/src/report/flat-form.ts';
import {
	figuresOf,
	type Grid,
	type GridCell,
	gridOf,
	withFigure,
	withLabel,
	withoutLine,
	withoutLineAndGroups,
} from './grids.ts';
import { formFor } from './invented-figures.ts';
import { type ChangeGrid, inTable, type Mutation, type Promised, sectionOf } from './mutation.ts';

export function rowsOfTable(year: number, id: TableId): Mutation[] {
	const grid = gridOf(year, id);
	const part = sectionOf(year, id);
	return flatten(formFor(year, id)).rows.flatMap((row) => {
		const named = (what: string, promised: Promised, change: ChangeGrid): Mutation => ({
			name: `${id} ${row.line.label}: ${what}`,
			part,
			promised,
			spoil: inTable(id, change),
		});
		const cells = firstCell(row, grid).map(({ text, ...promised }) => ({
			...named(`“${text}” in its first cell`, promised, (each) =>
				withFigure(each, row.id, row.block.columns[0]!.id, () => text),
			),
			leavesBlank: text === '',
		}));
		// The only row of table 四 has no label.
		return row.line.label === '' ? cells : [...lineItself(row, grid, named), ...cells];
	});
}

function lineItself(
	{ id, line: { label } }: FlatRow,
	grid: Grid,
	named: (what: string, promised: Promised, change: ChangeGrid) => Mutation,
): Mutation[] {
	const missing: Promised = { rule: 'tables/missing-row', severity: 'error' };
	const spoilt: Promised = { rule: 'tables/label', severity: 'warning' };
	const mutations = [
		named('the line is missing', missing, (each) => withoutLine(each, id)),
		{ ...named('its label is lost', spoilt, (each) => withLabel(each, id, '')), leavesBlank: true },
	];
	const beginsGroup = grid.find(({ line }) => line === id)!.cells.some(({ rowSpan }) => rowSpan > 1);
	if (beginsGroup) {
		const change: ChangeGrid = (each) => withoutLineAndGroups(each, id);
		mutations.push(named('the line is missing, and the groups that begin there', missing, change));
	}
	const misspelt = `${label.slice(0, -2)}错${label.slice(-1)}`;
	if (label.length >= 4)
		mutations.push(named('its label is misspelt', spoilt, (each) => withLabel(each, id, misspelt)));
	if (label.length >= 6) {
		const change: ChangeGrid = (each) => withLabel(each, id, label.slice(0, -2));
		// What is left may be a wording that is in use, and have lost the second of a pair of marks.
		mutations.push(named('its label is cut', { rule: 'tables/label', also: ['wording/pairs'] }, change));
	}
	return mutations;
}

/** What stands in the first figure cell of a row instead of its figure. */
function firstCell(row: FlatRow, grid: Grid): (Promised & { readonly text: string })[] {
	const { kind } = row.block.columns[0]!;
	const [{ text: figure }] = figuresOf(grid.find(({ line }) => line === row.id)!) as [GridCell];
	return [
		// A row of one cell is blank throughout, which may be on purpose.
		{ text: '', rule: 'cells/blank' },
		{ text: '若干', rule: 'cells/not-a-number', severity: 'error' },
		{ text: '-3', rule: 'cells/count-form', severity: 'error' },
		// Organs that may not make 规章 write so in its row.
		...(row.id === 't2.rules' ? [] : [{ text: '/', rule: 'cells/not-a-number', severity: 'warning' } as const]),
		...(Number(figure) > 0 && kind === 'count'
			? [
					{
						text: figure.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
						rule: 'cells/digits',
					} as const,
				]
			: []),
		...(kind === 'count'
			? ([
					{ text: '1.5', rule: 'cells/count-form', severity: 'error', also: ['totals/rule-making-power'] },
					{ text: `${figure}件`, rule: 'cells/unit', severity: 'warning' },
				] as const)
			: [{ text: `${figure}元`, rule: 'cells/unit', severity: 'warning' } as const]),
	];
}
