/**
 * What users come for, from the first click to the saved file: a report out of nothing, by keyboard alone; and a bad draft
 * made good.
 */
import * as assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
	commands,
	type Position,
	Range,
	Selection,
	type TextDocument,
	TextEditorRevealType,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { TableId } from '../../../server/src/forms/types.ts';
import { gridOf, isFigure } from '../../support/grids.ts';
import { closeAll, draft2020, everything, fixture, openText, rangeOf, textOf } from './drafts.ts';
import { actionsAt, apply } from './fixes.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemsOf, ruleOf, summaryOf } from './problems.ts';

/** What stands in a clerk's ledger, in the order of the form. */
const ledger = (table: TableId): string[] =>
	gridOf(2024, table).flatMap(({ cells }) => cells.filter(isFigure).map(({ text }) => text));

const texts: readonly [heading: string, text: string][] = [
	['（一）主动公开', '全年通过县政府网站公开信息312条，其中业务公告140条、政策解读26条、工作动态146条。'],
	['（二）依申请公开', '全年没有收到政府信息公开申请。'],
	['（三）政府信息管理', '建立信息台账，一件一号。'],
	['（四）政府信息公开平台建设', '县政府网站公开专栏每周检查一次链接。'],
	['（五）监督保障', '全年组织专题培训2次。'],
	['五、存在的主要问题及改进情况', '部分栏目更新不够及时。已按月核对更新情况，明年继续改进。'],
	['六、其他需要报告的事项', '本机关2024年没有收取信息处理费。'],
];

suite('scenario', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	test('一份年报从无到有: new, filled in by keyboard, written, without a problem, saved', async function () {
		this.timeout(180_000);
		await commands.executeCommand('nianbao.newReport', {
			organ: '示例县云溪局',
			year: 2024,
			edition: 'format-2021',
			language: 'markdown',
		});
		const draft = window.activeTextEditor!.document;
		await until('the blank tables', () => problemsOf(draft).length > 0);
		for (const [heading, text] of texts) {
			const { end } = rangeOf(draft, heading);
			await goTo(draft, end);
			await page.press('Enter', 'Enter');
			await page.type(text);
			await until('the text', () => draft.getText().includes(text));
		}
		for (const table of ['t2', 't4'] as const) {
			await goTo(draft, draft.positionAt(firstCell(draft, table)));
			for (const [index, figure] of ledger(table).entries()) {
				if (index > 0) {
					const here = draft.offsetAt(window.activeTextEditor!.selection.active);
					await page.press('Tab');
					await until('the next cell', () => draft.offsetAt(window.activeTextEditor!.selection.active) > here);
					await cursorShown();
				}
				await page.type(figure);
				await until('the figure', () => before(draft, figure.length) === figure);
			}
		}
		// Nobody has asked for anything: table 三 is all zeros, which one command enters once it was agreed to.
		await goTo(draft, draft.positionAt(firstCell(draft, 't3')));
		const filling = commands.executeCommand('nianbao.fillZeros');
		await page.wait('.quick-input-widget .monaco-list-row');
		await page.press('Enter');
		await filling;
		assert.deepEqual(
			await until(
				'no problem',
				() => summaryOf(draft),
				(problems) => problems.length === 0,
				20_000,
			),
			[],
		);
		// What is saved is another document to VS Code.
		const written = draft.getText();
		const uri = fixture('从无到有.md');
		await page.press('Control+S');
		await saveAs(uri.path);
		const contents = () =>
			workspace.fs.readFile(uri).then(
				(bytes) => new TextDecoder().decode(bytes),
				() => '',
			);
		const saved = await until('the file', contents, (text) => text === written);
		assert.match(saved, /^# 示例县云溪局2024年政府信息公开工作年度报告\n/);
		await workspace.fs.delete(uri);
	});

	test('改好一份烂稿: a draft with tables missing and “无” in their place', async () => {
		const draft = await openText((await realDraft()) ?? (await inventedDraft()), 'plaintext');
		const replaced = () => problemsOf(draft).filter((problem) => ruleOf(problem) === 'tables/replaced-by-none');
		await until('the problems', () => replaced().length === 2);
		for (const left of [1, 0]) {
			// Right after an edit the problems still stand where they were.
			const offered = () => actionsAt(draft, replaced()[0]!.range, 'quickfix');
			const [fix] = await until('a fix', offered, (actions) => actions.length > 0);
			await apply(fix!);
			await until('a table more', () => replaced().length === left);
		}
		await commands.executeCommand('editor.action.fixAll');
		await until('no errors', () => !problemsOf(draft).some((problem) => problem.severity === 0));
		for (const label of ['一、本年新收政府信息公开申请数量', '未经复议直接起诉'])
			assert.ok(draft.getText().includes(label));
		assert.ok(everything(draft).end.line > 300, 'the tables are there, a line per cell');
	});
});

/** Puts the cursor somewhere, and waits until the window knows: keys go to where it is then. */
async function goTo(draft: TextDocument, position: Position): Promise<void> {
	const editor = window.activeTextEditor!;
	assert.equal(editor.document, draft);
	editor.selection = new Selection(position, position);
	editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
	await commands.executeCommand('workbench.action.focusActiveEditorGroup');
	await cursorShown();
	// Whether Tab goes to the next cell is known a moment later.
	await pause(1000);
}

/** Waits until the window has the cursor where the extension host has put it. */
async function cursorShown(): Promise<void> {
	const { line, character } = window.activeTextEditor!.selection.active;
	const status = `document.querySelector('[id="status.editor.selection"]')?.textContent ?? ''`;
	const place = new RegExp(`^Ln ${line + 1}, Col ${character + 1}(?!\\d)`);
	await until(
		'the cursor',
		() => page.evaluate<string>(status),
		(shown) => place.test(shown),
	);
}

/** Answers VS Code's question where to save. While it looks at the folder it writes into the field itself. */
async function saveAs(path: string): Promise<void> {
	const field = '.quick-input-widget:not([style*="display: none"]) .quick-input-filter input';
	const typed = `document.querySelector(${JSON.stringify(field)})?.value ?? ''`;
	await page.wait(field);
	await until('the path', async () => {
		await page.press('Control+A');
		await page.type(path);
		await pause(500);
		return (await page.evaluate(typed)) === path;
	});
	// While the dialog looks at the path it takes no Enter.
	await until('the dialog to close', async () => {
		if ((await page.evaluate(`document.querySelector(${JSON.stringify(field)}) === null`)) === true) return true;
		await page.press('Enter');
		await pause(1000);
		return false;
	});
}

/** The characters before the cursor. */
function before(draft: TextDocument, length: number): string {
	const { active } = window.activeTextEditor!.selection;
	return draft.getText(new Range(draft.positionAt(draft.offsetAt(active) - length), active));
}

/** The first figure cell of a table: the first cell that is blank behind its section's heading. */
function firstCell(draft: TextDocument, table: TableId): number {
	const heading = { t2: '二、主动公开', t3: '三、收到', t4: '四、政府' }[table];
	const text = draft.getText();
	const at = text.indexOf(`## ${heading}`);
	const blank = /<td[^>]*>(?=<\/td>)/g;
	blank.lastIndex = at;
	const found = blank.exec(text);
	assert.ok(found);
	return found.index + found[0].length;
}

/** The real draft whose sections 三 and 四 are only “无”, where the real drafts are at hand. */
async function realDraft(): Promise<string | undefined> {
	const seeds = process.env.NIANBAO_SEEDS;
	if (seeds === undefined) return undefined;
	const files = await workspace.fs.readDirectory(Uri.file(seeds));
	const [name] = files.map(([each]) => each).filter((each) => each.startsWith('002'));
	return name === undefined ? undefined : textOf(Uri.joinPath(Uri.file(seeds), name));
}

/** One like it of our own: section 四 of this draft is “无” already. */
async function inventedDraft(): Promise<string> {
	const text = await textOf(fixture(draft2020));
	const table = /(?<=^三、收到和处理政府信息公开申请情况\n\n)[\s\S]*?(?=^四、)/m;
	assert.match(text, table);
	return text.replace(table, '无\n\n');
}
