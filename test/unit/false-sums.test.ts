/** Rows of bars in which nothing says where a blank figure stands: no sum may be run on a guess. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { withFigure, withLabel } from '../support/grids.ts';
import { mustShapes, planOf, type Shape, write } from '../support/shapes.ts';

const loose = mustShapes.filter(({ id }) => /^(?:A4|A5|B2|B3)$/.test(id));
const inT3 = (
	shape: Shape,
	change: (grid: ReturnType<typeof planOf>['tables']['t3'][number]) => typeof grid,
): string => {
	const plan = planOf(2024);
	return write(shape, { ...plan, tables: { ...plan.tables, t3: plan.tables.t3.map(change) } });
};
const sums = (text: string, markdown: boolean): string[] =>
	check(text, markdown)
		.problems.filter(({ rule }) => rule.startsWith('totals/'))
		.map(({ message }) => message);

describe.each(loose.map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
	test.each(['t3.result.granted', 't3.newReceived', 't3.result.denied.stateSecret', 't3.carriedForward'])(
		'a blank first or last figure in %s pushes no other aside',
		(line) => {
			for (const column of ['naturalPerson', 'total']) {
				expect(
					sums(
						inT3(shape, (grid) => withFigure(grid, line, column, () => '')),
						shape.markdown,
					),
				).toEqual([]);
			}
		},
	);

	test.each(['t3.result.total', 't3.result.partial', 't3.carriedForward'])('the label of %s lost', (line) => {
		expect(
			sums(
				inT3(shape, (grid) => withLabel(grid, line, '')),
				shape.markdown,
			),
		).toEqual([]);
	});
});

test('a bold heading behind a table of paragraphs is a heading', () => {
	for (const shape of mustShapes.filter(({ markdown }) => markdown)) {
		const text = write(shape, planOf(2024)).replace(/^## (三、.*)$/m, '**$1**');
		expect(check(text, true).problems.filter(({ rule }) => rule === 'tables/misplaced')).toEqual([]);
	}
});

describe.each(
	mustShapes.filter(({ id }) => /^(?:A[1456]|B[23])$/.test(id)).map((shape) => [shape.name, shape] as const),
)('a cell that is gone: %s', (_, shape) => {
	test.each([
		't3.result.granted',
		't3.newReceived',
		't3.result.partial',
		't3.result.unable.notHeld',
		't3.carriedForward',
	])('in %s: no other figure is taken for it', (line) => {
		for (const column of ['naturalPerson', 'research', 'total']) {
			const text = inT3(shape, (grid) =>
				grid.map((row) => ({
					...row,
					cells: row.cells.filter((cell) => row.line !== line || cell.column !== column),
				})),
			);
			expect(sums(text, shape.markdown)).toEqual([]);
		}
	});
});

test('a row of pipes that ends a cell too early', () => {
	const pipes = mustShapes.find(({ name }) => name === 'pipes')!;
	const text = write(pipes, planOf(2024));
	const cut = text.replace(/^(\| 四、结转下年度继续办理 .*\|) \d+ \|$/m, '$1');
	expect(cut).not.toBe(text);
	expect(sums(cut, true)).toEqual([]);
});
