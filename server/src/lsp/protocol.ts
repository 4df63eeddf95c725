/**
 * What client and server say to each other beyond the Language Server Protocol. Types and names only: the client
 * imports this file, so nothing heavier may stand here.
 */
import type { EditionId, TableId } from '../forms/types.ts';
import type { ChecklistItem } from '../service/checklist.ts';
import type { FillWith } from '../service/fill.ts';
import type { Level } from '../service/options.ts';
import type { PreviewTable } from '../service/preview.ts';

export type { EditionId, FillWith, TableId };

/** How an inserted table is written; `auto` is the style the draft uses already. */
export type TableStyle = 'auto' | 'html' | 'pipe' | 'text';

/** `auto` speaks Chinese. */
export type Language = 'auto' | 'zh' | 'en';

export type { Level };

/** The section `nianbao` of the settings, as the client sends it and the server reads it. */
export interface Settings {
	/** `auto`: by the reported year. */
	readonly edition: 'auto' | EditionId;
	readonly language: Language;
	readonly tableStyle: TableStyle;
	/** Rule id → level. */
	readonly rules: Readonly<Record<string, Level>>;
	/** Small texts beside figures: all, those beside totals of tables alone, or none. */
	readonly inlayHints: 'all' | 'totals' | 'off';
	/** How a table stands and what can be done, above it. */
	readonly codeLens: boolean;
	/** Tab and Enter go from figure cell to figure cell. */
	readonly fillInKeys: boolean;
	/** Formatting pads the cells of pipe tables. */
	readonly alignTables: boolean;
}

/** What our own client says of itself when it starts the server. */
export interface InitializationOptions {
	/** It offers formatting for reports alone; other Markdown has other formatters, and VS Code asks which one to take. */
	readonly registersFormatting?: boolean;
}

export const defaultSettings: Settings = {
	edition: 'auto',
	language: 'auto',
	tableStyle: 'auto',
	rules: {},
	inlayHints: 'all',
	codeLens: true,
	fillInKeys: true,
	alignTables: true,
};

/** Notification to the server: a file `nianbao.json` as it is now; it holds for the drafts in its folder. */
export const teamFileNotification = 'nianbao/teamFile';
export interface TeamFileParams {
	readonly uri: string;
	/** Null when the file is gone. */
	readonly text: string | null;
}

/** Request: which statutory tables may be inserted into this draft. */
export const insertableRequest = 'nianbao/insertable';
export interface InsertableParams {
	readonly uri: string;
}
export interface InsertableResult {
	readonly edition: EditionId;
	/** Name of the edition, in the user's language. */
	readonly editionName: string;
	readonly tables: readonly {
		readonly id: TableId;
		/** In the user's language. */
		readonly name: string;
		/** The draft has it already. */
		readonly present: boolean;
	}[];
}

/** Request: the edit that puts a table into the draft: under its section's heading, else at the cursor. */
export const tableEditRequest = 'nianbao/tableEdit';
export interface TableEditParams {
	readonly uri: string;
	readonly table: TableId;
	/** UTF-16 offset of the cursor. */
	readonly offset: number;
}
export interface TableEditResult {
	/** Version of the document the offsets belong to. */
	readonly version: number;
	/** UTF-16 offsets of the text to replace; equal for an insertion. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Request: the figure cell at an offset, or its neighbour. Null when the offset is in no figure cell. */
export const figureCellRequest = 'nianbao/figureCell';
export interface FigureCellParams {
	readonly uri: string;
	/** UTF-16 offset of the cursor. */
	readonly offset: number;
	readonly step: -1 | 0 | 1;
}
/** The text in the cell, in UTF-16 units of `version`; where a figure goes when there is none. */
export type FigureCellResult = { readonly version: number; readonly start: number; readonly end: number } | null;

/** Request: the edits that fill blank cells of the statutory table at an offset. Null when there is no table. */
export const fillEditRequest = 'nianbao/fillEdit';
export interface FillEditParams {
	readonly uri: string;
	readonly offset: number;
	readonly fillWith: FillWith;
}
export type FillEditResult = {
	readonly version: number;
	/** Name of the table, in the user's language. */
	readonly table: string;
	/** One per cell, in order; none when no cell can be filled. */
	readonly changes: readonly { readonly start: number; readonly end: number; readonly text: string }[];
} | null;

/** Request: the edits that write statutory tables in the official layout. Null when the document is no report. */
export const tidyRequest = 'nianbao/tidy';
export interface TidyParams {
	readonly uri: string;
	/** A place in the table; all tables when there is none. */
	readonly offset?: number;
}
export type TidyResult = {
	readonly version: number;
	/** In the order of the text; none when all tables are written so already. */
	readonly changes: readonly { readonly start: number; readonly end: number; readonly text: string }[];
	/** How many tables are written anew. */
	readonly count: number;
	/** Why others are not, in the user's language. */
	readonly refused: readonly string[];
} | null;

/** Request: the text of a new report. Works without any open document. */
export const skeletonRequest = 'nianbao/skeleton';
export interface SkeletonParams {
	readonly edition: EditionId;
	readonly organ: string;
	readonly year: number;
	readonly language: 'markdown' | 'plaintext';
	readonly tableStyle: TableStyle;
}
export interface SkeletonResult {
	readonly text: string;
}

/** Notification from the server after each check of a document: what the status item shows. */
export const statusNotification = 'nianbao/status';
export interface StatusParams {
	readonly uri: string;
	/** Absent when the document is not a report. */
	readonly report?: {
		readonly edition: EditionId;
		readonly editionName: string;
		readonly year?: number;
		readonly counts: {
			readonly error: number;
			readonly warning: number;
			readonly information: number;
			readonly hint: number;
		};
		/** Statutory tables in which nothing has been filled in yet. */
		readonly blankTables: number;
		/** The first place that was not read; what the limit is, in the user's language. */
		readonly limit?: { readonly message: string; readonly start: number };
	};
}

/** Request: the editions a new report can be written in, oldest first. Works without any open document. */
export const editionsRequest = 'nianbao/editions';
export interface EditionsParams {
	/** The year to be reported; when absent no edition fits. */
	readonly year?: number;
}
export type EditionsResult = readonly {
	readonly id: EditionId;
	/** In the user's language. */
	readonly name: string;
	/** Prescribed for that year; true for one edition at most. */
	readonly fits: boolean;
}[];

/** Request: what is done and what is still to do in an open draft. */
export const checklistRequest = 'nianbao/checklist';
export interface ChecklistParams {
	readonly uri: string;
}
/** Null when the document is no report. Offsets are UTF-16 units of the document's `version`. */
export type ChecklistResult = { readonly version: number; readonly items: readonly ChecklistItem[] } | null;

/** Request: what a file that is not open holds. `uri` decides which settings count. */
export const summaryRequest = 'nianbao/summary';
export interface SummaryParams {
	readonly uri: string;
	readonly text: string;
	readonly markdown: boolean;
}
/** Null when the text is no report, or is not named as the team names its reports. */
export type SummaryResult =
	| (NonNullable<StatusParams['report']> & {
			/** As the title names it. */
			readonly organ?: string;
	  })
	| null;

/** Request: the change that holds an open draft to an edition, by a comment in it; null when nothing is to be done. */
export const editionEditRequest = 'nianbao/editionEdit';
export interface EditionEditParams {
	readonly uri: string;
	/** `auto`: the edition of the reported year. */
	readonly edition: EditionId | 'auto';
}
export type EditionEditResult = TableEditResult | null;

/** Request: the statutory tables of an open draft in the official layout; null when it is no report. */
export const previewTablesRequest = 'nianbao/previewTables';
export interface PreviewParams {
	readonly uri: string;
}
export type PreviewTablesResult = { readonly version: number; readonly tables: readonly PreviewTable[] } | null;

/** Request: an open draft as a page in the official layout, as HTML without scripts; null when it is no report. */
export const previewPageRequest = 'nianbao/previewPage';
export type PreviewPageResult = { readonly html: string } | null;

/** Request: HTML from the clipboard or from a Word document as text of a draft; null when nothing in it can be used. */
export const importRequest = 'nianbao/import';
export interface ImportParams {
	readonly html: string;
	readonly markdown: boolean;
	readonly tableStyle: TableStyle;
	/** The open draft it is pasted into; a document of its own has none. */
	readonly uri?: string;
}
export type ImportResult = {
	readonly text: string;
	/** Statutory tables that were recognised. */
	readonly statutory: number;
	readonly tables: number;
} | null;
