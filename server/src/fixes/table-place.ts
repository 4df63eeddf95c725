/** Where the statutory tables stand, and where they belong. */
import type { SectionForm } from '../forms/types.ts';
import { offsets, type Span, spanOf } from '../read/model.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { type Report, sectionById } from '../report/report.ts';
import type { Section } from '../report/sections.ts';
import { knownLabels } from '../report/vocabulary.ts';
import { beforeHeading, startOfLine } from './place.ts';

/** Offset of the first cell of a table, or of the tag before it. */
export function startOfTable(report: Report, table: BoundTable): number {
	const { block, grid } = table.grids[0]!;
	const isOfLines = block.kind === 'tabs' || block.kind === 'loose';
	if (isOfLines && sharesGrid(report, table)) {
		return startOfLine(report.text, offsets(firstText(report, table)).start);
	}
	return offsets({ block, ...grid.source }).start;
}

/** Whether another table stands in the same grid: the heading between the two is gone. */
function sharesGrid({ tables }: Report, { form, grids }: BoundTable): boolean {
	return tables.some((other) => other.form !== form && other.grids.some(({ grid }) => grid === grids[0]!.grid));
}

/**
 * The first text of the table: its caption, or the corner of its header. Where it shares its grid with another, the
 * first that is a label of it alone.
 */
export function firstText(report: Report, table: BoundTable): Span {
	const { block, grid } = table.grids[0]!;
	const isShared = sharesGrid(report, table);
	const cells = grid.rows.flatMap((row) => row.cells);
	const first = cells.find(({ text, key }) => {
		if (!isShared) return text.text !== '';
		const known = knownLabels(key);
		return known.length > 0 && known.every((label) => label.table === table.form.id);
	});
	return spanOf(block, (first ?? cells[0])?.text ?? grid.source);
}

/** The section whose heading stands last before the table; nothing before the first. */
export function sectionAround(report: Report, table: BoundTable): Section | undefined {
	const start = startOfTable(report, table);
	return report.sections.findLast((section) => beforeHeading(section) <= start);
}

/** The section that the form gives the table to. */
export function formOfSection(report: Report, { form }: BoundTable): SectionForm {
	return report.edition.sections.find(({ id }) => id === form.section)!;
}

/** Under its own heading; where this is missing, behind the section that the form has before it. */
export function isInPlace(report: Report, table: BoundTable): boolean {
	const around = sectionAround(report, table);
	const form = formOfSection(report, table);
	const own = sectionById(report, form.id);
	if (own !== undefined) return around === own;
	const forms = report.edition.sections;
	return around === report.sections.findLast((each) => forms.indexOf(each.form) < forms.indexOf(form));
}
