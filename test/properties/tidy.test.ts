/** A table that is written anew holds what it held, whatever it looked like before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenStyle } from '../../server/src/fixes/table-text.ts';
import { applyChanges } from '../../server/src/service/changes.ts';
import type { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { lensesOf } from '../../server/src/service/lenses.ts';
import { tidy } from '../../server/src/service/tidy.ts';
import { check, essence, serious } from '../support/check.ts';
import { withFigure } from '../support/grids.ts';
import { nightly } from '../support/nightly.ts';
import { planOf, refusedShapes, shapes, write } from '../support/shapes.ts';

const styles: readonly WrittenStyle[] = ['html', 'pipe', 'text'];
const years = [2020, 2024];

/** Table by table, what stands in each cell. */
function contents(draft: CheckedDraft): Record<string, Record<string, string>> {
	const tables = draft.report()?.tables ?? [];
	return Object.fromEntries(
		tables.map((table) => [
			table.form.id,
			Object.fromEntries(
				Array.from(table.cells(), ({ line, column, cell }) => [
					`${line.id} ${column.id}`,
					cell.text.text.replace(/\s+/g, ''),
				]),
			),
		]),
	);
}

function tidied(
	draft: CheckedDraft,
	style: WrittenStyle,
): { draft: CheckedDraft; count: number; refused: readonly string[] } {
	const { changes, count, refused } = tidy(draft, 'all', style, 'zh');
	for (let at = 1; at < changes.length; at++) expect(changes[at]!.start).toBeGreaterThanOrEqual(changes[at - 1]!.end);
	return { draft: draft.withText(applyChanges(draft.text, changes)), count, refused };
}

function lensesToTidy(draft: CheckedDraft, style: WrittenStyle): number {
	return lensesOf(draft.report()!, 'zh', style).filter(({ action }) => action.kind === 'tidy').length;
}

describe.each(years)('the tables of a report for %i', (year) => {
	describe.each(shapes)('as $name', (shape) => {
		it.each(styles)('written as %s, hold the same in every cell and stay so', (style) => {
			const { draft, problems } = check(write(shape, planOf(year)), shape.markdown);
			const before = contents(draft);
			const once = tidied(draft, style);
			if (shape.name === 'a page within a table' && style !== 'html') {
				// The page would come apart.
				expect([once.refused.length, once.draft.text]).toEqual([3, draft.text]);
				expect(lensesToTidy(draft, style)).toBe(0);
				return;
			}
			expect(once.refused).toEqual([]);
			expect(contents(once.draft)).toEqual(before);
			const grids = once.draft.report()!.tables.flatMap((table) => table.grids);
			expect(grids.map(({ grid }) => grid.shape)).toEqual(Array(3).fill(style === 'text' ? 'tab-cells' : style));
			expect(
				once.draft
					.report()!
					.tables.flatMap(({ labels }) => labels)
					.filter(({ state }) => state !== 'exact'),
			).toEqual([]);
			// Nothing is told of the new draft that was not told of the old.
			const old = problems.map(essence);
			expect(
				serious(once.draft.problems())
					.map(essence)
					.filter((each) => !old.includes(each)),
			).toEqual([]);
			const again = tidied(once.draft, style);
			expect([again.count, again.draft.text]).toEqual([0, once.draft.text]);
			// A lens offers what does something.
			expect(lensesToTidy(draft, style)).toBeLessThanOrEqual(once.count);
			expect(lensesToTidy(once.draft, style)).toBe(0);
		});
	});
});

describe.each(refusedShapes)('tables as $name', (shape) => {
	it.each(styles)('cannot be read, are left alone as %s, and that is said', (style) => {
		const { draft } = check(write(shape, planOf(2024)), shape.markdown);
		const { changes, refused } = tidy(draft, 'all', style, 'zh');
		expect(refused.length).toBeGreaterThan(0);
		const text = applyChanges(draft.text, changes);
		const before = contents(draft);
		expect(contents(draft.withText(text))).toEqual(before);
	});
});

/** What is typed in the place of a figure. */
const typed = fc.constantFrom(
	'',
	'/',
	'—',
	'１２',
	'+6',
	'1,234',
	'22（其中修订16件）',
	'约12',
	'一百二十三',
	'38.4万元',
	'a|b',
	'<3',
	'*',
);

describe('what is typed in cells', () => {
	it('comes through every pair of styles as it was typed', () => {
		const cell = fc.tuple(
			fc.constantFrom('t3.newReceived', 't3.result.granted', 't3.result.total', 't3.carriedForward'),
			fc.constantFrom('naturalPerson', 'other', 'total'),
			typed,
		);
		fc.assert(
			fc.property(
				fc.constantFrom(
					...shapes.filter(({ name }) => ['HTML', 'pipes', 'tabs'].some((each) => name.startsWith(each))),
				),
				fc.array(cell, { maxLength: 6 }),
				fc.array(fc.constantFrom(...styles), { minLength: 2, maxLength: 3 }),
				fc.constantFrom('\n', '\r\n', '\r'),
				fc.boolean(),
				(shape, cells, chain, eol, mark) => {
					const plan = planOf(2024);
					const t3 = plan.tables.t3.map((grid) =>
						cells.reduce(
							(each, [line, column, text]) => withFigure(each, line, column, () => escaped(text, shape.name)),
							grid,
						),
					);
					const text = write(shape, { ...plan, tables: { ...plan.tables, t3 } }).replaceAll('\n', eol);
					let { draft } = check(mark ? `\uFEFF${text}` : text, shape.markdown);
					const before = contents(draft);
					for (const style of chain) {
						const next = tidied(draft, style);
						expect(next.refused).toEqual([]);
						expect(contents(next.draft)).toEqual(before);
						expect(next.draft.text.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
						draft = next.draft;
					}
				},
			),
			{ numRuns: nightly ? 1000 : 60 },
		);
	});
});

function escaped(text: string, shape: string): string {
	if (shape.startsWith('HTML')) return text.replaceAll('<', '&lt;');
	return shape.startsWith('pipes') ? text.replaceAll('|', '\\|') : text;
}
