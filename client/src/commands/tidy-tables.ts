import { Uri, window, workspace } from 'vscode';
import { type TidyParams, type TidyResult, tidyRequest } from '../../../server/src/lsp/protocol.ts';
import { applyChanges } from '../edits.ts';
import { type Gate, isDraft, key } from '../gate.ts';
import type { Session } from '../session.ts';
import { texts } from '../text.ts';

/**
 * 「整理表格」: writes the statutory tables of the draft in the official layout, or the one at the place that a lens names.
 * Asks nothing: one undo takes it back.
 */
export async function tidyTables(session: Session, gate: Gate, uri: unknown, at: unknown): Promise<void> {
	const named = typeof uri === 'string' ? Uri.parse(uri) : undefined;
	const document = named === undefined ? window.activeTextEditor?.document : await workspace.openTextDocument(named);
	const text = texts();
	if (document === undefined || !isDraft(document)) {
		void window.showInformationMessage(text.noDraft);
		return;
	}
	gate.admit(document);
	await session.open(document);
	const params: TidyParams = { uri: key(document), ...(typeof at === 'number' ? { offset: at } : {}) };
	const tidying = await session.ask<TidyResult>(tidyRequest, params);
	if (tidying === null) {
		void window.showInformationMessage(text.noDraft);
		return;
	}
	const { version, changes, count, refused } = tidying;
	if (changes.length > 0 && !(await applyChanges(document, version, changes))) return;
	const done = count > 0 ? [text.tidied(count)] : [];
	if (refused.length > 0) void window.showWarningMessage([...done, ...refused].join(' '));
	else void window.showInformationMessage(done[0] ?? text.nothingToTidy);
}
