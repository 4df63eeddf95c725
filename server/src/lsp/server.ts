/**
 * The language server over any connection: life cycle, documents, and which method goes to which answer. Built on
 * vscode-jsonrpc itself; the framework on top of it is two thirds of a bundle for features that are not offered here.
 */
import type { GenericRequestHandler, MessageConnection } from 'vscode-jsonrpc';
import type {
	CodeAction,
	CodeActionParams,
	DidChangeConfigurationParams,
	DidChangeTextDocumentParams,
	DidCloseTextDocumentParams,
	DidOpenTextDocumentParams,
	DocumentDiagnosticParams,
	DocumentDiagnosticReport,
	InitializeParams,
	InitializeResult,
	PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { Answers } from './answers.ts';
import { type ClientAbilities, fixAll, quickFix } from './convert.ts';
import { OpenDocuments } from './documents.ts';
import { EditingAnswers, editingCapabilities } from './editing.ts';
import { lookupIn } from './lookup.ts';
import {
	checklistRequest,
	editionEditRequest,
	editionsRequest,
	type InitializationOptions,
	importRequest,
	insertableRequest,
	previewPageRequest,
	previewTablesRequest,
	skeletonRequest,
	statusNotification,
	summaryRequest,
	type TeamFileParams,
	tableEditRequest,
	teamFileNotification,
} from './protocol.ts';
import { RewritingAnswers, rewrite } from './rewriting.ts';
import { languageOf, SettingsStore } from './settings.ts';

/** What the surroundings do for the server. */
export interface Host {
	/** Runs something after the messages that are here already. */
	readonly soon: (work: () => void) => void;
	/** Ends the process, if there is one to end. */
	readonly exit: (code: number) => void;
	/** Told once which process started the server; it must not outlive that one. */
	readonly watchParent: (processId: number) => void;
}

const incremental = 2;
const unknownClient: ClientAbilities = {
	pullsDiagnostics: false,
	refreshesDiagnostics: false,
	related: false,
	versionedEdits: false,
	pullsConfiguration: false,
	registersConfiguration: false,
	nestedSymbols: false,
	resolvesActions: false,
	refreshesHints: false,
	refreshesLenses: false,
	snippets: false,
};

export function startServer(connection: MessageConnection, host: Host): void {
	const documents = new OpenDocuments();
	const settings = new SettingsStore();
	let client = unknownClient;
	let shutDown = false;
	const answers = new Answers(documents, settings, () => client);
	const look = lookupIn(documents, settings);
	const editing = new EditingAnswers(look, () => client);
	const rewriting = new RewritingAnswers(look, () => client, show);
	/** Documents whose check waits for the changes that are still queued. */
	const waiting = new Set<string>();

	/** The one place where whatever goes wrong in a request ends: logged, answered, and the server lives on. */
	function on<Params, Result>(
		method: string,
		answer: (params: Params) => Result | Promise<Result>,
		otherwise: Result,
	): void {
		const handle = async (params: Params): Promise<Result> => {
			try {
				return await answer(params);
			} catch (error) {
				log(method, error);
				return otherwise;
			}
		};
		// The library's type cannot see that a generic result is none of its special cases.
		connection.onRequest(method, handle as GenericRequestHandler<Result, void>);
	}

	function log(what: string, error: unknown): void {
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		void connection.sendNotification('window/logMessage', { type: 1, message: `${what}: ${text}` });
	}

	/** Says something that the user has to know, and is free to close. */
	function show(text: string): void {
		void connection.sendNotification('window/showMessage', { type: 3, message: text });
	}

	connection.onRequest('initialize', (params: InitializeParams): InitializeResult => {
		const { capabilities, processId } = params;
		client = abilitiesOf(capabilities);
		if (typeof processId === 'number') host.watchParent(processId);
		if (client.pullsConfiguration) {
			settings.ask = async (uri) => {
				const items = [uri === '' ? { section: 'nianbao' } : { scopeUri: uri, section: 'nianbao' }];
				const [own] = await connection.sendRequest<unknown[]>('workspace/configuration', { items });
				return own;
			};
		}
		return {
			capabilities: {
				positionEncoding: 'utf-16',
				textDocumentSync: { openClose: true, change: incremental },
				hoverProvider: true,
				...editingCapabilities(params.initializationOptions as InitializationOptions | undefined),
				codeActionProvider: { codeActionKinds: [quickFix, fixAll, rewrite], resolveProvider: true },
				...(client.pullsDiagnostics
					? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: false } }
					: {}),
			},
			serverInfo: { name: 'nianbao' },
		};
	});

	connection.onNotification('initialized', () => {
		if (!client.pullsConfiguration || !client.registersConfiguration) return;
		const registration = {
			id: 'nianbao-settings',
			method: 'workspace/didChangeConfiguration',
			registerOptions: { section: 'nianbao' },
		};
		connection
			.sendRequest('client/registerCapability', { registrations: [registration] })
			.catch((error: unknown) => log('settings', error));
	});

	connection.onRequest('shutdown', () => {
		shutDown = true;
		return null;
	});
	connection.onNotification('exit', () => host.exit(shutDown ? 0 : 1));
	connection.onClose(() => host.exit(shutDown ? 0 : 1));

	connection.onNotification('workspace/didChangeConfiguration', ({ settings: sent }: DidChangeConfigurationParams) => {
		settings.changed(sent);
		checkAgain();
	});

	connection.onNotification(teamFileNotification, async ({ uri, text }: TeamFileParams) => {
		settings.teams.set(uri, text);
		checkAgain();
		publish(settings.teams.diagnostics(uri, languageOf(await settings.of(uri))));
	});

	/** What is asked of the drafts has changed, not the drafts. */
	function checkAgain(): void {
		const refresh = (what: string, can: boolean) => {
			if (!can) return;
			connection.sendRequest(`workspace/${what}/refresh`).catch((error: unknown) => log('refresh', error));
		};
		refresh('inlayHint', client.refreshesHints);
		refresh('codeLens', client.refreshesLenses);
		if (client.pullsDiagnostics) {
			refresh('diagnostic', client.refreshesDiagnostics);
			return;
		}
		for (const document of documents.all()) pushSoon(document.text.uri);
	}

	connection.onNotification('textDocument/didOpen', (params: DidOpenTextDocumentParams) => {
		documents.open(params);
		pushSoon(params.textDocument.uri);
	});
	connection.onNotification('textDocument/didChange', (params: DidChangeTextDocumentParams) => {
		documents.change(params);
		pushSoon(params.textDocument.uri);
	});
	connection.onNotification('textDocument/didClose', ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
		documents.close(uri);
		settings.forget(uri);
		if (!client.pullsDiagnostics) publish({ uri, diagnostics: [] });
	});

	/** Pushes a document's problems, once the changes that came together are all in. */
	function pushSoon(uri: string): void {
		if (client.pullsDiagnostics || waiting.has(uri)) return;
		waiting.add(uri);
		host.soon(async () => {
			waiting.delete(uri);
			const document = documents.get(uri);
			if (document === undefined) return;
			try {
				const { diagnostics, status } = await answers.diagnostics(document);
				publish({ uri, version: document.text.version, diagnostics });
				void connection.sendNotification(statusNotification, status);
			} catch (error) {
				log('diagnostics', error);
			}
		});
	}

	function publish(params: PublishDiagnosticsParams): void {
		void connection.sendNotification('textDocument/publishDiagnostics', params);
	}

	on<DocumentDiagnosticParams, DocumentDiagnosticReport>(
		'textDocument/diagnostic',
		async ({ textDocument: { uri } }) => {
			const document = documents.get(uri);
			if (document === undefined) return { kind: 'full', items: [] };
			const { diagnostics, status } = await answers.diagnostics(document);
			void connection.sendNotification(statusNotification, status);
			return { kind: 'full', items: diagnostics };
		},
		{ kind: 'full', items: [] },
	);
	on('textDocument/hover', answers.hover.bind(answers), null);
	on<CodeActionParams, CodeAction[]>(
		'textDocument/codeAction',
		async (params) => [...(await answers.codeActions(params)), ...(await rewriting.actions(params))],
		[],
	);
	for (const [method, answer] of [...editing.methods(), ...rewriting.methods()])
		on<never, unknown>(method, answer, null);
	on(insertableRequest, answers.insertable.bind(answers), null);
	on(tableEditRequest, answers.tableEdit.bind(answers), null);
	on(skeletonRequest, answers.skeleton.bind(answers), null);
	on(editionEditRequest, answers.editionEdit.bind(answers), null);
	on(previewTablesRequest, answers.previewTables.bind(answers), null);
	on(previewPageRequest, answers.previewPage.bind(answers), null);
	on(importRequest, answers.fromHtml.bind(answers), null);
	on(checklistRequest, answers.checklist.bind(answers), null);
	on(summaryRequest, answers.summary.bind(answers), null);
	on(editionsRequest, answers.editions.bind(answers), []);

	connection.listen();
}

function abilitiesOf({ textDocument, workspace }: InitializeParams['capabilities']): ClientAbilities {
	return {
		pullsDiagnostics: textDocument?.diagnostic !== undefined,
		refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
		related:
			textDocument?.publishDiagnostics?.relatedInformation === true ||
			textDocument?.diagnostic?.relatedInformation === true,
		versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
		pullsConfiguration: workspace?.configuration === true,
		registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		resolvesActions:
			textDocument?.codeAction?.dataSupport === true &&
			textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
		nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
		refreshesHints: workspace?.inlayHint?.refreshSupport === true,
		refreshesLenses: workspace?.codeLens?.refreshSupport === true,
		snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
	};
}
