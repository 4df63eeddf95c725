/** Years of reports: 2020, ２０２０, 二〇二〇, 二〇二0, 二零二零. */

import { matches } from './matches.ts';

const chinese = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const));
for (const zero of '零○OoＯ') chinese.set(zero, 0);

const digit = '[0-9０-９〇○零一二三四五六七八九OoＯ]';

/** A year before 年, wherever it stands; global. */
export const yearPattern = new RegExp(`(?<!${digit})((?:20|２０|二[〇○零0OoＯ])${digit}{2})\\s*年`, 'gu');

/** The value of four digits as they were written; nothing outside 2000–2099. */
export function readYear(written: string): number | undefined {
	if (/^20[0-9]{2}$/.test(written)) return Number(written);
	const figures = [...written].map((character) => chinese.get(character) ?? Number(character.normalize('NFKC')));
	if (figures.length !== 4 || figures.some((figure) => Number.isNaN(figure))) return undefined;
	const year = figures.reduce((value, figure) => value * 10 + figure, 0);
	return year >= 2000 && year <= 2099 ? year : undefined;
}

export interface YearAt {
	readonly year: number;
	/** Units of the text that the four digits take. */
	readonly start: number;
	readonly end: number;
	readonly written: string;
}

/** Every year of the text that stands before 年. */
export function yearsIn(text: string): YearAt[] {
	if (!text.includes('年')) return [];
	return matches(text, yearPattern).flatMap((match) => {
		const written = match[1]!;
		const year = readYear(written);
		return year === undefined ? [] : [{ year, start: match.index, end: match.index + written.length, written }];
	});
}
