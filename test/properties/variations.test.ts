/**
 * What people do to the contents of a table is one thing in all shapes: whatever is said of it in the official layout is said
 * in every shape that must be read, and nothing else that would make people act.
 */
import { describe, expect, test } from 'vitest';
import { check, essence, serious } from '../support/check.ts';
import { nightly } from '../support/nightly.ts';
import { mustShapes, official, planOf, type Shape, shapes, write } from '../support/shapes.ts';
import { type Variation, variations } from '../support/variations.ts';

/** A year of each edition with uniform tables. */
const years = [2020, 2023];

/** In `npm test` each variation takes its own few of the shapes, so that all of them together take them all. */
const stride = 11;

/** Those that differ in how cells are told apart; what else shapes do to a draft is a variation itself. */
const plainShapes = mustShapes.filter(({ id }) => /^(?:[AC]\d|B[123])$/.test(id));

/** Rows out of a PDF, a line each: nothing is left to be guessed there either. */
const spacedShapes = shapes.filter(({ name }) => name === 'rows with blanks');

/** Rows out of a PDF whose labels are in pieces: what page ends and slips of the pen do to them. */
const shapesInPieces = shapes.filter(({ name }) => name.startsWith('rows with blanks, labels in pieces'));
const overPieces = /^(?:D1 |D2 (?:labels|no numbers)|D4 a column )/;

/** A table 三 in small tables: what their headers name, and what stands for figures. */
const shapesApart = shapes.filter(({ name }) => name === 'a table per group of rows, columns named');
const overParts = /^D(?:4 a column|5|6) /;

function rulesOf(year: number, shape: Shape, { vary }: Variation): string[] {
	const before = new Set(check(write(shape, planOf(year)), shape.markdown).problems.map(essence));
	const { problems } = check(write(shape, vary(planOf(year), shape)), shape.markdown);
	const fresh = problems.filter((problem) => !before.has(essence(problem)) && problem.rule !== shape.raises);
	return [...new Set(serious(fresh).map(({ rule, severity }) => `${severity} ${rule}`))].sort();
}

describe.each(years)('a report for %i', (year) => {
	const told = variations
		.filter(({ since = 0 }) => year >= since)
		.map((variation, index) => ({ variation, index, title: `${variation.id} ${variation.name}` }));

	test.each(told)('$title', { timeout: 120_000 }, ({ variation, index }) => {
		const own = plainShapes.filter((shape, at) => {
			return variation.beyond?.(shape) !== true && (nightly || (at + index) % stride === 0);
		});
		if (variation.beyond === undefined) own.push(...spacedShapes);
		if (overPieces.test(`${variation.id} ${variation.name}`)) own.push(...shapesInPieces);
		if (overParts.test(`${variation.id} ${variation.name}`)) own.push(...shapesApart);
		const expected = rulesOf(year, official, variation);
		const said = own.map((shape) => [`${shape.id} ${shape.name}`, rulesOf(year, shape, variation)]);
		expect(said).toEqual(own.map((shape) => [`${shape.id} ${shape.name}`, expected]));
	});
});

test('what is in order is not complained of in the official layout', () => {
	const harmless = variations.filter(({ isWrong }) => isWrong !== true);
	expect(harmless.length).toBeGreaterThan(20);
	for (const variation of harmless) {
		for (const year of years.filter((each) => each >= (variation.since ?? 0))) {
			expect([variation.name, rulesOf(year, official, variation)]).toEqual([variation.name, []]);
		}
	}
});
