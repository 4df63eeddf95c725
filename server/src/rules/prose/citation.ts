/**
 * A cited law or notice whose title and number do not belong together, among the few that these reports cite. Of the
 * regulation's two numbers the one for the reported year is right. Basis: the notices themselves.
 */
import { type Citation, citations } from '../../forms/citations.ts';
import { gatherer } from '../../read/block-runs.ts';
import type { Block } from '../../read/model.ts';
import { type Passage, passagesOf, placeOf, writtenAt } from '../../report/narrative/passages.ts';
import { bodyOf, type Report } from '../../report/report.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';

const mismatch = {
	zh: '《{title}》的文号一般是{expected}，这里为“{written}”，建议核对。',
	en: '《{title}》 is usually cited as {expected}, not “{written}”; please check.',
};

interface Cited {
	readonly passage: Passage;
	/** Units of the passage that the number takes. */
	readonly start: number;
	readonly end: number;
	readonly title: string;
	readonly issuer: string;
	readonly year?: number;
	readonly number: number;
}

export const citation: ReportRule = {
	id: 'prose/citation',
	editions: allEditions,
	summary: { zh: '引用文件的名称与文号不符', en: 'Title and number of a cited notice do not match' },
	levels: ['information'],
	basis: {
		zh: '条例和有关通知的文号',
		en: 'the numbers of the regulation and of the notices',
		evidence: 'national',
	},
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const { from, to } = bodyOf(report);
		for (const { item: cited, index } of citedIn(report.runs)) {
			const expected = index < from || index >= to ? undefined : expectedFor(cited, report);
			if (expected === undefined) continue;
			yield {
				at: placeOf(cited.passage, cited.start, cited.end),
				severity: 'information',
				message: message(mismatch, {
					title: expected.title,
					expected: numberOf(expected),
					written: writtenAt(cited.passage, cited.start, cited.end),
				}),
			};
		}
	},
};

const pattern =
	/《([^《》]{4,80}(?:《[^《》]{0,60}》[^《》]{0,40})?)》(?:的通知)?\((?:[^()]{0,20}?)((国务院令|国办公开办函|国办函|国办发)(?:[〔[(【](\d{4})[〕\])】])?第?(\d{1,4})号)/g;

const citedIn = gatherer((block: Block): readonly Cited[] => {
	if (!block.text.includes('》') || !block.text.includes('号')) return [];
	return passagesOf(block).flatMap((passage) =>
		matches(passage.text, pattern).map((match): Cited => {
			const [whole, title, written, issuer, year, number] = match;
			const start = match.index + whole.length - written!.length;
			return {
				passage,
				start,
				end: start + written!.length,
				title: title!,
				issuer: issuer!,
				...(year === undefined ? {} : { year: Number(year) }),
				number: Number(number),
			};
		}),
	);
});

/** What the title is cited as; nothing when that is what stands there, or when the title is not known. */
function expectedFor(cited: Cited, { year }: Report): Citation | undefined {
	const known = citations.filter(({ title }) => cited.title.replace(/[〈〉《》]/g, '').includes(title));
	const titles = new Set(known.map(({ title }) => title));
	if (titles.size !== 1) return undefined;
	const fits = ({ from, to }: Citation): boolean => year === undefined || ((from ?? 0) <= year && year <= (to ?? 9999));
	const right = known.filter(fits);
	const isSame = (each: Citation): boolean =>
		each.issuer === cited.issuer && each.number === cited.number && each.year === cited.year;
	if (right.length !== 1 || right.some(isSame)) return undefined;
	// Another office's notice may carry the same words; the same office's, or another known number, is a slip.
	const [expected] = right;
	return expected!.issuer === cited.issuer || citations.some(isSame) ? expected : undefined;
}

function numberOf({ issuer, year, number }: Citation): string {
	return year === undefined ? `${issuer}第${number}号` : `${issuer}〔${year}〕${number}号`;
}
