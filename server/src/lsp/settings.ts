/** The user's settings, read per document and kept until they change. */
import { levels as levelsThere, type Options } from '../service/options.ts';
import type { LanguageTag } from '../text/message.ts';
import { defaultSettings, type Level, type Settings } from './protocol.ts';
import { type EffectiveSettings, TeamFiles } from './team-files.ts';

/** Asks the client for the section `nianbao` as it holds for a document. */
export type AskClient = (uri: string) => Promise<unknown>;

export class SettingsStore {
	private readonly byUri = new Map<string, Promise<Settings>>();
	/** For clients that send their settings instead of being asked. */
	private pushed: Settings = defaultSettings;

	/** Absent when the client cannot be asked. */
	ask: AskClient | undefined;

	/** What the teams of the open folders have agreed on. */
	readonly teams = new TeamFiles();

	/** The settings as they hold for a document, its team's file taken in. */
	of(uri: string): Promise<EffectiveSettings> | EffectiveSettings {
		const own = this.ownOf(uri);
		return own instanceof Promise ? own.then((each) => this.teams.applied(uri, each)) : this.teams.applied(uri, own);
	}

	private ownOf(uri: string): Promise<Settings> | Settings {
		const { ask } = this;
		if (ask === undefined) return this.pushed;
		let settings = this.byUri.get(uri);
		if (settings === undefined) {
			settings = ask(uri).then(validated, () => defaultSettings);
			this.byUri.set(uri, settings);
		}
		return settings;
	}

	/** All are asked for anew; `sent` is what came with the notification, if anything did. */
	changed(sent: unknown): void {
		this.byUri.clear();
		const own = typeof sent === 'object' && sent !== null && 'nianbao' in sent ? sent.nianbao : undefined;
		if (own !== undefined) this.pushed = validated(own);
	}

	forget(uri: string): void {
		this.byUri.delete(uri);
	}
}

export function languageOf({ language }: Settings): LanguageTag {
	return language === 'en' ? 'en' : 'zh';
}

export function optionsOf(settings: EffectiveSettings): Options {
	const { edition, tableStyle, rules, organ } = settings;
	return { edition, language: languageOf(settings), tableStyle, rules, ...(organ === undefined ? {} : { organ }) };
}

/** Whatever a settings file holds; what is not ours to understand falls back to the default. */
export function validated(value: unknown): Settings {
	if (typeof value !== 'object' || value === null) return defaultSettings;
	const given = value as Record<string, unknown>;
	return {
		edition: oneOf(given.edition, ['auto', 'regulation-2008', 'format-2019', 'format-2021'], defaultSettings.edition),
		language: oneOf(given.language, ['auto', 'zh', 'en'], defaultSettings.language),
		tableStyle: oneOf(given.tableStyle, ['auto', 'html', 'pipe', 'text'], defaultSettings.tableStyle),
		rules: levels(given.rules),
		inlayHints: oneOf(given.inlayHints, ['all', 'totals', 'off'], defaultSettings.inlayHints),
		codeLens: oneOf(given.codeLens, [true, false], defaultSettings.codeLens),
		fillInKeys: oneOf(given.fillInKeys, [true, false], defaultSettings.fillInKeys),
		alignTables: oneOf(given.alignTables, [true, false], defaultSettings.alignTables),
	};
}

function oneOf<Choice extends string | boolean>(value: unknown, choices: readonly Choice[], otherwise: Choice): Choice {
	return choices.find((choice) => choice === value) ?? otherwise;
}

function levels(value: unknown): Record<string, Level> {
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(
		Object.entries(value).flatMap(([rule, level]) => {
			const found = levelsThere.find((each) => each === level);
			return found === undefined ? [] : [[rule, found]];
		}),
	);
}
