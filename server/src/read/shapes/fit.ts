/** How well rows of cells are rows of a statutory table: the measure by which readers of one block are compared. */
import { readValue } from '../../text/figures.ts';
import { type FormLabel, formLabel } from '../form-labels.ts';
import type { WrittenCell, WrittenRow } from '../grid.ts';
import { isBlank, labelOf, plainFigure } from './cells.ts';
import { figuresPerRequest, requestColumns } from './named-columns.ts';

/**
 * Rows with a label and the right number of figures; of equally many the reading counts more that leaves fewer rows with
 * figures over. 0 when it explains nothing. Whether what is left over is too much for a table the binder judges.
 */
export function fitOf(rows: readonly WrittenRow[]): number {
	let fits = 0;
	let faults = 0;
	const perRequest = figuresPerRequest(rows);
	const header: Header = { outcomes: 0, columns: 0 };
	for (const row of rows) {
		const fit = fitOfRow(contentsOf(row, header), header, perRequest);
		if (fit.fits) fits++;
		faults += fit.faults;
	}
	return fits === 0 ? 0 : fits + 1 / (1 + faults);
}

/** What is known of the header of a table 四 where a row is reached. */
interface Header {
	/** 结果维持 and the like. */
	outcomes: number;
	/** Figures that a row without a label has below it. */
	columns: number;
}

interface Contents {
	readonly cells: readonly WrittenCell[];
	readonly label: FormLabel | undefined;
	/** Behind the label: figures and what stands for one, and cells with nothing in them. */
	readonly values: number;
	readonly blanks: number;
}

/** What stands in a row; a row of a header is noted in `header`. */
function contentsOf({ cells }: WrittenRow, header: Header): Contents {
	let label: FormLabel | undefined;
	let values = 0;
	let blanks = 0;
	for (const { visible } of cells) {
		const text = visible.text.trim();
		const isFigure = plainFigure.test(text);
		const known = isFigure || text === '' ? undefined : formLabel(text);
		if (known?.kinds.has('row')) {
			label = known;
			values = 0;
			blanks = 0;
		} else if (known !== undefined) noteColumn(known, header);
		else if (text === '') blanks++;
		else if (isFigure || readValue(text).kind !== 'words') values++;
	}
	return { cells, label, values, blanks };
}

function noteColumn({ nameless, kinds }: FormLabel, header: Header): void {
	if (nameless === undefined || nameless === 0) return;
	header.columns = nameless;
	if (kinds.has('column')) header.outcomes++;
}

interface RowFit {
	readonly fits: boolean;
	readonly faults: number;
}

function fitOfRow({ cells, label, values, blanks }: Contents, header: Header, perRequest: number): RowFit {
	if (label !== undefined) {
		const counts = label.figures.map((count) => (count === requestColumns ? perRequest : count));
		if (counts.some((count) => values <= count && values + blanks >= count)) return { fits: true, faults: 0 };
		if (hasOwnColumns(values, counts[0])) return { fits: true, faults: 1 };
		return { fits: false, faults: values > 0 ? rowsIn(values, counts[0]) : 0 };
	}
	const isOutcomes = header.outcomes >= fewestOutcomes && isNameless(values, blanks, cells.length, header.columns);
	if (isOutcomes || (values === perRequest && isNumberless(cells))) return { fits: true, faults: 0 };
	// A table of the organ's own below is as much at fault in short rows as in one long one.
	return { fits: false, faults: values > 1 ? values / requestColumns : 0 };
}

/** 总计 and 其他 are columns, and lines that lost their numbers: then figures stand behind them, and no other words. */
function isNumberless(cells: readonly WrittenCell[]): boolean {
	const [label, ...others] = cells.filter((cell) => !isBlank(cell));
	if (label === undefined || labelOf(label)?.width.includes(requestColumns) !== true) return false;
	return others.every(({ visible }) => readValue(visible.text).kind !== 'words');
}

/** A row that swallowed others is as many at fault. */
function rowsIn(values: number, expected = 1): number {
	return Math.max(1, Math.floor(values / Math.max(1, expected)));
}

/** Columns that the form does not have, 小计 above all: a wide table is itself with one or two of them. */
const mostOwnColumns = 2;

function hasOwnColumns(values: number, expected = 0): boolean {
	return expected >= requestColumns && values > expected && values <= expected + mostOwnColumns;
}

/** Its header says 结果维持 and the like again and again; with fewer of them it is in pieces, and which is which a guess. */
const fewestOutcomes = 4;
/** So many cells of the row of table 四 may be gone. */
const mostLost = 4;

/** The row of table 四: some of its figures may be left blank, or be words; of a table just inserted all are blank. */
function isNameless(values: number, blanks: number, cells: number, expected: number): boolean {
	if (blanks === cells) return blanks >= expected && blanks <= expected + 1;
	return values > expected / 2 && values <= expected + 1 && cells >= expected - mostLost;
}
