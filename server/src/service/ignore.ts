/** “Ignore here”: the comment that silences one rule at one place, written as the draft writes. */
import { lineEnd, spanAt, startOfLine } from '../fixes/place.ts';
import { isWhole } from '../report/silences.ts';
import { type Message, message } from '../text/message.ts';
import type { TextChange } from './changes.ts';
import type { CheckedDraft } from './checked-draft.ts';
import type { Problem } from './problems.ts';

const ignore = { zh: '忽略此处（{rule}）', en: 'Ignore here ({rule})' };

export interface Ignoring {
	readonly title: Message;
	readonly change: TextChange;
}

/** Nothing for what a comment cannot silence: remarks on comments, and drafts that were not read. */
export function ignoring(draft: CheckedDraft, { rule, start }: Problem): Ignoring | undefined {
	const report = draft.report();
	if (report === undefined || rule === 'reading/suppression') return undefined;
	const { block } = spanAt(report, start, start);
	// In a table no row may be broken: the comment stands above all of it, and speaks of all of it.
	const at = isWhole(block) ? block.start : startOfLine(draft.text, start);
	const title = message(ignore, { rule });
	const above = report.directives.findLast(
		({ directive, block: own }) => own.start + directive.range.end <= at && directive.name === 'disable-next-line',
	);
	if (above !== undefined) {
		const { directive, block: own } = above;
		const end = own.start + directive.argumentStart + directive.argument.length;
		const between = draft.text.slice(own.start + directive.range.end, at);
		// A comment that names no rule would speak of fewer rules than before.
		if (between.trim() === '' && directive.argument !== '')
			return { title, change: { start: end, end, text: ` ${rule}` } };
	}
	const words = `nianbao-disable-next-line ${rule}`;
	const comment = draft.isMarkdown ? `<!-- ${words} -->` : `【${words}】`;
	const place = at === 0 && draft.text.startsWith('\uFEFF') ? 1 : at;
	return { title, change: { start: place, end: place, text: `${comment}${lineEnd(draft)}` } };
}
