/** Turns a sentence into tokens: figures, years, known words, marks, and what is none of these. */
import type { ReadNumber } from '../../text/numbers.ts';
import { firstOfWords, type Role, type Word, wordAt } from './words.ts';

interface At {
	readonly start: number;
	readonly end: number;
}

export type Token = At &
	(
		| { readonly kind: 'word'; readonly word: Word }
		/** A number of things or an amount. */
		| { readonly kind: 'figure'; readonly number: ReadNumber }
		/** 16.7%, 5个百分点 */
		| { readonly kind: 'share'; readonly number: ReadNumber }
		| { readonly kind: 'year'; readonly year: number }
		/** A day, a month, a quarter: what is said of it is not said of the year. */
		| { readonly kind: 'date' }
		/** 20个工作日: how long something takes. */
		| { readonly kind: 'span' }
		| { readonly kind: 'mark'; readonly mark: Mark }
		/** A title in 《》 or words that are not known. */
		| { readonly kind: 'unknown' }
	);

export type Mark = ',' | ';' | ':' | '、' | '(' | ')';

const marks: Readonly<Record<string, Mark>> = {
	',': ',',
	// Within what is read as one sentence.
	'。': ',',
	';': ';',
	':': ':',
	'、': '、',
	'(': '(',
	')': ')',
};
/** To the end of the year: what follows is said of the whole of it. */
const untilYearEnd = /(?:截至|截止|截止到|截止至|至|到)(?:(\d{4})年)?(?:12月(?:31日|底|末)|年(?:底|末))(?:为止)?/y;
/** All of a year, or all of it so far: 2024年1月1日起至12月31日, 2024年1-12月, 2024年以来; 自2008年以来 is longer. */
const wholeYear =
	/(?:自|从)?(\d{4})年(?:1月1日起?|1月?份?)(?:至|到|[-—–~]{1,2})(?:\1年)?12月(?:31日|底|末|份)?(?:止|期间)?|(?<![自从])(\d{4})年(?:1月1日)?以来/y;
const partOfYear =
	/\d{1,2}(?:[-—–至到、]\d{1,2})*月(?:份|底|末|初)?(?:\d{1,2}日)?|[一二三四]季度|第[一二三四]季度|(?:上|下)半年|每[年月季周]|日均|月均/y;

/** What a unit of the text may begin, or that it stands for nothing, as bits by code unit. Most begin nothing. */
const roleOf = new Uint8Array(0x10000);
const [beginsWord, beginsUntil, beginsPart, isMark, beginsTitle, isSilent] = [1, 2, 4, 8, 16, 32];
const beginsToken = beginsWord | beginsUntil | beginsPart | isMark | beginsTitle;

function give(role: number, characters: string): void {
	for (const character of characters) roleOf[character.charCodeAt(0)]! |= role;
}

for (const unit of firstOfWords()) roleOf[unit]! |= beginsWord;
give(beginsUntil, '截至到自从2');
give(beginsPart, '0123456789一二三四第上下每日月');
give(isMark, Object.keys(marks).join(''));
give(beginsTitle, '《');
give(isSilent, ' \t\r\n\u00A0\u3000"\'“”‘’。！？!?·—–-');

/** 一是…；二是… count what is told, and name nobody who acts. */
const marker = /[一二三四五六七八九十]{1,3}是/y;
const markerDigits = '一二三四五六七八九十';

function behindMarker(text: string, at: number): number {
	if (!markerDigits.includes(text[at]!)) return at;
	marker.lastIndex = at;
	return marker.test(text) ? marker.lastIndex : at;
}

/** `numbers` are those of the text. */
export function tokensOf(text: string, numbers: readonly ReadNumber[]): Token[] {
	const tokens: Token[] = [];
	let next = 0;
	let unknownFrom = -1;
	for (let at = 0; at < text.length; ) {
		while (next < numbers.length && numbers[next]!.start < at) next++;
		const begins = unknownFrom < 0 && (at === 0 || tokens[tokens.length - 1]?.kind === 'mark');
		const behind = begins ? behindMarker(text, at) : at;
		if (behind > at) {
			at = behind;
			continue;
		}
		const number = numbers[next]?.start === at ? numbers[next] : undefined;
		const role = roleOf[text.charCodeAt(at)]!;
		const token = number !== undefined || (role & beginsToken) !== 0 ? tokenAt(text, at, role, number) : undefined;
		if (token === undefined) {
			if (unknownFrom < 0 && role !== isSilent) unknownFrom = at;
			at++;
			continue;
		}
		if (unknownFrom >= 0) tokens.push({ kind: 'unknown', start: unknownFrom, end: at });
		unknownFrom = -1;
		tokens.push(token);
		at = token.end;
	}
	if (unknownFrom >= 0) tokens.push({ kind: 'unknown', start: unknownFrom, end: text.length });
	return tokens;
}

/** `number` begins here, `role` is that of the unit. */
function tokenAt(text: string, start: number, role: number, number: ReadNumber | undefined): Token | undefined {
	if ((role & beginsTitle) !== 0) {
		const close = text.indexOf('》', start);
		return { kind: 'unknown', start, end: close < 0 ? text.length : close + 1 };
	}
	if ((role & beginsUntil) !== 0) {
		wholeYear.lastIndex = start;
		const whole = wholeYear.exec(text);
		if (whole !== null)
			return { kind: 'year', year: Number(whole[1] ?? whole[2]), start, end: start + whole[0].length };
		untilYearEnd.lastIndex = start;
		const match = untilYearEnd.exec(text);
		if (match !== null) {
			const end = start + match[0].length;
			return match[1] === undefined
				? { kind: 'word', word: yearEnd, start, end }
				: { kind: 'year', year: Number(match[1]), start, end };
		}
	}
	if ((role & beginsPart) !== 0) {
		partOfYear.lastIndex = start;
		const match = partOfYear.exec(text);
		if (match !== null && !/^\d+年/.test(text.slice(start, start + 5)))
			return { kind: 'date', start, end: start + match[0].length };
	}
	if (number !== undefined) return numberToken(text, number);
	const word = (role & beginsWord) === 0 ? undefined : wordAt(text, start);
	if (word !== undefined) return { kind: 'word', word, start, end: start + word.text.length };
	return (role & isMark) === 0 ? undefined : { kind: 'mark', mark: marks[text[start]!]!, start, end: start + 1 };
}

const yearEnd: Word = { text: '', role: 'thisYear' };

function numberToken(text: string, number: ReadNumber): Token {
	const { start, end } = number;
	if (number.use === 'share') return { kind: 'share', number, start, end };
	if (number.use === 'count') return { kind: 'figure', number, start, end };
	if (number.unit === '年' && number.scale === 0 && number.scaled >= 1990n && number.scaled <= 2099n) {
		return { kind: 'year', year: Number(number.scaled), start, end };
	}
	return {
		kind:
			/日$|月$|号$|季度$|年$/.test(number.unit ?? '') && !/工作日|自然日|个月/.test(text.slice(start, end))
				? 'date'
				: 'span',
		start,
		end,
	};
}

/** Whether a token is a word of one of these parts. */
export function plays(token: Token, ...roles: readonly Role[]): boolean {
	return token.kind === 'word' && roles.includes(token.word.role);
}
