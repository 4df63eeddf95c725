/**
 * Pictures of what a writer sees, in test/artifacts: editor.png, hover.png, fixes.png, problems.png and all of it together
 * in overview.png. The README shows the last one as media/screenshot.png: copied by hand, when the looks have changed.
 */
import * as assert from 'node:assert/strict';
import { commands, Selection, type TextDocument, TextEditorRevealType, window } from 'vscode';
import { closeAll, draft2023, openFixture, rangeOf } from './drafts.ts';
import * as page from './page.ts';
import { problemOf } from './problems.ts';
import { set } from './settings.ts';

const width = 1040;
const height = 800;

/** Nothing but the draft. */
const looks = {
	'breadcrumbs.enabled': false,
	'editor.fontSize': 14,
	'editor.guides.indentation': false,
	'editor.lineHeight': 1.55,
	'editor.matchBrackets': 'never',
	'editor.minimap.enabled': false,
	'editor.occurrencesHighlight': 'off',
	'editor.stickyScroll.enabled': false,
	'window.commandCenter': false,
	'workbench.activityBar.location': 'hidden',
	'workbench.colorTheme': 'Light Modern',
	'workbench.editor.editorActionsLocation': 'hidden',
	'workbench.editor.enablePreview': false,
	'workbench.layoutControl.enabled': false,
};

/** A row that does not add up: 11 is part of two equations, one of which holds. */
const row = '| 11 | 3 | 0 | 0 | 1 | 0 | 16 |';

const lightBulb = '.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible';
const equations = '.monaco-hover:visible:has-text("✗")';
const fixes = '.action-widget .monaco-list-row:has-text("由 16 改为 15")';
const list = '.markers-panel';
const finished = `Promise.all(document.getAnimations()
	.filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
	.map((animation) => animation.finished.catch(() => undefined)))
	.then(() => undefined)`;

suite('pictures', () => {
	let restore: (() => Promise<void>) | undefined;
	suiteSetup(async function () {
		if (!page.available) this.skip();
		restore = await set(looks);
		await page.resize(width, height);
		await commands.executeCommand('workbench.action.closeSidebar');
	});
	suiteTeardown(async () => {
		await restore?.();
		if (page.available) await page.resize(1400, 900);
	});
	teardown(async () => {
		await commands.executeCommand('workbench.action.closePanel');
		await closeAll();
	});

	test('the editor: problems on the words to mend', () =>
		picture('editor', async (draft) => {
			show(draft, '一、本年新收政府信息公开申请数量');
			await page.wait('.squiggly-error');
			await page.wait('.squiggly-warning');
			await page.wait('.squiggly-info');
		}));

	test('a hover: the line, its equations, its legal basis', () =>
		picture('hover', async (draft) => {
			show(draft, '二、主动公开政府信息情况');
			await hoverOn(draft, '11');
		}));

	test('the quick fixes', () =>
		picture('fixes', async (draft) => {
			show(draft, '二、主动公开政府信息情况');
			select(draft, '16');
			await page.wait(lightBulb);
			await page.press('Control+.');
			await page.wait(fixes);
		}));

	test('the list of problems, and all together', async () => {
		await picture('problems', async (draft) => {
			await listProblems();
			await window.showTextDocument(draft);
			show(draft, '三、收到和处理政府信息公开申请情况');
		});
		await picture('overview', async (draft) => {
			show(draft, '| 信息内容 | 本年收费金额（单位：万元）');
			await hoverOn(draft, '11');
		});
	});
});

async function picture(name: string, arrange: (draft: TextDocument) => Promise<void>): Promise<void> {
	const draft = await openFixture(draft2023);
	await problemOf(draft, 'tables/label');
	await arrange(draft);
	// What fades in is there, but pale.
	await page.evaluate(finished);
	assert.ok((await page.screenshot(name)) > 10_000);
}

/** Opens the list of problems, the places that belong to an equation folded away. */
async function listProblems(): Promise<void> {
	await commands.executeCommand('workbench.actions.view.problems');
	await page.wait(`${list} .monaco-list-row:has-text("差 1")`);
	for (const folded of [0, 1]) {
		await page.click(`${list} .monaco-list-row[aria-level="2"] .monaco-tl-twistie.collapsible:not(.collapsed)`);
		await page.wait(`${list} .monaco-tl-twistie.collapsed >> nth=${folded}`);
	}
	// Away with the mouse, or a tooltip comes.
	await page.hover('.part.statusbar');
}

/** Scrolls a line to the top. */
function show(draft: TextDocument, line: string): void {
	window.activeTextEditor?.revealRange(rangeOf(draft, line), TextEditorRevealType.AtTop);
}

/** Puts the cursor on a figure of the row. */
function select(draft: TextDocument, figure: string): void {
	const editor = window.activeTextEditor;
	assert.ok(editor, 'no editor is active');
	const { start } = rangeOf(draft, row, figure);
	editor.selection = new Selection(start, start);
}

async function hoverOn(draft: TextDocument, figure: string): Promise<void> {
	select(draft, figure);
	await commands.executeCommand('editor.action.showHover');
	await page.wait(equations);
}
