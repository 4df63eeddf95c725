/**
 * Rows of the form in another order than the form's. Reported on the fewest rows that would have to move; neighbours that
 * move together are one problem. Each row keeps the figures that it has.
 */
import { spanAt } from '../../fixes/place.ts';
import { chooseStyle } from '../../fixes/table-text.ts';
import { sharingGrids, tidyTables } from '../../fixes/tidy-table.ts';
import { offsets } from '../../read/model.ts';
import type { BoundRow, BoundTable } from '../../report/bound-table.ts';
import { keeper, keptOf } from '../../text/kept-with.ts';
import { message } from '../../text/message.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';

const moved = {
	zh: '“{row}”{more}的位置与规定的行次不符，应在“{before}”之后。',
	en: '“{row}”{moreEn} stands out of the form’s order; its place is behind “{before}”.',
};
const movedFirst = {
	zh: '“{row}”{more}的位置与规定的行次不符，应在最前面。',
	en: '“{row}”{moreEn} stands out of the form’s order; its place is the first.',
};

const order = {
	zh: '按规定的行次重写表格，数据不变',
	en: 'Write the table anew in the form’s order, figures unchanged',
};

export const rowOrder: ReportRule = {
	id: 'tables/row-order',
	editions: uniformEditions,
	summary: { zh: '表格的行没有按规定次序排列', en: 'Rows out of the form’s order' },
	levels: ['warning'],
	basis: {
		zh: '条例第五十条第二款；统一格式中各行次序固定',
		en: 'Regulation, article 50(2); the uniform format has its rows in a fixed order',
		evidence: 'national',
	},
	fixes: ['confirm'],
	// What a table becomes hangs on the lines around it, which change while the table stays.
	scope: 'report',
	*check(context: RuleContext): Generator<Finding> {
		for (const table of inDisorder(context.report.tables)) yield* checkTable(table, context);
	},
};

function* checkTable(table: BoundTable, context: RuleContext): Generator<Finding> {
	const { report } = context;
	if (table.edition !== report.edition) return;
	for (const run of strayRuns(table)) {
		const first = run[0]!;
		const before = table.flat.rows[first.line.index - 1]?.line.label;
		yield {
			at: first.label.span,
			severity: 'warning',
			message: message(before === undefined ? movedFirst : moved, {
				row: first.line.line.label,
				before: before ?? '',
				more: run.length > 1 ? `等 ${run.length} 行` : '',
				moreEn: run.length > 1 ? ` and ${run.length - 1} more` : '',
			}),
			...inOrder(table, context),
		};
	}
}

const disordered = keeper<readonly BoundTable[]>();

function inDisorder(tables: readonly BoundTable[]): readonly BoundTable[] {
	return disordered([tables], () => tables.filter((table) => strayRuns(table).length > 0));
}

/**
 * The rows that would have to move; they hang on nothing but the table. Where a program took a table out of a PDF partly as
 * text and partly as tables, the order of these parts is its own: each is held to the form by itself.
 */
const strayRuns = keptOf((table: BoundTable): readonly (readonly BoundRow[])[] => {
	const all = table.rows.toSorted((one, other) => startOf(one) - startOf(other));
	const shapes = new Set(all.map(({ grid }) => grid.shape));
	return [...shapes].flatMap((shape) => {
		const rows = all.filter(({ grid }) => grid.shape === shape);
		const stay = new Set(longestRun(rows));
		return runsOf(rows, (row) => !stay.has(row));
	});
});

/** The table written anew, each row with the figures that it has. */
function inOrder(table: BoundTable, { report, tableStyle }: RuleContext): Pick<Finding, 'fixes'> {
	if (sharingGrids(report, table).length > 1 || table.missingRows().length > 0) return {};
	const tidied = tidyTables(report, [table], chooseStyle(tableStyle, report, report.markdown));
	if (tidied.kind === 'refused') return {};
	return {
		fixes: [
			{
				title: message(order),
				safety: 'confirm',
				edits: () => tidied.changes.map(({ start, end, text }) => ({ at: spanAt(report, start, end), text })),
			},
		],
	};
}

function startOf({ block, row }: BoundRow): number {
	return offsets({ block, ...row.source }).start;
}

/** Neighbouring rows that `test` holds for and that the form has one after the other. */
function runsOf(rows: readonly BoundRow[], test: (row: BoundRow) => boolean): BoundRow[][] {
	const runs: BoundRow[][] = [];
	let last: BoundRow | undefined;
	for (const row of rows) {
		if (test(row)) {
			const follows = last !== undefined && test(last) && last.line.index === row.line.index - 1;
			if (follows) runs[runs.length - 1]!.push(row);
			else runs.push([row]);
		}
		last = row;
	}
	return runs;
}

/** The longest run of rows that stand in the form's order. */
function longestRun(rows: readonly BoundRow[]): BoundRow[] {
	const best: BoundRow[][] = [];
	for (const row of rows) {
		let before: BoundRow[] = [];
		for (const run of best) {
			if (run[run.length - 1]!.line.index < row.line.index && run.length > before.length) before = run;
		}
		best.push([...before, row]);
	}
	return best.reduce<BoundRow[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
