/**
 * Lines that begin with a number: headings of every level, and items of lists. What stands within a table does not
 * count; a table that is not read looks like any other text, so whoever asks has to leave its section out.
 */
import { gatherer, itemsIn } from '../read/block-runs.ts';
import type { Block, Line } from '../read/model.ts';
import { type Ordinal, readOrdinal } from '../text/ordinals.ts';
import type { Report } from './report.ts';

export interface NumberedLine {
	readonly block: Block;
	readonly line: Line;
	/** Place of the line among its block's. */
	readonly index: number;
	readonly ordinal: Ordinal;
}

const none: readonly NumberedLine[] = [];
const begins = /^\s*[第（(一二三四五六七八九十0-9０-９]/;

const gathered = gatherer((block): readonly NumberedLine[] => {
	const found = block.reading.lines.flatMap((line, index): NumberedLine[] => {
		if (!begins.test(line.text.text)) return [];
		const ordinal = readOrdinal(line.text.text.slice(0, 12));
		return ordinal === undefined ? [] : [{ block, line, index, ordinal }];
	});
	return found.length === 0 ? none : found;
});

/** All of them, in the order of the draft; the same list as long as none of them changes. */
export function numberedLines(report: Report): readonly NumberedLine[] {
	return itemsIn(gathered(report.runs));
}

/** Offset of the line in the draft as it is now. */
export function startOfNumbered({ block, line }: NumberedLine): number {
	return block.start + line.text.start;
}

/** 一、 or 第一部分: the way the sections of a report are counted. */
export function countsSections({ script, form }: Ordinal): boolean {
	return script === 'chinese' && form !== 'brackets';
}

/** 一、 （一） 1. （1）: the way an item is numbered, the same throughout a list; the higher levels first. */
export const levels = ['chinese part', 'chinese comma', 'chinese brackets', 'arabic comma', 'arabic brackets'] as const;

export function levelOf({ script, form }: Ordinal): number {
	return levels.indexOf(`${script} ${form}` as (typeof levels)[number]);
}
