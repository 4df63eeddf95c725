/** Pads the cells of a pipe table, so that its bars stand below each other. */
import { sourceLines } from '../read/lines.ts';
import type { Block, GridRow } from '../read/model.ts';
import { widthOf } from '../text/width.ts';
import type { TextChange } from './changes.ts';

const delimiter = /^[ \t]*\|?[ \t]*(?::?-+:?[ \t]*\|[ \t]*)*:?-+:?[ \t]*\|?[ \t]*$/;

/** The changes to the rows of a block that is a pipe table; none where a row is not written with a bar on both sides. */
export function alignedRows(block: Block): TextChange[] {
	const [grid] = block.reading.grids;
	if (block.kind !== 'pipe' || grid === undefined || block.reading.grids.length > 1) return [];
	const rows: {
		readonly start: number;
		readonly end: number;
		readonly cells: readonly string[];
		readonly rule: boolean;
	}[] = [];
	for (const line of sourceLines(block.text.slice(grid.source.start, grid.source.end))) {
		const place = { start: grid.source.start + line.start, end: grid.source.start + line.end };
		const text = block.text.slice(place.start, place.end);
		if (text.trim() === '') continue;
		const row = grid.rows.find(({ source }) => source.start >= place.start && source.start < place.end);
		const cells = row === undefined ? (delimiter.test(text) ? ruleCells(text) : undefined) : cellsOf(block, row, text);
		if (cells === undefined) return [];
		rows.push({ ...place, cells, rule: row === undefined });
	}
	const widths: number[] = [];
	for (const { cells, rule } of rows) {
		cells.forEach((cell, column) => {
			widths[column] = Math.max(widths[column] ?? 3, rule ? 0 : widthOf(cell));
		});
	}
	const sides = rows.find(({ rule }) => rule)?.cells.map((cell) => cell.endsWith(':') && !cell.startsWith(':')) ?? [];
	return rows.flatMap(({ start, end, cells, rule }): TextChange[] => {
		const written = cells.map((cell, column) =>
			rule ? ruleOf(cell, widths[column]!) : padded(cell, widths[column]!, sides[column] === true),
		);
		const indent = /^[ \t]*/.exec(block.text.slice(start, end))![0];
		const text = `${indent}| ${written.join(' | ')} |`;
		return text === block.text.slice(start, end) ? [] : [{ start: block.start + start, end: block.start + end, text }];
	});
}

/** The cells as they are written, when these and the bars are all of the line. */
function cellsOf(block: Block, { cells }: GridRow, line: string): string[] | undefined {
	const written = cells.map(({ source }) => block.text.slice(source.start, source.end));
	if (`|${written.join('|')}|` !== line.replace(/^[ \t]+|[ \t]+$/g, '')) return undefined;
	return written.map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''));
}

function ruleCells(line: string): string[] | undefined {
	const text = line.replace(/[ \t]/g, '');
	return text.startsWith('|') && text.endsWith('|') ? text.slice(1, -1).split('|') : undefined;
}

function ruleOf(cell: string, width: number): string {
	const [left, right] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') ? ':' : ''];
	return left + '-'.repeat(width - left.length - right.length) + right;
}

function padded(cell: string, width: number, right: boolean): string {
	const blanks = ' '.repeat(width - widthOf(cell));
	return right ? blanks + cell : cell + blanks;
}
