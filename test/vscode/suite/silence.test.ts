/**
 * A window without a report does not notice that this extension exists. The file runs before all others: later a server
 * is running anyway.
 */
import * as assert from 'node:assert/strict';
import { extensions, languages, Position, Range, type TextDocument } from 'vscode';
import { closeAll, everything, openFixture, openText, replace } from './drafts.ts';
import { actionsAt } from './fixes.ts';
import { hoversAt } from './hovers.ts';
import { never, until } from './poll.ts';
import { serverProcesses, visible } from './server-process.ts';

suite('without a report', () => {
	teardown(closeAll);

	test('a README that mentions the report is left alone, and no server is started', async function () {
		if (!visible) this.skip();
		const extension = extensions.getExtension('nianbao.nianbao');
		assert.ok(extension, 'the extension is not there');
		const readme = await openFixture('README.md');
		// Markdown activates the extension: it has to look whether this is a report.
		await until('the extension is active', () => extension.isActive);
		await expectSilence(readme);

		await replace(readme, new Range(0, 0, 0, 0), '政府信息公开');
		await expectSilence(readme);
	});

	test('a plain text of another kind is left alone, too', async function () {
		if (!visible) this.skip();
		const letter = await openText(
			'关于报送年度报告的通知\n\n请于1月31日前报送政府信息公开工作年度报告。\n',
			'plaintext',
		);
		await expectSilence(letter);
	});
});

async function expectSilence(document: TextDocument): Promise<void> {
	await never('a server is running', () => serverProcesses().length > 0);
	assert.deepEqual(languages.getDiagnostics(document.uri), []);
	assert.deepEqual(await actionsAt(document, everything(document)), []);
	for (let line = 0; line < document.lineCount; line++) {
		assert.deepEqual(await hoversAt(document, new Position(line, 2)), []);
	}
}
