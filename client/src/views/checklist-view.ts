import {
	type CodeAction,
	commands,
	EventEmitter,
	Range,
	Selection,
	type TextDocument,
	TextEditorRevealType,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	type TreeView,
	window,
	workspace,
} from 'vscode';
import { type ChecklistParams, type ChecklistResult, checklistRequest } from '../../../server/src/lsp/protocol.ts';
import { chrome } from '../chrome.ts';
import { applyEdits } from '../edits.ts';
import { type Gate, isDraft, key } from '../gate.ts';
import type { Session } from '../session.ts';
import { texts } from '../text.ts';

type Item = NonNullable<ChecklistResult>['items'][number];

/** Milliseconds from a check to the list. */
const pause = 200;

/** An item and the draft that it is about. */
export interface ChecklistNode {
	readonly item: Item;
	readonly document: TextDocument;
	readonly version: number;
}

/**
 * The list of what is done and still to do in the draft of the active editor. It asks the server only while somebody sees
 * it, and keeps the last draft's list while the focus is elsewhere.
 */
export class ChecklistView implements TreeDataProvider<ChecklistNode> {
	readonly #session: Session;
	readonly #gate: Gate;
	readonly #changed = new EventEmitter<undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly view: TreeView<ChecklistNode>;
	readonly #listeners;
	#document: TextDocument | undefined;
	#due: ReturnType<typeof setTimeout> | undefined;
	/** Something has happened since VS Code last asked for the list. */
	#isStale = false;

	constructor(session: Session, gate: Gate) {
		this.#session = session;
		this.#gate = gate;
		this.view = window.createTreeView('nianbao.checklist', { treeDataProvider: this, showCollapseAll: true });
		this.#listeners = [
			this.view,
			window.onDidChangeActiveTextEditor(() => this.#follow()),
			workspace.onDidCloseTextDocument((document) => {
				if (document === this.#document) this.#follow();
			}),
			session.onDidCheck((uri) => {
				if (this.#document === undefined || key(this.#document) === uri) this.#follow();
			}),
			this.view.onDidChangeVisibility(() => this.#refreshSoon()),
		];
		this.#follow();
	}

	#follow(): void {
		const active = window.activeTextEditor?.document;
		if (active !== undefined && isDraft(active) && this.#gate.admits(active)) this.#document = active;
		else if (this.#document?.isClosed) this.#document = undefined;
		this.#isStale = true;
		this.#refreshSoon();
	}

	#refreshSoon(): void {
		if (!this.view.visible || this.#due !== undefined) return;
		// Every keystroke is a check; nobody reads that fast.
		this.#due = setTimeout(() => {
			this.#due = undefined;
			// A list that VS Code is just asking for stays without its children when it is called back.
			if (this.#isStale) this.#changed.fire(undefined);
		}, pause);
	}

	async getChildren(node?: ChecklistNode): Promise<ChecklistNode[]> {
		if (node !== undefined) return node.item.children.map((item) => ({ ...node, item }));
		this.#isStale = false;
		const document = this.#document;
		if (document === undefined) return [];
		await this.#session.open(document);
		const params: ChecklistParams = { uri: key(document) };
		const found = await this.#session.ask<ChecklistResult>(checklistRequest, params);
		if (found === null) return [];
		this.view.description = document.fileName.split(/[\\/]/).at(-1) ?? '';
		return found.items.map((item) => ({ item, document, version: found.version }));
	}

	getTreeItem(node: ChecklistNode): TreeItem {
		const { item } = node;
		const state = texts().checkState[item.state];
		const tree = new TreeItem(
			item.label,
			item.children.length === 0
				? TreeItemCollapsibleState.None
				: item.state === 'done' && item.kind !== 'table'
					? TreeItemCollapsibleState.Collapsed
					: TreeItemCollapsibleState.Expanded,
		);
		tree.iconPath = iconOf(item);
		if (item.detail !== undefined) tree.description = item.detail;
		tree.tooltip = item.detail === undefined ? item.label : `${item.label}\n${item.detail}`;
		tree.accessibilityInformation = { label: [item.label, item.detail, state].filter(Boolean).join('，') };
		tree.contextValue = [item.kind, item.insert && 'insertable', (item.fixes?.length ?? 0) > 0 && 'fixable']
			.filter(Boolean)
			.join(' ');
		if (item.place !== undefined)
			tree.command = { command: 'nianbao.showPlace', title: chrome.showPlace(), arguments: [node] };
		return tree;
	}

	dispose(): void {
		clearTimeout(this.#due);
		for (const listener of this.#listeners) listener.dispose();
	}
}

function iconOf({ kind, state, severity }: Item): ThemeIcon {
	if (kind === 'problem') {
		const icon = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info';
		return new ThemeIcon(icon, new ThemeColor(`list.${severity === 'error' ? 'error' : 'warning'}Foreground`));
	}
	if (state === 'done') return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
	if (state === 'failing') return new ThemeIcon('error', new ThemeColor('testing.iconFailed'));
	return new ThemeIcon('circle-large-outline');
}

function rangeOf({ document, item }: ChecklistNode): Range {
	const { start, end } = item.place ?? { start: 0, end: 0 };
	return new Range(document.positionAt(start), document.positionAt(end));
}

/** Goes to where an item stands in its draft. */
export async function showPlace(node: ChecklistNode): Promise<void> {
	const editor = await window.showTextDocument(node.document, { preview: false });
	const range = rangeOf(node);
	editor.selection = new Selection(range.start, range.start);
	editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts in the table that an item says is missing. */
export async function insertHere(node: ChecklistNode): Promise<void> {
	await showPlace(node);
	await commands.executeCommand('nianbao.insertTable', node.item.insert);
}

/** Applies a fix of an item; which one, the user says where there are several. */
export async function fixHere(node: ChecklistNode): Promise<void> {
	const { document, item } = node;
	const titles = item.fixes ?? [];
	const title = titles.length > 1 ? await window.showQuickPick(titles, { placeHolder: item.label }) : titles[0];
	if (title === undefined) return;
	const actions = await commands.executeCommand<CodeAction[]>(
		'vscode.executeCodeActionProvider',
		document.uri,
		rangeOf(node),
		'quickfix',
	);
	const edit = actions.find((each) => each.title === title)?.edit;
	// No such fix any more: the draft is another one than the list tells of.
	if (edit === undefined) void window.showWarningMessage(texts().draftChanged);
	else await applyEdits(document, node.version, edit.get(document.uri));
}
