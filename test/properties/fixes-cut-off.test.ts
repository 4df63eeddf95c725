/**
 * A table 三 that ends too early, behind each of its rows, in every shape that must be read: what saving mends loses no
 * figure that is there, brings no error, and comes to an end.
 */
import { describe, expect, test } from 'vitest';
import { essence } from '../support/check.ts';
import { checkOf, type Draft, figures, fixAll } from '../support/fix-all.ts';
import { gridOf, headerOf } from '../support/grids.ts';
import { inTable } from '../support/mutation.ts';
import { nightly } from '../support/nightly.ts';
import { mustShapes, planOf, type Shape, write } from '../support/shapes.ts';

const mostRuns = 3;
/** By day each shape is cut off behind some rows, its neighbours behind others. */
const turns = 7;

function faultsOf(draft: Draft, name: string): string[] {
	const before = figures(draft);
	const errors = errorsOf(draft);
	const faults: string[] = [];
	let fixed: Draft = draft;
	for (let run = 1; run <= mostRuns; run++) {
		const next = fixAll(fixed);
		if (next.text === fixed.text) break;
		fixed = next;
		if (run === mostRuns && fixAll(fixed).text !== fixed.text) faults.push(`${name}: never done`);
	}
	const after = figures(fixed);
	for (const [place, figure] of before) {
		if (after.get(place) !== figure) faults.push(`${name}: ${place} was ${figure}, is ${after.get(place)}`);
	}
	for (const error of errorsOf(fixed)) if (!errors.includes(error)) faults.push(`${name}: new: ${error}`);
	return faults;
}

function errorsOf(draft: Draft): string[] {
	return checkOf(draft)
		.problems.filter(({ severity }) => severity === 'error')
		.map(essence);
}

function cutOff(year: number, shape: Shape, row: number): Draft {
	const plan = inTable('t3', (grid) => grid.slice(0, row))(planOf(year));
	const text = write(shape, plan);
	return { text: row % 2 === 0 ? text : text.replaceAll('\n', '\r\n'), markdown: shape.markdown };
}

describe.each([2020, 2024])('table 三 of a report for %i', (year) => {
	const grid = gridOf(year, 't3');
	const first = headerOf(grid).length + 1;
	test.each(mustShapes.map((shape, index) => ({ name: shape.name, shape, index })))(
		'as $name, cut off',
		{ timeout: 120_000 },
		({ shape, index }) => {
			const all = Array.from({ length: grid.length - first }, (_, place) => first + place);
			const rows = all.filter((row) => nightly || row % turns === index % turns);
			expect(rows.flatMap((row) => faultsOf(cutOff(year, shape, row), `before row ${row}`))).toEqual([]);
		},
	);
});
