import { commands, type Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type PreviewPageResult, type PreviewParams, previewPageRequest } from '../../../server/src/lsp/protocol.ts';
import { chrome } from '../chrome.ts';
import { type Gate, isDraft, key } from '../gate.ts';
import type { Session } from '../session.ts';
import { texts } from '../text.ts';

/** Milliseconds from a check to a new look at the preview. */
const pause = 250;

/**
 * 「官方版式预览」: a draft as it would be printed. Markdown has VS Code's own preview, which shows the tables in the same
 * layout; any other draft gets a page beside it, without scripts and without anything from outside.
 */
export class ReportPreview implements Disposable {
	readonly #session: Session;
	readonly #gate: Gate;
	readonly #extension: Uri;
	readonly #panels = new Map<string, WebviewPanel>();
	readonly #due = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #listeners: readonly Disposable[];

	constructor(session: Session, gate: Gate, extension: Uri) {
		this.#session = session;
		this.#gate = gate;
		this.#extension = extension;
		this.#listeners = [
			session.onDidCheck((uri) => {
				if (!this.#panels.has(uri) || this.#due.has(uri)) return;
				this.#due.set(
					uri,
					setTimeout(() => {
						this.#due.delete(uri);
						void this.#draw(uri).catch(() => undefined);
					}, pause),
				);
			}),
			workspace.onDidCloseTextDocument((document) => this.#panels.get(key(document))?.dispose()),
		];
	}

	/** Opens the preview of the draft in the active editor, beside it. */
	async open(): Promise<void> {
		const document = window.activeTextEditor?.document;
		if (document === undefined || !isDraft(document)) {
			void window.showInformationMessage(texts().noDraft);
			return;
		}
		if (document.languageId === 'markdown') {
			await commands.executeCommand('markdown.showPreviewToSide');
			return;
		}
		this.#gate.admit(document);
		await this.#session.open(document);
		const uri = key(document);
		const known = this.#panels.get(uri);
		if (known !== undefined) {
			known.reveal(undefined, true);
			return;
		}
		const title = chrome.previewOf(document.fileName.split(/[\\/]/).at(-1) ?? '');
		const media = Uri.joinPath(this.#extension, 'media');
		const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
		const panel = window.createWebviewPanel('nianbao.preview', title, column, {
			enableScripts: false,
			localResourceRoots: [media],
			enableFindWidget: true,
		});
		this.#panels.set(uri, panel);
		panel.onDidDispose(() => this.#panels.delete(uri));
		await this.#draw(uri);
	}

	async #draw(uri: string): Promise<void> {
		const panel = this.#panels.get(uri);
		if (panel === undefined) return;
		const params: PreviewParams = { uri };
		const page = await this.#session.ask<PreviewPageResult>(previewPageRequest, params);
		const { webview } = panel;
		const style = webview.asWebviewUri(Uri.joinPath(this.#extension, 'media', 'preview.css'));
		webview.html = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}">
<link rel="stylesheet" href="${style.toString(true)}">
</head>
<body class="nianbao-page">
${page === null ? `<p>${texts().noReport}</p>` : page.html}
</body>
</html>`;
	}

	dispose(): void {
		for (const listener of this.#listeners) listener.dispose();
		for (const due of this.#due.values()) clearTimeout(due);
		for (const panel of this.#panels.values()) panel.dispose();
	}
}
