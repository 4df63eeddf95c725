/**
 * Blank cells beside figures. Blank is not 0: nobody can tell whether nothing occurred or nothing was counted. A table
 * blank throughout was just inserted and is one hint, and so are columns blank throughout: some organs leave out whoever
 * did not apply. A row blank throughout is one problem too, and a remark, since it may as well have been forgotten. Where
 * blanks are a habit, one problem tells of all of them.
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import { fromLabels } from '../basis.ts';
import { type Finding, type RuleBase, type TableRule, uniformEditions } from '../rule.ts';
import { isHabit, otherCells } from './habit.ts';
import { cellName, procedureName } from './names.ts';
import { zeroFix } from './zero-fix.ts';

const blank = { zh: '{cell}：没有填数。没有发生的填 0。', en: '{cell}: nothing is entered. What did not occur is 0.' };
const blankRow = {
	zh: '“{row}”整行没有填数。没有发生的填 0。',
	en: 'The whole row “{row}” is blank. What did not occur is 0.',
};
const blankCells = {
	zh: '{table}有 {count} 格没有填数，如{cell}。没有发生的填 0。',
	en: '{tableEn} has {count} cells in which nothing is entered, {cell} for one. What did not occur is 0.',
};
const blankRows = {
	zh: '{table}有 {count} 行整行没有填数：{rows}。没有发生的填 0。',
	en: '{tableEn} has {count} rows that are blank throughout: {rows}. What did not occur is 0.',
};
const blankColumns = {
	zh: '{table}有 {count} 列整列没有填数：{columns}。没有发生的填 0。',
	en: '{tableEn} has {count} columns that are blank throughout: {columns}. What did not occur is 0.',
};
/** Of a table blank throughout. */
export const blankTable = { zh: '{table}还没有填数。', en: '{tableEn} has not been filled in yet.' };
const fill = { zh: '填 0', en: 'Enter 0' };
const fillAll = { zh: '这 {count} 格填 0', en: 'Enter 0 in these {count} cells' };

/** Common to both parts of the rule. */
export const aboutBlank: RuleBase = {
	id: 'cells/blank',
	editions: uniformEditions,
	summary: { zh: '有空白单元格', en: 'Blank cells' },
	levels: ['warning', 'information', 'hint'],
	basis: fromLabels,
	fixes: ['confirm'],
};

export const blankCell: TableRule = {
	...aboutBlank,
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		const cells = table.cells();
		const empty = cells.filter(isBlank);
		if (empty.length === 0) return;
		const names = { table: table.form.name.zh, tableEn: table.form.name.en };
		if (empty.length === cells.length) {
			yield group(table, empty, 'hint', message(blankTable, names), false);
			return;
		}
		const columns = blankUnits(table, cells, empty);
		const inColumns = new Set(columns.flat());
		if (columns.length > 0) {
			// The outcomes of a procedure are named by it.
			const oneRow = table.flat.rows.length === 1;
			const labels = columns.map(([first]) =>
				oneRow ? procedureName(first!.column) : first!.column.path.at(-1)!.label,
			);
			yield group(
				table,
				[...inColumns],
				'hint',
				message(blankColumns, {
					...names,
					count: oneRow ? inColumns.size : columns.length,
					columns: labels.join('、'),
				}),
				true,
			);
		}
		const rows: { readonly label: string; readonly cells: BoundCell[] }[] = [];
		const single: BoundCell[] = [];
		for (const row of table.rows) {
			const own = [...row.cells.values()];
			const left = own.filter((cell) => isBlank(cell) && !inColumns.has(cell));
			if (left.length === 0) continue;
			const others = own.filter((cell) => !inColumns.has(cell));
			const isWhole = left.length === others.length && table.rows.length > 1;
			if (isWhole) rows.push({ label: row.line.line.label, cells: left });
			else single.push(...left);
		}
		if (rows.length > mostRows) {
			const values = { ...names, count: rows.length, rows: rows.map(({ label }) => label).join('、') };
			yield group(
				table,
				rows.flatMap(({ cells }) => cells),
				'information',
				message(blankRows, values),
				true,
			);
		} else {
			for (const { label, cells } of rows) {
				yield group(table, cells, 'information', message(blankRow, { row: label }), true);
			}
		}
		if (isHabit(single)) {
			const values = { ...names, count: single.length, cell: cellName(single[0]!) };
			yield group(table, single, 'warning', message(blankCells, values), true);
		} else {
			for (const cell of single) {
				yield group(table, [cell], 'warning', message(blank, { cell: cellName(cell) }), false);
			}
		}
	},
};

/** Beyond this nobody forgot a row: where nothing occurred, nothing is entered. */
const mostRows = 3;

function isBlank(cell: BoundCell): boolean {
	return cell.value.kind === 'blank';
}

/** Columns of a block with several rows, or the outcomes of one procedure in table 四, that are blank throughout. */
function blankUnits(table: BoundTable, cells: readonly BoundCell[], empty: readonly BoundCell[]): BoundCell[][] {
	const oneRow = table.flat.rows.length === 1;
	const unitOf = ({ column }: BoundCell): object => (oneRow ? column.path.at(-2) : undefined) ?? column;
	const units = new Map<object, BoundCell[]>();
	for (const cell of empty) {
		const unit = units.get(unitOf(cell));
		if (unit === undefined) units.set(unitOf(cell), [cell]);
		else unit.push(cell);
	}
	const filled = new Set(cells.filter((cell) => !isBlank(cell)).map(unitOf));
	return [...units].flatMap(([unit, own]) => (own.length > 1 && !filled.has(unit) ? [own] : []));
}

function group(
	table: BoundTable,
	cells: readonly BoundCell[],
	severity: Finding['severity'],
	text: Finding['message'],
	related: boolean,
): Finding {
	const first = cells[0]!;
	return {
		at: first.span,
		severity,
		message: text,
		...(related ? { related: otherCells(cells) } : {}),
		fixes: () => zeroFix(table, cells, cells.length === 1 ? message(fill) : message(fillAll, { count: cells.length })),
	};
}
