import {
	type Command,
	commands,
	type Disposable,
	type LanguageStatusItem,
	LanguageStatusSeverity,
	languages,
	type TextDocument,
	window,
} from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { chrome } from './chrome.ts';
import { key, languageIds } from './gate.ts';
import { texts } from './text.ts';

type Known = NonNullable<StatusParams['report']>;

/** What one item says of a draft; undefined when it has nothing to say. */
interface Said {
	readonly text: string;
	readonly detail?: string;
	readonly severity: LanguageStatusSeverity;
	readonly command: Command;
}

/**
 * The state of the draft in the active editor, beside its language in the status bar: its problems, its edition and draft
 * mode, and what was not read. The items exist only while such a draft is active: a selector cannot tell reports from
 * other Markdown files.
 */
export class Status implements Disposable {
	readonly #known = new Map<string, StatusParams>();
	readonly #listener = window.onDidChangeActiveTextEditor(() => this.refresh());
	readonly #items = new Map<string, LanguageStatusItem>();

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
		void commands.executeCommand('setContext', 'nianbao.reportActive', report !== undefined);
		this.#show('problems', report && problems(report));
		this.#show('edition', report && edition(report));
		this.#show('limit', report && document && limit(report, document));
	}

	#show(id: string, said: Said | undefined): void {
		let item = this.#items.get(id);
		if (said === undefined) {
			item?.dispose();
			this.#items.delete(id);
			return;
		}
		if (item === undefined) {
			const selector = languageIds.map((language) => ({ language }));
			item = languages.createLanguageStatusItem(`nianbao.${id}`, selector);
			this.#items.set(id, item);
		}
		item.name = chrome.status();
		item.text = said.text;
		item.detail = said.detail ?? '';
		item.severity = said.severity;
		item.command = said.command;
	}

	dispose(): void {
		this.#listener.dispose();
		for (const item of this.#items.values()) item.dispose();
	}
}

function problems({ counts: { error, warning, information, hint } }: Known): Said {
	const text = texts();
	return {
		text: text.counts(error, warning, information + hint) || text.clean,
		severity:
			error > 0
				? LanguageStatusSeverity.Error
				: warning > 0
					? LanguageStatusSeverity.Warning
					: LanguageStatusSeverity.Information,
		command: { command: 'workbench.actions.view.problems', title: chrome.showProblems() },
	};
}

function edition({ editionName, year, blankTables }: Known): Said {
	const text = texts();
	const known = year === undefined ? text.yearUnknown : text.year(year);
	return {
		text: `${editionName} · ${known}`,
		...(blankTables > 0 ? { detail: text.blankTables(blankTables) } : {}),
		severity: LanguageStatusSeverity.Information,
		command: { command: 'nianbao.chooseEdition', title: chrome.changeEdition() },
	};
}

function limit(report: Known, document: TextDocument): Said | undefined {
	if (report.limit === undefined) return undefined;
	const text = texts();
	const at = document.positionAt(report.limit.start);
	const here = { lineNumber: at.line, at: 'center' };
	return {
		text: text.limitReached,
		detail: report.limit.message,
		severity: LanguageStatusSeverity.Warning,
		command: { command: 'revealLine', title: chrome.showLimit(), arguments: [here] },
	};
}
