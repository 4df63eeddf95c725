/** Documents as the protocol sends them, each with its draft kept up to date by the same change events. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckedDraft } from '../service/checked-draft.ts';

export interface ReportDocument extends TextDocument {
	readonly draft: CheckedDraft;
}

const markdownLanguages = new Set(['markdown', 'nianbao-report']);

/** What `TextDocuments` needs to hold documents of ours. */
export const documentConfiguration = {
	create(uri: string, languageId: string, version: number, content: string): ReportDocument {
		const document = TextDocument.create(uri, languageId, version, content);
		return Object.assign(document, { draft: new CheckedDraft(content, markdownLanguages.has(languageId)) });
	},

	/** Each change is told in terms of the text that the one before it left. */
	update(document: ReportDocument, changes: TextDocumentContentChangeEvent[], version: number): ReportDocument {
		for (const change of changes) {
			const one = 'range' in change ? document.offsetAt(change.range.start) : 0;
			const other = 'range' in change ? document.offsetAt(change.range.end) : document.getText().length;
			TextDocument.update(document, [change], version);
			document.draft.update(document.getText(), {
				start: Math.min(one, other),
				end: Math.max(one, other),
				length: change.text.length,
			});
		}
		return changes.length === 0 ? withVersion(document, version) : document;
	},
};

function withVersion(document: ReportDocument, version: number): ReportDocument {
	TextDocument.update(document, [], version);
	return document;
}
