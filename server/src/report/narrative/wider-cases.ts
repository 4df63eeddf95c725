/** Sentences that count all reviews and lawsuits of an organ, and name those about disclosure among them. */
import { has, type Phrase } from './phrases.ts';
import { namedDomain } from './subjects.ts';

/** 收到行政复议申请2件，均与政府信息公开无关; 行政诉讼8件，均不涉及政府信息公开. */
const unrelated =
	/信息公开(?:工作)?无关|(?:不|未)(?:涉及|属于)(?:政府|政务)?信息公开(?:工作|领域|方面|事项|类|案件)*(?:$|[,，、;；。])/;

export function isUnrelated(sentence: string): boolean {
	return unrelated.test(sentence);
}

/**
 * Where the figures of cases begin that are those of table 四. 全年被申请行政复议20件，其中政府信息公开2件: what stands
 * before counts others too.
 */
export function ownCasesFrom(sentence: string, phrases: readonly Phrase[]): number {
	if (isUnrelated(sentence)) return Number.POSITIVE_INFINITY;
	const all = phrases.flatMap((phrase) => [phrase, ...phrase.inner]);
	const first = all.find((phrase) => has(phrase, 'disclosure'));
	if (first?.figure === undefined) return 0;
	const domain = namedDomain(first);
	return domain === 'cases' || (domain === undefined && has(first, 'parts')) ? first.start : 0;
}
