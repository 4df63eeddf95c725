/**
 * Writes a table of the draft anew, in the official layout. Every figure, placeholder and remark is carried over as it was
 * typed; what the form has no place for is kept above or below; where that cannot be, the table is left alone.
 */
import { offsets } from '../read/model.ts';
import type { BoundTable, GridAt } from '../report/bound-table.ts';
import type { Report } from '../report/report.ts';
import { type Message, message } from '../text/message.ts';
import { lineEnd, paragraphsAt } from './place.ts';
import { leftoversOf, textBetween } from './table-leftovers.ts';
import { labelLines, type Stretch, stretchesOf } from './table-lines.ts';
import { tableText, type WrittenStyle } from './table-text.ts';

/** A change of the draft by offsets. */
export interface OffsetChange {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export type Tidied =
	| { readonly kind: 'tidied'; readonly changes: readonly OffsetChange[] }
	| { readonly kind: 'refused'; readonly reason: Message };

const nested = {
	zh: '{table}在引用、列表或另一张表格之中，没有整理。请先移出来。',
	en: '{tableEn} stands in a quote, a list or another table and was left as it is. Please move it out first.',
};
const media = {
	zh: '{table}中有链接或图片，没有整理。',
	en: '{tableEn} holds links or pictures and was left as it is.',
};
const uneven = {
	zh: '{table}“{row}”一行的数字对不上各列，没有整理。请先改好这一行。',
	en: 'The figures of “{row}” in {tableEn} fit no columns; the table was left as it is. Please mend that row first.',
};
const overwritten = {
	zh: '{table}“{row}”的标签被改写为“{text}”，没有整理。请先恢复标签。',
	en: 'The label “{row}” in {tableEn} was overwritten by “{text}”; the table was left as it is. Please restore the label first.',
};
const surplus = {
	zh: '{table}“{row}”一行的“{text}”不在规定的列中，没有整理。请先移到表外。',
	en: '“{text}” in the row “{row}” of {tableEn} is in no column of the form; the table was left as it is. Please move it out first.',
};

/** The tables that share grids with this one, itself included: they can only be written together. */
export function sharingGrids(report: Report, table: BoundTable): readonly BoundTable[] {
	const grids = new Set(table.grids.map(({ grid }) => grid));
	return report.tables.filter((other) => other === table || other.grids.some(({ grid }) => grids.has(grid)));
}

/** Writes tables that share their grids, or one that has its own. */
export function tidyTables(report: Report, tables: readonly BoundTable[], style: WrittenStyle): Tidied {
	const reason = tables.map(whyNot).find((each) => each !== undefined);
	if (reason !== undefined) return { kind: 'refused', reason };
	const { form } = tables[0]!;
	const values = { table: form.name.zh, tableEn: form.name.en };
	const refuse = (template: typeof nested, more: Record<string, string> = {}): Tidied => ({
		kind: 'refused',
		reason: message(template, { ...values, ...more }),
	});
	const kept = leftoversOf(tables);
	if (kept.inRow !== undefined) return refuse(surplus, { row: shownRow(kept.inRow.label), text: kept.inRow.text });
	const grids = [...new Map(tables.flatMap((each) => each.grids.map((at) => [at.grid, at] as const))).values()];
	// Within a page laid out as a table only HTML keeps the page.
	const isInPage = grids.some(isWithinTable);
	if (grids.some(({ block }) => block.kind === 'container') || (isInPage && style !== 'html')) return refuse(nested);
	const stretches = stretchesOf(grids);
	const between = stretches.map(({ block, start, end, cells }) => textBetween(block, { start, end }, cells));
	if (between.some(({ hasMedia }) => hasMedia)) return refuse(media);
	const eol = lineEnd(report);
	const written = tables.map((each) => writtenTable(each, style, eol));
	const above = [...between.flatMap(({ comments }) => comments), ...kept.above];
	const below = [...kept.below, ...between.flatMap(({ lines }) => lines)];
	const [first, ...others] = stretches.map((each) => wholeLines(report, offsets(each)));
	if (isInPage) {
		if (above.length + below.length + others.length > 0) return refuse(nested);
		return { kind: 'tidied', changes: [{ ...offsets(stretches[0]!), text: written.join(eol) }] };
	}
	const text = paragraphsAt(report, first!.start, [...above, ...written, ...below], first!.end);
	const changes = [
		{ ...first!, text },
		...others.map((range) => ({ ...withBlankLines(report, range), text: '' })),
		...withoutLabelLines(report, stretches),
	];
	return { kind: 'tidied', changes: changes.sort((one, other) => one.start - other.start) };
}

function whyNot({ form, ragged, labels }: BoundTable): Message | undefined {
	const values = { table: form.name.zh, tableEn: form.name.en };
	if (ragged.length > 0) return message(uneven, { ...values, row: shownRow(ragged[0]!.line.line.label) });
	const lost = labels.find(({ state, cell }) => state === 'overwritten' && cell !== undefined && cell.text.text !== '');
	if (lost === undefined) return undefined;
	return message(overwritten, { ...values, row: lost.line.label, text: lost.cell!.text.text });
}

/** The one row of table 四 has no label. */
function shownRow(label: string): string {
	return label === '' ? '填报数据' : label;
}

function writtenTable(table: BoundTable, style: WrittenStyle, eol: string): string {
	return tableText(table.form, style, (line, column) => table.cell(line, column)?.cell.text.text, eol);
}

function isWithinTable({ block, grid }: GridAt): boolean {
	if (grid.shape !== 'html') return false;
	const before = block.text.slice(0, grid.source.start);
	return (before.match(/<table\b/gi)?.length ?? 0) > (before.match(/<\/table\b/gi)?.length ?? 0);
}

/** The range with the blanks that stand before and behind it on its lines. */
function wholeLines({ text }: Report, { start, end }: { start: number; end: number }): { start: number; end: number } {
	let from = start;
	while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
	let to = end;
	while (to < text.length && (text[to] === ' ' || text[to] === '\t')) to++;
	const opens = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r';
	const closes = to === text.length || text[to] === '\n' || text[to] === '\r';
	return { start: opens ? from : start, end: closes ? to : end };
}

function withBlankLines(
	{ text }: Report,
	{ start, end }: { start: number; end: number },
): { start: number; end: number } {
	const blank = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)*(?:\r\n|\n|\r)/.exec(text.slice(end, end + 200));
	return { start, end: end + (blank?.[0].length ?? 0) };
}

/** The lines that are labels of the form alone, taken out: the table has them written. */
function withoutLabelLines(report: Report, stretches: readonly Stretch[]): OffsetChange[] {
	return labelLines(report, stretches).map(({ block, line }) => ({
		...withBlankLines(report, offsets({ block, ...line.source })),
		text: '',
	}));
}
