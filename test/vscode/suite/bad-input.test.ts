/** What goes wrong on a bad day: the user is told, nothing is lost, and one undo restores. */
import * as assert from 'node:assert/strict';
import { commands, Selection, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import { pasteHtml } from './clipboard.ts';
import { cleanText, closeAll, draft2024, fixture, openFixture, openText, rangeOf, replace } from './drafts.ts';
import { actionAt, apply } from './fixes.ts';
import { expectNotification } from './notifications.ts';
import * as page from './page.ts';
import { until, untilEqual } from './poll.ts';
import { problemOf, problemsOf, ruleOf } from './problems.ts';
import { withSettings } from './settings.ts';

const heading = '## 五、存在的主要问题及改进情况';
const badHeading = '## 5、存在的主要问题及改进情况';
const tables = (draft: TextDocument) => draft.getText().match(/<table/g)?.length ?? 0;

suite('a hostile clipboard', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	const kinds = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((each) => `<td>${each}</td>`).join('');
	/** Table 四 with something else in its first cell of figures. */
	const table4 = (cell: string) =>
		`<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>${kinds.replaceAll('<td>', '<td rowspan=2>')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>${kinds}${kinds}</tr><tr><td>${cell}</td>${'<td>0</td>'.repeat(14)}</tr></table>`;

	const clipboards: readonly [what: string, html: string][] = [
		['scripts and handlers in a table', table4('0<script>alert(1)</script><img src=x onerror="alert(2)">')],
		['a style that is never closed', `<style>${table4('0')}`],
		['a cell that says it spans a thousand million columns', table4('0').replace('colspan=10', 'colspan=1000000000')],
		['two thousand tables in each other', `${'<table><tr><td>'.repeat(2_000)}0`],
		['a table of half a million cells', `<table>${`<tr>${'<td>1</td>'.repeat(50)}</tr>`.repeat(10_000)}</table>`],
		['thousands of tags that are never closed', `<table><tr><td>${'<b><i>'.repeat(2_000)}0`],
	];
	for (const [what, html] of clipboards) {
		test(`${what}: something harmless is pasted, one undo takes it out, and the draft is checked on`, async function () {
			this.timeout(60_000);
			const draft = await openText(await cleanText(['## 五、', '## 5、']));
			await problemOf(draft, 'structure/heading-form');
			const before = draft.getText();
			const { end } = rangeOf(draft, '除上述内容外，没有其他需要报告的事项。');
			window.activeTextEditor!.selection = new Selection(end, end);
			await pasteHtml(html, '剪贴板上的文字');
			await until('something pasted', () => draft.getText() !== before, Boolean, 30_000);
			assert.doesNotMatch(draft.getText(), /<script|<img|onerror|<style/i);
			await commands.executeCommand('undo');
			assert.equal(draft.getText(), before);
			await replace(draft, rangeOf(draft, badHeading), heading);
			await untilEqual(() => problemsOf(draft).map(ruleOf), [], 20_000);
		});
	}
});

suite('a file that may not be written', () => {
	teardown(closeAll);

	test('is checked; commands that write say that they could not', async function () {
		if (!page.available) this.skip();
		await withSettings({ 'files.readonlyInclude': { '**/*2024*': true } }, async () => {
			const draft = await openFixture(draft2024);
			await problemOf(draft, 'tables/missing');
			const before = draft.getText();
			await commands.executeCommand('nianbao.insertTable', 't2');
			await expectNotification('只读');
			assert.equal(draft.getText(), before);
			assert.equal(draft.isDirty, false);
		});
	});
});

suite('a draft of five megabytes', () => {
	teardown(closeAll);

	test('is checked, marks what is typed, and one undo restores', async function () {
		this.timeout(120_000);
		const paragraph = '全年通过县政府网站公开信息，每周检查一次链接和附件，群众看得懂、找得到、用得上。'.repeat(5);
		const clean = await cleanText();
		const many = Array.from({ length: 5_000_000 / 3 / paragraph.length }, () => `${paragraph}\n\n`).join('');
		const at = clean.indexOf('## 六、');
		const draft = await openText(clean.slice(0, at) + many + clean.slice(at));
		assert.ok(new TextEncoder().encode(draft.getText()).length > 4_900_000);
		const before = draft.getText();
		await replace(draft, rangeOf(draft, heading), badHeading);
		await until(
			'the problem',
			() => problemsOf(draft).some((each) => ruleOf(each) === 'structure/heading-form'),
			Boolean,
			60_000,
		);
		await commands.executeCommand('undo');
		await until(
			'no such problem',
			() => problemsOf(draft).every((each) => ruleOf(each) !== 'structure/heading-form'),
			Boolean,
			60_000,
		);
		assert.equal(draft.getText(), before);
	});
});

suite('one file in two places', () => {
	teardown(closeAll);

	test('in two editors: a fix is seen in both, and one undo takes it back', async () => {
		const draft = await openFixture(draft2024);
		const second = await window.showTextDocument(draft, { viewColumn: ViewColumn.Beside });
		const { range } = await problemOf(draft, 'structure/heading-form');
		const before = draft.getText();
		await apply(await actionAt(draft, range, /改为“五、/));
		assert.equal(second.document.getText(), draft.getText());
		await until('the fix', () => problemsOf(draft).every((each) => ruleOf(each) !== 'structure/heading-form'));
		await commands.executeCommand('undo');
		assert.equal(draft.getText(), before);
	});

	test('changed by another window: the problems are those of the new text', async () => {
		const original = await openFixture(draft2024);
		await problemOf(original, 'structure/heading-form');
		await withCopy(async (copy) => {
			await write(copy, copy.getText().replace(badHeading, heading));
			await until('the new text', () => copy.getText().includes(heading));
			await until('its problems', () => !problemsOf(copy).map(ruleOf).includes('structure/heading-form'));
		});
	});

	test('changed by another window while this one has unsaved text: neither is lost', async () => {
		await withCopy(async (copy) => {
			await replace(copy, rangeOf(copy, '# 示例县云溪局2024', '云溪局'), '云河局');
			// To VS Code a file of the same length is the same file.
			const others = copy.getText().replace('云河局', '云溪分局');
			await write(copy, others);
			const count = tables(copy);
			await commands.executeCommand('nianbao.insertTable', 't2');
			assert.equal(tables(copy), count + 1);
			assert.match(copy.getText(), /云河局2024年/);
			// VS Code asks which of the two is to stay; until then nothing is written.
			await copy.save().then(undefined, () => false);
			assert.equal(new TextDecoder().decode(await workspace.fs.readFile(copy.uri)), others);
			assert.ok(copy.isDirty);
			await commands.executeCommand('undo');
			assert.equal(tables(copy), count);
		});
	});
});

async function write(draft: TextDocument, text: string): Promise<void> {
	// Files are told apart by their times.
	await new Promise((resolve) => setTimeout(resolve, 50));
	await workspace.fs.writeFile(draft.uri, new TextEncoder().encode(text));
}

/** Opens a copy of a fixture, to be written to, and takes it away afterwards. */
async function withCopy(run: (copy: TextDocument) => Promise<void>): Promise<void> {
	const uri = fixture('两处.md');
	await workspace.fs.copy(fixture(draft2024), uri, { overwrite: true });
	try {
		const copy = await workspace.openTextDocument(uri);
		await window.showTextDocument(copy);
		await problemOf(copy, 'structure/heading-form');
		await run(copy);
	} finally {
		await closeAll();
		await workspace.fs.delete(uri);
	}
}
