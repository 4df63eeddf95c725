/** The official layout of a table, worked out from the form: rows of cells, merged ones with their spans. */
import type { ColumnTree, LineTree, TableBlock, TableForm } from '../forms/types.ts';

export interface LayoutCell {
	/** `above`: the place of a cell that reaches down from a row above. */
	readonly kind: 'header' | 'label' | 'figure' | 'above';
	readonly text: string;
	readonly rowSpan: number;
	readonly columnSpan: number;
	/** Of a figure cell: ids of its line and its column. */
	readonly figure?: { readonly line: string; readonly column: string };
}

export type LayoutRow = readonly LayoutCell[];

/** All rows of the table, headers included. Figure cells are empty. */
export function layoutOf(form: TableForm): LayoutRow[] {
	return form.blocks.flatMap((block) => blockRows(form, block));
}

function blockRows(form: TableForm, block: TableBlock): LayoutRow[] {
	const columns = block.columns.flatMap(leavesOf);
	// Table 二 prints its figures over two or three grid columns each, so that all blocks are equally wide.
	const figureSpan = Math.floor((form.width - form.labelColumns) / columns.length);
	const rows: LayoutRow[] = [];
	if (block.caption !== undefined) rows.push([cell('header', block.caption.label, 1, form.width)]);
	rows.push(...headerRows(form, block, figureSpan));
	const lines = block.rows.flatMap(leavesOf);
	labelRows(block.rows, form.labelColumns).forEach((labels, index) => {
		const line = lines[index]!.line.id;
		const figures = columns.map(({ id }) => ({ ...cell('figure', '', 1, figureSpan), figure: { line, column: id } }));
		rows.push([...labels, ...figures]);
	});
	return rows;
}

function cell(kind: LayoutCell['kind'], text: string, rowSpan: number, columnSpan: number): LayoutCell {
	return { kind, text, rowSpan, columnSpan };
}

function headerRows(form: TableForm, block: TableBlock, figureSpan: number): LayoutRow[] {
	const depth = Math.max(...block.columns.map(depthOf));
	const rows: LayoutCell[][] = Array.from({ length: depth }, () => []);
	if (form.labelColumns > 0) {
		rows.forEach((row, level) => {
			row.push(
				level === 0
					? cell('header', block.corner?.label ?? '', depth, form.labelColumns)
					: cell('above', '', 1, form.labelColumns),
			);
		});
	}
	const add = (column: ColumnTree, level: number): void => {
		const span = leavesOf(column).length * figureSpan;
		const { children } = column;
		const down = children === undefined ? depth - level : 1;
		rows[level]!.push(cell('header', column.line.label, down, span));
		for (let below = level + 1; below < level + down; below++) rows[below]!.push(cell('above', '', 1, span));
		for (const child of children ?? []) add(child, level + 1);
	};
	for (const column of block.columns) add(column, 0);
	return rows;
}

function depthOf(column: ColumnTree): number {
	return 1 + Math.max(0, ...(column.children ?? []).map(depthOf));
}

function leavesOf<Tree extends { readonly children?: readonly Tree[] }>(tree: Tree): readonly Tree[] {
	return tree.children === undefined ? [tree] : tree.children.flatMap(leavesOf);
}

/** The label cells of each row; the last label of a row reaches to the first figure. */
function labelRows(trees: readonly LineTree[], width: number): LayoutCell[][] {
	if (width === 0) return trees.map(() => []);
	return trees.flatMap((tree) => {
		if (tree.children === undefined) return [[cell('label', tree.line.label, 1, width)]];
		const inner = labelRows(tree.children, width - 1);
		return inner.map((row, index) => [
			index === 0 ? cell('label', tree.line.label, leavesOf(tree).length, 1) : cell('above', '', 1, 1),
			...row,
		]);
	});
}
