/** Runs all safe fixes of a draft at once, as saving does, and tells what a draft's tables say before and behind that. */
import { isDeepStrictEqual } from 'node:util';
import { applyChanges, changesOf, safeChanges, type TextChange } from '../../server/src/service/changes.ts';
import { readValue } from '../../server/src/text/figures.ts';
import { type Checked, check, essence } from './check.ts';

export interface Draft {
	readonly text: string;
	readonly markdown: boolean;
}

const checked = new WeakMap<Draft, Checked>();

/** Checked once, however often it is asked for. */
export function checkOf(draft: Draft): Checked {
	let known = checked.get(draft);
	if (known === undefined) {
		known = check(draft.text, draft.markdown);
		checked.set(draft, known);
	}
	return known;
}

export interface Fixed extends Draft {
	/** What was mended; what had to wait because another fix changes the same place is not. */
	readonly mended: readonly string[];
}

export function fixAll(draft: Draft): Fixed {
	const { text, markdown } = draft;
	const { problems } = checkOf(draft);
	const changes = safeChanges(problems);
	const isMade = (change: TextChange): boolean => changes.some((made) => isDeepStrictEqual(made, change));
	const mended = problems.filter(({ fixes }) => {
		const safe = fixes.find(({ safety }) => safety === 'safe');
		return safe !== undefined && changesOf(safe).every(isMade);
	});
	// The headers of table 二 say the same under several captions.
	const caption = ({ start }: { readonly start: number }) => text.slice(0, start).match(captions)?.at(-1) ?? '';
	return {
		text: applyChanges(text, changes),
		markdown,
		mended: mended.map((problem) => `${caption(problem)} ${essence(problem)}`),
	};
}

const captions = /第二十条第（.）项/g;

/** What the cells of the tables say, by line and column: １２ and 12 are one figure, 12 and 12件 two. */
export function figures(draft: Draft): Map<string, string> {
	const tables = checkOf(draft).draft.report()?.tables ?? [];
	return new Map(
		tables.flatMap((table) =>
			Array.from(table.cells(), ({ line, column, cell }): [string, string] => [
				`${tables.filter(({ form }) => form === table.form).indexOf(table)} ${line.id} ${column.id}`,
				saidBy(cell.text.text),
			]),
		),
	);
}

/** The figure whose value and unit count, however it is written; anything else to the letter. */
function saidBy(text: string): string {
	const value = readValue(text);
	if (value.kind !== 'figure') return text;
	return `${value.scaled} / 10^${value.scale} ${value.unit ?? ''} ${value.note ?? ''}`;
}
