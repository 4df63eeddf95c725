/**
 * Table 三 with its columns in another order than the form's: each figure belongs to the column that the header names over
 * it, in every shape; and where header and figures do not agree no sum is run on a guess.
 */
import { describe, expect, test } from 'vitest';
import { flatten } from '../../server/src/report/flat-form.ts';
import { check, essence, serious } from '../support/check.ts';
import { type Grid, withColumnMoved, withFigure, withTexts } from '../support/grids.ts';
import { formFor } from '../support/invented-figures.ts';
import { checkPlaced, onFigure, truth, valuesOf } from '../support/shape-figures.ts';
import { type Plan, planOf, type Shape, shapes, write } from '../support/shapes.ts';

const year = 2023;

/** Small tables with made-up headers name no column. */
const shown = shapes.filter(({ id, name }) => id !== 'B4' && !name.includes('three other shapes'));
const titled = shown.map((shape) => ({ shape, title: `${shape.id} ${shape.name}` }));

function withRequests(change: (grid: Grid) => Grid): Plan {
	const plan = planOf(year);
	return { ...plan, tables: { ...plan.tables, t3: plan.tables.t3.map(change) } };
}

function saidOf(shape: Shape, plan: Plan): string[] {
	return serious(check(write(shape, plan), shape.markdown).problems)
		.filter(({ rule }) => rule !== shape.raises)
		.map(essence);
}

const columnNames = new Set(
	flatten(formFor(year, 't3')).blocks[0]!.columns.flatMap(({ path }) => path.map(({ label }) => label)),
);

const totalFirst = (grid: Grid): Grid => withColumnMoved(grid, 'total', 'naturalPerson');

describe.each([
	{ name: '总计 first', move: totalFirst },
	{ name: '其他 first of its group', move: (grid: Grid) => withColumnMoved(grid, 'other', 'business') },
	{ name: '自然人 behind its neighbours', move: (grid: Grid) => withColumnMoved(grid, 'naturalPerson', 'total') },
])('$name', ({ name, move }) => {
	test.each(titled)('$title', ({ shape }) => {
		const plan = withRequests(move);
		expect(saidOf(shape, plan)).toEqual([]);
		// Out of a PDF labels of several lines change places: there the total alone is looked for.
		if (shape.id === 'A7' && name !== '总计 first') return;
		expect(valuesOf(check(write(shape, plan), shape.markdown), year)).toEqual(truth(plan));
	});
});

/** 科硏机构: a column whose name has a slip is the one that no other name is left for. */
test.each(titled)('总计 first, a column misspelt: $title', ({ shape }) => {
	const plan = withRequests((grid) =>
		withTexts(totalFirst(grid), ({ kind, text }) => (kind === 'header' ? text.replace('科研', '科硏') : text)),
	);
	expect(saidOf(shape, plan)).toEqual([expect.stringMatching(/^warning tables\/label /)]);
	expect(valuesOf(check(write(shape, plan), shape.markdown), year)).toEqual(truth(plan));
});

test.each(titled.filter(({ shape }) => shape.level === 'must'))(
	'a wrong total that stands first: $title',
	({ shape }) => {
		const spoilt = withRequests((grid) => withFigure(totalFirst(grid), 't3.newReceived', 'total', () => '34'));
		const checked = checkPlaced(shape, spoilt);
		const sums = checked.problems.filter(({ rule }) => rule.startsWith('totals/'));
		expect(sums.map((problem) => onFigure(checked, problem)).sort()).toEqual([
			'totals/applicants on t3.newReceived total: 34',
			'totals/balance on t3.result.total total: 34',
		]);
	},
);

/** 数据1, 数据2: what a language model writes over columns. */
function withoutNames(grid: Grid): Grid {
	return withTexts(grid, ({ kind, text }, { line }) =>
		line === undefined && kind === 'header' && columnNames.has(text) ? `数据${text.length}` : text,
	);
}

describe.each(shapes.map((shape) => ({ shape, title: `${shape.id} ${shape.name}` })))(
	'a header that names no column: $title',
	({ shape }) => {
		test('in the form’s order the figures are believed', () => {
			expect(saidOf(shape, withRequests(withoutNames))).toEqual([]);
		});

		test('in another order no sum is run', () => {
			const said = saidOf(
				shape,
				withRequests((grid) => withoutNames(totalFirst(grid))),
			);
			expect(said).toEqual([expect.stringMatching(/^warning tables\/unreadable /)]);
		});
	},
);

/** The figures in the form's order under a header that is not, and the other way about. */
describe.each(titled.filter(({ shape }) => shape.level === 'must'))('header and figures: $title', ({ shape }) => {
	test('the total stands last, whatever the header says', () => {
		const plan = withRequests((grid) => {
			const moved = totalFirst(grid);
			return grid.map((row, y) => (row.line === undefined ? moved[y]! : row));
		});
		expect(saidOf(shape, plan)).toEqual([]);
	});

	test('the total stands nowhere: no sum is run', () => {
		const plan = withRequests((grid) => {
			const moved = totalFirst(grid);
			const between = withColumnMoved(grid, 'total', 'research');
			return grid.map((row, y) => (row.line === undefined ? moved[y]! : between[y]!));
		});
		expect(saidOf(shape, plan)).toEqual([expect.stringMatching(/^warning tables\/unreadable /)]);
	});
});

describe.each(shapes.map((shape) => ({ shape, title: `${shape.id} ${shape.name}` })))(
	'table 四: $title',
	({ shape }) => {
		const withCases = (change: (grid: Grid) => Grid): Plan => {
			const plan = planOf(year);
			return { ...plan, tables: { ...plan.tables, t4: plan.tables.t4.map(change) } };
		};
		const move = (grid: Grid): Grid => withColumnMoved(grid, 'review.total', 'review.upheld');

		test('总计 first of its procedure', () => {
			const plan = withCases(move);
			expect(saidOf(shape, plan)).toEqual([]);
			const values = valuesOf(check(write(shape, plan), shape.markdown), year);
			for (const [place, value] of truth(plan)) {
				if (place.startsWith('t4')) expect([place, values.get(place)]).toEqual([place, value]);
			}
		});

		test('a wrong total: said where the header has it, if each figure stands under its label', () => {
			const plan = withCases((grid) => withFigure(move(grid), 't4.cases', 'review.total', () => '99'));
			if (shape.id === 'A7') {
				expect(saidOf(shape, plan)).toEqual([expect.stringMatching(/^warning tables\/unreadable /)]);
				return;
			}
			const checked = checkPlaced(shape, plan);
			const said = serious(checked.problems).filter(({ rule }) => rule !== shape.raises);
			expect(said.map((problem) => onFigure(checked, problem))).toEqual(['totals/cases on t4.cases review.total: 99']);
		});
	},
);
