import { Range, type TextDocument, type TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import type { TableEditResult } from '../../server/src/lsp/protocol.ts';
import { texts } from './text.ts';

/** What is replaced by what, in UTF-16 units. */
type Change = Pick<TableEditResult, 'start' | 'end' | 'text'>;

/** Applies a change that the server has worked out; see `applyChanges`. */
export function applyChange(document: TextDocument, change: TableEditResult): Promise<boolean> {
	return applyChanges(document, change.version, [change]);
}

/**
 * Applies changes that the server has worked out, as one step to undo. False, and said, when the draft has changed in the
 * meantime (the offsets belong to one version of the text; in any other they would tear words apart) or cannot be written.
 */
export async function applyChanges(
	document: TextDocument,
	version: number,
	changes: readonly Change[],
): Promise<boolean> {
	const edits = changes.map(({ start, end, text }) => ({
		range: new Range(document.positionAt(start), document.positionAt(end)),
		newText: text,
	}));
	return applyEdits(document, version, edits);
}

/** The same, for edits that VS Code has in hand. */
export async function applyEdits(
	document: TextDocument,
	version: number,
	edits: readonly Pick<TextEdit, 'range' | 'newText'>[],
): Promise<boolean> {
	if (version !== document.version) {
		void window.showWarningMessage(texts().draftChanged);
		return false;
	}
	if ((await write(document, edits)) && document.version !== version) return true;
	void window.showWarningMessage(texts().editRefused);
	return false;
}

/**
 * Through the editor where there is one: it refuses when its file may not be written, and then the version stays. The
 * workspace would change the text of such a file, and nobody could save it.
 */
async function write(document: TextDocument, edits: readonly Pick<TextEdit, 'range' | 'newText'>[]): Promise<boolean> {
	const editor = window.visibleTextEditors.find((each) => each.document === document);
	if (editor !== undefined) {
		return editor.edit((builder) => {
			for (const { range, newText } of edits) builder.replace(range, newText);
		});
	}
	const edit = new WorkspaceEdit();
	for (const { range, newText } of edits) edit.replace(document.uri, range, newText);
	return workspace.applyEdit(edit);
}
