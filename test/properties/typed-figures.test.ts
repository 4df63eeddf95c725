/**
 * Typing over figures in tables: the reading, the bound tables and the problems are those of a draft just opened, in every
 * shape that has to be read, and in the shapes with marks of their own nothing but the figure is read and bound anew.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Draft } from '../../server/src/read/draft.ts';
import { offsets } from '../../server/src/read/model.ts';
import type { BoundCell, BoundLabel, BoundRow, BoundTable, RowAt } from '../../server/src/report/bound-table.ts';
import { instancesOf } from '../../server/src/report/equations.ts';
import { buildReport, type Report } from '../../server/src/report/report.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { defaultOptions } from '../../server/src/service/options.ts';
import { type Grid, withColumnMoved, withTexts } from '../support/grids.ts';
import { nightly } from '../support/nightly.ts';
import { mustShapes, planOf, shapes, write } from '../support/shapes.ts';
import { shown } from '../support/shown.ts';

/** 总计 stands first, and the figures have to say so: of a line or two, so that few edits tell another order. */
function totalFirst(grid: Grid): Grid {
	const few = withTexts(grid, (cell, row) =>
		cell.column === undefined || row.line === 't3.newReceived' ? cell.text : '0',
	);
	return withColumnMoved(few, 'total', 'naturalPerson');
}

const moved = mustShapes
	.filter(({ name }) => name === 'HTML' || name === 'pipes')
	.map((shape) => {
		const plan = planOf(2023);
		return {
			name: `总计 first as ${shape.name}`,
			markdown: shape.markdown,
			text: write(shape, { ...plan, tables: { ...plan.tables, t3: plan.tables.t3.map(totalFirst) } }),
		};
	});

/** Their table 四 is bound to cells of several rows. */
const turned = shapes.filter(({ id }) => id === 'B8');

const drafts = [2020, 2023].flatMap((year) =>
	[...mustShapes, ...turned].map((shape) => ({
		name: `${year} as ${shape.name}`,
		markdown: shape.markdown,
		text: write(shape, planOf(year)),
	})),
);

/** What is typed in the place of some of a cell's characters; `from` and `to` are parts of the text's length. */
interface Typed {
	readonly cell: number;
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

const digits = fc.integer({ min: 0, max: 99_999 }).map(String);
const part = fc.constantFrom(0, 0.5, 1);
const typed: fc.Arbitrary<Typed> = fc.record({
	cell: fc.nat(),
	from: part,
	to: part,
	insert: fc.oneof(
		{ weight: 8, arbitrary: digits },
		{
			weight: 2,
			arbitrary: fc.constantFrom('', ' ', '/', '-', '万', '１', '.', '|', '<', '&', '*', '\t', '\n', '12345678'),
		},
	),
});

/** The change, in terms of the text; nothing where no figure is left. */
function changeOf(report: Report, { cell, from, to, insert }: Typed) {
	const figures = report.tables.flatMap((table) => table.cells().filter(({ value }) => value.kind === 'figure'));
	if (figures.length === 0) return undefined;
	const { start, end } = offsets(figures[cell % figures.length]!.span);
	const [first, last] = [from, to].toSorted((one, other) => one - other);
	return { start: start + Math.floor(first! * (end - start)), end: start + Math.floor(last! * (end - start)), insert };
}

const opened = ({ text, markdown }: { text: string; markdown: boolean }) =>
	buildReport(new Draft(text, markdown), defaultOptions);

/** All that a table is bound to. Its grids are told once; what lies in them by its place and by being of the very row. */
function tableIn(table: BoundTable) {
	const grids = table.grids.map(({ grid }) => grid);
	const placeOf = ({ block, grid, row, index }: RowAt) => {
		expect(grid.rows[index]).toBe(row);
		return [block.start, grids.indexOf(grid), index];
	};
	const cellIn = (at: BoundCell) => {
		expect(at.row.cells).toContain(at.cell);
		return [...placeOf(at), at.cell.text.text, at.line.id, at.column.id, at.value, offsets(at.span)];
	};
	const labelIn = (at: BoundLabel) => {
		if (at.cell !== undefined) expect(at.row.cells).toContain(at.cell);
		const { line, cell, state, role, flatRow, column } = at;
		return [...placeOf(at), line.id, cell?.text.text, state, role, offsets(at.span), flatRow?.id, column?.id];
	};
	const rowIn = (at: BoundRow) => ({
		at: [...placeOf(at), at.line.id],
		label: labelIn(at.label),
		cells: [...at.cells].map(([id, cell]) => [id, cellIn(cell)]),
	});
	return {
		form: table.form.id,
		edition: table.edition.id,
		grids: table.grids.map(({ block, grid }) => [block.start, grid]),
		rows: table.rows.map(rowIn),
		labels: table.labels.map(labelIn),
		missingColumns: [...table.missingColumns].map(([id, columns]) => [id, columns.map((column) => column.id)]),
		missingRows: table.missingRows().map(({ id }) => id),
		orphans: table.orphans.map(placeOf),
		ragged: table.ragged.map(rowIn),
		cells: table.cells().map(cellIn),
		instances: instancesOf(table).map(({ equation, for: line, left, right, total, sums, holds }) => [
			equation.id,
			line,
			[...left, ...right, total].map(({ id, cell, value }) => [
				id,
				cell === undefined ? undefined : cellIn(cell),
				value,
			]),
			sums,
			holds,
		]),
	};
}

test('tables bound over and over as figures are typed are those of a draft just opened', { timeout: 600_000 }, () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...drafts, ...moved),
			fc.array(typed, { minLength: 1, maxLength: 5 }),
			(first, sequence) => {
				const { markdown } = first;
				let { text } = first;
				const draft = new Draft(text, markdown);
				const checked = new CheckedDraft(text, markdown);
				let report = buildReport(draft, defaultOptions);
				shown(checked);
				for (const each of sequence) {
					const edit = report === undefined ? undefined : changeOf(report, each);
					if (edit === undefined) return;
					const { start, end, insert } = edit;
					text = text.slice(0, start) + insert + text.slice(end);
					const change = { start, end, length: insert.length };
					draft.update(text, change);
					expect(draft.blocks).toEqual(new Draft(text, markdown).blocks);
					report = buildReport(draft, defaultOptions);
					const fresh = opened({ text, markdown });
					expect(report?.tables.map(tableIn)).toEqual(fresh?.tables.map(tableIn));
					expect(report?.unreadable.map(({ table, at }) => [table, at.block.start])).toEqual(
						fresh?.unreadable.map(({ table, at }) => [table, at.block.start]),
					);
					checked.update(text, change);
					expect(shown(checked)).toEqual(shown(new CheckedDraft(text, markdown)));
				}
			},
		),
		{ numRuns: nightly ? 600 : 50 },
	);
});

test.each(moved)('$name: where the total no longer fits, and does again, the columns are told anew', (first) => {
	const draft = new Draft(first.text, first.markdown);
	const ordersIn = ({ tables }: Report) =>
		tables.flatMap(({ form, rows }) => (form.id === 't3' ? [[...rows[0]!.cells.keys()].join()] : []));
	const report = buildReport(draft, defaultOptions)!;
	const cell = report.tables.find(({ form }) => form.id === 't3')!.cell('t3.newReceived', 'total')!;
	const { start } = offsets(cell.span);
	let { length } = cell.cell.text.text;
	const orders = new Set(ordersIn(report));
	for (const figure of ['9', '33', '0', '33']) {
		const text = draft.text.slice(0, start) + figure + draft.text.slice(start + length);
		draft.update(text, { start, end: start + length, length: figure.length });
		({ length } = figure);
		const now = buildReport(draft, defaultOptions)!;
		expect(now.tables.map(tableIn)).toEqual(opened({ ...first, text })!.tables.map(tableIn));
		orders.add(ordersIn(now)[0] ?? 'none');
	}
	expect(orders.size).toBeGreaterThan(1);
});

test('digits typed over digits between bars or tags leave all other rows, and the skeleton, as they are', () => {
	const own = mustShapes.filter(({ name }) =>
		['pipes', 'pipes in plain text', 'HTML', 'HTML in plain text'].includes(name),
	);
	expect(own).toHaveLength(4);
	for (const shape of own) {
		const text = write(shape, planOf(2023));
		const draft = new Draft(text, shape.markdown);
		const report = buildReport(draft, defaultOptions)!;
		const cell = report.tables.find(({ form }) => form.id === 't3')!.cells()[0]!;
		const { start, end } = offsets(cell.span);
		const digit = cell.cell.text.text === '7' ? '8' : '7';
		draft.update(`${text.slice(0, start)}${digit}${text.slice(end)}`, { start, end, length: 1 });
		const after = buildReport(draft, defaultOptions)!;
		const now = after.tables.find(({ form }) => form.id === 't3')!;
		expect(now.grids[0]!.grid.skeleton, shape.name).toBe(cell.grid.skeleton);
		expect(now.cells()[0]!.cell.text.text).toBe(digit);
		const others = cell.grid.rows.filter((row) => row !== cell.row);
		if (end - start === 1) expect(now.grids[0]!.grid.rows.filter((_, index) => index !== cell.index)).toEqual(others);
	}
});
