/**
 * Statutory tables with figures, in every shape in which drafts carry them, with changes named by the form's own labels:
 * a line dropped, a label misspelt, a figure replaced. The changed form is laid out as the official one is, so merged
 * cells fit whatever was changed.
 */
import { type LayoutCell, type LayoutRow, layoutOf } from '../../server/src/fixes/layout.ts';
import type { ColumnTree, Line, LineTree, TableBlock, TableForm, TableId } from '../../server/src/forms/types.ts';
import { type FlatBlock, type FlatColumn, type FlatRow, flatten } from '../../server/src/report/flat-form.ts';
import { figuresFor, formFor } from './invented-figures.ts';
import { type Built, marked, placed } from './marks.ts';
import { type TableStyle, tableWriters } from './table-styles.ts';

/**
 * A change to a table. Rows are named by their labels or the beginning of these, columns by their labels, with the label
 * over them where that is needed: `行政复议·总计`, `第二十条第（五）项·上一年项目数量`. `*` is all of them.
 */
export type TableChange =
	| { readonly kind: 'figure'; readonly row: string; readonly column: string; readonly value: string }
	| { readonly kind: 'label'; readonly label: string; readonly text: string }
	| { readonly kind: 'drop-row'; readonly row: string; readonly to?: string }
	| { readonly kind: 'drop-column'; readonly column: string }
	| { readonly kind: 'move-column'; readonly column: string; readonly before: string }
	| { readonly kind: 'drop-block'; readonly caption: string }
	| { readonly kind: 'fold'; readonly group: string }
	| { readonly kind: 'add-row'; readonly after: string; readonly label: string; readonly figures: readonly string[] }
	| { readonly kind: 'add-column'; readonly after: string; readonly label: string; readonly value: string };

const across = (column: FlatColumn): string => column.path.map(({ label }) => label).join('·');

/** The name of a cell in `Built.cells`. */
export function cellKey(id: TableId, row: string | undefined, column: string | undefined): string {
	return `${id}${row === undefined || row === '' ? '' : ` ${row}`}${column === undefined ? '' : ` × ${column}`}`;
}

/** What the form prints in a place, and what it is called. */
interface Labelled {
	readonly form: TableForm;
	/** Line object of the form → what names its cell. */
	readonly keys: ReadonlyMap<Line, string>;
}

/** A table with its cells' names still in it, lines ended with `\n`; `placed` takes them out. */
export function markedTable(year: number, id: TableId, style: TableStyle, changes: readonly TableChange[]): string {
	const official = formFor(year, id);
	const figures = new Map<string, string>();
	for (const row of flatten(official).rows) {
		for (const column of row.block.columns) {
			figures.set(`${row.id} ${column.id}`, figuresFor(year, id)[row.id]![column.id]!);
		}
	}
	const named = ownLines(official);
	let { form } = named;
	const texts = new Map<string, string>();
	for (const change of changes) form = changed(form, change, figures, texts, named.keys);
	const keyed = mapLines(form, (line) => {
		const key = named.keys.get(line);
		const text = key === undefined ? line.label : (texts.get(key) ?? line.label);
		return key === undefined || line.label === '' ? { ...line, label: text } : { ...line, label: marked(key, text) };
	});
	return written(filled(keyed, form, id, figures), style);
}

export function table(
	year: number,
	id: TableId,
	style: TableStyle = 'html',
	changes: readonly TableChange[] = [],
): Built {
	return placed(markedTable(year, id, style, changes));
}

/** The form with a line object of its own for each place: columns of one name stand in several blocks. */
function ownLines(official: TableForm): Labelled {
	const keys = new Map<Line, string>();
	const own = (line: Line, key: string): Line => {
		const copy = { ...line };
		keys.set(copy, key);
		return copy;
	};
	const column = (tree: ColumnTree, above: string): ColumnTree => {
		const path = above === '' ? tree.line.label : `${above}·${tree.line.label}`;
		return {
			...tree,
			line: own(tree.line, cellKey(official.id, undefined, path)),
			...(tree.children === undefined ? {} : { children: tree.children.map((child) => column(child, path)) }),
		};
	};
	const row = ({ line, children }: LineTree): LineTree => ({
		line: own(line, cellKey(official.id, line.label, undefined)),
		...(children === undefined ? {} : { children: children.map(row) }),
	});
	const blocks = official.blocks.map((block): TableBlock => {
		const caption =
			block.caption === undefined
				? undefined
				: own(block.caption, cellKey(official.id, block.caption.label, undefined));
		const corner =
			block.corner === undefined
				? undefined
				: own(block.corner, cellKey(official.id, `${block.caption?.label ?? ''}${block.corner.label}`, undefined));
		return {
			...block,
			...(caption === undefined ? {} : { caption }),
			...(corner === undefined ? {} : { corner }),
			columns: block.columns.map((each) => column(each, block.caption?.label ?? '')),
			rows: block.rows.map(row),
		};
	});
	return { form: { ...official, blocks }, keys };
}

function mapLines(form: TableForm, map: (line: Line) => Line): TableForm {
	const column = (tree: ColumnTree): ColumnTree => ({
		...tree,
		line: map(tree.line),
		...(tree.children === undefined ? {} : { children: tree.children.map(column) }),
	});
	const row = ({ line, children }: LineTree): LineTree => ({
		line: map(line),
		...(children === undefined ? {} : { children: children.map(row) }),
	});
	return {
		...form,
		blocks: form.blocks.map((block) => ({
			...block,
			...(block.caption === undefined ? {} : { caption: map(block.caption) }),
			...(block.corner === undefined ? {} : { corner: map(block.corner) }),
			columns: block.columns.map(column),
			rows: block.rows.map(row),
		})),
	};
}

/** The only one of some things whose name is, or begins or ends with, what was asked for. */
export function only<T>(things: readonly T[], nameOf: (thing: T) => string, asked: string, what: string): T {
	const same = things.filter((thing) => nameOf(thing) === asked);
	const found =
		same.length > 0
			? same
			: things.filter((thing) => nameOf(thing).startsWith(asked) || nameOf(thing).endsWith(`·${asked}`));
	if (found.length !== 1) {
		throw new Error(
			`${what} “${asked}”: ${found.length === 0 ? 'none' : `${found.length}`} of ${things.map(nameOf).join('、')}`,
		);
	}
	return found[0]!;
}

function rowNamed(form: TableForm, asked: string): FlatRow {
	const { rows } = flatten(form);
	return rows.length === 1 ? rows[0]! : only(rows, (row) => row.line.label, asked, 'Row');
}

/** A column, or a label over some, by its own label or with those over it. */
function columnTree(form: TableForm, asked: string): ColumnTree {
	const named = (trees: readonly ColumnTree[], above: readonly string[]): { name: string; tree: ColumnTree }[] =>
		trees.flatMap((tree) => {
			const path = [...above, tree.line.label];
			return [{ name: path.join('·'), tree }, ...named(tree.children ?? [], path)];
		});
	const all = form.blocks.flatMap(({ columns }) => named(columns, []));
	return only(
		all.filter(({ name }) => name.endsWith(asked)),
		({ name }) => name,
		asked,
		'Column',
	).tree;
}

function columnsNamed(block: FlatBlock, asked: string): readonly FlatColumn[] {
	return asked === '*' ? block.columns : [only(block.columns, across, asked, 'Column')];
}

function changed(
	form: TableForm,
	change: TableChange,
	figures: Map<string, string>,
	texts: Map<string, string>,
	keys: ReadonlyMap<Line, string>,
): TableForm {
	const flat = flatten(form);
	switch (change.kind) {
		case 'figure': {
			const rows = change.row === '*' ? flat.rows : [rowNamed(form, change.row)];
			let cells = 0;
			for (const row of rows) {
				const columns =
					change.row === '*' && change.column !== '*'
						? row.block.columns.filter(
								(column) => across(column) === change.column || across(column).endsWith(`·${change.column}`),
							)
						: columnsNamed(row.block, change.column);
				for (const column of columns) figures.set(`${row.id} ${column.id}`, change.value);
				cells += columns.length;
			}
			if (cells === 0) throw new Error(`No cell ${change.row} × ${change.column}`);
			return form;
		}
		case 'label': {
			const known = [...new Set(keys.values())];
			const bare = (key: string): string => key.slice(3).replace(/^× /, '');
			texts.set(only(known, bare, change.label, 'Label'), change.text);
			return form;
		}
		case 'drop-row': {
			const first = rowNamed(form, change.row).index;
			const last = change.to === undefined ? first : rowNamed(form, change.to).index;
			const dropped = new Set(flat.rows.filter(({ index }) => index >= first && index <= last).map(({ line }) => line));
			return mapRows(form, ({ line }) => (dropped.has(line) ? [] : undefined));
		}
		case 'drop-column': {
			const block = only(
				flat.blocks.flatMap((each) => each.columns.map((column) => ({ block: each, column }))),
				({ block: each, column }) =>
					`${each.block.caption === undefined ? '' : `${each.block.caption.label}·`}${across(column)}`,
				change.column,
				'Column',
			);
			// The block that fills the grid column by column makes the table as narrow as it is.
			const fills = form.width - form.labelColumns === block.block.columns.length;
			const narrower = fills ? { ...form, width: form.width - 1 } : form;
			return mapColumns(narrower, (tree) => (tree.line === block.column.line ? [] : undefined));
		}
		case 'move-column': {
			const moved = columnTree(form, change.column);
			const before = columnTree(form, change.before);
			return mapColumns(form, (tree) => (tree === moved ? [] : tree === before ? [moved, tree] : undefined));
		}
		case 'drop-block': {
			const { block } = only(flat.blocks, (each) => each.block.caption?.label ?? '', change.caption, 'Block');
			return { ...form, blocks: form.blocks.filter((each) => each !== block) };
		}
		case 'fold': {
			const group = only(flat.rowGroups, ({ label }) => label, change.group, 'Group');
			return mapRows(form, (tree) => {
				if (tree.line !== group) return undefined;
				const parts = flat.rows.filter((row) => row.path.includes(group));
				for (const column of parts[0]!.block.columns) {
					const total = parts.reduce((count, part) => count + Number(figures.get(`${part.id} ${column.id}`)), 0);
					figures.set(`${group.id} ${column.id}`, String(total));
				}
				return [{ line: tree.line }];
			});
		}
		case 'add-row': {
			const after = rowNamed(form, change.after);
			const line: Line = { ...after.line, id: `added.${change.label}`, label: change.label };
			after.block.columns.forEach((column, index) => {
				figures.set(`${line.id} ${column.id}`, change.figures[index] ?? '');
			});
			return mapRows(form, (tree) => (tree.line === after.line ? [tree, { line }] : undefined));
		}
		case 'add-column': {
			const { block, column: after } = only(
				flat.blocks.flatMap((each) => each.columns.map((column) => ({ block: each, column }))),
				({ column }) => across(column),
				change.after,
				'Column',
			);
			const line: Line = { ...after.line, id: `added.${change.label}`, label: change.label };
			for (const row of block.rows) figures.set(`${row.id} added.${change.label}`, change.value);
			const wider = { ...form, width: form.width + 1 };
			return mapColumns(wider, (tree) =>
				tree.line === after.line ? [tree, { line, id: `added.${change.label}`, kind: 'count' }] : undefined,
			);
		}
	}
}

/** Puts other trees in the place of some rows; a group that is left without rows goes too. */
function mapRows(form: TableForm, replace: (tree: LineTree) => readonly LineTree[] | undefined): TableForm {
	const map = (tree: LineTree): readonly LineTree[] => {
		const other = replace(tree);
		if (other !== undefined) return other;
		if (tree.children === undefined) return [tree];
		const children = tree.children.flatMap(map);
		return children.length === 0 ? [] : [{ ...tree, children }];
	};
	return { ...form, blocks: form.blocks.map((block) => ({ ...block, rows: block.rows.flatMap(map) })) };
}

function mapColumns(form: TableForm, replace: (tree: ColumnTree) => readonly ColumnTree[] | undefined): TableForm {
	const map = (tree: ColumnTree): readonly ColumnTree[] => {
		const other = replace(tree);
		if (other !== undefined) return other;
		if (tree.children === undefined) return [tree];
		return [{ ...tree, children: tree.children.flatMap(map) }];
	};
	return { ...form, blocks: form.blocks.map((block) => ({ ...block, columns: block.columns.flatMap(map) })) };
}

/** The layout with what stands in the figure cells, each with its name. */
function filled(keyed: TableForm, named: TableForm, id: TableId, figures: ReadonlyMap<string, string>): LayoutRow[] {
	const rows = flatten(named).rows.values();
	return layoutOf(keyed).map((cells): LayoutRow => {
		if (!cells.some((cell) => cell.kind === 'figure')) return cells;
		const row = rows.next().value!;
		const columns = row.block.columns.values();
		return cells.map((cell): LayoutCell => {
			if (cell.kind !== 'figure') return cell;
			const column = columns.next().value!;
			// The only row of table 四 has no label; its figures go by their columns alone.
			const key =
				row.line.label === '' ? cellKey(id, across(column), undefined) : cellKey(id, row.line.label, across(column));
			return { ...cell, text: marked(key, figures.get(`${row.id} ${column.id}`) ?? '') };
		});
	});
}

function written(rows: readonly LayoutRow[], style: TableStyle): string {
	return tableWriters[style](rows.map((cells) => ({ cells })));
}
