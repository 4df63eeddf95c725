/**
 * A table 三 that came apart: each of its rows, or a few of them, a table with a header of its own, made by text
 * recognition or by a language model. The headers are made up as often as not; what counts is a label of the form, with
 * its number or without, and seven figures behind it. Pieces without any label belong to it, too: so many of them make
 * the table unreadable, and it must not pass for a table that lacks these rows.
 */
import { editions } from '../../forms/editions.ts';
import type { Cell, Grid, GridRow } from '../../read/model.ts';
import { readValue } from '../../text/figures.ts';
import { flatten } from '../flat-form.ts';
import { labelText, sureMatch } from '../label-match.ts';

const forms = editions.flatMap(({ tables }) => tables.filter(({ id }) => id === 't3').map(flatten));
const lines = [...new Set(forms.flatMap(({ rows }) => rows.map(({ line }) => line)))];
const figuresPerRow = forms[0]?.blocks[0]?.columns.length ?? 0;
/** A piece is smaller than the table. */
const mostRows = 20;

const known = new WeakMap<Grid, boolean>();

/** Whether a grid may be a piece of table 三: each of its rows that has figures has seven of them and a label, or nothing else. */
export function isFragment(grid: Grid): boolean {
	let fragment = known.get(grid);
	if (fragment === undefined) {
		const rows = grid.rows.length > mostRows ? [] : grid.rows.filter(hasFigures);
		fragment = rows.length > 0 && rows.every(isRequestRow);
		known.set(grid, fragment);
	}
	return fragment;
}

function hasFigures({ cells }: GridRow): boolean {
	return cells.some(({ text: { text } }) => readValue(text).kind === 'figure');
}

function isRequestRow({ cells }: GridRow): boolean {
	const label = cells.length - 1 - figuresPerRow;
	const isWords = ({ text: { text } }: Cell): boolean => readValue(text).kind === 'words';
	if (label < 0) return label === -1 && !cells.some(isWords);
	// 若干, 约12: behind a label words are what stands in the place of a figure.
	const text = labelText(cells[label]!.text.text);
	return isWords(cells[label]!) && lines.some((line) => sureMatch(text, line) !== undefined);
}

/** Whether grids are pieces of one table. */
export function cameApart(grids: readonly { readonly grid: Grid }[]): boolean {
	return grids.length >= fewest && grids.every(({ grid }) => isFragment(grid));
}

/** So many small tables one after another are no chance. */
const fewest = 3;

/** Of grids in the order of the draft, those that are parts of a table or pieces beside such parts or one another. */
export function partsAndFragments<T extends { readonly grid: Grid }>(
	grids: readonly T[],
	isPart: (index: number) => boolean,
): T[] {
	const own: T[] = [];
	for (let at = 0; at < grids.length; ) {
		let end = at;
		let parts = 0;
		const run: boolean[] = [];
		for (; end < grids.length; end++) {
			const part = isPart(end);
			if (!part && !isFragment(grids[end]!.grid)) break;
			if (part) parts++;
			run.push(part);
		}
		const all = parts > 0 || run.length >= fewest;
		run.forEach((part, index) => {
			if (part || all) own.push(grids[at + index]!);
		});
		at = Math.max(end, at + 1);
	}
	return own;
}
