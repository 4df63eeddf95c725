/**
 * A row of figures that stands for no line of the form: 其他主动公开文件, a subtotal beside （三）不予公开, a line typed twice. The
 * form is uniform so that reports can be summed up; what else is counted belongs in the text. Rows without figures
 * (titles, units, notes) are layout.
 */
import type { BoundTable, RowAt } from '../../report/bound-table.ts';
import { knownLabels } from '../../report/vocabulary.ts';
import { readValue } from '../../text/figures.ts';
import { message } from '../../text/message.ts';
import { type Finding, type RuleContext, type TableRule, uniformEditions } from '../rule.ts';

const extra = {
	zh: '{table}没有“{row}”这一行，建议核对：多填的数据可以写在正文里。',
	en: '{tableEn} has no row “{row}”. Please check: what else was counted can be told in the text.',
};
const repeated = {
	zh: '{table}中“{row}”一行出现了两次，建议核对保留哪一行。',
	en: '{tableEn} has the row “{row}” twice. Please check which one is to stay.',
};
const nameless = {
	zh: '{table}多出一行没有项目名称的数据，建议核对。',
	en: '{tableEn} has a row of figures too many, without a label. Please check.',
};

export const extraRow: TableRule = {
	id: 'tables/extra-row',
	editions: uniformEditions,
	summary: { zh: '表格有格式以外的行', en: 'A row that is not in the form' },
	levels: ['information'],
	basis: {
		zh: '条例第五十条第二款（统一格式）；多出的行未见明文禁止（推断）',
		en: 'Regulation, article 50(2), uniform format; that rows may not be added is inferred',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'table',
	*check(table: BoundTable, { report }: RuleContext): Generator<Finding> {
		if (table.edition !== report.edition) return;
		for (const orphan of table.orphans) {
			const { row, block } = orphan;
			if (isFolded(table, orphan) || !row.cells.some(({ text }) => readValue(text.text).kind === 'figure')) continue;
			const named = row.cells.findLast(({ key, text }) => key !== '' && readValue(text.text).kind === 'words');
			const at = named?.text ?? row.cells[0]?.text ?? row.source;
			const known = named !== undefined && knownLabels(named.key).some(({ line }) => table.row(line.id) !== undefined);
			const template = named === undefined ? nameless : known ? repeated : extra;
			yield {
				at: { block, start: at.start, end: at.end },
				severity: 'information',
				message: message(template, {
					table: table.form.name.zh,
					tableEn: table.form.name.en,
					row: (named?.text.text ?? '').replace(/\s+/g, ' '),
				}),
			};
		}
	},
};

/** （六）其他处理 on one line lacks its three lines, and that is said already. */
function isFolded(table: BoundTable, { grid, index }: RowAt): boolean {
	const group = table.labels.find(
		(label) => label.role === 'row-group' && label.grid === grid && label.index === index,
	);
	if (group === undefined) return false;
	const missing = table.missingRows();
	return missing.some(({ path }) => path.some(({ id }) => id === group.line.id));
}
