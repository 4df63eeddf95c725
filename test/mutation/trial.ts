/**
 * Every mutation of every invented report in every shape that must be read, and of every sentence its right and its wrong
 * form: how much of what the rules promise is found, and how often something is said where nothing is wrong.
 */
import type { Problem } from '../../server/src/service/problems.ts';
import { check, serious } from '../support/check.ts';
import { mutationsFor } from '../support/mutations.ts';
import { mustShapes, type Plan, planOf, type Shape, write } from '../support/shapes.ts';
import { type Facts, factsOf, type Sentence } from './facts.ts';
import { sentences } from './sentences.ts';

export interface Score {
	readonly rule: string;
	promised: number;
	found: number;
	/** Drafts in which nothing is wrong in what the rule looks at, and in which an error or a warning of it stands. */
	falseAlarms: number;
	/** The first few of what was missed and of what was said wrongly. */
	readonly examples: string[];
}

const years = [2020, 2024];
const mostExamples = 5;

/** `only`: rules whose id has this in it. `every`: one of so many mutations and sentences, for a quick look. */
export function trial(only = '', every = 1): Score[] {
	const scores = new Map<string, Score>();
	const scoreOf = (rule: string): Score => {
		const known = scores.get(rule) ?? { rule, promised: 0, found: 0, falseAlarms: 0, examples: [] };
		scores.set(rule, known);
		return known;
	};
	const example = (score: Score, text: string): void => {
		if (score.examples.length < mostExamples) score.examples.push(text);
	};
	const promise = (rule: string, name: string, problems: readonly Problem[], also?: string): void => {
		const score = scoreOf(rule);
		score.promised++;
		if (problems.some((problem) => problem.rule === rule || problem.rule === also)) score.found++;
		else example(score, `missed: ${name}`);
	};
	const silence = (name: string, problems: readonly Problem[], allowed?: string): void => {
		for (const problem of serious(problems)) {
			if (problem.rule === allowed) continue;
			const score = scoreOf(problem.rule);
			score.falseAlarms++;
			example(score, `false: ${name}: ${problem.message}`);
		}
	};
	let count = 0;
	for (const year of years) {
		for (const shape of mustShapes) {
			const problemsOf = (plan: Plan) => check(write(shape, plan), shape.markdown).problems;
			silence(`${year} ${shape.name}`, problemsOf(planOf(year)), shape.raises);
			for (const { name, promised, spoil } of mutationsFor(year)) {
				if ((promised !== undefined && !promised.rule.includes(only)) || count++ % every > 0) continue;
				const problems = problemsOf(spoil(planOf(year)));
				const where = `${year} ${shape.name}, ${name}`;
				if (promised === undefined) silence(where, problems, shape.raises);
				else promise(promised.rule, where, problems, promised.also);
			}
			for (const sentence of fitting(sentences(factsOf(year)), factsOf(year))) {
				if (!sentence.rule.includes(only) || count++ % every > 0) continue;
				const where = `${year} ${shape.name}`;
				silence(`${where}: ${sentence.right}`, told(sentence, sentence.right, year, shape), shape.raises);
				promise(sentence.rule, `${where}: ${sentence.wrong}`, told(sentence, sentence.wrong, year, shape));
			}
		}
	}
	return [...scores.values()].sort((one, other) => (one.rule < other.rule ? -1 : 1));
}

function fitting(all: readonly Sentence[], { year }: Facts): Sentence[] {
	return all.filter(({ years: only }) => only === undefined || (only === 'new') === year >= 2021);
}

/** What is said of a report whose section holds the sentence, and nothing that could contradict it. */
function told({ section }: Sentence, text: string, year: number, shape: Shape): readonly Problem[] {
	const plan = planOf(year);
	const told = section === 's6' ? text : `${withoutFigures(year)}\n\n${text}`;
	return check(write(shape, { ...plan, instead: { ...plan.instead, [section]: told } }), shape.markdown).problems;
}

/** A section 一 that counts nothing. */
function withoutFigures(year: number): string {
	return [
		`${year}年，云溪局把群众看得懂、找得到、用得上作为公开的标准。`,
		'（一）主动公开',
		'重新编排公开目录，通过县政府网站公开业务公告和政策解读。',
		'（二）依申请公开',
		'申请均在法定期限内答复。',
		'（三）政府信息管理',
		'建立信息台账，每季度核对。',
		'（四）政府信息公开平台建设',
		'以县政府网站专栏为第一平台。',
		'（五）监督保障',
		'公开工作列入年度考核，社会评议中提出的意见逐条回应，没有需要追究责任的情形。',
	].join('\n\n');
}
