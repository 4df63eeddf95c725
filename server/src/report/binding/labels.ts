/** Makes the labels of a bound table. */
import type { Line } from '../../forms/types.ts';
import type { Cell } from '../../read/model.ts';
import { keptOf } from '../../text/kept-with.ts';
import type { BoundLabel, LabelState, RowAt } from '../bound-table.ts';
import type { FlatColumn, FlatForm, FlatRow } from '../flat-form.ts';
import { labelText, likeness, slipOf, sureMatch } from '../label-match.ts';
import type { NamedLeaf } from './header.ts';
import type { ScannedRow } from './scan-rows.ts';

export function boundLabel(
	row: RowAt,
	cell: Cell | undefined,
	line: Line,
	role: BoundLabel['role'],
	state: LabelState,
	more: { flatRow?: FlatRow; column?: FlatColumn } = {},
): BoundLabel {
	const { block, grid, index } = row;
	const at = cell?.text ?? { start: row.row.source.start, end: row.row.source.start };
	return {
		block,
		grid,
		row: row.row,
		index,
		line,
		...(cell === undefined ? {} : { cell }),
		state,
		role,
		span: { block, start: at.start, end: at.end },
		...more,
	};
}

/** A label in a small table: the heading over it says the number that it leaves out. */
export function asPrinted(label: BoundLabel): BoundLabel {
	return label.state === 'alias' ? { ...label, state: 'exact' } : label;
}

/**
 * Labels over several rows or columns, captions and corners, by their text alone; a group that is not found so is looked
 * for among the cells that are nobody's label: it may be misspelt.
 */
export function frameLabels(rows: readonly ScannedRow[], form: FlatForm, bound: readonly BoundLabel[]): BoundLabel[] {
	const frame = frameOf(form);
	const labels: BoundLabel[] = [];
	for (const row of rows) {
		for (const { cell, known } of row.cells) {
			const own = known.filter(({ table, line }) => table === form.form.id && frame.has(line.id));
			if (own.length === 0) continue;
			const text = labelText(cell.text.text);
			for (const [id, { line, role }] of frame) {
				if (!own.some((each) => each.line.id === id)) continue;
				const match = sureMatch(text, line);
				if (match === undefined) continue;
				labels.push(boundLabel(row, cell, line, role, match));
				break;
			}
		}
	}
	const groups = [...frame.values()].filter(({ role }) => role === 'row-group' || role === 'column-group');
	const lost = groups.filter(({ line }) => !labels.some((label) => label.line.id === line.id));
	return lost.length === 0 ? labels : [...labels, ...misspeltGroups(rows, lost, bound)];
}

/** A label that stands over or beside others. */
interface FrameLine {
	readonly line: Line;
	readonly role: BoundLabel['role'];
}

/** The frame of a form by the ids of its lines, the widest lines first. */
const frameOf = keptOf((form: FlatForm): ReadonlyMap<string, FrameLine> => {
	const as = (role: BoundLabel['role']) => (line: Line | undefined) =>
		line === undefined ? [] : [[line.id, { line, role }] as const];
	return new Map([
		...form.rowGroups.flatMap(as('row-group')),
		...form.columnGroups.flatMap(as('column-group')),
		...form.blocks.map(({ block }) => block.caption).flatMap(as('caption')),
		...form.blocks.map(({ block }) => block.corner).flatMap(as('corner')),
	]);
});

/** Two characters of a short label may be wrong, not half of it. */
const alike = 0.6;
const longestGroup = 20;

function misspeltGroups(
	rows: readonly ScannedRow[],
	groups: readonly FrameLine[],
	bound: readonly BoundLabel[],
): BoundLabel[] {
	const taken = new Set(bound.map((label) => label.cell));
	const free = rows.flatMap((row) =>
		row.cells
			.filter(({ cell, value, known }) => {
				const { length } = cell.text.text;
				return value.kind === 'words' && known.length === 0 && length <= longestGroup && !taken.has(cell);
			})
			.map(({ cell }) => ({ row, cell, inHeader: isHeader(row), text: labelText(cell.text.text) })),
	);
	return groups.flatMap(({ line, role }) => {
		// Labels over columns stand in the header, those beside rows do not.
		const places = free.filter(({ inHeader }) => inHeader === (role === 'column-group'));
		const best = places.toSorted((one, other) => likeness(other.text, line) - likeness(one.text, line))[0];
		if (best === undefined || likeness(best.text, line) <= alike) return [];
		return [boundLabel(best.row, best.cell, line, role, slipOf(best.text, line))];
	});
}

function isHeader({ cells }: ScannedRow): boolean {
	return cells.some(({ known }) =>
		known.some(({ role }) => role === 'column' || role === 'column-group' || role === 'corner'),
	);
}

/** The labels of columns, by the leaves of the header that were named. */
export function columnLabels(leaves: readonly (NamedLeaf | undefined)[]): BoundLabel[] {
	return leaves.flatMap((leaf) =>
		leaf === undefined
			? []
			: [boundLabel(leaf.row, leaf.cell.cell, leaf.column.line, 'column', leaf.match, { column: leaf.column })],
	);
}
