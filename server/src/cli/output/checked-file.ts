/** What every format is given to write. */
import type { Problem } from '../../service/problems.ts';
import type { Encoding } from '../../text/bytes.ts';
import type { LanguageTag } from '../../text/message.ts';
import type { LineColumn } from '../positions.ts';

export interface CheckedFile {
	readonly file: string;
	/** The file is no report: nothing was checked. */
	readonly isReport: boolean;
	readonly edition: string | null;
	readonly year: number | null;
	readonly organ: string | null;
	/** In which the file was read; said where it is not UTF-8. */
	readonly encoding: Encoding;
	readonly problems: readonly Problem[];
	readonly positionAt: (offset: number) => LineColumn;
}

export type Format = (files: readonly CheckedFile[], language: LanguageTag) => string;
