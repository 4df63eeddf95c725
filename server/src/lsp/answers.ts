/** Answers to what an editor asks about an open document: look it up, ask the service, convert. */
import type { CodeAction, CodeActionParams, Diagnostic, Hover, HoverParams } from 'vscode-languageserver-protocol';
import { chooseStyle } from '../fixes/table-text.ts';
import { editionById, newestEdition } from '../forms/editions.ts';
import { safeChanges } from '../service/changes.ts';
import { CheckedDraft } from '../service/checked-draft.ts';
import { checklistOf, isBegun } from '../service/checklist.ts';
import { editionChange } from '../service/edition-comment.ts';
import { hoverAt } from '../service/hover.ts';
import { importHtml } from '../service/import-html.ts';
import { editionChoices, insertableTables, skeletonText, tableChange } from '../service/insert.ts';
import { previewPage, previewTables } from '../service/preview.ts';
import {
	type ClientAbilities,
	diagnosticOf,
	fixAll,
	ignoreAction,
	quickFix,
	quickFixes,
	rangeOf,
	workspaceEdit,
} from './convert.ts';
import type { OpenDocuments, ReportDocument } from './documents.ts';
import type {
	ChecklistParams,
	ChecklistResult,
	EditionEditParams,
	EditionEditResult,
	EditionsParams,
	EditionsResult,
	ImportParams,
	ImportResult,
	InsertableParams,
	InsertableResult,
	PreviewPageResult,
	PreviewParams,
	PreviewTablesResult,
	Settings,
	SkeletonParams,
	SkeletonResult,
	StatusParams,
	SummaryParams,
	SummaryResult,
	TableEditParams,
	TableEditResult,
} from './protocol.ts';
import { languageOf, optionsOf, type SettingsStore } from './settings.ts';

export class Answers {
	constructor(
		private readonly documents: OpenDocuments,
		private readonly settings: SettingsStore,
		private readonly client: () => ClientAbilities,
	) {}

	async diagnostics(document: ReportDocument): Promise<{ diagnostics: Diagnostic[]; status: StatusParams }> {
		const settings = await this.configure(document);
		const client = this.client();
		return {
			diagnostics: document.draft.problems().map((problem) => diagnosticOf(document, problem, client)),
			status: statusOf(document, settings),
		};
	}

	async hover({ textDocument, position }: HoverParams): Promise<Hover | null> {
		const document = this.documents.get(textDocument.uri);
		if (document === undefined) return null;
		const language = languageOf(await this.configure(document));
		const report = document.draft.report();
		const hover = report === undefined ? undefined : hoverAt(report, document.text.offsetAt(position), language);
		return hover === undefined
			? null
			: { contents: { kind: 'markdown', value: hover.markdown }, range: rangeOf(document, hover) };
	}

	async codeActions({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
		const document = this.documents.get(textDocument.uri);
		if (document === undefined) return [];
		const language = languageOf(await this.configure(document));
		const problems = document.draft.problems();
		const client = this.client();
		const wants = (kind: string) =>
			context.only?.some((only) => only === kind || kind.startsWith(`${only}.`)) ?? kind === quickFix;
		const start = document.text.offsetAt(range.start);
		const end = document.text.offsetAt(range.end);
		const here = wants(quickFix) ? problems.filter((problem) => problem.start <= end && problem.end >= start) : [];
		const actions = [quickFixes, ignoreAction].flatMap((offer) =>
			here.flatMap((problem) => offer(document, problem, language, client)),
		);
		const changes = wants(fixAll) ? safeChanges(problems) : [];
		if (changes.length === 0) return actions;
		const title = language === 'en' ? 'Nianbao: apply all safe fixes' : '年报：应用全部安全修复';
		return [...actions, { title, kind: fixAll, edit: workspaceEdit(document, changes, client) }];
	}

	async insertable({ uri }: InsertableParams): Promise<InsertableResult | null> {
		const document = this.documents.get(uri);
		if (document === undefined) return null;
		const language = languageOf(await this.configure(document));
		const { edition, tables } = insertableTables(document.draft.report(), language);
		return { edition: edition.id, editionName: edition.name[language], tables };
	}

	async tableEdit({ uri, table, offset }: TableEditParams): Promise<TableEditResult | null> {
		const document = this.documents.get(uri);
		if (document === undefined) return null;
		const { tableStyle } = await this.configure(document);
		return { version: document.text.version, ...tableChange(document.draft, table, offset, tableStyle) };
	}

	skeleton({ edition, organ, year, language, tableStyle: style }: SkeletonParams): SkeletonResult {
		const markdown = language !== 'plaintext';
		return { text: skeletonText({ edition: editionById(edition).id, organ, year, markdown, style }) };
	}

	async editions({ year }: EditionsParams): Promise<EditionsResult> {
		return editionChoices(year, languageOf(await this.settings.of('')));
	}

	async editionEdit({ uri, edition }: EditionEditParams): Promise<EditionEditResult> {
		const document = this.documents.get(uri);
		if (document === undefined) return null;
		await this.configure(document);
		const change = editionChange(document.draft, edition);
		return change === undefined ? null : { version: document.text.version, ...change };
	}

	async previewTables({ uri }: PreviewParams): Promise<PreviewTablesResult> {
		const document = this.documents.get(uri);
		if (document === undefined) return null;
		await this.configure(document);
		const report = document.draft.report();
		if (report === undefined) return null;
		return { version: document.text.version, tables: previewTables(report, document.draft.problems()) };
	}

	async previewPage({ uri }: PreviewParams): Promise<PreviewPageResult> {
		const document = this.documents.get(uri);
		if (document === undefined) return null;
		await this.configure(document);
		const report = document.draft.report();
		return report === undefined ? null : { html: previewPage(report, document.draft.problems()) };
	}

	async fromHtml({ html, markdown, tableStyle, uri }: ImportParams): Promise<ImportResult> {
		const target = uri === undefined ? undefined : this.documents.get(uri);
		if (target !== undefined) await this.configure(target);
		const report = target?.draft.report();
		const edition = uri === undefined ? undefined : (report?.edition.id ?? newestEdition.id);
		const style = tableStyle === 'auto' ? chooseStyle('auto', report, markdown) : tableStyle;
		return importHtml(html, { markdown, style, ...(edition === undefined ? {} : { edition }) }) ?? null;
	}

	async checklist({ uri }: ChecklistParams): Promise<ChecklistResult> {
		const document = this.documents.get(uri);
		if (document === undefined) return null;
		const language = languageOf(await this.configure(document));
		const report = document.draft.report();
		if (report === undefined) return null;
		return { version: document.text.version, items: checklistOf(report, document.draft.problems(), language) };
	}

	async summary({ uri, text, markdown }: SummaryParams): Promise<SummaryResult> {
		const settings = await this.settings.of(uri);
		if (!this.settings.teams.isNamedSo(uri)) return null;
		const draft = new CheckedDraft(text, markdown);
		draft.configure(optionsOf(settings));
		const { organ } = draft.report() ?? {};
		const found = summaryOf(draft, settings);
		return found === undefined ? null : { ...found, ...(organ === undefined ? {} : { organ }) };
	}

	private async configure(document: ReportDocument): Promise<Settings> {
		const settings = await this.settings.of(document.text.uri);
		document.draft.configure(optionsOf(settings));
		return settings;
	}
}

function statusOf({ text, draft }: ReportDocument, settings: Settings): StatusParams {
	const report = summaryOf(draft, settings);
	return { uri: text.uri, ...(report === undefined ? {} : { report }) };
}

function summaryOf(draft: CheckedDraft, settings: Settings): StatusParams['report'] {
	const report = draft.report();
	if (report === undefined) return undefined;
	const counts = { error: 0, warning: 0, information: 0, hint: 0 };
	for (const { severity } of draft.problems()) counts[severity]++;
	const limit = draft.problems().find(({ rule }) => rule === 'reading/limit');
	return {
		edition: report.edition.id,
		editionName: report.edition.name[languageOf(settings)],
		...(report.year === undefined ? {} : { year: report.year }),
		counts,
		blankTables: report.tables.filter((table) => !isBegun(table)).length,
		...(limit === undefined ? {} : { limit: { message: limit.message, start: limit.start } }),
	};
}
