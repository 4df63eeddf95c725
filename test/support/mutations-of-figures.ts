/** Figures that do not add up, that contradict each other, or that the organ cannot have. */
import type { TableId } from '../../server/src/forms/types.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { type Grid, gridOf, withFigure } from './grids.ts';
import { figuresFor, formFor } from './invented-figures.ts';
import { instead, inTable, type Mutation, type Promised, sectionOf } from './mutation.ts';

/** Far from any other figure, so that no other equation holds by chance. */
const slip = 700;

/** Rules that may speak of a wrong figure besides the one that promises to. */
const beside = ['totals/applicants', 'totals/balance', 'totals/results', 'totals/fees', 'prose/requests'];

/** A figure that another one should be, in a cell named by line and column. */
type Change = readonly [line: string, column: string, text: (figure: string) => string];

const changed =
	(changes: readonly Change[]) =>
	(grid: Grid): Grid =>
		changes.reduce((each, [line, column, text]) => withFigure(each, line, column, text), grid);

/** Every total and every line of table 三, and what a single slip breaks; every procedure of table 四. */
export function brokenSums(year: number): Mutation[] {
	const { rows, blocks } = flatten(formFor(year, 't3'));
	const columns = blocks[0]!.columns.map(({ id }) => id);
	const off = (id: TableId, line: string, column: string, promised: Promised): Mutation => ({
		name: `${id} ${line} × ${column} off by ${slip}`,
		part: sectionOf(year, id),
		promised: { severity: 'error', ...promised },
		spoil: inTable(id, changed([[line, column, (figure) => String(Number(figure) + slip)]])),
	});
	// A slip breaks the sum of its row and that of its column: the cell that both share is named.
	const says = '就都成立';
	return [
		...rows.map(({ id }) => off('t3', id, 'total', { rule: 'totals/applicants', also: beside })),
		...columns.flatMap((column) => [
			off('t3', 't3.newReceived', column, { rule: 'totals/balance', also: beside, says }),
			off('t3', 't3.result.granted', column, { rule: 'totals/results', also: beside, says }),
			off('t3', 't3.result.total', column, { rule: 'totals/results', also: beside, says }),
		]),
		...['review', 'litigation.direct', 'litigation.afterReview'].flatMap((procedure) => [
			off('t4', 't4.cases', `${procedure}.total`, { rule: 'totals/cases' }),
			off('t4', 't4.cases', `${procedure}.upheld`, { rule: 'totals/cases' }),
		]),
		{
			name: 't3 two figures of a row exchanged',
			part: sectionOf(year, 't3'),
			promised: { rule: 'totals/balance', severity: 'error', times: 'often', also: beside },
			spoil: inTable('t3', exchanged(year)),
		},
	];
}

/** 自然人 and 商业企业 of 本年新收 in the place of each other: two columns are off, and no row is. */
function exchanged(year: number): (grid: Grid) => Grid {
	const line = 't3.newReceived';
	const { naturalPerson, business } = figuresFor(year, 't3')[line]!;
	return changed([
		[line, 'naturalPerson', () => business!],
		[line, 'business', () => naturalPerson!],
	]);
}

/** What table 二 cannot say of itself, of the organ, and beside what the text says. */
export function contradictions(year: number): Mutation[] {
	const isNew = year >= 2021;
	const inTable2 = (name: string, promised: Promised, changes: readonly Change[]): Mutation => ({
		name: `t2 ${name}`,
		part: 's2',
		promised,
		spoil: inTable('t2', changed(changes)),
	});
	const of = (line: string, columns: Readonly<Record<string, string>>): Change[] =>
		Object.entries(columns).map(([column, text]) => [`t2.${line}`, column, () => text]);
	const rules = isNew ? { issued: '3', inForce: '3' } : { created: '3', disclosed: '3', disclosedTotal: '3' };
	const power: Promised = { rule: 'totals/rule-making-power', severity: 'warning' };
	const few: Promised = { rule: 'totals/documents', severity: 'warning' };
	const both = [inTable2('规章 of a county department', power, of('rules', rules))];
	if (isNew) {
		return [
			...both,
			inTable2('fewer in force than made', few, of('normativeDocs', { inForce: '0' })),
			inTable2(
				'nothing repealed, as much made, less in force',
				few,
				of('normativeDocs', { issued: '12', repealed: '0' }),
			),
			...fees(year),
		];
	}
	return [
		...both,
		inTable2('more newly published than published', few, of('normativeDocs', { disclosedTotal: '1' })),
		inTable2(
			'more items gone than there were',
			{ rule: 'totals/items', severity: 'error' },
			of('licensing', { delta: '-40' }),
		),
		inTable2(
			'decisions that repeat the items',
			{ rule: 'totals/items', severity: 'information' },
			of('licensing', { decisions: '28' }),
		),
		inTable2('an increase without its sign', { rule: 'cells/sign', severity: 'hint' }, of('licensing', { delta: '2' })),
	];
}

function fees(year: number): Mutation[] {
	const { naturalPerson: some, total } = figuresFor(year, 't3')['t3.result.other.noCorrection']!;
	const column = (line: string, one: string, all: string): Change[] => [
		[`t3.result.other.${line}`, 'naturalPerson', () => one],
		[`t3.result.other.${line}`, 'total', () => all],
	];
	const disagrees: Promised = { rule: 'totals/fees', severity: 'warning' };
	return [
		{
			name: 't3 fees unpaid though no notice was sent',
			part: 's3',
			promised: disagrees,
			spoil: inTable('t3', changed([...column('noCorrection', '0', '0'), ...column('feeUnpaid', some!, total!)])),
		},
		{
			name: 's6 more collected than table 二 says',
			part: 's6',
			promised: disagrees,
			spoil: instead('s6', '全年共收取信息处理费20万元。没有其他需要报告的内容。'),
		},
	];
}

/** A row with a figure too few: nobody can tell which. */
export function raggedRows(year: number): Mutation[] {
	return (['t2', 't3'] as const).map((id): Mutation => {
		const grid = gridOf(year, id);
		const line = id === 't2' ? 't2.normativeDocs' : 't3.result.partial';
		return {
			name: `${id} ${line} with a figure too few`,
			part: sectionOf(year, id),
			// Where a shape fills its rows up, what is filled up is blank.
			promised: { rule: 'tables/unreadable', severity: 'warning', or: ['cells/blank', 'tables/missing-row'] },
			spoil: inTable(id, () =>
				grid.map((row) => {
					if (row.line !== line) return row;
					const last = row.cells.findLastIndex(({ kind }) => kind === 'figure');
					return { ...row, cells: row.cells.filter((_, index) => index !== last) };
				}),
			),
		};
	});
}
