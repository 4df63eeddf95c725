import {
	type Disposable,
	type LanguageStatusItem,
	LanguageStatusSeverity,
	languages,
	type TextDocument,
	window,
} from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { key, languageIds } from './gate.ts';
import { texts } from './text.ts';

/**
 * The edition and the number of problems of the draft in the active editor, beside its language in the status bar.
 * The item exists only while such a draft is active: a selector cannot tell reports from other Markdown files.
 */
export class Status implements Disposable {
	readonly #known = new Map<string, StatusParams>();
	readonly #listener = window.onDidChangeActiveTextEditor(() => this.refresh());
	#item: LanguageStatusItem | undefined;

	/** What the server found in a draft. */
	update(status: StatusParams): void {
		this.#known.set(status.uri, status);
		this.refresh();
	}

	/** To be called when the document is closed. */
	forget(document: TextDocument): void {
		this.#known.delete(key(document));
		this.refresh();
	}

	/** Shows what is known of the active draft, in the language that is set now. */
	refresh(): void {
		const document = window.activeTextEditor?.document;
		const report = document && this.#known.get(key(document))?.report;
		if (!report) {
			this.#item?.dispose();
			this.#item = undefined;
			return;
		}
		this.#item ??= languages.createLanguageStatusItem(
			'nianbao.status',
			languageIds.map((language) => ({ language })),
		);
		const text = texts();
		const { error, warning, information, hint } = report.counts;
		const counts = text.counts(error, warning, information + hint) || text.clean;
		this.#item.name = text.statusName;
		this.#item.text = `${report.editionName} · ${counts}`;
		this.#item.detail = report.year === undefined ? text.yearUnknown : text.year(report.year);
		this.#item.severity =
			error > 0
				? LanguageStatusSeverity.Error
				: warning > 0
					? LanguageStatusSeverity.Warning
					: LanguageStatusSeverity.Information;
		this.#item.command = { command: 'workbench.actions.view.problems', title: text.showProblems };
	}

	dispose(): void {
		this.#listener.dispose();
		this.#item?.dispose();
	}
}
