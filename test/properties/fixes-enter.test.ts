/**
 * A fix that changes what the figure cells of a table say names these cells with the new figures: whether the text
 * contradicts them is asked of nothing else. Fixes that put figures of a person in other places change none.
 */
import { describe, expect, test } from 'vitest';
import type { Fix } from '../../server/src/fixes/edit.ts';
import type { BoundTable } from '../../server/src/report/bound-table.ts';
import { applyChanges, changesOf } from '../../server/src/service/changes.ts';
import { readValue } from '../../server/src/text/figures.ts';
import { format } from '../../server/src/text/message.ts';
import { check } from '../support/check.ts';
import { inTable } from '../support/mutation.ts';
import { mutationsFor } from '../support/mutations.ts';
import { nightly } from '../support/nightly.ts';
import { official, planOf, shapes, write } from '../support/shapes.ts';
import { withFigures } from '../support/table-cells.ts';

/** The figure cells of tables that are the only ones of their kind, by line and column. */
function cellsOf(tables: readonly BoundTable[]): Map<string, string> {
	const only = tables.filter(({ form }) => tables.filter((other) => other.form === form).length === 1);
	return new Map(
		only.flatMap((table) =>
			table
				.cells()
				.map(({ line, column, cell }): [string, string] => [`${line.id} ${column.id}`, cell.text.text.trim()]),
		),
	);
}

function unnamed(text: string, markdown: boolean, fix: Fix, tables: readonly BoundTable[]): string[] {
	const before = cellsOf(tables);
	const after = cellsOf(check(applyChanges(text, changesOf(fix)), markdown).draft.report()?.tables ?? []);
	const entered = new Map(
		[...(fix.enters ?? [])].map(([{ line, column }, figure]) => [`${line.id} ${column.id}`, figure]),
	);
	return [...after].flatMap(([place, now]) => {
		const was = before.get(place);
		if (was === undefined || saysTheSame(was, now) || entered.get(place) === now) return [];
		return [`${format(fix.title, 'zh')}: ${place} was “${was}”, is “${now}”`];
	});
}

/** +2 is 2; 2件 is another thing. */
function saysTheSame(was: string, now: string): boolean {
	const [one, other] = [readValue(was), readValue(now)];
	if (one.kind !== 'figure' || other.kind !== 'figure') return other.kind !== 'figure';
	return one.scaled === other.scaled && one.scale === other.scale && one.unit === other.unit;
}

/** What one problem tells of many cells. */
const habits: readonly ((figure: string) => string)[] = [
	(figure) => `${figure}件`,
	(figure) => ` ${figure.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!)}`,
	(figure) => (figure === '0' ? '/' : figure),
	(figure) => (figure === '0' ? '' : figure),
	(figure) => (figure === '0' ? '无' : `${figure}件`),
];

/** By day one of so many mutations is tried. */
const turns = 6;

const tabs = shapes.find(({ name }) => name === 'tabs')!;

describe.each([2020, 2024])('a report for %i', (year) => {
	test.each([official, tabs].map((shape, turn) => ({ name: shape.name, shape, turn })))(
		'as $name',
		{ timeout: 300_000 },
		({ shape, turn }) => {
			const spoiling = [
				...mutationsFor(year)
					.filter(({ part, promised }) => part !== 'whole' && promised !== undefined)
					.filter((_, index) => nightly || index % turns === turn),
				...habits.map((habit) => ({ spoil: inTable('t3', (grid) => withFigures(grid, habit)) })),
			];
			const drafts = spoiling.map(({ spoil }) => write(shape, spoil(planOf(year))));
			const faults = drafts.flatMap((text) => {
				const { draft, problems } = check(text, shape.markdown);
				const { tables = [] } = draft.report() ?? {};
				return problems.flatMap(({ fixes }) => fixes.flatMap((fix) => unnamed(text, shape.markdown, fix, tables)));
			});
			expect(faults).toEqual([]);
		},
	);
});
