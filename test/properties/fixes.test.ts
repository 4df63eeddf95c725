/**
 * Safe fixes may run on save, all at once and unseen: what they do is done after one run, and no figure that a person
 * typed is touched, whatever else is wrong with the draft.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, safeChanges } from '../../server/src/service/problems.ts';
import { check } from '../support/check.ts';
import { type Mutation, mutationsFor } from '../support/mutations.ts';
import { nightly } from '../support/nightly.ts';
import { planOf, shapes, write } from '../support/shapes.ts';

interface Spoilt {
	readonly text: string;
	readonly markdown: boolean;
	readonly mutations: readonly Mutation[];
}

/**
 * Reports in which several things went wrong at once, each in a part of its own: what a table lacks can hide what else it
 * lacks, and is then mended one run after the other.
 */
const spoilt: fc.Arbitrary<Spoilt> = fc
	.record({ year: fc.constantFrom(2020, 2023), shape: fc.constantFrom(...shapes), crlf: fc.boolean() })
	.chain(({ year, shape, crlf }) =>
		fc
			.uniqueArray(fc.constantFrom(...mutationsFor(year)), { minLength: 1, maxLength: 8, selector: ({ part }) => part })
			.map((mutations) => {
				const plan = mutations.reduce((before, { spoil }) => spoil(before), planOf(year));
				const text = write(shape, plan);
				return { text: crlf ? text.replaceAll('\n', '\r\n') : text, markdown: shape.markdown, mutations };
			}),
	);

const named = ({ text, mutations }: Spoilt): string => `${mutations.map(({ name }) => name).join('; ')}\n${text}`;

function fixAll(text: string, markdown: boolean): string {
	return applyChanges(text, safeChanges(check(text, markdown).problems));
}

/** Figures as they stand in the cells of the tables, by line and column. */
function figures({ text, markdown }: Pick<Spoilt, 'text' | 'markdown'>): Map<string, string> {
	const tables = check(text, markdown).draft.report()?.tables ?? [];
	return new Map(
		tables.flatMap((table) =>
			Array.from(table.cells(), ({ line, column, cell }): [string, string] => [
				`${tables.filter(({ form }) => form === table.form).indexOf(table)} ${line.id} ${column.id}`,
				cell.text.text,
			]),
		),
	);
}

const runs = { numRuns: nightly ? 2000 : 200 };

test('safe fixes once more, after all of them at once, change nothing', { timeout: 600_000 }, () => {
	fc.assert(
		fc.property(spoilt, (draft) => {
			const once = fixAll(draft.text, draft.markdown);
			expect(fixAll(once, draft.markdown), named(draft)).toBe(once);
		}),
		runs,
	);
});

test('no safe fix changes a figure', { timeout: 600_000 }, () => {
	fc.assert(
		fc.property(spoilt, (draft) => {
			const before = figures(draft);
			const text = fixAll(draft.text, draft.markdown);
			const after = figures({ text, markdown: draft.markdown });
			for (const [place, figure] of before) expect(after.get(place), `${place}: ${named(draft)}`).toBe(figure);
		}),
		runs,
	);
});
