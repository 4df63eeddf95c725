/** Adds missing rows to a table in the shape the table has, empty, without touching anything else. */
import type { Line } from '../forms/types.ts';
import type { Grid } from '../read/model.ts';
import type { BoundRow, BoundTable, RowAt } from '../report/bound-table.ts';
import type { FlatBlock, FlatRow } from '../report/flat-form.ts';
import type { Edit } from './edit.ts';
import { type LayoutRow, layoutOf } from './layout.ts';

/**
 * Rows for `lines`, which follow one another in the form, each behind the row that the form has before it. A block that
 * is missing whole comes with its caption and header. Nothing when the table has no row to go by.
 */
export function insertRows(table: BoundTable, lines: readonly FlatRow[], eol: string): Edit[] {
	const edits: Edit[] = [];
	for (const block of new Set(lines.map((line) => line.block))) {
		const place = placeOf(table, block, lines);
		if (place === undefined) return [];
		edits.push(
			...writeRows(
				table,
				block,
				lines.filter((line) => line.block === block),
				place,
				eol,
			),
		);
	}
	return [...merged(edits), ...(table.grids[0]!.grid.shape === 'html' ? widenGroups(table, lines) : [])];
}

/** Where new rows go: behind a row, or before it, or behind the header that waits for them. */
interface Place extends RowAt {
	readonly side: 'behind' | 'before';
	/** Caption and header have to be written too. */
	readonly withHeader: boolean;
	/** A bound row to take the shape from. */
	readonly like: BoundRow | undefined;
}

function placeOf(table: BoundTable, block: FlatBlock, lines: readonly FlatRow[]): Place | undefined {
	const first = lines.find((line) => line.block === block)!.index;
	const byIndex = table.rows.toSorted((one, other) => one.line.index - other.line.index);
	const before = byIndex.findLast((row) => row.line.index < first);
	const after = byIndex.find((row) => row.line.index > first);
	const own = byIndex.some((row) => row.line.block === block);
	if (own || table.flat.blocks.length === 1) {
		const sameBefore = before?.line.block === block ? before : undefined;
		const neighbour = sameBefore ?? (after?.line.block === block ? after : before);
		if (neighbour === undefined) return headerEnd(table, block);
		return { ...neighbour, side: neighbour === after ? 'before' : 'behind', withHeader: false, like: neighbour };
	}
	const header = headerEnd(table, block);
	if (header !== undefined) return { ...header, like: before ?? after };
	const neighbour = before ?? after;
	if (neighbour === undefined) return undefined;
	if (neighbour === before) return { ...neighbour, side: 'behind', withHeader: true, like: before };
	// Before the first block: above its caption and header.
	const top = table.labels
		.filter((label) => label.grid === neighbour.grid && label.index <= neighbour.index)
		.toSorted((one, other) => one.index - other.index)[0];
	return { ...(top ?? neighbour), side: 'before', withHeader: true, like: after };
}

/** The last header row of a block that has a caption or a header, but no rows. */
function headerEnd(table: BoundTable, block: FlatBlock): Place | undefined {
	const labels = table.labels.filter(
		(label) =>
			label.line.id === block.block.caption?.id ||
			(table.flat.blocks.length === 1 && (label.role === 'column' || label.role === 'column-group')),
	);
	const last = labels.toSorted((one, other) => other.index - one.index)[0];
	if (last === undefined) return undefined;
	const others = new Set([
		...table.rows.map((row) => row.index),
		...table.labels.filter((label) => label.role === 'caption').map((label) => label.index),
	]);
	let index = last.index;
	while (index + 1 < last.grid.rows.length && !others.has(index + 1)) index++;
	return {
		block: last.block,
		grid: last.grid,
		row: last.grid.rows[index]!,
		index,
		side: 'behind',
		withHeader: false,
		like: undefined,
	};
}

function writeRows(table: BoundTable, block: FlatBlock, lines: readonly FlatRow[], place: Place, eol: string): Edit[] {
	const { grid } = place;
	const written: string[] = [];
	const headers = place.withHeader ? headerLayout(table, block) : [];
	for (const row of headers) written.push(headerRow(row, grid, eol));
	for (const line of lines) {
		const groups = openGroups(table, line, lines);
		switch (grid.shape) {
			case 'html':
				written.push(htmlRow(table, line, groups));
				break;
			case 'pipe':
				written.push(pipeRow(table, line, groups, place));
				break;
			case 'tab-cells':
				written.push(tabRow(line, groups).join(eol));
				break;
			case 'tsv':
				written.push([...tabLabels(line, groups), ...line.block.columns.map(() => '')].join('\t'));
		}
	}
	const apart = grid.shape === 'tab-cells' ? eol + eol : eol;
	const at = place.side === 'behind' ? place.row.source.end : place.row.source.start;
	const text =
		place.side === 'behind' ? written.map((row) => apart + row).join('') : written.map((row) => row + apart).join('');
	return [{ at: { block: place.block, start: at, end: at }, text }];
}

function headerLayout(table: BoundTable, block: FlatBlock): LayoutRow[] {
	return layoutOf({ ...table.form, blocks: [block.block] }).filter((row) =>
		row.every((cell) => cell.kind !== 'figure'),
	);
}

function headerRow(row: LayoutRow, grid: Grid, eol: string): string {
	if (grid.shape === 'html') {
		return `<tr>${row
			.filter((cell) => cell.kind !== 'above')
			.map((cell) => `<th${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}>${cell.text}</th>`)
			.join('')}</tr>`;
	}
	if (grid.shape === 'pipe') {
		const width = Math.max(...grid.rows.map((each) => each.cells.length));
		const cells = row.flatMap((cell) => [cell.text, ...new Array<string>(cell.columnSpan - 1).fill('')]);
		return `| ${[...cells.slice(0, width), ...new Array<string>(Math.max(0, width - cells.length)).fill('')].join(' | ')} |`;
	}
	return grid.shape === 'tsv' ? row.map((cell) => cell.text).join('\t') : row.map((cell) => `\t${cell.text}`).join(eol);
}

/** Insertions at one place become one, in their order. */
function merged(edits: readonly Edit[]): Edit[] {
	const result: Edit[] = [];
	for (const edit of edits) {
		const last = result[result.length - 1];
		if (
			last !== undefined &&
			last.at.block === edit.at.block &&
			last.at.start === edit.at.start &&
			edit.at.start === edit.at.end
		) {
			result[result.length - 1] = { at: last.at, text: last.text + edit.text };
		} else result.push(edit);
	}
	return result;
}

/** Groups over a new row whose own label the table lacks: the new row begins them. */
function openGroups(table: BoundTable, line: FlatRow, added: readonly FlatRow[]): readonly Line[] {
	return line.path.slice(0, -1).filter((group) => {
		if (table.labels.some((label) => label.role === 'row-group' && label.line.id === group.id)) return false;
		const first = added.find((other) => other.path.some((each) => each.id === group.id));
		return first === line;
	});
}

function htmlRow(table: BoundTable, line: FlatRow, groups: readonly Line[]): string {
	const depth = line.path.length;
	const opened = groups.map((group) => {
		const rows = table.flat.rows.filter((row) => row.path.some((each) => each.id === group.id)).length;
		return `<td rowspan="${rows}">${group.label}</td>`;
	});
	const across = table.form.labelColumns - depth + 1;
	const label = `<td${across > 1 ? ` colspan="${across}"` : ''}>${line.line.label}</td>`;
	const sample = table.rows.find((row) => row.line.block === line.block && row.cells.size > 0);
	const figures = line.block.columns.map((column) => {
		const span = sample?.cells.get(column.id)?.cell.columnSpan ?? 1;
		return `<td${span > 1 ? ` colspan="${span}"` : ''}></td>`;
	});
	return `<tr>${opened.join('')}${table.form.labelColumns === 0 ? '' : label}${figures.join('')}</tr>`;
}

const rowSpanAttribute = /(\browspan\s*=\s*["']?)(\d+)/i;

/** Group cells beside the new rows reach over as many rows more. */
function widenGroups(table: BoundTable, lines: readonly FlatRow[]): Edit[] {
	return table.labels.flatMap((label): Edit[] => {
		if (label.role !== 'row-group' || label.cell === undefined || label.cell.rowSpan < 2) return [];
		const more = lines.filter((line) => line.path.some((each) => each.id === label.line.id)).length;
		if (more === 0) return [];
		const { start } = label.cell.source;
		const tag = label.block.text.slice(start, label.cell.text.start);
		const match = rowSpanAttribute.exec(tag);
		if (match === null) return [];
		const from = start + match.index + match[1]!.length;
		return [
			{ at: { block: label.block, start: from, end: from + match[2]!.length }, text: String(Number(match[2]) + more) },
		];
	});
}

function pipeRow(table: BoundTable, line: FlatRow, groups: readonly Line[], place: Place): string {
	const width = Math.max(...place.grid.rows.map((row) => row.cells.length));
	const cells = new Array<string>(width).fill('');
	const depth = line.path.length - 1;
	for (const group of groups) cells[line.path.indexOf(group)] = group.label;
	const { like } = place;
	const likeLabel = like?.label.cell === undefined ? -1 : like.row.cells.indexOf(like.label.cell);
	// In a table without columns for groups the label stands where its neighbour's does.
	const hasGroupColumns = width >= line.block.columns.length + table.form.labelColumns;
	cells[hasGroupColumns ? depth : Math.max(0, likeLabel)] = line.line.label;
	return `| ${cells.join(' | ')} |`;
}

function tabLabels(line: FlatRow, groups: readonly Line[]): string[] {
	return line.path.map((each, index) => (index === line.path.length - 1 || groups.includes(each) ? each.label : ''));
}

function tabRow(line: FlatRow, groups: readonly Line[]): string[] {
	const labels = line.line.label === '' ? [] : tabLabels(line, groups);
	return [...labels, ...line.block.columns.map(() => '')].map((cell) => `\t${cell}`);
}
