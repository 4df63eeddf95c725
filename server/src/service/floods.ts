/**
 * A word pasted ten thousand times, a list of telephone numbers: a rule that has more to say of a draft than anybody reads
 * says where the first ones are, and at the next one how many there are besides. An editor that is sent all of them at each
 * keystroke stands still.
 */
import type { Severity } from '../rules/rule.ts';
import { format, type LanguageTag, message } from '../text/message.ts';
import type { Problem } from './problems.ts';

/** As many as an editor shows of a file; a hundred reports in one have less of one rule. */
const mostOfRule = 1000;

const more = {
	zh: '从这里起同一规则的问题还有 {count} 处，没有逐一列出；前面的处理好了再列。',
	en: 'From here on there are {count} more problems of this rule, which are not listed one by one; they will be when those before are settled.',
};

const levels: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The problems, in the order of the text, without those that are too many of one rule. */
export function withoutFloods(problems: Problem[], language: LanguageTag): Problem[] {
	if (problems.length <= mostOfRule) return problems;
	const told = new Map<string, number>();
	const untold = new Map<string, Problem[]>();
	const listed: Problem[] = [];
	for (const problem of problems) {
		const place = (told.get(problem.rule) ?? 0) + 1;
		told.set(problem.rule, place);
		if (place <= mostOfRule + 1) listed.push(problem);
		if (place === mostOfRule + 1) untold.set(problem.rule, [problem]);
		else untold.get(problem.rule)?.push(problem);
	}
	if (untold.size === 0) return problems;
	return listed.map((problem) => {
		const own = untold.get(problem.rule);
		return own?.[0] === problem ? allOf(own, language) : problem;
	});
}

/** One problem for many, where the first of them stands, and as serious as any. */
function allOf(untold: readonly Problem[], language: LanguageTag): Problem {
	const { rule, start, end, finding } = untold[0]!;
	const severity = levels.find((level) => untold.some((each) => each.severity === level))!;
	const text = format(message(more, { count: untold.length }), language);
	return { rule, severity, message: text, start, end, related: [], fixes: [], finding };
}
