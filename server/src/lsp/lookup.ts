/** Finds the report that a question is about, under the settings that hold for it. */
import type { Report } from '../report/report.ts';
import type { LanguageTag } from '../text/message.ts';
import type { OpenDocuments, ReportDocument } from './documents.ts';
import type { Settings } from './protocol.ts';
import { languageOf, optionsOf, type SettingsStore } from './settings.ts';

export interface Asked {
	readonly document: ReportDocument;
	readonly report: Report;
	readonly settings: Settings;
	readonly language: LanguageTag;
}

/** Nothing when the document is not open, or is no report. */
export type Lookup = (uri: string) => Promise<Asked | undefined>;

export function lookupIn(documents: OpenDocuments, store: SettingsStore): Lookup {
	return async (uri) => {
		if (documents.get(uri) === undefined) return undefined;
		const settings = await store.of(uri);
		// It may have been closed while the client was asked.
		const document = documents.get(uri);
		document?.draft.configure(optionsOf(settings));
		const report = document?.draft.report();
		return document === undefined || report === undefined
			? undefined
			: { document, report, settings, language: languageOf(settings) };
	};
}
