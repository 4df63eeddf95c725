/**
 * A long draft in runs of some dozens of blocks. A run is the same array as long as none of its blocks changes, so what
 * few blocks have (tables, headings, comments to us) is gathered per run and kept: a keystroke in a draft of ten thousand
 * blocks looks at some dozens of them, and at a few hundred runs.
 */

import { KeptWith, keptOf } from '../text/kept-with.ts';
import type { Block } from './model.ts';

/** Blocks one after another. */
export type BlockRun = readonly Block[];

/** A run is cut at this many blocks; one with fewer than a quarter of them joins its neighbour when it changes. */
const longestRun = 64;
const shortestRun = longestRun / 4;

/** The runs after the draft's blocks `from` … `to` were replaced by others. */
export function replaceBlocks(runs: readonly BlockRun[], from: number, to: number, others: BlockRun): BlockRun[] {
	const kept: BlockRun[] = [];
	const before: Block[] = [];
	const behind: Block[] = [];
	const rest: BlockRun[] = [];
	let start = 0;
	for (const run of runs) {
		const end = start + run.length;
		if (end <= from) kept.push(run);
		else if (start >= to && behind.length >= shortestRun) rest.push(run);
		else {
			if (start < from) before.push(...run.slice(0, from - start));
			if (end > to) behind.push(...run.slice(Math.max(0, to - start)));
		}
		start = end;
	}
	const last = kept.at(-1);
	if (last !== undefined && last.length < shortestRun) before.unshift(...kept.pop()!);
	const changed = before.concat(others, behind);
	for (let at = 0; at < changed.length; at += longestRun) {
		const run = changed.slice(at, at + longestRun);
		if (runs.length > 0) seenInRun.set(run, run.map(seenOf));
		kept.push(run);
	}
	const replaced = kept.concat(rest);
	if (runs.length > 0) versionBefore.set(replaced, runs);
	// One version back is enough, and a chain of them would hold all there were.
	versionBefore.set(runs, undefined);
	return replaced;
}

/** The runs that a draft had before its last change. */
const versionBefore = new KeptWith<readonly BlockRun[], readonly BlockRun[] | undefined>();

/** What each gatherer found in a block, by the gatherer's number. */
type Seen = (readonly unknown[] | undefined)[];

/** Only of blocks whose run has changed: where somebody types the neighbours are asked again at each keystroke. */
const seenOf = keptOf((_: Block): Seen => []);
/** The same, block by block. */
const seenInRun = new KeptWith<BlockRun, readonly Seen[]>();

/** Something that a block has, with the block's place among those of the draft. */
export interface Gathered<T> {
	readonly item: T;
	readonly index: number;
}

const nothing: readonly never[] = [];
let gatherers = 0;

/**
 * A way to gather from all blocks but blank lines, in their order, what `of` sees in each. What it sees must hang on nothing but the
 * block's text and reading: it is kept with the run. Where the version before showed the very same, in the same places,
 * the very same list is returned, and what was made of it may be kept with it.
 */
export function gatherer<T>(of: (block: Block) => readonly T[]): (runs: readonly BlockRun[]) => readonly Gathered<T>[] {
	const number = gatherers++;
	const inVersion = new KeptWith<readonly BlockRun[], Version<T>>();
	const kept = new KeptWith<BlockRun, readonly Gathered<T>[]>();
	const inBlock = (block: Block, all: Seen | undefined): readonly T[] => {
		if (block.kind === 'blank') return nothing;
		if (all === undefined) return of(block);
		let own = all[number] as readonly T[] | undefined;
		if (own === undefined) {
			own = of(block);
			all[number] = own;
		}
		return own;
	};
	const inRun = (run: BlockRun): readonly Gathered<T>[] => {
		let gathered = kept.get(run);
		if (gathered === undefined) {
			const own: Gathered<T>[] = [];
			const before = seenInRun.get(run);
			for (let index = 0; index < run.length; index++) {
				for (const item of inBlock(run[index]!, before?.[index])) own.push({ item, index });
			}
			gathered = own.length === 0 ? nothing : own;
			kept.set(run, gathered);
		}
		return gathered;
	};
	return (runs) => {
		let version = inVersion.get(runs);
		if (version === undefined) {
			const last = versionBefore.get(runs);
			const before = last === undefined ? undefined : inVersion.get(last);
			version = before === undefined ? joined(runs.map(inRun), runs) : following(runs, inRun, last!, before);
			inVersion.set(runs, version);
		}
		return version.all;
	};
}

/** What was gathered from a version of a draft: from each run, and all of it. */
interface Version<T> {
	readonly parts: readonly (readonly Gathered<T>[])[];
	readonly all: readonly Gathered<T>[];
}

function joined<T>(parts: readonly (readonly Gathered<T>[])[], runs: readonly BlockRun[]): Version<T> {
	const all: Gathered<T>[] = [];
	let start = 0;
	parts.forEach((part, at) => {
		for (const { item, index } of part) all.push({ item, index: start + index });
		start += runs[at]!.length;
	});
	return { parts, all };
}

/** Only what stands between the runs that both versions begin and end with has to be looked at. */
function following<T>(
	runs: readonly BlockRun[],
	inRun: (run: BlockRun) => readonly Gathered<T>[],
	last: readonly BlockRun[],
	before: Version<T>,
): Version<T> {
	const most = Math.min(runs.length, last.length);
	let from = 0;
	while (from < most && runs[from] === last[from]) from++;
	let behind = 0;
	while (behind < most - from && runs[runs.length - 1 - behind] === last[last.length - 1 - behind]) behind++;
	const changed = runs.slice(from, runs.length - behind);
	const old = last.slice(from, last.length - behind);
	const parts = [
		...before.parts.slice(0, from),
		...changed.map(inRun),
		...before.parts.slice(before.parts.length - behind),
	];
	const own = joined(parts.slice(from, parts.length - behind), changed).all;
	const others = joined(before.parts.slice(from, last.length - behind), old).all;
	const restStays =
		lengthOf(changed) === lengthOf(old) || parts.slice(parts.length - behind).every(({ length }) => length === 0);
	const isSame =
		restStays &&
		own.length === others.length &&
		own.every(({ item, index }, at) => item === others[at]!.item && index === others[at]!.index);
	return isSame ? { parts, all: before.all } : joined(parts, runs);
}

function lengthOf(runs: readonly BlockRun[]): number {
	return runs.reduce((sum, run) => sum + run.length, 0);
}

const itemsOf = keptOf((gathered: readonly Gathered<unknown>[]) => gathered.map(({ item }) => item));

/** What was gathered, without its places; the same list for the same. */
export function itemsIn<T>(gathered: readonly Gathered<T>[]): readonly T[] {
	return itemsOf(gathered) as readonly T[];
}
