import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseKey, strictKey } from '../../server/src/text/key.ts';
import { MappedBuilder, plain, slice, sourceRange } from '../../server/src/text/mapped.ts';
import { dense, normalForm, shadowed, shadowOf } from '../../server/src/text/shadow.ts';

/** What drafts have, and what makes positions go wrong. */
const piece = fc.oneof(
	fc.constantFrom(
		'政府信息公开',
		'收到35件',
		'总 计',
		'本年新\r\n制作数量',
		'（一）予以公开',
		'，',
		'：',
		'。',
		' ',
		'\t',
		'\n',
	),
	fc.constantFrom(
		'\uFEFF',
		'\u200B',
		'\u00AD',
		'\u00A0',
		'　',
		'１２３',
		'％',
		'ＡＢ',
		'⾏',
		'⺠',
		'⺑',
		'規章',
		'總計',
		'𬭎',
		'😀',
		'👨‍👩‍👧',
		'①',
		'²',
		'½',
		'ﬁ',
		'㎡',
		'…',
		'\uF900',
		'e\u0301',
	),
	fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const both = [
	{ name: 'with its blanks', make: shadowed },
	{ name: 'dense', make: dense },
];

describe('the shadow of a text', () => {
	for (const { name, make } of both) {
		it(`${name}: any stretch of it stands for a stretch of the text that has it in normal form`, () => {
			fc.assert(
				fc.property(text, fc.nat(), fc.nat(), (written, one, other) => {
					const shadow = make(plain(written, 0, written.length));
					const [from, to] = [one % (shadow.text.length + 1), other % (shadow.text.length + 1)].sort(
						(a, b) => a - b,
					) as [number, number];
					const { start, end } = sourceRange(shadow, from, to);
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeLessThanOrEqual(written.length);
					expect(start).toBeLessThanOrEqual(end);
					const again = make(plain(written.slice(start, end), 0, end - start)).text;
					expect(again.replaceAll(' ', '')).toContain(shadow.text.slice(from, to).replaceAll(' ', ''));
					if (make === shadowed) expect(again).toContain(shadow.text.slice(from, to));
				}),
				{ numRuns: 1000 },
			);
		});

		it(`${name}: stretches that follow one another stand for stretches that do`, () => {
			fc.assert(
				fc.property(text, (written) => {
					const shadow = make(plain(written, 0, written.length));
					let last = 0;
					for (let at = 0; at < shadow.text.length; at++) {
						const { start, end } = sourceRange(shadow, at, at + 1);
						expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : sourceRange(shadow, at - 1, at).start);
						expect(end).toBeGreaterThanOrEqual(last);
						last = end;
					}
				}),
			);
		});

		it(`${name}: is its own shadow`, () => {
			fc.assert(
				fc.property(text, (written) => {
					const once = make(plain(written, 0, written.length)).text;
					expect(make(plain(once, 0, once.length)).text).toBe(once);
				}),
			);
		});

		it(`${name}: stands for the draft where the text itself is a reading of it`, () => {
			fc.assert(
				fc.property(text, text, fc.nat(), (before, written, at) => {
					// Visible text whose map is not one to one: an entity before it, markup left out.
					const source = `&nbsp;${before}**${written}`;
					const visible = new MappedBuilder();
					visible.addAs(' ', 0, 6);
					visible.add(plain(source, 6, 6 + before.length));
					visible.add(plain(source, 8 + before.length, source.length));
					const shadow = make(visible.done(0));
					if (shadow.text.length === 0) return;
					const from = at % shadow.text.length;
					const { start, end } = sourceRange(shadow, from, shadow.text.length);
					const found = normalForm(source.slice(start, end).replace('&nbsp;', ' ').replace('**', ''));
					expect(found.replaceAll(' ', '')).toContain(shadow.text.slice(from).replaceAll(' ', ''));
				}),
			);
		});
	}

	it('has the same text with and without its map', () => {
		fc.assert(
			fc.property(text, (written) => {
				expect(normalForm(written)).toBe(shadowOf(written).text);
			}),
		);
	});

	it('costs nothing where the text is plain', () => {
		const visible = plain('全年共收到政府信息公开申请35件。', 0, 17);
		expect(shadowed(visible)).toBe(visible);
		expect(dense(visible)).toBe(visible);
		const wide = shadowed(plain('（一）全年收到３５件，總計', 0, 14));
		expect([wide.text, wide.from]).toEqual(['(一)全年收到35件,总计', undefined]);
		expect(slice(wide, 5, 7).start).toBe(5);
	});

	it('is what keys are made of: equal shadows have equal keys', () => {
		fc.assert(
			fc.property(text, (written) => {
				expect(looseKey(normalForm(written))).toBe(looseKey(written));
				if (!/[\r\n\t]/.test(written)) expect(strictKey(normalForm(written))).toBe(strictKey(written));
			}),
		);
	});
});

describe('what the shadow makes of a text', () => {
	it.each([
		['２０２４年１２月', '2024年12月'],
		['行政许可：１２８件；占１００％', '行政许可:128件;占100%'],
		['⾏政许可和人⺠政府', '行政许可和人民政府'],
		['\uFEFF本\u200B年\u00AD新收', '本年新收'],
		['規範性文件總計', '规范性文件总计'],
		['一\u00A0二　三\t四', '一 二 三 四'],
		['①公开35²件，½页', '①公开35²件,½页'],
		['𬭎😀', '𬭎😀'],
	])('%j is %j', (written, expected) => {
		expect(shadowOf(written).text).toBe(expected);
	});

	it.each([
		['收到 35 件，总 计　１２', '收到35件,总计12'],
		['本年新\r\n制作数量', '本年新制作数量'],
		['VS  Code 1 2', 'VS Code 1 2'],
		['  全文  ', '全文'],
	])('dense, %j is %j', (written, expected) => {
		expect(dense(plain(written, 0, written.length)).text).toBe(expected);
	});
});
