/** The formats in which checked files are written out: one file each, named in this table. */
import type { Format } from './checked-file.ts';
import { json } from './json.ts';
import { text } from './text.ts';

export const formats: Readonly<Record<string, Format>> = { text, json };
