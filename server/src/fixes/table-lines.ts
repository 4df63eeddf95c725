/** Where a statutory table stands in the draft: its grids, and the lines around them that are nothing but its labels. */
import { formLabel } from '../read/form-labels.ts';
import type { Block, Cell, Line } from '../read/model.ts';
import type { GridAt } from '../report/bound-table.ts';
import type { Report } from '../report/report.ts';

export interface Stretch {
	readonly block: Block;
	/** Units of the block. */
	readonly start: number;
	readonly end: number;
	readonly cells: readonly Cell[];
}

/** Where the grids stand. A block that is nothing but loose lines of a table goes as a whole. */
export function stretchesOf(grids: readonly GridAt[]): Stretch[] {
	return grids.map(({ block, grid }) => {
		const cells = grid.rows.flatMap((row) => row.cells);
		const isWhole = block.kind === 'loose' && block.reading.grids.length === 1;
		return isWhole ? { block, start: 0, end: block.text.trimEnd().length, cells } : { block, ...grid.source, cells };
	});
}

export interface BlockLine {
	readonly block: Block;
	readonly line: Line;
}

/** Lines before and between the grids that are labels of the form alone: captions over the blocks of a table. */
export function labelLines({ blocks }: Report, stretches: readonly Stretch[]): BlockLine[] {
	const first = blocks.indexOf(stretches[0]!.block);
	const last = blocks.indexOf(stretches[stretches.length - 1]!.block);
	const found: BlockLine[] = [];
	for (let at = first; at <= last; at++) {
		const block = blocks[at]!;
		const own = stretches.filter((each) => each.block === block);
		for (const line of block.reading.lines) {
			const { start, end } = line.source;
			const isCell = own.some((each) => start < each.end && end > each.start);
			const isBefore = at === first && own[0] !== undefined && end <= own[0].start;
			if (!isCell && !isBefore && formLabel(line.text.text) !== undefined) found.push({ block, line });
		}
	}
	// Captions right above the table.
	for (let at = first - 1; at >= 0 && first - at < 6; at--) {
		const block = blocks[at]!;
		if (block.kind === 'blank') continue;
		const { lines } = block.reading;
		if (lines.length !== 1 || formLabel(lines[0]!.text.text)?.kinds.has('caption') !== true) break;
		found.push({ block, line: lines[0]! });
	}
	return found;
}
