/** The rows of table 三 in the order of each form: where no mark tells rows apart, their order does. */
import { editions } from '../forms/editions.ts';
import type { Line, LineTree } from '../forms/types.ts';
import { looseKey } from '../text/key.ts';
import { readOrdinal } from '../text/ordinals.ts';
import { withoutExplanations } from './form-labels.ts';

/** A row in the order of the form: the keys of its label and its other wordings. */
export interface RowInOrder {
	readonly keys: readonly string[];
}

let inForms: readonly (readonly RowInOrder[])[] | undefined;

/** The rows of table 三 in each form that there is. */
export function rowsOfRequests(): readonly (readonly RowInOrder[])[] {
	inForms ??= editions.flatMap(({ tables }) =>
		tables.flatMap(({ id, blocks }) => (id === 't3' ? [blocks.flatMap(({ rows }) => leafRows(rows))] : [])),
	);
	return inForms;
}

function leafRows(trees: readonly LineTree[]): RowInOrder[] {
	return trees.flatMap(({ line, children }) => (children === undefined ? [rowInOrder(line)] : leafRows(children)));
}

function rowInOrder({ label, aliases }: Line): RowInOrder {
	const name = label.slice(readOrdinal(label)?.length ?? 0);
	return { keys: [label, withoutExplanations(label), ...(aliases ?? []), name].map(looseKey) };
}
