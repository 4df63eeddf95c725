import * as assert from 'node:assert/strict';
import { type CodeLens, commands, type InlayHint, type Position, type TextDocument, window } from 'vscode';
import {
	cleanText,
	closeAll,
	draft2024,
	everything,
	openFixture,
	openText,
	rangeOf,
	replace,
	select,
} from './drafts.ts';
import * as page from './page.ts';
import { until, untilEqual } from './poll.ts';
import { problemOf } from './problems.ts';
import { set, withSettings } from './settings.ts';

const hintsOf = async (draft: TextDocument) =>
	(await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', draft.uri, everything(draft))) ?? [];
/** Those beside totals; figures of the text have others. */
const labelsOf = async (draft: TextDocument) =>
	(await hintsOf(draft)).map(({ label }) => String(label)).filter((label) => label.startsWith('= '));
const lensesOf = async (draft: TextDocument) =>
	(await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', draft.uri)) ?? [];
const titlesOf = async (draft: TextDocument) => (await lensesOf(draft)).map(({ command }) => command?.title ?? '');

/** The two totals of the request table that stand in one row of the sample, the last of them the row's own. */
const carriedOver = '二、上年结转政府信息公开申请数量';

suite('hints and lenses', () => {
	teardown(closeAll);

	/** The row's total: the last figure of its line. */
	function totalOf(draft: TextDocument, label: string): { start: Position; end: Position } {
		const { line } = rangeOf(draft, label).start;
		const text = draft.lineAt(line).text;
		const match = /(\d+)(?=<\/td><\/tr>)/.exec(text)!;
		const start = draft.offsetAt(draft.lineAt(line).range.start) + match.index;
		return { start: draft.positionAt(start), end: draft.positionAt(start + match[1]!.length) };
	}

	test('a total that is typed wrong has the right one beside it, until it is right', async () => {
		const draft = await openText(await cleanText());
		await until(
			'the lenses',
			() => titlesOf(draft),
			(titles) => titles.length > 0,
		);
		assert.deepEqual(await labelsOf(draft), []);
		const { end } = totalOf(draft, carriedOver);
		const { start } = totalOf(draft, carriedOver);
		const right = draft.getText(everything(draft).with(start, end));
		await replace(draft, everything(draft).with(start, end), '77');
		await untilEqual(() => labelsOf(draft), [`= ${right}`]);
		await withSettings({ 'nianbao.inlayHints': 'off' }, () => untilEqual(() => labelsOf(draft), []));
		await commands.executeCommand('undo');
		await untilEqual(() => labelsOf(draft), []);
	});

	test('a lens tells how the table stands and leads to the first cell that fails', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		const lenses = await until(
			'the lenses',
			() => lensesOf(draft),
			(found) => found.some(({ command }) => /24\/25 行平衡/.test(command?.title ?? '')),
		);
		const failing = lenses.find(({ command }) => /24\/25 行平衡/.test(command?.title ?? ''))!.command!;
		await commands.executeCommand(failing.command, ...(failing.arguments ?? []));
		const editor = window.activeTextEditor!;
		assert.match(draft.getText(editor.selection), /^\d+$/);
		assert.ok(lenses.some(({ command }) => command?.title === '插入表二（主动公开政府信息情况）'));
		await withSettings({ 'nianbao.codeLens': false }, () => untilEqual(() => titlesOf(draft), []));
	});

	test('a lens inserts the missing table', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		const lenses = await until(
			'the lenses',
			() => lensesOf(draft),
			(found) => found.some(({ command }) => command?.command === 'nianbao.insertTable'),
		);
		const { command, arguments: args } = lenses.find((lens) => lens.command?.command === 'nianbao.insertTable')!
			.command!;
		await commands.executeCommand(command, ...(args ?? []));
		await until(
			'the table',
			() => titlesOf(draft),
			(titles) => titles.includes('空格填 0（10 格）'),
		);
	});

	for (const theme of ['Light Modern', 'Dark Modern']) {
		test(`looks (${theme})`, async function () {
			if (!page.available) this.skip();
			const restore = await set({ 'workbench.colorTheme': theme, 'editor.minimap.enabled': false });
			try {
				const draft = await openText(await cleanText());
				await until(
					'the lenses',
					() => titlesOf(draft),
					(titles) => titles.length > 0,
				);
				const { start, end } = totalOf(draft, carriedOver);
				await replace(draft, everything(draft).with(start, end), '');
				select(start);
				await page.wait('.codelens-decoration:has-text("计算总计（1 格）")');
				await page.wait('.view-line:has-text("= ")');
				assert.ok((await page.screenshot(`hints-${theme === 'Dark Modern' ? 'dark' : 'light'}`)) > 10_000);
			} finally {
				await restore();
			}
		});
	}
});
