import * as assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { closeAll, draft2024, openFixture, rangeOf, replace } from './drafts.ts';
import * as page from './page.ts';
import { until, untilEqual } from './poll.ts';
import { problemOf } from './problems.ts';

const rows = '.pane:has(.pane-header:has-text("核对清单"), .pane-header:has-text("Checklist")) .monaco-list-row';
const reports =
	'.pane:has(.pane-header:has-text("文件夹中的年报"), .pane-header:has-text("Reports in the Folder")) .monaco-list-row';

/** What a screen reader says of the rows of a list. */
const spoken = (selector: string) =>
	page
		.evaluate<string[]>(
			`[...document.querySelectorAll(${JSON.stringify('.pane .monaco-list-row')})].map((row) => row.getAttribute('aria-label') ?? '')`,
		)
		.then((labels) => (selector === reports ? labels.filter((label) => /格式/.test(label)) : labels));

suite('views', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(async () => {
		await commands.executeCommand('workbench.action.closeSidebar');
		await closeAll();
	});

	async function openView(): Promise<void> {
		await commands.executeCommand('nianbao.checklist.focus');
		await page.wait(rows);
	}

	test('the checklist shows sections, tables and equations of the draft, and what is missing', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		await openView();
		await page.wait(`${rows}:has-text("二、主动公开政府信息情况")`);
		const labels = await until(
			'the list',
			() => spoken(rows),
			(all) => all.some((label) => label.includes('24/25')),
		);
		assert.ok(
			labels.some((label) => /^二、主动公开政府信息情况，有问题/.test(label)),
			labels.join('\n'),
		);
		assert.ok(
			labels.some((label) => /^表二.*，缺少统计表，有问题/.test(label)),
			labels.join('\n'),
		);
		assert.ok(
			labels.some((label) => /24\/25 行平衡，表三申请人.*，有问题/.test(label)),
			labels.join('\n'),
		);
		assert.ok(
			labels.some((label) => /7\/7 列平衡，表三勾稽关系.*，已完成/.test(label)),
			labels.join('\n'),
		);
		assert.ok((await page.screenshot('checklist')) > 10_000);
	});

	test('a click goes to the place; the button puts in the missing table, and the list follows', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		await openView();
		await page.click(`${rows}:has-text("24/25 行平衡")`);
		const row = '<td>14</td><td>4</td><td>1</td><td>0</td><td>1</td><td>1</td><td>22</td>';
		await untilEqual(() => window.activeTextEditor?.selection.active.line, rangeOf(draft, row, '22').start.line);
		const missing = `${rows}:has-text("表二"):has-text("缺少统计表")`;
		await page.hover(missing);
		await page.click(`${missing} .action-label.codicon-add`);
		await until('the table', () => draft.getText().includes('第二十条第（一）项'));
		await page.wait(missing, 'hidden');
	});

	test('by keyboard: arrows, Enter goes to the place, the menu has what the buttons do; all of it has names', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		await openView();
		await page.wait(`${rows}:has-text("24/25 行平衡")`);
		const focused = () =>
			page.evaluate<string>(
				`document.querySelector('.pane .monaco-list-row.focused')?.getAttribute('aria-label') ?? ''`,
			);
		await commands.executeCommand('nianbao.checklist.focus');
		await page.press('Home');
		const goTo = async (words: string) => {
			for (let step = 0; step < 20 && !(await focused()).includes(words); step++) await page.press('ArrowDown');
			assert.ok((await focused()).includes(words), await focused());
		};
		await goTo('表二');
		const levels = `[...document.querySelectorAll('.pane .monaco-list-row')].map((row) => row.getAttribute('role') + row.getAttribute('aria-level'))`;
		assert.ok((await page.evaluate<string[]>(levels)).includes('treeitem3'));
		const entry = '.monaco-menu .action-label:text-matches("^(插入统计表|Insert)")';
		// A menu that opens late is closed by the next press: one is waited for as long as a busy machine may take.
		const shown = async () => {
			await page.press('Shift+F10');
			const isShown = await page.wait(entry, 'visible', 5000).then(
				() => true,
				() => false,
			);
			if (!isShown) await page.press('Escape');
			return isShown;
		};
		await until('the menu', shown, Boolean, 20_000);
		await page.press('Escape');
		await goTo('24/25 行平衡');
		await page.press('Enter');
		const row = '<td>14</td><td>4</td><td>1</td><td>0</td><td>1</td><td>1</td><td>22</td>';
		await untilEqual(() => window.activeTextEditor?.selection.active.line, rangeOf(draft, row, '22').start.line);
	});

	test('typing changes the list', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'totals/applicants');
		await openView();
		await page.wait(`${rows}:has-text("24/25 行平衡")`);
		const row = '<td>14</td><td>4</td><td>1</td><td>0</td><td>1</td><td>1</td><td>22</td>';
		await replace(draft, rangeOf(draft, row, '22'), '21');
		await page.wait(`${rows}:has-text("25/25 行平衡")`);
	});

	test('the reports of the folder are listed with year, organ, edition and counts', async () => {
		await commands.executeCommand('nianbao.reports.focus');
		const labels = await until(
			'the reports',
			() => spoken(reports),
			(all) => all.length >= 3,
		);
		assert.equal(labels.length, 3);
		assert.match(labels[0]!, /^2024 示例县云溪局.*，2021年格式 · 错误 \d+/);
		assert.match(labels[2]!, /^2020 示例县云溪局.*，2019年格式（试行） · 错误 \d+/);
	});
});
