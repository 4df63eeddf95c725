/** Tables whose cells stand on lines, parted by tabs, blanks or nothing (A1 to A3, A6 to A8). */
import type { Grid, GridCell, GridRow } from './grids.ts';
import { isFigure } from './grids.ts';
import { bareText, onText } from './marks.ts';
import { broken, hasFigures, padded, standing, textsOf } from './table-cells.ts';

export interface TabCells {
	readonly cellsOf?: (row: GridRow) => readonly GridCell[];
	readonly write?: (cell: GridCell) => string;
	readonly between?: string;
}

/** A1. A cell per line behind a tab, a blank line after each row; a merged cell is a lone tab in the rows below. */
export function tabCells(
	grid: Grid,
	{ cellsOf = ({ cells }) => cells, write = plain, between = '\n\n' }: TabCells = {},
) {
	const rows = grid.map((row) => cellsOf(row).map((cell) => `\t${write(cell)}`));
	return rows.map((cells) => cells.join('\n')).join(between);
}

const plain = ({ text }: GridCell): string => text;

/** A2. The same with labels over many lines: a line without a tab goes on with the cell above it. */
export function manyLines(grid: Grid): string {
	return tabCells(grid, { write: broken(3, '\n', 5) });
}

/** A3. A cell per paragraph: no tab, merged cells gone, blank ones too. */
export function paragraphs(grid: Grid, write: (cell: GridCell) => string = plain): string {
	return grid
		.flatMap((row) => standing(row))
		.filter(({ text }) => bareText(text) !== '')
		.map(write)
		.join('\n\n');
}

/** A6. A row per line, cells apart by tabs. */
export function tabRows(grid: Grid, row: (row: GridRow) => string[] = padded): string {
	return grid.map((each) => row(each).join('\t')).join('\n');
}

/** A7. A row per line, cells apart by blanks. */
export function spacedRows(grid: Grid): string {
	return grid.map((row) => withoutBlanks(textsOf(standing(row))).join(' ')).join('\n');
}

const withoutBlanks = (texts: readonly string[]): string[] => texts.filter((text) => bareText(text) !== '');

/** A label of more characters is broken in a PDF's narrow column. */
const longest = 12;

/**
 * A7 as PDF leaves it: long labels over two lines, with the figures behind the second, between the two or before
 * them, in turn; the text that runs down beside the rows a character at a time, on a line of its own or before a label.
 */
export function pdfRows(grid: Grid): string {
	let letters: readonly string[] = [];
	let turn = 0;
	return grid
		.flatMap((row, y): string[] => {
			if (!hasFigures(row)) return [withoutBlanks(textsOf(row.cells)).join(' ')];
			const labels = row.cells.filter(({ kind, text }) => kind === 'label' && bareText(text) !== '');
			const label = labels.at(-1);
			const groups = labels.slice(0, -1);
			const lines: string[] = [];
			for (const group of groups) {
				if (group.rowSpan > 12) letters = [...bareText(group.text)];
				else lines.push(group.text);
			}
			const figures = withoutBlanks(textsOf(row.cells.filter(isFigure))).join(' ');
			const [letter, ...later] = letters;
			letters = later;
			const before = letter === undefined ? '' : `${letter} `;
			if (letter !== undefined && y % 3 !== 0) lines.push(letter);
			const lead = y % 3 === 0 ? before : '';
			if (label === undefined) return [...lines, figures];
			const [name, rest] = halves(label.text);
			if (rest === '') return [...lines, `${lead}${name} ${figures}`];
			turn++;
			if (turn % 3 === 1) return [...lines, `${lead}${name}`, `${rest} ${figures}`];
			return turn % 3 === 2 ? [...lines, `${lead}${name}`, figures, rest] : [...lines, `${figures}`, name + rest];
		})
		.join('\n');
}

function halves(text: string): readonly [string, string] {
	const bare = bareText(text);
	if (bare.length <= longest) return [text, ''];
	return [onText(text, (own) => own.slice(0, longest)), bare.slice(longest)];
}

/** A8. All cells run together: which digits are one figure cannot be told. */
export function glued(grid: Grid): string {
	return grid.flatMap((row) => textsOf(standing(row))).join('');
}
