import { window } from 'vscode';
import {
	type EditionEditParams,
	type EditionEditResult,
	type EditionId,
	type EditionsResult,
	editionEditRequest,
	editionsRequest,
} from '../../../server/src/lsp/protocol.ts';
import { applyChange } from '../edits.ts';
import { type Gate, isDraft, key } from '../gate.ts';
import type { Session } from '../session.ts';
import { texts } from '../text.ts';

/** 「更换格式…」: holds the draft of the active editor to another edition, by the comment that travels with it. */
export async function chooseEdition(session: Session, gate: Gate, wanted: unknown): Promise<void> {
	const document = window.activeTextEditor?.document;
	const text = texts();
	if (document === undefined || !isDraft(document)) {
		void window.showInformationMessage(text.noDraft);
		return;
	}
	gate.admit(document);
	await session.open(document);
	const editions = await session.ask<EditionsResult>(editionsRequest, {});
	const choices: { id: EditionId | 'auto'; label: string; detail: string }[] = [
		{ id: 'auto', label: text.editionByYear, detail: text.editionByYearDetail },
		...editions.map(({ id, name }) => ({ id, label: name, detail: text.editionComment(`<!-- nianbao: ${id} -->`) })),
	];
	const chosen =
		choices.find(({ id }) => id === wanted) ??
		(await window.showQuickPick(choices, { placeHolder: text.pickDraftEdition }));
	if (chosen === undefined) return;
	const params: EditionEditParams = { uri: key(document), edition: chosen.id };
	const change = await session.ask<EditionEditResult>(editionEditRequest, params);
	if (change !== null) await applyChange(document, change);
}
