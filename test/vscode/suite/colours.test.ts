/** What a draft looks like by its parts: Markdown by a grammar, plain text, which VS Code gives none, by its tables as read. */
import * as assert from 'node:assert/strict';
import { commands, type SemanticTokens, type SemanticTokensLegend, window } from 'vscode';
import {
	cleanText,
	closeAll,
	draft2020,
	everything,
	fixture,
	openFixture,
	openText,
	rangeOf,
	textOf,
} from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemsOf } from './problems.ts';

/** The colours of a word on the screen, wherever it stands. */
const coloursOf = (word: string) =>
	page.evaluate<string[]>(
		`[...document.querySelectorAll('.view-line span > span')].filter((each) => each.textContent.includes(${JSON.stringify(word)})).map((each) => getComputedStyle(each).color)`,
	);

suite('colours', () => {
	teardown(closeAll);

	test('of a plain text: title, headings, labels, figures, each with its own', async () => {
		const draft = await openFixture(draft2020);
		const { tokenTypes } = await until(
			'a legend',
			() =>
				commands.executeCommand<SemanticTokensLegend | undefined>(
					'vscode.provideDocumentRangeSemanticTokensLegend',
					draft.uri,
					everything(draft),
				) as Promise<SemanticTokensLegend>,
		);
		const { data } = await until(
			'tokens',
			() =>
				commands.executeCommand<SemanticTokens>(
					'vscode.provideDocumentRangeSemanticTokens',
					draft.uri,
					everything(draft),
				),
			(tokens) => (tokens?.data.length ?? 0) > 0,
		);
		const kinds = new Set(Array.from({ length: data.length / 5 }, (_, index) => tokenTypes[data[index * 5 + 3]!]));
		assert.deepEqual([...kinds].sort(), tokenTypes.toSorted());
	});

	test('of a text pasted into a new editor, as soon as it is seen to be a report', async function () {
		if (!page.available) this.skip();
		const text = await textOf(fixture(draft2020));
		const draft = await openText('', 'plaintext');
		await window.activeTextEditor!.edit((edit) => edit.replace(everything(draft), text));
		await until('problems', () => problemsOf(draft).length > 0);
		window.activeTextEditor!.revealRange(rangeOf(draft, '二、主动公开政府信息情况'));
		const [plain] = await until(
			'plain words',
			() => coloursOf('文件拟稿时同步确定'),
			(found) => found.length > 0,
		);
		await until(
			'a heading in another colour',
			() => coloursOf('二、主动公开'),
			(found) => found.length > 0 && !found.includes(plain!),
		);
		assert.ok((await page.screenshot('colours-text')) > 10_000);
	});

	test('of Markdown: labels of the form within tables', async function () {
		if (!page.available) this.skip();
		const draft = await openText(await cleanText());
		window.activeTextEditor!.revealRange(rangeOf(draft, '一、本年新收政府信息公开申请数量'));
		const plain = await page.evaluate<string>(`getComputedStyle(document.querySelector('.monaco-editor')).color`);
		await until(
			'a label in another colour',
			() => coloursOf('一、本年新收政府信息公开申请数量'),
			(found) => found.length > 0 && !found.includes(plain),
		);
		assert.ok((await page.screenshot('colours-markdown')) > 10_000);
	});
});
