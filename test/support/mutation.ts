/** What a mutation of a report is, and the ways to change one. */
import type { SectionId, TableId } from '../../server/src/forms/types.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import type { Grid } from './grids.ts';
import { formFor } from './invented-figures.ts';
import type { Plan } from './shapes.ts';

export interface Promised {
	readonly rule: string;
	/** Absent where it depends on what else stands in the draft. */
	readonly severity?: Severity;
	/** By default the rule speaks once. */
	readonly times?: 'once' | 'often';
	/** Other rules that may speak as well. */
	readonly also?: readonly string[];
	/** Rules one of which may say it instead, depending on the shape. */
	readonly or?: readonly string[];
	/** What the message has to tell. */
	readonly says?: string;
}

export interface Mutation {
	readonly name: string;
	/** The part of the draft that it changes; two mutations of different parts do not get in each other's way. */
	readonly part: SectionId | 'head' | 'whole';
	/** Absent: no error and no warning. */
	readonly promised?: Promised;
	readonly spoil: (plan: Plan) => Plan;
	/** It leaves a blank, which is no trace in some shapes, and in others what bars fill merged cells up with. */
	readonly leavesBlank?: boolean;
}

export function sectionOf(year: number, id: TableId): SectionId {
	return formFor(year, id).section;
}

export type ChangeGrid = (grid: Grid) => Grid;

/** Changes every grid of a table; what names a row that a grid does not have leaves it as it is. */
export function inTable(id: TableId, change: ChangeGrid): Mutation['spoil'] {
	return intoGrids(id, (grid) => [change(grid)]);
}

export function intoGrids(id: TableId, change: (grid: Grid) => readonly Grid[]): Mutation['spoil'] {
	return (plan) => {
		const grids = plan.tables[id].flatMap(change).filter((grid) => grid.length > 0);
		return { ...plan, tables: { ...plan.tables, [id]: grids } };
	};
}

export function instead(id: SectionId, text: string): Mutation['spoil'] {
	return (plan) => ({ ...plan, instead: { ...plan.instead, [id]: text } });
}

export function rewrite(change: (text: string) => string): Mutation['spoil'] {
	return (plan) => ({ ...plan, rewrite: [...plan.rewrite, change] });
}
