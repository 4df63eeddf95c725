import { KeptWith } from '../text/kept-with.ts';

/**
 * What was made of things that stay the same objects as long as nothing in them changes (lists that were gathered, and what
 * was made of these), and of plain values beside them. What is made must hold on to no version of the draft.
 */
export function keeper<T>(): (of: readonly [object, ...unknown[]], make: () => T) => T {
	const all = new KeptWith<object, { readonly of: readonly unknown[]; readonly made: T }>();
	return (of, make) => {
		const before = all.get(of[0]);
		if (before?.of.length === of.length && of.every((each, at) => each === before.of[at])) return before.made;
		const made = make();
		all.set(of[0], { of, made });
		return made;
	};
}
