/**
 * 共 A 件，其中 b 件、c 件: parts that exceed their whole, or a closed list (分为, 共计, channels, applicants, one
 * that ends with 其他信息) that does not add up. What 包括 or 涵盖 lists may be some of it only: there just a near miss is
 * told. A list with 等 or 其余, with approximate figures or other units is left alone. Basis: arithmetic (inferred).
 */
import type { Counted } from '../../report/narrative/counted.ts';
import type { List } from '../../report/narrative/lists.ts';
import { narrativeOf } from '../../report/narrative/narrative.ts';
import { placeOf, writtenAt } from '../../report/narrative/passages.ts';
import type { Report } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { differsFromTable } from './expected.ts';

const exceeds = {
	zh: '“{whole}”小于所列各部分之和：{terms} = {sum}，多 {difference}，建议核对。',
	en: '“{whole}” is less than its parts: {terms} = {sum}, {difference} too many; please check.',
};
const exceedsOne = {
	zh: '“{whole}”小于其中的“{part}”，差 {difference}，建议核对。',
	en: '“{whole}” is less than its part “{part}” by {difference}; please check.',
};
const differs = {
	zh: '“{whole}”与所列各部分之和不等：{terms} = {sum}，差 {difference}，建议核对。',
	en: '“{whole}” is not the sum of its parts: {terms} = {sum}, a difference of {difference}; please check.',
};
const partNote = { zh: '其中：{written}', en: 'A part: {written}' };

export const breakdown: ReportRule = {
	id: 'prose/breakdown',
	editions: allEditions,
	summary: { zh: '“其中”各项之和与总数不符', en: 'Parts in the text exceed their whole or do not add up to it' },
	levels: ['warning'],
	basis: {
		zh: '各部分之和不大于总数，由算术推断',
		en: 'parts are no more than their whole: arithmetic',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const list of narrativeOf(report).lists) {
			const sum = list.parts.reduce((total, { count }) => total + count, 0n);
			const { count } = list.whole;
			if (sum === count || sum === list.withCarried || (sum < count && !list.closed)) continue;
			if (!isSure(list, sum) || isSaid(report, list, sum)) continue;
			const template = list.closed ? differs : list.parts.length === 1 ? exceedsOne : exceeds;
			yield {
				at: spanOf(list.whole),
				severity: 'warning',
				message: message(template, {
					whole: writtenOf(list.whole),
					part: writtenOf(list.parts[0]!),
					terms: list.parts.map((part) => part.count).join(' + '),
					sum,
					difference: sum > count ? sum - count : count - sum,
				}),
				related: list.parts.map((part) => ({
					at: spanOf(part),
					message: message(partNote, { written: writtenOf(part) }),
				})),
			};
		}
	},
};

function spanOf({ passage, start, end }: Counted) {
	return placeOf(passage, start, end);
}

function writtenOf({ passage, start, end }: Counted): string {
	return writtenAt(passage, start, end);
}

/** Parts between commas may belong elsewhere; where they are many, or nearly right, they are parts. */
function isSure({ loose, parts, whole, closed, perhapsSome }: List, sum: bigint): boolean {
	if (perhapsSome && closed && sum < whole.count && !isNear(whole.count - sum, whole.count)) return false;
	if (!loose) return true;
	if (closed || parts.length >= 3)
		return parts.every(({ count }) => count <= whole.count) || sum - whole.count <= whole.count;
	return isNear(sum - whole.count, whole.count);
}

/** A slip rather than another way of counting. */
function isNear(difference: bigint, whole: bigint): boolean {
	return difference <= 2n || difference * 10n <= whole;
}

/** A figure of the list that a table contradicts has a problem of its own; with the table's the list may be right. */
function isSaid(report: Report, { whole, parts }: List, sum: bigint): boolean {
	if (parts.some(({ fact, count }) => differsFromTable(report, fact, count))) return true;
	return differsFromTable(report, whole.fact, whole.count) && !differsFromTable(report, whole.fact, sum);
}
