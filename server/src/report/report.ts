/** The bound draft: everything that rules, hovers and fixes look at, made once per version. */
import { editionById, editionForYear, newestEdition } from '../forms/editions.ts';
import type { Edition, EditionId, SectionForm, SectionId, TableId } from '../forms/types.ts';
import { type BlockRun, gatherer, itemsIn } from '../read/block-runs.ts';
import type { Draft } from '../read/draft.ts';
import type { Block, Directive, Note, Span } from '../read/model.ts';
import { spanOf } from '../read/model.ts';
import { looksLikeReport } from '../read/recognise.ts';
import { keeper, keptOf } from '../text/kept-with.ts';
import { yearsIn } from '../text/years.ts';
import { findTables, type TablesFound } from './binding/bind.ts';
import { gridsOf } from './binding/case-captions.ts';
import type { BoundTable } from './bound-table.ts';
import { type Period, periodsIn } from './period.ts';
import { findSections, headLines, type LineAt, type Section } from './sections.ts';
import { findTitle, type Title } from './title.ts';

/** Where the edition was taken from. `newest`: no year was found. */
export type EditionSource = 'setting' | 'comment' | 'title' | 'period' | 'text' | 'newest';

/** A comment to us, and its block's place among those of the draft. */
export interface DirectiveAt {
	readonly directive: Directive;
	readonly block: Block;
	readonly index: number;
}

export interface Report {
	/** UTF-16 text of the version that was read. */
	readonly text: string;
	readonly markdown: boolean;
	readonly blocks: readonly Block[];
	/** The same blocks in runs (`gatherer`). */
	readonly runs: readonly BlockRun[];
	/** The comments to us, in the order of the draft. */
	readonly directives: readonly DirectiveAt[];
	readonly edition: Edition;
	readonly editionSource: EditionSource;
	/** The reported year. */
	readonly year?: number;
	readonly organ?: string;
	readonly title?: Title;
	/** First lines, before the first section. */
	readonly head: readonly LineAt[];
	readonly sections: readonly Section[];
	readonly periods: readonly Period[];
	readonly tables: readonly BoundTable[];
	readonly unreadable: TablesFound['unreadable'];
	readonly notes: readonly { readonly note: Note; readonly block: Block }[];
}

/** What is known from outside the draft. */
export interface ReportOptions {
	/** The setting; `auto` reads the year from the draft. */
	readonly edition: 'auto' | EditionId;
}

const mostHeadLines = 120;

/** The report that a draft is; nothing when it is none. */
export function buildReport(draft: Draft, options: ReportOptions): Report | undefined {
	const { blocks, runs, text } = draft;
	const directives = directivesIn(runs).map(({ item, index }) => ({ ...item, index }));
	if (!directives.some(({ directive }) => directive.name === 'edition') && !looksLikeReport(text)) return undefined;
	const firstSections = findSections(draft, newestEdition.sections);
	const head = [...headLines(blocks, firstSections, mostHeadLines)];
	const { title, yearOfText } = saidByHead(head);
	const periods = statedPeriods(runs, head);
	const { edition, source, year } = chooseEdition(options, directives, title, periods, yearOfText);
	const sections = edition === newestEdition ? firstSections : findSections(draft, edition.sections);
	const { tables, unreadable } = findTables(gridsOf(runs), edition);
	return {
		text,
		markdown: draft.isMarkdown,
		blocks,
		runs,
		directives,
		edition,
		editionSource: source,
		...(year === undefined ? {} : { year }),
		...(title?.organ === undefined ? {} : { organ: title.organ }),
		...(title === undefined ? {} : { title }),
		head,
		sections,
		periods,
		tables,
		unreadable,
		notes: itemsIn(notesIn(runs)),
	};
}

interface SaidByHead {
	readonly title?: Title | undefined;
	/** The year that is named most often. */
	readonly yearOfText?: number | undefined;
}

const keptOfHead = keeper<SaidByHead>();

/** What the first lines say, worked out anew when one of them changes. */
function saidByHead(head: readonly LineAt[]): SaidByHead {
	const [first, ...others] = head.flatMap(({ block, line }) => [block, line]);
	if (first === undefined) return {};
	return keptOfHead([first, ...others], () => ({ title: findTitle(head), yearOfText: mostFrequentYear(head) }));
}

/** Those before the first section; only where none stands there, the first of the text. Later ones compare. */
function statedPeriods(runs: readonly BlockRun[], head: readonly LineAt[]): readonly Period[] {
	const headBlocks = new Set(head.map(({ block }) => block));
	const headOnes = [...headBlocks].flatMap(periodsIn).filter((period) => head.some(({ line }) => line === period.line));
	if (headOnes.length > 0) return headOnes;
	return allPeriods(runs)
		.slice(0, 1)
		.map(({ item }) => item);
}

const notesIn = gatherer((block) => block.reading.notes.map((note) => ({ note, block })));
const directivesIn = gatherer((block) => block.reading.directives.map((directive) => ({ directive, block })));
const allPeriods = gatherer(periodsIn);

function chooseEdition(
	{ edition }: ReportOptions,
	directives: readonly DirectiveAt[],
	title: Title | undefined,
	periods: readonly Period[],
	yearOfText: number | undefined,
): { edition: Edition; source: EditionSource; year?: number } {
	const stated: { source: EditionSource; year: number | undefined }[] = [
		{ source: 'title', year: title?.year },
		{ source: 'period', year: periods[0]?.dates?.from.year },
		{ source: 'text', year: yearOfText },
	];
	const first = stated.find(({ year }) => year !== undefined && editionForYear(year) !== undefined);
	const year = first?.year;
	const known = year === undefined ? {} : { year };
	const comment = directives.find(({ directive: { name, argument } }) => name === 'edition' && argument.length > 0)
		?.directive.argument;
	const commented = comment === undefined ? undefined : editionNamed(comment);
	if (commented !== undefined) {
		const commentYear = /^\d{4}$/.test(comment!) ? { year: Number(comment) } : known;
		return { edition: commented, source: 'comment', ...commentYear };
	}
	if (edition !== 'auto') return { edition: editionById(edition), source: 'setting', ...known };
	if (first !== undefined) return { edition: editionForYear(first.year!)!, source: first.source, ...known };
	return { edition: newestEdition, source: 'newest' };
}

const editionIds: readonly EditionId[] = ['regulation-2008', 'format-2019', 'format-2021'];

function editionNamed(argument: string): Edition | undefined {
	if (/^\d{4}$/.test(argument)) return editionForYear(Number(argument));
	const id = editionIds.find((each) => each === argument);
	return id === undefined ? undefined : editionById(id);
}

/** A report speaks of its own year more than of any other. */
function mostFrequentYear(lines: readonly LineAt[]): number | undefined {
	const counts = new Map<number, number>();
	for (const { line } of lines) {
		for (const { year } of yearsIn(line.text.text)) counts.set(year, (counts.get(year) ?? 0) + 1);
	}
	let best: number | undefined;
	for (const [year, count] of counts) if (best === undefined || count > counts.get(best)!) best = year;
	return best;
}

export function sectionById(report: Report, id: SectionId): Section | undefined {
	return report.sections.find((section) => section.form.id === id);
}

const tablesById = keptOf(({ tables }: Report): ReadonlyMap<TableId, readonly BoundTable[]> => {
	const byId = new Map<TableId, BoundTable[]>();
	for (const table of tables) {
		const others = byId.get(table.form.id);
		if (others === undefined) byId.set(table.form.id, [table]);
		else others.push(table);
	}
	return byId;
});
const noTables: readonly BoundTable[] = [];

/** Asked for each figure that the text names, in a draft that may have hundreds of tables. */
export function tablesOf(report: Report, id: TableId): readonly BoundTable[] {
	return tablesById(report).get(id) ?? noTables;
}

/** The section's heading as a place to report something. */
export function headingSpan(section: Section): Span {
	return spanOf(section.heading.block, section.heading.text);
}

/** Sections that the edition prescribes and the draft lacks. */
export function missingSections(report: Report): readonly SectionForm[] {
	return report.edition.sections.filter((form) => form.required && sectionById(report, form.id) === undefined);
}

const signatureDate = /^(?:20\d{2}|二[〇○零]..)年\S{1,3}月\S{1,3}日$/;

interface Body {
	readonly from: number;
	readonly to: number;
}

/**
 * The report without what a site has before and behind it: from the title's block to the date under the report, as
 * places among the blocks.
 */
export const bodyOf = keptOf(({ blocks, title, sections }: Report): Body => {
	const from = title === undefined ? 0 : Math.max(0, blocks.indexOf(title.lines[0]!.block));
	const last = sections[sections.length - 1];
	let to = blocks.length;
	if (last === undefined) return { from, to };
	for (let at = Math.max(last.from, blocks.length - mostBehindSignature); at < to; at++) {
		if (isSigned(blocks[at]!)) to = at + 1;
	}
	return { from, to };
});

const longestDate = 24;
/** A site adds a few dozen paragraphs behind a report. */
const mostBehindSignature = 200;

const isSigned = keptOf(({ reading }: Block): boolean =>
	reading.lines.some(
		({ text: { text } }) => text.length <= longestDate && signatureDate.test(text.replace(/\s+/g, '')),
	),
);
