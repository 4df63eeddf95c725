/** The main job on real reports, where some lie beside the project; says so when none do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { instancesOf } from '../../server/src/report/equations.ts';
import type { Problem } from '../../server/src/service/problems.ts';
import { check, faultsOfFixes, serious } from '../support/check.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const seeds = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
if (seeds.length === 0) console.log('seeds: none beside the project, skipped');

function seed(number: string): string {
	return readFileSync(path.join(folder, seeds.find((file) => file.startsWith(number))!), 'utf8');
}

const rulesOf = (problems: readonly Problem[], rule: string) => problems.filter((problem) => problem.rule === rule);

describe.skipIf(seeds.length === 0)('real reports', () => {
	for (const markdown of [false, true]) {
		const as = markdown ? 'Markdown' : 'plain text';

		test(`000 as ${as}: lost labels once per block, residue, sub-heading; no totals, nothing missing`, () => {
			const text = seed('000');
			const { draft, problems } = check(text, markdown);
			expect(draft.report()?.edition.id).toBe('format-2019');
			expect(draft.report()?.year).toBe(2020);
			expect(rulesOf(problems, 'tables/label')).toHaveLength(3);
			const marked = rulesOf(problems, 'wording/residue').map(({ start, end }) => text.slice(start, end));
			expect(marked.some((each) => each.startsWith('[bookmark'))).toBe(true);
			expect(marked.some((each) => each.startsWith('[image'))).toBe(true);
			expect(rulesOf(problems, 'structure/heading-form').map(({ start, end }) => text.slice(start, end))).toEqual([
				'（5）',
			]);
			expect(problems.filter(({ rule }) => /^totals|missing|unit/.test(rule))).toEqual([]);
		});

		test(`001 as ${as}: title form, headings; no errors`, () => {
			const { draft, problems } = check(seed('001'), markdown);
			expect(draft.report()?.edition.id).toBe('format-2019');
			expect(rulesOf(problems, 'structure/title')).toHaveLength(1);
			const headings = rulesOf(problems, 'structure/heading-form');
			expect(headings.every(({ severity }) => severity === 'information')).toBe(true);
			expect(headings.some(({ message }) => message.includes('六、'))).toBe(true);
			expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		});

		test(`003 as ${as}: 预期 for 逾期, Arabic ordinals; no errors`, () => {
			const { draft, problems } = check(seed('003'), markdown);
			expect(draft.report()?.edition.id).toBe('format-2021');
			expect(draft.report()?.year).toBe(2022);
			const [label, ...others] = rulesOf(problems, 'tables/label');
			expect(others).toEqual([]);
			expect(label?.fixes).toHaveLength(1);
			expect(rulesOf(problems, 'structure/heading-form').map(({ severity }) => severity)).toEqual([
				'information',
				'information',
			]);
			expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		});
	}

	test('002: 无 in the place of two tables; no section missing', () => {
		const text = seed('002');
		const { problems } = check(text, false);
		expect(rulesOf(problems, 'tables/replaced-by-none').map(({ start, end }) => text.slice(start, end))).toEqual([
			'无',
			'无',
		]);
		expect(rulesOf(problems, 'structure/heading-form').map(({ severity }) => severity)).toEqual(['information']);
		expect(rulesOf(problems, 'structure/missing-section')).toEqual([]);
	});

	test('004: a report of 2017 has its contents; no table rules, no errors', () => {
		const { draft, problems } = check(seed('004'), false);
		expect(draft.report()?.edition.id).toBe('regulation-2008');
		expect(draft.report()?.year).toBe(2017);
		expect(
			problems.filter(({ rule, severity }) => severity === 'error' || /^(?:tables|cells|totals)/.test(rule)),
		).toEqual([]);
	});

	for (const number of ['000', '001', '003']) {
		for (const markdown of [false, true]) {
			test(`${number}${markdown ? ' as Markdown' : ''}: any figure changed breaks just its equations; changed back, all is silent`, () => {
				const text = seed(number);
				const { draft, problems } = check(text, markdown);
				// Equations are errors; what merely looks odd is said at a lower level.
				const totals = (each: readonly Problem[]) =>
					each.filter(({ rule, severity }) => rule.startsWith('totals/') && severity === 'error');
				expect(totals(problems)).toEqual([]);
				let changed = 0;
				for (const table of draft.report()!.tables) {
					for (const cell of table.cells()) {
						const instances = instancesOf(table).filter(({ left, right }) =>
							[...left, ...right].some((term) => term.cell === cell),
						);
						if (instances.length === 0 || cell.value.kind !== 'figure') continue;
						changed++;
						const at = cell.block.start + cell.cell.text.start;
						const end = cell.block.start + cell.cell.text.end;
						const mutated = `${text.slice(0, at)}${cell.value.scaled + 7n}${text.slice(end)}`;
						const shift = mutated.length - text.length;
						const found = totals(check(mutated, markdown).problems);
						const expected = instances
							.map(({ equation, total }) => {
								const start = total.cell!.block.start + total.cell!.cell.text.start;
								return `${equation.rule}@${start > at ? start + shift : start}`;
							})
							.sort();
						expect(found.map(({ rule, start }) => `${rule}@${start}`).sort()).toEqual(expected);
						for (const problem of found) {
							const places = [problem, ...problem.related].map(({ start }) => start);
							expect(places).toContain(at);
						}
					}
				}
				expect(changed).toBeGreaterThan(150);
			});
		}
	}

	for (const file of seeds) {
		for (const markdown of [false, true]) {
			test(`${file.slice(0, 3)}${markdown ? ' as Markdown' : ''}: each fix mends its problem and brings no other`, () => {
				expect(faultsOfFixes(readFileSync(path.join(folder, file), 'utf8'), markdown)).toEqual([]);
			});
		}
	}

	test('no seed has an error that only the reading brought', () => {
		for (const file of seeds) {
			const errors = serious(check(readFileSync(path.join(folder, file), 'utf8'), false).problems).filter(
				({ severity }) => severity === 'error',
			);
			const own: Readonly<Record<string, readonly string[]>> = {
				'000': ['prose/no-requests'],
				'002': ['tables/replaced-by-none', 'tables/replaced-by-none'],
			};
			expect(errors.map(({ rule }) => rule)).toEqual(own[file.slice(0, 3)] ?? []);
		}
	});

	/** What a reviewer finds in these reports, in the order of the text, and nothing besides. */
	const said: Readonly<Record<string, readonly string[]>> = {
		'000': [
			'warning wording/pairs ”',
			'error prose/no-requests 未收到依申请公开案件',
			'warning wording/residue [image: 人员机构]',
			'warning wording/residue [image: 互动交流平台]',
			'information wording/term 截止',
			'information structure/heading-form （5）',
			// 提案 29件 against 8 + 18 + 1 + 3.
			'warning prose/breakdown 29件',
			'warning wording/residue … _GoBack]',
			'warning tables/label 0',
			'warning tables/label 0',
			'warning tables/label 0',
		],
		'001': [
			'warning structure/title …信息公开工作的报告',
			// Contents of 2007 in a report for 2020.
			'warning structure/preface-list …的对策和采取的措施',
			'warning wording/residue … _GoBack]',
			'hint cells/sign 2',
			'information totals/items 4',
			'information structure/heading-form …主要问题及改进措施',
			'information structure/heading-form 六、其他需要报告事项',
		],
		// 2125条 and what it consists of add up.
		'002': [
			'hint structure/title …息公开工作年度报告',
			'information wording/year-digits 二〇二0',
			'information structure/heading-form 总体情况',
			'error tables/replaced-by-none 无',
			'error tables/replaced-by-none 无',
			'warning prose/conflict 2600余条',
		],
		// 25 + 85 = 110 and 较2021年减少3件 are right.
		'003': [
			'warning wording/residue … _GoBack]',
			'warning tables/label …其政府信息公开申请',
			'information structure/heading-form 5、 存在的主要问题及改进情况',
			'information structure/heading-form 6、 其他需要报告的事项',
			'information wording/term 政府信息公开处理费',
		],
		'004': ['warning wording/residue … _GoBack]', 'information wording/doubled 对对'],
	};
	/** What is longer may name an organ. */
	const longestQuote = 16;
	test.each(seeds)('%s: what a reviewer finds, and nothing besides', (file) => {
		const text = readFileSync(path.join(folder, file), 'utf8');
		for (const markdown of [false, true]) {
			const found = check(text, markdown).problems.map(({ severity, rule, start, end }) => {
				const quote = text.slice(start, end);
				return `${severity} ${rule} ${quote.length > longestQuote ? `…${quote.slice(-9)}` : quote}`;
			});
			expect(found).toEqual(said[file.slice(0, 3)]);
		}
	});
});
