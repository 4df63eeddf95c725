/**
 * Figures of the invented reports: what was counted, from which every total follows. They are such that all equations
 * hold and that no two neighbouring lines are alike.
 */
import { editionForYear } from '../../server/src/forms/editions.ts';
import type { Edition, TableForm, TableId } from '../../server/src/forms/types.ts';
import { flatten } from '../../server/src/report/flat-form.ts';

/** Row id → column id → what stands in the cell. */
export type Figures = Readonly<Record<string, Readonly<Record<string, string>>>>;

const applicants = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other'] as const;
type Counts = readonly number[];

const none: Counts = [0, 0, 0, 0, 0, 0];
const newReceived: Counts = [21, 5, 1, 2, 3, 1];
const carriedOver: Counts = [2, 1, 0, 0, 0, 0];
const carriedForward: Counts = [1, 0, 0, 0, 1, 0];

/** The results that occurred; all others are 0. */
const results: Readonly<Record<string, Counts>> = {
	't3.result.granted': [8, 3, 0, 1, 1, 0],
	't3.result.partial': [3, 1, 0, 0, 1, 0],
	't3.result.denied.thirdPartyRights': [2, 0, 0, 0, 0, 0],
	't3.result.denied.internalAffairs': [1, 0, 0, 0, 0, 0],
	't3.result.denied.deliberative': [1, 0, 0, 0, 0, 0],
	't3.result.denied.enforcementFile': [0, 1, 0, 0, 0, 0],
	't3.result.denied.adminInquiry': [0, 0, 0, 1, 0, 0],
	't3.result.unable.notHeld': [3, 1, 0, 0, 0, 0],
	't3.result.unable.needsCreation': [1, 0, 1, 0, 0, 0],
	't3.result.notProcessed.petition': [2, 0, 0, 0, 0, 0],
};
const otherResults: Readonly<Record<string, Counts>> = {
	't3.result.other.noCorrection': [1, 0, 0, 0, 0, 0],
	't3.result.other.misc': [0, 0, 0, 0, 0, 1],
};

const table2: Readonly<Record<string, Figures>> = {
	'format-2019': {
		't2.rules': { created: '0', disclosed: '0', disclosedTotal: '0' },
		't2.normativeDocs': { created: '3', disclosed: '3', disclosedTotal: '14' },
		't2.licensing': { lastYearItems: '26', delta: '+2', decisions: '143' },
		't2.otherServices': { lastYearItems: '14', delta: '0', decisions: '58' },
		't2.penalty': { lastYearItems: '31', delta: '-1', decisions: '19' },
		't2.coercion': { lastYearItems: '5', delta: '0', decisions: '2' },
		't2.fees': { lastYearItems: '2', delta: '0' },
		't2.procurement': { projects: '4', amount: '128600元' },
	},
	'format-2021': {
		't2.rules': { issued: '0', repealed: '0', inForce: '0' },
		't2.normativeDocs': { issued: '2', repealed: '1', inForce: '9' },
		't2.licensing': { decisions: '128' },
		't2.penalty': { decisions: '17' },
		't2.coercion': { decisions: '3' },
		't2.fees': { amountWan: '12.6' },
	},
};

/** 维持, 纠正, 其他, 尚未审结. */
const cases: Readonly<Record<string, Counts>> = {
	review: [3, 1, 0, 1],
	'litigation.direct': [1, 0, 1, 1],
	'litigation.afterReview': [0, 1, 0, 2],
};

const sum = (counts: Counts): number => counts.reduce((total, count) => total + count, 0);
const add = (one: Counts, other: Counts): Counts => one.map((count, index) => count + other[index]!);

/** The edition for a year; tests ask for years that have one. */
export function editionOf(year: number): Edition {
	const edition = editionForYear(year);
	if (edition === undefined) throw new Error(`No form for ${year}`);
	return edition;
}

export function formFor(year: number, id: TableId): TableForm {
	const form = editionOf(year).tables.find((each) => each.id === id);
	if (form === undefined) throw new Error(`The form for ${year} has no table ${id}`);
	return form;
}

export function figuresFor(year: number, id: TableId): Figures {
	const edition = editionOf(year);
	if (id === 't2') return table2[edition.id]!;
	return id === 't3' ? requests(edition) : { 't4.cases': outcomes() };
}

function requests(edition: Edition): Figures {
	const form = edition.tables.find(({ id }) => id === 't3')!;
	// From 2021 on （六） has lines of its own.
	const other = Object.values(otherResults).reduce(add, none);
	const counts: Record<string, Counts> = {
		...results,
		...(edition.id === 'format-2019' ? { 't3.result.other': other } : otherResults),
	};
	counts['t3.result.total'] = Object.values(counts).reduce(add, none);
	Object.assign(counts, {
		't3.newReceived': newReceived,
		't3.carriedOver': carriedOver,
		't3.carriedForward': carriedForward,
	});
	return Object.fromEntries(
		flatten(form).rows.map(({ id }) => {
			const row = counts[id] ?? none;
			const cells = applicants.map((column, index) => [column, String(row[index])]);
			return [id, Object.fromEntries([...cells, ['total', String(sum(row))]])];
		}),
	);
}

function outcomes(): Readonly<Record<string, string>> {
	const names = ['upheld', 'corrected', 'other', 'pending'];
	return Object.fromEntries(
		Object.entries(cases).flatMap(([procedure, counts]) => [
			...names.map((name, index) => [`${procedure}.${name}`, String(counts[index])]),
			[`${procedure}.total`, String(sum(counts))],
		]),
	);
}

/** The figures that the text of the report repeats. */
export const told = {
	received: sum(newReceived),
	carriedOver: sum(carriedOver),
	closed: sum(newReceived) + sum(carriedOver) - sum(carriedForward),
	carriedForward: sum(carriedForward),
	reviews: sum(cases.review!),
	lawsuits: sum(cases['litigation.direct']!) + sum(cases['litigation.afterReview']!),
} as const;
