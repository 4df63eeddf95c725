/** Which cells of the tables a figure of the text tells again; the rules of prose compare the same pairs. */
import type { TableId } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import type { BoundCell, BoundTable } from '../report/bound-table.ts';
import type { Fact } from '../report/narrative/fact.ts';
import { narrativeOf, spanOfFact } from '../report/narrative/narrative.ts';
import type { Report } from '../report/report.ts';
import { amountTold } from '../rules/prose/amounts.ts';
import { exactCount } from '../rules/prose/compare.ts';
import { documentColumns } from '../rules/prose/documents.ts';
import { expectedCases, expectedRequests, isOfCases } from '../rules/prose/expected.ts';
import { cellValue, onlyTable, sumOf, type TableValue } from '../rules/prose/table-values.ts';
import { keptOf } from '../text/kept-with.ts';
import type { Place } from './outline.ts';

export interface Tie {
	/** The figure in the text, unit and all. */
	readonly place: Place;
	readonly table: BoundTable;
	/** The figure of the table as it is shown, and the cells that it stands in or is made of. */
	readonly value: string;
	readonly cells: readonly Place[];
	/** `same`: the text says so too. `other`: it does not. `open`: another reading of the table agrees with the text. */
	readonly state: 'same' | 'other' | 'open';
}

/** All ties of a report, in the order of the text. */
export const tiesOf = keptOf((report: Report): readonly Tie[] =>
	narrativeOf(report)
		.facts.flatMap((fact) => tieOf(report, fact) ?? [])
		.sort((one, other) => one.place.start - other.place.start),
);

function tieOf(report: Report, fact: Fact): Tie | undefined {
	if (fact.figure === undefined || fact.all) return undefined;
	const [topic = ''] = fact.topics;
	const id = isOfCases(fact) ? 't4' : topic.startsWith('t2.') ? 't2' : 't3';
	const table = onlyTable(report, id);
	const told = table && (topic.endsWith('.amount') ? amountOf(table, fact) : countOf(table, id, fact));
	if (table === undefined || told === undefined) return undefined;
	const { value, cells, state } = told;
	return {
		place: offsets(spanOfFact(fact)),
		table,
		value,
		cells: cells.map(({ span }) => offsets(span)),
		state,
	};
}

interface Told extends Pick<Tie, 'value' | 'state'> {
	readonly cells: readonly BoundCell[];
}

function countOf(table: BoundTable, id: TableId, fact: Fact): Told | undefined {
	const count = exactCount(fact);
	if (count === undefined) return undefined;
	const expected =
		id === 't4'
			? expectedCases(table, fact)
			: id === 't2'
				? ofTable2(table, fact, count)
				: expectedRequests(table, fact);
	if (expected === undefined) return undefined;
	const { value, cells, also } = expected;
	return { value: String(value), cells, state: value === count ? 'same' : also.includes(count) ? 'open' : 'other' };
}

function amountOf(table: BoundTable, fact: Fact): Told | undefined {
	const told = amountTold(table, fact);
	return told && { value: told.shown, cells: [told.cell], state: told.agrees ? 'same' : 'other' };
}

/** Documents and decisions of table 二. */
function ofTable2(table: BoundTable, { topics }: Fact, count: bigint): TableValue | undefined {
	return sumOf(
		topics.map((topic) => {
			const [, line = '', deed = ''] = /^(t2\.\w+)\.(\w+)$/.exec(topic) ?? [];
			const values = (documentColumns[deed] ?? [deed]).flatMap((column) => cellValue(table, line, column) ?? []);
			return values.find(({ value }) => value === count) ?? values[0];
		}),
	);
}
