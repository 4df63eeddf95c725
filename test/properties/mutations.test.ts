/**
 * One thing at a time is spoilt in a report in which nothing is wrong, in every shape that must be read: the
 * promised rule says so, nobody else does, and every fix mends what it is offered for.
 */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../server/src/service/problems.ts';
import { check, essence, faultsOfFixes, serious } from '../support/check.ts';
import type { Mutation } from '../support/mutation.ts';
import { mutationsFor } from '../support/mutations.ts';
import { nightly } from '../support/nightly.ts';
import { mustShapes, planOf, type Shape, write } from '../support/shapes.ts';

/** A year of each edition. */
const years = [2015, 2020, 2023];

/** What a shape leaves open, so that less is said, or something else. */
const beyond: readonly { readonly shape: RegExp; readonly mutation: RegExp; readonly year?: number }[] = [
	// Where a table ends in a label broken over lines, what is left of it is read as the text behind it, and a row that is put in
	// parts the two.
	{
		shape: /^tabs, labels over (?:two|many) lines/,
		mutation: /^t2 (?:行政事业性收费: the line is missing|cut off before row )/,
	},
	// The header of the first part stands over a part with other columns, and no span says which of them is meant; a column
	// more makes the cells that are repeated as many as nobody can tell.
	{
		shape: /^pipes, merged cells repeated everywhere$/,
		mutation: /^t2 continued on another page with its header at row 14 |^t4 a column /,
	},
	// A word alone on its line may be the end of the label before it.
	{
		shape: /paragraph|^a cell per line with a bar, lines of the organ's own$/,
		mutation: /^t2 .*: “若干” in its first cell$/,
	},
	// These have lines of their own, of which one that lost its label is one more, and a second page of its own, of which
	// nothing more is said.
	{
		shape: /^a cell per line with a bar, lines of the organ's own$/,
		mutation: /^t2 (?:a line that is not in the form|.*: its label is lost)$/,
	},
	{ shape: /^pipes with a second page$/, mutation: /^t3 .*: the line is missing, and the groups that begin there$/ },
	// A row of the table bears the section's name: it is the heading when the one above is misspelt beyond knowing.
	{ shape: /^bars, a row with the title$/, mutation: /^s[234] heading / },
	// Tables of the organ's own stand where sections 一 and 六 would have told it.
	{
		shape: /^other tables$/,
		mutation: /^(?:t3 fees unpaid though no notice was sent|a government says nothing of its duties)$/,
	},
	// Before 2019 the tables of the organ's own are all that a section may have, and what a site puts behind a report its end.
	{ shape: /^other tables$/, mutation: /^s3 is missing$/, year: 2015 },
	{ shape: /^a web page with its surroundings$/, mutation: /^s6 is empty$/, year: 2015 },
	// The list of contents skips the number, too.
	{ shape: /^a list of contents$/, mutation: /^s[345] is missing$/, year: 2015 },
	// A comment within a page laid out as a table is a cell's.
	{ shape: /^a page within a table$/, mutation: /^a comment names no rule$/ },
];

/**
 * Where no mark tells cells apart a blank leaves no trace, or looks like what fills merged cells up. That the table is
 * unreadable is said then, if anything.
 */
function isPromised(year: number, shape: Shape, mutations: readonly Mutation[]): boolean {
	const isLoose = shape.losesBlanks === true || shape.loose === true;
	if (isLoose && mutations.some(({ leavesBlank }) => leavesBlank === true)) return false;
	return !isBeyond(year, shape, mutations);
}

function isBeyond(year: number, { name }: Shape, mutations: readonly Mutation[]): boolean {
	const ofYear = beyond.filter((limit) => limit.year === undefined || limit.year === year);
	return ofYear.some((limit) => limit.shape.test(name) && mutations.some((each) => limit.mutation.test(each.name)));
}

const looseShapes = mustShapes.filter(({ loose }) => loose === true);

describe.each(years)('a report for %i', (year) => {
	const mutations = mutationsFor(year);
	const single = mutations.map((each): readonly Mutation[] => [each]);
	const double = pairs(mutations);

	// What is missing there may be missing in more than one way; what is offered mends all the same.
	test.each(looseShapes.map((shape, index) => ({ name: shape.name, shape, index })))(
		'as $name: fixes mend, and no more',
		{ timeout: 600_000 },
		({ shape, index }) => {
			const chosen = mutations.filter((_, place) => nightly || place % (looseShapes.length * 3) === index);
			const drafts = chosen.flatMap((each) =>
				isBeyond(year, shape, [each]) ? [] : [write(shape, each.spoil(planOf(year)))],
			);
			expect(drafts.flatMap((text) => faultsOfFixes(text, shape.markdown))).toEqual([]);
		},
	);

	test.each(mustShapes.map((shape, index) => ({ name: shape.name, shape, index })))(
		'as $name',
		{ timeout: 1_200_000 },
		({ shape, index }) => {
			// Each mutation in one shape, neighbours in the list in different ones; at night each in all.
			const turn = (_: unknown, place: number): boolean => place % mustShapes.length === index;
			const chosen = [...(nightly ? single : single.filter(turn)), ...double.filter(turn)].filter((each) =>
				isPromised(year, shape, each),
			);
			const before = check(write(shape, planOf(year)), shape.markdown).problems.map(essence);
			expect(chosen.flatMap((each, place) => faults(year, shape, each, place % 2 === 1, new Set(before)))).toEqual([]);
		},
	);
});

/** Each mutation with another one of another part, so far behind it in the list that it is of another kind. */
function pairs(mutations: readonly Mutation[]): (readonly Mutation[])[] {
	const parts = mutations.filter(({ part }) => part !== 'whole');
	const stride = 89;
	return parts.flatMap((one, place) => {
		const others = [...parts.slice(place + stride), ...parts];
		return [[one, others.find(({ part }) => part !== one.part)!]];
	});
}

/** What is wrong with what is said of a draft, but for remarks on the shape itself; empty when promises are kept. */
function faults(
	year: number,
	shape: Shape,
	all: readonly Mutation[],
	crlf: boolean,
	before: ReadonlySet<string>,
): string[] {
	const clean = planOf(year);
	// What the shape does not have cannot be spoilt.
	const mutations = all.filter(({ spoil }) => write(shape, spoil(clean)) !== write(shape, clean));
	const spoilt = write(
		shape,
		mutations.reduce((plan, { spoil }) => spoil(plan), clean),
	);
	const text = crlf ? spoilt.replaceAll('\n', '\r\n') : spoilt;
	const problems = check(text, shape.markdown).problems.filter((problem) => !before.has(essence(problem)));
	const fault = (expected: string, actual: string): string =>
		[
			`${year} as ${shape.name}${crlf ? ', CRLF' : ''}: ${mutations.map(({ name }) => name).join(' and ')}`,
			`  expected: ${expected}`,
			`  actual:   ${actual}`,
		].join('\n');
	const said = (list: readonly Problem[]): string => list.map(essence).join(' | ') || 'nothing';
	const found = mutations.flatMap(({ promised }) => {
		if (promised === undefined) return [];
		const { rule, or = [], severity, times = 'once', says = '' } = promised;
		const own = problems.filter((problem) => problem.rule === rule);
		const kept =
			problems.some((problem) => or.includes(problem.rule)) ||
			(own.length > 0 &&
				(own.length === 1 || times === 'often' || mutations.length > 1) &&
				(severity === undefined || own.some((problem) => problem.severity === severity)) &&
				own.some(({ message }) => message.includes(says)));
		return kept
			? []
			: [
					fault(
						`${severity ?? 'any'} ${rule}, ${times}${says && `, “${says}”`}`,
						said(own.length > 0 ? own : problems),
					),
				];
	});
	const known = new Set([
		shape.raises,
		...mutations.flatMap(({ promised }) => [promised?.rule, ...(promised?.also ?? []), ...(promised?.or ?? [])]),
	]);
	const others = serious(problems).filter(({ rule }) => !known.has(rule));
	// A message that tells of the shape counts what is left of it, and so is another one after each fix.
	const unmended = faultsOfFixes(text, shape.markdown).filter(
		(each) => shape.raises === undefined || !each.includes(shape.raises),
	);
	return [
		...found,
		...(others.length === 0 ? [] : [fault('no other error or warning', said(others))]),
		...unmended.map((each) => fault('a fix that mends, and no more', each)),
	];
}
