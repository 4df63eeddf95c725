/**
 * What was worked out of an object, kept with the object for as long as it lives.
 *
 * Not in a WeakMap: V8's collector of young objects takes each value of a weak map for alive, whether or not its key is. What
 * had been kept of a version of a draft would outlast the version, be copied twice and wait for a full collection, at each
 * keystroke. A property of the object goes when the object goes, and is read and written in a third of the time.
 */

interface Entry {
	readonly by: object;
	value: unknown;
	next: Entry | undefined;
}

/** Not to be listed: to copy an object, to compare or to write it, is not to do so with what is kept with it. */
const entries = Symbol('kept');

type Owner = { [entries]?: Entry };

/** Used as a WeakMap is. Few of them keep something with any one object. */
export class KeptWith<K extends object, V> {
	get(owner: K): V | undefined {
		return this.entryOf(owner)?.value as V | undefined;
	}

	set(owner: K, value: V): void {
		const entry = this.entryOf(owner);
		if (entry !== undefined) {
			entry.value = value;
			return;
		}
		const first = (owner as Owner)[entries];
		if (first === undefined) {
			Object.defineProperty(owner, entries, { value: { by: this, value, next: undefined }, writable: true });
		} else first.next = { by: this, value, next: first.next };
	}

	private entryOf(owner: K): Entry | undefined {
		for (let entry = (owner as Owner)[entries]; entry !== undefined; entry = entry.next) {
			if (entry.by === this) return entry;
		}
		return undefined;
	}
}

/**
 * What `work` makes of an object, worked out when it is first asked for and kept with the object; or with the part of it that
 * the work hangs on, which may outlive the rest.
 */
export function keptOf<T extends object, V>(work: (of: T) => V, partOf: (of: T) => object = (of) => of): (of: T) => V {
	const kept = new KeptWith<object, V>();
	return (of) => {
		const owner = partOf(of);
		let made = kept.get(owner);
		if (made === undefined) {
			made = work(of);
			kept.set(owner, made);
		}
		return made;
	};
}

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
