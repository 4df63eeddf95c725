/**
 * Follows numbers that count something: 一是…二是…, （一）（二）. Lists lie within lists, each beginning with 1 again, and the
 * outer one goes on behind the inner. Where a number fits no list that is open, the nearest one has lost a number or has
 * one twice; any other leap is no list.
 */

export interface Counted {
	readonly value: number;
}

export interface BrokenChain<T extends Counted> {
	/** All members of the list, in their order, the misnumbered ones among them. */
	readonly members: readonly T[];
	/** The first that is misnumbered, and the value that it should have. */
	readonly at: number;
	readonly expected: number;
	/** What follows fits no better: the items may stand in the wrong order, and counting anew would not help. */
	readonly isDoubtful: boolean;
}

/** So many numbers may be lost at once. */
const longestLeap = 2;

interface Open<T> {
	readonly members: T[];
	last: number;
	/** Place of the first misnumbered member. */
	broken: number;
	doubtful: boolean;
}

/** The lists that have lost a number or have one twice, in the order in which they begin. */
export function brokenChains<T extends Counted>(items: readonly T[]): BrokenChain<T>[] {
	const all: Open<T>[] = [];
	let open: Open<T>[] = [];
	for (const item of items) {
		const { value } = item;
		if (value === 1) {
			const begun = { members: [item], last: 1, broken: -1, doubtful: false };
			all.push(begun);
			open.push(begun);
			continue;
		}
		const fits = open.findLastIndex(({ last }) => last === value - 1);
		const leaps = (list: Open<T>) => value === list.last || (value > list.last && value <= list.last + 1 + longestLeap);
		const chosen = fits >= 0 ? fits : open.length > 0 && leaps(open.at(-1)!) ? open.length - 1 : -1;
		if (chosen < 0) {
			for (const list of open) list.doubtful = true;
			open = [];
			continue;
		}
		open = open.slice(0, chosen + 1);
		const list = open[chosen]!;
		if (fits < 0 && list.broken < 0) list.broken = list.members.length;
		list.members.push(item);
		list.last = value;
	}
	return all.flatMap(({ members, broken, doubtful }) =>
		broken < 0 ? [] : [{ members, at: broken, expected: broken + 1, isDoubtful: doubtful }],
	);
}
