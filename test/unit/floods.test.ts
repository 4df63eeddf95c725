/** One draft never floods an editor: of what a rule says too often the first places are told, and how many there are. */
import { expect, test } from 'vitest';
import { check, essence } from '../support/check.ts';
import { report } from '../support/report-builder.ts';

const draftWith = (text: string): string =>
	report({ year: 2023 }).text.replace('五、存在', () => `${text}\n\n五、存在`);
const slip = '二〇二3年，';

test('as many as anybody reads are told one by one', () => {
	const text = draftWith(slip.repeat(1000));
	const { problems } = check(text, false);
	expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(Array(1000).fill('二〇二3'));
});

test('of more the rest is one problem, where the first of them stands, in both languages', () => {
	const text = draftWith(slip.repeat(50_000));
	const { problems } = check(text, false);
	expect(problems.length).toBe(1001);
	const last = problems.at(-1)!;
	expect(essence(last)).toMatch(/^information wording\/year-digits .*还有 49000 处/);
	expect(last.start).toBe(problems.at(-2)!.start + slip.length);
	expect(text.slice(last.start, last.end)).toBe('二〇二3');
	expect(check(text, false, { language: 'en' }).problems.at(-1)!.message).toContain('49000');
});

test('it is as serious as any of them, and other rules are told as before', () => {
	const text = draftWith(`${slip.repeat(1100)}\n\n公开信息条。`);
	const { problems } = check(text, false, { rules: { 'wording/year-digits': 'error' } });
	expect(problems.map(({ rule, severity }) => `${severity} ${rule}`).slice(999)).toEqual([
		'error wording/year-digits',
		'error wording/year-digits',
		'warning wording/lost-figure',
	]);
});

test('those ignored do not count', () => {
	const text = draftWith(
		`【nianbao-disable-next-line wording/year-digits】\n${slip.repeat(1100)}\n${slip.repeat(1000)}`,
	);
	expect(check(text, false).problems.length).toBe(1000);
});
