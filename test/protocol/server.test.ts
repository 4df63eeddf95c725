/** The built server, spoken to as an editor does it. */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { report } from '../support/report-builder.ts';
import { Client, type ClientOptions, server } from './client.ts';

const uri = 'file:///draft.md';
let running: Client | undefined;

async function start(options: ClientOptions = {}): Promise<Client> {
	const { client } = await Client.start(options);
	running = client;
	return client;
}

beforeAll(() => {
	if (!existsSync(server)) throw new Error('dist/server.js is not there: run `npm run build` first');
});

afterEach(async () => {
	const code = await running?.stop();
	running = undefined;
	expect(code ?? 0).toBe(0);
});

const clean = report({ year: 2024, markdown: true }).text;

describe('problems', () => {
	test('are pushed to a client that does not pull, and follow each edit', async () => {
		const client = await start();
		await client.open(uri, 'markdown', clean);
		expect(await client.diagnostics(uri)).toEqual([]);
		const at = client.text(uri).indexOf('五、');
		await client.edit(uri, at, at + 1, '5');
		const [problem, ...others] = await client.diagnostics(uri);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ source: 'nianbao', code: 'structure/heading-form', severity: 3 });
		expect(problem?.codeDescription?.href).toMatch(/docs\/rules\/structure\/heading-form\.md$/);
		expect(client.document(uri).getText(problem!.range)).toBe('5、存在的主要问题及改进情况');
		await client.edit(uri, at, at + 1, '五');
		expect(await client.diagnostics(uri)).toEqual([]);
	});

	test('are pulled by a client that can, and not pushed to it', async () => {
		const client = await start({ capabilities: { textDocument: { diagnostic: {} } } });
		await client.open(uri, 'markdown', clean.replace('五、', '5、'));
		expect((await client.pull(uri)).map(({ code }) => code)).toEqual(['structure/heading-form']);
		expect(client.statuses).toMatchObject([
			{ uri, report: { edition: 'format-2021', year: 2024, counts: { information: 1 } } },
		]);
	});

	test('name every other cell of a broken equation, for clients that show it', async () => {
		const client = await start({
			capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
		});
		const spoilt = report({
			year: 2024,
			markdown: true,
			changes: { t4: [{ kind: 'figure', row: '', column: '行政复议·总计', value: '99' }] },
		}).text;
		await client.open(uri, 'markdown', spoilt);
		const [problem] = await client.diagnostics(uri);
		expect(problem?.code).toBe('totals/cases');
		expect(problem?.relatedInformation).toHaveLength(4);
	});

	test('of other Markdown there are none', async () => {
		const client = await start();
		await client.open(uri, 'markdown', '# 说明\n\n本工具检查政府信息公开工作年度报告。\n');
		expect(await client.diagnostics(uri)).toEqual([]);
		expect(await client.hover(uri, 3)).toBeNull();
	});

	test('speak English when the user wants it, and keep the levels that the user set', async () => {
		let settings: unknown = { language: 'en', rules: { 'structure/heading-form': 'error' } };
		const capabilities = {
			workspace: { configuration: true, diagnostics: { refreshSupport: true } },
			textDocument: { diagnostic: {} },
		};
		const client = await start({ capabilities, settings: () => settings });
		await client.open(uri, 'markdown', clean.replace('五、', '5、'));
		expect(await client.pull(uri)).toMatchObject([
			{ severity: 1, message: expect.stringContaining('differs from the form') },
		]);
		settings = { rules: { 'structure/heading-form': 'off' } };
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		expect(await client.pull(uri)).toEqual([]);
		expect(client.refreshes).toBe(1);
	});
});

describe('hover', () => {
	test('explains a figure with its equations as they stand today', async () => {
		const client = await start();
		await client.open(uri, 'markdown', clean);
		const row = clean.indexOf('一、本年新收政府信息公开申请数量');
		const figure = clean.indexOf('<td>', row) + '<td>'.length;
		const hover = await client.hover(uri, figure);
		const { value } = hover!.contents as { value: string };
		expect(value).toContain('一、本年新收政府信息公开申请数量');
		expect(value).toMatch(/`\d+ \+ \d+ = \d+ \+ \d+` ✓/);
		expect(value).toContain('条例第');
	});

	test('explains section headings, headers and row labels', async () => {
		const client = await start();
		await client.open(uri, 'markdown', clean);
		for (const [text, expected] of [
			['二、主动公开政府信息情况', '主动公开政府信息情况'],
			['本年制发件数', '第二十条'],
			['法律服务机构', '申请人情况'],
			['1.属于国家秘密', '不予公开'],
			['行政规范性文件', '依据'],
		] as const) {
			const hover = await client.hover(uri, clean.indexOf(text) + 2);
			expect((hover?.contents as { value: string } | undefined)?.value, text).toContain(expected);
		}
	});
});

describe('fixes', () => {
	test('a quick fix mends its problem', async () => {
		const client = await start();
		await client.open(uri, 'markdown', report({ year: 2024, markdown: true, omit: ['s3'] }).text);
		const [problem] = await client.diagnostics(uri);
		expect(problem?.code).toBe('structure/missing-section');
		const at = client.document(uri).offsetAt(problem!.range.start);
		const [fix] = await client.actions(uri, at, at);
		expect(fix?.diagnostics?.[0]?.code).toBe('structure/missing-section');
		await client.apply(uri, fix!);
		expect(client.text(uri)).toContain('## 三、收到和处理政府信息公开申请情况');
		// The inserted table is blank: one hint, no more.
		expect((await client.diagnostics(uri)).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
			'cells/blank 4',
		]);
	});

	test('a file nianbao.json holds for its folder; the settings go before it; its mistakes are told on its lines', async () => {
		let settings: unknown = {};
		const client = await start({
			capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
			settings: () => settings,
		});
		const file = 'file:///team/nianbao.json';
		const teamFile = (text: string | null) =>
			client.connection.sendNotification('nianbao/teamFile', { uri: file, text });
		const own = 'file:///team/draft.md';
		for (const each of [own, uri]) await client.open(each, 'markdown', clean.replace('五、', '5、'));
		const levels = async (draft: string) =>
			(await client.pull(draft)).map(({ code, severity }) => `${code} ${severity}`);

		await teamFile('{\n  "rules": { "structure/heading-form": "error", "tables/lable": "off" }\n}');
		expect(await levels(own)).toContain('structure/heading-form 1');
		expect(await levels(uri)).toEqual(['structure/heading-form 3']);
		await expect
			.poll(() => client.pushed(file))
			.toMatchObject([
				{
					code: 'configuration/unknown',
					message: expect.stringContaining('tables/label'),
					range: { start: { line: 1 } },
				},
			]);

		settings = { rules: { 'structure/heading-form': 'hint' } };
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		expect(await levels(own)).toContain('structure/heading-form 4');

		settings = {};
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await teamFile(null);
		expect(await levels(own)).toEqual(['structure/heading-form 3']);
		await expect.poll(() => client.pushed(file)).toEqual([]);
	});

	test('“ignore here” comes last, in the way the draft is written', async () => {
		const client = await start();
		for (const [languageId, heading, comment] of [
			['markdown', '## 5、', '<!-- nianbao-disable-next-line structure/heading-form -->'],
			['plaintext', '5、', '【nianbao-disable-next-line structure/heading-form】'],
		] as const) {
			const draft = `file:///${languageId}`;
			const text = report({ year: 2024, markdown: languageId === 'markdown' }).text.replace(/五、/, '5、');
			await client.open(draft, languageId, text);
			const at = text.indexOf('5、');
			const actions = await client.actions(draft, at, at);
			expect(actions.map(({ title }) => title)).toEqual([
				expect.stringContaining('改为'),
				'忽略此处（structure/heading-form）',
			]);
			await client.apply(draft, actions[1]!);
			expect(client.text(draft)).toContain(`\n${comment}\n${heading}`);
			expect(await client.diagnostics(draft)).toEqual([]);
		}
	});

	test('fix-all takes the safe ones and comes only when asked for', async () => {
		const client = await start();
		const text = clean
			.replace('五、', '5、')
			.replace('1.属于国家秘密', '1.属于国家秘蜜')
			.replace(/<td>\d+<\/td>/, '<td></td>');
		await client.open(uri, 'markdown', text);
		const kinds = (await client.actions(uri, 0, text.length)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind !== 'quickfix' && !kind?.startsWith('refactor'))).toEqual([]);
		const [all, ...others] = await client.actions(uri, 0, 0, ['source.fixAll']);
		expect(others).toEqual([]);
		expect(all?.kind).toBe('source.fixAll.nianbao');
		await client.apply(uri, all!);
		expect(client.text(uri)).toContain('五、存在');
		expect(client.text(uri)).toContain('1.属于国家秘密');
		expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['cells/blank']);
	});
});

describe('bad input', () => {
	test('nothing that a client sends ends the server', async () => {
		const client = await start();
		const texts = [
			'',
			'\0\u0001\uFFFE',
			'<table><tr><td>',
			'>'.repeat(5000),
			'- '.repeat(5000),
			'\uD800\uDC00\uD800',
			`\uFEFF${clean.replaceAll('\n', '\r\n')}`,
		];
		for (const [index, text] of texts.entries()) {
			const each = `file:///bad-${index}.md`;
			await client.open(each, 'markdown', `# 示例县云溪局2024年政府信息公开工作年度报告\n\n${text}`);
			const problems = await client.diagnostics(each);
			expect(problems.every(({ message }) => String(message).length > 0)).toBe(true);
		}
		await client.open(
			uri,
			'plaintext',
			`示例县云溪局2024年政府信息公开工作年度报告\n${'公开信息。'.repeat(2_000_000)}`,
		);
		expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['reading/limit']);
		await expect(
			client.connection.sendRequest('textDocument/hover', {
				textDocument: { uri: 'file:///unknown' },
				position: { line: 0, character: 0 },
			}),
		).resolves.toBeNull();
		await expect(client.connection.sendRequest('nianbao/skeleton', { edition: 'nonsense' })).resolves.toBeNull();
		expect(client.logged.length).toBeGreaterThan(0);
	});
});

describe('our own requests', () => {
	test('an inserted table and a new report are read back without a problem', async () => {
		const client = await start();
		const editions = await client.connection.sendRequest<{ id: string; fits: boolean }[]>('nianbao/editions', {
			year: 2020,
		});
		expect(editions.filter(({ fits }) => fits).map(({ id }) => id)).toEqual(['format-2019']);
		for (const language of ['markdown', 'plaintext'] as const) {
			for (const tableStyle of ['auto', 'html', 'pipe', 'text'] as const) {
				for (const [edition, year] of [
					['format-2019', 2020],
					['format-2021', 2024],
					['regulation-2008', 2015],
				] as const) {
					const params = { edition, organ: '示例县云溪局', year, language, tableStyle };
					const { text } = await client.connection.sendRequest<{ text: string }>('nianbao/skeleton', params);
					const each = `untitled:${language}-${tableStyle}-${year}`;
					await client.open(each, language, text);
					const serious = (await client.diagnostics(each)).filter(({ severity }) => severity! <= 2);
					expect(serious, `${language} ${tableStyle} ${year}`).toEqual([]);
				}
			}
		}
	});

	test('a table goes under the heading of the section that lacks it', async () => {
		const client = await start();
		await client.open(uri, 'markdown', report({ year: 2024, markdown: true, replace: { s4: '' } }).text);
		const insertable = await client.connection.sendRequest('nianbao/insertable', { uri });
		expect(insertable).toMatchObject({
			edition: 'format-2021',
			tables: [
				{ id: 't2', present: true },
				{ id: 't3', present: true },
				{ id: 't4', present: false },
			],
		});
		const edit = await client.connection.sendRequest<{ start: number; end: number; text: string }>(
			'nianbao/tableEdit',
			{ uri, table: 't4', offset: 0 },
		);
		await client.edit(uri, edit.start, edit.end, edit.text);
		expect((await client.diagnostics(uri)).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
			'cells/blank 4',
		]);
	});
});

test('the server wants to hear of no files: what matches their names is left out of the client', async () => {
	const { client: one, initialized } = await Client.start();
	expect(initialized.capabilities.workspace?.fileOperations).toBeUndefined();
	expect(await one.stop()).toBe(0);
});

test('the extension talks to the same server over IPC', async () => {
	const child = fork(server, ['--node-ipc'], { stdio: 'ignore' });
	try {
		const answer = await new Promise((resolve) => {
			child.once('message', resolve);
			child.send({
				jsonrpc: '2.0',
				id: 1,
				method: 'initialize',
				params: { processId: process.pid, rootUri: null, capabilities: {} },
			});
		});
		expect(answer).toMatchObject({
			id: 1,
			result: { capabilities: { hoverProvider: true }, serverInfo: { name: 'nianbao' } },
		});
	} finally {
		child.kill();
	}
});
