/** Labels with which a row of a statutory table begins: two rows that ran together are told apart by them. */
import { editions } from '../forms/editions.ts';
import type { LineTree } from '../forms/types.ts';
import { looseKey } from '../text/key.ts';

const keys = new Set<string>();

function add(trees: readonly LineTree[]): void {
	for (const { line, children } of trees) {
		keys.add(looseKey(line.label));
		add(children ?? []);
	}
}

for (const edition of editions) {
	for (const { blocks } of edition.tables) {
		for (const { caption, corner, rows } of blocks) {
			add(rows);
			for (const line of [caption, corner]) if (line !== undefined) keys.add(looseKey(line.label));
		}
	}
}
keys.delete('');

/** Whether a cell's text begins a row of a table, whatever its punctuation and blanks. */
export function beginsRow(text: string): boolean {
	return keys.has(looseKey(text));
}
