/**
 * 22件，占62.9%: a percentage that is off by more than the rounding of its own digits, whichever whole it may be a share
 * of: those of the sentence, and table 三's. Rounded and cut both count as right. Basis: arithmetic (inferred).
 */
import { narrativeOf } from '../../report/narrative/narrative.ts';
import { placeOf, writtenAt } from '../../report/narrative/passages.ts';
import type { Share } from '../../report/narrative/shares.ts';
import type { Report } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { isPercentage, percentOf } from './percent.ts';
import { lineValue, onlyTable } from './table-values.ts';

const off = {
	zh: '“{written}”与件数不符：{part} ÷ {whole} = {percent}%，建议核对。',
	en: '“{written}” does not fit the figures: {part} ÷ {whole} = {percent}%; please check.',
};

export const share: ReportRule = {
	id: 'prose/share',
	editions: allEditions,
	summary: { zh: '所占百分比与件数不符', en: 'A percentage does not fit the figures' },
	levels: ['information'],
	basis: {
		zh: '百分比由正文和表三的件数算出，由算术推断',
		en: 'the percentage follows from the figures of the text and of table 3: arithmetic',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const each of narrativeOf(report).shares) {
			const wholes = [...each.wholes, ...wholesOfTable(report, each)].filter(
				(whole) => whole > 0n && whole >= each.part,
			);
			if (each.wholes.length === 0 || wholes.some((whole) => isPercentage(each.percent, each.part, whole))) continue;
			const whole = likeliest(each);
			yield {
				at: placeOf(each.passage, each.start, each.end),
				severity: 'information',
				message: message(off, {
					written: writtenAt(each.passage, each.start, each.end),
					part: each.part,
					whole,
					percent: percentOf(each.part, whole, each.percent.scale),
				}),
			};
		}
	},
};

/** Of the wholes that the text tells the one of which the percentage is least off: it is the one that was meant. */
function likeliest({ percent, part, wholes }: Share): bigint {
	const said = Number(percent.scaled) / 10 ** percent.scale;
	const off = (whole: bigint) => Math.abs((Number(part) / Number(whole)) * 100 - said);
	return wholes.reduce((best, whole) => (off(whole) < off(best) ? whole : best));
}

/** New requests, these and the ones carried over, and those closed; of a broken sum, each figure that one side supports. */
function wholesOfTable(report: Report, { fact }: Share): bigint[] {
	if (fact === undefined || !/^(?:t3\.|received|closed|carried)/.test(fact.topics[0] ?? '')) return [];
	const table = onlyTable(report, 't3');
	if (table === undefined) return [];
	const values = (line: string): readonly bigint[] => {
		const found = lineValue(table, line);
		return found === undefined ? [] : [found.value, ...found.also];
	};
	const fresh = values('t3.newReceived');
	const carried = values('t3.carriedOver');
	return [...fresh, ...fresh.flatMap((one) => carried.map((over) => one + over)), ...values('t3.result.total')];
}
