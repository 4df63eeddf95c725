/** Where the statutory tables stand, and where they belong. */
import type { SectionForm } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { type Report, sectionById } from '../report/report.ts';
import type { Section } from '../report/sections.ts';
import { beforeHeading } from './place.ts';

/** Offset of the first cell of a table, or of the tag before it. */
export function startOfTable({ grids }: BoundTable): number {
	const { block, grid } = grids[0]!;
	return offsets({ block, ...grid.source }).start;
}

/** The section whose heading stands last before the table; nothing before the first. */
export function sectionAround(report: Report, table: BoundTable): Section | undefined {
	const start = startOfTable(table);
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
