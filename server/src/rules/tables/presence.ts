/** What stands in the place of a statutory table: the table, words instead of it, its debris, or nothing. */

import { behindHeading, sectionRange, spanAt } from '../../fixes/place.ts';
import type { SectionForm, TableForm, TableId } from '../../forms/types.ts';
import type { Span } from '../../read/model.ts';
import { formOf } from '../../report/binding/bind.ts';
import { type FlatForm, flatten } from '../../report/flat-form.ts';
import { headingSpan, type Report, sectionById, tablesOf } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { looseKey } from '../../text/key.ts';
import type { Range } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
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
	if (isUnfilledForm(formOf(report.edition, form.table)!, source))
		return { kind: 'unfilled', section, at: headingSpan(section) };
	if (hasDebris(report, form.table, source)) return { kind: 'unreadable', section, at: headingSpan(section) };
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

const debrisLabels = new Map<TableId, { readonly labels: readonly string[]; readonly enough: number }>();

const figuresInRow = /\d(?:[\s|]+\d+){11}(?![\d.])/;

/** So many lines with the seven figures of table 三 are its rows, whatever became of their labels. */
const fewestRequests = 10;
const sevenFigures = /(?<![\d.])\d+(?:[ \t\u3000|]+\d+){6}[ \t|]*$/gm;

/** So many labels of the table that it must have stood there, in a shape that is not read. */
function hasDebris(report: Report, id: TableId, source: string): boolean {
	const form = formOf(report.edition, id);
	if (form === undefined || source.length > 60_000) return false;
	if (matches(source, ruledLine).length >= fewestRuled) return true;
	// A header out of a PDF is in pieces; so many figures in a row are its table all the same.
	if (id === 't4' && figuresInRow.test(source)) return true;
	if (id === 't3' && matches(source, sevenFigures).length >= fewestRequests) return true;
	if (id === 't4' && hasGroupsAndFigures(flatten(form), source)) return true;
	if (id !== 't2' && isInPieces(form, source)) return true;
	let known = debrisLabels.get(id);
	if (known === undefined) {
		const flat = flatten(form);
		// Names that prose uses too are left out: a label counts with its ordinal, a header by its full words.
		const labels =
			id === 't3'
				? flat.rows.map((row) => row.line.label)
				: id === 't4'
					? flat.blocks[0]!.columns.slice(0, 4).map((column) => column.line.label)
					: flat.blocks.flatMap(({ block, columns }) => [
							block.caption?.label ?? '',
							...columns.map((column) => column.line.label),
						]);
		known = {
			labels: [...new Set(labels.map(looseKey))].filter((label) => label.length >= 4),
			enough: id === 't3' ? 4 : id === 't2' ? 3 : 3,
		};
		debrisLabels.set(id, known);
	}
	const key = looseKey(source);
	let count = 0;
	for (const label of known.labels) {
		const first = key.indexOf(label);
		// A sentence may list the outcomes of cases once; the table has them three times.
		const shown = id === 't4' ? first >= 0 && key.includes(label, first + label.length) : first >= 0;
		if (shown && ++count >= known.enough) return true;
	}
	return false;
}

/** A table drawn with ─, │ and ┼: whatever it says, it is not missing. */
const ruledLine = /^[^\r\n]*[\u2500-\u257F].*[\u2500-\u257F]/gm;
const fewestRuled = 4;

/** One figure of table 四 on each line, or nearly so: no list of cases has as many. */
const fewestCases = 12;
const figureAlone = /^[ \t\u3000]*\d+[ \t\u3000]*$/gm;

/** Table 四 cell by cell out of a PDF, its header in pieces and out of order: the labels over several columns are whole. */
function hasGroupsAndFigures({ columnGroups }: FlatForm, source: string): boolean {
	if (matches(source, figureAlone).length < fewestCases) return false;
	const lines = new Set(source.split(/\r\n|\r|\n/).map(looseKey));
	return columnGroups.filter(({ label }) => lines.has(looseKey(label))).length >= columnGroups.length - 1;
}

/** A header that fell to pieces has as many lines, be it in the order in which columns stand beside each other. */
const fewestLines = 6;
const bareFigures = /^[\d\s]*\d[\d\s]*$/;

/** Whether lines of nothing but letters of the table's labels stand there, and figures that are as much in pieces. */
function isInPieces(form: TableForm, source: string): boolean {
	const { blocks, columnGroups, rows, rowGroups } = flatten(form);
	const columns = blocks.flatMap(({ columns: own }) => own.map(({ line }) => line));
	const lines = [...columnGroups, ...columns, ...rowGroups, ...rows.map(({ line }) => line)];
	const letters = new Set(lines.flatMap(({ label }) => [...looseKey(label)]));
	let figures = 0;
	let pieces = 0;
	for (const line of source.split(/[\r\n]+/)) {
		if (bareFigures.test(line)) figures += line.trim().split(/\s+/).length;
		else if (looseKey(line) !== '' && [...looseKey(line)].every((letter) => letters.has(letter))) pieces++;
	}
	return pieces >= fewestLines && figures >= Math.max(1, rows.length * columns.length * mostLost);
}

/** So much of the figures stands there at least: others are glued to labels, or cut off. */
const mostLost = 0.3;

/** The sections of the form that have a table. */
export function sectionsWithTables(report: Report): (SectionForm & { readonly table: TableId })[] {
	return report.edition.sections.flatMap((form) => (form.table === undefined ? [] : [{ ...form, table: form.table }]));
}
