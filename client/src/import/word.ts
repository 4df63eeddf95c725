import {
	type DataTransfer,
	DocumentDropEdit,
	type DocumentDropEditProvider,
	type Position,
	type TabChangeEvent,
	TabInputCustom,
	TabInputText,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import { type ImportParams, type ImportResult, importRequest } from '../../../server/src/lsp/protocol.ts';
import { chrome } from '../chrome.ts';
import { chooseLanguage } from '../commands/new-report.ts';
import type { Session } from '../session.ts';
import { tableStyle } from '../settings.ts';
import { texts } from '../text.ts';
import { unpackedXml } from './zip.ts';

/** Makes HTML of a .docx. The browser has none: its extension host loads one file only. */
export type ReadDocx = ((bytes: Uint8Array) => Promise<string>) | undefined;

/** Drafts with a hundred pictures are smaller. */
const largest = 50_000_000;

/** The text of a report has some hundred kilobytes as Word writes it. */
const largestUnpacked = 100_000_000;

/** What a user is told instead of a stack trace. */
class Unreadable extends Error {}

/** Word documents as drafts: by command, from the explorer, dropped into a draft, or when one is opened. */
export class WordImport implements DocumentDropEditProvider {
	readonly #session: Session;
	readonly #read: ReadDocx;
	/** Documents that the user has been asked about. */
	readonly #offered = new Set<string>();

	constructor(session: Session, read: ReadDocx) {
		this.#session = session;
		this.#read = read;
	}

	/** 「转成草稿…」: opens an untitled draft with what a Word document holds. */
	async convert(chosen: unknown, language?: unknown): Promise<void> {
		const uri = chosen instanceof Uri ? chosen : await askForFile();
		if (uri === undefined) return;
		const written = language === 'markdown' || language === 'plaintext' ? language : await chooseLanguage();
		if (written === undefined) return;
		try {
			const found = await this.#draftOf(uri, written !== 'plaintext');
			const document = await workspace.openTextDocument({ language: written, content: found.text });
			await window.showTextDocument(document);
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			void window.showErrorMessage(error.message);
		}
	}

	/** A .docx dropped into a draft. */
	async provideDocumentDropEdits(
		document: TextDocument,
		_position: Position,
		transfer: DataTransfer,
	): Promise<DocumentDropEdit | undefined> {
		const listed = await transfer.get('text/uri-list')?.asString();
		const uri = listed
			?.split(/\r?\n/)
			.map((line) => line.trim())
			.find(isDocx);
		if (uri === undefined) return undefined;
		try {
			const found = await this.#draftOf(Uri.parse(uri), document.languageId !== 'plaintext');
			return new DocumentDropEdit(found.text, chrome.toDraft());
		} catch (error) {
			if (!(error instanceof Unreadable)) throw error;
			void window.showErrorMessage(error.message);
			// Without an edit VS Code would put the name of the file into the draft.
			return new DocumentDropEdit('', chrome.toDraft());
		}
	}

	/** Asks, once for each, whether a Word document that was opened is to become a draft. */
	async tabsChanged({ opened }: TabChangeEvent): Promise<void> {
		for (const { input } of opened) {
			if (!(input instanceof TabInputText || input instanceof TabInputCustom)) continue;
			const { uri } = input;
			if (!isDocx(uri.path) || this.#offered.has(uri.toString())) continue;
			this.#offered.add(uri.toString());
			const text = texts();
			const answer = await window.showInformationMessage(text.offerWord, text.wordToDraft);
			if (answer === text.wordToDraft) await this.convert(uri);
		}
	}

	async #draftOf(uri: Uri, markdown: boolean): Promise<NonNullable<ImportResult>> {
		const text = texts();
		const name = uri.path.split('/').at(-1) ?? '';
		if (this.#read === undefined) throw new Unreadable(text.wordNotHere);
		const bytes = await workspace.fs.readFile(uri).then(undefined, () => {
			throw new Unreadable(text.wordUnreadable(name));
		});
		if (bytes.length > largest) throw new Unreadable(text.wordTooLarge(name));
		// A password puts the document into a container of the kind that .doc files are.
		if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Unreadable(text.wordEncrypted(name));
		if ((unpackedXml(bytes) ?? 0) > largestUnpacked) throw new Unreadable(text.wordTooLong(name));
		const html = await this.#read(bytes).catch(() => {
			throw new Unreadable(text.wordDamaged(name));
		});
		const params: ImportParams = { html, markdown, tableStyle: tableStyle() };
		const found = await this.#session.ask<ImportResult>(importRequest, params);
		if (found === null) throw new Unreadable(text.wordEmpty(name));
		return found;
	}
}

function isDocx(path: string): boolean {
	return /\.docx$/i.test(path);
}

async function askForFile(): Promise<Uri | undefined> {
	const [uri] = (await window.showOpenDialog({ filters: { Word: ['docx'] }, openLabel: chrome.toDraft() })) ?? [];
	return uri;
}
