import * as assert from 'node:assert/strict';
import { commands, type DocumentSymbol, type FoldingRange, type SelectionRange, type TextDocument } from 'vscode';
import { cleanText, closeAll, draft2020, hasMarkdownFeatures, middleOf, openFixture, openText } from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';

suite('the outline', () => {
	teardown(closeAll);

	const symbolsOf = (draft: TextDocument) =>
		commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', draft.uri);
	const every = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
		symbols.flatMap((symbol) => [symbol, ...every(symbol.children)]);

	test('of a plain text has title, sections, sub-headings and tables', async () => {
		const draft = await openFixture(draft2020);
		const symbols = await until(
			'the outline',
			() => symbolsOf(draft),
			(found) => (found?.length ?? 0) > 0,
		);
		const [root] = symbols!;
		assert.match(root!.name, /2020年政府信息公开工作年度报告$/);
		assert.equal(root!.children.length, 6);
		const [table] = root!.children[2]!.children;
		assert.equal(table!.name, '表三（收到和处理政府信息公开申请情况）');
		assert.match(table!.detail, /行平衡/);
		const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', draft.uri);
		assert.ok(folds.some(({ start }) => start === root!.children[2]!.range.start.line));
	});

	test('of Markdown adds the tables, and no heading twice', async () => {
		const draft = await openText(await cleanText());
		const all = await until(
			'the outline',
			async () => every((await symbolsOf(draft)) ?? []).map(({ name }) => name),
			(names) => names.some((name) => name.startsWith('表四')),
		);
		assert.equal(all.filter((name) => name.startsWith('表')).length, 3);
		const headings = all.filter((name) => name.includes('二、主动公开政府信息情况'));
		assert.equal(headings.length, hasMarkdownFeatures() ? 1 : 0);
		if (!page.available) return;
		await commands.executeCommand('outline.focus');
		await page.wait('.outline-pane .monaco-list-row:has-text("表")');
		assert.ok((await page.screenshot('outline-markdown')) > 10_000);
		await commands.executeCommand('workbench.action.closeSidebar');
	});

	test('of Markdown whose headings are plain lines is ours', async () => {
		const draft = await openText((await cleanText()).replaceAll(/^#+ /gm, ''));
		const symbols = await until(
			'the outline',
			() => symbolsOf(draft),
			// A draft before this one may have had the same name, Untitled-1.
			(found) => found?.[0]?.children.length === 6 && !/^#/.test(found[0].name),
		);
		assert.equal(symbols![0]!.children[1]!.name, '二、主动公开政府信息情况');
		if (!page.available) return;
		await commands.executeCommand('outline.focus');
		await page.wait('.outline-pane .monaco-list-row:has-text("总体情况")');
		assert.ok((await page.screenshot('outline-plain')) > 10_000);
		await commands.executeCommand('workbench.action.closeSidebar');
	});

	test('a selection grows over the sentence to the section', async () => {
		const draft = await openText(await cleanText(), 'plaintext');
		const position = middleOf(draft, '除上述内容外，没有其他需要报告的事项。');
		const texts = await until(
			'the selections',
			async () => {
				const [chain] = await commands.executeCommand<SelectionRange[]>(
					'vscode.executeSelectionRangeProvider',
					draft.uri,
					[position],
				);
				const found: string[] = [];
				for (let at = chain; at !== undefined; at = at.parent!) found.push(draft.getText(at.range));
				return found;
			},
			(found) => found.includes('除上述内容外，没有其他需要报告的事项。'),
		);
		assert.ok(
			texts.some((text) => text.startsWith('六、其他需要报告的事项')),
			texts.join('\n---\n'),
		);
	});
});
