/** What stands in the place of a statutory table: the table, words instead of it, its debris, or nothing. */

import { behindHeading, sectionRange, spanAt } from '../../fixes/place.ts';
import type { SectionForm, TableId } from '../../forms/types.ts';
import type { Span } from '../../read/model.ts';
import { formOf } from '../../report/binding/bind.ts';
import { headingSpan, type Report, sectionById, tablesOf } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import type { Range } from '../../text/mapped.ts';
import { hasDebris } from './debris.ts';
import { isUnfilledForm } from './unfilled-form.ts';

export type Presence =
	| { readonly kind: 'present' }
	/** The section itself is absent, which has a rule of its own. */
	| { readonly kind: 'no-section' }
	| { readonly kind: 'missing'; readonly section: Section }
	/** `at`: the words or the image that stand there instead. */
	| { readonly kind: 'replaced'; readonly section: Section; readonly at: Span; readonly written: string }
	/** All labels of the table and no figure, in a shape that shows no blank cells. `at`: the section's heading. */
	| { readonly kind: 'unfilled'; readonly section: Section; readonly at: Span }
	/** `at`: the section's heading; of a table elsewhere the table. */
	| { readonly kind: 'unreadable'; readonly section?: Section; readonly at: Span };

export function presenceOf(report: Report, form: SectionForm & { readonly table: TableId }): Presence {
	if (tablesOf(report, form.table).length > 0) return { kind: 'present' };
	const section = sectionById(report, form.id);
	const unreadable = report.unreadable.find(({ table }) => table === form.table);
	if (unreadable !== undefined) {
		const { block, grid } = unreadable.at;
		if (section !== undefined && isWithin(sectionRange(report, section), block.start)) {
			return { kind: 'unreadable', section, at: headingSpan(section) };
		}
		const first = grid.rows[0]?.cells.find((cell) => cell.text.text.length > 0)?.text ?? grid.source;
		return {
			kind: 'unreadable',
			...(section === undefined ? {} : { section }),
			at: { block, start: first.start, end: first.end },
		};
	}
	if (section === undefined) return { kind: 'no-section' };
	const range = sectionRange(report, section);
	const { heading } = section;
	const start = heading.runsOn ? heading.block.start + heading.text.end : behindHeading(report, section);
	const source = report.text.slice(start, range.end);
	const table = formOf(report.edition, form.table)!;
	if (isUnfilledForm(table, source)) return { kind: 'unfilled', section, at: headingSpan(section) };
	if (hasDebris(table, source)) return { kind: 'unreadable', section, at: headingSpan(section) };
	const replaced = replacement(source);
	if (replaced !== undefined) {
		return {
			kind: 'replaced',
			section,
			at: spanAt(report, start + replaced.start, start + replaced.end),
			written: replaced.written,
		};
	}
	return { kind: 'missing', section };
}

function isWithin({ start, end }: Range, offset: number): boolean {
	return offset >= start && offset < end;
}

const instead =
	/^(?:(?:本年度?|本机关|本单位|我局|本局|本部门|\d{4}年度?|截至|目前|暂)[^。；\r\n]{0,24})?(?:无|没有|未(?:发生|收到|产生|涉及|有|受理)|不涉及|暂无|零|详?见附[件表]|见下图|如图)[^。；\r\n]{0,28}[。.；]?$/;
const image = /^(?:!\[[^\]\r\n]*\]\([^)\r\n]*\)|\[image\s*[:：][^\]\r\n]*\]|<img\b[^>]*>)$/i;
/** A sentence longer than this explains something; the table is missing beside it, not replaced. */
const longestReplacement = 60;

/** Tags and comments; not images, which may be what stands instead. */
const markup = /<(?!img\b)(?:!--[\s\S]*?--|\/?[a-z][^<>]*)>|【nianbao[^】\r\n]*】/gi;

/** The words that stand there instead of a table, when nothing else stands there. */
function replacement(section: string): { start: number; end: number; written: string } | undefined {
	const source = section.replace(markup, (tag) => ' '.repeat(tag.length));
	const start = source.search(/[^\s。：:，,；;|]/);
	if (start < 0) return undefined;
	const all = source.slice(start).trimEnd();
	// Emphasis that ends here began with the heading that runs on.
	const written = /^[*_]/.test(all) ? all : all.replace(/[*_]+$/, '');
	const compact = written.replace(/\s+/g, '').replace(/^[*_#>-]+|[*_]+$/g, '');
	if (image.test(written)) return { start, end: start + written.length, written };
	const first = /^[^\r\n]*/.exec(written)![0].trimEnd();
	if (written.length <= longestReplacement && instead.test(compact))
		return { start, end: start + written.length, written };
	// 无 on a line of its own, and only organ and date or the like behind it.
	if (/^[*_]*无[。.]?[*_]*$/.test(first) && written.length <= longestReplacement * 2) {
		return { start, end: start + first.length, written: first };
	}
	return undefined;
}

/** The sections of the form that have a table. */
export function sectionsWithTables(report: Report): (SectionForm & { readonly table: TableId })[] {
	return report.edition.sections.flatMap((form) => (form.table === undefined ? [] : [{ ...form, table: form.table }]));
}
