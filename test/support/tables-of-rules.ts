/** Tables drawn with characters, rows ruled off by lines of dashes, as converters of Word documents write them. */
import { type Grid, type GridRow, isFigure } from './grids.ts';
import { bareText, onText } from './marks.ts';

/** A cell of such a table, from one of its columns to another. */
interface Drawn {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** It began in a row above. */
	readonly isAbove: boolean;
	/** Figures are not broken over lines. */
	readonly isWhole: boolean;
}

/** Merged cells are filled up with blank ones. Columns are so many characters wide, and break labels that are longer. */
export function ruledPadded(grid: Grid, width = 6): string {
	const single = (row: readonly Drawn[]): Drawn[] =>
		row.flatMap((cell) =>
			Array.from({ length: cell.to - cell.from }, (_, at) => ({
				...cell,
				text: at === 0 ? cell.text : '',
				from: cell.from + at,
				to: cell.from + at + 1,
				isAbove: false,
			})),
		);
	return drawn(grid.map(cellsOf).map(single), width);
}

/** Merged cells reach over the columns and rows that they cover. */
export function ruledSpans(grid: Grid, width = 6): string {
	return drawn(grid.map(cellsOf), width);
}

/** The same with box characters: `┌──┬──┐`, `│`. */
export function boxed(ruled: string): string {
	const lines = ruled.split('\n');
	const isRule = (line: string): boolean => /^[+|][-+| ]*-[-+| ]*$/.test(line);
	return lines
		.map((line, y) => {
			if (!isRule(line)) return line.replaceAll('|', '│');
			const side = y === 0 ? '┌┬┐' : y === lines.length - 1 ? '└┴┘' : '├┼┤';
			return line.replace(/[-+|]/g, (sign, x: number) => {
				if (sign === '-') return '─';
				return sign === '|' ? '│' : side[x === 0 ? 0 : x === line.length - 1 ? 2 : 1]!;
			});
		})
		.join('\n');
}

function cellsOf({ cells }: GridRow): Drawn[] {
	let x = 0;
	return cells.map((cell): Drawn => {
		const from = x;
		x += cell.columnSpan;
		return { text: cell.text, from, to: x, isAbove: cell.kind === 'above', isWhole: isFigure(cell) };
	});
}

function drawn(rows: readonly (readonly Drawn[])[], width: number): string {
	const columns = rows[0]!.at(-1)!.to;
	const whole = `+${`${'-'.repeat(width + 2)}+`.repeat(columns)}`;
	const lines = rows.flatMap((row, y): string[] => {
		const pieces = row.map(({ text, from, to, isWhole }) => (isWhole ? [text] : broken(text, width * (to - from))));
		const height = Math.max(...pieces.map(({ length }) => length));
		const written = Array.from(
			{ length: height },
			(_, line) => `| ${pieces.map((each) => each[line] ?? '').join(' | ')} |`,
		);
		return [...written, ruleAbove(rows[y + 1], width) ?? whole];
	});
	return [whole, ...lines].join('\n');
}

/** Dashes over the cells that begin in a row, blanks over those that go on. */
function ruleAbove(row: readonly Drawn[] | undefined, width: number): string | undefined {
	if (row?.some(({ isAbove }) => isAbove) !== true) return undefined;
	const pieces = row.map(({ from, to, isAbove }) => {
		const inner = (width + 2) * (to - from) + (to - from - 1);
		return isAbove ? ' '.repeat(inner) : Array.from({ length: to - from }, () => '-'.repeat(width + 2)).join('+');
	});
	const marks = row.map(({ isAbove }, at) => (isAbove && (at === 0 || row[at - 1]!.isAbove) ? '|' : '+'));
	return `${pieces.map((piece, at) => marks[at]! + piece).join('')}${row.at(-1)!.isAbove ? '|' : '+'}`;
}

/** A text in pieces of so many characters, its name before the first. */
function broken(text: string, width: number): string[] {
	const bare = bareText(text);
	if (bare.length <= width) return [text];
	return [onText(text, (own) => own.slice(0, width)), ...broken(bare.slice(width), width)];
}
