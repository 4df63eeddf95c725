/**
 * A column of figures that the form does not have, known by a header that is none of the form's. 小计 over the kinds of
 * organisation is silent, as it takes nothing away; so are columns without a header or without figures, which are layout.
 */

import type { Cell } from '../../read/model.ts';
import type { BoundLabel, BoundRow, BoundTable } from '../../report/bound-table.ts';
import { readValue } from '../../text/figures.ts';
import { message } from '../../text/message.ts';
import { type Finding, type RuleContext, type TableRule, uniformEditions } from '../rule.ts';

const extra = {
	zh: '{table}没有“{column}”这一列，建议核对：多填的数据可以写在正文里。',
	en: '{tableEn} has no column “{column}”. Please check: what else was counted can be told in the text.',
};

/** Sums and remarks that writers put beside the form's columns. */
const harmless = /小计|合计|备注|说明|序号|比例|占比|^(?:计[量数])?单位$/;

export const extraColumn: TableRule = {
	id: 'tables/extra-column',
	editions: uniformEditions,
	summary: { zh: '表格有格式以外的列', en: 'A column that is not in the form' },
	levels: ['information'],
	basis: {
		zh: '条例第五十条第二款（统一格式）；多出的列未见明文禁止（推断）',
		en: 'Regulation, article 50(2), uniform format; that columns may not be added is inferred',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'table',
	*check(table: BoundTable, { report }: RuleContext): Generator<Finding> {
		if (table.edition !== report.edition) return;
		const named = new Set(table.labels.map(({ cell }) => cell));
		for (const header of headerRows(table)) {
			const { block, row } = header;
			const first = row.cells.indexOf(header.cell!);
			const below = rowsBelow(table, header);
			for (const cell of row.cells.slice(first + 1)) {
				const isName = cell.key !== '' && !named.has(cell) && !harmless.test(cell.key);
				if (!isName || readValue(cell.text.text).kind !== 'words' || !below.some(hasUnbound)) continue;
				if (row.cells.some((other) => named.has(other) && isRepeated(cell, other, below))) continue;
				yield {
					at: { block, start: cell.text.start, end: cell.text.end },
					severity: 'information',
					message: message(extra, {
						table: table.form.name.zh,
						tableEn: table.form.name.en,
						column: cell.text.text.replace(/\s+/g, ' '),
					}),
				};
			}
		}
	},
};

/** Converters that have no merged cells write one again in each of its columns, the label and the figures below it. */
function isRepeated(cell: Cell, other: Cell, below: readonly BoundRow[]): boolean {
	if (cell.key !== other.key) return false;
	const under = ({ row }: BoundRow, { column }: Cell) => row.cells.find((each) => each.column === column)?.text.text;
	return below.every((row) => under(row, cell) === under(row, other));
}

/** For each row of a header its first cell that names a column of figures. */
function headerRows(table: BoundTable): BoundLabel[] {
	const first: BoundLabel[] = [];
	for (const label of table.labels) {
		if (label.role !== 'column' || label.cell === undefined) continue;
		const at = first.findIndex(({ grid, index }) => grid === label.grid && index === label.index);
		if (at < 0) first.push(label);
		else if (label.cell.source.start < first[at]!.cell!.source.start) first[at] = label;
	}
	return first;
}

/** The rows whose columns the header names: those of its block. */
function rowsBelow(table: BoundTable, { column }: BoundLabel): BoundRow[] {
	return table.rows.filter(({ line }) => column !== undefined && line.block.columns.includes(column));
}

/** Whether a figure stands among the row's that was given to no column. */
function hasUnbound({ row, cells, label }: BoundRow): boolean {
	const bound = new Set([...cells.values()].map(({ cell }) => cell));
	if (bound.size === 0) return false;
	const from = label.cell === undefined ? 0 : row.cells.indexOf(label.cell) + 1;
	return row.cells.slice(from).some((cell) => !bound.has(cell) && readValue(cell.text.text).kind === 'figure');
}
