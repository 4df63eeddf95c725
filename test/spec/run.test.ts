/** Holds the program to the pages beside this file; how they are written is told in `support/`. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/registry.ts';
import { applyChanges, changesOf, safeChanges } from '../../server/src/service/changes.ts';
import { format } from '../../server/src/text/message.ts';
import { check, faultsOfFixes } from '../support/check.ts';
import { draftOf, optionsOf, specPages } from './support/cases.ts';
import { compared, difference, mustBeReadable } from './support/expected.ts';
import type { Case, Fixed } from './support/page.ts';

/** Drafts that are long on purpose are not checked again and again. */
const longest = 100_000;

/** A column put into table 四, which has one row, is a blank cell of its own. */
const knownFaults: readonly RegExp[] = [
	/^tables\/missing-column \(表四.*: new: warning cells\/blank 行政复议·尚未审结/,
];

/** Pages that tell how a table is read, and not what a rule says. */
const ofShape = (rule: string): boolean => rule.startsWith('shapes/');

for (const { file, rule, cases } of specPages()) {
	describe(file, () => {
		test('is well written', () => {
			expect(file).toBe(`${rule}.md`);
			expect(cases.length).toBeGreaterThan(0);
			expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
			for (const each of cases) {
				mustBeReadable(draftOf(each), each.problems);
				for (const { asDifference, contents } of each.fixed) if (!asDifference) draftOf({ ...each, draft: contents });
			}
			// Of some case of the page the rule has to be at fault; of a shape, any.
			const own = ofShape(rule) ? ' ' : ` ${rule} `;
			expect(cases.some(({ problems }) => problems.some((line) => line.includes(own)))).toBe(true);
		});
		test.skipIf(ofShape(rule))('shows all levels that the rule claims, and no other level or kind of fix', () => {
			const { levels, fixes } = rules.find(({ id }) => id === rule)!;
			const shown = cases
				.filter(({ options }) => !options.some((option) => option.includes('=')))
				.flatMap((each) => check(draftOf(each).text, each.markdown, optionsOf(each)).problems)
				.filter((problem) => problem.rule === rule);
			expect(new Set(shown.map(({ severity }) => severity))).toEqual(new Set(levels));
			const offered = shown.flatMap((problem) => problem.fixes.map(({ safety }) => safety));
			expect(offered.filter((safety) => !fixes.includes(safety))).toEqual([]);
		});
		test.skipIf(ofShape(rule))(
			'shows the rule at fault in each of its editions, silent, and what becomes of the draft',
			() => {
				const { editions, fixes } = rules.find(({ id }) => id === rule)!;
				const checked = cases.map((each) => check(draftOf(each).text, each.markdown, optionsOf(each)));
				const speaks = checked.filter(({ problems }) => problems.some((problem) => problem.rule === rule));
				expect(new Set(speaks.flatMap(({ draft }) => draft.report()?.edition.id ?? []))).toEqual(new Set(editions));
				expect(speaks.length).toBeLessThan(cases.length);
				if (fixes.length > 0) expect(cases.some(({ fixed }) => fixed.length > 0)).toBe(true);
			},
		);
		test('has no fix that leaves its problem or makes another', () => {
			const checked = cases.filter(({ known, options }) => !known && !options.some((option) => option.includes('=')));
			const drafts = checked
				.map((each) => ({ each, text: draftOf(each).text }))
				.filter(({ text }) => text.length < longest);
			const faults = drafts.flatMap(({ each, text }) => faultsOfFixes(text, each.markdown));
			expect(faults.filter((fault) => !knownFaults.some((known) => known.test(fault)))).toEqual([]);
		});
		for (const each of cases) (each.known ? test.fails : test)(`${each.name} (line ${each.line})`, () => run(each));
	});
}

function run(each: Case): void {
	const built = draftOf(each);
	const { problems } = check(built.text, each.markdown, optionsOf(each));
	const { expected, actual } = compared(built, each.problems, problems);
	expect(actual).toEqual(expected);
	for (const fixed of each.fixed) checkFixed(each, built.text, fixed);
}

function checkFixed(each: Case, text: string, { title, asDifference, contents }: Fixed): void {
	const { problems } = check(text, each.markdown, optionsOf(each));
	const fixes = problems.flatMap(({ rule, fixes: own }) =>
		own.map((fix) => ({ fix, name: `${rule} ${format(fix.title, 'zh')}` })),
	);
	const offered = fixes.filter(({ name }) => name.includes(title));
	if (title !== 'all')
		expect(offered, `the fix “${title}” among ${fixes.map(({ name }) => name).join('、')}`).toHaveLength(1);
	const after = applyChanges(text, title === 'all' ? safeChanges(problems) : changesOf(offered[0]!.fix));
	if (asDifference) expect(difference(text, after), title).toBe(contents);
	else expect(after, title).toBe(draftOf({ ...each, draft: contents }).text);
}
