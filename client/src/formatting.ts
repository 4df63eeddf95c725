import { type Disposable, languages, Range, type TextDocument, TextEdit, Uri, workspace } from 'vscode';
import type { TextEdit as ProtocolEdit } from 'vscode-languageclient';
import { key } from './gate.ts';
import type { Session } from './session.ts';

/**
 * Formatting, offered for the reports that are open and for nothing else: a formatter for all Markdown would make VS Code ask
 * people which one to take for files that are no reports.
 */
export class Formatting implements Disposable {
	readonly #session: Session;
	readonly #registered = new Map<string, Disposable>();
	readonly #listeners: Disposable[];

	constructor(session: Session) {
		this.#session = session;
		this.#listeners = [
			session.onDidCheck((uri) => this.#register(uri)),
			workspace.onDidCloseTextDocument((document) => this.#forget(key(document))),
		];
	}

	#register(uri: string): void {
		if (this.#registered.has(uri)) return;
		const { scheme, path } = Uri.parse(uri);
		// The characters that a pattern gives a meaning to stand for any other here.
		const selector = { scheme, pattern: path.replace(/[*?[\]{}!,]/g, '?') };
		const edits = async (document: TextDocument, more: object): Promise<TextEdit[]> => {
			if (key(document) !== uri) return [];
			const method = 'range' in more ? 'textDocument/rangeFormatting' : 'textDocument/formatting';
			const found = await this.#session.ask<ProtocolEdit[] | null>(method, {
				textDocument: { uri },
				options: {},
				...more,
			});
			return (found ?? []).map(({ range: { start, end }, newText }) =>
				TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
			);
		};
		const whole = languages.registerDocumentFormattingEditProvider(selector, {
			provideDocumentFormattingEdits: (document) => edits(document, {}),
		});
		const part = languages.registerDocumentRangeFormattingEditProvider(selector, {
			provideDocumentRangeFormattingEdits: (document, range) => edits(document, { range }),
		});
		this.#registered.set(uri, {
			dispose: () => {
				whole.dispose();
				part.dispose();
			},
		});
	}

	#forget(uri: string): void {
		this.#registered.get(uri)?.dispose();
		this.#registered.delete(uri);
	}

	dispose(): void {
		for (const uri of [...this.#registered.keys()]) this.#forget(uri);
		for (const listener of this.#listeners) listener.dispose();
	}
}
