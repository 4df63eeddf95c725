/** Writes sections as the draft writes its own. */
import type { SectionForm } from '../forms/types.ts';
import { formOf } from '../report/binding/bind.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { type Heading, numberOf } from '../report/headings.ts';
import { missingSections, type Report, tablesOf } from '../report/report.ts';
import { sourceRange } from '../text/mapped.ts';
import { chineseNumber } from '../text/ordinals.ts';
import type { Edit } from './edit.ts';
import { beforeHeading, behindHeading, endOfContents, lineEnd, paragraphsAt, spanAt, startOfLine } from './place.ts';
import { isInPlace, startOfTable } from './table-place.ts';
import { chooseStyle, type Filling, type StyleSetting, tableText } from './table-text.ts';

/** `三、收到和处理政府信息公开申请情况`. */
export function officialHeading(form: SectionForm): string {
	return `${form.ordinal}、${form.heading}`;
}

/** A heading marked up as the draft's other section headings are; as Markdown's second level when there is none. */
export function headingLine(report: Report, form: SectionForm): string {
	const text = officialHeading(form);
	const first = report.sections[0]?.heading;
	if (first === undefined) return report.markdown ? `## ${text}` : text;
	const like = first.line;
	// Marks of Markdown mean nothing within HTML.
	if (first.block.kind === 'html') return like.style === 'plain' ? text : `<b>${text}</b>`;
	if (like.style === 'heading') return `${'#'.repeat(like.level ?? 2)} ${text}`;
	return like.style === 'bold' ? `**${text}**` : text;
}

/** `（三）监督保障`, a level below the section's own heading. */
export function subHeadingLine(report: Report, below: Heading | undefined, number: number, text: string): string {
	const written = `（${chineseNumber(number)}）${text}`;
	const { style, level = 2 } = below?.line ?? { style: report.markdown ? 'heading' : 'plain' };
	if (below?.block.kind === 'html' || !report.markdown || style !== 'heading') return written;
	return `${'#'.repeat(Math.min(6, level + 1))} ${written}`;
}

/** The sub-headings for a section to begin with, to be written under its heading or one like it. */
export function subHeadings(report: Report, { outline = [] }: SectionForm, below: Heading | undefined): string[] {
	return outline.map((heading, index) => subHeadingLine(report, below, index + 1, heading));
}

/** The table of a section in the draft's style. */
export function sectionTable(
	report: Report,
	form: SectionForm,
	filling: Filling,
	style: StyleSetting,
): string | undefined {
	const table = form.table === undefined ? undefined : formOf(report.edition, form.table);
	if (table === undefined) return undefined;
	return tableText(table, chooseStyle(style, report, report.markdown), filling, lineEnd(report));
}

/** Puts the empty table of a section under its heading. */
export function insertTable(report: Report, form: SectionForm, style: StyleSetting): Edit[] {
	const section = report.sections.find((each) => each.form.id === form.id);
	const table = sectionTable(report, form, 'blank', style);
	if (table === undefined || section === undefined) return [];
	const at = behindHeading(report, section);
	return [{ at: spanAt(report, at, at), text: paragraphsAt(report, at, [table]) }];
}

/** Puts a missing section at its place, with its empty table, and numbers the others as the form does. */
export function insertSection(report: Report, form: SectionForm, style: StyleSetting): Edit[] {
	const forms = report.edition.sections;
	const place = forms.indexOf(form);
	const following = report.sections.filter((section) => forms.indexOf(section.form) > place);
	const next = following.toSorted((one, other) => beforeHeading(one) - beforeHeading(other))[0];
	const own = form.table === undefined ? [] : tablesOf(report, form.table);
	// Of a table that lost nothing but its heading, the heading goes before it.
	const headless = own.find((each) => isInPlace(report, each) && standsAlone(report, each));
	const at =
		headless !== undefined
			? startOfLine(report.text, startOfTable(report, headless))
			: next === undefined
				? behindAll(report)
				: beforeHeading(next);
	const table = own.length > 0 ? undefined : sectionTable(report, form, 'blank', style);
	const paragraphs = [
		headingLine(report, form),
		...(table === undefined ? subHeadings(report, form, report.sections[0]?.heading) : [table]),
	];
	const edits: Edit[] = [
		{ at: spanAt(report, at, at), text: paragraphsAt(report, at, paragraphs), opensSection: true },
	];
	if (missingSections(report).length === 1) {
		for (const { heading, form: other } of report.sections) edits.push(...renumber(heading, other));
	}
	return edits;
}

/** The end of the draft's contents, never before the place of what belongs under its last heading. */
function behindAll(report: Report): number {
	const last = report.sections.at(-1);
	return Math.max(endOfContents(report), last === undefined ? 0 : behindHeading(report, last));
}

/** Whether no other table begins at the same place: tables that ran together have no line between them. */
function standsAlone(report: Report, table: BoundTable): boolean {
	const start = startOfTable(report, table);
	return !report.tables.some((other) => other !== table && startOfTable(report, other) === start);
}

/** Gives a heading the form's ordinal, where it has another; its words stay. */
export function renumber(heading: Heading, form: SectionForm): Edit[] {
	const { ordinal, block, text } = heading;
	if (ordinal === undefined || ordinal.value === numberOf(form)) return [];
	const start = text.text.length - text.text.trimStart().length;
	const at = sourceRange(text, start, start + ordinal.written.length);
	const chinese = ordinal.script === 'chinese' && ordinal.form !== 'brackets';
	const written = chinese ? ordinal.written.replace(/[一二三四五六七八九十]+/, form.ordinal) : `${form.ordinal}、`;
	return [{ at: { block, ...at }, text: written }];
}
