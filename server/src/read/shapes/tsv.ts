/** Tables pasted from a spreadsheet: a row per line, its cells parted by tabs. */
import { readValue } from '../../text/figures.ts';
import { MappedBuilder, plain } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { formLabel, isPieceOfLabel } from '../form-labels.ts';
import { aroundRows, placeCells, type WrittenCell, type WrittenRow } from '../grid.ts';
import { pageNumber, sourceLines } from '../lines.ts';
import { joinedCell, plainFigure } from './cells.ts';
import { cellLines, type ShapeReader } from './reader.ts';

export const tsv: ShapeReader = {
	shape: 'tsv',
	kinds: ['tabs'],
	read(text) {
		if (!isTabSeparated(text)) return undefined;
		const rows = separatedRows(text);
		const grid = placeCells('tsv', rows, aroundRows(rows));
		return { grids: [grid], lines: cellLines(grid), score: 1 };
	},
};

const blankCells = /[^\s] *\t *\t/;

/** Most lines that have a tab have it between two cells, which may be blank to the end of the row. */
export function isTabSeparated(text: string): boolean {
	let inner = 0;
	let leading = 0;
	for (const line of sourceLines(text)) {
		const content = text.slice(line.start, line.end);
		if (content.trim().length === 0) continue;
		if (content.trim().includes('\t') || blankCells.test(content)) inner++;
		else if (content.startsWith('\t')) leading++;
	}
	return inner > leading;
}

function separatedRows(text: string): WrittenRow[] {
	const rows: WrittenRow[] = [];
	const lines = sourceLines(text);
	for (let at = 0; at < lines.length; at++) {
		const { start, end } = lines[at]!;
		const content = text.slice(start, end);
		// Nothing but tabs is a row not filled in yet.
		if ((content.trim() === '' && !content.includes('\t')) || pageNumber.test(content)) continue;
		const cells: WrittenCell[] = [];
		for (let from = start; from <= lines[at]!.end; ) {
			const cell = quotedCell(text, from) ?? plainCell(text, from, lines[at]!.end);
			cells.push(cell);
			from = cell.source.end + 1;
			while (cell.source.end > lines[at]!.end) at++;
		}
		rows.push({ cells, source: { start, end: lines[at]!.end } });
	}
	return withBrokenLabels(rows);
}

function plainCell(text: string, start: number, lineEnd: number): WrittenCell {
	const tab = text.slice(start, lineEnd).indexOf('\t');
	const end = tab < 0 ? lineEnd : start + tab;
	return { visible: plain(text, start, end), source: { start, end } };
}

/** Spreadsheets copy a cell with a line break in it between quotation marks, and double those that it has itself. */
const quoted = /"((?:[^"\t]|""){1,200})"(?=[\t\r\n]|$)/y;

function quotedCell(text: string, start: number): WrittenCell | undefined {
	if (text[start] !== '"') return undefined;
	quoted.lastIndex = start;
	const content = quoted.exec(text)?.[1];
	if (content === undefined) return undefined;
	const visible = new MappedBuilder();
	let from = start + 1;
	for (const { 0: mark, index } of [...matches(content, /\r\n|\r|\n|""/g), { 0: '', index: content.length }]) {
		const at = start + 1 + index;
		visible.add(plain(text, from, at));
		if (mark !== '') visible.addAs(mark === '""' ? '"' : '\n', at, mark === '""' ? at + 2 : at);
		from = at + mark.length;
	}
	return { visible: visible.done(start + 1), source: { start, end: from + 1 } };
}

/** Rows whose label was broken over lines, put together again: `2.没有现成`, then `信息需要另行制作` and the figures. */
function withBrokenLabels(rows: readonly WrittenRow[]): WrittenRow[] {
	const whole: WrittenRow[] = [];
	for (let at = 0; at < rows.length; ) {
		const lines = linesOfRow(rows, at);
		whole.push(lines === 1 ? rows[at]! : rows.slice(at + 1, at + lines).reduce(joined, rows[at]!));
		at += lines;
	}
	return whole;
}

/** A cell is broken into so many lines at most. */
const mostLines = 5;

/** Over how many lines a row goes: the last cell of one and the first of the next are a label only together. */
function linesOfRow(rows: readonly WrittenRow[], at: number): number {
	let text = rows[at]!.cells.at(-1)!.visible.text.trim();
	if (!isWords(text)) return 1;
	for (let lines = 1; lines < mostLines && at + lines < rows.length; lines++) {
		const { cells } = rows[at + lines]!;
		const next = cells[0]!.visible.text.trim();
		if (!isWords(next) || (formLabel(text) !== undefined && formLabel(next) !== undefined)) return 1;
		text += next;
		if (formLabel(text) !== undefined) return lines + 1;
		// Only the last line goes on with other cells.
		if (cells.length > 1 || !isPieceOfLabel(text)) return 1;
	}
	return 1;
}

/** `/` at the end of a row is a figure's place, and no part of the label below. */
function isWords(text: string): boolean {
	return !plainFigure.test(text) && readValue(text).kind === 'words';
}

function joined(row: WrittenRow, next: WrittenRow): WrittenRow {
	const last = row.cells.at(-1)!;
	return {
		cells: [...row.cells.slice(0, -1), joinedCell([last, next.cells[0]!]), ...next.cells.slice(1)],
		source: { start: row.source.start, end: next.source.end },
	};
}
