/** Reads the header of a table: which of its leaves stands over which column of figures. */
import type { TableId } from '../../forms/types.ts';
import type { FlatColumn, FlatForm } from '../flat-form.ts';
import {
	isNearShort,
	type LabelMatch,
	type LabelText,
	labelText,
	likeness,
	slipOf,
	sureMatch,
} from '../label-match.ts';
import { isColumnLabel, isFigureLike, type ScannedCell, type ScannedRow } from './scan-rows.ts';

/** A leaf of the header as it stands in the draft. */
export interface Leaf {
	readonly row: ScannedRow;
	readonly cell: ScannedCell;
}

export interface NamedLeaf extends Leaf {
	readonly column: FlatColumn;
	readonly match: LabelMatch;
}

/** A leaf less like a column's label than that was not meant to be it. */
const leastLikeness = 0.5;

/**
 * The leaves of the header, left to right. Header cells over several columns stand in the rows above their parts; each
 * shape is taken at its own word: where the parts stand under their group by the grid, or, in a tab-cell table that
 * writes merged cells once, all the parts of the lower row go where the group stood.
 */
export function headerLeaves(rows: readonly ScannedRow[], table: TableId, form: FlatForm): Leaf[] {
	const groupLabels = new Set(form.columnGroups.map((group) => group.id));
	const isGroup = (cell: ScannedCell): boolean =>
		cell.known.some(
			(known) => known.table === table && known.role === 'column-group' && groupLabels.has(known.line.id),
		);
	const relevant = rows.filter((row) => row.cells.some((cell) => isColumnLabel(cell, table) || isGroup(cell)));
	let leaves: (Leaf & { readonly group: boolean })[] = [];
	for (const row of relevant) {
		const named = row.cells.filter(
			(cell) => cell.value.kind === 'words' && !cell.known.some(({ role }) => role === 'corner' || role === 'caption'),
		);
		const lower = named.map((cell) => ({ row, cell, group: isGroup(cell) }));
		// A header repeated after a page break says nothing new; where nothing ends rows, 总计 before the others stands alone in one.
		if (leaves.length > 0 && !leaves.some((leaf) => leaf.group)) {
			if (!nameSame(leaves, lower)) leaves = [...leaves, ...lower];
			continue;
		}
		const groups = leaves.filter((leaf) => leaf.group).length;
		if (groups === 0 || isWhole(lower, leaves)) {
			leaves = lower;
			continue;
		}
		leaves = spread(leaves, lower, groups);
	}
	return leaves.filter((leaf) => !leaf.group);
}

type Part = Leaf & { readonly group: boolean };

/** Whether two rows of a header name one column of the form. */
function nameSame(ones: readonly Part[], others: readonly Part[]): boolean {
	const lines = new Set(ones.flatMap(({ cell }) => cell.known.map(({ line }) => line)));
	return others.some(({ cell }) => cell.known.some(({ line }) => lines.has(line)));
}

/** Converters that have no merged cells say again in the lower row what stands over it: the row is the header, whole. */
function isWhole(lower: readonly Part[], upper: readonly Part[]): boolean {
	const reaching = upper.filter((leaf) => !leaf.group);
	return (
		reaching.length > 0 &&
		reaching.every(({ cell: { cell } }) =>
			lower.some(({ cell: { cell: below } }) => below.column === cell.column && below.text.text === cell.text.text),
		)
	);
}

/** Puts the cells of the lower header row in the place of the groups of the row above. */
function spread(upper: readonly Part[], lower: readonly Part[], groups: number): Part[] {
	const placed = lower[0]?.row.grid.shape !== 'tab-cells' && lower[0]?.row.grid.shape !== 'tsv';
	let left = [...lower];
	const spreadLeaves: Part[] = [];
	let remaining = groups;
	for (const leaf of upper) {
		if (!leaf.group) {
			spreadLeaves.push(leaf);
			continue;
		}
		remaining--;
		const end = leaf.cell.cell.column + leaf.cell.cell.columnSpan;
		const share = Math.floor(left.length / (remaining + 1));
		const under =
			placed && leaf.cell.cell.columnSpan > 1
				? left.filter(({ cell }) => cell.cell.column >= leaf.cell.cell.column && cell.cell.column < end)
				: remaining === 0
					? left
					: left.slice(0, share);
		const taken = under.length > 0 ? under : remaining === 0 ? left : [];
		spreadLeaves.push(...taken);
		left = left.filter((part) => !taken.includes(part));
	}
	return spreadLeaves;
}

/**
 * Names the leaves by the columns of the form, in order: sure ones first, then, between these, a likely one or the only
 * one left. Leaves that are no column of the form (小计) stay unnamed.
 */
export function nameLeaves(
	leaves: readonly Leaf[],
	columns: readonly FlatColumn[],
	header: readonly ScannedRow[] = [],
): (NamedLeaf | undefined)[] {
	const texts = leaves.map((leaf) => labelText(leaf.cell.cell.text.text));
	const named: (NamedLeaf | undefined)[] = leaves.map(() => undefined);
	// Longest common run of sure matches: 结果维持 … 总计 come three times in table 四, in order.
	const lengths: number[][] = Array.from({ length: leaves.length + 1 }, () =>
		new Array<number>(columns.length + 1).fill(0),
	);
	for (let leaf = leaves.length - 1; leaf >= 0; leaf--) {
		for (let column = columns.length - 1; column >= 0; column--) {
			const sure = sureMatch(texts[leaf]!, columns[column]!.line) !== undefined;
			lengths[leaf]![column] = Math.max(
				sure ? lengths[leaf + 1]![column + 1]! + 1 : 0,
				lengths[leaf + 1]![column]!,
				lengths[leaf]![column + 1]!,
			);
		}
	}
	let leaf = 0;
	let column = 0;
	while (leaf < leaves.length && column < columns.length) {
		const match = sureMatch(texts[leaf]!, columns[column]!.line);
		if (match !== undefined && lengths[leaf]![column] === lengths[leaf + 1]![column + 1]! + 1) {
			named[leaf] = { ...leaves[leaf]!, column: columns[column]!, match };
			leaf++;
			column++;
		} else if (lengths[leaf + 1]![column]! >= lengths[leaf]![column + 1]!) leaf++;
		else column++;
	}
	nameBetween(leaves, columns, texts, named);
	nameInPieces(leaves, columns, texts, named, header);
	nameByPlace(leaves, columns, texts, named);
	return named;
}

function nameBetween(
	leaves: readonly Leaf[],
	columns: readonly FlatColumn[],
	texts: readonly LabelText[],
	named: (NamedLeaf | undefined)[],
): void {
	let from = 0;
	for (let index = 0; index < leaves.length; index++) {
		const known = named[index];
		if (known !== undefined) {
			from = columns.indexOf(known.column) + 1;
			continue;
		}
		const following = named.slice(index + 1).find((leaf) => leaf !== undefined);
		const to = following === undefined ? columns.length : columns.indexOf(following.column);
		const open = columns.slice(from, to);
		const text = texts[index]!;
		let best: FlatColumn | undefined;
		let bestScore = leastLikeness;
		for (const column of open) {
			const score = likeness(text, column.line);
			if (score > bestScore) {
				best = column;
				bestScore = score;
			}
		}
		if (best === undefined) continue;
		named[index] = { ...leaves[index]!, column: best, match: slipOf(text, best.line) };
		from = columns.indexOf(best) + 1;
	}
}

function isLike(text: LabelText, { line }: FlatColumn): boolean {
	return likeness(text, line) > leastLikeness;
}

/** A column of sums that writers put in. */
const ownSum = /小计/;

/**
 * 总汁, 其, 其他组织: of a label of two letters a slip leaves one, too few to be known by. In a header of as many columns as the
 * form has, the others in their places, it is enough; or where one leaf and one column are left: 总计 may stand before 商业企业.
 */
function nameByPlace(
	leaves: readonly Leaf[],
	columns: readonly FlatColumn[],
	texts: readonly LabelText[],
	named: (NamedLeaf | undefined)[],
): void {
	if (leaves.length !== columns.length) return;
	const open = columns.filter((column) => !named.some((leaf) => leaf?.column === column));
	const isInOrder = named.every((leaf, at) => leaf === undefined || leaf.column === columns[at]);
	leaves.forEach((leaf, index) => {
		if (named[index] !== undefined) return;
		const column = isInOrder ? columns[index] : open.length === 1 ? open[0] : undefined;
		const text = texts[index]!;
		if (column === undefined || ownSum.test(text.loose) || !isNearShort(text, column.line)) return;
		// 总计 twice over one column: the second is spelt as it should be.
		named[index] = { ...leaf, column, match: sureMatch(text, column.line) ?? slipOf(text, column.line) };
	});
}

/** 商业 over 企业 in a row of its own: a label that a narrow column broke, and a converter took for two rows. */
function nameInPieces(
	leaves: readonly Leaf[],
	columns: readonly FlatColumn[],
	texts: readonly LabelText[],
	named: (NamedLeaf | undefined)[],
	header: readonly ScannedRow[],
): void {
	if (leaves.length !== columns.length || !named.includes(undefined)) return;
	const pieces = new Set(header.flatMap(({ cells }) => cells.map(({ cell }) => labelText(cell.text.text).loose)));
	leaves.forEach((leaf, index) => {
		const column = columns[index]!;
		if (named[index] !== undefined || named.some((other) => other?.column === column)) return;
		const whole = labelText(column.line.label).loose;
		const { loose } = texts[index]!;
		if (loose !== '' && whole.startsWith(loose) && pieces.has(whole.slice(loose.length))) {
			named[index] = { ...leaf, column, match: 'exact' };
		}
	});
}

/**
 * The columns that leaves name, each once and in another order than the form's; leaves that are no column of it stay
 * unnamed. A leaf that names none for sure is the one column left, where it is like it (科硏机构 in a header that begins with 总计).
 * Nothing where one of the columns is not named, or the order is the form's.
 */
export function nameInOtherOrder(
	leaves: readonly Leaf[],
	columns: readonly FlatColumn[],
): (NamedLeaf | undefined)[] | undefined {
	if (leaves.length < columns.length) return undefined;
	const texts = leaves.map((leaf) => labelText(leaf.cell.cell.text.text));
	const named = leaves.map((leaf, at): NamedLeaf | undefined => {
		const own = columns.flatMap((column) => {
			const match = sureMatch(texts[at]!, column.line);
			return match === undefined ? [] : [{ ...leaf, column, match }];
		});
		return own.length === 1 ? own[0] : undefined;
	});
	const left = columns.filter((column) => !named.some((leaf) => leaf?.column === column));
	const [column] = left;
	if (column !== undefined && left.length === 1) {
		const alike = leaves.flatMap((_, at) => (named[at] === undefined && isLike(texts[at]!, column) ? [at] : []));
		const [at] = alike;
		if (at !== undefined && alike.length === 1) {
			named[at] = { ...leaves[at]!, column, match: slipOf(texts[at]!, column.line) };
		}
	}
	const order = named.flatMap((leaf) => (leaf === undefined ? [] : [columns.indexOf(leaf.column)]));
	const isEachOnce = order.length === columns.length && new Set(order).size === columns.length;
	return isEachOnce && order.some((place, at) => place !== at) ? named : undefined;
}

/** Whether a row is part of a header: it names columns and carries no figures. */
export function isHeaderRow(row: ScannedRow, table: TableId): boolean {
	return row.cells.some((cell) => isColumnLabel(cell, table)) && !row.cells.some((cell) => isFigureLike(cell.value));
}
