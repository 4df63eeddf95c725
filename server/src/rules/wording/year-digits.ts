/**
 * A year in two scripts at once: 二〇二0年, 20二四年, or a letter among its digits, 二O二四年, 2O24年. All Chinese (with 〇, ○ or
 * 零) and all Arabic (half or full width) are right. The fix keeps the script that most of the year is in.
 */
import type { Block } from '../../read/model.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type BlockRule, type Finding } from '../rule.ts';
import { type Correction, corrections } from './prose-lines.ts';

const han = '〇一二三四五六七八九';
const zeros = '〇○零';

const mixed: Correction = {
	pattern: /(?<![0-9０-９〇○零一二三四五六七八九A-Za-z])[0-9０-９〇○零一二三四五六七八九OoＯ]{4}(?=年)/g,
	text: {
		zh: '年份“{found}”的数字写法混用，应为“{expected}”。',
		en: 'The year “{found}” mixes scripts; it should be “{expected}”.',
	},
	expected: ([found]) => inOneScript(found),
};

/** 全年 and 年度 are no years. */
const trigger = /[0-9０-９〇○零一二三四五六七八九OoＯ]年/;

function inOneScript(found: string): string | undefined {
	let value = 0;
	let chinese = 0;
	let arabic = 0;
	let letters = 0;
	let zero = '';
	for (const unit of found) {
		const digit = digitOf(unit);
		value = value * 10 + digit;
		if (zeros.includes(unit)) zero = unit;
		if (/[OoＯ]/.test(unit)) letters++;
		else if (han.includes(unit) || zeros.includes(unit)) chinese += digit === 0 ? 0.1 : 1;
		else arabic += digit === 0 ? 0.1 : 1;
	}
	if (value < 1949 || value > 2099 || (letters === 0 && (chinese === 0 || arabic === 0))) return undefined;
	if (arabic >= chinese) return String(value);
	return [...String(value)].map((digit) => (digit === '0' && zero !== '' ? zero : han[Number(digit)])).join('');
}

function digitOf(unit: string): number {
	if (zeros.includes(unit) || /[OoＯ]/.test(unit)) return 0;
	const place = han.indexOf(unit);
	return place >= 0 ? place : Number(unit.normalize('NFKC'));
}

export const yearDigits: BlockRule = {
	id: 'wording/year-digits',
	editions: allEditions,
	summary: { zh: '年份的数字写法混用', en: 'A year in two scripts at once' },
	levels: ['information'],
	basis: carefulWriting,
	fixes: ['safe'],
	scope: 'block',
	*check(block: Block): Generator<Finding> {
		// Titles and signatures have years, too: every line counts, not only sentences.
		for (const { text } of block.reading.lines) if (trigger.test(text.text)) yield* corrections(block, text, mixed);
	},
};
