/** The same report in every shape is the same report: every cell, whatever stands in it; or it is said that it cannot be read. */
import { describe, expect, test } from 'vitest';
import { check, essence, serious } from '../support/check.ts';
import type { Shape } from '../support/shape.ts';
import { checkPlaced, type Place, truth, valuesOf, withValue } from '../support/shape-figures.ts';
import { official, type Plan, planOf, refusedShapes, shapes, write } from '../support/shapes.ts';

/** A year of each edition with uniform tables. */
const years = [2020, 2023];

interface Odd extends Place {
	readonly text: string;
}

const odds: readonly Odd[] = [
	{ id: 't2', line: 't2.normativeDocs', column: 'issued', text: '2（其中修订1件）' },
	{ id: 't2', line: 't2.normativeDocs', column: 'created', text: '3（其中修订1件）' },
	{ id: 't2', line: 't2.fees', column: 'amountWan', text: '/' },
	{ id: 't3', line: 't3.result.denied.stateSecret', column: 'business', text: '—' },
	{ id: 't3', line: 't3.carriedForward', column: 'legalService', text: '无' },
	{ id: 't3', line: 't3.newReceived', column: 'other', text: '若干' },
	{ id: 't4', line: 't4.cases', column: 'litigation.direct.corrected', text: '/' },
	{ id: 't3', line: 't3.carriedOver', column: 'research', text: '' },
	{ id: 't3', line: 't3.result.granted', column: 'naturalPerson', text: '' },
	{ id: 't3', line: 't3.result.notProcessed.petition', column: 'total', text: '' },
	{ id: 't3', line: 't3.result.notProcessed.duplicate', column: 'naturalPerson', text: '' },
	{ id: 't4', line: 't4.cases', column: 'review.other', text: '' },
];

/** A report with notes, placeholders, words and, where the shape has them, blanks among its figures. */
function oddPlan(year: number, shape: Shape): Plan {
	return odds
		.filter(({ text }) => text !== '' || shape.losesBlanks !== true)
		.reduce((plan, place) => withValue(plan, place, () => place.text), planOf(year));
}

/** The shape as it is, and in a file of the other kind where nothing in it is Markdown's own. */
function inBothLanguages(list: readonly Shape[]): Shape[] {
	return list.flatMap((shape) => (shape.markdown ? [shape] : [shape, { ...shape, markdown: true }]));
}

const named = (list: readonly Shape[]) =>
	inBothLanguages(list).map((shape) => ({
		shape,
		title: `${shape.id} ${shape.name}${shape.markdown ? ' (Markdown)' : ''}`,
	}));

/** Expected and found, alike when the shape is read whole. */
function comparedClean(year: number, shape: Shape) {
	const plan = planOf(year);
	const checked = check(write(shape, plan), shape.markdown);
	const said = serious(checked.problems.filter(({ rule }) => rule !== shape.raises)).map(essence);
	return [
		{ values: truth(plan), said: [] },
		{ values: valuesOf(checked, year), said },
	];
}

/** The same for a shape that cannot be read: nothing but that is said. */
function comparedRefused(year: number, shape: Shape) {
	const { problems } = check(write(shape, planOf(year)), shape.markdown);
	return [shape.refused!.map(() => 'tables/unreadable'), problems.map(({ rule }) => rule)];
}

describe.each(years)('a report for %i', (year) => {
	test.each(named(shapes))('$title: every figure is read, and nothing is wrong', ({ shape }) => {
		const [expected, actual] = comparedClean(year, shape);
		expect(actual).toEqual(expected);
	});

	test.each(named(shapes.filter(({ numbersOnly }) => numbersOnly !== true)))(
		'$title: blanks, placeholders, notes and words stay what they are',
		({ shape }) => {
			const plan = oddPlan(year, shape);
			const checked = checkPlaced(shape, plan);
			expect(valuesOf(checked, year)).toEqual(truth(plan));
			const rulesOf = ({ problems }: typeof checked): string[] =>
				serious(problems)
					.map(({ rule, severity }) => `${severity} ${rule}`)
					.filter((rule) => shape.raises === undefined || !rule.includes(shape.raises))
					.sort();
			expect(rulesOf(checked)).toEqual(rulesOf(checkPlaced(official, plan)));
		},
	);

	test.each(named(refusedShapes))('$title: is said to be unreadable, and no more', ({ shape }) => {
		const [expected, actual] = comparedRefused(year, shape);
		expect(actual).toEqual(expected);
	});
});

test('every shape has its writer', () => {
	const ids = new Set([...shapes, ...refusedShapes].map(({ id }) => id));
	const lettered = (letter: string, count: number) =>
		Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
	expect([...lettered('A', 9), ...lettered('B', 6), ...lettered('C', 2)].filter((id) => !ids.has(id as never))).toEqual(
		[],
	);
	const names = [...shapes, ...refusedShapes].map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
});
