import {
	commands,
	type Disposable,
	Range,
	Selection,
	type TextEditor,
	TextEditorRevealType,
	Uri,
	window,
	workspace,
} from 'vscode';
import {
	type FigureCellParams,
	type FigureCellResult,
	type FillEditParams,
	type FillEditResult,
	type FillWith,
	figureCellRequest,
	fillEditRequest,
} from '../../../server/src/lsp/protocol.ts';
import { applyChanges } from '../edits.ts';
import { type Gate, key } from '../gate.ts';
import type { Session } from '../session.ts';
import { section } from '../settings.ts';
import { texts } from '../text.ts';

/** Name of the context key that the key bindings ask for. */
const inFigureCell = 'nianbao.inFigureCell';

/** Milliseconds from the last move of the cursor to the question where it stands. */
const pause = 40;

/** Questions for one key; each is answered in some milliseconds. */
const mostTries = 20;

/**
 * Tells the key bindings whether the cursor is in a figure cell of a statutory table: there, and only there, Tab and Enter
 * go to the next cell.
 */
export class FigureCells implements Disposable {
	readonly #session: Session;
	readonly #gate: Gate;
	readonly #listeners: Disposable[];
	#due: ReturnType<typeof setTimeout> | undefined;
	#inside = false;

	constructor(session: Session, gate: Gate) {
		this.#session = session;
		this.#gate = gate;
		this.#listeners = [
			window.onDidChangeActiveTextEditor((editor) => this.#moved(editor)),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor === window.activeTextEditor) this.#moved(textEditor);
			}),
		];
	}

	#moved(editor: TextEditor | undefined): void {
		clearTimeout(this.#due);
		const wanted =
			editor !== undefined &&
			this.#gate.knows(editor.document) &&
			workspace.getConfiguration(section, editor.document).get('fillInKeys') === true;
		if (!wanted) {
			this.#tell(false);
			return;
		}
		this.#due = setTimeout(() => {
			void this.cell(editor, 0).then(
				(cell) => {
					if (editor === window.activeTextEditor) this.#tell(cell !== null);
				},
				() => this.#tell(false),
			);
		}, pause);
	}

	#tell(inside: boolean): void {
		if (inside === this.#inside) return;
		this.#inside = inside;
		void commands.executeCommand('setContext', inFigureCell, inside);
	}

	/** The figure cell at the cursor, or its neighbour. */
	cell({ document, selection }: TextEditor, step: FigureCellParams['step']): Promise<FigureCellResult> {
		const params: FigureCellParams = { uri: key(document), offset: document.offsetAt(selection.active), step };
		return this.#session.ask<FigureCellResult>(figureCellRequest, params);
	}

	dispose(): void {
		clearTimeout(this.#due);
		for (const listener of this.#listeners) listener.dispose();
	}
}

/** Goes to the next or the previous figure cell, and selects what stands in it, to be written over. */
export async function goToCell(cells: FigureCells, step: -1 | 1): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor === undefined) return;
	const { document } = editor;
	// Where somebody types fast the answer may be about the text before the last digit; the key is not to be lost for that.
	for (let tries = 0; tries < mostTries; tries++) {
		const cell = await cells.cell(editor, step);
		if (cell === null || editor !== window.activeTextEditor) return;
		if (cell.version !== document.version) continue;
		editor.selection = new Selection(document.positionAt(cell.start), document.positionAt(cell.end));
		editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
		return;
	}
}

/** Fills blank cells of a statutory table, once the user has agreed: the one named by a lens, else the one at the cursor. */
export async function fillTable(session: Session, fillWith: FillWith, uri: unknown, at: unknown): Promise<void> {
	const named = typeof uri === 'string' ? Uri.parse(uri) : undefined;
	const editor = window.activeTextEditor;
	const document = named === undefined ? editor?.document : await workspace.openTextDocument(named);
	const text = texts();
	if (document === undefined) {
		void window.showInformationMessage(text.noDraft);
		return;
	}
	await session.open(document);
	const offset = typeof at === 'number' ? at : editor === undefined ? 0 : document.offsetAt(editor.selection.active);
	const params: FillEditParams = { uri: key(document), offset, fillWith };
	const filling = await session.ask<FillEditResult>(fillEditRequest, params);
	if (filling === null) {
		void window.showInformationMessage(text.noTableHere);
		return;
	}
	const { changes, table, version } = filling;
	if (changes.length === 0) {
		void window.showInformationMessage(text.nothingToFill[fillWith](table));
		return;
	}
	// A list to choose from, not a dialog: Enter agrees, Escape does not, and the draft stays in sight.
	const agree = { label: text.fill(changes.length), detail: text.fillDetail };
	const chosen = await window.showQuickPick([agree], { placeHolder: text.askFill[fillWith](table) });
	if (chosen !== undefined) await applyChanges(document, version, changes);
}

/** Goes to a place that a lens names. */
export async function reveal(uri: string, { start, end }: Range): Promise<void> {
	const editor = await window.showTextDocument(Uri.parse(uri), { preview: false });
	const range = new Range(start.line, start.character, end.line, end.character);
	editor.selection = new Selection(range.start, range.end);
	editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
