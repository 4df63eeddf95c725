/** The fix of a table that cannot be read, in the shape that Word leaves, where tables next to each other run together. */
import { expect, it } from 'vitest';
import { applyChanges, changesOf } from '../../server/src/service/changes.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { report } from '../support/report-builder.ts';

it('the empty table stays apart from the cells behind tabs below it', () => {
	const whole = report({ year: 2024 }).text;
	const section = whole.indexOf('四、政府信息公开行政复议');
	const torn = whole.slice(0, section) + whole.slice(section).replace(/\t\d+\n/, '\t9\n\t9\n$&');
	const problem = new CheckedDraft(torn, false).problems().find(({ rule }) => rule === 'tables/unreadable')!;
	const mended = applyChanges(torn, changesOf(problem.fixes[0]!));
	expect(mended).toContain('\n\n以下为原表，数字移入上表后请删去：\n\n\t行政复议');
	const draft = new CheckedDraft(mended, false);
	expect(draft.problems().filter(({ rule }) => rule.startsWith('tables/'))).toEqual([]);
	expect(draft.report()!.tables.map(({ form }) => form.id)).toEqual(['t2', 't3', 't4']);
});
