/**
 * A word pasted ten thousand times, a list of telephone numbers: a rule that has more to say of a draft than anybody reads
 * says where the first ones are, and at the next one how many there are besides. An editor that is sent all of them at each
 * keystroke stands still.
 */
import type { Severity } from '../rules/rule.ts';
import { type Message, message } from '../text/message.ts';

/** As many as an editor shows of a file; a hundred reports in one have less of one rule. */
const mostOfRule = 1000;

const more = {
	zh: '从这里起同一规则的问题还有 {count} 处，没有逐一列出；前面的处理好了再列。',
	en: 'From here on there are {count} more problems of this rule, which are not listed one by one; they will be when those before are settled.',
};

const levels: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a rule tells of one place. */
interface Told {
	readonly rule: string;
	readonly severity: Severity;
}

/**
 * What is told, in the order of the text, without what is too much of one rule; in the place of that `rest`, made of the first
 * place that is not told, as serious as any of them.
 */
export function withoutFloods<T extends Told>(
	told: readonly T[],
	rest: (first: T, severity: Severity, message: Message) => T,
): readonly T[] {
	if (told.length <= mostOfRule) return told;
	const counts = new Map<string, number>();
	const untold = new Map<string, T[]>();
	const listed: T[] = [];
	for (const each of told) {
		const place = (counts.get(each.rule) ?? 0) + 1;
		counts.set(each.rule, place);
		if (place <= mostOfRule + 1) listed.push(each);
		if (place === mostOfRule + 1) untold.set(each.rule, [each]);
		else untold.get(each.rule)?.push(each);
	}
	if (untold.size === 0) return told;
	return listed.map((each) => {
		const own = untold.get(each.rule);
		if (own?.[0] !== each) return each;
		const severity = levels.find((level) => own.some((other) => other.severity === level))!;
		return rest(each, severity, message(more, { count: own.length }));
	});
}
