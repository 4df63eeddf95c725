/**
 * One figure of table 三 or 四 is another one: in every shape that must be read the equations that hold it are broken, no
 * other, and it is said on the very characters of the figure that was expected to be their sum.
 */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../server/src/service/problems.ts';
import { essence, serious } from '../support/check.ts';
import { nightly } from '../support/nightly.ts';
import { checkPlaced, onFigure, type Place, placesOf, withValue } from '../support/shape-figures.ts';
import { mustShapes, official, planOf } from '../support/shapes.ts';

/** A year of each edition with uniform tables. */
const years = [2020, 2023];

/** In `npm test` each shape takes its own few of the figures, so that all shapes together take them all. */
const stride = 60;

/** The equations that hold a figure, by what it is: written down here once more, and not taken from the forms. */
function equationsOf({ id, line }: Place): string[] {
	if (id === 't4') return ['totals/cases'];
	const across = ['totals/applicants'];
	if (line === 't3.result.total') return [...across, 'totals/balance', 'totals/results'];
	return [...across, line.startsWith('t3.result.') ? 'totals/results' : 'totals/balance'];
}

const larger = (text: string): string => String(Number(text) + 5);

/** That a fee was not paid is also held against what 六 says of fees. */
function isOfTables({ rule }: Problem): boolean {
	return rule !== 'totals/fees';
}

describe.each(years)('a report for %i', (year) => {
	const places = [...placesOf(year, 't3'), ...placesOf(year, 't4')];
	const expected = new Map<Place, readonly string[]>();

	/** Where the official layout has it said, once worked out. */
	function officially(place: Place): readonly string[] {
		const known = expected.get(place);
		if (known !== undefined) return known;
		const checked = checkPlaced(official, withValue(planOf(year), place, larger));
		const said = serious(checked.problems).filter(isOfTables);
		expect(said.map(({ rule }) => rule).sort(), said.map(essence).join('; ')).toEqual(equationsOf(place));
		const marked = said.map((problem) => onFigure(checked, problem)).sort();
		// Each on a figure, and the figure is all that is marked.
		for (const each of marked) expect(each).toMatch(/^totals\/[a-z]+ on t[34]\.\S+ \S+: \d+$/);
		expected.set(place, marked);
		return marked;
	}

	test.each(mustShapes.map((shape, index) => ({ shape, index, title: `${shape.id} ${shape.name}` })))(
		'$title',
		{ timeout: 600_000 },
		({ shape, index }) => {
			for (const place of places.filter((_, at) => nightly || (at + index) % stride === 0)) {
				const checked = checkPlaced(shape, withValue(planOf(year), place, larger));
				const said = serious(checked.problems).filter(
					(problem) => isOfTables(problem) && problem.rule !== shape.raises,
				);
				const marked = said.map((problem) => onFigure(checked, problem)).sort();
				expect(marked, `${place.line} × ${place.column}`).toEqual(officially(place));
			}
		},
	);
});
