/**
 * Finds tables whose cells stand on lines without a mark that Markdown knows: `规章 |` on each line, bars between
 * cells and no delimiter row, a paragraph for each cell, rows with blanks between their figures, rows ruled off by lines of
 * dashes. Such a run begins with a label of the form or such a line and goes on while lines look like cells; how it is a
 * table the readers say.
 */
import { readValue } from '../text/figures.ts';
import { plain } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';
import { leadOfHeading, readHeadingOrdinal, readOrdinal } from '../text/ordinals.ts';
import { boxDash, isDrawn, withoutBoxes } from './box-drawing.ts';
import { areOneLabel, type FormLabel, formLabel, isNearlyLabel, isPieceOfLabel } from './form-labels.ts';
import { labelRuns } from './label-runs.ts';
import { pageNumber } from './lines.ts';
import type { Line } from './scan-line.ts';
import { isFigureText, isValueText, spacedPiece, withUnitBelow } from './shapes/cells.ts';
import { requestColumns } from './shapes/named-columns.ts';
import { sectionNamed } from './statutory-heading.ts';

/** What a line says of the table that it may be part of. */
export type LooseLine =
	/** Surely part of a table; by itself one where it is a row of table 三 from label to total. */
	| {
			readonly kind: 'label';
			readonly labels: readonly FormLabel[];
			readonly values: number;
			readonly isRow?: boolean;
			/** Without a bar: a cell among such cells, a heading among rows of bars. */
			readonly isBold?: boolean;
	  }
	| { readonly kind: 'values'; readonly values: number }
	/** Part of a table when the table goes on behind it. */
	| { readonly kind: 'doubtful' }
	/** The same, and its letters are those of a label in one piece. */
	| { readonly kind: 'piece' }
	/** A cell where a figure is wanted, else doubtful. */
	| { readonly kind: 'placeholder' }
	| { readonly kind: 'skip' }
	/** No table goes on here. */
	| { readonly kind: 'end' };

const end: LooseLine = { kind: 'end' };
const skip: LooseLine = { kind: 'skip' };
const doubtful: LooseLine = { kind: 'doubtful' };
const piece: LooseLine = { kind: 'piece' };
const placeholder: LooseLine = { kind: 'placeholder' };
const beginning: LooseLine = { kind: 'label', labels: [], values: 0 };
const oneValue: LooseLine = { kind: 'values', values: 1 };

/** Explanations in brackets included, a label is shorter, and so is a row. */
const longestLine = 400;
/** Columns that are filled up with blanks make a row longer, and a line of dashes with it. */
const longestPadded = 2000;
const padded = new RegExp(`[^\\S\\r\\n]{4}|[-=${boxDash}]{40}`);

/** Whether a line is long for what fills it up, blanks or dashes. */
export function isPadded(text: string, { first, end: last }: Line): boolean {
	return last - first <= longestPadded && padded.test(text.slice(first, last));
}
/** Longer texts that are no label are sentences. */
const longestUnknown = 40;
/** A figure with its unit and a note is shorter. */
const longestValue = 40;

const noCell = /^(?:#|>|[-*+]\s+\S|注[：:]|备注(?=.)|说明[：:]|[`~]{3})/;
/** Headings are marked with `#`, or written in bold. */
const emphasis = /^[*_]+/;
const boldLine = /^(\*\*|__).+\1$/;
const sentence = /[。；！？!?]/;
/** 各渠道申请情况如下表， 全年情况统计： stand over a table of the organ's own. */
const leadsToTable = /[如见][下附]表?$|.{4}[：:]$/;
const figures = /^[\d０-９.,，+\-－\s]+$/;
/** +------+------+ between the rows of a table that is drawn with characters. */
const rowRule = new RegExp(`^\\+(?:(?:[-=:]{2,}|${boxDash}+)\\+)+$`);

/** Whether `looseLine` says that a line is a label: of most lines that is known without reading what else they could be. */
export function isLabelLine(text: string, line: Line): boolean {
	if (line.hasBar || line.hasLess) return looseLine(text, line).kind === 'label';
	const content = text.slice(line.first, line.end).trim();
	// A few words without a blank are a label as they stand, or none.
	if (content.length < longPiece && !/\s|\+/.test(content) && !isDrawn(content))
		return !noCell.test(content) && formLabel(content) !== undefined;
	return looseLine(text, line).kind === 'label';
}

export function looseLine(text: string, line: Line): LooseLine {
	if (line.hasLess || (line.end - line.first > longestLine && !isPadded(text, line))) return end;
	const content = withoutBoxes(text.slice(line.first, line.end).trim());
	if (content === '' || pageNumber.test(content)) return skip;
	if (rowRule.test(content)) return beginning;
	if (line.hasBar) return barLine(content);
	if (noCell.test(content)) return end;
	if (figures.test(content)) return { kind: 'values', values: content.split(/\s+/).length };
	const label = formLabel(content);
	if (label !== undefined) return { kind: 'label', labels: [label], values: 0, isBold: boldLine.test(content) };
	const marked = content.replace(emphasis, '');
	const heading = marked.slice(leadOfHeading(marked));
	if (sectionNamed(heading.slice(readHeadingOrdinal(heading)?.length ?? 0)) !== undefined) return end;
	if (content.length <= longestValue) {
		const value = readValue(content);
		if (value.kind === 'figure') return oneValue;
		// 无 may be all that a section says.
		if (value.kind === 'placeholder') return placeholder;
	}
	return spacedLine(content) ?? pieceOfLabel(content) ?? unknownLine(content);
}

/** Bars part the cells of a line, or end the only one. */
function barLine(content: string): LooseLine {
	const labels: FormLabel[] = [];
	let filled = 0;
	let blanks = 0;
	for (const cell of content.split('|')) {
		const written = cell.trim();
		if (figures.test(written)) {
			filled++;
			continue;
		}
		const label = written === '' ? undefined : formLabel(written);
		if (label !== undefined) labels.push(label);
		else if (written === '') blanks++;
		else if (written.length <= longestValue && readValue(written).kind !== 'words') filled++;
	}
	// A bar behind the last cell ends it.
	const values = filled + blanks - (content.endsWith('|') ? 1 : 0);
	if (labels.length > 0) return { kind: 'label', labels, values, isRow: isRequest(labels.at(-1)!, filled, values) };
	return values > 0 || onlyCell.test(content) ? { kind: 'values', values } : doubtful;
}

/** A label of table 三 and all its cells; 总计 and 其他 are its lines too, when their numbers are gone and figures stand there. */
function isRequest({ figures: asked, width }: FormLabel, filled: number, values: number): boolean {
	return asked.includes(requestColumns)
		? values >= requestColumns
		: width.includes(requestColumns) && filled === requestColumns;
}

/** Bars, or words with nothing but bars behind them: 待填 | is the figure of its line. */
const onlyCell = /^[^|]{0,40}\|+$/;

const rowNumber = /^\d{1,2}$/;

/** Label and figures with blanks between them, or the labels of a header. */
function spacedLine(content: string): LooseLine | undefined {
	if (!/\s/.test(content)) return undefined;
	const pieces = matches(content, spacedPiece).map(({ 0: written }) => written);
	let end = pieces.length;
	while (end > 0 && isValueText(pieces[end - 1]!)) end--;
	let start = 0;
	while (end === pieces.length && start < end && isFigureText(pieces[start]!)) start++;
	// Figures stand behind a label, or before the rest of one: `公开 0 0 0 0 0 0 0`.
	const values = pieces.length - (end - start);
	if (values > 0) {
		// 6 行政事业性收费 12.6: rows may be numbered.
		const from = start === 0 && rowNumber.test(pieces[0]!) ? 1 : start;
		const label = formLabel(pieces.slice(from, end).join(''));
		if (label !== undefined) return { kind: 'label', labels: [label], values: values - (from - start) };
		// A group's label and that of its first row.
		const both = labelRuns(pieces.slice(start, end)).map(({ label: each }) => each);
		if (both.every((each) => each !== undefined)) return { kind: 'label', labels: both, values };
		const figures = [...pieces.slice(0, start), ...pieces.slice(end)].filter(isFigureText).length;
		// 行政事业性 | 收费 12.6: the rest of a label and its only figure.
		const isRest = start === 0 && figures === 1 && end === 1 && isPieceOfLabel(pieces[0]!);
		return figures > 1 || isRest ? { kind: 'values', values } : undefined;
	}
	const noted = notedRow(pieces);
	if (noted !== undefined) return noted;
	const runs = labelRuns(pieces);
	const known = runs.flatMap(({ label }) => label ?? []);
	return known.length > 0 && known.length * 2 >= runs.length ? { kind: 'label', labels: known, values: 0 } : undefined;
}

/** 行政处罚 31 -1 19 无变化: a row with a remark behind its figures. */
function notedRow(pieces: readonly string[]): LooseLine | undefined {
	const first = pieces.findIndex(isFigureText);
	const label = first > 0 ? formLabel(pieces.slice(0, first).join('')) : undefined;
	if (label?.kinds.has('row') !== true || sentence.test(pieces.at(-1)!)) return undefined;
	return { kind: 'label', labels: [label], values: pieces.filter(isFigureText).length };
}

/**
 * Whether a line is the rest of the label that stands before the figures of the line above it: 四、结转下年度 1 0 0 0 0 0 1, below it
 * 继续办理.
 */
export function endsLabel(above: string, line: string): boolean {
	const pieces = above.trim().split(/\s+/);
	const end = pieces.findLastIndex((piece) => !isValueText(piece)) + 1;
	const begun = pieces.slice(0, end).join('');
	const rest = line.trim();
	if (end === 0 || end === pieces.length || rest === '' || rest.length > longestUnknown) return false;
	return areOneLabel(begun, rest);
}

/** Whether a line is the unit of the figure at the end of the line above it: 0.50 and 万元. */
export function endsFigure(above: string, line: string): boolean {
	const [row, unit] = [above.trim(), line.trim()];
	return withUnitBelow(plain(row, 0, row.length), plain(unit, 0, unit.length)) !== undefined;
}

/** A cell that a narrow column broke. With its number it is surely the beginning of a label. */
function pieceOfLabel(content: string): LooseLine | undefined {
	if (!isPieceOfLabel(content)) return undefined;
	return content.length >= longPiece && readOrdinal(content) !== undefined ? beginning : piece;
}

const longPiece = 7;

function unknownLine(content: string): LooseLine {
	// Pieces of a header have wide gaps between them.
	if (content.replace(/\s+/g, ' ').length > longestUnknown) return end;
	if (sentence.test(content) || leadsToTable.test(content)) return end;
	const ordinal = readOrdinal(content);
	// A heading that is not written as the form prints it.
	const isHeading = ordinal?.script === 'chinese' && ordinal.form !== 'brackets' && !isNearlyLabel(content);
	return isHeading ? end : doubtful;
}

/** More lines in a row that nobody knows are no part of a table. */
const mostDoubtful = 12;
/** A label that stands upright has a line per character, and the header on the next page one for each piece of its labels. */
const mostPieces = 40;

/** What a run of lines shows so far. */
export class LooseRun {
	private readonly rows = new Set<FormLabel>();
	private readonly others = new Set<FormLabel>();
	private hasFrame = false;
	private values = 0;
	private bars = false;
	private hasBold = false;
	private hasRow = false;
	private doubtful = 0;
	private pieces = 0;
	/** How many figures the row that was named last still lacks. */
	private wanted = 0;

	/** Takes a line in: whether the table is known to reach to its end, may do so, or is over before it. */
	add(looked: LooseLine, line: Line): 'part' | 'perhaps' | 'over' {
		const isBold = looked.kind === 'label' && looked.isBold === true;
		if (line.hasBar ? this.hasBold : this.bars && isBold) return 'over';
		this.hasBold ||= isBold;
		switch (looked.kind) {
			case 'end':
				return 'over';
			case 'skip':
				return 'perhaps';
			case 'piece':
				return ++this.pieces > mostPieces ? 'over' : 'perhaps';
			case 'doubtful':
				return ++this.doubtful > mostDoubtful ? 'over' : 'perhaps';
			case 'placeholder':
				if (this.wanted === 0) return ++this.doubtful > mostDoubtful ? 'over' : 'perhaps';
				this.wanted--;
				this.values++;
				this.doubtful = 0;
				this.pieces = 0;
				return 'part';
			case 'label':
				this.name(looked);
		}
		this.values += looked.values;
		this.wanted = Math.max(0, this.wanted - looked.values);
		this.doubtful = 0;
		this.pieces = 0;
		this.bars ||= line.hasBar;
		return 'part';
	}

	private name({ labels, isRow }: Extract<LooseLine, { kind: 'label' }>): void {
		this.hasRow ||= isRow === true;
		for (const label of labels) {
			// 总计 is a column of two tables: the header's other columns tell.
			this.wanted = label.figures.at(-1) ?? (label.nameless || (label.kinds.has('column') ? this.wanted : 0));
			(label.kinds.has('row') ? this.rows : this.others).add(label);
			this.hasFrame ||= label.kinds.has('caption') || label.kinds.has('corner');
		}
	}

	/**
	 * So many labels and figures are no chance: a list of three kinds of decisions is not a table yet. A row of table 三 between
	 * bars is one: a blank line before the last row leaves it alone, and so do blank lines between all rows of small tables.
	 */
	get isTable(): boolean {
		const { rows, others, values, bars, hasFrame, hasRow } = this;
		if (bars) return hasRow || (rows.size + others.size >= 2 && values >= 1);
		return rows.size + others.size >= 3 && values >= 3 && (hasFrame || others.size >= 2 || rows.size >= 5);
	}
}
