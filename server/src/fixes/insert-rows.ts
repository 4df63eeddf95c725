/** Adds missing rows to a table in the shape the table has, empty, without touching anything else. */
import type { Line } from '../forms/types.ts';
import type { BoundRow, BoundTable } from '../report/bound-table.ts';
import type { FlatRow } from '../report/flat-form.ts';
import type { Edit } from './edit.ts';

/**
 * Rows for `lines`, which follow one another in the form, behind the row `before` (or before the row `after`). Nothing
 * when the table has neither.
 */
export function insertRows(table: BoundTable, lines: readonly FlatRow[], eol: string): Edit[] {
	const first = lines[0]!.index;
	const before = table.rows
		.filter((row) => row.line.index < first)
		.sort((one, other) => other.line.index - one.line.index)[0];
	const after = table.rows
		.filter((row) => row.line.index > lines[lines.length - 1]!.index)
		.sort((one, other) => one.line.index - other.line.index)[0];
	const neighbour = before ?? after;
	if (neighbour === undefined) return [];
	const { block, grid } = neighbour;
	const at = before === undefined ? neighbour.row.source.start : neighbour.row.source.end;
	const place = { block, start: at, end: at };
	const rows = lines.map((line) => ({ line, groups: openGroups(table, line, lines) }));
	switch (grid.shape) {
		case 'html': {
			const written = rows.map(({ line, groups }) => htmlRow(table, line, groups));
			const text =
				before === undefined ? written.map((row) => row + eol).join('') : written.map((row) => eol + row).join('');
			return [{ at: place, text }, ...widenGroups(table, lines)];
		}
		case 'pipe': {
			const width = Math.max(...grid.rows.map((row) => row.cells.length));
			const { cell } = neighbour.label;
			const label = cell === undefined ? -1 : neighbour.row.cells.indexOf(cell);
			const written = rows.map(({ line, groups }) => pipeRow(line, groups, label, width));
			const text =
				before === undefined ? written.map((row) => row + eol).join('') : written.map((row) => eol + row).join('');
			return [{ at: place, text }];
		}
		case 'tab-cells': {
			const written = rows.map(({ line, groups }) => tabRow(line, groups).join(eol));
			const text =
				before === undefined
					? written.map((row) => row + eol + eol).join('')
					: written.map((row) => eol + eol + row).join('');
			return [{ at: place, text }];
		}
		case 'tsv': {
			const written = rows.map(({ line, groups }) =>
				[...tabLabels(line, groups), ...line.block.columns.map(() => '')].join('\t'),
			);
			const text =
				before === undefined ? written.map((row) => row + eol).join('') : written.map((row) => eol + row).join('');
			return [{ at: place, text }];
		}
	}
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

function pipeRow(line: FlatRow, groups: readonly Line[], label: number, width: number): string {
	const cells = new Array<string>(width).fill('');
	const depth = line.path.length - 1;
	groups.forEach((group) => {
		cells[line.path.indexOf(group)] = group.label;
	});
	// In a table without columns for groups the label stands where its neighbour's does.
	cells[width > line.block.columns.length + depth ? depth : Math.max(0, label)] = line.line.label;
	return `| ${cells.join(' | ')} |`;
}

function tabLabels(line: FlatRow, groups: readonly Line[]): string[] {
	return line.path.map((each, index) => (index === line.path.length - 1 || groups.includes(each) ? each.label : ''));
}

function tabRow(line: FlatRow, groups: readonly Line[]): string[] {
	const labels = line.line.label === '' ? [] : tabLabels(line, groups);
	return [...labels, ...line.block.columns.map(() => '')].map((cell) => `\t${cell}`);
}

/** The bound row before a run of missing lines; what the problem is shown on. */
export function rowBefore(table: BoundTable, line: FlatRow): BoundRow | undefined {
	return table.rows
		.filter((row) => row.line.index < line.index)
		.sort((one, other) => other.line.index - one.line.index)[0];
}
