/** The forms in which reports write numbers, each as a function that writes any integer up to 10^12. */
import type { Script } from '../../server/src/text/number-figures.ts';

const han = '零一二三四五六七八九';

/** 一百二十三, 两千零五, 一万亿: as it is read aloud. `two` is the digit 2 before 百, 千, 万 and 亿. */
export function structural(value: bigint, two: '二' | '两' = '两'): string {
	if (value < 10_000n) return upToThousands(Number(value), two);
	const [power, word] = value < 100_000_000n ? ([10_000n, '万'] as const) : ([100_000_000n, '亿'] as const);
	const rest = value % power;
	const head = structural(value / power, two).replace(/^二$/, two);
	const gap = rest !== 0n && rest < power / 10n ? '零' : '';
	return head + word + gap + (rest === 0n ? '' : withTen(rest, structural(rest, two)));
}

/** Within a number, 十 has its 一: 一万零一十二. */
function withTen(value: bigint, written: string): string {
	return value >= 10n && value < 20n ? `一${written}` : written;
}

function upToThousands(value: number, two: string): string {
	if (value < 10) return han[value]!;
	if (value < 20) return `十${value > 10 ? han[value - 10]! : ''}`;
	let text = '';
	let gap = false;
	for (const [power, word] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, ''],
	] as const) {
		const digit = Math.floor(value / power) % 10;
		if (digit === 0) {
			gap ||= text !== '';
			continue;
		}
		text += `${gap ? '零' : ''}${digit === 2 && power >= 100 ? two : han[digit]!}${word}`;
		gap = false;
	}
	return text;
}

const fullWidth = (text: string) =>
	text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10));
const grouped = (value: bigint, separator: string) => value.toString().replace(/\B(?=(?:\d{3})+$)/g, separator);
const positional = (value: bigint, zero: string) =>
	value.toString().replace(/\d/g, (digit) => (digit === '0' ? zero : han[Number(digit)]!));
const formal = (text: string) =>
	text.replace(
		/[一二两三四五六七八九十百千]/g,
		(character) => '壹贰贰叁肆伍陆柒捌玖拾佰仟'['一二两三四五六七八九十百千'.indexOf(character)]!,
	);

export interface NumberForm {
	readonly name: string;
	readonly script: Script;
	readonly write: (value: bigint) => string;
}

export const numberForms: readonly NumberForm[] = [
	{ name: 'plain', script: 'digits', write: String },
	{ name: 'full width', script: 'digits', write: (value) => fullWidth(value.toString()) },
	{ name: 'thousands separators', script: 'digits', write: (value) => grouped(value, ',') },
	{ name: 'full-width thousands separators', script: 'digits', write: (value) => grouped(value, '，') },
	{ name: 'full width throughout', script: 'digits', write: (value) => fullWidth(grouped(value, '，')) },
	{ name: '二〇二〇', script: 'han-positional', write: (value) => positional(value, '〇') },
	{ name: '二零二零', script: 'han-positional', write: (value) => positional(value, '零') },
	{ name: '二○二○', script: 'han-positional', write: (value) => positional(value, '○') },
	{ name: '两千零五', script: 'han-structural', write: (value) => structural(value) },
	{ name: '二千零五', script: 'han-structural', write: (value) => structural(value, '二') },
	{
		name: '贰仟零伍',
		script: 'han-structural',
		write: (value) => (value < 10n ? han[Number(value)]! : formal(structural(value, '二'))),
	},
];

/** 一二, 三五: digit by digit they would be 12 and 35, but they say "one or two", "three to five". */
export function isVaguePair(written: string): boolean {
	return /^(?:一二|二三|三四|四五|五六|六七|七八|八九|三五)$/.test(written);
}
