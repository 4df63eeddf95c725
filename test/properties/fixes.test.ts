/**
 * Safe fixes may run on save, all at once and unseen: what they do is done after one run, and no figure that a person
 * typed is touched, whatever else is wrong with the draft.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, changesOf, safeChanges, type TextChange } from '../../server/src/service/changes.ts';
import { readValue } from '../../server/src/text/figures.ts';
import { check, essence } from '../support/check.ts';
import type { Mutation } from '../support/mutation.ts';
import { mutationsFor } from '../support/mutations.ts';
import { nightly } from '../support/nightly.ts';
import { mustShapes, planOf, write } from '../support/shapes.ts';

interface Draft {
	readonly text: string;
	readonly markdown: boolean;
}

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

interface Fixed extends Draft {
	/** What was mended; what had to wait because another fix changes the same place is not. */
	readonly mended: readonly string[];
}

function fixAll({ text, markdown }: Draft): Fixed {
	const { problems } = check(text, markdown);
	const changes = safeChanges(problems);
	const isMade = (change: TextChange): boolean => changes.some((made) => isDeepStrictEqual(made, change));
	const mended = problems.filter(({ fixes }) => {
		const safe = fixes.find(({ safety }) => safety === 'safe');
		return safe !== undefined && changesOf(safe).every(isMade);
	});
	// The headers of table 二 say the same under several captions.
	const caption = ({ start }: { readonly start: number }) => text.slice(0, start).match(captions)?.at(-1) ?? '';
	return {
		text: applyChanges(text, changes),
		markdown,
		mended: mended.map((problem) => `${caption(problem)} ${essence(problem)}`),
	};
}

const captions = /第二十条第（.）项/g;

/** What the cells of the tables say, by line and column: １２ and 12 are one figure, 12 and 12件 two. */
function figures({ text, markdown }: Draft): Map<string, string> {
	const tables = check(text, markdown).draft.report()?.tables ?? [];
	return new Map(
		tables.flatMap((table) =>
			Array.from(table.cells(), ({ line, column, cell }): [string, string] => [
				`${tables.filter(({ form }) => form === table.form).indexOf(table)} ${line.id} ${column.id}`,
				saidBy(cell.text.text),
			]),
		),
	);
}

/** The figure whose value and unit count, however it is written; anything else to the letter. */
function saidBy(text: string): string {
	const value = readValue(text);
	if (value.kind !== 'figure') return text;
	return `${value.scaled} / 10^${value.scale} ${value.unit ?? ''} ${value.note ?? ''}`;
}

const runs = { numRuns: nightly ? 2000 : 200 };

/**
 * The second fix for one place waits for the next run: a label may be misspelt and have a radical in it. And a header
 * without rows is read only when it has some.
 */
const mostRuns = 3;

test('what safe fixes have mended needs no second run, and soon there is nothing left to mend', {
	timeout: 600_000,
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

test('no safe fix changes a figure', { timeout: 600_000 }, () => {
	fc.assert(
		fc.property(spoilt, (draft) => {
			const before = figures(draft);
			const after = figures(fixAll(draft));
			for (const [place, figure] of before) expect(after.get(place), `${place}: ${named(draft)}`).toBe(figure);
		}),
		runs,
	);
});
