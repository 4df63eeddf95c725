import { commands, type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import { chooseEdition } from './commands/choose-edition.ts';
import { FigureCells, fillTable, goToCell, reveal } from './commands/fill-in.ts';
import { insertTable } from './commands/insert-table.ts';
import { newReport } from './commands/new-report.ts';
import { tidyTables } from './commands/tidy-tables.ts';
import { Formatting } from './formatting.ts';
import { Gate, languageIds } from './gate.ts';
import { pasteMetadata, TablePaste } from './import/paste.ts';
import { type ReadDocx, WordImport } from './import/word.ts';
import { MarkdownPreview } from './preview/markdown-preview.ts';
import { ReportPreview } from './preview/report-preview.ts';
import { type Connect, Session } from './session.ts';
import { texts } from './text.ts';
import { type ChecklistNode, ChecklistView, fixHere, insertHere, showPlace } from './views/checklist-view.ts';
import { ReportsView } from './views/reports-view.ts';

/** What VS Code's Markdown preview asks of an extension that adds to it. */
interface Exports {
	readonly extendMarkdownIt: MarkdownPreview['extend'];
}

let session: Session | undefined;

/**
 * What desktop and browser have in common. Only listeners are registered here: most Markdown files are no reports, and
 * a window without a report must not notice that this extension exists.
 */
export function activateWith(context: ExtensionContext, connect: Connect, readDocx: ReadDocx): Exports {
	const gate = new Gate();
	const running = new Session(gate, connect);
	session = running;

	// A start that fails is reported by the languageclient itself.
	const open = (document: TextDocument) => void running.open(document).catch(() => undefined);
	const see = (document: TextDocument) => {
		if (gate.admits(document)) open(document);
	};
	const command = <Args extends unknown[]>(name: string, run: (...args: Args) => Promise<void>) =>
		commands.registerCommand(name, (...args: Args) =>
			run(...args).catch((error: unknown) => {
				void window.showErrorMessage(texts().failed(error instanceof Error ? error.message : String(error)));
			}),
		);
	const reports = new ReportsView(running);
	const markdown = new MarkdownPreview(running, gate);
	const word = new WordImport(running, readDocx);
	const drafts = languageIds.map((language) => ({ language }));
	const preview = new ReportPreview(running, gate, context.extensionUri);
	const cells = new FigureCells(running, gate);
	context.subscriptions.push(
		new ChecklistView(running, gate),
		reports,
		cells,
		new Formatting(running),
		markdown,
		preview,
		workspace.onDidOpenTextDocument(see),
		workspace.onDidChangeTextDocument((event) => {
			if (gate.changed(event)) open(event.document);
		}),
		workspace.onDidCloseTextDocument((document) => gate.forget(document)),
		command('nianbao.insertTable', (table?: unknown) => insertTable(running, gate, table)),
		command('nianbao.fillTotals', (uri?: unknown, at?: unknown) => fillTable(running, 'totals', uri, at)),
		command('nianbao.fillZeros', (uri?: unknown, at?: unknown) => fillTable(running, 'zeros', uri, at)),
		command('nianbao.tidyTables', (uri?: unknown, at?: unknown) => tidyTables(running, gate, uri, at)),
		command('nianbao.nextCell', () => goToCell(cells, 1)),
		command('nianbao.previousCell', () => goToCell(cells, -1)),
		command('nianbao.reveal', reveal),
		command('nianbao.chooseEdition', (edition?: unknown) => chooseEdition(running, gate, edition)),
		languages.registerDocumentPasteEditProvider(drafts, new TablePaste(running, gate), pasteMetadata),
		languages.registerDocumentDropEditProvider(drafts, word),
		window.tabGroups.onDidChangeTabs((event) => void word.tabsChanged(event)),
		command('nianbao.importWord', (file?: unknown, language?: unknown) => word.convert(file, language)),
		command('nianbao.preview', () => preview.open()),
		command('nianbao.showPlace', (node: ChecklistNode) => showPlace(node)),
		command('nianbao.insertHere', (node: ChecklistNode) => insertHere(node)),
		command('nianbao.fixHere', (node: ChecklistNode) => fixHere(node)),
		command('nianbao.refreshReports', async () => reports.refresh()),
		command('nianbao.newReport', (answers?: unknown) => newReport(running, answers)),
	);
	for (const document of workspace.textDocuments) see(document);
	return { extendMarkdownIt: (engine) => markdown.extend(engine) };
}

/** Ends the server with the extension. */
export function deactivate(): Promise<void> | undefined {
	return session?.stop();
}
