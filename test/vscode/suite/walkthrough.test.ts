/**
 * The walkthrough, and the pictures that it shows: test/artifacts/walkthrough-<step>.png, copied by hand to
 * media/walkthrough when the looks have changed, and made small there (`pngquant --nofs --strip --ext .png --force 40 *.png`): half
 * of the package were these four.
 */
import * as assert from 'node:assert/strict';
import { commands, Selection, TextEditorRevealType, window } from 'vscode';
import { closeAll, draft2023, openFixture, rangeOf, replace } from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemOf, problemsOf } from './problems.ts';
import { set } from './settings.ts';

const looks = {
	'breadcrumbs.enabled': false,
	'editor.fontSize': 13,
	'editor.minimap.enabled': false,
	'editor.stickyScroll.enabled': false,
	'workbench.colorTheme': 'Light Modern',
	'window.commandCenter': false,
	'workbench.layoutControl.enabled': false,
};

/** The row of the fixture whose total is wrong. */
const row = '| 11 | 3 | 0 | 0 | 1 | 0 | 16 |';

suite('walkthrough', () => {
	let restore: (() => Promise<void>) | undefined;
	suiteSetup(async function () {
		if (!page.available) this.skip();
		restore = await set(looks);
		await page.resize(860, 620);
	});
	suiteTeardown(async () => {
		await restore?.();
		if (page.available) await page.resize(1400, 900);
	});
	setup(() => commands.executeCommand('workbench.action.closeSidebar'));
	teardown(async () => {
		await commands.executeCommand('workbench.action.closeSidebar');
		await closeAll();
	});

	async function picture(step: string): Promise<void> {
		assert.ok((await page.screenshot(`walkthrough-${step}`)) > 10_000);
	}

	test('step 1: a new draft and its checklist', async () => {
		const answers = { organ: '示例县云溪局', year: 2024, edition: 'format-2021', language: 'markdown' };
		await commands.executeCommand('nianbao.newReport', answers);
		const draft = window.activeTextEditor!.document;
		await until('problems', () => problemsOf(draft).length > 0);
		await commands.executeCommand('nianbao.checklist.focus');
		await page.wait('.monaco-list-row[aria-label*="还没有填"]');
		await picture('draft');
	});

	test('step 2: a problem and its fixes', async () => {
		const draft = await openFixture(draft2023);
		await problemOf(draft, 'totals/applicants');
		const { start } = rangeOf(draft, row, '16');
		window.activeTextEditor!.selection = new Selection(start, start);
		window.activeTextEditor!.revealRange(rangeOf(draft, row), TextEditorRevealType.InCenter);
		await commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await commands.executeCommand('editor.action.quickFix');
		await page.wait('.action-widget .monaco-list-row:has-text("由 16 改为 15")');
		await picture('problems');
	});

	test('step 3: the table filled in, with what its totals should be', async () => {
		const draft = await openFixture(draft2023);
		await problemOf(draft, 'totals/applicants');
		await replace(draft, rangeOf(draft, row, '16'), ' ');
		window.activeTextEditor!.revealRange(
			rangeOf(draft, '## 三、收到和处理政府信息公开申请情况'),
			TextEditorRevealType.AtTop,
		);
		await page.wait('.codelens-decoration:has-text("勾稽关系")');
		await page.wait('.view-line:has-text("= 15")');
		await picture('tables');
	});

	test('step 4: the preview', async () => {
		const draft = await openFixture(draft2023);
		await problemOf(draft, 'totals/applicants');
		await commands.executeCommand('nianbao.preview');
		const failing = `document.querySelector('td.nianbao-failing')`;
		await until('the preview', () => page.inPreview<boolean>(`${failing} !== null`), Boolean);
		await page.inPreview(`${failing}.scrollIntoView({ block: 'center' })`);
		await picture('check');
	});

	test('all four steps are there, with buttons that do something', async () => {
		await commands.executeCommand('workbench.action.openWalkthrough', 'nianbao.nianbao#nianbao.start', false);
		for (const title of [
			'新建或打开草稿|Start or open a draft',
			'看问题，改问题|See problems',
			'填统计表|Fill in',
			'交之前核对|Check it before',
		]) {
			const [zh, en] = title.split('|');
			await page.wait(`.getting-started-step :is(:text("${zh}"), :text("${en}"))`);
		}
		await page.resize(1400, 900);
		await picture('all');
	});
});
