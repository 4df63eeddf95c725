/** What becomes of tables as a whole: cut off, continued on another page, with rows and columns that are not in the form. */
import type { TableId } from '../../server/src/forms/types.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import {
	figuresOf,
	type Grid,
	type GridCell,
	type GridRow,
	gridOf,
	headerOf,
	rowsOf,
	widthOf,
	withColumnBefore,
	withoutColumn,
} from './grids.ts';
import { formFor } from './invented-figures.ts';
import { inTable, intoGrids, type Mutation, sectionOf } from './mutation.ts';

export function wholeTable(year: number, id: TableId): Mutation[] {
	const form = formFor(year, id);
	const grid = gridOf(year, id);
	const header = headerOf(grid);
	const mutations: Omit<Mutation, 'part'>[] = [
		{ name: 'a row with its title', spoil: inTable(id, (each) => [titleRow(each, form.name.zh), ...each]) },
		{ name: 'a row with its unit', spoil: inTable(id, (each) => [titleRow(each, '单位：件'), ...each]) },
		{
			name: 'a row with its title under a row of blanks',
			spoil: inTable(id, (each) => [titleRow(each, ''), titleRow(each, form.name.zh), ...each]),
		},
	];
	for (let y = header.length + 1; y < grid.length; y++) {
		const label = grid[y]!.cells.find(({ text }) => text !== '')!.text;
		mutations.push(
			{
				name: `cut off before row ${y} (${label})`,
				promised: { rule: 'tables/missing-row', severity: 'error', times: 'often' },
				spoil: inTable(id, (each) => each.slice(0, y)),
			},
			{
				name: `continued on another page at row ${y} (${label})`,
				spoil: intoGrids(id, (each) => [rowsOf(each, 0, y), rowsOf(each, y)]),
			},
			{
				name: `continued on another page with its header at row ${y} (${label})`,
				spoil: intoGrids(id, (each) => [rowsOf(each, 0, y), [...headerOf(each), ...rowsOf(each, y)]]),
			},
		);
	}
	if (id === 't2') {
		mutations.push({
			name: 'a line that is not in the form',
			promised: { rule: 'tables/extra-row', severity: 'information' },
			spoil: inTable(id, withOtherDocuments),
		});
	}
	if (id === 't4') {
		mutations.push({ name: 'a column for labels', spoil: inTable(id, (each) => withLabelColumn(each, '件数')) });
	}
	return mutations.map((each) => ({ ...each, name: `${id} ${each.name}`, part: form.section }));
}

function titleRow(grid: Grid, text: string): GridRow {
	return { cells: [{ kind: 'header', text, rowSpan: 1, columnSpan: widthOf(grid) }] };
}

/** Some count what they publish besides the two kinds of documents that the form has. */
function withOtherDocuments(grid: Grid): Grid {
	return grid.flatMap((row) => {
		if (row.line !== 't2.normativeDocs') return [row];
		const cells = row.cells.map((cell) => ({ ...cell, text: cell.kind === 'figure' ? '7' : '其他主动公开文件' }));
		return [row, { cells }];
	});
}

/** Word tables like to begin with a column that says what the figures are. */
function withLabelColumn(grid: Grid, text: string): Grid {
	return grid.map((row, y) => {
		const kind = row.line !== undefined ? 'label' : y === 0 ? 'header' : 'above';
		const depth = headerOf(grid).length;
		const cell: GridCell = {
			kind,
			text: kind === 'label' ? text : '',
			rowSpan: kind === 'header' ? depth : 1,
			columnSpan: 1,
		};
		return { ...row, cells: [cell, ...row.cells] };
	});
}

export function requestColumns(year: number): Mutation[] {
	const part = sectionOf(year, 't3');
	return [
		...flatten(formFor(year, 't3')).blocks[0]!.columns.map(
			({ id, line }): Mutation => ({
				name: `t3 the column ${line.label} is missing`,
				part,
				promised: { rule: 'tables/missing-column', severity: 'error' },
				spoil: inTable('t3', (grid) => withoutColumn(grid, id)),
			}),
		),
		{ name: 't3 a column 小计 before 总计', part, spoil: inTable('t3', withSubtotal) },
		...[
			['t3.result.denied.prohibitedByLaw', 't3.result.denied.thirdPartyRights'],
			['t3.newReceived', 't3.carriedForward'],
		].map(
			([one, other]): Mutation => ({
				name: `t3 ${one} and ${other} in the place of each other`,
				part,
				promised: { rule: 'tables/row-order', severity: 'warning', times: 'often' },
				spoil: inTable('t3', (grid) => withSwapped(grid, one!, other!)),
			}),
		),
	];
}

/** Two lines, neither of which begins a group, in the place of each other with all that they say. */
function withSwapped(grid: Grid, one: string, other: string): Grid {
	const [first, second] = [one, other].map((line) => grid.find((row) => row.line === line));
	if (first === undefined || second === undefined) return grid;
	return grid.map((row) => (row === first ? second : row === second ? first : row));
}

/** A column of figures with a name that the form does not have, in tables 三 and 四. */
export function foreignColumns(year: number): Mutation[] {
	const foreign = (id: TableId, before: string, text: string): Mutation => ({
		name: `${id} a column ${text} that is not in the form`,
		part: sectionOf(year, id),
		promised: { rule: 'tables/extra-column', severity: 'information' },
		spoil: inTable(id, (grid) => withForeignColumn(grid, before, text)),
	});
	return [foreign('t3', 'other', '外国自然人'), foreign('t4', 'litigation.afterReview.total', '撤回起诉')];
}

/** Named in the row of the header that names its neighbours. */
function withForeignColumn(grid: Grid, before: string, text: string): Grid {
	const depth = headerOf(grid).length;
	return withColumnBefore(
		grid,
		before,
		(_, y): GridCell => ({
			kind: y === depth - 1 ? 'header' : y < depth ? 'above' : 'figure',
			text: y === depth - 1 ? text : y < depth ? '' : '0',
			rowSpan: 1,
			columnSpan: 1,
		}),
	);
}

/** 法人或其他组织 summed up in a column that the form does not have. */
function withSubtotal(grid: Grid): Grid {
	const depth = headerOf(grid).length;
	return withColumnBefore(grid, 'total', (row, y): GridCell => {
		// 申请人情况 stands over it as well; below, the cell reaches down like that of 总计.
		if (y < depth)
			return {
				kind: y === 1 ? 'header' : 'above',
				text: y === 1 ? '小计' : '',
				rowSpan: y === 1 ? depth - 1 : 1,
				columnSpan: 1,
			};
		const own = figuresOf(row).slice(1, -1);
		return {
			kind: 'figure',
			text: String(own.reduce((sum, { text }) => sum + Number(text), 0)),
			rowSpan: 1,
			columnSpan: 1,
		};
	});
}
