/** What an editor folds, and what it selects step by step from the cursor outwards. */
import { type Block, type Grid, type Line, offsets } from '../read/model.ts';
import type { Report } from '../report/report.ts';
import { sourceRange } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';
import { everyItem, outlineOf, type Place } from './outline.ts';

/** Sections, headings with what follows them, and tables. */
export function foldablesOf(report: Report): Place[] {
	return [...everyItem(outlineOf(report, 'zh'))].filter(({ kind }) => kind !== 'report');
}

/** Stretches around an offset, each within the next: sentence, line or cell, row, table, heading, section, draft. */
export function selectionsAt(report: Report, offset: number): Place[] {
	const holds = ({ start, end }: Place) => start <= offset && offset <= end;
	const around = [
		...withinBlocks(report, offset),
		...[...everyItem(outlineOf(report, 'zh'))].filter(holds),
		{ start: 0, end: report.text.length },
	].sort((one, other) => one.end - one.start - (other.end - other.start));
	const chain: Place[] = [];
	for (const { start, end } of around) {
		const inner = chain.at(-1);
		const grows =
			inner === undefined || (start <= inner.start && end >= inner.end && end - start > inner.end - inner.start);
		if (grows && end > start) chain.push({ start, end });
	}
	return chain;
}

const sentence = /[^。；！？]*[。；！？]?/g;

function* withinBlocks(report: Report, offset: number): Generator<Place> {
	for (const block of report.blocks) {
		if (block.start + block.text.length < offset) continue;
		if (block.start > offset) return;
		for (const range of withinBlock(block, offset - block.start)) yield offsets({ block, ...range });
	}
}

/** Ranges of the block that hold a place in it. */
function* withinBlock({ text, reading: { lines, grids } }: Block, at: number): Generator<Place> {
	const holds = ({ start, end }: Place) => start <= at && at <= end;
	for (const line of lines) if (holds(line.source)) yield* withinLine(line, holds);
	for (const grid of grids) if (holds(grid.source)) yield* withinGrid(grid, holds);
	if (lines.length > 1 && grids.length === 0) yield { start: 0, end: text.trimEnd().length };
}

function* withinLine({ text, source }: Line, holds: (range: Place) => boolean): Generator<Place> {
	yield source;
	if (holds(text)) yield text;
	for (const { index, 0: words } of matches(text.text, sentence)) {
		const range = sourceRange(text, index, index + words.length);
		if (words !== '' && holds(range)) yield range;
	}
}

function* withinGrid({ source, rows }: Grid, holds: (range: Place) => boolean): Generator<Place> {
	yield source;
	for (const row of rows) {
		if (!holds(row.source)) continue;
		yield row.source;
		for (const cell of row.cells) {
			if (holds(cell.source)) yield cell.source;
			if (holds(cell.text)) yield cell.text;
		}
	}
}
