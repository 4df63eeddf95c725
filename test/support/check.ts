/** Checks drafts in tests as the editor and the command line do. */

import { applyChanges, changesOf } from '../../server/src/service/changes.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { defaultOptions, type Options } from '../../server/src/service/options.ts';
import type { Problem } from '../../server/src/service/problems.ts';

export interface Checked {
	readonly draft: CheckedDraft;
	readonly problems: readonly Problem[];
}

export function check(text: string, markdown: boolean, options: Partial<Options> = {}): Checked {
	const draft = new CheckedDraft(text, markdown);
	draft.configure({ ...defaultOptions, ...options });
	return { draft, problems: draft.problems() };
}

/** Problems that make people act: errors and warnings. */
export function serious(problems: readonly Problem[]): Problem[] {
	return problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** What a problem is about, whatever its place, and however the figures that it quotes are typed. */
export function essence({ rule, severity, message }: Problem): string {
	return `${severity} ${rule} ${message.normalize('NFKC')}`;
}

/** What must hold of every fix: its problem is gone, no new error or warning has come. Returns what went wrong. */
export function faultsOfFixes(text: string, markdown: boolean): string[] {
	const { problems } = check(text, markdown);
	const faults: string[] = [];
	const before = serious(problems).map(essence);
	for (const problem of problems) {
		for (const fix of problem.fixes) {
			const changes = changesOf(fix);
			const title = `${problem.rule} (${problem.message}) / ${fix.title.template.zh} ${JSON.stringify(fix.title.values, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`;
			if (changes.length === 0) faults.push(`${title}: no edit`);
			for (let index = 1; index < changes.length; index++) {
				if (changes[index]!.start < changes[index - 1]!.end) faults.push(`${title}: edits overlap`);
			}
			const fixed = applyChanges(text, changes);
			if (fixed === text) faults.push(`${title}: changes nothing`);
			const after = check(fixed, markdown).problems;
			const count = (list: readonly string[], item: string) => list.filter((each) => each === item).length;
			const same = essence(problem);
			const all = problems.map(essence);
			if (count(after.map(essence), same) >= count(all, same)) faults.push(`${title}: the problem is still there`);
			for (const each of new Set(serious(after).map(essence))) {
				if (count(serious(after).map(essence), each) > count(before, each)) faults.push(`${title}: new: ${each}`);
			}
		}
	}
	return faults;
}
