/**
 * What goes wrong with the rows, columns and cells of a table is said by the same rules in every shape that must be read as
 * in the official layout. Where a shape cannot show it the exception stands below with its reason.
 */
import { describe, expect, test } from 'vitest';
import { check, essence } from '../support/check.ts';
import { type Grid, withFigure, withLabel, withoutColumn, withoutLine } from '../support/grids.ts';
import { mustShapes, official, type Plan, planOf, type Shape, write } from '../support/shapes.ts';

/** A year of each edition with uniform tables. */
const years = [2020, 2023];

interface Slip {
	readonly name: string;
	readonly spoil: (grid: Grid) => Grid;
	/** Whether a shape cannot show it, or shows it as something else; why is said beside it. */
	readonly beyond?: (shape: Shape) => boolean;
}

const hides = ({ losesBlanks, loose }: Shape): boolean => losesBlanks === true || loose === true;

const slips: readonly Slip[] = [
	{ name: 'a row is missing', spoil: (grid) => withoutLine(grid, 't3.result.notProcessed.duplicate') },
	{
		name: 'a column is missing',
		spoil: (grid) => withoutColumn(grid, 'legalService'),
		// Bars at the end fill up merged cells or stand for figures left blank: which, nothing says.
		beyond: hides,
	},
	{
		name: 'a row stands there twice',
		spoil: (grid) => grid.flatMap((row) => (row.line === 't3.result.unable.needsCreation' ? [row, row] : [row])),
	},
	{
		name: 'a label is misspelt',
		spoil: (grid) => withLabel(grid, 't3.result.denied.enforcementFile', '7.属于行政执法按卷'),
	},
	{
		name: 'a cell is blank',
		spoil: (grid) => withFigure(grid, 't3.result.denied.deliberative', 'business', () => ''),
		// A blank cell is no paragraph, and the row has six figures for seven columns.
		beyond: ({ losesBlanks }) => losesBlanks === true,
	},
	{ name: 'a cell holds /', spoil: (grid) => withFigure(grid, 't3.result.denied.deliberative', 'business', () => '/') },
	{
		name: 'a cell holds words',
		spoil: (grid) => withFigure(grid, 't3.result.denied.deliberative', 'business', () => '若干'),
	},
	{
		name: 'a total is wrong',
		spoil: (grid) => withFigure(grid, 't3.result.total', 'naturalPerson', (text) => String(Number(text) + 1)),
	},
];

/** The rules that speak of a draft, but for what they say of the shape itself. */
function rulesOf(shape: Shape, plan: Plan, before: readonly string[]): string[] {
	return check(write(shape, plan), shape.markdown)
		.problems.filter(
			({ rule, severity }) => rule.startsWith('tables/') || severity === 'error' || severity === 'warning',
		)
		.filter((problem) => !before.includes(essence(problem)) && problem.rule !== shape.raises)
		.map(({ rule, severity }) => `${severity} ${rule}`)
		.sort();
}

describe.each(years)('a report for %i', (year) => {
	const right = planOf(year);
	const spoilt = slips.map(({ spoil }) => ({ ...right, tables: { ...right.tables, t3: right.tables.t3.map(spoil) } }));
	const expected = spoilt.map((plan) => rulesOf(official, plan, []));

	test('each is said in the official layout', () => {
		for (const rules of expected) expect(rules).not.toEqual([]);
	});

	test.each(mustShapes.map((shape) => ({ shape, title: `${shape.id} ${shape.name}` })))('$title', ({ shape }) => {
		const before = check(write(shape, right), shape.markdown).problems.map(essence);
		const shown = slips.flatMap(({ name, beyond }, index) =>
			beyond?.(shape) === true ? [] : [{ name, rules: rulesOf(shape, spoilt[index]!, before) }],
		);
		const wanted = slips.flatMap(({ name, beyond }, index) =>
			beyond?.(shape) === true ? [] : [{ name, rules: expected[index] }],
		);
		expect(shown).toEqual(wanted);
	});
});
