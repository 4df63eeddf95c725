/**
 * Labels with those of their groups beside them, as tables without merged cells have them: 法人或其他组织-商业企业,
 * （三）不予公开：1.属于国家秘密, 结果维持（行政复议）.
 */
import { editions } from '../forms/editions.ts';
import type { Line } from '../forms/types.ts';
import { withoutExplanations } from '../read/form-labels.ts';
import { looseKey } from '../text/key.ts';
import { readOrdinal } from '../text/ordinals.ts';
import { flatten } from './flat-form.ts';

const keysOf = new Map<Line, Set<string>>();

for (const { tables } of editions) {
	for (const form of tables) {
		const { rows, blocks } = flatten(form);
		for (const { path } of [...rows, ...blocks.flatMap(({ columns }) => columns)]) {
			const own = path.at(-1)!;
			const keys = keysOf.get(own) ?? new Set();
			keysOf.set(own, keys);
			for (const key of keysOfPath(path.map(namesOf))) keys.add(key);
		}
	}
}

/** Keys of a label, with its number and explanation and without. */
function namesOf({ label }: Line): readonly string[] {
	const named = label.slice(readOrdinal(label)?.length ?? 0);
	return [...new Set([label, named, withoutExplanations(label), withoutExplanations(named)].map(looseKey))];
}

/** The names of the last of some lines, with those of one or more before it. */
function keysOfPath(path: readonly (readonly string[])[]): readonly string[] {
	const own = path.at(-1)!;
	const keys: string[] = [];
	let above: readonly string[] = [''];
	for (const names of path.slice(0, -1).toReversed()) {
		above = names.flatMap((name) => above.map((rest) => name + rest));
		keys.push(...above.flatMap((group) => own.flatMap((name) => [group + name, name + group])));
	}
	return keys;
}

const none: ReadonlySet<string> = new Set();

/** The keys (`looseKey`) of a line's label beside those of its groups. */
export function qualifiedKeys(line: Line): ReadonlySet<string> {
	return keysOf.get(line) ?? none;
}
