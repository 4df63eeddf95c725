/**
 * A long draft in runs of some dozens of blocks. A run is the same array as long as none of its blocks changes, so what
 * few blocks have (tables, headings, comments to us) is gathered per run and kept: a keystroke in a draft of ten thousand
 * blocks looks at some dozens of them, and at a few hundred runs.
 */

import { KeptWith } from '../text/kept-with.ts';
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
	for (let at = 0; at < changed.length; at += longestRun) kept.push(changed.slice(at, at + longestRun));
	return kept.concat(rest);
}

/** Something that a block has, with the block's place among those of the draft. */
export interface Gathered<T> {
	readonly item: T;
	readonly index: number;
}

const nothing: readonly never[] = [];

/** Tables: to look through one again because its neighbour changed is more work than to remember it. */
const longBlock = 1000;

/**
 * A way to gather from all blocks, in their order, what `of` sees in each. What it sees must hang on nothing but the
 * block's text and reading: it is kept with the run.
 */
export function gatherer<T>(of: (block: Block) => readonly T[]): (runs: readonly BlockRun[]) => Gathered<T>[] {
	const kept = new KeptWith<BlockRun, readonly Gathered<T>[]>();
	const keptInLong = new KeptWith<Block, readonly T[]>();
	const inBlock = (block: Block): readonly T[] => {
		if (block.text.length < longBlock) return of(block);
		let own = keptInLong.get(block);
		if (own === undefined) {
			own = of(block);
			keptInLong.set(block, own);
		}
		return own;
	};
	const inRun = (run: BlockRun): readonly Gathered<T>[] => {
		let gathered = kept.get(run);
		if (gathered === undefined) {
			const own: Gathered<T>[] = [];
			for (let index = 0; index < run.length; index++) {
				for (const item of inBlock(run[index]!)) own.push({ item, index });
			}
			gathered = own.length === 0 ? nothing : own;
			kept.set(run, gathered);
		}
		return gathered;
	};
	return (runs) => {
		const all: Gathered<T>[] = [];
		let start = 0;
		for (const run of runs) {
			for (const { item, index } of inRun(run)) all.push({ item, index: start + index });
			start += run.length;
		}
		return all;
	};
}
