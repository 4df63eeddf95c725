/** Tables and whole reports that are put in on demand. */

import { lineEnd, paragraphsAt, startOfLine } from '../fixes/place.ts';
import { insertTable, officialHeading } from '../fixes/section-text.ts';
import { chooseStyle, type StyleSetting, tableText } from '../fixes/table-text.ts';
import { editionById, editionForYear, editions, newestEdition } from '../forms/editions.ts';
import type { Edition, EditionId, TableId } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import { formOf } from '../report/binding/bind.ts';
import { type Report, sectionById, tablesOf } from '../report/report.ts';
import type { LanguageTag } from '../text/message.ts';
import { chineseNumber } from '../text/ordinals.ts';
import type { TextChange } from './changes.ts';
import type { CheckedDraft } from './checked-draft.ts';

export interface InsertableTable {
	readonly id: TableId;
	readonly name: string;
	readonly present: boolean;
}

/** The tables of the edition that the draft is held to; of the newest when it is no report yet. */
export function insertableTables(
	report: Report | undefined,
	language: LanguageTag,
): { readonly edition: Edition; readonly tables: readonly InsertableTable[] } {
	const edition = report === undefined || report.edition.tables.length === 0 ? newestEdition : report.edition;
	return {
		edition,
		tables: edition.tables.map((form) => ({
			id: form.id,
			name: form.name[language],
			present: report !== undefined && tablesOf(report, form.id).length > 0,
		})),
	};
}

/** The change that inserts a table: under its section's heading when the section lacks it, else at the cursor's line. */
export function tableChange(draft: CheckedDraft, id: TableId, cursor: number, style: StyleSetting): TextChange {
	const report = draft.report();
	const { edition } = insertableTables(report, 'zh');
	const section = report === undefined ? undefined : sectionById(report, formOf(edition, id)!.section);
	if (
		report !== undefined &&
		section !== undefined &&
		report.edition === edition &&
		tablesOf(report, id).length === 0
	) {
		const [edit] = insertTable(report, section.form, style);
		if (edit !== undefined) return { ...offsets(edit.at), text: edit.text };
	}
	const { text } = draft;
	const at = startOfLine(text, Math.min(Math.max(0, cursor), text.length));
	const table = tableText(formOf(edition, id)!, chooseStyle(style, report, draft.isMarkdown), 'blank', lineEnd(draft));
	return { start: at, end: at, text: paragraphsAt({ text }, at, [table]) };
}

/** The editions, oldest first, the one for a year marked. */
export function editionChoices(
	year: number | undefined,
	language: LanguageTag,
): { id: EditionId; name: string; fits: boolean }[] {
	const fitting = year === undefined ? undefined : editionForYear(year);
	return editions.map((edition) => ({ id: edition.id, name: edition.name[language], fits: edition === fitting }));
}

/** The preface with the statistics period of a year. */
export function prefaceText(year: string): string {
	return `本报告依据《中华人民共和国政府信息公开条例》编制，统计期限自${year}年1月1日至${year}年12月31日。`;
}

/** `（二）依申请公开`: a sub-heading with its number, from 1. */
export function numberedTopic(number: number, heading: string): string {
	return `（${chineseNumber(number)}）${heading}`;
}

export interface Skeleton {
	readonly edition: EditionId;
	readonly organ: string;
	readonly year: number;
	readonly markdown: boolean;
	readonly style: StyleSetting;
}

/** A report with everything that the edition prescribes, its tables empty. */
export function skeletonText({ edition: id, organ, year, markdown, style }: Skeleton): string {
	const edition = editionById(id);
	const heading = (level: number, text: string) => (markdown ? `${'#'.repeat(level)} ${text}` : text);
	const written = chooseStyle(style, undefined, markdown);
	const paragraphs = [heading(1, `${organ}${year}年政府信息公开工作年度报告`)];
	// Checked against another edition than the year's, the report has to say so itself.
	if (editionForYear(year)?.id !== id) paragraphs.unshift(`<!-- nianbao: ${id} -->`);
	paragraphs.push(prefaceText(String(year)));
	for (const form of edition.sections) {
		paragraphs.push(heading(2, officialHeading(form)));
		form.outline?.forEach((text, index) => {
			paragraphs.push(heading(3, numberedTopic(index + 1, text)));
		});
		const table = form.table === undefined ? undefined : formOf(edition, form.table);
		if (table !== undefined) paragraphs.push(tableText(table, written, 'blank', '\n'));
	}
	return `${paragraphs.join('\n\n')}\n`;
}
