/**
 * The parts of a draft that are shown in colours where no grammar can: VS Code gives plain text none. The same parts as in
 * `syntaxes`, by the tables as they were read, so that a label over two lines or a table without marks has them, too.
 */
import { formLabel } from '../read/form-labels.ts';
import { type Block, offsets, type Span } from '../read/model.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { headingSpan, type Report } from '../report/report.ts';
import { subHeadingsIn } from '../report/sub-headings.ts';
import { sourceRange } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';
import { numbersIn } from '../text/numbers.ts';
import { type Place, tablePlace } from './outline.ts';

export const colours = ['title', 'heading', 'subheading', 'caption', 'label', 'total', 'figure', 'unit'] as const;

export interface Coloured extends Place {
	readonly colour: (typeof colours)[number];
}

/** What lies between two offsets, in the order of the text; no two share a unit, and none goes over the end of a line. */
export function coloursIn(report: Report, from: number, to: number): Coloured[] {
	const found: Coloured[] = [];
	const add = (colour: Coloured['colour'], span: Span) => {
		const { start, end } = offsets(span);
		for (const { index, 0: line } of matches(report.text.slice(start, end), /[^\s\u3000](?:[^\r\n]*[^\s\u3000])?/g)) {
			found.push({ colour, start: start + index, end: start + index + line.length });
		}
	};
	for (const { block, line } of report.title?.lines ?? []) add('title', { block, ...line.text });
	for (const section of report.sections) add('heading', headingSpan(section));
	for (const table of report.tables) {
		const { start, end } = tablePlace(table.grids);
		if (start <= to && end >= from) addTable(table, add);
	}
	for (const block of report.blocks) {
		if (block.start + block.text.length < from) continue;
		if (block.start > to) break;
		if (block.reading.grids.length === 0) addText(block, add);
	}
	let last = from;
	return found
		.sort((one, other) => one.start - other.start)
		.filter(({ start, end }) => {
			const isFree = start >= last && end <= to;
			if (isFree) last = end;
			return isFree;
		});
}

type Add = (colour: Coloured['colour'], span: Span) => void;

function addTable(table: BoundTable, add: Add): void {
	for (const { block, cell, line, role } of table.labels) {
		if (cell === undefined) continue;
		const colour = role === 'caption' || role === 'corner' ? 'caption' : /总计$/.test(line.label) ? 'total' : 'label';
		add(colour, { block, ...cell.text });
	}
	for (const { value, span } of table.cells()) if (value.kind === 'figure') add('figure', span);
}

function addText(block: Block, add: Add): void {
	for (const { text } of subHeadingsIn(block)) add('subheading', { block, start: text.start, end: text.end });
	for (const { text } of block.reading.lines) {
		// A caption over a table may be a line of its own.
		if (formLabel(text.text)?.kinds.has('caption')) add('caption', { block, ...text });
		for (const { digits, end, unit, use, script } of numbersIn(text.text)) {
			// 作了一次清理 counts nothing.
			if (unit === undefined || use === 'date' || script !== 'digits') continue;
			add('figure', { block, ...sourceRange(text, digits.start, digits.end) });
			const at = text.text.indexOf(unit, digits.end);
			if (at >= 0 && at + unit.length <= end) add('unit', { block, ...sourceRange(text, at, at + unit.length) });
		}
	}
}
