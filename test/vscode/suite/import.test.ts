import * as assert from 'node:assert/strict';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import { swollen } from '../../support/docx.ts';
import { docxReport } from '../../support/docx-report.ts';
import { pasteHtml } from './clipboard.ts';
import { cleanText, closeAll, fixture, inBrowser, openText, rangeOf } from './drafts.ts';
import { answerNotification, expectNotification } from './notifications.ts';
import * as page from './page.ts';
import { never, until } from './poll.ts';
import { problemsOf, summaryOf } from './problems.ts';

/** Table 四 as Word puts it on the clipboard. */
const kinds = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>';
const word = `<html><body><!--StartFragment--><table><tr><td colspan=5><p class=MsoNormal>行政复议</p></td><td colspan=10>行政诉讼</td></tr><tr>${kinds.replaceAll('<td>', '<td rowspan=2>')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>${kinds}${kinds}</tr><tr>${'<td><p class=MsoNormal><span lang=EN-US>0<o:p></o:p></span></p></td>'.repeat(15)}</tr></table><!--EndFragment--></body></html>`;

suite('paste', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	/** A clean draft without table 四, the cursor where it belongs. */
	async function withoutTable4() {
		const text = await cleanText();
		const start = text.indexOf('<table>', text.indexOf('## 四、'));
		const end = text.indexOf('</table>', start) + '</table>\n'.length;
		const draft = await openText(text.slice(0, start) + text.slice(end));
		await until('the missing table', () => problemsOf(draft).length === 1);
		const editor = window.activeTextEditor!;
		const { end: heading } = rangeOf(draft, '## 四、政府信息公开行政复议、行政诉讼情况');
		const at = heading.translate(2, -heading.character);
		editor.selection = new Selection(at, at);
		return draft;
	}

	test('a table from Word is put in as the draft writes its tables; one undo takes it out', async () => {
		const draft = await withoutTable4();
		const before = draft.getText();
		await pasteHtml(word, '行政复议\t行政诉讼\n0\t0');
		await until('the table', () => /<tr><th colspan="5">行政复议<\/th>/.test(draft.getText()));
		await until('no problem', () => problemsOf(draft).length === 0);
		await commands.executeCommand('undo');
		assert.equal(draft.getText(), before);
	});

	test('a table of another kind is pasted as text, unless the user chooses', async () => {
		const draft = await withoutTable4();
		await pasteHtml('<table><tr><td>会议</td><td>次数</td></tr></table>', '会议\t次数');
		await until('the text', () => draft.getText().includes('会议\t次数'));
	});

	test('a clipboard of more than four million characters is pasted as text, and said', async () => {
		const draft = await withoutTable4();
		await pasteHtml(`<table><tr><td>${'大'.repeat(4_000_001)}</td></tr></table>`, '太大的表');
		await until('the text', () => draft.getText().includes('太大的表'));
		await expectNotification('太大');
	});
});

suite('Word documents', () => {
	teardown(closeAll);

	async function file(name: string, bytes: Uint8Array): Promise<Uri> {
		const uri = fixture(name);
		await workspace.fs.writeFile(uri, bytes);
		return uri;
	}

	test('become a draft in which nothing is wrong', async function () {
		if (inBrowser()) this.skip();
		const uri = await file('年报.docx', docxReport(2024));
		await commands.executeCommand('nianbao.importWord', uri, 'markdown');
		const draft = window.activeTextEditor!.document;
		assert.ok(draft.isUntitled);
		assert.match(draft.getText(), /^# 示例县云溪局2024年政府信息公开工作年度报告\n/);
		assert.equal(draft.getText().match(/<table>/g)?.length, 3);
		assert.deepEqual(summaryOf(draft), []);
	});

	const refused: readonly [what: string, name: string, bytes: () => Uint8Array, said: string][] = [
		['damaged', '坏.docx', () => docxReport(2024).slice(0, 500), '不是完整的 Word 文件'],
		['that unpacks to gigabytes', '大.docx', () => swollen(docxReport(2024), 2_000_000_000), '解压后的文字超过'],
		['with a password', '密.docx', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '设了密码'],
	];
	for (const [what, name, bytes, said] of refused) {
		test(`${what}: a clear message, and no draft`, async function () {
			if (!page.available) this.skip();
			const uri = await file(name, bytes());
			await commands.executeCommand('nianbao.importWord', uri, 'markdown');
			await expectNotification(inBrowser() ? '浏览器里的 VS Code 不能读' : said);
			assert.equal(window.activeTextEditor, undefined);
		});
	}

	test('one that is not there', async function () {
		if (!page.available) this.skip();
		await commands.executeCommand('nianbao.importWord', Uri.joinPath(fixture('没有.docx')), 'plaintext');
		await expectNotification(inBrowser() ? '浏览器里的 VS Code 不能读' : '文件不在');
	});

	test('opened in a tab: whether it is to become a draft is asked, once', async function () {
		if (!page.available) this.skip();
		const uri = await file('打开.docx', docxReport(2024));
		await commands.executeCommand('vscode.open', uri);
		await answerNotification('这是 Word 文件', '转成草稿');
		await page.wait('.quick-input-widget:not([style*="display: none"]) .monaco-list-row:has-text("Markdown")');
		await page.press('Enter');
		if (inBrowser()) {
			await expectNotification('浏览器里的 VS Code 不能读');
			return;
		}
		const draft = () => window.activeTextEditor?.document;
		await until('the draft', () => /^# 示例县云溪局2024年/.test(draft()?.getText() ?? ''));
		await closeAll();
		await commands.executeCommand('vscode.open', uri);
		await never('asked again', () => page.count('.notification-list-item:has-text("这是 Word 文件")'));
	});

	test('dropped into a draft: what it holds, where it was dropped; one undo takes it out', async function () {
		if (!page.available) this.skip();
		const uri = await file('拖入.docx', docxReport(2024));
		const draft = await openText('', 'markdown');
		await page.evaluate(dropOnEditor(uri));
		if (inBrowser()) {
			await expectNotification('浏览器里的 VS Code 不能读');
			assert.equal(draft.getText(), '');
			return;
		}
		await until('the report', () => draft.getText().startsWith('# 示例县云溪局2024年政府信息公开工作年度报告'));
		await commands.executeCommand('undo');
		assert.equal(draft.getText(), '');
	});
});

/** In the page: a file of the explorer, dropped with Shift held, as VS Code asks for where it is to go into the text. */
function dropOnEditor(uri: Uri): string {
	const path = JSON.stringify(uri.path.split('/').map(encodeURIComponent).join('/'));
	const address = uri.scheme === 'file' ? `'vscode-remote://' + location.host + ${path}` : `'${uri.scheme}:' + ${path}`;
	return `{
		const target = document.querySelector('.editor-instance .view-lines');
		const { left, top } = target.getBoundingClientRect();
		const dataTransfer = new DataTransfer();
		dataTransfer.setData('text/uri-list', ${address});
		const place = { clientX: left + 2, clientY: top + 2, shiftKey: true };
		for (const type of ['dragenter', 'dragover', 'drop']) {
			target.dispatchEvent(new DragEvent(type, { ...place, dataTransfer, bubbles: true, cancelable: true, composed: true }));
		}
	}`;
}
