/** The formats in which checked files are written out: one file each, named in this table. */
import type { Problem } from '../../service/problems.ts';
import type { LanguageTag } from '../../text/message.ts';
import type { LineColumn } from '../positions.ts';
import { json } from './json.ts';
import { text } from './text.ts';

export interface CheckedFile {
	readonly file: string;
	/** The file is no report: nothing was checked. */
	readonly isReport: boolean;
	readonly edition: string | null;
	readonly year: number | null;
	readonly organ: string | null;
	readonly problems: readonly Problem[];
	readonly positionAt: (offset: number) => LineColumn;
}

export type Format = (files: readonly CheckedFile[], language: LanguageTag) => string;

export const formats: Readonly<Record<string, Format>> = { text, json };
