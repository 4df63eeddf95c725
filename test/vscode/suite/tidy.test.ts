import * as assert from 'node:assert/strict';
import { type CodeAction, commands, type TextDocument, workspace } from 'vscode';
import { cleanText, closeAll, openText, rangeOf } from './drafts.ts';
import { until } from './poll.ts';
import { summaryOf } from './problems.ts';
import { withSettings } from './settings.ts';

/** The figures of a draft in their order, whatever stands between them. */
const figures = (text: string) => text.replace(/<[^>]*>|\|[ :-]*(?=\|)/g, ' ').match(/(?<![\d.])\d+(?:\.\d+)?/g);

async function rewritingAt(draft: TextDocument, words: string): Promise<CodeAction> {
	const ask = () =>
		commands.executeCommand<CodeAction[]>(
			'vscode.executeCodeActionProvider',
			draft.uri,
			rangeOf(draft, words),
			'refactor.rewrite',
			10,
		);
	const actions = await until('an action 整理', ask, (all) => all.some(({ title }) => title.includes('整理')));
	return actions.find(({ title }) => title.includes('整理')) as CodeAction;
}

suite('tidy tables', () => {
	teardown(closeAll);

	test('the command writes all tables in the style that is set; one undo takes it back', async () => {
		const text = await cleanText();
		const draft = await openText(text);
		await withSettings({ 'nianbao.tableStyle': 'pipe' }, async () => {
			await commands.executeCommand('nianbao.tidyTables');
			assert.doesNotMatch(draft.getText(), /<table/);
			assert.equal(draft.getText().match(/^\|(?: --- \|)+$/gm)?.length, 3);
			assert.deepEqual(figures(draft.getText()), figures(text));
			await until(
				'no errors and warnings',
				() => summaryOf(draft),
				(all) => !all.some((problem) => /^(error|warning) /.test(problem)),
			);
		});
		await commands.executeCommand('undo');
		assert.equal(draft.getText(), text);
	});

	test('the action on a table writes that one, when it is chosen', async () => {
		const draft = await openText(await cleanText());
		await withSettings({ 'nianbao.tableStyle': 'text' }, async () => {
			const action = await rewritingAt(draft, '本年收费金额（单位：万元）');
			assert.equal(action.title, '年报：整理表格');
			assert.ok(action.edit !== undefined);
			assert.ok(await workspace.applyEdit(action.edit));
			assert.equal(draft.getText().match(/<table/g)?.length, 2);
			assert.match(draft.getText(), /\n\t信息内容\n\t本年制发件数\n/);
		});
	});

	test('elsewhere the action writes all of them', async () => {
		const draft = await openText(await cleanText());
		await withSettings({ 'nianbao.tableStyle': 'pipe' }, async () => {
			const action = await rewritingAt(draft, '## 五、存在的主要问题及改进情况');
			assert.equal(action.title, '年报：整理全部表格');
			assert.ok(action.edit !== undefined);
			assert.ok(await workspace.applyEdit(action.edit));
			assert.doesNotMatch(draft.getText(), /<table/);
		});
	});
});
