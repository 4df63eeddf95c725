/** The leaves of a form: rows and columns that hold figures, each with the merged cells over it. */
import type { ColumnTree, Line, LineTree, TableBlock, TableForm, ValueKind } from '../forms/types.ts';
import { keptOf } from '../text/kept-with.ts';

export interface FlatRow {
	/** Id of its line. */
	readonly id: string;
	readonly line: Line;
	/** From the outermost merged cell to the row itself. */
	readonly path: readonly Line[];
	/** Place among all rows of the table. */
	readonly index: number;
	readonly block: FlatBlock;
}

export interface FlatColumn {
	/** Short id, unique within its block. */
	readonly id: string;
	readonly line: Line;
	readonly path: readonly Line[];
	readonly kind: ValueKind;
	readonly unit: string;
}

export interface FlatBlock {
	readonly block: TableBlock;
	readonly rows: readonly FlatRow[];
	readonly columns: readonly FlatColumn[];
}

export interface FlatForm {
	readonly form: TableForm;
	readonly blocks: readonly FlatBlock[];
	/** Rows of all blocks in order. */
	readonly rows: readonly FlatRow[];
	/** Their ids. */
	readonly rowIds: ReadonlySet<string>;
	/** Labels that span several rows: 三、本年度办理结果, （三）不予公开. */
	readonly rowGroups: readonly Line[];
	/** Labels that span several columns: 法人或其他组织. */
	readonly columnGroups: readonly Line[];
}

export const flatten = keptOf((form: TableForm): FlatForm => {
	const rows: FlatRow[] = [];
	const rowGroups: Line[] = [];
	const columnGroups: Line[] = [];
	const blocks = form.blocks.map((block): FlatBlock => {
		const columns: FlatColumn[] = [];
		addColumns(block.columns, [], columns, columnGroups);
		const own: FlatRow[] = [];
		const flat: FlatBlock = { block, rows: own, columns };
		const addRows = (trees: readonly LineTree[], above: readonly Line[]): void => {
			for (const { line, children } of trees) {
				const path = [...above, line];
				if (children === undefined) {
					const row = { id: line.id, line, path, index: rows.length, block: flat };
					own.push(row);
					rows.push(row);
				} else {
					rowGroups.push(line);
					addRows(children, path);
				}
			}
		};
		addRows(block.rows, []);
		return flat;
	});
	const rowIds = new Set(rows.map(({ id }) => id));
	return { form, blocks, rows, rowIds, rowGroups, columnGroups };
});

function addColumns(trees: readonly ColumnTree[], above: readonly Line[], leaves: FlatColumn[], groups: Line[]): void {
	for (const tree of trees) {
		const path = [...above, tree.line];
		if (tree.children === undefined) {
			leaves.push({ id: tree.id, line: tree.line, path, kind: tree.kind ?? 'count', unit: tree.unit ?? '' });
		} else {
			groups.push(tree.line);
			addColumns(tree.children, path, leaves, groups);
		}
	}
}
