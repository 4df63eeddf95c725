/** The headers of the statutory tables, label by label: where one is in pieces its letters are held against them. */
import { editions } from '../forms/editions.ts';
import type { ColumnTree } from '../forms/types.ts';
import { looseKey } from '../text/key.ts';

export interface HeaderLabel {
	readonly key: string;
	/** The row of the header that it stands in, from the top. */
	readonly level: number;
	/** It names a column, not several. */
	readonly isColumn: boolean;
}

/** A header as the form has it, from left to right, what stands over columns before them. */
export interface FormHeader {
	readonly labels: readonly HeaderLabel[];
	/** All letters of the labels. */
	readonly letters: LetterCounts;
	/** Of a table whose one row has no label: how many figures stand right below its header; of others 0. */
	readonly nameless: number;
}

/** How often each letter is there. */
export type LetterCounts = ReadonlyMap<string, number>;

let inForms: readonly FormHeader[] | undefined;

/** The header of each part of a table in each form that there is, with the label in its corner and without. */
export function formHeaders(): readonly FormHeader[] {
	if (inForms !== undefined) return inForms;
	const headers = new Map<string, FormHeader>();
	for (const { tables } of editions) {
		for (const { corner, columns, rows } of tables.flatMap(({ blocks }) => blocks)) {
			const own = columns.flatMap((column) => labelsOf(column, 0));
			const isNameless = rows.every(({ line }) => line.label === '');
			const nameless = isNameless ? own.filter(({ isColumn }) => isColumn).length : 0;
			const inCorner = corner === undefined ? [] : [{ key: looseKey(corner.label), level: 0, isColumn: false }];
			for (const labels of [[...inCorner, ...own], own]) {
				const keys = labels.map(({ key }) => key);
				headers.set(keys.join(' '), { labels, letters: letterCounts(keys.join('')), nameless });
			}
		}
	}
	inForms = [...headers.values()];
	return inForms;
}

function labelsOf({ line, children }: ColumnTree, level: number): HeaderLabel[] {
	const own = { key: looseKey(line.label), level, isColumn: children === undefined };
	return [own, ...(children ?? []).flatMap((child) => labelsOf(child, level + 1))];
}

function letterCounts(letters: string): LetterCounts {
	const counts = new Map<string, number>();
	for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
	return counts;
}
