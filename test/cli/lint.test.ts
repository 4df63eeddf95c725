/** The built command line, run as people and programs run it, on every Node that is at hand. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gb18030 } from '../support/gb18030.ts';
import { report } from '../support/report-builder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist/cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The Node of the tests, and the one that npm was started with: the oldest that is promised, on a machine that has it. */
const nodes = [...new Set([process.execPath, process.env.npm_node_execpath ?? process.execPath])];

interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

function run(node: string, ...args: string[]): Promise<Ran> {
	return new Promise((resolve) => {
		execFile(node, [cli, ...args], { cwd: folder }, (error, out, err) => {
			resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
		});
	});
}

function file(name: string, content: string | Uint8Array): string {
	writeFileSync(path.join(folder, name), content);
	return name;
}

const clean = report({ year: 2024, markdown: true }).text;
const broken = clean.replace('## 五、', '## 5、').replace(/## 六、[\s\S]*/, '');

describe.each(nodes)('nianbao lint, run by %s', (node) => {
	test('a clean report: nothing found, exit code 0', async () => {
		const { code, out } = await run(node, 'lint', file('clean.md', clean));
		expect(out).toContain('没有发现问题');
		expect(code).toBe(0);
	});

	test('several files are one JSON array; where none could be read it is empty', async () => {
		const names = [file('one.md', clean), 'absent.md', file('two.md', broken)];
		const { code, out } = await run(node, 'lint', '--format', 'json', ...names);
		const files = JSON.parse(out) as { file: string; problems: unknown[] }[];
		expect(files.map(({ file, problems }) => [file, problems.length > 0])).toEqual([
			['one.md', false],
			['two.md', true],
		]);
		expect(code).toBe(2);
		expect(await run(node, 'lint', '--format', 'json', 'absent.md')).toMatchObject({ code: 2, out: '[]\n' });
	});

	test('a reader that has seen enough is no error', async () => {
		const names = Array.from({ length: 40 }, (_, at) => file(`many-${at}.md`, broken));
		const child = spawn(node, [cli, 'lint', '--format', 'json', ...names], { cwd: folder });
		let complaint = '';
		child.stderr.on('data', (data) => {
			complaint += data;
		});
		await once(child.stdout, 'data');
		child.stdout.destroy();
		await once(child, 'close');
		expect(complaint).toBe('');
	});

	test('levels of the line go before those of the nearest nianbao.json, and its mistakes are told', async () => {
		mkdirSync(path.join(folder, 'team/office'), { recursive: true });
		file('team/nianbao.json', '{ "rules": { "structure/heading-form": "error", "wording/trm": "off" } } // 约定');
		const draft = file('team/office/draft.md', clean.replace('## 五、', '## 5、'));
		const team = await run(node, 'lint', draft);
		expect(team.out).toContain(' 错误 structure/heading-form ');
		expect(team.err).toMatch(/nianbao\.json:1:\d+ configuration\/unknown .*是不是“wording\/term”/);
		expect(team.code).toBe(1);
		const line = await run(node, 'lint', '--rule', 'structure/heading-form=off', draft);
		expect(line.out).toContain('没有发现问题');
		expect(line.code).toBe(0);
		expect(await run(node, 'lint', '--rule', 'structure/heading-from=off', draft)).toMatchObject({
			code: 2,
			err: expect.stringContaining('是不是“structure/heading-form”'),
		});
		expect((await run(node, 'lint', '--rule', 'structure/heading-form=no', draft)).code).toBe(2);
	});

	test('explains rules, and lines of the form', async () => {
		expect(await run(node, 'explain', 'totals/balance')).toMatchObject({
			code: 0,
			out: expect.stringContaining('级别: 错误'),
		});
		expect((await run(node, 'explain', '重复申请')).out).toContain('条例第三十六条第（六）项');
		expect((await run(node, 'explain', '--language', 'en', '规章')).out).toContain('Usual mistakes');
		expect(await run(node, 'explain', 'totals/balanse')).toMatchObject({
			code: 2,
			err: expect.stringContaining('是不是“totals/balance”'),
		});
		expect((await run(node, 'explain')).code).toBe(2);
	});

	test('a broken one: a line per problem, exit code 1', async () => {
		const { code, out } = await run(node, 'lint', file('broken.md', broken));
		expect(out).toMatch(/broken\.md:\d+:\d+ 错误 structure\/missing-section /);
		expect(out).toMatch(/broken\.md:\d+:\d+ 信息 structure\/heading-form /);
		expect(code).toBe(1);
	});

	test('as data: one object per file, with everything that the contract names', async () => {
		const { code, out } = await run(
			node,
			'lint',
			'--format',
			'json',
			file('broken.md', broken),
			file('other.md', '# 说明\n'),
		);
		const [first, second] = JSON.parse(out) as [
			Record<string, unknown> & { problems: Record<string, unknown>[] },
			unknown,
		];
		expect(first).toMatchObject({ file: 'broken.md', edition: 'format-2021', year: 2024, organ: '示例县云溪局' });
		const heading = first.problems.find(({ rule }) => rule === 'structure/heading-form')!;
		const offset = broken.indexOf('5、存在');
		const line = broken.slice(0, offset).split('\n').length;
		expect(heading).toEqual({
			rule: 'structure/heading-form',
			severity: 'information',
			message: expect.stringContaining('五、存在的主要问题及改进情况'),
			line,
			column: 4,
			endLine: line,
			endColumn: 4 + '5、存在的主要问题及改进情况'.length,
			offset,
			endOffset: offset + '5、存在的主要问题及改进情况'.length,
			fixable: true,
		});
		expect(second).toEqual({ file: 'other.md', edition: null, year: null, organ: null, problems: [] });
		expect(code).toBe(1);
	});

	test('what cannot be run says why, exit code 2', async () => {
		for (const [args, reason] of [
			[['lint', 'nowhere.md'], '没有这个文件'],
			[['lint', '.'], '文件夹'],
			[['lint'], '没有给出'],
			[['lint', '--format', 'nonsense', 'clean.md'], 'nonsense'],
			[['lint', '--nonsense'], 'nonsense'],
			[['nonsense'], 'nonsense'],
		] as const) {
			const { code, err } = await run(node, ...args);
			expect(err, args.join(' ')).toContain(reason);
			expect(code, args.join(' ')).toBe(2);
		}
	});

	test('a file with a byte order mark, and one in UTF-16', async () => {
		const marked = await run(node, 'lint', file('marked.md', `\uFEFF${clean}`));
		expect(marked.code).toBe(0);
		const wide = await run(node, 'lint', file('wide.md', Buffer.from(`\uFEFF${clean}`, 'utf16le')));
		expect(wide).toMatchObject({ code: 0, out: expect.stringContaining('没有发现问题') });
	});

	test('a file in GB18030, and one in UTF-16 without a mark: checked, and the encoding is said', async () => {
		for (const [name, bytes] of [
			['GB18030', gb18030(broken)],
			['UTF-16LE', Buffer.from(broken, 'utf16le')],
		] as const) {
			const { code, out } = await run(node, 'lint', file('other.md', bytes));
			expect(out).toContain(`other.md：按 ${name} 编码读取。`);
			expect(out).toMatch(/other\.md:\d+:\d+ 错误 structure\/missing-section /);
			expect(code).toBe(1);
			const data = await run(node, 'lint', '--format', 'json', 'other.md');
			const expected = await run(node, 'lint', '--format', 'json', file('other.md', broken));
			const [{ encoding, ...rest }] = JSON.parse(data.out);
			expect(encoding).toBe(name.toLowerCase());
			// Offsets are those of the text, whatever its bytes.
			expect([rest]).toEqual(JSON.parse(expected.out));
		}
	});

	test('what is no text is said to be none, and the others are checked', async () => {
		const word = file('report.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0));
		const { code, out, err } = await run(node, 'lint', word, file('clean.md', clean));
		expect(err).toContain('report.docx：不是文本文件');
		expect(out).toContain('clean.md：没有发现问题');
		expect(code).toBe(2);
	});

	test('the samples show what they promise', async () => {
		const sample = (year: number, kind: string) =>
			path.join(root, `samples/示例县云溪局${year}年政府信息公开工作年度报告.${kind}`);
		expect((await run(node, 'lint', sample(2024, 'md'))).code).toBe(0);
		const { code, out } = await run(node, 'lint', sample(2020, 'txt'));
		expect(out).toContain('6 个问题');
		expect(code).toBe(1);
	});
});
