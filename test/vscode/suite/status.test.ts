import * as assert from 'node:assert/strict';
import { commands, WorkspaceEdit, workspace } from 'vscode';
import { cleanText, closeAll, draft2020, draft2024, openFixture, openText, rangeOf } from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemOf, problemsOf } from './problems.ts';

/** The state of a draft stands beside its language in the status bar: `{}`, whose words are spoken and shown on demand. */
suite('status', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	test('the edition and the number of problems of the draft in the editor', async () => {
		await problemOf(await openFixture(draft2024), 'tables/missing');
		await expectStatus(/错误 4，警告 1，提示 1/, /2021年格式 · 2024 年度/);
		await problemOf(await openFixture(draft2020), 'tables/missing-row');
		await expectStatus(/错误 2，警告 1/, /2019年格式（试行） · 2020 年度/);
	});

	test('tables that are still to be filled in', async () => {
		await commands.executeCommand('nianbao.newReport', {
			organ: '示例县云溪局',
			year: 2024,
			edition: 'format-2021',
			language: 'markdown',
		});
		await expectStatus(/草稿模式：还有 3 张统计表没有填/);
	});

	test('what was not read', async () => {
		await openText(
			await cleanText(['## 六、其他需要报告的事项', '<table><tr><td>没有写完\n\n## 六、其他需要报告的事项']),
		);
		await expectStatus(/有内容没有读到/);
	});

	test('another edition is chosen by a comment in the draft, which one undo takes out', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		const before = draft.getText();
		await commands.executeCommand('nianbao.chooseEdition', 'format-2019');
		assert.ok(draft.getText().startsWith('<!-- nianbao: format-2019 -->\n\n# '));
		await expectStatus(/2019年格式（试行） · 2024 年度/);
		await commands.executeCommand('nianbao.chooseEdition', 'auto');
		assert.equal(draft.getText(), before);
		await expectStatus(/2021年格式 · 2024 年度/);
		await commands.executeCommand('undo');
		assert.ok(draft.getText().startsWith('<!-- nianbao: format-2019 -->'));
	});

	test('a change of the draft while the editor asks does not tear it', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		const asked = commands.executeCommand('nianbao.chooseEdition', 'format-2019');
		// Of two changes at once VS Code may refuse this one, too.
		await until('the change', () => {
			const edit = new WorkspaceEdit();
			edit.replace(draft.uri, rangeOf(draft, '# 示例县云溪局2024', '2024'), '2023');
			return workspace.applyEdit(edit);
		});
		await asked;
		assert.ok(/^(?:<!-- nianbao: format-2019 -->\n\n)?# 示例县云溪局2023年政府/.test(draft.getText()));
		await until('problems', () => problemsOf(draft).length > 0);
	});
});

async function expectStatus(...words: readonly RegExp[]): Promise<void> {
	const spoken = `[...document.querySelectorAll('[id="status.languageStatus"] [aria-label]')].map((item) => item.ariaLabel).join()`;
	await until(
		`the status ${words.join(' ')}`,
		() => page.evaluate<string>(spoken),
		(label) => words.every((each) => each.test(label)),
	);
}
