import { type Disposable, EventEmitter, type LogOutputChannel, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import {
	type InitializationOptions,
	type StatusParams,
	statusNotification,
	teamFileNotification,
} from '../../server/src/lsp/protocol.ts';
import { type Gate, key, languageIds } from './gate.ts';
import { outlineBeside } from './outline.ts';
import { FewRestarts } from './restart.ts';
import { section } from './settings.ts';
import { Status } from './status.ts';
import { TeamFiles } from './team-file.ts';

/** Makes the client for the place where the extension runs; the languageclient is loaded no sooner than here. */
export type Connect = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The server while it runs. It is started by the first report, or by a command that needs it, and never before. */
export class Session {
	readonly #gate: Gate;
	readonly #connect: Connect;
	/** Documents that the server has open. */
	readonly #opened = new Set<string>();
	readonly #disposables: Disposable[] = [];
	readonly #checked = new EventEmitter<string>();
	/** The server has checked a document anew; its name, see `key`. */
	readonly onDidCheck = this.#checked.event;
	#client: Promise<BaseLanguageClient> | undefined;

	constructor(gate: Gate, connect: Connect) {
		this.#gate = gate;
		this.#connect = connect;
	}

	/** Shows a document to the server, which is started when it is not running. */
	async open(document: TextDocument): Promise<void> {
		const client = await this.#running();
		if (document.isClosed || this.#opened.has(key(document))) return;
		// VS Code has opened this document long ago, so the languageclient will hear of it no more: its own feature
		// has to be told. That way the notification also sets off the first pull of diagnostics.
		await client.getFeature('textDocument/didOpen').getProvider(document)?.send(document);
	}

	/** Asks the server one of our own questions. */
	async ask<Result>(method: string, params: unknown): Promise<Result> {
		const client = await this.#running();
		return client.sendRequest<Result>(method, params);
	}

	/** Ends the server. */
	async stop(): Promise<void> {
		const client = await this.#client?.catch(() => undefined);
		await client?.stop().catch(() => undefined);
		for (const disposable of this.#disposables) disposable.dispose();
	}

	/** One start for all who wait. A start that failed is not repeated: the next keystroke would fail in the same way. */
	#running(): Promise<BaseLanguageClient> {
		this.#client ??= this.#start();
		return this.#client;
	}

	async #start(): Promise<BaseLanguageClient> {
		const channel = window.createOutputChannel('年报', { log: true });
		const status = new Status();
		this.#disposables.push(channel, status);
		const client = await this.#connect(this.#options(channel, status));
		client.onNotification(statusNotification, (params: StatusParams) => {
			status.update(params);
			this.#checked.fire(params.uri);
		});
		client.onDidChangeState(() => {
			// A server that was started again knows no documents; the languageclient opens them anew.
			if (!client.isRunning()) this.#opened.clear();
		});
		await client.start();
		const teamFiles = new TeamFiles((file) => {
			if (client.isRunning()) void client.sendNotification(teamFileNotification, file);
		});
		this.#disposables.push(teamFiles);
		client.onDidChangeState(() => {
			if (client.isRunning()) teamFiles.tellAll();
		});
		teamFiles.tellAll();
		return client;
	}

	#options(outputChannel: LogOutputChannel, status: Status): LanguageClientOptions {
		return {
			documentSelector: languageIds.map((language) => ({ language })),
			outputChannel,
			initializationOptions: { registersFormatting: true } satisfies InitializationOptions,
			// RevealOutputChannelOn.Never, as a number: the module that holds it is not to be loaded here. A request
			// that failed goes to the log; it is no reason to take a writer's attention.
			revealOutputChannelOn: 4,
			errorHandler: new FewRestarts(outputChannel),
			synchronize: { configurationSection: section },
			diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
			middleware: this.#middleware(status),
		};
	}

	/**
	 * Holds back whatever concerns documents that are no reports. The languageclient watches all documents of our
	 * languages; of other Markdown files the server must not even hear.
	 */
	#middleware(status: Status): Middleware {
		return {
			didOpen: async (document, next) => {
				if (!this.#gate.admits(document) || this.#opened.has(key(document))) return;
				this.#opened.add(key(document));
				await next(document);
			},
			didChange: async (event, next) => {
				if (this.#opened.has(key(event.document))) await next(event);
			},
			didClose: async (document, next) => {
				if (!this.#opened.delete(key(document))) return;
				status.forget(document);
				await next(document);
			},
			// Of nianbao.json the JSON schema says what is no JSON and no value; twice would be once too often.
			handleDiagnostics: (uri, diagnostics, next) =>
				next(
					uri,
					diagnostics.filter(({ code }) => !/^configuration\/(?!unknown)/.test(String(code))),
				),
			didSave: async (document, next) => {
				if (this.#opened.has(key(document))) await next(document);
			},
			provideDocumentSymbols: async (document, token, next) => outlineBeside(document, await next(document, token)),
			// All requests of the editor that concern a document pass here, the pulling of diagnostics included; the
			// languageclient takes null for "nothing" everywhere.
			sendRequest: async (type, param, token, next) => {
				const uri = (param as { textDocument?: { uri?: unknown } } | undefined)?.textDocument?.uri;
				if (typeof uri === 'string' && !this.#opened.has(uri)) return null as never;
				return next(type, param, token);
			},
		};
	}
}
