import * as assert from 'node:assert/strict';
import { commands, type TextDocument, type TextEdit } from 'vscode';
import { cleanText, closeAll, openText } from './drafts.ts';
import { until } from './poll.ts';
import { expectProblems } from './problems.ts';

suite('formatting', () => {
	teardown(closeAll);

	const editsFor = (draft: TextDocument) =>
		commands.executeCommand<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', draft.uri, {});

	test('puts blank lines around headings, and changes no word', async () => {
		const clean = await cleanText();
		const draft = await openText(clean.replace('\n\n## 二', '\n## 二'));
		await until(
			'a formatter',
			() => editsFor(draft),
			(edits) => (edits?.length ?? 0) > 0,
		);
		await commands.executeCommand('editor.action.formatDocument');
		await until('the blank lines', () => draft.getText() === clean);
		await expectProblems(draft, []);
		await commands.executeCommand('undo');
		assert.notEqual(draft.getText(), clean);
	});

	test('is not offered for other Markdown', async () => {
		const draft = await openText((await cleanText()).replace('\n\n## 二', '\n## 二'));
		await until(
			'a formatter',
			() => editsFor(draft),
			(edits) => (edits?.length ?? 0) > 0,
		);
		const other = await openText('# Notes\n## One\n');
		assert.equal(await editsFor(other), undefined);
	});
});
