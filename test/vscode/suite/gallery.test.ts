/**
 * Everything that a writer sees, in light, dark and high contrast: test/artifacts/gallery/<theme>/<what>.png. To be looked at
 * with the eyes of somebody who writes one report a year; a test sees only that something is there. It takes minutes, so it
 * is run when it is asked for: NIANBAO_GREP=gallery, or a theme and a picture: 'gallery dark hover'.
 */
import * as assert from 'node:assert/strict';
import { commands, type Position, Selection, type TextDocument, ViewColumn, window } from 'vscode';
import {
	cleanText,
	closeAll,
	draft2020,
	draft2023,
	draft2024,
	openFixture,
	openText,
	rangeOf,
	select,
} from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemOf, problemsOf } from './problems.ts';
import { set } from './settings.ts';

const themes = {
	light: 'Light Modern',
	dark: 'Dark Modern',
	contrast: 'Default High Contrast',
	'contrast-light': 'Default High Contrast Light',
} as const;

const row = '| 11 | 3 | 0 | 0 | 1 | 0 | 16 |';
const told = '全年新收政府信息公开申请46件';
const pane = '.pane:has(.pane-header:has-text("核对清单"), .pane-header:has-text("Checklist")) .monaco-list-row';
const question = '.quick-input-widget:not([style*="display: none"])';

/** What is shown, and how one gets there. */
const pictures: Readonly<Record<string, () => Promise<void>>> = {
	async markdown() {
		show(await checked(draft2024, 'tables/missing'), '## 二、主动公开政府信息情况');
		await page.wait('.codelens-decoration:has-text("插入表二")');
	},
	async 'plain-text'() {
		show(await checked(draft2020, 'tables/missing-row'), '三、收到和处理政府信息公开申请情况');
		await page.wait('.codelens-decoration:has-text("勾稽关系")');
	},
	async hover() {
		await cursorOn(await checked(draft2023, 'totals/applicants'), row, '16');
		await commands.executeCommand('editor.action.showHover');
		await page.wait('.monaco-hover:visible:has-text("✗")');
	},
	async 'hover-heading'() {
		await cursorOn(await checked(draft2023, 'totals/applicants'), '## 三、收到和处理政府信息公开申请情况', '收到');
		await commands.executeCommand('editor.action.showHover');
		await page.wait('.monaco-hover:visible:has-text("依据")');
	},
	async fixes() {
		await cursorOn(await checked(draft2023, 'totals/applicants'), row, '16');
		await commands.executeCommand('editor.action.quickFix');
		await page.wait('.action-widget .monaco-list-row');
	},
	async 'next-problem'() {
		const draft = await checked(draft2023, 'totals/applicants');
		await cursorOn(draft, '# 示例县云溪局2023', '2023');
		await page.press('F8');
		await page.wait('.peekview-widget, .marker-widget');
	},
	async highlights() {
		await cursorOn(await checked(draft2023, 'totals/applicants'), row, '11');
		await page.wait('.wordHighlight, .wordHighlightText, .wordHighlightStrong');
	},
	async 'text-hints'() {
		const draft = await openText(await cleanText());
		await cursorOn(draft, told, '46');
		await page.wait('.view-line:has-text("＝ 表三 46")');
	},
	async completion() {
		const text = (await cleanText()).replace(/## 五、[\s\S]*?(?=## 六、)/, '@@\n\n');
		const draft = await openText(text);
		await until('problems', () => problemsOf(draft).length > 0);
		await cursorOn(draft, '@@');
		await page.press('Delete', 'Delete');
		await page.type('#');
		await page.wait('.suggest-widget.visible .monaco-list-row:has-text("五、")');
	},
	async 'fees-completion'() {
		const text = (await cleanText()).replace(/(## 六、[^\n]*\n)[\s\S]*/, '$1\n@@');
		const draft = await openText(text);
		await until('problems', () => problemsOf(draft).length > 0);
		await cursorOn(draft, '@@');
		await page.press('Delete', 'Delete');
		await commands.executeCommand('editor.action.triggerSuggest');
		await page.wait('.suggest-widget.visible .monaco-list-row:has-text("信息处理费")');
	},
	async checklist() {
		await checked(draft2024, 'tables/missing');
		await commands.executeCommand('nianbao.checklist.focus');
		await page.wait(`${pane}:has-text("24/25")`);
	},
	async reports() {
		await commands.executeCommand('nianbao.reports.focus');
		await page.wait('.monaco-list-row[aria-label*="2020 示例县云溪局"]');
	},
	async 'outline-plain-text'() {
		await checked(draft2020, 'tables/missing-row');
		await commands.executeCommand('outline.focus');
		await page.wait('.outline-pane .monaco-list-row:has-text("总体情况")');
	},
	async preview() {
		await checked(draft2023, 'totals/applicants');
		await commands.executeCommand('nianbao.preview');
		const failing = `document.querySelector('td.nianbao-failing')`;
		await until('the preview', () => page.inPreview<boolean>(`${failing} !== null`), Boolean);
		await page.inPreview(`${failing}.scrollIntoView({ block: 'center' })`);
	},
	async 'preview-plain-text'() {
		await checked(draft2020, 'tables/missing-row');
		await commands.executeCommand('nianbao.preview');
		await until(
			'the preview',
			() => page.inPreview<boolean>(`document.querySelector('.nianbao-table') !== null`),
			Boolean,
		);
		await page.inPreview(`document.querySelector('.nianbao-table').scrollIntoView()`);
	},
	async 'new-report'() {
		void commands.executeCommand('nianbao.newReport', { organ: '示例县云溪局', year: 2024 });
		await page.wait(`${question} .monaco-list-row`);
	},
	async 'insert-table'() {
		await checked(draft2024, 'tables/missing');
		void commands.executeCommand('nianbao.insertTable');
		await page.wait(`${question} .monaco-list-row:has-text("表二")`);
	},
	async status() {
		await checked(draft2024, 'tables/missing');
		await page.hover('[id="status.languageStatus"]');
		await page.wait('.monaco-hover:visible:has-text("2021年格式")');
	},
	async 'blank-report'() {
		const answers = { organ: '示例县云溪局', year: 2024, edition: 'format-2021', language: 'markdown' };
		await commands.executeCommand('nianbao.newReport', answers);
		const draft = window.activeTextEditor!.document;
		await until('problems', () => problemsOf(draft).length > 0);
		show(draft, '## 二、主动公开政府信息情况');
		await page.wait('.codelens-decoration:has-text("空格填 0")');
	},
	async settings() {
		await commands.executeCommand('workbench.action.openSettings', '@ext:nianbao.nianbao');
		await page.wait('.settings-editor .setting-item');
	},
	async walkthrough() {
		await commands.executeCommand('workbench.action.openWalkthrough', 'nianbao.nianbao#nianbao.start', false);
		await page.wait('.getting-started-step');
	},
	async commands() {
		await checked(draft2024, 'tables/missing');
		await page.press('F1');
		await page.type('nianbao');
		await page.wait(`${question} .monaco-list-row:has-text("Nianbao")`);
	},
};

/** Named apart, so that a run of everything does not list what it leaves out. */
function gallery(): void {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	for (const [name, theme] of Object.entries(themes)) {
		suite(name, () => {
			let restore: (() => Promise<void>) | undefined;
			suiteSetup(async () => {
				restore = await set({ 'workbench.colorTheme': theme, 'editor.minimap.enabled': false });
			});
			suiteTeardown(() => restore?.());
			setup(() => commands.executeCommand('workbench.action.closeSidebar'));
			teardown(async () => {
				await page.press('Escape', 'Escape');
				await commands.executeCommand('workbench.action.closeSidebar');
				await closeAll();
			});
			for (const [what, arrange] of Object.entries(pictures)) {
				test(what, async () => {
					await arrange();
					await new Promise((resolve) => setTimeout(resolve, 700));
					assert.ok((await page.screenshot(`gallery/${name}/${what}`)) > 10_000);
				});
			}
		});
	}
}

if (process.env.NIANBAO_GREP?.startsWith('gallery')) suite('gallery', gallery);

async function checked(name: string, rule: string): Promise<TextDocument> {
	const draft = await openFixture(name);
	await window.showTextDocument(draft, { viewColumn: ViewColumn.One });
	await problemOf(draft, rule);
	return draft;
}

function show(draft: TextDocument, words: string): void {
	const at: Position = rangeOf(draft, words).start;
	window.activeTextEditor!.selection = new Selection(at, at);
	select(at);
}

async function cursorOn(draft: TextDocument, context: string, part = context): Promise<void> {
	select(rangeOf(draft, context, part).start);
	await commands.executeCommand('workbench.action.focusActiveEditorGroup');
	await page.wait('.monaco-editor.focused');
}
