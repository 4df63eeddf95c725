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

/** Writes file by file, so that none is held in memory longer than it takes to check it. */
export interface Writer {
	/** What is written of a file, in the order in which they were given. */
	readonly file: (file: CheckedFile) => string;
	/** What is written behind the last one. */
	readonly end: () => string;
}

export type Format = (language: LanguageTag) => Writer;
