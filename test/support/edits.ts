/** Edits of a text as people make them, at random places. */
import fc from 'fast-check';
import type { Change } from '../../server/src/read/model.ts';

export interface Edit {
	/** Places as parts of the text's length, so that they mean something in a text of any length. */
	readonly from: number;
	readonly length: number;
	readonly insert: string;
}

/** Something typed, pasted, deleted or replaced; what is put in is one of `pieces` or a single character that matters. */
export function editWith(pieces: fc.Arbitrary<string>): fc.Arbitrary<Edit> {
	return fc.record({
		from: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
		length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(60)),
		insert: fc.oneof(
			fc.constant(''),
			fc.constantFrom('\n', '\r', '\t', '|', '`', '<', '>', '-', '0', ' ', '\uFEFF'),
			pieces,
		),
	});
}

export function applyEdit(before: string, { from, length, insert }: Edit): { after: string; change: Change } {
	const start = Math.floor(from * before.length);
	const end = Math.min(before.length, start + length);
	return {
		after: before.slice(0, start) + insert + before.slice(end),
		change: { start, end, length: insert.length },
	};
}
