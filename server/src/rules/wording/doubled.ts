/**
 * A word, a phrase or a mark typed twice: 的的, 审核审核, 针对对, ，，. Closed lists for short ones, as Chinese doubles many a
 * word on purpose, or lets one word end as the next begins (政府政府信息, 存在在线). A phrase of five characters or more that
 * follows itself is none of these.
 */
import { formLabel } from '../../read/form-labels.ts';
import type { Block } from '../../read/model.ts';
import type { Mapped } from '../../text/mapped.ts';
import { message } from '../../text/message.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type BlockRule, type Finding } from '../rule.ts';
import { type Correction, corrections, matchSpan, proseLines } from './prose-lines.ts';

const text = { zh: '“{found}”重复，应为“{expected}”。', en: '“{found}” is typed twice; “{expected}” is meant.' };
const once = { zh: '“{phrase}”重复写了两遍。', en: '“{phrase}” is written twice.' };
const deleteOne = { zh: '删去重复的“{phrase}”', en: 'Delete the second “{phrase}”' };

const half = ([found]: RegExpExecArray): string => found.slice(found.length / 2);

const known: readonly Correction[] = [
	// 的的确确, 和和美美 and 发展和和平 are words; so are 对对口, 与与会, 及及时, 是是否.
	{ pattern: /的的(?![确士])|和和(?![和平谐睦美气解])|与与(?![会时])|及及(?![时格])/g, text, expected: half },
	{ pattern: /对对(?![口接方外内象照标比策应症话手称立联面齐调等决抗冲付子偶])/g, text, expected: half },
	{
		pattern:
			/审核审核|进行进行|加强加强|推进推进(?![会组情])|我局我局|本局本局|按照按照|根据根据|及时及时|开展开展|认真认真|依法依法|积极积极|不断不断|严格严格|有关有关|主动主动|全面全面|同时同时|以及以及|为了为了|通过通过(?!率)|落实落实(?!情|到)|资金资金/g,
		text,
		expected: half,
	},
	// 信息公开公开栏, 工作工作人员, 情况情况说明 go on; before a mark nothing does.
	{ pattern: /(公开|信息|工作|情况|要求|申请|管理|制度|内容|服务)\1(?=[，。；、！？])/g, text, expected: half },
	{ pattern: /(?<![，。、；：,])(?:，，|、、|；；|：：|。。)(?![，。、；：,])/g, text, expected: half },
];

export const doubled: BlockRule = {
	id: 'wording/doubled',
	editions: allEditions,
	summary: { zh: '字词或标点重复', en: 'A word or mark typed twice' },
	levels: ['information'],
	basis: carefulWriting,
	fixes: ['safe'],
	scope: 'block',
	*check(block: Block): Generator<Finding> {
		for (const line of proseLines(block)) {
			const units = unitsOf(line.text);
			if (mayStutter(units)) for (const correction of known) yield* corrections(block, line, correction);
			if (units.length >= 2 * shortest) yield* phrases(block, line, units);
		}
	},
};

/** Room for the units of one line after the other; an array for each would be a third of the work. */
const room = new Uint16Array(4096);

/** The text's UTF-16 units, up to the next call: a text is slow to walk through many times. */
function unitsOf(text: string): Uint16Array {
	const units = text.length <= room.length ? room.subarray(0, text.length) : new Uint16Array(text.length);
	for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
	return units;
}

/** Whether a character, or two, follow themselves, as all that is known does. */
function mayStutter(units: Uint16Array): boolean {
	for (let at = 1; at < units.length; at++) {
		if (units[at] === units[at - 1]) return true;
		if (units[at] === units[at - 2] && units[at + 1] === units[at - 1]) return true;
	}
	return false;
}

const shortest = 5;
const longest = 24;

/** Whether a phrase of this length can follow itself: one unit in five is looked at, and two neighbours must be the same. */
function mayRepeat(units: Uint16Array, length: number): boolean {
	for (let at = shortest - 1; at + length < units.length; at += shortest) {
		if (units[at] !== units[at + length]) continue;
		if (units[at - 1] === units[at + length - 1] || units[at + 1] === units[at + length + 1]) return true;
	}
	return false;
}

/** Phrases that follow themselves. */
function* phrases(block: Block, line: Mapped, units: Uint16Array): Generator<Finding> {
	const { text: words } = line;
	let behind = 0;
	for (let length = shortest; length <= longest; length++) {
		if (!mayRepeat(units, length)) continue;
		let same = 0;
		for (let at = behind; at + length < words.length; at++) {
			const unit = units[at]!;
			same = unit === units[at + length] && unit >= 0x4e00 && unit <= 0x9fff ? same + 1 : 0;
			if (same < length) continue;
			const second = at + 1;
			const phrase = words.slice(second, second + length);
			if (isHeader(phrase)) continue;
			const span = matchSpan(block, line, second, second + length);
			yield {
				at: span,
				severity: 'information',
				message: message(once, { phrase }),
				...(span.end - span.start === length
					? {
							fixes: [
								{
									title: message(deleteOne, { phrase }),
									safety: 'safe',
									edits: () => [{ at: span, text: '' }],
								},
							],
						}
					: {}),
			};
			behind = second + length;
			at = behind - 1;
			same = 0;
		}
	}
}

/** The header of table 四 names its columns three times; where a table's cells ran together that is not typed twice. */
function isHeader(phrase: string): boolean {
	return Array.from(phrase, (_, at) => formLabel(phrase.slice(at, at + 4))).some((label) => label?.kinds.has('column'));
}
