/** “Ignore here” on every problem of the specification: it is gone, nothing else has come, and nothing else has changed. */
import { expect, test } from 'vitest';
import { applyChanges } from '../../server/src/service/changes.ts';
import { ignoring } from '../../server/src/service/ignore.ts';
import { draftOf, optionsOf, specPages } from '../spec/support/cases.ts';
import { check, essence } from '../support/check.ts';

const longest = 100_000;
/** Of a draft with very many problems the first ones are enough. */
const most = 6;

test.each(specPages())('$file', ({ cases }) => {
	const faults: string[] = [];
	for (const each of cases) {
		const { text } = draftOf(each);
		if (text.length > longest) continue;
		const { draft, problems } = check(text, each.markdown, optionsOf(each));
		const before = problems.map(essence);
		for (const problem of problems.slice(0, most)) {
			const found = ignoring(draft, problem);
			if (found === undefined) continue;
			const { change } = found;
			const fault = (what: string) => faults.push(`${each.name} (line ${each.line}), ${problem.message}: ${what}`);
			if (change.start !== change.end) fault('replaces text');
			const after = check(applyChanges(text, [change]), each.markdown, optionsOf(each)).problems.map(essence);
			const own = essence(problem);
			const count = (list: readonly string[]) => list.filter((one) => one === own).length;
			if (count(after) >= count(before)) fault('it is still there');
			for (const one of after) if (!before.includes(one)) fault(`new: ${one}`);
		}
	}
	expect(faults).toEqual([]);
});
