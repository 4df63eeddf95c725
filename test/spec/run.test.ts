/** Holds the program to the pages beside this file; how they are written is told in `support/`. */
import { describe, expect, test } from 'vitest';
import { applyChanges, changesOf, safeChanges } from '../../server/src/service/problems.ts';
import { format } from '../../server/src/text/message.ts';
import { check } from '../support/check.ts';
import { draftOf, optionsOf, specPages } from './support/cases.ts';
import { compared, difference } from './support/expected.ts';
import type { Case, Fixed } from './support/page.ts';

for (const { file, rule, cases } of specPages()) {
	describe(file, () => {
		test('is called as its rule', () => {
			expect(file).toBe(`${rule}.md`);
			expect(cases.length).toBeGreaterThan(0);
			expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
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
	const fixes = problems.flatMap((problem) => problem.fixes);
	const offered = fixes.filter((fix) => format(fix.title, 'zh').includes(title));
	if (title !== 'all') {
		expect(
			offered.map((fix) => format(fix.title, 'zh')),
			`the fix “${title}” among ${fixes.map((fix) => format(fix.title, 'zh')).join('、')}`,
		).toHaveLength(1);
	}
	const after = applyChanges(text, title === 'all' ? safeChanges(problems) : changesOf(offered[0]!));
	if (asDifference) expect(difference(text, after), title).toBe(contents);
	else expect(after, title).toBe(draftOf({ ...each, draft: contents }).text);
}
