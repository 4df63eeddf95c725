/**
 * What is left of a statutory table that no reader could read. Any of these signs says that it stood there: then it is unreadable,
 * and nobody is told that it is missing.
 */
import type { TableForm } from '../../forms/types.ts';
import { flatten } from '../../report/flat-form.ts';
import { keptOf } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import { matches } from '../../text/matches.ts';

/** Whether the text of a section holds the debris of its table. */
export function hasDebris(form: TableForm, source: string): boolean {
	return source.length <= longestSection && signs.some((sign) => sign(form, source));
}

/** A section with so much text holds more than a table in pieces. */
const longestSection = 60_000;

type Sign = (form: TableForm, source: string) => boolean;

/** A table drawn with ─, │ and ┼, whatever it says. */
const isDrawn: Sign = (_, source) => matches(source, drawnLine).length >= fewestDrawn;
const drawnLine = /^[^\r\n]*[\u2500-\u257F].*[\u2500-\u257F]/gm;
const fewestDrawn = 4;

/** Nearly all figures of table 四 in a row. */
const hasRowOfCases: Sign = ({ id }, source) => id === 't4' && figuresInRow.test(source);
const figuresInRow = /\d(?:[\s|]+\d+){11}(?![\d.])/;

/** Outcomes named once, and below them a line of their figures for each procedure. */
const hasLinesOfCases: Sign = (form, source) => {
	if (form.id !== 't4' || matches(source, fiveFigures).length < 2) return false;
	const key = looseKey(source);
	return flatten(form).blocks[0]!.columns.every(({ line }) => key.includes(looseKey(line.label)));
};
const fiveFigures = /^[^\d\r\n]*\d+(?:[ \t\u3000|]+\d+){4}[ \t|]*$/gm;

/** So many lines with the seven figures of table 三 that they are its rows, whatever became of their labels. */
const hasRowsOfRequests: Sign = ({ id }, source) =>
	id === 't3' && matches(source, sevenFigures).length >= fewestRequests;
const sevenFigures = /(?<![\d.])\d+(?:[ \t\u3000|]+\d+){6}[ \t|]*$/gm;
const fewestRequests = 10;

/** Table 四 cell by cell, its header out of order: the labels over several columns are whole, and figures stand alone. */
const hasCasesCellByCell: Sign = (form, source) => {
	if (form.id !== 't4' || matches(source, figureAlone).length < fewestCases) return false;
	const { columnGroups } = flatten(form);
	const lines = new Set(source.split(/\r\n|\r|\n/).map(looseKey));
	return columnGroups.filter(({ label }) => lines.has(looseKey(label))).length >= columnGroups.length - 1;
};
const figureAlone = /^[ \t\u3000]*\d+[ \t\u3000]*$/gm;
/** No list of cases has as many. */
const fewestCases = 12;

/** Lines of nothing but letters of the table's labels, and figures that are as much in pieces. Those of table 二 are words of prose. */
const isInPieces: Sign = (form, source) => {
	if (form.id === 't2') return false;
	const { blocks, columnGroups, rows, rowGroups } = flatten(form);
	const columns = blocks.flatMap(({ columns: own }) => own.map(({ line }) => line));
	const labels = [...columnGroups, ...columns, ...rowGroups, ...rows.map(({ line }) => line)];
	const letters = new Set(labels.flatMap(({ label }) => [...looseKey(label)]));
	let figures = 0;
	let pieces = 0;
	for (const line of source.split(/[\r\n]+/)) {
		const key = looseKey(line);
		if (bareFigures.test(line)) figures += line.trim().split(/\s+/).length;
		else if (key !== '' && [...key].every((letter) => letters.has(letter))) pieces++;
	}
	return pieces >= fewestPieces && figures >= Math.max(1, rows.length * columns.length * mostLost);
};
const bareFigures = /^[\d\s]*\d[\d\s]*$/;
/** A header that fell to pieces has as many lines, be it in the order in which columns stand beside each other. */
const fewestPieces = 6;
/** So much of the figures stands there at least: others are glued to labels, or cut off. */
const mostLost = 0.3;

/** So many labels of the table that it must have stood there. */
const showsLabels: Sign = (form, source) => {
	const key = looseKey(source);
	const enough = form.id === 't3' ? 4 : 3;
	let count = 0;
	for (const label of tellingLabels(form)) {
		const first = key.indexOf(label);
		// A sentence may list the outcomes of cases once; the table has them three times.
		const isShown = first >= 0 && (form.id !== 't4' || key.includes(label, first + label.length));
		if (isShown && ++count >= enough) return true;
	}
	return false;
};

/** Keys of labels that prose does not use: rows with their ordinal, headers by their full words. */
const tellingLabels = keptOf((form: TableForm): readonly string[] => {
	const { blocks, rows } = flatten(form);
	const headers = blocks.flatMap(({ block, columns }) => [
		block.caption?.label ?? '',
		...columns.map(({ line }) => line.label),
	]);
	const labels = form.id === 't3' ? rows.map(({ line }) => line.label) : headers;
	return [...new Set(labels.map(looseKey))].filter((label) => label.length >= 4);
});

const signs: readonly Sign[] = [
	isDrawn,
	hasRowOfCases,
	hasLinesOfCases,
	hasRowsOfRequests,
	hasCasesCellByCell,
	isInPieces,
	showsLabels,
];
