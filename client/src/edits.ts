import { Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
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
	if (version !== document.version) {
		void window.showWarningMessage(texts().draftChanged);
		return false;
	}
	const edit = new WorkspaceEdit();
	for (const { start, end, text } of changes) {
		edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
	}
	if (await workspace.applyEdit(edit)) return true;
	void window.showWarningMessage(texts().editRefused);
	return false;
}
