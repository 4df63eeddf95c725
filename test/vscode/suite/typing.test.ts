import * as assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, window } from 'vscode';
import { cleanText, closeAll, openText, rangeOf, replace } from './drafts.ts';
import { expectProblems, problemOf, problemsOf } from './problems.ts';

const firstLine =
	'一、本年新收政府信息公开申请数量</td><td>31</td><td>9</td><td>1</td><td>0</td><td>3</td><td>2</td><td>46</td>';

suite('typing', () => {
	teardown(closeAll);

	test('a figure that breaks equations is marked at once, and undoing it clears the marks', async () => {
		const draft = await openText(await cleanText());
		const editor = window.activeTextEditor;
		assert.equal(editor?.document, draft);
		const { end } = rangeOf(draft, firstLine, '46');
		assert.ok(await editor.edit((edit) => edit.insert(end, '0')));
		await expectProblems(draft, ['error totals/applicants “460”', 'error totals/balance “47”']);
		await commands.executeCommand('undo');
		await expectProblems(draft, []);
		await commands.executeCommand('redo');
		await expectProblems(draft, ['error totals/applicants “460”', 'error totals/balance “47”']);
	});

	test('marks stay on their words while lines are put in above', async () => {
		const draft = await openText(await cleanText(['<td>46</td>', '<td>45</td>']));
		const expected = ['error totals/applicants “45”', 'error totals/balance “47”'];
		await expectProblems(draft, expected);
		const [before] = problemsOf(draft);
		await replace(draft, rangeOf(draft, '## 一、总体情况\n', '\n'), '\n\n全年平稳。\n');
		await expectProblems(draft, expected);
		assert.equal(problemsOf(draft)[0]?.range.start.line, (before?.range.start.line ?? 0) + 2);
	});

	test('a text becomes a report while it is being written', async () => {
		const draft = await openText('# 会议记录\n\n## 5、存在的主要问题及改进情况\n\n讨论。\n');
		await replace(draft, rangeOf(draft, '会议记录'), '示例县云溪局2024年政府信息公开工作年度报告');
		const { severity } = await problemOf(draft, 'structure/heading-form');
		assert.equal(severity, DiagnosticSeverity.Information);
	});
});
