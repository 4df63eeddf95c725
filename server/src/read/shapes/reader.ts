/**
 * What all shapes of tables have in common: a reader is given a block and says how well the block is a table of its
 * shape. A shape is added by a file of its own and its line in `readers.ts`.
 */
import type { BlockKind, Grid, Line, Shape } from '../model.ts';

/** A block as a reader understands it. */
export interface Candidate {
	readonly grids: readonly Grid[];
	/** The texts of the cells, and what stands around the tables. */
	readonly lines: readonly Line[];
	/** Of two readers of one kind of block the one with the higher score is believed; see `fit.ts`. */
	readonly score: number;
	/** Tables lay deeper in one another than is read. */
	readonly tooDeep?: boolean;
}

export interface ShapeReader {
	readonly shape: Shape;
	/** The kinds of block in which the shape occurs. */
	readonly kinds: readonly BlockKind[];
	/** Nothing when the block is no table of this shape. */
	read(text: string): Candidate | undefined;
}

/** Three in four cells of a table: as a line it tells nothing, and every reader of lines would look at it. */
const bareFigure = /^\d{1,6}$/;

/** Each cell's text as a line: what a person sees in a table is a text like any other, unless it is a figure. */
export function cellLines({ rows }: Grid): Line[] {
	const lines: Line[] = [];
	for (const { cells } of rows) {
		for (const { text, source } of cells) {
			if (text.text.length > 0 && !bareFigure.test(text.text)) lines.push({ text, style: 'plain', source });
		}
	}
	return lines;
}
