/**
 * Two figures for the same thing: 全年公开各类信息近3000条 here, 2600余条 there. Approximate figures stand for ranges, and
 * these must be apart. What a table counts is held to the table instead. Basis: the report itself (inferred).
 */
import type { Fact } from '../../report/narrative/fact.ts';
import { narrativeOf, spanOfFact } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { exactCount, writtenOf } from './compare.ts';
import { lineValue, onlyTable } from './table-values.ts';

const conflicts = {
	zh: '“{written}”与前文“{other}”说的像是同一件事，数字不同，建议核对。',
	en: '“{written}” and “{other}” before seem to count the same thing, yet differ; please check.',
};
const firstOne = { zh: '前文：{other}', en: 'Before: {other}' };

export const conflict: ReportRule = {
	id: 'prose/conflict',
	editions: allEditions,
	summary: { zh: '同一件事前后两个数', en: 'Two figures for the same thing' },
	levels: ['warning'],
	basis: {
		zh: '同一报告中同一件事只有一个数，由文意推断',
		en: 'one thing has one figure in one report',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const ofOneThing = new Map<string, Fact[]>();
		for (const fact of narrativeOf(report).facts) {
			if (!isComparable(fact, report)) continue;
			const others = ofOneThing.get(fact.thing);
			if (others === undefined) ofOneThing.set(fact.thing, [fact]);
			else if (others.length <= mostConflicts + 1 && !meet(fact, others[0]!)) others.push(fact);
		}
		for (const [other, ...facts] of ofOneThing.values()) {
			if (facts.length > mostConflicts) continue;
			for (const fact of facts) {
				yield {
					at: spanOfFact(fact),
					severity: 'warning',
					message: message(conflicts, { written: writtenOf(fact), other: writtenOf(other!) }),
					related: [{ at: spanOfFact(other!), message: message(firstOne, { other: writtenOf(other!) }) }],
				};
			}
		}
	},
};

/** So many figures that disagree are a list of several things, whatever each sentence calls its own. */
const mostConflicts = 4;

const requestTopic = /^(?:received|closed|carriedOver|carriedForward|t3\.|naturalPerson|legalEntities)/;
const caseTopic = /^(?:review|litigation)\./;

/** Figures of the whole year that no table decides. A contradiction with 未收到 has a rule of its own. */
function isComparable(fact: Fact, report: Report): boolean {
	const [topic] = fact.topics;
	if (topic === undefined || fact.figure === undefined || fact.none || fact.all) return false;
	if (topic.startsWith('published:')) return fact.ofWholeYear && !fact.perhapsPart;
	const count = exactCount(fact);
	if (count === undefined || count === 0n || fact.inclusive || fact.perhapsPart) return false;
	if (requestTopic.test(topic)) {
		const table = onlyTable(report, 't3');
		return table === undefined || lineValue(table, 't3.newReceived') === undefined;
	}
	return caseTopic.test(topic) && onlyTable(report, 't4') === undefined;
}

/** Whether there is a number that both figures can stand for. */
function meet(one: Fact, other: Fact): boolean {
	const [oneFrom, oneTo] = rangeOf(one);
	const [otherFrom, otherTo] = rangeOf(other);
	return (oneTo === undefined || oneTo >= otherFrom) && (otherTo === undefined || otherTo >= oneFrom);
}

/** 近3000: a tenth less at most; 2600余: below the next hundred; 约300: a tenth more or less. */
function rangeOf({ figure }: Fact): readonly [bigint, bigint | undefined] {
	const { scaled, scale, exactness } = figure!;
	const value = scaled / 10n ** BigInt(scale);
	if (exactness === 'exact') return [value, value];
	if (exactness === 'less') return [value - value / 10n, value];
	if (exactness === 'about') return [value - value / 10n, value + value / 10n];
	let step = 1n;
	while (value > 0n && value % (step * 10n) === 0n) step *= 10n;
	return [value, value + step - 1n];
}
