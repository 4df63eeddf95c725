import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mapped, MappedBuilder, plain, slice, sourceRange, trim, without } from '../../server/src/text/mapped.ts';

/** What drafts are made of where offsets go wrong: two units per character, full width, line breaks of both kinds. */
const piece = fc.constantFrom(
	'𬭎',
	'😀',
	'👨‍👩‍👧',
	'１２',
	'3,456',
	'行政许可',
	'（七）总计',
	'\r\n',
	'\n',
	'\t',
	' ',
	'　',
	'\u00A0',
	'\u200B',
	'&nbsp;',
	'é',
);
const source = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''));

/** A unit of visible text and the place in the source that it stands for: what a Mapped says, spelt out. */
interface Unit {
	readonly unit: string;
	readonly start: number;
	readonly end: number;
}

interface Case {
	readonly text: string;
	readonly mapped: Mapped;
	readonly units: readonly Unit[];
}

function unitsOf(text: string, start: number, end: number): Unit[] {
	return Array.from({ length: end - start }, (_, index) => ({
		unit: text[start + index]!,
		start: start + index,
		end: start + index + 1,
	}));
}

const cuts = fc.array(fc.nat(200), { minLength: 2, maxLength: 10 });
const sorted = (text: string, places: readonly number[]) =>
	places.map((place) => place % (text.length + 1)).sort((one, other) => one - other);

/** A stretch of the source as it stands. */
const whole: fc.Arbitrary<Case> = fc.tuple(source, cuts).map(([text, places]) => {
	const at = sorted(text, places);
	const start = at[0]!;
	const end = at[at.length - 1]!;
	return { text, mapped: plain(text, start, end), units: unitsOf(text, start, end) };
});

/** Stretches of the source put together, some left out, some standing for other characters. */
const built: fc.Arbitrary<Case> = fc
	.tuple(source, cuts, fc.array(fc.constantFrom('keep', 'drop', 'decode'), { minLength: 10, maxLength: 10 }))
	.map(([text, places, ways]) => {
		const builder = new MappedBuilder();
		const units: Unit[] = [];
		const at = sorted(text, places);
		for (let index = 0; index + 1 < at.length; index++) {
			const [start, end] = [at[index]!, at[index + 1]!];
			if (ways[index] === 'keep') {
				builder.add(plain(text, start, end));
				units.push(...unitsOf(text, start, end));
			} else if (ways[index] === 'decode') {
				builder.addAs('«»', start, end);
				units.push({ unit: '«', start, end }, { unit: '»', start, end });
			}
		}
		return { text, mapped: builder.done(at[0]!), units };
	});

type Step =
	| { readonly name: 'slice'; readonly from: number; readonly to: number }
	| { readonly name: 'trim' }
	| { readonly name: 'without'; readonly pattern: RegExp };
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ name: fc.constant('slice' as const), from: fc.nat(100), to: fc.nat(100) }),
	fc.record({ name: fc.constant('trim' as const) }),
	fc.record({
		name: fc.constant('without' as const),
		pattern: fc.constantFrom(/[\r\n]+/g, /[0-9０-９]/g, /\u200B/g, /行政/g, /\s/g, /x*/g),
	}),
);

function take(mapped: Mapped, units: readonly Unit[], each: Step): { mapped: Mapped; units: readonly Unit[] } {
	const text = units.map(({ unit }) => unit).join('');
	switch (each.name) {
		case 'slice': {
			const [from, to] = sorted(text, [each.from, each.to]) as [number, number];
			return { mapped: slice(mapped, from, to), units: units.slice(from, to) };
		}
		case 'trim': {
			const from = text.length - text.trimStart().length;
			return { mapped: trim(mapped), units: units.slice(from, from + text.trim().length) };
		}
		case 'without': {
			const gone = new Set<number>();
			for (const match of text.matchAll(each.pattern)) {
				for (let unit = 0; unit < match[0].length; unit++) gone.add(match.index + unit);
			}
			return { mapped: without(mapped, each.pattern), units: units.filter((_, index) => !gone.has(index)) };
		}
	}
}

function expectSame(mapped: Mapped, units: readonly Unit[]): void {
	expect(mapped.text).toBe(units.map(({ unit }) => unit).join(''));
	units.forEach(({ start, end }, index) => {
		expect(sourceRange(mapped, index, index + 1)).toEqual({ start, end });
	});
	if (units.length === 0) {
		expect(mapped.start).toBe(mapped.end);
		return;
	}
	expect({ start: mapped.start, end: mapped.end }).toEqual({
		start: units[0]!.start,
		end: units[units.length - 1]!.end,
	});
}

describe('a problem is marked at the very characters it is about', () => {
	it('in text that stands in the draft as it is seen, whatever was cut off or left out of it', () => {
		fc.assert(
			fc.property(whole, fc.array(step, { maxLength: 5 }), ({ text, mapped, units }, steps) => {
				let state = { mapped, units: units as readonly Unit[] };
				for (const each of steps) state = take(state.mapped, state.units, each);
				expectSame(state.mapped, state.units);
				for (let unit = 0; unit < state.mapped.text.length; unit++) {
					const { start, end } = sourceRange(state.mapped, unit, unit + 1);
					expect(text.slice(start, end)).toBe(state.mapped.text[unit]);
				}
			}),
		);
	});

	it('in text put together from pieces, entities and breaks, whatever was cut off or left out of it', () => {
		fc.assert(
			fc.property(built, fc.array(step, { maxLength: 5 }), ({ mapped, units }, steps) => {
				let state = { mapped, units: units as readonly Unit[] };
				for (const each of steps) state = take(state.mapped, state.units, each);
				expectSame(state.mapped, state.units);
			}),
		);
	});

	it('over any run of them, from where the first begins to where the last ends', () => {
		fc.assert(
			fc.property(built, fc.nat(100), fc.nat(100), ({ mapped, units }, one, other) => {
				fc.pre(units.length > 0);
				const [from, to] = [Math.min(one, other) % units.length, (Math.max(one, other) % units.length) + 1];
				fc.pre(from < to);
				expect(sourceRange(mapped, from, to)).toEqual({ start: units[from]!.start, end: units[to - 1]!.end });
			}),
		);
	});

	it('and keeps no map where the text is the source unit by unit', () => {
		fc.assert(
			fc.property(whole, fc.nat(50), ({ text, mapped }, at) => {
				const builder = new MappedBuilder();
				const middle = at % (mapped.text.length + 1);
				builder.add(slice(mapped, 0, middle));
				builder.add(slice(mapped, middle));
				const again = builder.done(mapped.start);
				expect(again).toEqual(mapped.text.length === 0 ? { text: '', start: mapped.start, end: mapped.start } : mapped);
				expect(text.slice(again.start, again.end)).toBe(again.text);
			}),
		);
	});

	it('leaves a text of blanks an empty place at its start, where a figure can be filled in', () => {
		expect(trim(plain('| 　 |', 1, 4))).toEqual({ text: '', start: 1, end: 1 });
		expect(trim(plain('𬭎 12　', 2, 6))).toEqual({ text: '12', start: 3, end: 5 });
		expect(without(plain('总\r\n计', 0, 4), /[\r\n]+/g)).toEqual({
			text: '总计',
			start: 0,
			end: 4,
			from: [0, 3],
			to: [1, 4],
		});
	});
});
