/** What the tables say a fact of the text should be, for the rules that compare the two. */
import type { TableId } from '../../forms/types.ts';
import type { BoundTable } from '../../report/bound-table.ts';
import type { Fact } from '../../report/narrative/fact.ts';
import type { Report } from '../../report/report.ts';
import { cellValue, lineValue, onlyTable, sumOf, type TableValue } from './table-values.ts';

/** Whether a table has another figure than an exact one of the text. */
export function differsFromTable(report: Report, fact: Fact | undefined, count: bigint): boolean {
	if (fact === undefined) return false;
	const table = onlyTable(report, isOfCases(fact) ? 't4' : 't3');
	const expected =
		table === undefined ? undefined : isOfCases(fact) ? expectedCases(table, fact) : expectedRequests(table, fact);
	return expected !== undefined && !agrees(expected, count);
}

export function isOfCases(fact: Fact): boolean {
	return tableOf(fact) === 't4';
}

/** The table that counts what a fact tells of. */
export function tableOf({ topics: [topic = ''] }: Fact): TableId | undefined {
	if (topic.startsWith('published:')) return undefined;
	if (topic.startsWith('t2.')) return 't2';
	return /^(?:review|litigation)\./.test(topic) ? 't4' : 't3';
}

export interface Expected extends TableValue {
	/** A figure that is worth a remark only. */
	readonly remark?: bigint;
	/** The text counts some of what the line counts. */
	readonly atMost?: true;
}

/** Whether the table supports a figure of the text. */
export function agrees({ value, also, atMost }: Expected, count: bigint): boolean {
	return value === count || also.includes(count) || (atMost === true && count < value);
}

/** Of table 三; nothing for a fact that it does not count. */
export function expectedRequests(table: BoundTable, fact: Fact): Expected | undefined {
	const expected = expectedInLines(table, fact);
	return expected === undefined || fact.verb !== 'amongHandled' ? expected : { ...expected, atMost: true };
}

function expectedInLines(table: BoundTable, fact: Fact): Expected | undefined {
	const [topic] = fact.topics;
	if (topic === undefined) return undefined;
	if (topic.startsWith('t3.result.')) return sumOf(fact.topics.map((each) => lineValue(table, each)));
	if (fact.topics.length > 1) return undefined;
	switch (topic) {
		case 'received':
			return received(table, fact);
		case 'closed':
			return closed(table, fact);
		case 'carriedOver':
			return balanced(table, 't3.carriedOver');
		case 'carriedForward':
			return balanced(table, 't3.carriedForward');
		case 'naturalPerson':
		case 'legalEntities':
			return applicants(table, topic);
		default:
			return undefined;
	}
}

function received(table: BoundTable, { verb, inclusive }: Fact): Expected | undefined {
	const expected = balanced(table, 't3.newReceived');
	if (expected === undefined) return undefined;
	const also = [...expected.also];
	const carriedOver = lineValue(table, 't3.carriedOver')?.value;
	const both = carriedOver === undefined ? undefined : expected.value + carriedOver;
	if (verb === 'new' || verb === 'amongHandled') return expected;
	if (both === undefined) return verb === 'received' ? expected : undefined;
	if (verb === 'received' && !inclusive) return { ...expected, also, remark: both };
	also.push(both);
	const total = lineValue(table, 't3.result.total');
	if (verb === 'handled' && total !== undefined) also.push(total.value, ...total.also);
	return { ...expected, also };
}

/** Some count as answered what was neither withdrawn nor put aside. */
function closed(table: BoundTable, { verb }: Fact): Expected | undefined {
	const expected = balanced(table, 't3.result.total');
	const results = table.flat.rows.filter(({ id }) => id.startsWith('t3.result.') && id !== 't3.result.total');
	const sum = sumOf(results.map(({ id }) => lineValue(table, id)));
	if (expected === undefined) return undefined;
	const also = [...expected.also, ...(sum === undefined ? [] : [sum.value])];
	if (verb === 'answered') {
		const other = lineValue(table, 't3.result.other')?.value ?? 0n;
		const unprocessed = lineValue(table, 't3.result.notProcessed')?.value ?? 0n;
		also.push(expected.value - other, expected.value - other - unprocessed);
	}
	return { ...expected, also };
}

const balance = ['t3.newReceived', 't3.carriedOver', 't3.result.total', 't3.carriedForward'] as const;

/** One of the four items, and what the other three make of it. */
function balanced(table: BoundTable, line: (typeof balance)[number]): TableValue | undefined {
	const expected = lineValue(table, line);
	const others = balance.map((each) => lineValue(table, each)?.value);
	// Of a table that was cut off, or is still being filled in, nobody knows what it will say.
	if (expected === undefined || others.some((value) => value === undefined)) return undefined;
	const [fresh, over, total, forward] = others as [bigint, bigint, bigint, bigint];
	const onLeft = line === 't3.newReceived' || line === 't3.carriedOver';
	const gap = fresh + over - total - forward;
	return { ...expected, also: [...expected.also, onLeft ? expected.value - gap : expected.value + gap] };
}

/** Applicants of the new requests, or of these and those carried over. */
function applicants(table: BoundTable, topic: 'naturalPerson' | 'legalEntities'): Expected | undefined {
	const columns =
		topic === 'naturalPerson'
			? ['naturalPerson']
			: table.columnIds('t3.newReceived').filter((id) => id !== 'naturalPerson' && id !== 'total');
	const inLine = (line: string) => sumOf(columns.map((column) => cellValue(table, line, column)));
	const fresh = inLine('t3.newReceived');
	const over = inLine('t3.carriedOver');
	if (fresh === undefined || over === undefined) return undefined;
	const closedOnes = inLine('t3.result.total');
	return { ...fresh, also: [fresh.value + over.value, ...(closedOnes === undefined ? [] : [closedOnes.value])] };
}

export const outcomes = ['upheld', 'corrected', 'other', 'pending'];

/** Of table 四. */
export function expectedCases(table: BoundTable, { topics }: Fact): TableValue | undefined {
	return sumOf(topics.map((topic) => columnValue(table, topic)));
}

/** A column of table 四; 行政诉讼 is both of its groups. */
export function columnValue(table: BoundTable, topic: string): TableValue | undefined {
	const [line] = table.rowIds();
	if (line === undefined) return undefined;
	const outcome = topic.slice(topic.lastIndexOf('.') + 1);
	const kind = topic.slice(0, topic.lastIndexOf('.'));
	const kinds = kind === 'litigation' ? ['litigation.direct', 'litigation.afterReview'] : [kind];
	const values = kinds.map((each) => cellValue(table, line, `${each}.${outcome}`));
	const added = sumOf(values);
	const [first] = values;
	// Both groups together are 行政诉讼.
	const sum = values.length > 1 && added !== undefined ? { ...added, label: bothGroups(first!) } : added;
	if (sum === undefined || outcome !== 'total') return sum;
	// A total that its outcomes do not make has a problem of its own.
	const parts = sumOf(kinds.flatMap((each) => outcomes.map((name) => cellValue(table, line, `${each}.${name}`))));
	return parts === undefined ? sum : { ...sum, also: [parts.value] };
}

function bothGroups({ cells }: TableValue): string {
	const path = cells[0]!.column.path;
	return [path[0]!.label, path[path.length - 1]!.label].join('·');
}
