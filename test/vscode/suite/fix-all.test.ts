import * as assert from 'node:assert/strict';
import { commands, type TextDocument, type Uri, window, workspace } from 'vscode';
import { closeAll, draft2024, everything, fixture, openFixture, openText } from './drafts.ts';
import { actionAt, actionsAt, apply, fixAll } from './fixes.ts';
import { untilEqual } from './poll.ts';
import { problemOf, summaryOf } from './problems.ts';
import { withSettings } from './settings.ts';

/** What is left for a person to decide. The table that is put in is blank, which is a hint. */
const left = ['error totals/applicants “22”', 'error totals/results “47”', 'error tables/replaced-by-none “无”'];

suite('fix all', () => {
	teardown(closeAll);

	test('applies the safe fixes only, and changes no figure that a person typed', async () => {
		const draft = await copyOfDraft();
		const figures = figuresOf(draft.getText());
		assert.ok(figures.length > 100);
		await apply(await fixAllOf(draft));
		await expectLeft(draft);
		assert.match(draft.getText(), /^## 五、存在的主要问题及改进情况$/m);
		assert.match(draft.getText(), /4\.无正当理由大量反复申请/);
		assert.equal(draft.getText().match(/<table>/g)?.length, 2);
		assert.deepEqual(figuresOf(draft.getText()), figures);
	});

	test('twice is as good as once', async () => {
		const draft = await copyOfDraft();
		await apply(await fixAllOf(draft));
		await expectLeft(draft);
		assert.deepEqual(await actionsAt(draft, everything(draft), fixAll), []);
	});

	test('one undo takes all of it back', async () => {
		const draft = await copyOfDraft();
		const text = draft.getText();
		await apply(await fixAllOf(draft));
		await commands.executeCommand('undo');
		assert.equal(draft.getText(), text);
	});

	test('is not among the quick fixes', async () => {
		const draft = await openFixture(draft2024);
		const { range } = await problemOf(draft, 'tables/label');
		await actionAt(draft, range, /反复申请/);
		const kinds = (await actionsAt(draft, range)).map(({ kind }) => kind?.value);
		assert.deepEqual([...new Set(kinds)], ['quickfix']);
	});

	test('on saving, where the user has asked for it', async () => {
		const file = fixture('存盘.md');
		await workspace.fs.copy(fixture(draft2024), file, { overwrite: true });
		try {
			const settings = { 'editor.codeActionsOnSave': { [fixAll]: 'explicit' } };
			await withSettings(settings, async () => {
				const draft = await workspace.openTextDocument(file);
				await window.showTextDocument(draft);
				await problemOf(draft, 'tables/label');
				await commands.executeCommand('workbench.action.files.save');
				await expectLeft(draft);
				assert.match(await read(file), /4\.无正当理由大量反复申请/);
			});
		} finally {
			await closeAll();
			await workspace.fs.delete(file);
		}
	});

	test('saving alone changes nothing', async () => {
		const file = fixture('存盘.md');
		await workspace.fs.copy(fixture(draft2024), file, { overwrite: true });
		try {
			const before = await read(file);
			const draft = await workspace.openTextDocument(file);
			await window.showTextDocument(draft);
			await problemOf(draft, 'tables/label');
			await commands.executeCommand('workbench.action.files.save');
			assert.equal(await read(file), before);
		} finally {
			await closeAll();
			await workspace.fs.delete(file);
		}
	});
});

async function copyOfDraft(): Promise<TextDocument> {
	return openText(await read(fixture(draft2024)));
}

async function read(file: Uri): Promise<string> {
	return new TextDecoder().decode(await workspace.fs.readFile(file));
}

async function fixAllOf(document: TextDocument) {
	await problemOf(document, 'tables/label');
	return actionAt(document, everything(document), '年报：应用全部安全修复', fixAll);
}

async function expectLeft(document: TextDocument): Promise<void> {
	const serious = () => summaryOf(document).filter((problem) => !problem.startsWith('hint '));
	await untilEqual(serious, left);
}

function figuresOf(text: string): string[] {
	return [...text.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, figure]) => figure ?? '');
}
