/** Cuts a draft into its statutory sections, by their headings. */
import type { SectionForm } from '../forms/types.ts';
import type { Block, Line } from '../read/model.ts';
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

export interface LineAt {
	readonly block: Block;
	readonly line: Line;
}

interface Placed {
	readonly heading: Heading;
	readonly block: number;
}

/** The sections that the draft has, in its own order; of several candidates for one the surest. */
export function findSections(blocks: readonly Block[], forms: readonly SectionForm[]): Section[] {
	const candidates: Placed[] = [];
	blocks.forEach((block, index) => {
		for (const heading of headingsIn(block, forms)) candidates.push({ heading, block: index });
	});
	const chosen = forms.flatMap((form) => {
		let best: Placed | undefined;
		let bestScore = Number.NEGATIVE_INFINITY;
		candidates.forEach((candidate, index) => {
			if (candidate.heading.section !== form.id) return;
			// In a table of contents the next heading follows at once.
			const next = candidates[index + 1];
			const listed = next !== undefined && follows(blocks, candidate, next);
			const score = candidate.heading.score - (listed ? 1.5 : 0);
			if (score > bestScore) {
				best = candidate;
				bestScore = score;
			}
		});
		return best === undefined ? [] : [best];
	});
	chosen.sort(
		(one, other) =>
			one.block - other.block ||
			one.heading.index - other.heading.index ||
			one.heading.text.start - other.heading.text.start,
	);
	return chosen.map(({ heading, block }, index): Section => {
		const next = chosen[index + 1];
		return {
			form: forms.find((form) => form.id === heading.section)!,
			heading,
			from: block,
			to: next?.block ?? blocks.length,
			toLine: next?.heading.index ?? 0,
		};
	});
}

function follows(blocks: readonly Block[], one: Placed, other: Placed): boolean {
	if (one.block === other.block) return other.heading.index === one.heading.index + 1;
	if (other.heading.index > 0) return false;
	const last = blocks[one.block]!.reading.lines.length - 1;
	if (one.heading.index !== last) return false;
	return blocks.slice(one.block + 1, other.block).every((block) => block.kind === 'blank');
}

/** The first lines of the draft, to the first section's heading at most. */
export function* headLines(blocks: readonly Block[], sections: readonly Section[], most: number): Generator<LineAt> {
	const first = sections[0];
	let count = 0;
	for (let at = 0; at < blocks.length; at++) {
		const block = blocks[at]!;
		const { lines } = block.reading;
		for (let index = 0; index < lines.length; index++) {
			if (count++ >= most || (first !== undefined && first.heading.line === lines[index])) return;
			yield { block, line: lines[index]! };
		}
	}
}
