import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { looksLikeReport } from '../../server/src/read/recognise.ts';

/** The languages in which drafts are written; the server is told of no others. */
export const languageIds: readonly string[] = ['markdown', 'plaintext', 'nianbao-report'];

/**
 * Schemes of texts that nobody edits: logs, older versions, search results, cells of notebooks, chat. Everything else
 * may be somebody's workspace (`vscode-vfs`, `memfs`, `vsls` …), so the list names what is left out.
 */
const foreignSchemes =
	/^(?:output|git\w*|gl-\w+|review|pr|scm-\w+|vscode|vscode-(?:scm|chat.*|notebook.*|interactive.*|settings|terminal|local-history)|chat.*|debug|search-editor|comment|walkThrough\w*|extension-output.*)$/;

/** How much of a text is looked at: much when it is opened, little with every keystroke. In UTF-16 units. */
const whenOpened = 128 * 1024;
const whenChanged = 16 * 1024;

/**
 * Decides which documents are reports. A document stays one until it is closed: while a title is being retyped the
 * problems of the draft must not vanish, and what a half-written draft is, the server knows better.
 */
export class Gate {
	readonly #reports = new Set<string>();

	/** Whether this document is a report, or could be read as one. */
	admits(document: TextDocument): boolean {
		return this.#reports.has(key(document)) || this.#look(document, whenOpened);
	}

	/** Whether this document was found to be a report; costs nothing. */
	knows(document: TextDocument): boolean {
		return this.#reports.has(key(document));
	}

	/** Whether this change has made a report of what was none. */
	changed({ document, contentChanges }: TextDocumentChangeEvent): boolean {
		if (this.#reports.has(key(document))) return false;
		if (contentChanges.every((change) => change.rangeOffset >= whenChanged)) return false;
		return this.#look(document, whenChanged);
	}

	/** Takes the document for a report whatever it looks like, because a person asked for it. */
	admit(document: TextDocument): void {
		this.#reports.add(key(document));
	}

	/** To be called when the document is closed. */
	forget(document: TextDocument): void {
		this.#reports.delete(key(document));
	}

	#look(document: TextDocument, limit: number): boolean {
		const found = isDraft(document) && looksLikeReport(head(document, limit));
		if (found) this.admit(document);
		return found;
	}
}

/** The name under which a document is known here and, being what the client sends, at the server. */
export function key(document: TextDocument): string {
	return document.uri.toString();
}

/** Whether a report could be written in this document at all. */
export function isDraft(document: TextDocument): boolean {
	return languageIds.includes(document.languageId) && !foreignSchemes.test(document.uri.scheme);
}

/** The beginning of a document. `getText()` would join all of its lines first, at each keystroke. */
function head(document: TextDocument, limit: number): string {
	let text = '';
	for (let line = 0; line < document.lineCount && text.length < limit; line++) {
		text += `${document.lineAt(line).text.slice(0, limit - text.length)}\n`;
	}
	return text;
}
