/**
 * Whether the text contradicts a figure that a fix would enter. Where the text tells the total that stands in the table,
 * it is the parts that are to be looked at; to set the total to their sum would mend one problem by another.
 */
import type { Fix } from '../../fixes/edit.ts';
import { shareNarrative } from '../../report/narrative/narrative.ts';
import type { Report } from '../../report/report.ts';
import { withFigures } from '../../report/with-figures.ts';
import type { ReportRule } from '../rule.ts';
import { fees } from '../totals/fees.ts';
import { proseCases } from './cases.ts';
import { decisions } from './decisions.ts';
import { proseDocuments } from './documents.ts';
import { money } from './money.ts';
import { noRequests } from './no-requests.ts';
import { requests } from './requests.ts';
import { onlyTable } from './table-values.ts';

/** The rules that compare what the text says with the tables. */
const comparing: readonly ReportRule[] = [requests, noRequests, proseCases, proseDocuments, decisions, money, fees];

/** The rules are asked what they would say of the report with these figures in it. */
export function isContradicted(report: Report, { enters }: Fix): boolean {
	if (enters === undefined) return false;
	const [cell] = enters.keys();
	const table = report.tables.find((each) => each.cell(cell!.line.id, cell!.column.id) === cell);
	// Of two tables of a kind nobody knows which one the text tells of, and there may be hundreds.
	if (table === undefined || onlyTable(report, table.form.id) !== table) return false;
	const changed = withFigures(report, enters);
	shareNarrative(report, changed);
	return comparing.some((rule) => seriousOf(rule, changed) > seriousOf(rule, report));
}

function seriousOf(rule: ReportRule, report: Report): number {
	if (!rule.editions.includes(report.edition.id)) return 0;
	const found = [...rule.check({ report, tableStyle: 'auto' })];
	return found.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
}
