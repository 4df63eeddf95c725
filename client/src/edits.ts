import { Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { TableEditResult } from '../../server/src/lsp/protocol.ts';
import { texts } from './text.ts';

/**
 * Applies a change that the server has worked out, as one step to undo. False, and said, when the draft has changed in the
 * meantime (the offsets belong to one version of the text; in any other they would tear words apart) or cannot be written.
 */
export async function applyChange(document: TextDocument, change: TableEditResult): Promise<boolean> {
	if (change.version !== document.version) {
		void window.showWarningMessage(texts().draftChanged);
		return false;
	}
	const edit = new WorkspaceEdit();
	const range = new Range(document.positionAt(change.start), document.positionAt(change.end));
	edit.replace(document.uri, range, change.text);
	if (await workspace.applyEdit(edit)) return true;
	void window.showWarningMessage(texts().editRefused);
	return false;
}
