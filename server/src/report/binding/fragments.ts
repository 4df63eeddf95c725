/**
 * A table 三 that came apart: each of its rows, or a few of them, a table with a header of its own, made by text
 * recognition or by a language model. The headers are made up as often as not; what counts is a label of the form, with
 * its number or without, and seven figures behind it. Pieces without any label belong to it, too: so many of them make
 * the table unreadable, and it must not pass for a table that lacks these rows.
 */
import { editions } from '../../forms/editions.ts';
import type { Cell, Grid, GridRow } from '../../read/model.ts';
import { readValue } from '../../text/figures.ts';
import { keptOf } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import { flatten } from '../flat-form.ts';
import { labelText, sureMatch } from '../label-match.ts';

const forms = editions.flatMap(({ tables }) => tables.filter(({ id }) => id === 't3').map(flatten));
const lines = [...new Set(forms.flatMap(({ rows }) => rows.map(({ line }) => line)))];
const columns = forms[0]?.blocks[0]?.columns ?? [];
const columnKeys = new Set(columns.map(({ line }) => looseKey(line.label)));
/** A piece is smaller than the table. */
const mostRows = 20;

/**
 * Whether a grid may be a piece of table 三: each of its rows that has figures has a label and seven of them, or as many as
 * its header has names where these are the form's; or seven and nothing else.
 */
export const isFragment = keptOf(
	(grid: Grid): boolean => grid.rows.length <= mostRows && isMadeOfRequests(grid),
	({ skeleton }) => skeleton,
);

function isMadeOfRequests(grid: Grid): boolean {
	const count = namedColumns(grid) ?? columns.length;
	const figures = grid.rows.filter(hasFigures);
	// A row may hold nothing but placeholders, or nothing yet.
	if (figures.length === 0) return grid.rows.some((row) => isNamedRow(row, count));
	return figures.every((row) => isNamedRow(row, count) || isBareRow(row));
}

/** So many of the form's columns a header may lack. */
const mostLacking = 1;

/** How many columns the header names; nothing where it is made up. */
function namedColumns({ rows }: Grid): number | undefined {
	const header = rows[0]?.cells ?? [];
	const isNamed = ({ key }: Cell): boolean => columnKeys.has(key);
	if (header.filter(isNamed).length < columns.length - mostLacking) return undefined;
	return header.length - header.findIndex(isNamed);
}

function hasFigures({ cells }: GridRow): boolean {
	return cells.some(({ text: { text } }) => readValue(text).kind === 'figure');
}

function isWords({ text: { text } }: Cell): boolean {
	return readValue(text).kind === 'words';
}

function isBareRow({ cells }: GridRow): boolean {
	return cells.length === columns.length && !cells.some(isWords);
}

/** 若干, 约12: behind a label words are what stands in the place of a figure; in all places they are a header. */
function isNamedRow({ cells }: GridRow, figures: number): boolean {
	const label = cells.at(-1 - figures);
	if (label === undefined || cells.slice(-figures).every(isWords)) return false;
	const text = labelText(label.text.text);
	return isWords(label) && lines.some((line) => sureMatch(text, line) !== undefined);
}

/** The labels of the lines that rows with figures are named by; without figures the same names are columns. */
export function linesNamed({ rows }: Grid): string[] {
	const isFigure = ({ text: { text } }: Cell): boolean => /^(?:figure|placeholder)$/.test(readValue(text).kind);
	const names = rows.filter(({ cells }) => cells.some(isFigure)).flatMap(({ cells }) => cells.filter(isWords));
	return names.flatMap(({ text }) => {
		const name = labelText(text.text);
		return lines.filter((line) => sureMatch(name, line) !== undefined).map(({ label }) => label);
	});
}

/** Whether grids are pieces of one table. */
export function cameApart(grids: readonly { readonly grid: Grid }[]): boolean {
	return grids.length >= fewest && grids.every(({ grid }) => isFragment(grid));
}

/** Whether all pieces name the same columns: where they have not the form's only their headers tell which. */
export function haveOneHeader(grids: readonly { readonly grid: Grid }[]): boolean {
	const headers = grids.map(({ grid }) => grid.rows[0]?.cells.map(({ key }) => key).join('|'));
	return new Set(headers).size === 1;
}

/** So many small tables one after another are no chance. */
const fewest = 3;

/** Of grids in the order of the draft and whether each shows part of the table, those that are parts of a table or pieces beside such parts or one another. */
export function partsAndFragments<T extends { readonly grid: Grid }>(
	grids: readonly T[],
	isPart: readonly boolean[],
): T[] {
	const own: T[] = [];
	for (let at = 0; at < grids.length; ) {
		let end = at;
		let parts = 0;
		const run: boolean[] = [];
		for (; end < grids.length; end++) {
			const part = isPart[end]!;
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
