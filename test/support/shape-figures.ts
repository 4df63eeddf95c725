/** Figures of a draft with the places where they stand, so that what is said of a cell can be followed to it in any shape. */
import type { TableId } from '../../server/src/forms/types.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import type { Problem } from '../../server/src/service/problems.ts';
import { readValue } from '../../server/src/text/figures.ts';
import { type Checked, check } from './check.ts';
import { type Grid, withTexts } from './grids.ts';
import { editionOf, figuresFor, formFor } from './invented-figures.ts';
import { type Built, marked } from './marks.ts';
import { type Plan, type Shape, writePlaced } from './shape.ts';

/** A figure of a report by its line and column. */
export interface Place {
	readonly id: TableId;
	readonly line: string;
	readonly column: string;
}

export const keyOf = ({ line, column }: Place): string => `${line} ${column}`;

/** All places of a table. */
export function placesOf(year: number, id: TableId): Place[] {
	return flatten(formFor(year, id)).rows.flatMap((row) =>
		row.block.columns.map((column) => ({ id, line: row.id, column: column.id })),
	);
}

/** The plan with something else in one place. */
export function withValue(plan: Plan, { id, line, column }: Place, change: (text: string) => string): Plan {
	const spoil = (grid: Grid): Grid =>
		withTexts(grid, (cell, row) => (row.line === line && cell.column === column ? change(cell.text) : cell.text));
	return { ...plan, tables: { ...plan.tables, [id]: plan.tables[id].map(spoil) } };
}

/** A draft in which every figure can be found again. */
export interface Placed extends Checked, Built {}

export function checkPlaced(shape: Shape, plan: Plan): Placed {
	const named = (grid: Grid): Grid =>
		withTexts(grid, (cell, { line }) =>
			line === undefined || cell.column === undefined ? cell.text : marked(`${line} ${cell.column}`, cell.text),
		);
	const { t2, t3, t4 } = plan.tables;
	const built = writePlaced(shape, { ...plan, tables: { t2: t2.map(named), t3: t3.map(named), t4: t4.map(named) } });
	return { ...built, ...check(built.text, shape.markdown) };
}

/** Of a problem on a figure: the rule, the place, and what is marked. */
export function onFigure({ text, cells }: Placed, { rule, start, end }: Problem): string {
	const place = [...cells].find(([, at]) => at === start)?.[0] ?? `offset ${start}`;
	return `${rule} on ${place}: ${text.slice(start, end).normalize('NFKC')}`;
}

/** What is bound to each place of the tables of a draft. */
export function valuesOf({ draft }: Checked, year: number): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	for (const { id } of editionOf(year).tables)
		for (const place of placesOf(year, id)) values.set(keyOf(place), 'absent');
	for (const table of draft.report()?.tables ?? []) {
		for (const { line, column, cell } of table.cells()) {
			values.set(`${line.id} ${column.id}`, said(cell.text.text));
		}
	}
	return values;
}

/** What the figures of a report are, whatever it is written in. */
export function truth(plan: Plan): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	for (const { id } of editionOf(plan.year).tables) {
		const figures = figuresFor(plan.year, id);
		for (const place of placesOf(plan.year, id)) values.set(keyOf(place), said(figures[place.line]![place.column]!));
		for (const row of plan.tables[id].flat()) {
			for (const { column, text } of row.cells) {
				if (row.line !== undefined && column !== undefined) values.set(`${row.line} ${column}`, said(text));
			}
		}
	}
	return values;
}

/** A value in one word: what it is, and the figure or what else is written. */
function said(text: string): string {
	const value = readValue(text);
	if (value.kind === 'blank') return value.kind;
	if (value.kind !== 'figure') return `${value.kind} ${value.written.normalize('NFKC')}`;
	const { scaled, scale, sign, unit = '', note = '' } = value;
	return `figure ${sign}${scaled}e-${scale}${unit}${note.normalize('NFKC')}`;
}
