/**
 * What goes wrong in drafts, one thing at a time: a change to a report in which nothing is wrong, and what the program
 * promises to say of it. What people do that is not wrong stands here too, with the promise to say nothing.
 */
import { editionOf } from './invented-figures.ts';
import type { Mutation } from './mutation.ts';
import { brokenSums, contradictions, raggedRows } from './mutations-of-figures.ts';
import { inFreeReport } from './mutations-of-free-reports.ts';
import { headings, ofSection, periods, titles } from './mutations-of-headings.ts';
import { rowsOfTable } from './mutations-of-rows.ts';
import { insteadOfTable, wholeReport } from './mutations-of-sections.ts';
import { structure } from './mutations-of-structure.ts';
import { foreignColumns, requestColumns, wholeTable } from './mutations-of-tables.ts';

/** All mutations of a report for a year. */
export function mutationsFor(year: number): Mutation[] {
	const { sections, tables } = editionOf(year);
	if (tables.length === 0) return inFreeReport(year);
	return [
		...tables.flatMap(({ id }) => [...rowsOfTable(year, id), ...wholeTable(year, id)]),
		...requestColumns(year),
		...sections.flatMap((form) => ofSection(form)),
		...sections.flatMap((form) => (form.table === undefined ? [] : insteadOfTable(form))),
		...headings(year),
		...titles(year),
		...periods(year),
		...brokenSums(year),
		...contradictions(year),
		...raggedRows(year),
		...foreignColumns(year),
		...structure(year),
		...wholeReport(year),
	];
}
