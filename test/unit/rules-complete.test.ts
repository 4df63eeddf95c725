/** Whatever names rules names all of them and no other. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleIds, rules } from '../../server/src/rules/registry.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();

/** Pages or modules below a folder that lie in a folder of their own: `totals/balance`. */
function filesBelow(folder: string, extension: string): string[] {
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith(extension) && file.includes('/'))
		.map((file) => file.slice(0, -extension.length));
}

const expected = sorted(ruleIds);

/** What the words that occur in a text stand for. */
function mentioned(text: string, words: Readonly<Record<string, string>>): string[] {
	return sorted(Object.keys(words).flatMap((word) => (text.includes(word) ? [words[word]!] : [])));
}

describe('the rules', () => {
	test('have a page each in docs/rules, called by the rule', () => {
		expect(sorted(filesBelow('docs/rules', '.md'))).toEqual(expected);
		for (const rule of ruleIds)
			expect(read(`docs/rules/${rule}.md`).split('\n')[0]).toMatch(new RegExp(`^# ${rule}：`));
	});

	test('tell on each page what is looked at, why, examples of both, what to do, and where nothing is said', () => {
		const parts = ['查什么', '为什么（依据）', '不合格示例', '合格示例', '怎么改', '什么时候不报'];
		for (const rule of ruleIds) {
			const headings = [
				...read(`docs/rules/${rule}.md`)
					.replace(/^```[\s\S]*?^```$/gm, '')
					.matchAll(/^## (.+)$/gm),
			].map(([, heading]) => heading);
			expect(headings, rule).toEqual(parts);
		}
	});

	test('have a page each in the specification', () => {
		const pages = filesBelow('test/spec', '.md').filter((page) => !page.startsWith('shapes/'));
		expect(sorted(pages)).toEqual(expected);
	});

	test('have beside them a page for each shape of tables and each variation', () => {
		const pages = filesBelow('test/spec', '.md').filter((page) => page.startsWith('shapes/'));
		const numbered = (letter: string, count: number): string[] =>
			Array.from({ length: count }, (_, index) => `shapes/${letter}${index + 1}`);
		expect(sorted(pages)).toEqual(
			sorted([...numbered('A', 9), ...numbered('B', 8), ...numbered('C', 2), ...numbered('D', 13)]),
		);
	});

	test('are listed as they describe themselves: README.md, docs/rules/README.md, package.json', () => {
		const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root });
		expect(String(stderr)).toBe('');
		expect(status).toBe(0);
	});

	test.each(rules)('$id: its page says the levels, the editions and the fixes that it has', (rule) => {
		const [level, editions, fixes] = read(`docs/rules/${rule.id}.md`).split('\n')[4]!.split('|').slice(1);
		expect(mentioned(level!, { 错误: 'error', 警告: 'warning', 信息: 'information', 提示: 'hint' })).toEqual(
			sorted(rule.levels),
		);
		expect(
			mentioned(editions!.replace('全部', '2008、2019、2021'), {
				2008: 'regulation-2008',
				2019: 'format-2019',
				2021: 'format-2021',
			}),
		).toEqual(sorted(rule.editions));
		expect(mentioned(fixes!, { 安全: 'safe', 确认: 'confirm' })).toEqual(sorted(rule.fixes));
		if (rule.fixes.length === 0) expect(fixes!.trim()).toMatch(/^无/);
	});

	test('name no rule in the pages that is not there, but those announced', () => {
		const pages = ['README', ...ruleIds].map((page) => read(`docs/rules/${page}.md`));
		const families = sorted(ruleIds.map((rule) => rule.split('/')[0]!));
		const named = pages.flatMap((page) => Array.from(page.matchAll(/`([a-z-]+\/[a-z-]+)`/g), ([, name]) => name!));
		const stale = sorted(named).filter((name) => families.includes(name.split('/')[0]!) && !ruleIds.includes(name));
		expect(stale.filter((name) => !announced.has(name))).toEqual([]);
		expect([...announced].filter((name) => ruleIds.includes(name))).toEqual([]);
	});

	test.each(ruleIds)('%s stands in the file of its name', async (rule) => {
		const file = path.join(root, `server/src/rules/${rule}.ts`);
		expect(existsSync(file)).toBe(true);
		const exported: Record<string, unknown> = await import(file);
		const ids = Object.values(exported).flatMap((value) =>
			typeof value === 'object' && value !== null && 'check' in value && 'id' in value ? [value.id] : [],
		);
		expect(ids).toEqual([rule]);
	});

	test('have no file without a rule', () => {
		// Parts that several rules share, and the half of a rule that looks at the whole draft.
		const shared = [
			'structure/contents',
			'cells/habit',
			'cells/names',
			'cells/zero-fix',
			'prose/amounts',
			'prose/compare',
			'prose/contradicted',
			'prose/expected',
			'prose/percent',
			'prose/table-values',
			'tables/debris',
			'tables/presence',
			'totals/broken-equations',
			'totals/relations',
			'totals/repair',
			'totals/simulate',
			'wording/outdated',
			'wording/prose-lines',
			'wording/scattered',
			'wording/unfilled',
			'tables/ragged-rows',
			'tables/unfilled-form',
			'cells/blank-form',
		];
		expect(sorted(filesBelow('server/src/rules', '.ts'))).toEqual(sorted([...ruleIds, ...shared]));
	});
});

/** Rules of the catalogue that the pages refer to and that are still to come. */
const announced = new Set<string>();
