/** Cuts a draft into its statutory sections, by their headings. */
import type { SectionForm, SectionId } from '../forms/types.ts';
import { type BlockRun, type Gathered, gatherer } from '../read/block-runs.ts';
import type { Block, Line } from '../read/model.ts';
import { keeper } from '../text/kept-with.ts';
import { slice } from '../text/mapped.ts';
import { type Heading, headingsIn } from './headings.ts';

export interface Section {
	readonly form: SectionForm;
	readonly heading: Heading;
	/** Places of the heading's block and of the block of the next section's heading among the draft's blocks. */
	readonly from: number;
	readonly to: number;
	/** Place of the next section's heading among the lines of its block; 0 when there is none. */
	readonly toLine: number;
}

/** A draft's blocks, one by one and in runs. */
export interface BlocksInRuns {
	readonly blocks: readonly Block[];
	readonly runs: readonly BlockRun[];
}

export interface LineAt {
	readonly block: Block;
	readonly line: Line;
}

/** A candidate, and where its block stands. */
type Placed = Gathered<Heading>;

/** Kept per edition: a draft is looked at with the newest one's sections, too, to find out which edition it is. */
const gatherers = new WeakMap<readonly SectionForm[], (runs: readonly BlockRun[]) => readonly Placed[]>();

function candidatesIn(runs: readonly BlockRun[], forms: readonly SectionForm[]): readonly Placed[] {
	let gather = gatherers.get(forms);
	if (gather === undefined) {
		gather = gatherer((block) => headingsIn(block, forms));
		gatherers.set(forms, gather);
	}
	return gather(runs);
}

/** What of the other blocks decides which headings stand one below the other: where something stands, and its lines. */
const shownIn = gatherer((block) => [block.reading.lines.length]);

const keptSections = keeper<readonly Section[]>();

/**
 * The sections that the draft has, in its own order; of several candidates for one the surest. The same list as long as
 * nothing changes that has a say in it.
 */
export function findSections(draft: BlocksInRuns, forms: readonly SectionForm[]): readonly Section[] {
	const candidates = candidatesIn(draft.runs, forms);
	const of = [candidates, forms, shownIn(draft.runs), draft.blocks.length] as const;
	return keptSections(of, () => sectionsAmong(candidates, draft.blocks, forms));
}

function sectionsAmong(
	all: readonly Placed[],
	blocks: readonly Block[],
	forms: readonly SectionForm[],
): readonly Section[] {
	const candidates = withoutContents(ofFirstReport(all, blocks), blocks);
	const best = new Map<SectionId, { readonly candidate: Placed; readonly score: number }>();
	candidates.forEach((candidate, index) => {
		const { section, score: own } = candidate.item;
		// In a table of contents the next heading follows at once.
		const next = candidates[index + 1];
		const listed = next !== undefined && follows(blocks, candidate, next);
		const score = own - (listed ? 1.5 : 0);
		if (score > (best.get(section)?.score ?? Number.NEGATIVE_INFINITY)) best.set(section, { candidate, score });
	});
	const chosen = forms.flatMap(({ id }) => best.get(id)?.candidate ?? []);
	chosen.sort(
		(one, other) =>
			one.index - other.index || one.item.index - other.item.index || one.item.text.start - other.item.text.start,
	);
	return chosen.map(({ item: heading, index: block }, index): Section => {
		const next = chosen[index + 1];
		return {
			form: forms.find((form) => form.id === heading.section)!,
			heading,
			from: block,
			to: next?.index ?? blocks.length,
			toLine: next?.item.index ?? 0,
		};
	});
}

/** A draft in which so many sections come again holds two reports. */
export const fewestOfReport = 4;

/**
 * The candidates before a second report: headings of the two are not to be mixed, however well each is written. It begins with
 * the section that the first begins with, looks as it does, and enough sections follow each of them.
 */
function ofFirstReport(candidates: readonly Placed[], blocks: readonly Block[]): readonly Placed[] {
	const texts = candidates.filter((candidate, at) => {
		const next = candidates[at + 1];
		return candidate.item.ordinal?.form !== 'brackets' && (next === undefined || !follows(blocks, candidate, next));
	});
	const [first] = texts;
	const before = sectionsUpTo(texts);
	const behind = sectionsUpTo(texts.toReversed()).toReversed();
	const again = texts.findIndex(
		(each, at) =>
			at > 0 && looksAs(first!.item, each.item) && before[at - 1]! >= fewestOfReport && behind[at]! >= fewestOfReport,
	);
	return again < 0 ? candidates : candidates.slice(0, candidates.indexOf(texts[again]!));
}

/** How many sections there are among the candidates up to each of them. */
function sectionsUpTo(candidates: readonly Placed[]): readonly number[] {
	const sections = new Set<SectionId>();
	return candidates.map(({ item }) => sections.add(item.section).size);
}

function looksAs(one: Heading, other: Heading): boolean {
	const [mark, otherMark] = [one.ordinal, other.ordinal];
	const isNumberedSo = mark?.script === otherMark?.script && mark?.form === otherMark?.form;
	const isMarkedSo = one.line.style === other.line.style && one.line.level === other.line.level;
	return one.section === other.section && isNumberedSo && isMarkedSo;
}

/**
 * The candidates without those of a list of contents: lines one below the other most of whose sections have a heading further
 * down. A section that is only listed is missing; where nothing but the list is there, somebody has begun with the headings.
 */
function withoutContents(candidates: readonly Placed[], blocks: readonly Block[]): readonly Placed[] {
	const lists = listsAmong(candidates, blocks)
		.flatMap(untilRepeated)
		.filter(({ length }) => length >= shortestList);
	const listed = new Set(lists.flat());
	const below = new Set(candidates.filter((each) => !listed.has(each)).map(({ item }) => item.section));
	const contents = new Set(
		lists.filter((list) => list.filter(({ item }) => below.has(item.section)).length * 2 > list.length).flat(),
	);
	return contents.size === 0 ? candidates : candidates.filter((each) => !contents.has(each));
}

/** A list cut where a section comes again: the first heading of the text may stand right below the contents. */
function untilRepeated(list: readonly Placed[]): readonly (readonly Placed[])[] {
	const again = list.findIndex(({ item }, at) =>
		list.slice(0, at).some((other) => other.item.section === item.section),
	);
	return again < 0 ? [list] : [list.slice(0, again), list.slice(again)];
}

/** In a list of contents at least so many headings stand one below the other. */
const shortestList = 3;

interface Candidate {
	readonly heading: Heading;
	readonly isListed: boolean;
}

const keptCandidates = keeper<readonly Candidate[]>();

/**
 * Every line that could be a section's heading, and whether it stands in a list of contents. The same list as long as
 * nothing changes that has a say in it.
 */
export function headingCandidates({ blocks, runs }: BlocksInRuns, forms: readonly SectionForm[]): readonly Candidate[] {
	const candidates = candidatesIn(runs, forms);
	return keptCandidates([candidates, forms, shownIn(runs)], () => candidatesAmong(candidates, blocks));
}

function candidatesAmong(candidates: readonly Placed[], blocks: readonly Block[]): readonly Candidate[] {
	return listsAmong(candidates, blocks).flatMap((list) =>
		list.map(({ item }) => ({ heading: item, isListed: list.length >= shortestList })),
	);
}

/** The candidates in runs of lines, one below the other. */
function listsAmong(candidates: readonly Placed[], blocks: readonly Block[]): readonly (readonly Placed[])[] {
	const lists: Placed[][] = [];
	for (const candidate of candidates) {
		const list = lists.at(-1);
		if (list !== undefined && follows(blocks, list.at(-1)!, candidate)) list.push(candidate);
		else lists.push([candidate]);
	}
	return lists;
}

function follows(blocks: readonly Block[], one: Placed, other: Placed): boolean {
	if (one.index === other.index) return other.item.index === one.item.index + 1;
	if (other.item.index > 0) return false;
	const last = blocks[one.index]!.reading.lines.length - 1;
	if (one.item.index !== last) return false;
	for (let at = one.index + 1; at < other.index; at++) if (blocks[at]!.kind !== 'blank') return false;
	return true;
}

/** The first lines of the draft, to the first section's heading at most. */
export function* headLines(blocks: readonly Block[], sections: readonly Section[], most: number): Generator<LineAt> {
	const first = sections[0];
	let count = 0;
	for (let at = 0; at < blocks.length; at++) {
		const block = blocks[at]!;
		const { lines } = block.reading;
		for (let index = 0; index < lines.length; index++) {
			const line = lines[index]!;
			if (count++ >= most) return;
			if (first !== undefined && first.heading.line === line) {
				// In a report pasted as one line title and preface stand before the heading.
				const before = first.heading.inline ? line.text.text.indexOf(first.heading.text.text) : 0;
				if (before > 0) yield { block, line: { ...line, text: slice(line.text, 0, before) } };
				return;
			}
			yield { block, line };
		}
	}
}
