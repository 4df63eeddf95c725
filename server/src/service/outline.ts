/** The draft as a tree: title, sections, sub-headings, statutory tables. Outline, folding and selections come from it. */
import { sectionRange } from '../fixes/place.ts';
import { offsets } from '../read/model.ts';
import { formOf } from '../report/binding/bind.ts';
import type { GridAt } from '../report/bound-table.ts';
import { headingSpan, type Report } from '../report/report.ts';
import { subHeadingsIn } from '../report/sub-headings.ts';
import { keptOf } from '../text/kept-with.ts';
import type { LanguageTag } from '../text/message.ts';
import { balanceSummary } from './balance.ts';

export interface Place {
	readonly start: number;
	readonly end: number;
}

export interface OutlineItem extends Place {
	readonly kind: 'report' | 'section' | 'heading' | 'table';
	readonly name: string;
	readonly detail?: string;
	/** Its own words: the heading, the first row of the table. */
	readonly heading: Place;
	readonly children: readonly OutlineItem[];
}

/** What stands in the draft before it is known how far it reaches and what it holds. */
interface Entry extends Omit<OutlineItem, 'start' | 'end' | 'children'> {
	/** How deep it stands: a heading holds all that follows and is deeper. */
	readonly depth: number;
	/** Where it ends at the latest. */
	readonly most: number;
}

const outlines: Record<LanguageTag, (report: Report) => readonly OutlineItem[]> = {
	zh: keptOf((report) => treeOf(report, 'zh')),
	en: keptOf((report) => treeOf(report, 'en')),
};

/**
 * The outline's topmost items: the title with everything in it, or the sections where there is no title. Made once per
 * version: outline, folding and selections ask for it one after the other.
 */
export function outlineOf(report: Report, language: LanguageTag): readonly OutlineItem[] {
	return outlines[language](report);
}

function treeOf(report: Report, language: LanguageTag): OutlineItem[] {
	const entries = [...titleOf(report), ...sectionsOf(report), ...tablesOf(report, language)].sort(
		(one, other) => one.heading.start - other.heading.start || one.depth - other.depth,
	);
	const top: Open = { depth: -1, most: report.text.length, children: [] };
	const open = [top];
	const closeTo = (depth: number, at: number): void => {
		while (open.length > 1 && (open.at(-1)!.depth >= depth || open.at(-1)!.most <= at)) {
			const { entry, most, children } = open.pop()!;
			if (entry === undefined) continue;
			const { depth: _, most: __, ...item } = entry;
			const { start } = item.heading;
			const end = Math.max(lastCharacter(report.text, start, Math.min(most, at)), item.heading.end);
			open.at(-1)!.children.push({ ...item, start, end, children });
		}
	};
	for (const entry of entries) {
		const table = open.at(-1)!;
		// What looks like a heading between the rows of a table is a label.
		if (table.depth === deepest && entry.heading.start < table.most) continue;
		closeTo(entry.depth, entry.heading.start);
		open.push({ entry, depth: entry.depth, most: Math.min(entry.most, open.at(-1)!.most), children: [] });
	}
	closeTo(0, report.text.length);
	return top.children;
}

/** An item that is still being gathered. */
interface Open {
	readonly entry?: Entry;
	readonly depth: number;
	readonly most: number;
	readonly children: OutlineItem[];
}

/** All items of a tree, the outer ones first. */
export function* everyItem(items: readonly OutlineItem[]): Generator<OutlineItem> {
	for (const item of items) {
		yield item;
		yield* everyItem(item.children);
	}
}

/** Without the blank lines that lie before the next heading. */
function lastCharacter(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && /\s/.test(text[at - 1]!)) at--;
	return at;
}

function titleOf({ title, text }: Report): Entry[] {
	if (title === undefined) return [];
	const { block, line } = title.lines[0]!;
	const first = offsets({ block, start: line.text.start, end: line.text.end });
	const heading = { start: first.start, end: Math.max(first.end, offsets(title.span).end) };
	return [{ kind: 'report', name: title.text, heading, depth: 0, most: text.length }];
}

function* sectionsOf(report: Report): Generator<Entry> {
	const ofSections = new Set(report.sections.map(({ heading }) => heading.line));
	for (const section of report.sections) {
		const { end } = sectionRange(report, section);
		const name = section.heading.text.text;
		yield { kind: 'section', name, heading: offsets(headingSpan(section)), depth: 1, most: end };
	}
	// The regulation of 2007 left the headings to the organs; later 一、 within a section is no section.
	const free = report.edition.tables.length === 0;
	const { title, sections } = report;
	const begin = free && title !== undefined ? title.span : sections[0] && headingSpan(sections[0]);
	const from = begin === undefined ? report.text.length : offsets(begin).end;
	for (const block of report.blocks) {
		if (block.start + block.text.length <= from) continue;
		for (const { line, text, depth } of subHeadingsIn(block)) {
			const heading = offsets({ block, start: text.start, end: text.end });
			if (ofSections.has(line) || heading.start < from || (depth === 0 && !free)) continue;
			yield { kind: 'heading', name: text.text, heading, depth: depth + 1, most: report.text.length };
		}
	}
}

const unread = { zh: '无法识别', en: 'not readable' };

function* tablesOf(report: Report, language: LanguageTag): Generator<Entry> {
	for (const table of report.tables) {
		const balance = balanceSummary(table, language);
		yield tableEntry(table.grids, table.form.name[language], balance);
	}
	for (const { table, at } of report.unreadable) {
		yield tableEntry([at], formOf(report.edition, table)?.name[language] ?? table, unread[language]);
	}
}

/** Deeper than any heading, so that it stands in the innermost. */
const deepest = 99;

function tableEntry(grids: readonly GridAt[], name: string, detail: string): Entry {
	const { start, end } = tablePlace(grids);
	const { block, grid } = grids[0]!;
	const first = grid.rows[0]?.source ?? grid.source;
	const heading = { start, end: Math.min(end, block.start + Math.max(first.end, grid.source.start)) };
	return { kind: 'table', name, ...(detail === '' ? {} : { detail }), heading, depth: deepest, most: end };
}

/** From the first unit of a table to its last. */
export function tablePlace(grids: readonly GridAt[]): Place {
	const places = grids.map(({ block, grid }) => offsets({ block, start: grid.source.start, end: grid.source.end }));
	return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}
