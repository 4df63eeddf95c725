/** What becomes of the cells of a row before they are written: merged ones padded, repeated or gone, labels broken. */
import { type Grid, type GridCell, type GridRow, isFigure, withTexts } from './grids.ts';
import { bareText, onText } from './marks.ts';

/** The cells that stand in a row themselves. */
export function standing({ cells }: GridRow): GridCell[] {
	return cells.filter(({ kind }) => kind !== 'above');
}

export function textsOf(cells: readonly GridCell[]): string[] {
	return cells.map(({ text }) => text);
}

export function hasFigures({ cells }: GridRow): boolean {
	return cells.some(isFigure);
}

/** Texts of a row with blanks for what its merged cells cover. */
export function padded({ cells }: GridRow): string[] {
	return cells.flatMap(({ text, columnSpan }) => [text, ...new Array<string>(columnSpan - 1).fill('')]);
}

/** The same with the text of a merged cell in all that it covers; a figure stands once. */
export function repeated({ cells }: GridRow): string[] {
	return cells.flatMap((cell) =>
		Array.from({ length: cell.columnSpan }, (_, place) => (isFigure(cell) && place > 0 ? '' : cell.text)),
	);
}

/** How many cells of the row are covered by merged ones that begin in it. */
export function covered(row: GridRow): number {
	return standing(row).reduce((count, { columnSpan }) => count + columnSpan - 1, 0);
}

/** Text of merged cells in the rows below too, as some converters write it. */
export function spelledDown(grid: Grid): Grid {
	const over: string[] = [];
	return grid.map((row) => {
		let x = 0;
		const cells = row.cells.map((cell): GridCell => {
			const text = cell.kind === 'above' ? bareText(over[x] ?? '') : cell.text;
			for (let place = x; place < x + cell.columnSpan; place++) over[place] = text;
			x += cell.columnSpan;
			return { ...cell, text };
		});
		return { ...row, cells };
	});
}

/** Long labels broken at every so many characters, as narrow columns break them; figures never are. */
export function broken(at: number, by: string, most = 2): (cell: GridCell) => string {
	return (cell) => {
		if (isFigure(cell)) return cell.text;
		return onText(cell.text, (text) => {
			if (text.length <= at * 2) return text;
			const pieces = Array.from({ length: most - 1 }, (_, index) => text.slice(index * at, (index + 1) * at));
			return [...pieces, text.slice((most - 1) * at)].filter((piece) => piece !== '').join(by);
		});
	};
}

/** Other labels, the same figures. */
export function withLabels(grid: Grid, change: (text: string) => string): Grid {
	return withTexts(grid, (cell) => (isFigure(cell) ? cell.text : onText(cell.text, change)));
}

/** The same labels, figures written otherwise. */
export function withFigures(grid: Grid, change: (text: string) => string): Grid {
	return withTexts(grid, (cell) => (isFigure(cell) ? onText(cell.text, change) : cell.text));
}
