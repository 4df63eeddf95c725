import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { KeptWith, keptOf } from '../../server/src/text/kept-with.ts';
import { planOf, shapes, write } from '../support/shapes.ts';

test('what is kept is found again, each for itself', () => {
	const [lengths, firsts] = [new KeptWith<readonly string[], number>(), new KeptWith<readonly string[], string>()];
	const [one, other] = [['表三', '表四'], ['表二']];
	lengths.set(one, 2);
	firsts.set(one, '表三');
	firsts.set(other, '表二');
	lengths.set(one, 3);
	expect([lengths.get(one), firsts.get(one)]).toEqual([3, '表三']);
	expect([lengths.get(other), firsts.get(other)]).toEqual([undefined, '表二']);
});

test('what is made of an object is made once for each', () => {
	let asked = 0;
	const isLong = keptOf(({ length }: readonly string[]) => {
		asked++;
		return length > 1;
	});
	const [one, other] = [['表三', '表四'], ['表二']];
	expect([one, other, one, other].map(isLong)).toEqual([true, false, true, false]);
	expect(asked).toBe(2);
});

test('copies, comparisons and JSON know nothing of it', () => {
	const kept = new KeptWith<{ readonly text: string }, number>();
	const owner = { text: '合计' };
	kept.set(owner, 1);
	expect(kept.get({ ...owner })).toBeUndefined();
	expect(owner).toStrictEqual({ text: '合计' });
	expect(JSON.stringify(owner)).toBe('{"text":"合计"}');
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;

/** Bytes that the collector of young objects leaves of each round, once everything is compiled. */
function leftPerRound(round: () => void): number {
	const rounds = 20;
	for (let at = 0; at < rounds; at++) round();
	collect();
	const before = process.memoryUsage().heapUsed;
	for (let at = 0; at < rounds; at++) {
		round();
		collect({ type: 'minor' });
		collect({ type: 'minor' });
	}
	return (process.memoryUsage().heapUsed - before) / rounds;
}

/** As most that is kept, it knows what it was made from. */
function figuresOf(owner: object) {
	return { owner, figures: Array.from({ length: 10_000 }, (_, index) => index + 0.5) };
}

test('what is kept goes with the object; in a weak map it would wait for a full collection', () => {
	const kept = new KeptWith<object, object>();
	const weak = new WeakMap<object, object>();
	const keep = (into: typeof kept | typeof weak) => {
		const owner = {};
		into.set(owner, figuresOf(owner));
	};
	expect(leftPerRound(() => keep(kept))).toBeLessThan(20_000);
	expect(leftPerRound(() => keep(weak))).toBeGreaterThan(60_000);
});

test('so does all that was worked out of a draft', { timeout: 60_000 }, () => {
	const text = write(shapes[0]!, planOf(2023)).replace('</td>', '1</td>');
	expect(leftPerRound(() => new CheckedDraft(text, true).problems())).toBeLessThan(100_000);
});
