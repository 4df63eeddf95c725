/** The language server over any connection: takes requests, asks the service, answers. Knows nothing of reports itself. */
import {
	CodeActionKind,
	type Connection,
	type Diagnostic,
	DidChangeConfigurationNotification,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	type InitializeParams,
	type InitializeResult,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { editionById } from '../forms/editions.ts';
import { hoverAt } from '../service/hover.ts';
import { editionChoices, insertableTables, skeletonText, tableChange } from '../service/insert.ts';
import { safeChanges } from '../service/problems.ts';
import { diagnosticOf, quickFixes, rangeOf, workspaceEdit } from './convert.ts';
import { documentConfiguration, type ReportDocument } from './documents.ts';
import {
	type EditionsParams,
	type EditionsResult,
	editionsRequest,
	type InsertableParams,
	type InsertableResult,
	insertableRequest,
	type SkeletonParams,
	type SkeletonResult,
	type StatusParams,
	skeletonRequest,
	statusNotification,
	type TableEditParams,
	type TableEditResult,
	tableEditRequest,
} from './protocol.ts';
import { languageOf, optionsOf, SettingsStore } from './settings.ts';

const fixAll = `${CodeActionKind.SourceFixAll}.nianbao`;

export function startServer(connection: Connection): void {
	const documents = new TextDocuments<ReportDocument>(documentConfiguration);
	const settings = new SettingsStore(connection);
	const client = {
		pullsDiagnostics: false,
		refreshesDiagnostics: false,
		related: false,
		versionedEdits: false,
		registersConfiguration: false,
	};
	/** Documents whose check waits for the changes that are still queued. */
	const waiting = new Set<string>();

	connection.onInitialize(({ capabilities }: InitializeParams): InitializeResult => {
		client.pullsDiagnostics = capabilities.textDocument?.diagnostic !== undefined;
		client.refreshesDiagnostics = capabilities.workspace?.diagnostics?.refreshSupport === true;
		client.related =
			capabilities.textDocument?.publishDiagnostics?.relatedInformation === true ||
			capabilities.textDocument?.diagnostic?.relatedInformation === true;
		client.versionedEdits = capabilities.workspace?.workspaceEdit?.documentChanges === true;
		client.registersConfiguration = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
		settings.pull = capabilities.workspace?.configuration === true;
		return {
			capabilities: {
				textDocumentSync: TextDocumentSyncKind.Incremental,
				hoverProvider: true,
				codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll] },
				...(client.pullsDiagnostics
					? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: false } }
					: {}),
			},
			serverInfo: { name: 'nianbao' },
		};
	});

	connection.onInitialized(() => {
		if (settings.pull && client.registersConfiguration) {
			void connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' });
		}
	});

	connection.onDidChangeConfiguration(({ settings: sent }) => {
		settings.changed(sent);
		if (client.pullsDiagnostics) {
			if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
		} else {
			for (const document of documents.all()) check(document);
		}
	});

	documents.onDidChangeContent(({ document }) => {
		if (!client.pullsDiagnostics) check(document);
	});

	documents.onDidClose(({ document }) => {
		settings.forget(document.uri);
		if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
	});

	/** Pushes the problems once the changes that came together are all in. */
	function check(document: ReportDocument): void {
		const { uri } = document;
		if (waiting.has(uri)) return;
		waiting.add(uri);
		setImmediateOrSoon(async () => {
			waiting.delete(uri);
			const current = documents.get(uri);
			if (current === undefined) return;
			const diagnostics = await guarded('diagnostics', () => diagnosticsOf(current), []);
			await connection.sendDiagnostics({ uri, version: current.version, diagnostics });
		});
	}

	async function configured(document: ReportDocument) {
		const own = await settings.of(document.uri);
		document.draft.configure(optionsOf(own));
		return own;
	}

	async function diagnosticsOf(document: ReportDocument) {
		const own = await configured(document);
		const problems = document.draft.problems();
		tellStatus(document, languageOf(own));
		return problems.map((problem) => diagnosticOf(document, problem, client.related));
	}

	function tellStatus(document: ReportDocument, language: 'zh' | 'en'): void {
		const report = document.draft.report();
		const counts = { error: 0, warning: 0, information: 0, hint: 0 };
		for (const { severity } of document.draft.problems()) counts[severity]++;
		const status: StatusParams = {
			uri: document.uri,
			...(report === undefined
				? {}
				: {
						report: {
							edition: report.edition.id,
							editionName: report.edition.name[language],
							...(report.year === undefined ? {} : { year: report.year }),
							counts,
						},
					}),
		};
		void connection.sendNotification(statusNotification, status);
	}

	/** The one place where whatever goes wrong in a request ends: logged, answered, and the server lives on. */
	async function guarded<Result>(
		what: string,
		work: () => Result | Promise<Result>,
		otherwise: Result,
	): Promise<Result> {
		try {
			return await work();
		} catch (error) {
			connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
			return otherwise;
		}
	}

	connection.languages.diagnostics.on(({ textDocument }) => {
		const full = (items: Diagnostic[]): DocumentDiagnosticReport => ({
			kind: DocumentDiagnosticReportKind.Full,
			items,
		});
		const document = documents.get(textDocument.uri);
		if (document === undefined) return full([]);
		return guarded('diagnostics', async () => full(await diagnosticsOf(document)), full([]));
	});

	connection.onHover(({ textDocument, position }) =>
		guarded(
			'hover',
			async () => {
				const document = documents.get(textDocument.uri);
				if (document === undefined) return null;
				const language = languageOf(await configured(document));
				const report = document.draft.report();
				const hover = report === undefined ? undefined : hoverAt(report, document.offsetAt(position), language);
				if (hover === undefined) return null;
				return { contents: { kind: 'markdown' as const, value: hover.markdown }, range: rangeOf(document, hover) };
			},
			null,
		),
	);

	connection.onCodeAction(({ textDocument, range, context }) =>
		guarded('code action', async () => {
			const document = documents.get(textDocument.uri);
			if (document === undefined) return [];
			const language = languageOf(await configured(document));
			const problems = document.draft.problems();
			const wants = (kind: string) =>
				context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
			const start = document.offsetAt(range.start);
			const end = document.offsetAt(range.end);
			const actions = wants(CodeActionKind.QuickFix)
				? problems
						.filter((problem) => problem.start <= end && problem.end >= start)
						.flatMap((problem) => quickFixes(document, problem, language, client.related, client.versionedEdits))
				: [];
			if (context.only === undefined || !wants(fixAll)) return actions;
			const changes = safeChanges(problems);
			if (changes.length === 0) return actions;
			const title = language === 'en' ? 'Nianbao: apply all safe fixes' : '年报：应用全部安全修复';
			return [...actions, { title, kind: fixAll, edit: workspaceEdit(document, changes, client.versionedEdits) }];
		}, []),
	);

	connection.onRequest(insertableRequest, ({ uri }: InsertableParams) =>
		guarded<InsertableResult | null>(
			insertableRequest,
			async () => {
				const document = documents.get(uri);
				if (document === undefined) return null;
				const language = languageOf(await configured(document));
				const { edition, tables } = insertableTables(document.draft.report(), language);
				return { edition: edition.id, editionName: edition.name[language], tables };
			},
			null,
		),
	);

	connection.onRequest(tableEditRequest, ({ uri, table, offset }: TableEditParams) =>
		guarded<TableEditResult | null>(
			tableEditRequest,
			async () => {
				const document = documents.get(uri);
				if (document === undefined) return null;
				const own = await configured(document);
				return { version: document.version, ...tableChange(document.draft, table, offset, own.tableStyle) };
			},
			null,
		),
	);

	connection.onRequest(skeletonRequest, ({ edition, organ, year, language, tableStyle }: SkeletonParams) =>
		guarded<SkeletonResult | null>(
			skeletonRequest,
			() => ({
				text: skeletonText({
					edition: editionById(edition).id,
					organ,
					year,
					markdown: language !== 'plaintext',
					style: tableStyle,
				}),
			}),
			null,
		),
	);

	connection.onRequest(editionsRequest, ({ year }: EditionsParams) =>
		guarded<EditionsResult>(editionsRequest, async () => editionChoices(year, languageOf(await settings.of(''))), []),
	);

	documents.listen(connection);
	connection.listen();
}

/** After the messages that are already here: a burst of changes is checked once. */
function setImmediateOrSoon(work: () => Promise<void>): void {
	if (typeof setImmediate === 'function') setImmediate(() => void work());
	else setTimeout(() => void work(), 0);
}
