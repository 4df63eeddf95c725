/** The comment in a draft that says which edition it is held to. */
import { lineEnd } from '../fixes/place.ts';
import { editionForYear } from '../forms/editions.ts';
import type { EditionId } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import type { TextChange } from './changes.ts';
import type { CheckedDraft } from './checked-draft.ts';

/**
 * The change that holds a draft to an edition: its comment put in, changed, or, for `auto` and for the edition of its own
 * year, taken out. Nothing when the draft says so already.
 */
export function editionChange(draft: CheckedDraft, wanted: EditionId | 'auto'): TextChange | undefined {
	const report = draft.report();
	const comments = (report?.blocks ?? []).flatMap((block) =>
		block.reading.directives.filter(({ name }) => name === 'edition').map(({ range }) => ({ block, range })),
	);
	const [first] = comments;
	const year = report?.editionSource === 'comment' ? undefined : report?.year;
	const edition = wanted !== 'auto' && year !== undefined && editionForYear(year)?.id === wanted ? 'auto' : wanted;
	const eol = lineEnd(draft);
	if (first === undefined) {
		if (edition === 'auto') return undefined;
		const start = draft.text.startsWith('\uFEFF') ? 1 : 0;
		return { start, end: start, text: `<!-- nianbao: ${edition} -->${eol}${eol}` };
	}
	const { start, end } = offsets({ block: first.block, ...first.range });
	if (edition !== 'auto') {
		const text = `<!-- nianbao: ${edition} -->`;
		return draft.text.slice(start, end) === text ? undefined : { start, end, text };
	}
	// The blank lines that set it off go with it.
	const behind = /^[ \t]*(?:\r\n|\n|\r){0,2}/.exec(draft.text.slice(end, end + 200))?.[0].length ?? 0;
	return { start, end: end + behind, text: '' };
}
