/**
 * Tables as Word leaves them in plain text: each cell on a line of its own behind a tab, rows set apart by blank lines,
 * an empty cell a line of nothing but a tab. A line without a tab goes on with the cell above it.
 */
import { type Mapped, MappedBuilder, plain, trim } from '../../text/mapped.ts';
import { beginsRow } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { cellLines, type ShapeReader } from './reader.ts';
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

function cellRows(text: string): WrittenRow[] {
	const rows: WrittenRow[] = [];
	let cells: WrittenCell[] = [];
	let pieces: Mapped[] = [];
	let pieceEnd = 0;
	let cellStart = 0;
	const endCell = () => {
		if (pieces.length === 0) return;
		const [first, ...rest] = pieces;
		const visible = new MappedBuilder();
		visible.add(first!);
		for (const piece of rest) {
			visible.addAs('\n', piece.start, piece.start);
			visible.add(piece);
		}
		cells.push({
			visible: rest.length === 0 ? first! : visible.done(first!.start),
			source: { start: cellStart, end: pieceEnd },
		});
		pieces = [];
	};
	const endRow = () => {
		endCell();
		for (const own of apart(cells)) {
			rows.push({ cells: own, source: { start: own[0]!.source.start, end: own[own.length - 1]!.source.end } });
		}
		cells = [];
	};
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		if (content.startsWith('\t')) {
			endCell();
			const piece = plain(text, line.start + 1, line.end);
			const inner = trim(piece);
			pieces = [inner.text.length === 0 ? { text: '', start: line.start + 1, end: line.start + 1 } : piece];
			cellStart = line.start;
			pieceEnd = line.end;
		} else if (content.trim().length === 0) {
			endRow();
		} else if (pieces.length > 0 && !pageNumber.test(content)) {
			pieces.push(plain(text, line.start, line.end));
			pieceEnd = line.end;
		}
	}
	endRow();
	return rows;
}

const figure = /^\s*[+\-−–]?[\d０-９][\d０-９.,，]*[^\d]{0,3}$/;

/** Rows that ran together where a blank line was lost: behind figures, a label of the form begins another row. */
function apart(cells: readonly WrittenCell[]): WrittenCell[][] {
	const rows: WrittenCell[][] = [];
	let row: WrittenCell[] = [];
	let hasFigure = false;
	for (const cell of cells) {
		const { text } = cell.visible;
		if (hasFigure && text.trim() !== '' && !figure.test(text) && beginsRow(text)) {
			// Empty cells right before it are the places of merged cells from above.
			let end = row.length;
			while (end > 1 && row[end - 1]!.visible.text.trim() === '') end--;
			rows.push(row.slice(0, end));
			row = row.slice(end);
			hasFigure = false;
		}
		hasFigure ||= figure.test(text);
		row.push(cell);
	}
	return row.length === 0 ? rows : [...rows, row];
}
