/** What a person does, with the keyboard alone, in the window itself. */
import * as assert from 'node:assert/strict';
import { window } from 'vscode';
import { closeAll, draft2024, openFixture, select } from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemOf, problemsOf, ruleOf } from './problems.ts';

suite('by keyboard', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	test('a new report, question by question', async () => {
		await chooseCommand('Nianbao: New Annual Report');
		await answer('报告机关名称', '示例县云溪局');
		await answer('报告年度', '2024');
		await page.wait(`${quickInput} .monaco-list-row.focused:has-text("适用于 2024 年度")`);
		await page.press('Enter');
		await page.wait(`${quickInput} .monaco-list-row.focused:has-text("Markdown")`);
		await page.press('Enter');
		const text = () => window.activeTextEditor?.document.getText() ?? '';
		await until('the report', text, (now) => now.startsWith('# 示例县云溪局2024年政府信息公开工作年度报告\n'));
	});

	test('a new report is not made when a question is left', async () => {
		await chooseCommand('Nianbao: New Annual Report');
		await page.wait(`${quickInput} .quick-input-message:has-text("报告机关名称")`);
		await page.press('Escape');
		await page.wait(quickInput, 'hidden');
		assert.equal(window.activeTextEditor, undefined);
	});

	test('a table, chosen from those of the form', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		await chooseCommand('Nianbao: Insert Statutory Table');
		await page.wait(`${quickInput} .monaco-list-row.focused:has-text("表二")`);
		const rows = await page.texts(`${quickInput} .monaco-list-row`);
		assert.deepEqual(
			rows.map((row) => /草稿中已有/.test(row)),
			[false, true, false],
		);
		await page.press('Enter');
		await until(
			'the table',
			() => draft.getText().match(/<table>/g)?.length,
			(count) => count === 2,
		);
	});

	test('a quick fix: Ctrl+., Enter', async () => {
		const draft = await openFixture(draft2024);
		const { range } = await problemOf(draft, 'structure/heading-form');
		select(range.start);
		await page.wait('.lightBulbWidget');
		await page.press('Control+.');
		await page.wait('.action-widget .monaco-list-row:has-text("改为“五、存在的主要问题及改进情况”")');
		await page.press('Enter');
		await until('the fix', () => problemsOf(draft).every((problem) => ruleOf(problem) !== 'structure/heading-form'));
		assert.match(draft.getText(), /^## 五、存在/m);
	});
});

const quickInput = '.quick-input-widget:not([style*="display: none"])';

async function chooseCommand(title: string): Promise<void> {
	await page.press('F1');
	await page.wait(`${quickInput} .quick-input-filter input`);
	await page.type(title);
	await page.wait(`${quickInput} .monaco-list-row.focused:has-text("${title}")`);
	await page.press('Enter');
}

async function answer(question: string, text: string): Promise<void> {
	await page.wait(`${quickInput} .quick-input-message:has-text("${question}")`);
	await page.press('Control+a');
	await page.type(text);
	await page.press('Enter');
}
