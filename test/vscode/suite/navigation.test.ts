import * as assert from 'node:assert/strict';
import {
	commands,
	type DocumentHighlight,
	type InlayHint,
	type Location,
	type Position,
	type TextDocument,
	window,
} from 'vscode';
import {
	cleanText,
	closeAll,
	draft2024,
	everything,
	middleOf,
	openFixture,
	openText,
	rangeOf,
	select,
} from './drafts.ts';
import * as page from './page.ts';
import { until, untilEqual } from './poll.ts';
import { problemOf, problemsOf } from './problems.ts';
import { withSettings } from './settings.ts';

const told = '全年新收政府信息公开申请46件';
const row =
	'一、本年新收政府信息公开申请数量</td><td>31</td><td>9</td><td>1</td><td>0</td><td>3</td><td>2</td><td>46</td>';

suite('navigation', () => {
	teardown(closeAll);

	const labels = async (draft: TextDocument) =>
		(
			(await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', draft.uri, everything(draft))) ??
			[]
		)
			.map(({ label }) => String(label))
			.filter((label) => label.includes('表'));

	test('a figure of the text has its cell beside it and leads there, and back', async () => {
		const draft = await openText(await cleanText());
		await until(
			'the hints',
			() => labels(draft),
			(all) => all.includes('＝ 表三 46'),
		);
		const [cell] = await commands.executeCommand<Location[]>(
			'vscode.executeDefinitionProvider',
			draft.uri,
			middleOf(draft, told, '46'),
		);
		const place = rangeOf(draft, row, '46');
		assert.ok(cell?.range.isEqual(place));
		const back = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', draft.uri, place.start);
		assert.ok(back.some(({ range }) => range.contains(rangeOf(draft, told, '46'))));
		select(rangeOf(draft, told, '46').start);
		await commands.executeCommand('editor.action.revealDefinition');
		await untilEqual(() => window.activeTextEditor!.selection.active.line, place.start.line);
		if (page.available) {
			select(rangeOf(draft, told, '46').start);
			await page.wait('.view-line:has-text("＝ 表三 46")');
			assert.ok((await page.screenshot('text-hints')) > 10_000);
		}
		await withSettings({ 'nianbao.inlayHints': 'totals' }, () => untilEqual(() => labels(draft), []));
	});

	test('the cells of all equations of a figure are highlighted', async () => {
		const draft = await openText(await cleanText());
		const { start } = rangeOf(draft, row, '31');
		const found = await until(
			'the cells',
			() =>
				commands.executeCommand<DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', draft.uri, start),
			(all) => (all?.length ?? 0) > 5,
		);
		for (const { range } of found!) assert.match(draft.getText(range), /^\d+$/);
	});

	test('F8 goes through the problems, the worst first, each in the order of the text', async function () {
		if (!page.available) this.skip();
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		const expected = problemsOf(draft)
			.toSorted((one, other) => one.severity - other.severity)
			.map(({ range }) => range.start);
		select(draft.positionAt(0));
		await commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await page.wait('.monaco-editor.focused');
		const visited: Position[] = [];
		for (const next of expected) {
			await page.press('F8');
			const at = () => window.activeTextEditor!.selection.active;
			visited.push(
				await until('the next problem', at, (now) => !visited.some((each) => each.isEqual(now)) && now.line > 0),
			);
			await page.wait('.peekview-widget .descriptioncontainer, .marker-widget');
			assert.deepEqual(visited.at(-1), next);
		}
	});
});
