/** The files `nianbao.json` that the client has told of: each holds for the drafts in its folder. */

import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OrganFacts } from '../rules/rule.ts';
import { isNamedSo } from '../service/report-names.ts';
import { readTeamFile, type TeamFile } from '../service/team-file.ts';
import { format, type LanguageTag } from '../text/message.ts';
import type { Settings } from './protocol.ts';

/** Settings with what is known of the organ, which no setting says. */
export interface EffectiveSettings extends Settings {
	readonly organ?: OrganFacts;
}

const warning = 2;

interface Held {
	readonly uri: string;
	readonly text: string;
	readonly file: TeamFile;
}

export class TeamFiles {
	/** By folder, with its slash. */
	private readonly byFolder = new Map<string, Held>();

	/** Takes over a file as it is now; without a text it is gone. */
	set(uri: string, text: string | null): void {
		const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
		if (text === null) this.byFolder.delete(folder);
		else this.byFolder.set(folder, { uri, text, file: readTeamFile(text) });
	}

	/** The team's file is the base; what a person has set for themselves goes first. */
	applied(uri: string, settings: Settings): EffectiveSettings {
		const file = this.fileFor(uri);
		if (file === undefined) return settings;
		const { rules, organ } = file;
		return { ...settings, rules: { ...rules, ...settings.rules }, ...(organ === undefined ? {} : { organ }) };
	}

	/** Whether a file is named as the team names its reports; of a folder without a naming every file is. */
	isNamedSo(uri: string): boolean {
		const naming = this.fileFor(uri)?.siblings;
		return naming === undefined || isNamedSo(naming, decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
	}

	/** The nearest one above a draft. */
	private fileFor(uri: string): TeamFile | undefined {
		let nearest = '';
		for (const folder of this.byFolder.keys())
			if (uri.startsWith(folder) && folder.length > nearest.length) nearest = folder;
		return this.byFolder.get(nearest)?.file;
	}

	/** What is wrong with a file, on its lines. */
	diagnostics(uri: string, language: LanguageTag): PublishDiagnosticsParams {
		const held = [...this.byFolder.values()].find((each) => each.uri === uri);
		if (held === undefined) return { uri, diagnostics: [] };
		const document = TextDocument.create(uri, 'jsonc', 0, held.text);
		const diagnostics = held.file.problems.map(
			({ code, message, start, end }): Diagnostic => ({
				range: { start: document.positionAt(start), end: document.positionAt(end) },
				severity: warning,
				source: 'nianbao',
				code,
				message: format(message, language),
			}),
		);
		return { uri, diagnostics };
	}
}
