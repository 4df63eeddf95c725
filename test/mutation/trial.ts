/**
 * Every mutation of every invented report in every shape that must be read, and of every sentence its right and its wrong
 * form: how much of what the rules promise is found, and how often something is said where nothing is wrong.
 */
import type { Problem } from '../../server/src/service/problems.ts';
import { check, serious } from '../support/check.ts';
import { formFor } from '../support/invented-figures.ts';
import type { Promised } from '../support/mutation.ts';
import { mutationsFor } from '../support/mutations.ts';
import { mustShapes, planOf, refusedShapes, type Shape, write } from '../support/shapes.ts';
import { type Facts, factsOf, type Sentence } from './facts.ts';
import { sentences } from './sentences.ts';

export interface Score {
	readonly rule: string;
	promised: number;
	found: number;
	/** Blanks in shapes that have none, or fill merged cells up with them: all that can be said is that the table is not clear. */
	hidden: number;
	/** Drafts in which nothing is wrong in what the rule looks at, and in which an error or a warning of it stands. */
	falseAlarms: number;
	/** What was missed and what was said wrongly. */
	readonly examples: string[];
}

/** One of each edition. */
const allYears: readonly number[] = [2015, 2020, 2024];

/** Says that nobody can tell what a table holds. */
const unreadable = 'tables/unreadable';
/** What can be said where a blank left no trace. */
const unclear: readonly string[] = [unreadable, 'tables/missing-row'];

/**
 * `only`: rules whose id has this in it; drafts in which nothing is wrong are left out then, but for the report itself.
 * `every`: one of so many mutations and sentences, for a quick look. `years`: the years of the reports.
 */
export function trial(only = '', every = 1, years = allYears): Score[] {
	const scores = new Map<string, Score>();
	const scoreOf = (rule: string): Score => {
		const known = scores.get(rule) ?? { rule, promised: 0, found: 0, hidden: 0, falseAlarms: 0, examples: [] };
		scores.set(rule, known);
		return known;
	};
	const promise = (
		{ rule, or = [], says = '' }: Promised,
		name: string,
		problems: readonly Problem[],
		isHidden = false,
	): void => {
		const score = scoreOf(rule);
		const isKept = ({ rule: own, message }: Problem): boolean =>
			(own === rule && message.includes(says)) || or.includes(own);
		if (problems.some(isKept)) score.found++;
		else if (isHidden && problems.some(({ rule: own }) => unclear.includes(own))) {
			score.hidden++;
			return;
		} else score.examples.push(`missed: ${name}`);
		score.promised++;
	};
	const silence = (name: string, problems: readonly Problem[], allowed?: string): void => {
		for (const problem of serious(problems)) {
			if (problem.rule === allowed) continue;
			const score = scoreOf(problem.rule);
			score.falseAlarms++;
			score.examples.push(`false: ${name}: ${problem.message}`);
		}
	};
	let count = 0;
	const isTried = (rule: string | undefined): boolean =>
		(rule === undefined ? only === '' : rule.includes(only)) && count++ % every === 0;
	for (const year of years) {
		const mutations = mutationsFor(year);
		const facts = factsOf(year);
		for (const [round, shape] of shapesFor(year).entries()) {
			// So that a quick look tries other mutations in each shape.
			count = round;
			const problemsOf = (text: string) => check(text, shape.markdown).problems;
			const clean = write(shape, planOf(year));
			silence(`${year} ${shape.name}`, problemsOf(clean), shape.raises);
			for (const { name, promised, spoil, leavesBlank } of mutations) {
				if (!isTried(promised?.rule)) continue;
				const text = write(shape, spoil(planOf(year)));
				// What the shape does not have cannot be spoilt.
				if (text === clean) continue;
				const problems = problemsOf(text);
				const where = `${year} ${shape.name}, ${name}`;
				if (promised === undefined) silence(where, problems, shape.raises);
				else promise(promised, where, problems, leavesBlank && (shape.losesBlanks || shape.loose));
			}
			for (const sentence of sentences(facts)) {
				if (!isTried(sentence.rule)) continue;
				const where = `${year} ${shape.name}`;
				silence(`${where}: ${sentence.right}`, told(sentence, sentence.right, facts, shape), shape.raises);
				promise(sentence, `${where}: ${sentence.wrong}`, told(sentence, sentence.wrong, facts, shape));
			}
		}
		for (const shape of refusedShapes.filter(() => facts.isUniform && unreadable.includes(only))) {
			const { problems } = check(write(shape, planOf(year)), shape.markdown);
			for (const table of shape.refused ?? []) {
				const { zh } = formFor(year, table).name;
				promise({ rule: unreadable, says: zh }, `${year} ${shape.name}, ${table}`, problems);
			}
			silence(`${year} ${shape.name}`, problems, unreadable);
		}
	}
	return [...scores.values()].sort((one, other) => (one.rule < other.rule ? -1 : 1));
}

/** Where a form has no tables, shapes that differ in theirs are one. */
function shapesFor(year: number): Shape[] {
	const seen = new Set<string>();
	return mustShapes.filter((shape) => {
		const written = `${shape.markdown} ${write(shape, planOf(year))}`;
		return !seen.has(written) && seen.add(written);
	});
}

/** What is said of a report whose section holds the sentence, and nothing that could contradict it. */
function told({ section }: Sentence, text: string, { year, isUniform }: Facts, shape: Shape): readonly Problem[] {
	const plan = planOf(year);
	const before =
		section !== 's1' ? '' : isUniform ? withoutFigures(year) : '重新编排目录，主动公开业务公告和政策解读。';
	const told = [before, text].join('\n\n').trim();
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
