/**
 * 《》, “” and （） without their other half, turned the wrong way, or doubled. Each kind is counted for itself, in lines as
 * they are seen. A pair may be broken over lines that a PDF or a mail cut; the 1） of a list has no other half; titles
 * within titles and ASCII quotation marks, which look the same on both sides, are left alone.
 */
import { type Gathered, gatherer } from '../../read/block-runs.ts';
import { isPieceOfLabel } from '../../read/form-labels.ts';
import type { Block, Span } from '../../read/model.ts';
import { bodyOf } from '../../report/report.ts';
import type { Mapped } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { type Message, message } from '../../text/message.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { isSentence, matchSpan } from './prose-lines.ts';

const alone = { zh: '{mark} 没有配对的 {other}。', en: '{mark} has no {other}.' };
const turned = { zh: '方向有误，这里应为 {other}。', en: 'Turned the wrong way: {other} is meant.' };
const twice = { zh: '{mark} 多写了一个。', en: 'One {mark} too many.' };

const pairs = ['《》', '“”', '（）'];
const kinds = new Map<string, { readonly kind: number; readonly opens: boolean }>([
	...pairs.flatMap((pair, kind) => [...pair].map((mark, side) => [mark, { kind, opens: side === 0 }] as const)),
	// Half and full width are mixed in one pair.
	['(', { kind: 2, opens: true }],
	[')', { kind: 2, opens: false }],
]);
const anyMark = /[《》“”（）()]/g;

/** A mark that found no other half in its line. */
interface Lonely {
	readonly at: Span;
	readonly kind: number;
	readonly opens: boolean;
	/** Whether its line is one to speak of. Cells and cut labels are none, yet may hold the other half. */
	readonly speaks: boolean;
	readonly message: Message;
	/** A fault whatever stands in the lines around. */
	readonly certain: boolean;
}

export const pairsRule: ReportRule = {
	id: 'wording/pairs',
	editions: allEditions,
	summary: { zh: '书名号、引号、括号不配对', en: 'Brackets or quotation marks without their other half' },
	levels: ['warning'],
	basis: carefulWriting,
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const { from, to } = bodyOf(report);
		const lonely = lonelyIn(report.runs).filter(({ index }) => index >= from && index < to);
		for (const { at, message: said } of withoutBroken(lonely)) yield { at, severity: 'warning', message: said };
	},
};

/** How far apart in the draft the halves of a pair may stand that was broken over lines. */
const farthest = 300;

/** Marks whose other half stands in another line are no faults. */
function withoutBroken(marks: readonly Gathered<Lonely>[]): Lonely[] {
	const open: Lonely[][] = pairs.map(() => []);
	const paired = new Set<Lonely>();
	for (const { item } of marks) {
		if (item.certain) continue;
		const waiting = open[item.kind]!;
		if (item.opens) waiting.push(item);
		else {
			const other = waiting.pop();
			if (other === undefined) continue;
			if (item.at.block.start + item.at.start - other.at.block.start - other.at.start > farthest) continue;
			paired.add(item).add(other);
		}
	}
	return marks.flatMap(({ item }) => (item.speaks && !paired.has(item) ? [item] : []));
}

const lonelyIn = gatherer((block) => {
	if (block.text.search(anyMark) < 0) return [];
	return block.reading.lines.flatMap(({ text }) => lonelyInLine(block, text));
});

const silent = { speaks: false, message: message(alone, { mark: '', other: '' }), certain: false };

interface Mark {
	readonly index: number;
	readonly mark: string;
}

function lonelyInLine(block: Block, line: Mapped): Lonely[] {
	const { text } = line;
	const open: Mark[][] = pairs.map(() => []);
	const found: Lonely[] = [];
	const closed: Mark[] = [];
	// The halves of a label that was cut may stand in two tables; out of a PDF pieces of several labels are on a line.
	const speaks = isSentence(text) && !text.split(/\s+/).every((word) => word === '' || isPieceOfLabel(word));
	const add = ({ index, mark }: Mark, said: Message, certain = false): void => {
		const { kind, opens } = kinds.get(mark)!;
		found.push({ at: matchSpan(block, line, index, index + 1), kind, opens, speaks, message: said, certain });
	};
	let last: { readonly from: number; readonly to: number; readonly mark: string } | undefined;
	for (const { index, 0: mark } of matches(text, anyMark)) {
		const { kind, opens } = kinds.get(mark)!;
		if (opens) {
			open[kind]!.push({ index, mark });
			continue;
		}
		const other = open[kind]!.pop();
		if (other === undefined) {
			if (kind !== 2 || !marker.test(text.slice(Math.max(0, index - 8), index))) closed.push({ index, mark });
			// （电话：0999-123456 | 7）: at the beginning of a line it may be the other half of one before.
			else if (index <= 3) found.push({ at: matchSpan(block, line, index, index + 1), kind, opens, ...silent });
			continue;
		}
		// 《《条例》》: a pair around nothing but another pair of its kind.
		if (last?.mark === mark && last.from === other.index + 1 && last.to === index - 1)
			add(other, message(twice, { mark: other.mark }), true);
		last = { from: other.index, to: index, mark };
	}
	for (const [kind, pair] of pairs.entries()) {
		addLonely(open[kind]!, pair);
		addLonely(
			closed.filter(({ mark }) => kinds.get(mark)!.kind === kind),
			pair,
		);
	}
	return found.sort((one, other) => one.at.start - other.at.start);

	/** Two quotation marks of one side are a pair, one of them turned: the first of two that close, the second of two that open. */
	function addLonely(marks: readonly Mark[], pair: string): void {
		const [opening, closing] = [...pair] as [string, string];
		for (let at = 0; at < marks.length; at++) {
			const one = marks[at]!;
			const next = marks[at + 1];
			const { opens } = kinds.get(one.mark)!;
			if (next?.mark === one.mark && next.index > one.index + 1 && pair === '“”') {
				add(opens ? next : one, message(turned, { other: opens ? closing : opening }), true);
				at++;
			} else if (next?.index === one.index + 1 && next.mark === one.mark) {
				add(one, message(twice, { mark: one.mark }));
			} else add(one, message(alone, { mark: one.mark, other: opens ? closing : opening }));
		}
	}
}

/** What stands before the bracket of 1） and a), at the beginning of a line or of a part of a sentence. */
const marker =
	/(?:^|[\s，。；：、！？,;:.])(?:第?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivxIVX]{2,4}|[①-⑳])\s?$/;
