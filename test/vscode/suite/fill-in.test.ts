import * as assert from 'node:assert/strict';
import { commands, type TextDocument, window } from 'vscode';
import { closeAll, rangeOf, select } from './drafts.ts';
import * as page from './page.ts';
import { until, untilEqual } from './poll.ts';
import { problemsOf } from './problems.ts';
import { withSettings } from './settings.ts';

const figures = (text: string) => text.match(/<td[^>]*>\d+<\/td>/g)?.length ?? 0;
const question = '.quick-input-widget:not([style*="display: none"])';

suite('filling in', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	/** A new report, the cursor in the first figure cell of table 三. */
	async function blankReport(): Promise<TextDocument> {
		const answers = { organ: '示例县云溪局', year: 2024, edition: 'format-2021', language: 'markdown' };
		await commands.executeCommand('nianbao.newReport', answers);
		const draft = window.activeTextEditor!.document;
		await until('a check', () => problemsOf(draft).length > 0);
		const { line } = rangeOf(draft, '一、本年新收政府信息公开申请数量').start;
		const row = draft.lineAt(line);
		select(row.range.start.translate(0, row.text.indexOf('</td><td>') + '</td><td'.length));
		await commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await page.wait('.monaco-editor.focused');
		// The last step as a person goes: what an extension selects is told to extensions late.
		await page.press('ArrowRight');
		await settle();
		return draft;
	}

	/** What is typed before the bindings know where the cursor is would go elsewhere. */
	async function settle(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, 1000));
	}

	test('a row by keyboard: figure, Tab, figure, Enter; the total comes at the end', async () => {
		const draft = await blankReport();
		const { line } = rangeOf(draft, '一、本年新收政府信息公开申请数量').start;
		const values = ['5', '2', '0', '1', '0', '0'];
		let filled = '';
		for (const [index, value] of values.entries()) {
			await page.type(value);
			filled += `<td>${value}</td>`;
			await until('the figure', () => draft.lineAt(line).text.includes(filled));
			await settle();
			await page.press(index % 2 === 0 ? 'Tab' : 'Enter');
			const next = draft.lineAt(line).text.indexOf(filled) + filled.length + '<td>'.length;
			await untilEqual(() => window.activeTextEditor!.selection.active.character, next);
			await settle();
		}
		assert.ok(draft.lineAt(line).text.endsWith(`${filled}<td></td></tr>`));
		await page.wait('.view-line:has-text("= 8")');
		await page.press('Shift+Tab');
		await untilEqual(() => draft.getText(window.activeTextEditor!.selection), '0');
		assert.ok((await page.screenshot('fill-in')) > 10_000);
	});

	test('outside of figure cells, and when it is switched off, the keys are the editor’s', async () => {
		const draft = await blankReport();
		await withSettings({ 'nianbao.fillInKeys': false }, async () => {
			await settle();
			const before = draft.getText().length;
			await page.press('Tab');
			await until('a tab', () => draft.getText().length > before);
			await commands.executeCommand('undo');
		});
		select(rangeOf(draft, '## 五、存在的主要问题及改进情况').end);
		await settle();
		const lines = draft.lineCount;
		await page.press('Enter');
		await until('a line', () => draft.lineCount === lines + 1);
	});

	test('zeros and totals after asking, one undo each', async () => {
		const draft = await blankReport();
		const blank = draft.getText();
		const zeros = commands.executeCommand('nianbao.fillZeros');
		await page.wait(`${question} .monaco-list-row.focused:has-text("填入")`);
		assert.ok((await page.screenshot('fill-zeros')) > 10_000);
		await page.press('Enter');
		await zeros;
		// Else the next key goes to the question that is closing, and the next question waits for ever.
		await page.wait(question, 'hidden');
		assert.equal(figures(draft.getText()), 25 * 7);
		await commands.executeCommand('undo');
		assert.equal(draft.getText(), blank);
		const refused = commands.executeCommand('nianbao.fillZeros');
		await page.wait(`${question} .monaco-list-row.focused`);
		await page.press('Escape');
		await refused;
		assert.equal(draft.getText(), blank);
	});
});
