/**
 * Safe fixes may run on save, all at once and unseen: what they do is done after one run, and no figure that a person
 * typed is touched, whatever else is wrong with the draft.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, figures, fixAll } from '../support/fix-all.ts';
import type { Mutation } from '../support/mutation.ts';
import { mutationsFor } from '../support/mutations.ts';
import { nightly } from '../support/nightly.ts';
import { mustShapes, planOf, write } from '../support/shapes.ts';

interface Spoilt extends Draft {
	readonly mutations: readonly Mutation[];
}

/**
 * Reports in which several things went wrong at once, each in a part of its own: what a table lacks can hide what else it
 * lacks, and is then mended one run after the other.
 */
const spoilt: fc.Arbitrary<Spoilt> = fc
	.record({ year: fc.constantFrom(2020, 2023), shape: fc.constantFrom(...mustShapes), crlf: fc.boolean() })
	.chain(({ year, shape, crlf }) =>
		fc
			.uniqueArray(fc.constantFrom(...mutationsFor(year).filter(({ part }) => part !== 'whole')), {
				minLength: 1,
				maxLength: 8,
				selector: ({ part }) => part,
			})
			.map((mutations) => {
				const plan = mutations.reduce((before, { spoil }) => spoil(before), planOf(year));
				const text = write(shape, plan);
				return { text: crlf ? text.replaceAll('\n', '\r\n') : text, markdown: shape.markdown, mutations };
			}),
	);

const named = ({ text, mutations }: Spoilt): string => `${mutations.map(({ name }) => name).join('; ')}\n${text}`;

const runs = { numRuns: nightly ? 2000 : 200 };
/** At night other work goes first. */
const longest = nightly ? 14_400_000 : 600_000;

/**
 * The second fix for one place waits for the next run: a label may be misspelt and have a radical in it. And a header
 * without rows is read only when it has some.
 */
const mostRuns = 3;

test('what safe fixes have mended needs no second run, and soon there is nothing left to mend', {
	timeout: longest,
}, () => {
	fc.assert(
		fc.property(spoilt, (draft) => {
			let fixed = fixAll(draft);
			for (let run = 1; run < mostRuns && fixed.mended.length > 0; run++) {
				const again = fixAll(fixed);
				expect(
					again.mended.filter((each) => fixed.mended.includes(each)),
					named(draft),
				).toEqual([]);
				fixed = again;
			}
			expect(fixAll(fixed).text, named(draft)).toBe(fixed.text);
		}),
		runs,
	);
});

test('no safe fix changes a figure', { timeout: longest }, () => {
	fc.assert(
		fc.property(spoilt, (draft) => {
			const before = figures(draft);
			const after = figures(fixAll(draft));
			for (const [place, figure] of before) expect(after.get(place), `${place}: ${named(draft)}`).toBe(figure);
		}),
		runs,
	);
});
