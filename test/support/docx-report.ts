/** A report as a Word document, its tables with merged cells. */
import { editions } from '../../server/src/forms/editions.ts';
import { type DocxCell, type DocxPart, docx } from './docx.ts';
import { type Grid, gridOf } from './grids.ts';
import { report } from './report-builder.ts';

export function docxReport(year: number): Uint8Array {
	const edition = editions.find(({ from, to }) => year >= from && year <= (to ?? year))!;
	const ids = edition.tables.map(({ id }) => id);
	const { text } = report({ year, markdown: false });
	const parts: DocxPart[] = [];
	let inTable = false;
	for (const paragraph of text.split(/\n\n+/)) {
		// Rows of the plain text's tables: one table after the other, in the order of the form.
		const isRow = paragraph.startsWith('\t');
		if (isRow && !inTable) parts.push(tableOf(gridOf(year, ids.shift()!)));
		inTable = isRow;
		if (!isRow && paragraph.trim() !== '') parts.push(...paragraph.split('\n').filter((line) => line.trim() !== ''));
	}
	return docx(parts);
}

function tableOf(grid: Grid): DocxCell[][] {
	return grid.map(({ cells }) =>
		cells.map(({ text, kind, rowSpan, columnSpan }) => ({
			text: kind === 'above' ? '' : text,
			...(columnSpan > 1 ? { columnSpan } : {}),
			...(kind === 'above' ? { down: 'on' as const } : rowSpan > 1 ? { down: 'start' as const } : {}),
		})),
	);
}
