/** The documents that the client has open, each with its draft kept up to date by the same change events. */
import type {
	DidChangeTextDocumentParams,
	DidOpenTextDocumentParams,
	TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckedDraft } from '../service/checked-draft.ts';

export interface ReportDocument {
	readonly text: TextDocument;
	readonly draft: CheckedDraft;
}

const markdownLanguages = new Set(['markdown', 'nianbao-report']);

export class OpenDocuments {
	private readonly byUri = new Map<string, ReportDocument>();

	get(uri: string): ReportDocument | undefined {
		return this.byUri.get(uri);
	}

	all(): Iterable<ReportDocument> {
		return this.byUri.values();
	}

	open({ textDocument }: DidOpenTextDocumentParams): ReportDocument {
		const { uri, languageId, version, text } = textDocument;
		const document = {
			text: TextDocument.create(uri, languageId, version, text),
			draft: new CheckedDraft(text, markdownLanguages.has(languageId)),
		};
		this.byUri.set(uri, document);
		return document;
	}

	change({ textDocument, contentChanges }: DidChangeTextDocumentParams): ReportDocument | undefined {
		const document = this.byUri.get(textDocument.uri);
		if (document === undefined) return undefined;
		for (const change of contentChanges) apply(document, change, textDocument.version);
		if (contentChanges.length === 0) TextDocument.update(document.text, [], textDocument.version);
		return document;
	}

	close(uri: string): void {
		this.byUri.delete(uri);
	}
}

/** Each change is told in terms of the text that the one before it left. */
function apply({ text, draft }: ReportDocument, change: TextDocumentContentChangeEvent, version: number): void {
	const one = 'range' in change ? text.offsetAt(change.range.start) : 0;
	const other = 'range' in change ? text.offsetAt(change.range.end) : text.getText().length;
	TextDocument.update(text, [change], version);
	draft.update(text.getText(), { start: Math.min(one, other), end: Math.max(one, other), length: change.text.length });
}
