/**
 * Tables as Word leaves them in plain text: each cell on a line of its own behind a tab, rows set apart by blank lines,
 * an empty cell a line of nothing but a tab. A line without a tab goes on with the cell above it.
 */
import { readValue } from '../../text/figures.ts';
import { plain } from '../../text/mapped.ts';
import { beginsRow, formLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { joinedCell, plainFigure } from './cells.ts';
import { requestColumns } from './named-columns.ts';
import { withoutPads } from './padding.ts';
import { cellLines, type ShapeReader } from './reader.ts';
import { rowOf, rowsByLabels } from './rows-by-labels.ts';
import { withoutRunningNumbers } from './running-numbers.ts';
import { isTabSeparated } from './tsv.ts';

export const tabCells: ShapeReader = {
	shape: 'tab-cells',
	kinds: ['tabs'],
	read(text) {
		if (isTabSeparated(text)) return undefined;
		const rows = cellRows(text);
		const grid = placeCells('tab-cells', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score: 1 };
	},
};

function cellRows(text: string): readonly WrittenRow[] {
	const rows: (readonly WrittenCell[])[] = [];
	let cells: WrittenCell[] = [];
	/** The lines of the cell that is being read. */
	let pieces: WrittenCell[] = [];
	const endCell = () => {
		if (pieces.length > 0) cells.push(pieces.length === 1 ? pieces[0]! : joinedCell(pieces));
		pieces = [];
	};
	const endRow = () => {
		endCell();
		if (cells.length > 0) rows.push(cells);
		cells = [];
	};
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		if (content.startsWith('\t')) {
			endCell();
			const from = line.start + 1;
			const isEmpty = content.trim() === '';
			pieces.push({
				visible: isEmpty ? { text: '', start: from, end: from } : plain(text, from, line.end),
				source: line,
			});
		} else if (content.trim() === '') {
			endRow();
		} else if (pieces.length > 0 && !pageNumber.test(content)) {
			pieces.push({ visible: plain(text, line.start, line.end), source: line });
		}
	}
	endRow();
	return hasRows(rows) ? rowsWithoutNumbers(rows).flatMap(apart) : byLabels(rows.flat());
}

/** A row that is numbered looks as two that ran together. */
function rowsWithoutNumbers(rows: readonly (readonly WrittenCell[])[]): readonly (readonly WrittenCell[])[] {
	const cells = rows.flat();
	const kept = withoutRunningNumbers(cells);
	if (kept === cells) return rows;
	const own = new Set(kept);
	return rows.map((row) => row.filter((cell) => own.has(cell))).filter((row) => row.length > 0);
}

/** In a table rows of one cell are its captions: where nearly all are, blank lines stand between cells, not rows. */
function hasRows(rows: readonly (readonly WrittenCell[])[]): boolean {
	const alone = rows.filter((cells) => cells.length === 1).length;
	return alone < rows.length * nearlyAll || alone < fewestAlone;
}

const nearlyAll = 0.9;
const fewestAlone = 10;

/** Labels that stand before the figures of a row: its own and those of its groups. */
const mostLabels = 3;

/**
 * Rows that ran together where blank lines were lost: a label behind figures, a header with figures behind it, or, in a form
 * not filled in yet, more labels of rows than one row has, and blanks behind a header.
 */
function apart(cells: readonly WrittenCell[]): readonly WrittenRow[] {
	let labels = 0;
	let beginnings = 0;
	let blanks = 0;
	let hasFigure = false;
	for (const { visible } of cells) {
		const text = visible.text.trim();
		if (text === '') {
			blanks++;
			if (labels > mostLabels && blanks >= requestColumns) return byLabels(cells);
			continue;
		}
		blanks = 0;
		if (beginsRow(text)) {
			if (hasFigure || ++beginnings > mostLabels) return byLabels(cells);
		} else if (labels > mostLabels && plainFigure.test(text)) return byLabels(cells);
		if (!plainFigure.test(text) && formLabel(text) !== undefined) labels++;
		hasFigure ||= readValue(text).kind === 'figure';
	}
	return [rowOf(cells)];
}

function byLabels(cells: readonly WrittenCell[]): readonly WrittenRow[] {
	return withoutPads(rowsByLabels(cells));
}
