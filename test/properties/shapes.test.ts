/** Whatever a draft looks like, it is read alike: nothing is made up, every figure has its place, wrong sums are found. */
import { describe, expect, test } from 'vitest';
import type { TableId } from '../../server/src/forms/types.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { check, essence, faultsOfFixes, serious } from '../support/check.ts';
import { withFigure } from '../support/grids.ts';
import { editionOf, figuresFor } from '../support/invented-figures.ts';
import { planOf, shapes, write } from '../support/shapes.ts';

/** A year of each edition with uniform tables. */
const years = [2020, 2023];

/** How files say that a line ends, and that they are UTF-8. */
const files: readonly [name: string, save: (text: string) => string][] = [
	['LF', (text) => text],
	['CRLF', (text) => text.replaceAll('\n', '\r\n')],
	['a byte order mark', (text) => `\uFEFF${text}`],
];

/** A figure that is 5 too large, and the equations that it breaks, once each. */
const wrong: readonly { id: TableId; line: string; column: string; broken: readonly string[] }[] = [
	{ id: 't3', line: 't3.result.granted', column: 'business', broken: ['applicants', 'results'] },
	{ id: 't3', line: 't3.newReceived', column: 'naturalPerson', broken: ['applicants', 'balance'] },
	{ id: 't3', line: 't3.carriedForward', column: 'total', broken: ['applicants', 'balance'] },
	{ id: 't3', line: 't3.result.total', column: 'other', broken: ['applicants', 'balance', 'results'] },
	{ id: 't4', line: 't4.cases', column: 'review.total', broken: ['cases'] },
	{ id: 't4', line: 't4.cases', column: 'litigation.direct.other', broken: ['cases'] },
];

describe.each(years)('a report for %i', (year) => {
	describe.each(shapes)('as $name', (shape) => {
		const right = planOf(year);

		test.each(files)('with %s: nothing is wrong, and every figure is read where it stands', (_, save) => {
			const text = save(write(shape, right));
			const { draft, problems } = check(text, shape.markdown);
			expect(serious(problems.filter(({ rule }) => rule !== shape.raises)).map(essence)).toEqual([]);
			const tables = draft.report()?.tables ?? [];
			expect(tables.map(({ form }) => form.id)).toEqual(['t2', 't3', 't4']);
			for (const table of tables) {
				const read = Array.from(table.cells(), ({ line, column, cell }) => [
					`${line.id} ${column.id}`,
					// Full-width figures are the same figures.
					cell.text.text.normalize('NFKC'),
				]);
				const figures = figuresFor(year, table.form.id);
				const stands = flatten(table.form).rows.flatMap(({ id, block }) =>
					block.columns.map((column) => [`${id} ${column.id}`, figures[id]![column.id]]),
				);
				expect(Object.fromEntries(read)).toEqual(Object.fromEntries(stands));
				expect(read).toHaveLength(stands.length);
			}
			expect(faultsOfFixes(text, shape.markdown)).toEqual([]);
		});

		test.each(wrong)('$line × $column wrong: just its equations are broken', ({ id, line, column, broken }) => {
			const grids = right.tables[id].map((grid) => withFigure(grid, line, column, (text) => String(Number(text) + 5)));
			const text = write(shape, { ...right, tables: { ...right.tables, [id]: grids } });
			const found = serious(check(text, shape.markdown).problems).map(({ rule }) => rule);
			expect(found.filter((rule) => rule !== shape.raises).sort()).toEqual(broken.map((name) => `totals/${name}`));
		});
	});
});

test('every equation of a form is broken by one of the wrong figures', () => {
	const rules = years.flatMap((year) => editionOf(year).equations.map(({ rule }) => rule));
	expect(new Set(wrong.flatMap(({ broken }) => broken.map((name) => `totals/${name}`)))).toEqual(new Set(rules));
});
