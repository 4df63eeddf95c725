/**
 * What stands in a table of the draft and has no place in the form's: rows of the office's own, titles and units above
 * the header, remarks within labels, page numbers. When a table is written anew, all of that is kept beside it.
 */
import { conversionResidue } from '../read/cell-text.ts';
import { formLabel, isPieceOfLabel } from '../read/form-labels.ts';
import type { Block, Cell, GridRow } from '../read/model.ts';
import { sectionNamed } from '../read/statutory-heading.ts';
import type { BoundLabel, BoundTable } from '../report/bound-table.ts';
import { looseKey } from '../text/key.ts';
import type { Range } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';

/** Lines that go above and below the table; `inRow`: a row of the form holds more than the form has columns for. */
export interface Leftovers {
	readonly above: readonly string[];
	readonly below: readonly string[];
	readonly inRow?: { readonly label: string; readonly text: string };
}

/** What no line or column of these tables, which share their grids, accounts for. */
export function leftoversOf(tables: readonly BoundTable[]): Leftovers {
	const { cells, rows, labels } = usedBy(tables);
	const above: string[] = [];
	const below = tables.flatMap((table) => table.labels.flatMap(remarkIn));
	let inRow: Leftovers['inRow'];
	let begun = false;
	for (const { grid } of new Set(tables.flatMap(({ grids }) => grids))) {
		for (const row of grid.rows) {
			const label = rows.get(row);
			begun ||= label !== undefined || labels.has(row);
			const other = row.cells.find((cell) => cell.text.text !== '' && !cells.has(cell) && !isOfForm(cell.text.text));
			if (other === undefined) continue;
			if (label !== undefined) inRow ??= { label, text: other.text.text };
			else (begun ? below : above).push(rowAsLine(row));
		}
	}
	return { above, below, ...(inRow === undefined ? {} : { inRow }) };
}

/** The cells that go over into the new tables, the rows that are lines of the form, with their labels, and those with labels of it. */
function usedBy(tables: readonly BoundTable[]): {
	cells: ReadonlySet<Cell>;
	rows: ReadonlyMap<GridRow, string>;
	labels: ReadonlySet<GridRow>;
} {
	const labels = tables.flatMap((table) => table.labels);
	const rows = tables.flatMap((table) => table.rows);
	const labelCells = labels.flatMap(({ cell }) => cell ?? []);
	const figureCells = rows.flatMap((row) => Array.from(row.cells.values(), ({ cell }) => cell));
	return {
		cells: new Set([...labelCells, ...figureCells]),
		rows: new Map(rows.map(({ row, line }) => [row, line.line.label])),
		labels: new Set(labels.map(({ row }) => row)),
	};
}

/** A label, or a piece of one, that the new table has anyway; the section's own heading over the table. */
function isOfForm(text: string): boolean {
	return (
		formLabel(text) !== undefined || sectionNamed(text) !== undefined || (/\p{L}/u.test(text) && isPieceOfLabel(text))
	);
}

/** `其他主动公开文件：3、0、5`: no reader takes that for a row again. */
function rowAsLine({ cells }: GridRow): string {
	const texts = cells.map(({ text }) => text.text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
	const [first = '', ...others] = texts;
	if (others.length === 0) return first;
	// `[bookmark: _GoBack]第二十条`, cut at its blank, has its colon already.
	return `${first}${/[:：]$/.test(first) ? ' ' : '：'}${others.join('、')}`;
}

const bracketed = /[（(]([^（()）]+)[）)]/g;

/** A label that says more than the form's: `规章（含以政府令发布的）`. A year in it says nothing new. */
function remarkIn({ cell, line, state }: BoundLabel): string[] {
	const text = cell?.text.text ?? '';
	if (text === '' || state === 'exact' || state === 'spacing') return [];
	const official = looseKey([line.label, ...(line.aliases ?? [])].join(''));
	const remarks = matches(text, bracketed).filter(
		([, inner]) => inner!.length > 2 && !/^\d{4}年?度?$/.test(inner!) && !official.includes(looseKey(inner!)),
	);
	const isLonger = state === 'cut' && looseKey(text).length > looseKey(line.label).length;
	return remarks.length > 0 || isLonger ? [text.replace(/\s+/g, '')] : [];
}

/** What a stretch of the draft holds beside the cells of the tables in it. */
export interface Between {
	/** Comments, which may speak to us. */
	readonly comments: readonly string[];
	readonly lines: readonly string[];
	/** Links and pictures cannot be told in a line of text. */
	readonly hasMedia: boolean;
}

/** The text from `range.start` to `range.end` of a block that is in none of the cells. */
export function textBetween(block: Block, range: Range, cells: readonly Cell[]): Between {
	const source = block.text.slice(range.start, range.end).split('');
	for (const { text } of cells) {
		const { from, to, start, end } = text;
		const runs =
			from === undefined || to === undefined
				? [[start, end] as const]
				: from.map((at, unit) => [at, to[unit]!] as const);
		for (const [first, last] of runs) {
			for (let at = first; at < last; at++) {
				const unit = source[at - range.start];
				if (unit !== undefined && unit !== '\n' && unit !== '\r') source[at - range.start] = ' ';
			}
		}
	}
	const rest = source.join('');
	const comments = rest.match(/<!--[\s\S]*?-->/g) ?? [];
	const written = rest.replace(/<!--[\s\S]*?-->/g, ' ');
	const lines = written
		.replace(/<[A-Za-z/][^<>]*>|&[A-Za-z#][\w]{0,8};/g, ' ')
		.replace(conversionResidue, ' ')
		.split(/[\r\n]+/)
		.map((line) => line.replace(/[|*_`\\\t ]+/g, ' ').trim())
		.filter((line) => /[\p{L}\p{N}]/u.test(line) && !isOfForm(line));
	return { comments, lines, hasMedia: /<(?:img|a)\b|\]\(/i.test(written) };
}
