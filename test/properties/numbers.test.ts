import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, readNumber } from '../../server/src/text/numbers.ts';
import { isVaguePair, numberForms, structural } from '../support/written-numbers.ts';

const trillion = 10n ** 12n;
/** Small numbers, round ones and any: powers of ten and their neighbours are where readers go wrong. */
const integer = fc.oneof(
	fc.bigInt({ min: 0n, max: 20_000n }),
	fc.bigInt({ min: 0n, max: trillion }),
	fc
		.tuple(fc.bigInt({ min: 1n, max: 9n }), fc.integer({ min: 0, max: 11 }), fc.bigInt({ min: -1n, max: 1n }))
		.map(([digit, zeros, more]) => digit * 10n ** BigInt(zeros) + more),
	fc.constant(trillion),
);
const count = fc.constantFrom('件', '条', '次', '人次', '份', '个', '项', '篇', '页');

describe('what was written is what is read', () => {
	for (const { name, script, write } of numberForms) {
		it(`${name}: every integer up to 10^12`, () => {
			fc.assert(
				fc.property(integer, count, (value, unit) => {
					const written = write(value);
					if (isVaguePair(written)) return;
					expect(readNumber(written), written).toMatchObject({ scaled: value, scale: 0, exactness: 'exact', sign: '' });
					const [read, ...others] = numbersIn(`全年收到${written}${unit}。`);
					expect(others).toEqual([]);
					expect(read, written).toMatchObject({ scaled: value, scale: 0, unit, use: 'count', exactness: 'exact' });
					expect(read!.script).toBe(written.length > 1 || script === 'digits' ? script : 'han-structural');
					expect([read!.start, read!.end]).toEqual([4, 4 + written.length + unit.length]);
					expect([read!.digits.start, read!.digits.end]).toEqual([4, 4 + written.length]);
				}),
			);
		});
	}

	it('decimals, alone and before 万 and 亿, keep every place', () => {
		const places = fc.stringMatching(/^[0-9]{1,6}$/);
		fc.assert(
			fc.property(
				integer,
				places,
				fc.constantFrom(['', 0], ['万', 4], ['亿', 8] as const),
				(value, decimals, [word, zeros]) => {
					const read = readNumber(`${value}.${decimals}${word}件`)!;
					expect(read.scaled * 10n ** BigInt(decimals.length)).toBe(
						BigInt(`${value}${decimals}`) * 10n ** BigInt(Number(zeros) + read.scale),
					);
					expect(read.scale).toBe(Math.max(0, decimals.length - Number(zeros)));
				},
			),
		);
	});
});

describe('any text has an answer', () => {
	const characters = [
		...'0123456789０９一二两三十百千万亿零〇廿壹拾点分之第号约近超余多几数上负以上左右件条次人元年月日%‰成,，.．-－—–~至到()（）〔〕《》、。：:/ \n',
	];
	const text = fc.oneof(
		fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 }),
		fc.string({ unit: 'binary', maxLength: 60 }),
	);

	it('its quantities are in order, apart, within it, and hold their figures', () => {
		fc.assert(
			fc.property(text, (written) => {
				let last = 0;
				for (const { start, end, digits, scaled, sign } of numbersIn(written)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(digits.start).toBeGreaterThanOrEqual(start);
					expect(digits.end).toBeGreaterThan(digits.start);
					expect(end).toBeGreaterThanOrEqual(digits.end);
					expect(end).toBeLessThanOrEqual(written.length);
					expect(scaled < 0n).toBe(sign === '-' && scaled !== 0n);
					last = end;
				}
				readNumber(written);
			}),
			{ numRuns: 2000 },
		);
	});

	it('text before and behind a sentence does not change what it says', () => {
		fc.assert(
			fc.property(integer, text, text, (value, before, behind) => {
				const sentence = `\n全年收到${structural(value)}件。\n`;
				const found = numbersIn(before.replaceAll('《', '') + sentence + behind);
				expect(found.filter(({ unit, scaled }) => unit === '件' && scaled === value).length).toBeGreaterThan(0);
			}),
		);
	});

	it('work grows with the text, whatever repeats in it', () => {
		const hostile = [
			'一',
			'1',
			'1,',
			'1，234',
			'1.',
			'1-',
			'1/',
			'1:',
			'万',
			'1万',
			'1万1',
			'一分之',
			'百分之',
			'三点',
			'三点五万',
			'《',
			'第',
			'约',
			'十一',
			'-',
			'二0',
			'1万亿',
			'(1',
			'0536-',
		];
		for (const piece of hostile) {
			// A reader that nests or starts over for each piece would overflow or not come back.
			const found = numbersIn(piece.repeat(100_000 / piece.length));
			expect(found.length, piece).toBeLessThanOrEqual(100_000);
		}
	});
});
