/** What an editor folds, and what it selects step by step from the cursor outwards. */
import { offsets } from '../read/model.ts';
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
		const place = (range: Place) => offsets({ block, ...range });
		const holds = (range: Place) => block.start + range.start <= offset && offset <= block.start + range.end;
		for (const { text, source } of block.reading.lines) {
			if (!holds(source)) continue;
			yield place(source);
			if (holds(text)) yield place(text);
			for (const { index, 0: words } of matches(text.text, sentence)) {
				const range = sourceRange(text, index, index + words.length);
				if (words !== '' && holds(range)) yield place(range);
			}
		}
		for (const grid of block.reading.grids) {
			if (!holds(grid.source)) continue;
			yield place(grid.source);
			for (const row of grid.rows) {
				if (!holds(row.source)) continue;
				yield place(row.source);
				for (const { source, text } of row.cells) {
					if (holds(source)) yield place(source);
					if (holds(text)) yield place(text);
				}
			}
		}
		if (block.reading.lines.length > 1 && block.reading.grids.length === 0)
			yield { start: block.start, end: block.start + block.text.trimEnd().length };
	}
}
