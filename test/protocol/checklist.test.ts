/** What the views ask of the server. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ChecklistResult, SummaryResult } from '../../server/src/lsp/protocol.ts';
import { report } from '../support/report-builder.ts';
import { Client } from './client.ts';

const uri = 'file:///draft.md';
const { text: clean } = report({ year: 2024, markdown: true });
let client: Client;

afterEach(async () => {
	expect(await client.stop()).toBe(0);
});

type Item = NonNullable<ChecklistResult>['items'][number];

async function checklist(text: string): Promise<Item[]> {
	({ client } = await Client.start());
	await client.open(uri, 'markdown', text);
	const found = await client.connection.sendRequest<ChecklistResult>('nianbao/checklist', { uri });
	return [...(found?.items ?? [])];
}

const brief = ({ kind, label, state, detail }: Item) => [kind, label, state, ...(detail === undefined ? [] : [detail])];

describe('the checklist', () => {
	test('of a clean report has everything done', async () => {
		const items = await checklist(clean);
		expect(items.map(({ state }) => state)).toEqual(items.map(() => 'done'));
		expect(items.map(({ label }) => label)).toEqual([
			'题目和前言',
			'一、总体情况',
			'二、主动公开政府信息情况',
			'三、收到和处理政府信息公开申请情况',
			'四、政府信息公开行政复议、行政诉讼情况',
			'五、存在的主要问题及改进情况',
			'六、其他需要报告的事项',
		]);
		const [table] = items[3]!.children;
		expect(table!.children.map(brief)).toEqual([
			['equations', '7/7 列平衡', 'done', expect.stringContaining('勾稽关系')],
			['equations', '7/7 列平衡', 'done', expect.stringContaining('办理结果')],
			['equations', '25/25 行平衡', 'done', expect.stringContaining('申请人')],
		]);
	});

	test('names a missing section with the fix that puts it in, and no problem twice', async () => {
		const start = clean.indexOf('## 五、');
		const items = await checklist(clean.slice(0, start) + clean.slice(clean.indexOf('## 六、')));
		const missing = items.find(({ label }) => label.startsWith('五、'))!;
		expect(brief(missing)).toEqual(['section', '五、存在的主要问题及改进情况', 'failing', '缺少']);
		expect(missing.fixes).toHaveLength(1);
		expect(
			items.flatMap(({ children }) => children).filter(({ detail }) => detail === 'structure/missing-section'),
		).toEqual([]);
	});

	test('names a missing table once, with what can be done about it', async () => {
		for (const [instead, fix] of [
			['', /^插入空表/],
			['无', '换成填 0 的统计表'],
		] as const) {
			const start = clean.indexOf('<table>', clean.indexOf('## 四、'));
			const end = clean.indexOf('</table>', start) + '</table>'.length;
			const items = await checklist(clean.slice(0, start) + instead + clean.slice(end));
			const { children } = items[4]!;
			expect(children.map(brief)).toEqual([['table', '表四', 'failing', '缺少统计表']]);
			expect(children[0]!.insert).toBe('t4');
			expect(children[0]!.fixes).toContainEqual(typeof fix === 'string' ? fix : expect.stringMatching(fix));
			if (instead === '') await client.stop();
		}
	});

	test('of a new report has nothing done but its head: headings are no text', async () => {
		({ client } = await Client.start());
		const answers = {
			edition: 'format-2021',
			organ: '示例县云溪局',
			year: 2024,
			language: 'markdown',
			tableStyle: 'auto',
		};
		const { text } = await client.connection.sendRequest<{ text: string }>('nianbao/skeleton', answers);
		const states = async () => {
			const found = await client.connection.sendRequest<ChecklistResult>('nianbao/checklist', { uri });
			return found!.items.map(({ state, detail }) => (detail === undefined ? state : `${state} ${detail}`));
		};
		await client.open(uri, 'markdown', text);
		expect(await states()).toEqual(['done', 'open 还没有写', 'open', 'open', 'open', 'open 还没有写', 'open 还没有写']);
		const at = text.indexOf('（一）主动公开') + '（一）主动公开'.length;
		await client.edit(uri, at, at, '\n\n全年公开信息312条。');
		expect((await states())[1]).toBe('done');
	});

	test('of a blank table is open, and of something that is no report there is none', async () => {
		const items = await checklist(clean.replace(/(?<=<td[^>]*>)\d+(?:\.\d+)?(?=<\/td>)/g, ''));
		expect(items.slice(2, 5).map(({ children }) => [children[0]!.state, children[0]!.detail])).toEqual([
			['open', '还没有填'],
			['open', '还没有填'],
			['open', '还没有填'],
		]);
		// The table says so itself.
		expect(items.slice(2, 5).flatMap(({ children }) => children.filter(({ kind }) => kind === 'problem'))).toEqual([]);
		await client.open('file:///other.md', 'markdown', '# Notes\n');
		expect(await client.connection.sendRequest('nianbao/checklist', { uri: 'file:///other.md' })).toBeNull();
	});
});

test('the summary of a file that is not open', async () => {
	({ client } = await Client.start());
	const ask = (text: string) =>
		client.connection.sendRequest<SummaryResult>('nianbao/summary', { uri, text, markdown: true });
	expect(await ask(clean)).toEqual({
		organ: '示例县云溪局',
		year: 2024,
		edition: 'format-2021',
		editionName: '2021年格式',
		counts: { error: 0, warning: 0, information: 0, hint: 0 },
		blankTables: 0,
	});
	expect(await ask('# Notes\n')).toBeNull();
});

test('a file that is not named as the team names its reports is none of them', async () => {
	({ client } = await Client.start());
	const ask = async (name: string) => {
		const file = `file:///folder/${encodeURIComponent(name)}`;
		return client.connection.sendRequest('nianbao/summary', { uri: file, text: clean, markdown: true });
	};
	const tell = (text: string | null) =>
		client.connection.sendNotification('nianbao/teamFile', { uri: 'file:///folder/nianbao.json', text });
	await tell('{ "siblings": "{organ}{year}年年报" }');
	expect(await ask('示例县云溪局2024年年报.md')).not.toBeNull();
	expect(await ask('旧稿.md')).toBeNull();
	await tell(null);
	expect(await ask('旧稿.md')).not.toBeNull();
});
