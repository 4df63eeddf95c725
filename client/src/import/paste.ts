import {
	type CancellationToken,
	type DataTransfer,
	DocumentDropOrPasteEditKind,
	DocumentPasteEdit,
	type DocumentPasteEditProvider,
	type DocumentPasteProviderMetadata,
	type Range,
	type TextDocument,
	window,
} from 'vscode';
import { type ImportParams, type ImportResult, importRequest } from '../../../server/src/lsp/protocol.ts';
import { chrome } from '../chrome.ts';
import { type Gate, key } from '../gate.ts';
import type { Session } from '../session.ts';
import { tableStyle } from '../settings.ts';
import { texts } from '../text.ts';

const html = 'text/html';
const kind = DocumentDropOrPasteEditKind.Text.append('nianbao', 'table');

/** What a paste registers with VS Code. */
export const pasteMetadata: DocumentPasteProviderMetadata = { providedPasteEditKinds: [kind], pasteMimeTypes: [html] };

/** Larger clipboards are pasted as text: whole workbooks, pages saved with their pictures. */
const largest = 4_000_000;

/**
 * Offers to put a table from Word, WPS, Excel or a web page into a report in the style that its tables have. A statutory
 * table is put in so by default; any other only when the user chooses it.
 */
export class TablePaste implements DocumentPasteEditProvider {
	readonly #session: Session;
	readonly #gate: Gate;

	constructor(session: Session, gate: Gate) {
		this.#session = session;
		this.#gate = gate;
	}

	async provideDocumentPasteEdits(
		document: TextDocument,
		_ranges: readonly Range[],
		transfer: DataTransfer,
		_context: unknown,
		token: CancellationToken,
	): Promise<DocumentPasteEdit[] | undefined> {
		if (!this.#gate.admits(document)) return undefined;
		const contents = await transfer.get(html)?.asString();
		if (contents === undefined || !/<table[\s>]/i.test(contents)) return undefined;
		if (contents.length > largest) {
			void window.showWarningMessage(texts().clipboardTooLarge);
			return undefined;
		}
		await this.#session.open(document);
		const params: ImportParams = {
			html: contents,
			markdown: document.languageId !== 'plaintext',
			tableStyle: tableStyle(),
			uri: key(document),
		};
		const found = await this.#session.ask<ImportResult>(importRequest, params);
		if (found === null || found.tables === 0 || token.isCancellationRequested) return undefined;
		const title = found.statutory > 0 ? chrome.insertStatutory() : chrome.insertTable();
		const edit = new DocumentPasteEdit(found.text, title, kind);
		if (found.statutory === 0) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
		return [edit];
	}
}
