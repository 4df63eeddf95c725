/**
 * A form put in and not filled in yet, in a shape that shows no blank cells (a cell per paragraph, rows out of a PDF): all
 * labels of the table, in the order of the form, no digit but those of labels, and nothing in a figure's place.
 */
import { layoutOf } from '../../fixes/layout.ts';
import type { TableForm } from '../../forms/types.ts';
import { flatten } from '../../report/flat-form.ts';
import { readValue } from '../../text/figures.ts';
import { keptOf } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';

/** Keys of the labels as they are read, row by row. Those that reach over several rows may stand anywhere beside them. */
const labelsOf = keptOf((form: TableForm): readonly string[] => {
	const groups = new Set(flatten(form).rowGroups.map(({ label }) => label));
	const texts = layoutOf(form).flatMap((row) => row.map(({ text }) => text));
	return texts.filter((text) => !groups.has(text)).flatMap((text) => looseKey(text) || []);
});

const figure = /[\d〇○]/;

/** /, 无, 零: 三 may be where 三、本年度办理结果 was broken. */
function standsForFigure(word: string): boolean {
	const value = readValue(word);
	return value.kind === 'placeholder' || (value.kind === 'figure' && value.scaled === 0n);
}

const sorted = (text: string): string => [...text].sort().join('');

/** All letters and digits of the labels. */
const lettersOf = keptOf((form: TableForm): string =>
	sorted(
		looseKey(
			layoutOf(form)
				.flatMap((row) => row.map(({ text }) => text))
				.join(''),
		),
	),
);

/** Longer texts hold more than the labels of a table. */
const longestForm = 20_000;

/** Whether a text is the form of a table without a figure in it. */
export function isUnfilledForm(form: TableForm, text: string): boolean {
	if (text.length > longestForm || text.split(/\s+/).some(standsForFigure)) return false;
	const key = looseKey(text);
	// Labels that narrow columns broke, line by line: not a letter more or less than the form has.
	if (key.length === lettersOf(form).length && sorted(key) === lettersOf(form)) return true;
	let from = 0;
	for (const label of labelsOf(form)) {
		const at = key.indexOf(label, from);
		if (at < 0 || figure.test(key.slice(from, at))) return false;
		from = at + label.length;
	}
	return !figure.test(key.slice(from));
}
