import * as assert from 'node:assert/strict';
import {
	commands,
	extensions,
	Position,
	Range,
	Selection,
	type TextDocument,
	TextEditorRevealType,
	Uri,
	WorkspaceEdit,
	window,
	workspace,
} from 'vscode';

/** The fixtures. Every draft has its own defects; the tests below name them. */
export const draft2024 = '示例县云溪局2024年年报.md';
export const draft2023 = '示例县云溪局2023年年报.md';
export const draft2020 = '示例县云溪局2020年年报.txt';

export function fixture(name: string): Uri {
	const [folder] = workspace.workspaceFolders ?? [];
	assert.ok(folder, 'no folder is open');
	return Uri.joinPath(folder.uri, name);
}

/** Opens a fixture in an editor. */
export async function openFixture(name: string): Promise<TextDocument> {
	const document = await workspace.openTextDocument(fixture(name));
	await window.showTextDocument(document);
	return document;
}

/** Opens a text that no file has. */
export async function openText(content: string, language = 'markdown'): Promise<TextDocument> {
	const document = await workspace.openTextDocument({ language, content });
	await window.showTextDocument(document);
	return document;
}

/** Whether the extension runs in a browser's worker, with the folder on no disk. */
export function inBrowser(): boolean {
	return extensions.getExtension('nianbao.nianbao')?.extensionUri.scheme === 'http';
}

/** Outline and preview of Markdown are an extension's, which the server build of VS Code carries for the desktop alone. */
export function hasMarkdownFeatures(): boolean {
	return !inBrowser();
}

/** The drafts to try that come with the extension. */
export function sample(year: 2020 | 2024): Uri {
	const extension = extensions.getExtension('nianbao.nianbao');
	assert.ok(extension, 'the extension is not there');
	const suffix = year === 2020 ? 'txt' : 'md';
	// An installed extension comes without them.
	const elsewhere = process.env.NIANBAO_SAMPLES;
	const folder = elsewhere === undefined ? Uri.joinPath(extension.extensionUri, 'samples') : Uri.file(elsewhere);
	return Uri.joinPath(folder, `示例县云溪局${year}年政府信息公开工作年度报告.${suffix}`);
}

export async function textOf(file: Uri): Promise<string> {
	return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/** A draft of 2024 in Markdown in which nothing is wrong but these replacements; what is replaced is there once. */
export async function cleanText(...replacements: readonly (readonly [string, string])[]): Promise<string> {
	let text = await textOf(sample(2024));
	for (const [from, to] of replacements) {
		assert.equal(text.split(from).length, 2, `“${from}” is not there once`);
		text = text.replace(from, () => to);
	}
	return text;
}

/** Where `part` stands in the one place of the document that reads `context`. */
export function rangeOf(document: TextDocument, context: string, part = context): Range {
	const text = document.getText();
	const start = text.indexOf(context);
	assert.ok(start >= 0, `“${context}” is not there`);
	assert.equal(text.indexOf(context, start + 1), -1, `“${context}” is there twice`);
	const inside = context.lastIndexOf(part);
	assert.ok(inside >= 0, `“${part}” is not in “${context}”`);
	return new Range(document.positionAt(start + inside), document.positionAt(start + inside + part.length));
}

/** The middle of such a place: where a mouse would point. */
export function middleOf(document: TextDocument, context: string, part = context): Position {
	const { start, end } = rangeOf(document, context, part);
	return document.positionAt(Math.floor((document.offsetAt(start) + document.offsetAt(end)) / 2));
}

/** Replaces a text as one step of typing. */
export async function replace(document: TextDocument, range: Range, text: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, range, text);
	assert.ok(await workspace.applyEdit(edit), 'the edit was refused');
}

export function everything(document: TextDocument): Range {
	return document.validateRange(new Range(new Position(0, 0), new Position(document.lineCount, 0)));
}

/** Closes all editors and forgets what was changed in them. */
export async function closeAll(): Promise<void> {
	for (const { document } of [...window.visibleTextEditors]) {
		if (document.isClosed) continue;
		await window.showTextDocument(document);
		await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	for (const document of workspace.textDocuments.filter(({ isDirty, isClosed }) => isDirty && !isClosed)) {
		await window.showTextDocument(document);
		await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Puts the cursor of the active editor somewhere, in the middle of the window. */
export function select(position: Position): void {
	const editor = window.activeTextEditor;
	assert.ok(editor, 'no editor is active');
	editor.selection = new Selection(position, position);
	editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}
