/** What a report's text says of its own organ and year, gathered for every version from what each block says. */
import type { SectionId } from '../../forms/types.ts';
import { type BlockRun, type Gathered, gatherer } from '../../read/block-runs.ts';
import type { Block, Span } from '../../read/model.ts';
import { offsets, spanOf } from '../../read/model.ts';
import { KeptWith, keptOf } from '../../text/kept-with.ts';
import { organOf } from '../organ.ts';
import { bodyOf, type Report, tablesOf } from '../report.ts';
import { type Change, changesOf } from './changes.ts';
import { type BrokenDate, brokenDatesIn, type YearSaid, yearsSaidIn } from './dates.ts';
import type { Fact } from './fact.ts';
import { type List, listsOf } from './lists.ts';
import { namesOrgan } from './organ-named.ts';
import { type Passage, passagesOf, placeOf } from './passages.ts';
import { type Share, sharesOf } from './shares.ts';
import { statementsOf } from './statements.ts';

/** Something said, and where in the report it stands. */
export interface Placed<T> {
	readonly item: T;
	readonly section: SectionId | undefined;
}

export interface Narrative {
	/** Facts about the report's own organ and year, as far as that is certain. */
	readonly facts: readonly Fact[];
	readonly lists: readonly List[];
	readonly shares: readonly Share[];
	readonly changes: readonly Change[];
	readonly years: readonly Placed<YearSaid>[];
	readonly dates: readonly BrokenDate[];
}

/** What a passage says, or that it is a heading. */
interface Said {
	readonly passage: Passage;
	readonly heading: boolean;
	readonly facts: readonly Fact[];
	readonly lists: readonly List[];
	readonly shares: readonly Share[];
	readonly changes: readonly Change[];
	readonly years: readonly YearSaid[];
	readonly dates: readonly BrokenDate[];
}

const saidIn = gatherer(saidInBlock);
const byReport = new KeptWith<Report, Narrative>();

/** What the report says; of blocks that were read before only the order is new. */
export function narrativeOf(report: Report): Narrative {
	let narrative = byReport.get(report);
	if (narrative === undefined) {
		narrative = gather(report);
		byReport.set(report, narrative);
	}
	return narrative;
}

/** The same text with other figures in its tables says the same. */
export function shareNarrative(report: Report, other: Report): void {
	byReport.set(other, narrativeOf(report));
}

const nothing: readonly Said[] = [];

/** The passages of a block that say something or are headings; kept as long as the block is. */
function saidInBlock(block: Block): readonly Said[] {
	return block.reading.lines.length === 0 ? nothing : saidInLines(block);
}

const saidInLines = keptOf(
	(block: Block): readonly Said[] => {
		const said: Said[] = [];
		for (const passage of passagesOf(block)) {
			const heading = isHeading(passage);
			const statements = heading && !telling.test(passage.text) ? [] : statementsOf(passage);
			const years = yearsSaidIn(passage);
			const dates = brokenDatesIn(passage);
			// Three passages in five say nothing.
			if (!heading && statements.length === 0 && years.length === 0 && dates.length === 0) continue;
			const facts = statements.flatMap((statement) => statement.facts);
			const lists = statements.flatMap(listsOf);
			const shares = statements.flatMap(sharesOf);
			const changes = statements.flatMap(changesOf);
			const isEmpty = [facts, lists, shares, changes, years, dates].every(({ length }) => length === 0);
			if (heading || !isEmpty) said.push({ passage, heading, facts, lists, shares, changes, years, dates });
		}
		return said.length === 0 ? nothing : said;
	},
	({ reading }) => reading,
);

const longestHeading = 40;
/** A short line may be a sentence all the same: 未收到政府信息公开申请. */
const telling = /[未无]|没有|\d件/;

function isHeading({ text, lines }: Passage): boolean {
	if (text.length > longestHeading) return false;
	return lines[0]!.style !== 'plain' || !/[，。；,;]/.test(text);
}

/** What is known where a stretch of the draft begins. */
interface Reached {
	/** The section among the report's. */
	at: number;
	/** The last heading speaks of requests. */
	underRequests: boolean;
}

interface Told {
	/** All that decides, beside the run's own words, what of them is the report's. */
	readonly key: string;
	readonly narrative: Narrative;
	readonly underRequests: boolean;
}

const toldInRun = new KeptWith<BlockRun, Told>();

function gather(report: Report): Narrative {
	const starts = report.sections.map(({ heading }) => offsets(spanOf(heading.block, heading.text)).start);
	const { from, to } = bodyOf(report);
	const all = empty();
	const reached: Reached = { at: -1, underRequests: false };
	let first = 0;
	for (const run of report.runs) {
		const part = run.slice(Math.max(0, from - first), Math.max(0, to - first));
		first += run.length;
		const last = part.at(-1);
		if (last === undefined) continue;
		while (reached.at + 1 < starts.length && starts[reached.at + 1]! <= part[0]!.start) reached.at++;
		const next = starts[reached.at + 1] ?? Number.POSITIVE_INFINITY;
		const isOfOneSection = next > last.start + last.text.length;
		append(
			all,
			part.length === run.length && isOfOneSection
				? toldIn(run, report, starts, reached)
				: tell(saidIn([part]), report, starts, reached),
		);
	}
	return all;
}

/** What a run within one section says; kept as long as nothing else decides on it. */
function toldIn(run: BlockRun, report: Report, starts: readonly number[], reached: Reached): Narrative {
	const section = report.sections[reached.at]?.form.id;
	const lacks = section !== undefined && lacksTable(report, section);
	const key = `${section} ${lacks} ${reached.underRequests} ${report.year} ${report.organ}`;
	let told = toldInRun.get(run);
	if (told?.key !== key) {
		const narrative = tell(saidIn([run]), report, starts, reached);
		told = { key, narrative, underRequests: reached.underRequests };
		toldInRun.set(run, told);
	}
	reached.underRequests = told.underRequests;
	return told.narrative;
}

type Lists = { readonly [K in keyof Narrative]: Narrative[K][number][] };

function empty(): Lists {
	return { facts: [], lists: [], shares: [], changes: [], years: [], dates: [] };
}

function append(all: Lists, { facts, lists, shares, changes, years, dates }: Narrative): void {
	for (const fact of facts) all.facts.push(fact);
	for (const list of lists) all.lists.push(list);
	for (const share of shares) all.shares.push(share);
	for (const change of changes) all.changes.push(change);
	for (const year of years) all.years.push(year);
	for (const date of dates) all.dates.push(date);
}

function tell(
	gathered: readonly Gathered<Said>[],
	report: Report,
	starts: readonly number[],
	reached: Reached,
): Narrative {
	const told = empty();
	const sectionOf = ({ passage, start, end }: Fact | YearSaid): SectionId | undefined => {
		const place = offsets(placeOf(passage, start, end)).start;
		while (reached.at + 1 < starts.length && starts[reached.at + 1]! <= place) reached.at++;
		return report.sections[reached.at]?.form.id;
	};
	for (const { item: said } of gathered) {
		if (said.heading) reached.underRequests = /申请/.test(said.passage.text);
		for (const fact of said.facts) {
			const section = sectionOf(fact);
			// 未收到申请 in the place of a table is the table's fault.
			if (fact.none && section !== undefined && lacksTable(report, section)) continue;
			if (isOwn(fact, report, section, reached.underRequests)) told.facts.push(fact);
		}
		for (const year of said.years) told.years.push({ item: year, section: sectionOf(year) });
		told.lists.push(...said.lists);
		told.shares.push(...said.shares);
		told.changes.push(...said.changes);
		told.dates.push(...said.dates);
	}
	return told;
}

function lacksTable(report: Report, id: SectionId): boolean {
	const table = report.edition.sections.find((form) => form.id === id)?.table;
	return table !== undefined && tablesOf(report, table).length === 0;
}

/** Said of the report's organ in the report's year. */
function isOwn(fact: Fact, report: Report, section: SectionId | undefined, underRequests: boolean): boolean {
	if (fact.year !== undefined && fact.year !== report.year) return false;
	if (fact.yearAway !== undefined && fact.yearAway.year !== (report.year ?? 0) + fact.yearAway.away) return false;
	if (fact.who !== undefined && !namesOrgan(fact.who, report.organ) && !isWholeOrgan(fact, report.organ)) return false;
	if (!fact.full && section !== 's3' && !underRequests) return false;
	// Section 五 looks back and ahead.
	if (section === 's5' && !fact.ofWholeYear) return false;
	const isCase = /^(?:review|litigation)\./.test(fact.topics[0] ?? '');
	// 收到行政复议4件: before organs that decide cases, they may be those of others.
	if (isCase && fact.verb === 'handled' && decides.test(report.organ ?? '')) return false;
	// Organs that decide cases count those of others too.
	if (fact.none || fact.disclosure || section === 's4') return true;
	return !isCase;
}

/** Governments from the county up, and what does it for them. */
const decides = /司法|(?<![乡镇])人民政府/;

const parts = /本级|分局|下属|所属|直属|二级|基层|派出|各/;

/** 全局 as departments of a county say it, whose branches make no reports: unless the paragraph tells parts apart. */
function isWholeOrgan({ who = '', passage }: Fact, name: string | undefined): boolean {
	if (name === undefined || who.length !== 2 || who[0] !== '全' || !name.endsWith(who[1]!)) return false;
	const { kind, level } = organOf(name);
	return kind === 'department' && level === 'county' && !parts.test(passage.text);
}

/** The figure with its unit, or the words that deny. */
export function spanOfFact(fact: Fact): Span {
	return placeOf(fact.passage, fact.start, fact.end);
}
