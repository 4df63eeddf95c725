/** A client that speaks to the built server over stdio, for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
	createMessageConnection,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
	CodeAction,
	Diagnostic,
	Hover,
	InitializeParams,
	InitializeResult,
	PublishDiagnosticsParams,
	TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const server = path.resolve(import.meta.dirname, '../../dist/server.js');

export interface ClientOptions {
	readonly capabilities?: InitializeParams['capabilities'];
	/** What the client answers to `workspace/configuration`. */
	readonly settings?: () => unknown;
}

export class Client {
	readonly process: ChildProcess;
	readonly connection: MessageConnection;
	readonly logged: string[] = [];
	readonly statuses: unknown[] = [];
	refreshes = 0;
	private readonly published = new Map<string, PublishDiagnosticsParams>();
	private waiting: (() => void)[] = [];
	private readonly texts = new Map<string, TextDocument>();

	private constructor({ settings }: ClientOptions) {
		this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
		this.connection = createMessageConnection(
			new StreamMessageReader(this.process.stdout!),
			new StreamMessageWriter(this.process.stdin!),
		);
		this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
			this.published.set(params.uri, params);
			const waiting = this.waiting;
			this.waiting = [];
			for (const wake of waiting) wake();
		});
		this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
			this.logged.push(message);
		});
		this.connection.onNotification('nianbao/status', (status: unknown) => {
			this.statuses.push(status);
		});
		this.connection.onRequest('workspace/configuration', (params: unknown) =>
			(params as { items: unknown[] }).items.map(() => settings?.() ?? null),
		);
		this.connection.onRequest('workspace/diagnostic/refresh', () => {
			this.refreshes++;
			return null;
		});
		this.connection.onRequest('client/registerCapability', () => null);
		this.connection.listen();
	}

	static async start(options: ClientOptions = {}): Promise<{ client: Client; initialized: InitializeResult }> {
		const client = new Client(options);
		const initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
			processId: process.pid,
			rootUri: null,
			capabilities: options.capabilities ?? {},
		});
		await client.connection.sendNotification('initialized', {});
		return { client, initialized };
	}

	async open(uri: string, languageId: string, text: string): Promise<void> {
		this.texts.set(uri, TextDocument.create(uri, languageId, 1, text));
		await this.connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId, version: 1, text },
		});
	}

	/** Replaces units `start` … `end`, as an editor tells it. */
	async edit(uri: string, start: number, end: number, text: string): Promise<void> {
		const document = this.texts.get(uri)!;
		const version = document.version + 1;
		const contentChanges = [{ range: { start: document.positionAt(start), end: document.positionAt(end) }, text }];
		TextDocument.update(document, contentChanges, version);
		await this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges,
		});
	}

	text(uri: string): string {
		return this.texts.get(uri)!.getText();
	}

	document(uri: string): TextDocument {
		return this.texts.get(uri)!;
	}

	/** Pushed problems of the newest version. */
	async diagnostics(uri: string): Promise<Diagnostic[]> {
		for (;;) {
			const published = this.published.get(uri);
			if (published !== undefined && published.version === this.texts.get(uri)!.version) return published.diagnostics;
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
	}

	/** What was pushed last for a file, whether or not it is open. */
	pushed(uri: string): Diagnostic[] | undefined {
		return this.published.get(uri)?.diagnostics;
	}

	async pull(uri: string): Promise<Diagnostic[]> {
		const report = await this.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
			textDocument: { uri },
		});
		return report.items;
	}

	hover(uri: string, offset: number): Promise<Hover | null> {
		const position = this.texts.get(uri)!.positionAt(offset);
		return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
	}

	actions(uri: string, start: number, end: number, only?: string[]): Promise<CodeAction[]> {
		const document = this.texts.get(uri)!;
		return this.connection.sendRequest('textDocument/codeAction', {
			textDocument: { uri },
			range: { start: document.positionAt(start), end: document.positionAt(end) },
			context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
		});
	}

	/** Applies an action's edits and tells the server, as an editor does. */
	async apply(uri: string, action: CodeAction): Promise<void> {
		const document = this.texts.get(uri)!;
		const edits: TextEdit[] =
			action.edit?.changes?.[uri] ??
			(action.edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
		const text = TextDocument.applyEdits(document, edits);
		await this.edit(uri, 0, document.getText().length, text);
	}

	/** The exit code. */
	async stop(): Promise<number | null> {
		const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit');
		return ended;
	}
}
