/** Tables with bars: GFM's, those of web pages taken as text, and what OCR and language models make of them (A4, A5, B). */
import { type Grid, type GridCell, type GridRow, isFigure, partsOf, widthOf } from './grids.ts';
import { bareText, onText } from './marks.ts';
import { covered, hasFigures, padded, standing, textsOf } from './table-cells.ts';

/** B1. GFM, merged cells filled up with blank ones; the delimiter row stands behind the first row, whatever that is. */
export function pipe(grid: Grid, textsOf: (row: GridRow) => string[] = padded, delimiter = ' --- |'): string {
	const width = widthOf(grid);
	const lines = grid.map((row) => {
		const texts = textsOf(row);
		return `| ${[...texts, ...new Array<string>(Math.max(0, width - texts.length)).fill('')].join(' | ')} |`;
	});
	return [lines[0], `|${delimiter.repeat(width)}`, ...lines.slice(1)].join('\n');
}

/** B2. A row per line without a bar before it; what merged cells cover is bars at the end; no delimiter row. */
export function barRows(grid: Grid): string {
	return grid.map((row) => `${barCells(row)} |${'|'.repeat(covered(row))}`).join('\n');
}

/** B3. The same with a bar before it. */
export function openBarRows(grid: Grid): string {
	return grid
		.map((row) => {
			const beyond = covered(row);
			return `| ${barCells(row)} |${beyond > 0 ? ` ${'|'.repeat(beyond)}` : ''}`;
		})
		.join('\n');
}

const barCells = (row: GridRow): string => textsOf(standing(row)).join(' | ');

/** A4. A cell per line with a bar behind it; what a merged cell covers is a line of bars. */
export function cellBars(grid: Grid): string {
	return grid
		.flatMap((row) =>
			standing(row).flatMap(({ text, columnSpan }) => [
				bareText(text) === '' ? `${text}|` : `${text} |`,
				...(columnSpan > 1 ? ['|'.repeat(columnSpan - 1)] : []),
			]),
		)
		.join('\n');
}

/** A4 with a bar for each cell that a merged one covers from above. */
export function cellBarsWithAbove(grid: Grid): string {
	return grid
		.flatMap((row) => row.cells.flatMap(({ text, kind }) => [kind === 'above' || text === '' ? '|' : `${text} |`]))
		.join('\n');
}

/** A5. The bar on a line of its own behind each cell, those of merged cells at the end of the row. */
export function barLines(grid: Grid): string {
	return grid
		.flatMap((row) => {
			const beyond = covered(row);
			const cells = standing(row).flatMap(({ text }) => (bareText(text) === '' ? [`${text}|`] : [text, '|']));
			return [...cells, ...(beyond > 0 ? ['|'.repeat(beyond)] : [])];
		})
		.join('\n');
}

const procedures = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
/** The ends of the ids of their columns. */
const outcomeIds = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** Which outcome a figure is: its column says so where columns were moved, its place where it has none. */
function outcomeAt({ column }: GridCell, at: number): string {
	return outcomes[column === undefined ? at : outcomeIds.indexOf(column.replace(/^.*\./, ''))]!;
}

/** B8. Table 四 with a row for each procedure, or a small table under its name; the other tables as ever. */
export function turnedCases(grid: Grid, isApart = false): string {
	const cells = grid
		.map((row) => row.cells.filter(isFigure))
		.find(({ length }) => length === procedures.length * outcomes.length);
	if (cells === undefined) return pipe(grid);
	const cellsOf = (at: number): GridCell[] => cells.slice(at * outcomes.length, (at + 1) * outcomes.length);
	const written = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const dashes = outcomes.map(() => '---');
	if (!isApart) {
		// One header stands over the figures of all procedures.
		const inOrder = (at: number): string[] =>
			outcomes.map((name) => cellsOf(at).find((cell, place) => outcomeAt(cell, place) === name)!.text);
		return [['类别', ...outcomes], ['---', ...dashes], ...procedures.map((name, at) => [name, ...inOrder(at)])]
			.map(written)
			.join('\n');
	}
	return procedures
		.map((name, at) => {
			const own = cellsOf(at);
			return `**${name}**\n\n${[own.map(outcomeAt), dashes, own.map(({ text }) => text)].map(written).join('\n')}`;
		})
		.join('\n\n');
}

/** B4 puts headings before its tables, marked or in bold. */
export interface MiniTables {
	readonly heading?: (text: string) => string;
	/** The header of the table that has so many before it; of the whole table the columns' names. */
	readonly header?: (table: number, columns: readonly string[]) => readonly string[] | undefined;
	/** The row's own name in its table. */
	readonly name?: (label: string) => string;
}

const generic = ['数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];

/**
 * B4. A table for each part, and of table 三 one for each group of rows, with headings between them, labels without
 * their ordinals where they stand in the heading too, and headers that mean nothing.
 */
export function miniTables(
	grid: Grid,
	{ heading = (text) => `### ${text}`, header, name = bareName }: MiniTables = {},
): string {
	const figures = grid.filter(hasFigures);
	if (figures.length < 12) return partsOf(grid).length === 1 ? pipe(grid) : miniParts(grid, heading);
	const pieces: string[] = [];
	const open: { rows: string[][]; head: string }[] = [];
	let under = 0;
	for (const row of figures) {
		const labels = row.cells.filter(({ kind }) => kind === 'label');
		const own = labels.at(-1)!;
		const group = labels.slice(0, -1).findLast(({ rowSpan }) => rowSpan > 1);
		if (group !== undefined && group.rowSpan < 12) {
			under = group.rowSpan;
			open.push({ head: bareText(group.text), rows: [] });
		} else if (under === 0) open.push({ head: bareText(own.text), rows: [] });
		const label = under === 0 ? onText(own.text, name) : own.text;
		open.at(-1)!.rows.push([label, ...textsOf(row.cells.filter(isFigure))]);
		under = Math.max(0, under - 1);
	}
	open.forEach(({ head, rows }, index) => {
		const titles = header?.(index, columnNames(grid)) ?? generic;
		const lines = [['类别', ...titles], new Array<string>(titles.length + 1).fill('---'), ...rows];
		pieces.push(heading(head), lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
	});
	return pieces.join('\n\n');
}

/** What stands right over each column of figures. */
function columnNames(grid: Grid): string[] {
	const body = grid.findIndex(hasFigures);
	const places = grid[body]!.cells.flatMap((cell, index, cells) => {
		const before = cells.slice(0, index).reduce((sum, { columnSpan }) => sum + columnSpan, 0);
		return isFigure(cell) ? [before] : [];
	});
	return places.map((place) => {
		let name = '';
		for (const { cells } of grid.slice(0, body)) {
			let x = 0;
			for (const { kind, text, columnSpan } of cells) {
				if (x <= place && place < x + columnSpan && kind !== 'above') name = bareText(text);
				x += columnSpan;
			}
		}
		return name;
	});
}

function miniParts(grid: Grid, heading: (text: string) => string): string {
	return partsOf(grid)
		.flatMap((part) => {
			const [caption, ...rows] = part;
			if (caption!.cells.length > 1) return [pipe(part)];
			return [heading(bareText(caption!.cells[0]!.text)), ...(rows.length === 0 ? [] : [pipe(rows)])];
		})
		.join('\n\n');
}

/** A label without its ordinal. */
function bareName(label: string): string {
	return label.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/, '');
}

/** B5. Figures in tables of a row or two, two labels of three torn off and broken over lines between them. */
export function fragments(grid: Grid): string {
	if (grid.filter(hasFigures).length < 3) return pipe(grid);
	return grid
		.flatMap((row, y): string[] => {
			const labels = textsOf(standing(row).filter((cell) => !isFigure(cell))).filter((text) => bareText(text) !== '');
			if (!hasFigures(row)) return [labels.join('\n')];
			const figures = textsOf(row.cells.filter(isFigure));
			if (y % 3 === 0) return [tableRow([...labels.slice(-1), ...figures])];
			const torn = labels.map((label) => onText(label, (text) => `${text.slice(0, 5)}\n${text.slice(5)}`.trim()));
			return [tableRow(figures), torn.join('\n')];
		})
		.join('\n\n');
}

function tableRow(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |\n|${'---|'.repeat(cells.length)}`;
}
