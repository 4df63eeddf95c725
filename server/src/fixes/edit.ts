/** Repairs as plain data. */
import type { Cell, Shape, Span } from '../read/model.ts';
import type { BoundCell } from '../report/bound-table.ts';
import type { Message } from '../text/message.ts';

/** Replace what stands at a span by a text; an empty span is an insertion. */
export interface Edit {
	readonly at: Span;
	readonly text: string;
	/** It begins a section: what other fixes put at its place belongs to the section above, and stands before it. */
	readonly opensSection?: true;
}

/**
 * `safe`: may run on save with all others; never changes a figure that a person typed. `confirm`: offered one by one.
 */
export type Safety = 'safe' | 'confirm';

export interface Fix {
	readonly title: Message;
	readonly safety: Safety;
	/** Worked out when the fix is asked for. The edits do not overlap. */
	readonly edits: () => readonly Edit[];
	/** Figures that it puts in cells (`enterFigures`): offered only where the text does not contradict them. */
	readonly enters?: ReadonlyMap<BoundCell, string>;
}

/** Puts figures in cells. */
export function enterFigures(title: Message, safety: Safety, figures: ReadonlyMap<BoundCell, string>): Fix {
	return {
		title,
		safety,
		enters: figures,
		edits: () => [...figures].flatMap(([{ block, grid, cell }, text]) => writeCell(block, grid.shape, cell, text)),
	};
}

/** Writes a text into a cell in place of what a person sees there; tags and emphasis around it stay where that can be. */
export function writeCell(block: Span['block'], shape: Shape, cell: Cell, text: string): Edit[] {
	const { from, to, start, end } = cell.text;
	// A cell broken over lines of its own would leave blank lines behind, and these end a row.
	const ownLines = shape === 'tab-cells' || shape === 'cell-bars' || shape === 'paragraphs';
	if (from === undefined || to === undefined || ownLines) return [{ at: { block, start, end }, text }];
	const runs: { start: number; end: number }[] = [];
	from.forEach((at, unit) => {
		const last = runs[runs.length - 1];
		if (last !== undefined && at <= last.end) last.end = Math.max(last.end, to[unit]!);
		else runs.push({ start: at, end: to[unit]! });
	});
	return runs.map((run, index) => ({ at: { block, ...run }, text: index === 0 ? text : '' }));
}
