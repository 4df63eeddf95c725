import * as assert from 'node:assert/strict';
import { type CompletionList, commands, type Position, type TextDocument, window } from 'vscode';
import { cleanText, closeAll, openText, rangeOf, select } from './drafts.ts';
import * as page from './page.ts';
import { never, until } from './poll.ts';

const suggestions = '.suggest-widget.visible .monaco-list-row';

suite('completion', () => {
	teardown(closeAll);

	const ours = async (draft: TextDocument, position: Position) => {
		const { items } = await commands.executeCommand<CompletionList>(
			'vscode.executeCompletionItemProvider',
			draft.uri,
			position,
		);
		// VS Code adds the words of the document.
		return items.filter(({ sortText }) => /^\d{3}$/.test(sortText ?? ''));
	};

	/** A draft without section 五, the cursor on a blank line where it belongs. */
	async function lacking(): Promise<{ draft: TextDocument; at: Position }> {
		const text = (await cleanText()).replace(/## 五、[\s\S]*?(?=## 六、)/, '@@\n\n');
		const draft = await openText(text);
		const place = rangeOf(draft, '@@');
		await window.activeTextEditor!.edit((edit) => edit.delete(place));
		return { draft, at: place.start };
	}

	test('offers the section that is missing, and nothing in prose', async () => {
		const { draft, at } = await lacking();
		const items = await until(
			'a completion',
			() => ours(draft, at),
			(found) => found.length > 0,
		);
		assert.deepEqual(
			items.map(({ label }) => label),
			['五、存在的主要问题及改进情况'],
		);
		assert.deepEqual(await ours(draft, rangeOf(draft, '除上述内容外').end), []);
	});

	test('pops up after a heading’s mark, and is taken with Enter', async function () {
		if (!page.available) this.skip();
		const { draft, at } = await lacking();
		await until('a completion', async () => (await ours(draft, at)).length > 0);
		select(at);
		await commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await page.wait('.monaco-editor.focused');
		await page.type('#');
		await page.wait(`${suggestions}:has-text("五、存在的主要问题及改进情况")`);
		assert.ok((await page.screenshot('completion')) > 10_000);
		await page.press('Enter');
		await until('the heading', () => /^## 五、存在的主要问题及改进情况$/m.test(draft.getText()));
		select(rangeOf(draft, '除上述内容外，没有其他需要报告的事项。').end);
		await page.type('其他');
		await never('a list in prose', () => page.count('.suggest-widget.visible .monaco-list-row:has-text("、")'), 1500);
	});
});
