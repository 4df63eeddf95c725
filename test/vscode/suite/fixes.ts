import * as assert from 'node:assert/strict';
import { type CodeAction, commands, type Range, type TextDocument, workspace } from 'vscode';
import { until } from './poll.ts';

export const fixAll = 'source.fixAll.nianbao';

/** What is offered at a place; asked once. What VS Code itself offers for a selection (“surround”) is left out. */
export async function actionsAt(document: TextDocument, range: Range, kind?: string): Promise<CodeAction[]> {
	const actions = await commands.executeCommand<CodeAction[] | undefined>(
		'vscode.executeCodeActionProvider',
		document.uri,
		range,
		...(kind === undefined ? [] : [kind]),
	);
	return (actions ?? []).filter(({ kind }) => !kind?.value.startsWith('refactor'));
}

/** Waits until an action of this kind and title is offered. */
export async function actionAt(
	document: TextDocument,
	range: Range,
	title: string | RegExp,
	kind = 'quickfix',
): Promise<CodeAction> {
	const fits = (action: CodeAction) => (typeof title === 'string' ? action.title === title : title.test(action.title));
	const offered = () => actionsAt(document, range, kind);
	const actions = await until(`an action ${title}`, offered, (all) => all.some(fits));
	return actions.find(fits) as CodeAction;
}

export async function apply(action: CodeAction): Promise<void> {
	assert.ok(action.edit, `“${action.title}” has no edit`);
	assert.ok(await workspace.applyEdit(action.edit), `“${action.title}” could not be applied`);
}
