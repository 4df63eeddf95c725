/** A server over stdio with nothing in it: documents kept in step by incremental changes, each change answered at once. */
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type {
	Diagnostic,
	DidChangeTextDocumentParams,
	DidOpenTextDocumentParams,
	InitializeResult,
	PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Starts such a server; `diagnose` says what is published of a text. */
export function serve(diagnose: (text: string) => Diagnostic[]): void {
	const connection = createMessageConnection(
		new StreamMessageReader(process.stdin),
		new StreamMessageWriter(process.stdout),
	);
	const documents = new Map<string, TextDocument>();

	function publish(document: TextDocument): void {
		const { uri, version } = document;
		const params: PublishDiagnosticsParams = { uri, version, diagnostics: diagnose(document.getText()) };
		void connection.sendNotification('textDocument/publishDiagnostics', params);
	}

	connection.onRequest(
		'initialize',
		(): InitializeResult => ({
			capabilities: { textDocumentSync: { openClose: true, change: 2 } },
		}),
	);
	connection.onRequest('shutdown', () => null);
	connection.onNotification('exit', () => process.exit(0));
	connection.onClose(() => process.exit(0));
	connection.onNotification('textDocument/didOpen', ({ textDocument }: DidOpenTextDocumentParams) => {
		const { uri, languageId, version, text } = textDocument;
		const document = TextDocument.create(uri, languageId, version, text);
		documents.set(uri, document);
		publish(document);
	});
	connection.onNotification('textDocument/didChange', (params: DidChangeTextDocumentParams) => {
		const document = documents.get(params.textDocument.uri);
		if (document !== undefined)
			publish(TextDocument.update(document, params.contentChanges, params.textDocument.version));
	});
	connection.listen();
}
