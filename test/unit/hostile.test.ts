/**
 * Texts made to be slow, in the middle of a report: nothing is thrown, nothing else in the report is lost, every place
 * lies in the draft, and the parsers get no more than they can bear. Time is the benchmark's business; here work is counted.
 */
import { afterAll, describe, expect, test, vi } from 'vitest';
import { check } from '../support/check.ts';
import { hostileFamilies, hostileReport, hostileSlips } from '../support/hostile.ts';
import { nightly } from '../support/nightly.ts';

const parsed = vi.hoisted(() => ({ texts: [] as string[] }));

vi.mock('unified', async (original) => {
	const { unified } = await original<typeof import('unified')>();
	return {
		unified: () => {
			const processor = unified();
			const parse = processor.parse.bind(processor);
			processor.parse = ((text: string) => {
				parsed.texts.push(text);
				return parse(text);
			}) as typeof processor.parse;
			return processor;
		},
	};
});

let calls = 0;
afterAll(() => {
	// The parser is watched, and is not spared altogether.
	expect(calls).toBeGreaterThan(0);
});

/** micromark takes a time that grows with the square of what it is given at once. */
const mostAtOnce = 17_000;

/** The benchmark has all of them at 64 KiB and at 1 MiB. */
const cases = hostileFamilies.flatMap((family, index) =>
	(nightly ? [65_536, 1_048_576] : [index % 12 === 0 ? 65_536 : 4_096]).map((size) => ({ ...family, size })),
);

test('there are families enough, each with its name', () => {
	expect(hostileFamilies.length).toBeGreaterThanOrEqual(117);
	expect(new Set(hostileFamilies.map(({ name }) => name)).size).toBe(hostileFamilies.length);
});

describe('in the middle of a report', () => {
	test.each(cases)('$size units of $name', { timeout: 300_000 }, ({ text, size }) => {
		for (const markdown of [true, false]) {
			parsed.texts = [];
			const stretch = text(size);
			const draft = hostileReport(stretch);
			const { problems } = check(draft, markdown);
			const rules = problems.map(({ rule }) => rule);
			for (const slip of hostileSlips) expect(rules).toContain(slip);
			for (const { start, end } of problems) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeGreaterThanOrEqual(start);
				expect(end).toBeLessThanOrEqual(draft.length);
			}
			expect(parsed.texts.filter((each) => each.length >= mostAtOnce)).toEqual([]);
			calls += parsed.texts.length;
			const all = parsed.texts.reduce((sum, each) => sum + each.length, 0);
			// Each block once, and each cell of a table again.
			expect(all).toBeLessThan(3 * draft.length + mostAtOnce);
		}
	});
});
