/** Fixes as changes of the text. */
import type { Fix } from '../fixes/edit.ts';
import { offsets } from '../read/model.ts';
import type { Problem } from './problems.ts';

/** A fix's edits as offsets of the version that was checked, in the order of the text. */
export interface TextChange {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** See `Edit`. */
	readonly opensSection?: true;
}

export function changesOf(fix: Fix): TextChange[] {
	return fix
		.edits()
		.map(({ at, ...change }): TextChange => ({ ...offsets(at), ...change }))
		.sort((one, other) => one.start - other.start);
}

/**
 * The edits of all safe fixes that do not get in each other's way; what two of them put at one place follows in the
 * order of the problems, new sections behind what goes into the section above: a draft that ends with the heading of
 * section 四 gets its table, then 五 and 六. A second run takes what the first had to leave.
 */
export function safeChanges(problems: readonly Problem[]): TextChange[] {
	const taken: TextChange[] = [];
	const apart = (one: TextChange, other: TextChange): boolean =>
		one.end < other.start || other.end < one.start || (isInsertion(one) && isInsertion(other));
	for (const problem of problems) {
		const fix = problem.fixes.find(({ safety }) => safety === 'safe');
		if (fix === undefined) continue;
		const changes = changesOf(fix).filter((change) => !taken.some((other) => isSame(change, other)));
		if (changes.every((change) => taken.every((other) => apart(change, other)))) taken.push(...changes);
	}
	return taken.sort((one, other) => one.start - other.start || opens(one) - opens(other));
}

function opens({ opensSection }: TextChange): number {
	return Number(opensSection === true);
}

function isInsertion({ start, end }: TextChange): boolean {
	return start === end;
}

function isSame(one: TextChange, other: TextChange): boolean {
	return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** The text after some changes, which must be in order and apart. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	let result = '';
	let at = 0;
	for (const { start, end, text: replacement } of changes) {
		result += text.slice(at, start) + replacement;
		at = end;
	}
	return result + text.slice(at);
}
