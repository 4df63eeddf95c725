/** The figures of the invented report as its text would tell them. */
import type { SectionId } from '../../server/src/forms/types.ts';
import { figuresFor, told } from '../support/invented-figures.ts';

export interface Facts {
	readonly year: number;
	/** A figure of table 三 by line and column, the total by default; of a group, the sum of its lines. */
	readonly t3: (line: string, column?: string) => number;
	readonly t2: (line: string, column: string) => string;
	readonly reviews: number;
	readonly lawsuits: number;
	readonly upheld: number;
}

export function factsOf(year: number): Facts {
	const t3 = figuresFor(year, 't3');
	const t2 = figuresFor(year, 't2');
	return {
		year,
		t3: (line, column = 'total') =>
			Object.entries(t3)
				.filter(([id]) => id === `t3.${line}` || id.startsWith(`t3.${line}.`))
				.reduce((sum, [, cells]) => sum + Number(cells[column]), 0),
		t2: (line, column) => t2[`t2.${line}`]![column]!,
		reviews: told.reviews,
		lawsuits: told.lawsuits,
		upheld: Number(figuresFor(year, 't4')['t4.cases']!['review.upheld']),
	};
}

/** A sentence as it should be, and as it should not. */
export interface Sentence {
	readonly rule: string;
	readonly section: SectionId;
	/** Editions in which it makes sense: from 2021 on, before, or both. */
	readonly years?: 'new' | 'old';
	readonly right: string;
	readonly wrong: string;
}
