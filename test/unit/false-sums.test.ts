/** Rows of bars in which nothing says where a blank figure stands: no sum may be run on a guess. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { type GridCell, isFigure, withFigure, withLabel, withTexts } from '../support/grids.ts';
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

/** Rows of bars, and for comparison a shape whose cells are marked. */
const besideBars = [...loose, mustShapes.find(({ name }) => name === 'pipes')!];

describe.each(besideBars.map((shape) => [shape.name, shape] as const))(
	'%s: blanks that full rows do not explain',
	(_, shape) => {
		const problems = (
			year: number,
			change: (grid: ReturnType<typeof planOf>['tables']['t3'][number]) => typeof grid,
		) => {
			const plan = planOf(year);
			const text = write(shape, { ...plan, tables: { ...plan.tables, t3: plan.tables.t3.map(change) } });
			return check(text, shape.markdown).problems.map(({ rule, message }) => `${rule} ${message}`);
		};

		test.each([2020, 2024])('only the totals are filled in, %i: read, or said to be unreadable once', (year) => {
			const isTotal = ({ column }: GridCell): boolean => column === 'total';
			const said = problems(year, (grid) =>
				withTexts(grid, (cell) => (isFigure(cell) && !isTotal(cell) ? '' : cell.text)),
			);
			expect(said).toHaveLength(1);
			// A bar for each cell above comes and goes with the groups of rows.
			expect(said[0]).toMatch(
				shape.name.includes('from above') ? /^tables\/unreadable/ : /^cells\/blank .*6 列整列没有填数/,
			);
		});

		test('one total is all that is filled in: no figure is put anywhere by chance', () => {
			const isOnly = (cell: GridCell, line?: string): boolean => cell.column === 'total' && line === 't3.newReceived';
			const said = problems(2024, (grid) =>
				withTexts(grid, (cell, { line }) => (isFigure(cell) && !isOnly(cell, line) ? '' : cell.text)),
			);
			expect(said.filter((each) => !/^(?:cells\/blank|tables\/unreadable) /.test(each))).toEqual([]);
		});

		test.each(['naturalPerson', 'total'])(
			'（六） is one line until 2020: its blank %s is a figure, not a label',
			(column) => {
				const said = problems(2020, (grid) => withFigure(grid, 't3.result.other', column, () => ''));
				expect(said).toEqual([expect.stringMatching(/^cells\/blank （六）其他处理 × (?:自然人|总计)：/)]);
			},
		);
	},
);

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

describe.each(mustShapes.map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
	test('numbers of the columns below the header of table 四 are no outcomes', () => {
		const plan = planOf(2024);
		const numbered = plan.tables.t4.map((grid) =>
			grid.flatMap((row) => {
				let column = 0;
				const numbers = row.cells.map((cell) => (isFigure(cell) ? { ...cell, text: String(++column) } : cell));
				return column === 0 ? row : [{ cells: numbers }, row];
			}),
		);
		expect(sums(write(shape, { ...plan, tables: { ...plan.tables, t4: numbered } }), shape.markdown)).toEqual([]);
	});
});
