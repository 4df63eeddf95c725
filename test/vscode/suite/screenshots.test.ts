/**
 * Pictures of what a writer sees, in test/artifacts: editor.png, hover.png, fixes.png, problems.png. The one in the README,
 * media/screenshot.png, is a copy of TODO, made by hand when the looks have changed.
 */
import { commands, Range, type TextDocument, TextEditorRevealType, window } from 'vscode';
import { closeAll, draft2023, middleOf, openFixture, select } from './drafts.ts';
import * as page from './page.ts';
import { problemOf } from './problems.ts';
import { withSettings } from './settings.ts';

/** Nothing but the draft. */
const looks = {
	'breadcrumbs.enabled': false,
	'editor.fontSize': 14,
	'editor.lineHeight': 1.55,
	'editor.matchBrackets': 'never',
	'editor.minimap.enabled': false,
	'editor.occurrencesHighlight': 'off',
	'editor.stickyScroll.enabled': false,
	'editor.guides.indentation': false,
	'window.commandCenter': false,
	'workbench.activityBar.location': 'hidden',
	'workbench.colorTheme': 'Light Modern',
	'workbench.layoutControl.enabled': false,
};

const lightBulb = '.lightBulbWidget:visible, [class*="codicon-gutter-lightbulb"]:visible';

suite('pictures', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	test('of the editor, a hover, the fixes and the problems', async () => {
		await withLooks(async () => {
			const draft = await openFixture(draft2023);
			await problemOf(draft, 'tables/label');
			const wrong = middleOf(draft, '| 11 | 3 | 0 | 0 | 1 | 0 | 16 |', '16');
			const addend = middleOf(draft, '| 11 | 3 | 0 | 0 | 1 | 0 | 16 |', '11');

			show(draft, '## 三、', '## 5、');
			select(wrong);
			await page.wait('.squiggly-error');
			await page.screenshot('editor');

			select(addend);
			await commands.executeCommand('editor.action.showHover');
			await page.wait('.monaco-hover:visible');
			await page.screenshot('hover');
			await page.press('Escape');

			select(wrong);
			await page.wait(lightBulb);
			await page.press('Control+.');
			await page.wait('.action-widget .monaco-list-row');
			await page.screenshot('fixes');
			await page.press('Escape');

			await commands.executeCommand('workbench.actions.view.problems');
			await page.wait('.markers-panel .monaco-list-row');
			await page.screenshot('problems');
			await commands.executeCommand('workbench.action.closePanel');
			await commands.executeCommand('markdown.showPreviewToSide');
			await new Promise((r) => setTimeout(r, 2500));
			await page.screenshot('preview');
		});
	});
});

async function withLooks(run: () => Promise<void>): Promise<void> {
	await page.resize(1200, 800);
	await commands.executeCommand('workbench.action.closeSidebar');
	try {
		await withSettings(looks, run);
	} finally {
		await page.resize(1400, 900);
	}
}

function show(document: TextDocument, first: string, last: string): void {
	const range = new Range(middleOf(document, first), middleOf(document, last));
	window.activeTextEditor?.revealRange(range, TextEditorRevealType.AtTop);
}
