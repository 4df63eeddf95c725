/** Runs of blocks: in step with the blocks after any edits, and what is gathered from them is what a fresh look finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BlockRun, gatherer, replaceBlocks } from '../../server/src/read/block-runs.ts';
import { Draft } from '../../server/src/read/draft.ts';
import type { Block } from '../../server/src/read/model.ts';
import { applyEdit, editWith } from '../support/edits.ts';

/** Some blocks of a draft; longer and shorter than what is kept per block. */
function blocksOf(paragraphs: readonly number[]): readonly Block[] {
	return new Draft(paragraphs.map((length) => '示'.repeat(length)).join('\n\n'), true).blocks;
}

const some = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constant(1500)), {
	maxLength: 120,
});
const replacement = fc.record({ at: fc.nat(), count: fc.oneof(fc.nat(3), fc.nat(200)), by: some });

test('after any replacements the runs hold the blocks, none too long, and those not touched are the same', () => {
	fc.assert(
		fc.property(some, fc.array(replacement, { maxLength: 12 }), (first, replacements) => {
			let blocks = blocksOf(first);
			let runs: readonly BlockRun[] = replaceBlocks([], 0, 0, blocks);
			for (const { at, count, by } of replacements) {
				const from = at % (blocks.length + 1);
				const to = Math.min(blocks.length, from + count);
				const others = blocksOf(by);
				const before = runs;
				blocks = [...blocks.slice(0, from), ...others, ...blocks.slice(to)];
				runs = replaceBlocks(runs, from, to, others);
				expect(runs.flat()).toEqual(blocks);
				for (const run of runs) expect(run.length).toBeGreaterThan(0);
				for (const run of runs) expect(run.length).toBeLessThanOrEqual(64);
				const isNew = runs.filter((run) => !before.includes(run));
				// Those around the change, cut anew, and a neighbour at each side that was short.
				expect(isNew.length).toBeLessThanOrEqual(Math.ceil(others.length / 64) + 4);
			}
		}),
		{ numRuns: 200 },
	);
});

test('what is gathered after any edits is what a draft just opened shows, each in its place', () => {
	const words = gatherer((block) => [...block.text.matchAll(/云溪|公开/g)].map((match) => match[0]));
	const paragraph = fc.constantFrom(
		'云溪局公开。',
		'示例县。',
		'一、总体情况',
		'\n',
		'公开'.repeat(600),
		'| 公开 | 0 |',
	);
	const text = fc.array(paragraph, { maxLength: 200 }).map((all) => all.join('\n\n'));
	const edits = fc.array(editWith(fc.oneof(paragraph, text)), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(text, edits, (first, sequence) => {
			const draft = new Draft(first, true);
			let current = first;
			for (const edit of sequence) {
				words(draft.runs);
				const { after, change } = applyEdit(current, edit);
				draft.update(after, change);
				current = after;
				expect(draft.runs.flat()).toEqual(draft.blocks);
				expect(words(draft.runs)).toEqual(words(new Draft(current, true).runs));
			}
		}),
		{ numRuns: 200 },
	);
});

test('a change elsewhere leaves the very list that was gathered; one that is seen, or moves blocks, makes a new one', () => {
	const words = gatherer((block) => (block.text.startsWith('云溪') ? [block] : []));
	const paragraphs = fc.array(fc.constantFrom('云溪局公开。', '示例县。'), { minLength: 2, maxLength: 200 });
	fc.assert(
		fc.property(paragraphs, fc.nat(), (all, place) => {
			const text = all.join('\n\n');
			const draft = new Draft(text, true);
			const before = words(draft.runs);
			const at = place % all.length;
			const start = all.slice(0, at).join('\n\n').length + (at === 0 ? 0 : 2) + all[at]!.length - 1;
			draft.update(`${text.slice(0, start)}好${text.slice(start)}`, { start, end: start, length: 1 });
			const isSeen = all[at] === '云溪局公开。';
			expect(words(draft.runs) === before).toBe(!isSeen);
			expect(words(draft.runs).map(({ item }) => item)).toEqual(
				draft.blocks.filter((block) => block.text.startsWith('云溪')),
			);
			const behind = words(draft.runs);
			const current = draft.text;
			draft.update(`示例县\n\n${current}`, { start: 0, end: 0, length: 5 });
			expect(words(draft.runs) === behind).toBe(behind.length === 0);
		}),
		{ numRuns: 200 },
	);
});
