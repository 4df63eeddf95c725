/**
 * How long a writer waits, measured where they do: starting the extension, opening a draft, pressing a key. It is told at the
 * end of the run and judged by nobody. Runs before another test has started the server.
 */
import { commands, extensions, languages, Selection, type TextDocument, type Uri, window, workspace } from 'vscode';
import { closeAll, draft2020, draft2023, draft2024, fixture, rangeOf } from './drafts.ts';
import { note, timed } from './measured.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemsOf } from './problems.ts';

const row =
	'一、本年新收政府信息公开申请数量</td><td>31</td><td>9</td><td>1</td><td>0</td><td>3</td><td>2</td><td>46</td>';

suite('times', () => {
	teardown(closeAll);

	test('of starting the extension, as VS Code has counted', async () => {
		await until('the extension is active', () => extensions.getExtension('nianbao.nianbao')?.isActive ?? false);
		await commands.executeCommand('perfview.show');
		// | Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By |
		const ours = /^\| *nianbao\.nianbao *\|[^|]*\| *(\d+) *\| *(\d+) *\| *(\d+) *\|/m;
		const row = () => ours.exec(window.activeTextEditor?.document.getText() ?? '');
		const [, ...parts] = (await until('the row of the extension', row))!;
		note('activation: loading the code', Number(parts[0]));
		note('activation: running it', Number(parts[1]) + Number(parts[2]));
	});

	test('of opening a draft', async () => {
		await timed('open → problems, the server starting', () => opened(draft2024));
		for (const draft of [draft2023, draft2020, draft2024, draft2023]) {
			await closeAll();
			await timed('open → problems', () => opened(draft));
		}
	});

	test('of a key', async () => {
		const draft = await opened(draft2024);
		const editor = window.activeTextEditor!;
		const { end } = rangeOf(draft, row, '46');
		const count = () => problemsOf(draft).length;
		const before = count();
		for (let time = 0; time < 10; time++) {
			await timed('key → problems', async () => {
				const told = whenTold(draft.uri, () => count() > before);
				await editor.edit((edit) => edit.insert(end, '0'));
				await told;
			});
			const told = whenTold(draft.uri, () => count() === before);
			await commands.executeCommand('undo');
			await told;
		}
	});

	test('of a key, as the eye sees it', async function () {
		if (!page.available) this.skip();
		const draft = await opened(draft2024);
		const { end } = rangeOf(draft, row, '46');
		const editor = window.activeTextEditor!;
		editor.selection = new Selection(end, end);
		editor.revealRange(editor.selection);
		await commands.executeCommand('workbench.action.focusActiveEditorGroup');
		await page.wait('.monaco-editor.focused');
		const before = await until('the squiggles', () => page.count(squiggles));
		for (let time = 0; time < 5; time++) {
			await page.evaluate(watch);
			await page.press('0');
			note('key → squiggle on the screen', await page.evaluate<number>('window.nianbaoSeen'));
			await commands.executeCommand('undo');
			await until(
				'the squiggles as before',
				() => page.count(squiggles),
				(now) => now === before,
			);
		}
	});
});

/** Opens a fixture and waits for its first problems, as VS Code tells of them. */
async function opened(name: string): Promise<TextDocument> {
	const uri = fixture(name);
	const told = whenTold(uri, () => ours(uri) > 0);
	const document = await workspace.openTextDocument(uri);
	await Promise.all([told, window.showTextDocument(document)]);
	return document;
}

function ours(uri: Uri): number {
	return languages.getDiagnostics(uri).filter(({ source }) => source === 'nianbao').length;
}

/** When VS Code next tells of the problems of a document, and they are as they are to be. */
function whenTold(uri: Uri, good: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const listener = languages.onDidChangeDiagnostics(({ uris }) => {
			if (!uris.some((each) => each.toString() === uri.toString()) || !good()) return;
			listener.dispose();
			resolve();
		});
	});
}

const squiggles = '.view-overlays .squiggly-error';

/** In the page: from the next key to the moment that there are more squiggles. */
const watch = `{
	const count = () => document.querySelectorAll(${JSON.stringify(squiggles)}).length;
	const before = count();
	window.nianbaoSeen = new Promise((resolve) => {
		addEventListener('keydown', () => {
			const start = performance.now();
			const observer = new MutationObserver(() => {
				if (count() <= before) return;
				observer.disconnect();
				resolve(performance.now() - start);
			});
			observer.observe(document.body, { subtree: true, childList: true, attributes: true });
		}, { capture: true, once: true });
	});
	undefined;
}`;
