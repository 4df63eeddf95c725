/**
 * A column that numbers the rows of a table, 1 to n, as tables of one's own have it: where no mark ends a row its numbers would be
 * figures of the row before. They are known by standing before the label of every row, in order, and nothing else.
 */
import { readValue } from '../../text/figures.ts';
import { looseKey } from '../../text/key.ts';
import { formLabel } from '../form-labels.ts';
import type { WrittenCell } from '../grid.ts';
import { plainFigure } from './cells.ts';

/** What stands over such a column. */
const columnTitles = new Set(['序号', '行次', '编号']);

/** So many rows in a row are not numbered by chance. */
const fewestRows = 5;

/** The cells without those of a column that numbers rows. */
export function withoutRunningNumbers(cells: readonly WrittenCell[]): readonly WrittenCell[] {
	const numbers = runningNumbers(cells.map(({ visible }) => visible.text.trim()));
	return numbers.size === 0 ? cells : cells.filter((_, at) => !numbers.has(at));
}

/** The places of the texts that number rows, and of what stands over them; none where a row has no number. */
export function runningNumbers(texts: readonly string[]): ReadonlySet<number> {
	const first = texts.findIndex((text, at) => text === '1' && isRowLabel(textBehind(texts, at)));
	if (first < 0) return new Set();
	const titles = new Set(texts.flatMap((text, at) => (columnTitles.has(looseKey(text)) ? [at] : [])));
	const numbers: number[] = [];
	let expected = 1;
	/** The row that is being read has its number. */
	let isNumbered = true;
	for (const [at, text] of texts.entries()) {
		if (titles.has(at)) expected = numbers.length > 0 && isNumberedAnew(texts, at) ? 1 : expected;
		else if (text === String(expected) && isWords(textBehind(texts, at))) {
			numbers.push(at);
			expected++;
			isNumbered = true;
		} else if (isRowLabel(text)) {
			if (numbers.length === 0 || !isNumbered) return new Set();
		} else if (isFigure(text)) isNumbered = false;
	}
	// The last figure of the table, before words below it, may be the next number.
	while (numbers.length > 0 && !isRowLabel(textBehind(texts, numbers.at(-1)!))) numbers.pop();
	return numbers.length < fewestRows ? new Set() : new Set([...titles, ...numbers]);
}

/** Whether the first number behind the column's title is 1: each part of table 二 may count its own rows. */
function isNumberedAnew(texts: readonly string[], title: number): boolean {
	return texts.slice(title + 1, title + 1 + longestHeader).find(isFigure) === '1';
}

/** Cells of a header. */
const longestHeader = 20;

function textBehind(texts: readonly string[], at: number): string {
	let next = at + 1;
	while (next < at + longestHeader && texts[next] === '') next++;
	return texts[next] ?? '';
}

function isFigure(text: string): boolean {
	return plainFigure.test(text) || (text !== '' && readValue(text).kind === 'figure');
}

function isWords(text: string): boolean {
	return text !== '' && !plainFigure.test(text) && (isRowLabel(text) || readValue(text).kind === 'words');
}

function isRowLabel(text: string): boolean {
	if (text === '' || plainFigure.test(text)) return false;
	const kinds = formLabel(text)?.kinds;
	return kinds?.has('row') === true || kinds?.has('row-group') === true;
}
