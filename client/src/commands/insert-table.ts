import { Position, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import {
	type InsertableParams,
	type InsertableResult,
	insertableRequest,
	type TableEditParams,
	type TableEditResult,
	type TableId,
	tableEditRequest,
} from '../../../server/src/lsp/protocol.ts';
import { applyChange } from '../edits.ts';
import { type Gate, isDraft, key } from '../gate.ts';
import type { Session } from '../session.ts';
import { texts } from '../text.ts';

/**
 * 「插入统计表…」: puts a statutory table into the draft of the active editor. The table may be named beforehand, as
 * keybindings and lenses do; else the user is asked.
 */
export async function insertTable(session: Session, gate: Gate, wanted: unknown): Promise<void> {
	const editor = window.activeTextEditor;
	if (!editor || !isDraft(editor.document)) {
		void window.showInformationMessage(texts().noDraft);
		return;
	}
	// A draft may begin with its table, before there is anything to recognise it by.
	gate.admit(editor.document);
	await session.open(editor.document);
	const table = await chooseTable(session, editor, wanted);
	if (table) await insert(session, editor, table);
}

async function chooseTable(session: Session, editor: TextEditor, wanted: unknown): Promise<TableId | undefined> {
	const params: InsertableParams = { uri: key(editor.document) };
	const insertable = await session.ask<InsertableResult | null>(insertableRequest, params);
	const text = texts();
	if (!insertable) {
		void window.showInformationMessage(text.noDraft);
		return undefined;
	}
	const named = insertable.tables.find((table) => table.id === wanted);
	if (named) return named.id;
	if (insertable.tables.length === 0) {
		void window.showInformationMessage(text.noTables(insertable.editionName));
		return undefined;
	}
	const items = insertable.tables.map(({ id, name, present }) => ({
		id,
		label: name,
		description: present ? `$(check) ${text.present}` : '',
	}));
	const chosen = await window.showQuickPick(items, { placeHolder: text.pickTable(insertable.editionName) });
	return chosen?.id;
}

async function insert(session: Session, editor: TextEditor, table: TableId): Promise<void> {
	const { document } = editor;
	const params: TableEditParams = {
		uri: key(document),
		table,
		offset: document.offsetAt(editor.selection.active),
	};
	const edit = await session.ask<TableEditResult | null>(tableEditRequest, params);
	if (!edit) throw new Error(tableEditRequest);
	const start = document.positionAt(edit.start);
	if (!(await applyChange(document, edit))) return;
	const shown = await window.showTextDocument(document, editor.viewColumn);
	const caret = firstCharacter(start, edit.text);
	shown.selection = new Selection(caret, caret);
	shown.revealRange(shown.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the table itself begins, behind the blank lines that set it off. Counted in lines: VS Code fits line ends. */
function firstCharacter(start: Position, text: string): Position {
	const blank = text.slice(0, text.length - text.trimStart().length).split(/\r\n|\r|\n/);
	const last = blank.at(-1) ?? '';
	return blank.length === 1
		? start.translate(0, last.length)
		: new Position(start.line + blank.length - 1, last.length);
}
