/** Numbers in Chinese characters: positional (二〇二〇) and structural (一百二十三, 两千零五, 三万二, 廿). */

const digits = new Map<string, number>(
	['零〇○', '一壹', '二两贰貳兩', '三叁', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((written, value) =>
		[...written].map((character) => [character, value] as const),
	),
);
const small = new Map([...'十拾百佰千仟'].map((character, index) => [character, 10 ** ((index >> 1) + 1)] as const));
const tens = new Map([...'廿卅卌'].map((character, index) => [character, (index + 2) * 10] as const));

/** All digits, and all words for powers of ten, as contents of a character class. */
export const hanDigits = [...digits.keys()].join('');
export const hanPowers = `${[...small.keys(), ...tens.keys()].join('')}万萬亿億`;

export interface HanNumber {
	readonly value: bigint;
	/** Digit by digit, as years are written. */
	readonly positional: boolean;
}

/** Longer runs of such characters are no number; the bound also keeps the reading from nesting. */
const longest = 40;

/**
 * The number that all of the text is. What means an approximate one (两三, 十七八), a name (十四五) or nothing has none.
 */
export function readHanNumber(text: string): HanNumber | undefined {
	if (text.length === 0 || text.length > longest) return undefined;
	const characters = [...text];
	if (characters.length > 1 && characters.every((each) => digits.has(each))) {
		const values = characters.map((each) => digits.get(each)!);
		const value = isVague(values) || /^[零〇○]|[两兩]/.test(text) ? undefined : BigInt(values.join(''));
		return value === undefined ? undefined : { value, positional: true };
	}
	const value = structural(text.replaceAll('萬', '万').replaceAll('億', '亿'));
	return value === undefined ? undefined : { value, positional: false };
}

/** 两三件, 七八个, 三五天. */
function isVague([one, other, ...more]: readonly number[]): boolean {
	return more.length === 0 && one! > 0 && (other === one! + 1 || (one === 3 && other === 5));
}

function structural(text: string): bigint | undefined {
	for (const [word, power] of powers) {
		const at = text.lastIndexOf(word);
		if (at < 0) continue;
		const head = structural(text.slice(0, at));
		const tail = head === undefined || head === 0n ? undefined : below(text.slice(at + 1), power);
		return head === undefined || tail === undefined || head >= 100_000_000n ? undefined : head * power + tail;
	}
	const value = upToThousands(text);
	return value === undefined ? undefined : BigInt(value);
}

const powers = [
	['亿', 100_000_000n],
	['万', 10_000n],
] as const;

/** What stands behind 万 or 亿: nothing, a smaller number, or a digit of the next power (三万二). */
function below(text: string, power: bigint): bigint | undefined {
	if (text === '') return 0n;
	const digit = text.length === 1 ? digits.get(text) : undefined;
	if (digit !== undefined && digit > 0) return (BigInt(digit) * power) / 10n;
	const value = structural(/^[零〇○]./.test(text) ? text.slice(1) : text);
	return value === undefined || value === 0n || value >= power ? undefined : value;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: what a numeral may go on with hangs on all that stands before
function upToThousands(text: string): number | undefined {
	if (text.length === 1 && digits.get(text) === 0) return 0;
	let total = 0;
	let digit: number | undefined;
	let afterZero = false;
	let last = 10_000;
	for (const character of text) {
		const value = digits.get(character);
		const power = small.get(character);
		if (value !== undefined) {
			if (digit !== undefined || (value === 0 && (afterZero || last === 10_000))) return undefined;
			if (value === 0) afterZero = true;
			else digit = value;
		} else if (power !== undefined) {
			// 十二 needs no digit before it, 百 does.
			if (power >= last || (digit === undefined && power !== 10)) return undefined;
			total += (digit ?? 1) * power;
			last = power;
			digit = undefined;
			afterZero = false;
		} else {
			const value = tens.get(character);
			if (value === undefined || digit !== undefined || last <= 10) return undefined;
			total += value;
			last = 10;
			afterZero = false;
		}
	}
	if (digit === undefined) return afterZero || total === 0 ? undefined : total;
	// 一百二 is 120, 一百零二 is 102.
	const isNextPower = !afterZero && last > 10 && last < 10_000;
	return total + (isNextPower ? (digit * last) / 10 : digit);
}
