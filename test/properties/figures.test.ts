import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDigits, readValue, wholeNumber } from '../../server/src/text/figures.ts';
import { isVaguePair, numberForms } from '../support/written-numbers.ts';

const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
const blank = fc.constantFrom('', ' ', '  ', '\t', '　', '\u00A0', '\u200B', '\uFEFF', '\r\n', '\n　 ');
const unit = fc.constantFrom('件', '元', '万元', '亿元', '条', '项', '份', '人次', '件次', '页');

const fullWidth = (text: string) =>
	text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10));
const grouped = (value: bigint, separator: string) => value.toString().replace(/\B(?=(?:\d{3})+$)/g, separator);

/** Every way in which the same digits are typed. */
const digitForms: readonly ((value: bigint) => string)[] = [
	String,
	(value) => grouped(value, ','),
	(value) => grouped(value, '，'),
	(value) => fullWidth(value.toString()),
	(value) => fullWidth(grouped(value, ',')),
	(value) => fullWidth(grouped(value, '，')),
	(value) => value.toString().split('').join(' '),
	(value) => value.toString().split('').join('　'),
];
const digits = fc.constantFrom(...digitForms);

function figureOf(text: string) {
	const value = readValue(text);
	if (value.kind !== 'figure') throw new Error(`${JSON.stringify(text)} is read as ${value.kind}`);
	return value;
}

describe('a figure is read as the number that was typed', () => {
	it('plain, with thousands separators or in full width, with blanks around it, up to 10^12', () => {
		fc.assert(
			fc.property(amount, digits, blank, blank, (value, write, before, after) => {
				const read = figureOf(`${before}${write(value)}${after}`);
				expect(read).toEqual({ kind: 'figure', scaled: value, scale: 0, sign: '' });
				expect(wholeNumber(read)).toBe(value);
			}),
		);
	});

	it('with the sign that stands before it: +6, －24, −3, +0', () => {
		const signs = fc.constantFrom(['+', '+'], ['＋', '+'], ['-', '-'], ['－', '-'], ['−', '-']);
		fc.assert(
			fc.property(amount, digits, signs, blank, (value, write, [written, sign], between) => {
				const read = figureOf(`${written}${between}${write(value)}`);
				expect({ scaled: read.scaled, sign: read.sign }).toEqual({ scaled: sign === '-' ? -value : value, sign });
			}),
		);
	});

	it('with the decimals that were written, no more and no less', () => {
		fc.assert(
			fc.property(amount, digits, fc.stringMatching(/^[0-9]{1,6}$/), fc.boolean(), (value, write, decimals, wide) => {
				const read = figureOf(`${write(value)}${wide ? `．${fullWidth(decimals)}` : `.${decimals}`}`);
				expect({ scaled: read.scaled, scale: read.scale }).toEqual({
					scaled: BigInt(`${value}${decimals}`),
					scale: decimals.length,
				});
				const isWhole = /^0+$/.test(decimals);
				expect(wholeNumber(read)).toBe(isWhole ? value : undefined);
			}),
		);
	});

	it('with its unit apart from it: 12件, 38.4 万元', () => {
		fc.assert(
			fc.property(amount, digits, unit, fc.constantFrom('', ' ', '　'), (value, write, written, between) => {
				expect(figureOf(`${write(value)}${between}${written}`)).toEqual({
					kind: 'figure',
					scaled: value,
					scale: 0,
					sign: '',
					unit: written,
				});
			}),
		);
	});

	it('with a remark behind it: 22（其中修订16件）', () => {
		const note = fc.constantFrom('（其中修订16件）', '(预算)', '，其中公开3件', '；另有2件待办', '【含上年】');
		fc.assert(
			fc.property(amount, fc.option(unit), note, (value, written, remark) => {
				const read = figureOf(`${value}${written ?? ''}${remark}`);
				expect(read).toMatchObject({ scaled: value, note: remark.normalize('NFKC') });
				expect(read.unit).toBe(written ?? undefined);
			}),
		);
	});

	it('in Chinese, digit by digit or as it is spoken', () => {
		const spoken = numberForms.filter(({ script }) => script !== 'digits');
		fc.assert(
			fc.property(amount, fc.constantFrom(...spoken), blank, blank, (value, { write }, before, after) => {
				const written = write(value);
				if (isVaguePair(written) || written === '一') return;
				expect(figureOf(`${before}${written}${after}`)).toMatchObject({ scaled: value, scale: 0, sign: '' });
				expect(figureOf(`${written}件（其中1件）`)).toMatchObject({ scaled: value, unit: '件', note: '(其中1件)' });
			}),
		);
	});

	it('with 万 and 亿 as part of the number, or of the unit before 元', () => {
		expect(figureOf('3.5万')).toEqual({ kind: 'figure', scaled: 35_000n, scale: 0, sign: '', power: '万' });
		expect(figureOf('3.5万件')).toMatchObject({ scaled: 35_000n, power: '万', unit: '件' });
		expect(figureOf('３．５ 万元')).toEqual({ kind: 'figure', scaled: 35n, scale: 1, sign: '', unit: '万元' });
		expect(figureOf('三十五万元')).toEqual({ kind: 'figure', scaled: 35n, scale: 0, sign: '', unit: '万元' });
		expect(figureOf('人民币401341元')).toEqual({ kind: 'figure', scaled: 401_341n, scale: 0, sign: '', unit: '元' });
		expect(figureOf('￥12.50')).toEqual({ kind: 'figure', scaled: 1250n, scale: 2, sign: '', unit: '元' });
	});

	it('when a zero beside digits was typed as a letter', () => {
		for (const [typed, value] of [
			['1O', 10n],
			['1OO', 100n],
			['2o5', 205n],
			['3〇', 30n],
			['1Ｏ', 10n],
		] as const)
			expect(figureOf(typed).scaled, typed).toBe(value);
	});

	it('and is written in plain digits again', () => {
		fc.assert(
			fc.property(
				amount,
				fc.constantFrom('', '+', '-'),
				fc.stringMatching(/^(?:[0-9]{1,6})?$/),
				(value, sign, places) => {
					const written = `${sign}${value}${places === '' ? '' : `.${places}`}`;
					expect(plainDigits(figureOf(fullWidth(written).replace('.', '．')))).toBe(written);
				},
			),
		);
	});

	it('when a zero was typed as a letter or in Chinese', () => {
		for (const zero of ['O', 'o', 'Ｏ', '〇', '零', '０', ' 0 ']) expect(figureOf(zero).scaled, zero).toBe(0n);
	});
});

const placeholders = ['/', '／', '\\', '-', '--', '－', '—', '——', '–', '～', '*', '无', '没有', '不适用', '未发生'];
const moreWords = [
	'约12',
	'近3000',
	'12余',
	'一',
	'两三',
	'十四五',
	'3万2',
	'30%',
	'3月',
	'见附件',
	'1.2.3',
	'12-15',
	'第3',
	'无数据',
	'12左右',
];

describe('what is no figure is never taken for one', () => {
	it('a placeholder says that there is nothing to count', () => {
		for (const written of [...placeholders, 'N/A', 'n/a', 'NA', 'nil', ' / ', '　无　']) {
			expect(readValue(written), written).toEqual({ kind: 'placeholder', written: written.trim() });
		}
	});

	it('blanks of all kinds are a blank cell', () => {
		fc.assert(
			fc.property(fc.array(blank), (blanks) => {
				expect(readValue(blanks.join(''))).toEqual({ kind: 'blank' });
			}),
		);
	});

	it('approximate figures, ranges and words are words', () => {
		for (const written of moreWords) expect(readValue(written), written).toEqual({ kind: 'words', written });
	});

	it('a separator in the wrong place makes words of it, not the figure before the separator', () => {
		for (const written of ['1,23', '1，2345', '12,34,567', '1。5', '3、4', '12，5件', '1, 5']) {
			expect(readValue(written), written).toEqual({ kind: 'words', written });
		}
	});

	it('zero, another figure, a blank, a placeholder and words stay five different things', () => {
		const kindOf = (text: string) => {
			const value = readValue(text);
			return value.kind === 'figure' && value.scaled === 0n ? 'zero' : value.kind;
		};
		expect(['0', '7', '', '/', '约7'].map(kindOf)).toEqual(['zero', 'figure', 'blank', 'placeholder', 'words']);
		const cell = fc.oneof(
			fc.record({ kind: fc.constant('zero'), text: fc.constantFrom('0', '０', '〇', '0.00', '0件') }),
			fc.record({ kind: fc.constant('figure'), text: amount.filter((value) => value > 0n).map(String) }),
			fc.record({ kind: fc.constant('blank'), text: blank }),
			fc.record({ kind: fc.constant('placeholder'), text: fc.constantFrom(...placeholders) }),
			fc.record({ kind: fc.constant('words'), text: fc.constantFrom(...moreWords) }),
		);
		fc.assert(
			fc.property(cell, blank, blank, ({ kind, text }, before, after) => {
				expect(kindOf(`${before}${text}${after}`)).toBe(kind);
			}),
		);
	});

	it('any text at all has an answer, and a figure only where a digit or a typed zero stands', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0１,，.-+ 件O（') })),
				(text) => {
					const value = readValue(text);
					if (value.kind === 'figure') expect(text).toMatch(/[\p{N}Oo〇零Ｏｏ]/u);
				},
			),
		);
	});
});
