/** What is offered at the cursor, over the protocol. `▮` is the cursor. */
import { afterEach, describe, expect, test } from 'vitest';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check, serious } from '../support/check.ts';
import { type ReportOptions, report } from '../support/report-builder.ts';
import { Client } from './client.ts';

const cursor = '▮';
let client: Client;
let markdown = true;
let text = '';

afterEach(async () => {
	expect(client.logged).toEqual([]);
	expect(await client.stop()).toBe(0);
});

const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

async function complete(draft: string, snippets = true): Promise<CompletionItem[]> {
	({ client } = await Client.start(snippets ? { capabilities } : {}));
	const at = draft.indexOf(cursor);
	text = draft.replace(cursor, '');
	const uri = markdown ? 'file:///draft.md' : 'file:///draft.txt';
	await client.open(uri, markdown ? 'markdown' : 'plaintext', text);
	const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
		textDocument: { uri },
		position: client.document(uri).positionAt(at),
	});
	return items;
}

const labels = (items: readonly CompletionItem[]): string[] =>
	items.map(({ label, detail }) => (detail === undefined ? label : `${label} | ${detail}`));

/** The draft with one of the completions taken, its places left as they are. */
function taken({ textEdit }: CompletionItem): string {
	const document = TextDocument.create('file:///draft', 'plaintext', 1, text);
	const { range, newText } = textEdit as TextEdit;
	return TextDocument.applyEdits(document, [{ range, newText: newText.replace(/\$\{\d+:([^}]*)\}/g, '$1') }]);
}

function draft(options: Partial<ReportOptions> = {}): string {
	markdown = options.markdown ?? true;
	return report({ year: 2024, markdown, ...options }).text;
}

const above = (words: string, typed: string, all = draft()): string =>
	all.replace(words, `${typed}${cursor}\n\n${words}`);

describe('headings', () => {
	test.each([true, false])(
		'of missing sections are offered in order, alone and with their table (Markdown %s)',
		async (marked) => {
			const all = draft({ markdown: marked, omit: ['s4', 's2'] });
			const items = await complete(above(marked ? '## 三、收到' : '三、收到', '', all));
			expect(labels(items).slice(0, 4)).toEqual(
				[
					'四、政府信息公开行政复议、行政诉讼情况',
					'四、政府信息公开行政复议、行政诉讼情况 | 连同表四（行政复议、行政诉讼情况）',
					'二、主动公开政府信息情况',
					'二、主动公开政府信息情况 | 连同表二（主动公开政府信息情况）',
				].toSorted((one, other) => Number(other.startsWith('二')) - Number(one.startsWith('二'))),
			);
			const [alone, withTable] = items;
			expect(taken(alone!)).toContain(
				`${marked ? '## ' : ''}二、主动公开政府信息情况\n\n${marked ? '## ' : ''}三、收到`,
			);
			const { draft: filled, problems } = check(taken(withTable!), marked);
			expect(filled.report()!.tables.map(({ form }) => form.id)).toContain('t2');
			expect(
				serious(problems).filter(
					({ rule, message }) => rule === 'structure/missing-section' && message.includes('二、'),
				),
			).toEqual([]);
		},
	);

	test('follow what is typed, with or without its marks and ordinal', async () => {
		const all = draft({ omit: ['s2'] });
		for (const typed of ['#', '## ', '## 二', '二、主动', '主动公开政府']) {
			const items = await complete(above('## 三、收到', typed, all));
			expect(labels(items)[0], typed).toBe('二、主动公开政府信息情况');
			expect(taken(items[0]!)).toContain('\n## 二、主动公开政府信息情况\n\n## 三、收到');
			expect(items[0]!.filterText!.startsWith(typed)).toBe(true);
			if (typed !== '主动公开政府') await client.stop();
		}
	});

	test('of topics that section 一 lacks are numbered on', async () => {
		const all = draft();
		const start = all.indexOf('### （三）');
		const items = await complete(`${all.slice(0, start)}${cursor}\n\n${all.slice(all.indexOf('## 二、'))}`);
		expect(labels(items)).toEqual(['（三）政府信息管理', '（三）政府信息公开平台建设', '（三）监督保障']);
		expect(taken(items[0]!)).toContain('\n### （三）政府信息管理\n');
	});

	test('of the parts that other sections usually have, as far as they are not there', async () => {
		const items = await complete(draft({ replace: { s5: cursor } }));
		expect(labels(items)).toEqual(['（一）存在的主要问题', '（一）改进情况']);
		expect(taken(items[0]!)).toContain('改进情况\n\n### （一）存在的主要问题\n');
		await client.stop();
		const begun = await complete(
			draft({ replace: { s5: `（一）存在的主要问题\n\n更新不及时。\n\n（${cursor}` }, markdown: false }),
		);
		expect(labels(begun)).toEqual(['（二）改进情况']);
		expect(taken(begun[0]!)).toContain('更新不及时。\n\n（二）改进情况\n');
		await client.stop();
		const closed = await complete(draft({ replace: { s5: `(${cursor})` }, markdown: false }));
		expect(labels(closed)).toEqual(['（一）存在的主要问题', '（一）改进情况']);
		expect(taken(closed[0]!)).toContain('改进情况\n\n（一）存在的主要问题\n');
	});

	test('of the usual parts are not offered where a section is divided otherwise', async () => {
		const own = `（一）目录更新\n\n不够及时，已按月核对。\n\n${cursor}`;
		expect(await complete(draft({ replace: { s5: own }, markdown: false }))).toEqual([]);
	});
});

describe('sentences', () => {
	test('of the preface with the reported year, when no period is stated', async () => {
		const all = draft().replace(/本报告依照.*\n/, `${cursor}\n`);
		const items = await complete(all);
		expect(items[0]!.label).toBe(
			'本报告依据《中华人民共和国政府信息公开条例》编制，统计期限自2024年1月1日至2024年12月31日。',
		);
		expect(check(taken(items[0]!), true).problems.filter(({ rule }) => rule === 'structure/period')).toEqual([]);
	});

	test('of processing fees in section 六, each of which leaves nothing to be said', async () => {
		const all = await complete(draft({ replace: { s6: cursor } }));
		const items = all.filter(({ detail }) => detail === '信息处理费');
		expect(items).toEqual(all.slice(0, 3));
		expect((items[2]!.textEdit as TextEdit).newText).toMatch(/收费通知\$\{1:0\}件/);
		for (const item of items) expect(serious(check(taken(item), true).problems), item.label).toEqual([]);
	});

	test('are plain where the client knows no snippets', async () => {
		const items = await complete(draft({ replace: { s6: cursor } }), false);
		expect((items[2]!.textEdit as TextEdit).newText).toContain('收费通知0件，总金额0元，实际收取0元。');
	});
});

describe('cells', () => {
	test('a row that was begun is offered the labels that are missing, the next one first', async () => {
		const all = draft({
			style: 'pipe',
			changes: { t3: [{ kind: 'drop-row', row: '2.重复申请' }] },
		});
		const row = '| 3.要求提供公开出版物';
		const at = all.lastIndexOf('\n', all.indexOf('3.要求提供公开出版物'));
		const items = await complete(`${all.slice(0, at)}\n| | | ${cursor} | | | | | | | |${all.slice(at)}`);
		expect(all).toContain(row.slice(2));
		expect(labels(items)).toEqual(['2.重复申请']);
	});

	test('a blank total is offered what the figures beside it make', async () => {
		const built = report({
			year: 2024,
			markdown: false,
			changes: { t3: [{ kind: 'figure', row: '二、上年结转', column: '总计', value: '' }] },
		});
		markdown = false;
		const at = built.cells.get('t3 二、上年结转政府信息公开申请数量 × 申请人情况·总计')!;
		const items = await complete(built.text.slice(0, at) + cursor + built.text.slice(at));
		expect(items.map(({ label }) => label)).toEqual(['3']);
		expect(serious(check(taken(items[0]!), false).problems)).toEqual([]);
	});

	test('nothing is offered between the halves of a character', async () => {
		expect(await complete(draft().replace('<td>规章</td>', `<td>\uD86D${cursor}\uDDCE章</td>`))).toEqual([]);
	});

	test('other cells are offered nothing', async () => {
		const all = draft({ style: 'pipe' });
		expect(await complete(all.replace('行政许可', `行政许可${cursor}`))).toEqual([]);
		await client.stop();
		expect(await complete(all.replace('| 128 |', `| 128${cursor} |`))).toEqual([]);
	});
});

test('nothing is offered in prose, in a complete report, or in something else', async () => {
	const all = draft({ omit: ['s2'] });
	const sentence = '各科室指定一名联络员';
	const places = [
		all.replace(sentence, `${sentence}${cursor}`),
		all.replace(sentence, `${cursor}${sentence}`),
		above('## 三、收到', '二是', all),
		above('## 三、收到', '主要', all),
		above('## 三、收到', '本年度公开', draft()),
		above('## 三、收到', '本', draft()),
		`# Notes\n\n${cursor}`,
	];
	for (const [index, place] of places.entries()) {
		expect(
			labels(await complete(place)),
			place.slice(Math.max(0, place.indexOf(cursor) - 20), place.indexOf(cursor) + 5),
		).toEqual([]);
		if (index < places.length - 1) await client.stop();
	}
});
