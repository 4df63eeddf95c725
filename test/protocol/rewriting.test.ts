/** 「整理表格」 over the protocol: as an action, with and without a client that waits for its edit, and on request. */
import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, InitializeParams } from 'vscode-languageserver-protocol';
import type { TidyResult } from '../../server/src/lsp/protocol.ts';
import { report } from '../support/report-builder.ts';
import { Client } from './client.ts';

const uri = 'file:///draft.md';
const resolving: InitializeParams['capabilities'] = {
	textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};
const pipes = report({ year: 2024, markdown: true, style: 'pipe' }).text;
let client: Client;

afterEach(async () => {
	expect(client.logged).toEqual([]);
	expect(await client.stop()).toBe(0);
});

async function open(text: string, capabilities: InitializeParams['capabilities'] = {}, tableStyle = 'html') {
	({ client } = await Client.start({
		capabilities: { ...capabilities, workspace: { configuration: true } },
		settings: () => ({ tableStyle }),
	}));
	await client.open(uri, 'markdown', text);
}

const actionsAt = (words: string): Promise<CodeAction[]> => {
	const at = client.text(uri).indexOf(words);
	return client.actions(uri, at, at, ['refactor.rewrite']);
};
const tables = () => client.text(uri).match(/<table>/g)?.length ?? 0;

describe('the action', () => {
	test('on a table writes that table, figures and all', async () => {
		await open(pipes);
		const [action, ...others] = await actionsAt('本年制发件数');
		expect(others).toEqual([]);
		expect(action).toMatchObject({ title: '年报：整理表格', kind: 'refactor.rewrite' });
		await client.apply(uri, action!);
		expect(tables()).toBe(1);
		expect(client.text(uri)).toContain('<td>行政处罚</td><td colspan="3">');
		expect(await client.diagnostics(uri)).toEqual([]);
	});

	test('elsewhere writes all of them', async () => {
		await open(pipes);
		const [action] = await actionsAt('五、');
		expect(action?.title).toBe('年报：整理全部表格');
		await client.apply(uri, action!);
		expect(tables()).toBe(3);
		expect(await client.diagnostics(uri)).toEqual([]);
	});

	test('is worked out when it is chosen, where the client can wait for it', async () => {
		await open(pipes, resolving);
		const [action] = await actionsAt('尚未审结');
		expect(action?.edit).toBeUndefined();
		const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
		await client.apply(uri, resolved);
		expect(tables()).toBe(1);
		// The draft has changed since: what was worked out for it would tear it apart.
		const late = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
		expect(late.edit).toBeUndefined();
	});

	test('comes back as it was when it is not one of ours', async () => {
		await open(pipes, resolving);
		for (const action of [{ title: '别的' }, { title: '别的', data: {} }, { title: '别的', data: 5 }])
			expect(await client.connection.sendRequest('codeAction/resolve', action)).toEqual(action);
	});

	test('is not offered while the cursor just moves, nor for quick fixes, nor without tables', async () => {
		await open(pipes);
		const at = pipes.indexOf('本年制发件数');
		const position = client.document(uri).positionAt(at);
		const asked = (context: object) =>
			client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
				textDocument: { uri },
				range: { start: position, end: position },
				context: { diagnostics: [], ...context },
			});
		expect(await asked({ triggerKind: 2 })).toEqual([]);
		expect(await asked({ only: ['quickfix'] })).toEqual([]);
		expect((await asked({ triggerKind: 1 })).map(({ kind }) => kind)).toEqual(['refactor.rewrite']);
		expect((await asked({ only: ['refactor'] })).map(({ kind }) => kind)).toEqual(['refactor.rewrite']);
		await client.edit(uri, 0, pipes.length, report({ year: 2024, markdown: true, omit: ['s2', 's3', 's4'] }).text);
		expect(await actionsAt('五、')).toEqual([]);
	});
});

describe('on request', () => {
	const tidy = (offset?: number) =>
		client.connection.sendRequest<TidyResult>('nianbao/tidy', { uri, ...(offset === undefined ? {} : { offset }) });

	test('all tables, or the one at a place; none twice', async () => {
		await open(pipes);
		expect(await tidy()).toMatchObject({ version: 1, count: 3, refused: [] });
		const one = await tidy(pipes.indexOf('尚未审结'));
		expect(one).toMatchObject({ count: 1, changes: [{}] });
		expect(await tidy(0)).toEqual({ version: 1, changes: [], count: 0, refused: [] });
	});

	test('nothing where the tables are in the official layout, and for what is no report', async () => {
		await open(pipes, {}, 'pipe');
		expect(await tidy()).toEqual({ version: 1, changes: [], count: 0, refused: [] });
		await client.edit(uri, 0, pipes.length, '# 会议纪要\n');
		expect(await tidy()).toBeNull();
	});
});
