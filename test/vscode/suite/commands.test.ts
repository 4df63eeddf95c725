import * as assert from 'node:assert/strict';
import { commands, Selection, window } from 'vscode';
import { cleanText, closeAll, draft2020, draft2024, openFixture, openText, rangeOf, replace } from './drafts.ts';
import { until, untilEqual } from './poll.ts';
import { problemOf, problemsOf, ruleOf, summaryOf } from './problems.ts';
import { withSettings } from './settings.ts';

suite('commands', () => {
	teardown(closeAll);

	test('a table is put under the heading of its section; one undo takes it out', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		const text = draft.getText();
		await commands.executeCommand('nianbao.insertTable', 't2');
		assert.match(
			draft.getText(),
			/^## 二、主动公开政府信息情况\n\n<table>\n[\s\S]*第二十条第（一）项[\s\S]*<\/table>\n\n本年新印发/m,
		);
		// The caret is on the table, ready to be filled in.
		assert.equal(draft.lineAt(window.activeTextEditor?.selection.active.line ?? 0).text, '<table>');
		await untilEqual(() => problemsOf(draft).filter((problem) => ruleOf(problem) === 'tables/missing').length, 0);
		await commands.executeCommand('undo');
		assert.equal(draft.getText(), text);
		await problemOf(draft, 'tables/missing');
	});

	test('in a plain text it has tab cells', async () => {
		const draft = await openFixture(draft2020);
		await replace(draft, rangeOf(draft, '    无\n'), '');
		await problemOf(draft, 'tables/missing');
		await commands.executeCommand('nianbao.insertTable', 't4');
		assert.match(draft.getText(), /^四、政府信息公开行政复议、行政诉讼情况\n\n\t行政复议\n\t行政诉讼\n/m);
	});

	test('in the style that is set', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		await withSettings({ 'nianbao.tableStyle': 'pipe' }, async () => {
			await commands.executeCommand('nianbao.insertTable', 't2');
			assert.match(draft.getText(), /^## 二、主动公开政府信息情况\n\n\|.*\|\n\|/m);
		});
	});

	test('in a document that is no report yet', async () => {
		const draft = await openText('');
		await commands.executeCommand('nianbao.insertTable', 't3');
		assert.match(draft.getText(), /^<table>\n[\s\S]*一、本年新收政府信息公开申请数量/);
	});

	test('at the cursor, when the draft has that table already', async () => {
		const draft = await openText(await cleanText());
		const { end } = rangeOf(draft, '除上述内容外，没有其他需要报告的事项。');
		const editor = await window.showTextDocument(draft);
		editor.selection = new Selection(end, end);
		const tables = () => draft.getText().match(/<table>/g)?.length;
		const before = tables();
		await commands.executeCommand('nianbao.insertTable', 't4');
		assert.equal(tables(), (before ?? 0) + 1);
	});

	for (const [edition, year, language] of [
		['format-2021', 2024, 'markdown'],
		['format-2021', 2024, 'plaintext'],
		['format-2019', 2020, 'markdown'],
		['format-2019', 2020, 'plaintext'],
		['regulation-2008', 2015, 'markdown'],
		['regulation-2008', 2015, 'plaintext'],
	] as const) {
		test(`a new report of ${year} as ${language} is untitled and without errors and warnings`, async () => {
			await commands.executeCommand('nianbao.newReport', { organ: '示例县云溪局', year, edition, language });
			const draft = window.activeTextEditor?.document;
			assert.ok(draft?.isUntitled);
			assert.equal(draft.languageId, language);
			assert.match(draft.getText(), new RegExp(`^#? ?示例县云溪局${year}年政府信息公开工作年度报告\n`));

			// No problems may mean not looked yet; so there is one for a moment.
			const period = rangeOf(draft, `自${year}年1月1日`);
			await replace(draft, period, `自${year - 1}年1月1日`);
			await problemOf(draft, 'structure/period');
			await commands.executeCommand('undo');
			const rules = () => problemsOf(draft).map(ruleOf);
			await until('no wrong period', rules, (now) => !now.includes('structure/period'));
			assert.deepEqual(
				summaryOf(draft).filter((problem) => /^(error|warning) /.test(problem)),
				[],
			);
		});
	}
});
