/** Turns a sentence into tokens: figures, years, known words, marks, and what is none of these. */
import { numbersIn, type ReadNumber } from '../../text/numbers.ts';
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
	';': ';',
	':': ':',
	'、': '、',
	'(': '(',
	')': ')',
};
const silent = /[\s"'“”‘’。！？!?·—–-]/;
/** To the end of the year: what follows is said of the whole of it. */
const untilYearEnd = /(?:截至|截止|截止到|截止至|至|到)(?:(\d{4})年)?(?:12月(?:31日|底|末)|年(?:底|末))(?:为止)?/y;
const partOfYear =
	/\d{1,2}(?:[-—–至到、]\d{1,2})*月(?:份|底|末|初)?(?:\d{1,2}日)?|[一二三四]季度|第[一二三四]季度|(?:上|下)半年|每[年月季周]|日均|月均/y;

const untilCharacters = '截至到';
const partCharacters = '0123456789一二三四第上下每日月';
/** By character code: whether a token may begin with it, other than a number. Most characters of a text begin none. */
const begins = new Uint8Array(0x10000);
for (const character of [...firstOfWords(), ...Object.keys(marks), ...untilCharacters, ...partCharacters, '《']) {
	begins[character.charCodeAt(0)] = 1;
}

export function tokensOf(text: string): Token[] {
	const numbers = numbersIn(text);
	const tokens: Token[] = [];
	let next = 0;
	let unknownFrom = -1;
	const push = (token: Token): void => {
		if (unknownFrom >= 0) tokens.push({ kind: 'unknown', start: unknownFrom, end: token.start });
		unknownFrom = -1;
		tokens.push(token);
	};
	for (let at = 0; at < text.length; ) {
		while (next < numbers.length && numbers[next]!.start < at) next++;
		const number = numbers[next];
		const token = begins[text.charCodeAt(at)] === 1 || number?.start === at ? tokenAt(text, at, number) : undefined;
		if (token === undefined) {
			if (unknownFrom < 0 && !silent.test(text[at]!)) unknownFrom = at;
			at++;
			continue;
		}
		push(token);
		at = token.end;
	}
	if (unknownFrom >= 0) tokens.push({ kind: 'unknown', start: unknownFrom, end: text.length });
	return tokens;
}

function tokenAt(text: string, start: number, number: ReadNumber | undefined): Token | undefined {
	const character = text[start]!;
	if (character === '《') {
		const close = text.indexOf('》', start);
		return { kind: 'unknown', start, end: close < 0 ? text.length : close + 1 };
	}
	if (untilCharacters.includes(character)) {
		untilYearEnd.lastIndex = start;
		const match = untilYearEnd.exec(text);
		if (match !== null) {
			const end = start + match[0].length;
			return match[1] === undefined
				? { kind: 'word', word: yearEnd, start, end }
				: { kind: 'year', year: Number(match[1]), start, end };
		}
	}
	if (partCharacters.includes(character)) {
		partOfYear.lastIndex = start;
		const match = partOfYear.exec(text);
		if (match !== null && !/^\d+年/.test(text.slice(start, start + 5)))
			return { kind: 'date', start, end: start + match[0].length };
	}
	if (number?.start === start) return numberToken(text, number);
	const mark = marks[character];
	const word = wordAt(text, start);
	if (word !== undefined) return { kind: 'word', word, start, end: start + word.text.length };
	return mark === undefined ? undefined : { kind: 'mark', mark, start, end: start + 1 };
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
