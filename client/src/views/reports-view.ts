import {
	commands,
	EventEmitter,
	type FileSystemWatcher,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	type TreeView,
	type Uri,
	window,
	workspace,
} from 'vscode';
import { type SummaryParams, type SummaryResult, summaryRequest } from '../../../server/src/lsp/protocol.ts';
import { looksLikeReport } from '../../../server/src/read/recognise.ts';
import { decodeText } from '../../../server/src/text/bytes.ts';
import { chrome } from '../chrome.ts';
import type { Session } from '../session.ts';
import { texts } from '../text.ts';

type Summary = NonNullable<SummaryResult>;

export interface ReportNode {
	readonly uri: Uri;
	readonly summary: Summary;
}

const pattern = '**/*.{md,markdown,txt,nianbao}';
const left = '**/{node_modules,.git,dist,out}/**';
/** An office has some dozens of drafts in a folder; whoever opens a whole disk gets the first of them. */
const mostFiles = 2000;
/** A province's report has a tenth of this. */
const largest = 8_000_000;
const together = 8;

/** Every report in the folders that are open: year, organ, edition, number of problems. Looked for when it is first seen. */
export class ReportsView implements TreeDataProvider<ReportNode> {
	readonly #session: Session;
	readonly #changed = new EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly view: TreeView<ReportNode>;
	/** By address: what was found in a file, until it changes. */
	readonly #known = new Map<string, SummaryResult>();
	#watcher: FileSystemWatcher | undefined;

	constructor(session: Session) {
		this.#session = session;
		this.view = window.createTreeView('nianbao.reports', { treeDataProvider: this });
	}

	/** Reads everything anew. */
	refresh(): void {
		this.#known.clear();
		this.#changed.fire(undefined);
	}

	async getChildren(node?: ReportNode): Promise<ReportNode[]> {
		if (node !== undefined) return [];
		this.#watch();
		const files = await workspace.findFiles(pattern, left, mostFiles);
		this.view.message = files.length >= mostFiles ? texts().manyFiles(mostFiles) : '';
		const found: ReportNode[] = [];
		const queue = [...files];
		const work = async () => {
			for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
				const summary = await this.#summary(uri);
				if (summary !== null) found.push({ uri, summary });
			}
		};
		await Promise.all(Array.from({ length: together }, work));
		// While it looks nobody knows whether there are any.
		await commands.executeCommand('setContext', 'nianbao.noReports', found.length === 0);
		return found.sort(
			(one, other) =>
				(other.summary.year ?? 0) - (one.summary.year ?? 0) ||
				(one.summary.organ ?? '').localeCompare(other.summary.organ ?? '', 'zh') ||
				one.uri.path.localeCompare(other.uri.path),
		);
	}

	getTreeItem({ uri, summary }: ReportNode): TreeItem {
		const text = texts();
		const { organ, year, editionName, counts } = summary;
		const name = uri.path.split('/').at(-1) ?? '';
		const said = text.counts(counts.error, counts.warning, counts.information + counts.hint) || text.clean;
		const tree = new TreeItem([year, organ ?? name].filter(Boolean).join(' '));
		tree.resourceUri = uri;
		tree.description = `${editionName} · ${said}`;
		tree.tooltip = `${workspace.asRelativePath(uri)}\n${year === undefined ? text.yearUnknown : text.year(year)} · ${tree.description}`;
		tree.accessibilityInformation = { label: `${tree.label}，${tree.description}` };
		tree.iconPath =
			counts.error > 0
				? new ThemeIcon('error', new ThemeColor('testing.iconFailed'))
				: counts.warning > 0
					? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
					: new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
		tree.contextValue = 'report';
		tree.command = { command: 'vscode.open', title: chrome.openReport(), arguments: [uri] };
		return tree;
	}

	#watch(): void {
		if (this.#watcher !== undefined) return;
		this.#watcher = workspace.createFileSystemWatcher(pattern);
		const changed = (uri: Uri) => {
			this.#known.delete(uri.toString());
			if (this.view.visible) this.#changed.fire(undefined);
		};
		this.#watcher.onDidChange(changed);
		this.#watcher.onDidCreate(changed);
		this.#watcher.onDidDelete(changed);
	}

	async #summary(uri: Uri): Promise<SummaryResult> {
		const name = uri.toString();
		let summary = this.#known.get(name);
		if (summary === undefined) {
			summary = await this.#read(uri).catch(() => null);
			this.#known.set(name, summary);
		}
		return summary;
	}

	async #read(uri: Uri): Promise<SummaryResult> {
		const { size } = await workspace.fs.stat(uri);
		if (size > largest) return null;
		const text = decodeText(await workspace.fs.readFile(uri))?.text;
		if (text === undefined || !looksLikeReport(text)) return null;
		const params: SummaryParams = { uri: uri.toString(), text, markdown: !uri.path.endsWith('.txt') };
		return this.#session.ask<SummaryResult>(summaryRequest, params);
	}

	dispose(): void {
		this.view.dispose();
		this.#watcher?.dispose();
	}
}
