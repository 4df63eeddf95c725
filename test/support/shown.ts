/** What a person sees of a draft's problems, in plain data. */
import { changesOf } from '../../server/src/service/changes.ts';
import type { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { format } from '../../server/src/text/message.ts';

/** All that a person is shown of the problems, and would get of their fixes. */
export function shown(draft: CheckedDraft) {
	return draft.problems().map(({ rule, severity, message, start, end, related, fixes }) => ({
		rule,
		severity,
		message,
		start,
		end,
		related,
		fixes: fixes.map((fix) => ({
			title: format(fix.title, 'zh'),
			safety: fix.safety,
			changes: changesOf(fix),
		})),
	}));
}
