/** Which labels of which forms a text is: the first look at a cell, by key, before anything is bound. */
import { editions } from '../forms/editions.ts';
import type { Line, TableId } from '../forms/types.ts';
import { keysOf } from '../read/form-labels.ts';
import { flatten } from './flat-form.ts';
import { qualifiedKeys } from './qualified-labels.ts';

export type LabelRole = 'row' | 'row-group' | 'column' | 'column-group' | 'caption' | 'corner';

export interface KnownLabel {
	readonly table: TableId;
	readonly role: LabelRole;
	readonly line: Line;
	/** Known by its name alone; the number before it is gone. */
	readonly numberless?: true;
}

const byKey = new Map<string, KnownLabel[]>();

function add(key: string, known: KnownLabel): void {
	const list = byKey.get(key) ?? [];
	if (
		!list.some((other) => other.table === known.table && other.role === known.role && other.line.id === known.line.id)
	) {
		byKey.set(key, [...list, known]);
	}
}

for (const edition of editions) {
	for (const form of edition.tables) {
		const flat = flatten(form);
		const addLine = (role: LabelRole, line: Line): void => {
			const { own, numberless } = keysOf(line);
			for (const key of [...own, ...qualifiedKeys(line)]) add(key, { table: form.id, role, line });
			for (const key of numberless) add(key, { table: form.id, role, line, numberless: true });
		};
		for (const row of flat.rows) addLine('row', row.line);
		for (const group of flat.rowGroups) addLine('row-group', group);
		for (const group of flat.columnGroups) addLine('column-group', group);
		for (const { block, columns } of flat.blocks) {
			for (const column of columns) addLine('column', column.line);
			if (block.caption !== undefined) addLine('caption', block.caption);
			if (block.corner !== undefined) addLine('corner', block.corner);
		}
	}
}

const none: readonly KnownLabel[] = [];

/** Every label that a cell with this key (`looseKey`) is, in any edition; 总计 is a column of two tables. */
export function knownLabels(key: string): readonly KnownLabel[] {
	return byKey.get(key) ?? none;
}

export interface TableVotes {
	/** Distinct labels of each role that a text or grid shows. */
	readonly rows: number;
	readonly columns: number;
	readonly captions: number;
}

/** 予以公开, 部分公开, 不予公开 are words of many tables; so many names of lines are the lines, and any under the form's own columns. */
const fewestNames = 10;
const fewestColumns = 5;

/** How many distinct labels of each table stand among the cells with these keys. */
export function votes(keys: Iterable<string>): Record<TableId, TableVotes> {
	const seen = { t2: new Map<string, LabelRole>(), t3: new Map<string, LabelRole>(), t4: new Map<string, LabelRole>() };
	const named: KnownLabel[] = [];
	for (const key of keys) {
		if (key === '') continue;
		for (const known of knownLabels(key)) {
			if (known.numberless) named.push(known);
			else seen[known.table].set(known.line.id, known.role);
		}
	}
	const columns = [...seen.t3.values()].filter((role) => role === 'column').length;
	if (named.length >= fewestNames || columns >= fewestColumns)
		for (const { table, role, line } of named) seen[table].set(line.id, role);
	const count = (table: TableId): TableVotes => {
		let rows = 0;
		let columns = 0;
		let captions = 0;
		for (const role of seen[table].values()) {
			if (role === 'row' || role === 'row-group') rows++;
			else if (role === 'caption' || role === 'corner') captions++;
			else columns++;
		}
		return { rows, columns, captions };
	};
	return { t2: count('t2'), t3: count('t3'), t4: count('t4') };
}

/**
 * Whether so many labels make the statutory table. A table of fees or of press conferences shares one or two words with
 * a form, never these.
 */
export function isTable(table: TableId, { rows, columns, captions }: TableVotes): boolean {
	switch (table) {
		case 't2':
			// Three kinds of decisions and their numbers are a list in any report.
			return rows >= 5 || (rows >= 2 && columns >= 1) || (rows >= 1 && (captions >= 1 || columns >= 2));
		case 't3':
			return rows >= 5 || (rows >= 3 && columns >= 3) || (rows >= 1 && columns >= 6);
		case 't4':
			// Outcomes and 总计, over them 行政复议 or 行政诉讼.
			return columns >= 4;
	}
}
