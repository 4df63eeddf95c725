/**
 * 同比增长、减少: direction, difference or percentage against the figures that the same sentence tells. Without both of
 * them nothing is said. Basis: arithmetic (inferred).
 */

import type { Change } from '../../report/narrative/changes.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import { placeOf, writtenAt } from '../../report/narrative/passages.ts';
import { type Message, message } from '../../text/message.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { isPercentage, percentOf } from './percent.ts';

const direction = {
	zh: '“{written}”的增减方向与数字不符：上年 {before}，本年 {now}，建议核对。',
	en: '“{written}” goes the other way than the figures: {before} last year, {now} this year; please check.',
};
const amount = {
	zh: '“{written}”与两年的数字不符：上年 {before}，本年 {now}，相差 {difference}，建议核对。',
	en: '“{written}” does not fit the figures of both years: {before} last year, {now} this year, a difference of {difference}; please check.',
};
const rate = {
	zh: '“{written}”与两年的数字不符：上年 {before}，本年 {now}，变化 {percent}%，建议核对。',
	en: '“{written}” does not fit the figures of both years: {before} last year, {now} this year, a change of {percent}%; please check.',
};

export const change: ReportRule = {
	id: 'prose/change',
	editions: allEditions,
	summary: { zh: '同比增减与两年的数字不符', en: 'A change does not fit the figures of both years' },
	levels: ['information'],
	basis: {
		zh: '增减由同一句中两年的数字算出，由算术推断',
		en: 'the change follows from both figures of the sentence: arithmetic',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const each of narrativeOf(report).changes) {
			const text = faultOf(each);
			if (text !== undefined)
				yield { at: placeOf(each.passage, each.start, each.end), severity: 'information', message: text };
		}
	},
};

function faultOf(each: Change): Message | undefined {
	const { now, by, rises, percent } = each;
	const before = each.before ?? (rises ? now - by! : now + by!);
	if (before <= 0n) return undefined;
	const gap = now > before ? now - before : before - now;
	const values = {
		written: writtenAt(each.passage, each.start, each.end),
		before,
		now,
		difference: gap,
		percent: percentOf(gap, before, percent?.scale ?? 0),
	};
	if (now !== before && rises !== now > before) return message(direction, values);
	if (percent !== undefined) return isPercentage(percent, gap, before) ? undefined : message(rate, values);
	return by === gap ? undefined : message(amount, values);
}
