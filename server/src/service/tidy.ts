/** Statutory tables written anew in the official layout, on demand: 「整理表格」. */

import { chooseStyle, type StyleSetting } from '../fixes/table-text.ts';
import { type OffsetChange, sharingGrids, tidyTables } from '../fixes/tidy-table.ts';
import { formOf } from '../report/binding/bind.ts';
import type { BoundTable } from '../report/bound-table.ts';
import type { Report } from '../report/report.ts';
import { presenceOf, sectionsWithTables } from '../rules/tables/presence.ts';
import { format, type LanguageTag, type Message, message } from '../text/message.ts';
import { applyChanges, type TextChange } from './changes.ts';
import type { CheckedDraft } from './checked-draft.ts';
import { tablePlace } from './outline.ts';

export interface Tidying {
	/** In the order of the text; empty when every table is written so already. */
	readonly changes: readonly TextChange[];
	/** How many tables are written anew. */
	readonly count: number;
	/** Why others are not, in the user's language. */
	readonly refused: readonly string[];
}

const unsure = {
	zh: '{table}整理后不能保证与原表逐格一致，没有整理。',
	en: '{tableEn} was left as it is: written anew it would not be sure to hold the same in every cell.',
};
const unreadable = {
	zh: '{table}的单元格分不清，没有整理。',
	en: 'The cells of {tableEn} cannot be told apart; it was left as it is.',
};

/** The table that a place in the draft lies in, and no other. */
export function tableAround(report: Report, offset: number): BoundTable | undefined {
	return report.tables.find(({ grids }) => {
		const { start, end } = tablePlace(grids);
		return start <= offset && offset <= end;
	});
}

/**
 * What it takes to write a table, or all of them, in the official layout. Each is read back before it is
 * offered: a table that would not hold the same figures and words, cell by cell, stays as it is.
 */
export function tidy(
	draft: CheckedDraft,
	wanted: BoundTable | 'all',
	setting: StyleSetting,
	language: LanguageTag,
): Tidying {
	const report = draft.report();
	if (report === undefined) return { changes: [], count: 0, refused: [] };
	const style = chooseStyle(setting, report, draft.isMarkdown);
	const chosen = report.tables.filter((table) => wanted === 'all' || table === wanted);
	const changes: OffsetChange[] = [];
	const refused: Message[] = [];
	const done = new Set<BoundTable>();
	let count = 0;
	for (const table of chosen) {
		if (done.has(table)) continue;
		const together = sharingGrids(report, table);
		for (const each of together) done.add(each);
		const tidied = tidyTables(report, together, style);
		if (tidied.kind === 'refused') {
			refused.push(tidied.reason);
			continue;
		}
		const own = tidied.changes.filter(({ start, end, text }) => draft.text.slice(start, end) !== text);
		if (own.length === 0) continue;
		if (!saysTheSame(draft, report, together, own)) {
			refused.push(message(unsure, { table: table.form.name.zh, tableEn: table.form.name.en }));
			continue;
		}
		changes.push(...own);
		count += together.length;
	}
	for (const section of wanted === 'all' ? sectionsWithTables(report) : []) {
		if (presenceOf(report, section).kind !== 'unreadable') continue;
		const { name } = formOf(report.edition, section.table)!;
		refused.push(message(unreadable, { table: name.zh, tableEn: name.en }));
	}
	changes.sort((one, other) => one.start - other.start);
	return { changes, count, refused: refused.map((each) => format(each, language)) };
}

/** Reads the draft with the changes and compares: all tables cell by cell, and the sections. */
function saysTheSame(
	draft: CheckedDraft,
	before: Report,
	written: readonly BoundTable[],
	changes: readonly OffsetChange[],
): boolean {
	const report = draft.withText(applyChanges(draft.text, changes)).report();
	if (report === undefined || report.edition !== before.edition) return false;
	const ids = (each: Report) => each.sections.map(({ form }) => form.id).join();
	if (ids(report) !== ids(before) || report.tables.length !== before.tables.length) return false;
	return before.tables.every((table) => {
		const other = report.tables.filter(({ form }) => form.id === table.form.id)[
			before.tables.filter(({ form }) => form.id === table.form.id).indexOf(table)
		];
		if (other === undefined || other.edition !== table.edition) return false;
		return isSameTable(table, other) && (!written.includes(table) || isWhole(other));
	});
}

/** The same text in every cell that has one; new cells are blank. */
function isSameTable(one: BoundTable, other: BoundTable): boolean {
	const key = ({ line, column }: { line: { id: string }; column: { id: string } }) => `${line.id} ${column.id}`;
	const texts = (table: BoundTable) =>
		table
			.cells()
			.map((cell) => [key(cell), cell.cell.text.text.replace(/\s+/g, '')] as const)
			.filter(([, text]) => text !== '');
	const expected = new Map(texts(one));
	const found = texts(other);
	return found.length === expected.size && found.every(([cell, text]) => expected.get(cell) === text);
}

function isWhole(table: BoundTable): boolean {
	return table.missingRows().length === 0 && table.orphans.length === 0 && table.ragged.length === 0;
}
