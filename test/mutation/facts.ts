/** The figures of the invented report as its text would tell them. */
import type { SectionId } from '../../server/src/forms/types.ts';
import { editionOf, figuresFor, told } from '../support/invented-figures.ts';

export interface Facts {
	readonly year: number;
	/** There are tables, and so the figures below. */
	readonly isUniform: boolean;
	/** A figure of table 三 by line and column, the total by default; of a group, the sum of its lines. */
	readonly t3: (line: string, column?: string) => number;
	readonly t2: (line: string, column: string) => string;
	readonly reviews: number;
	readonly lawsuits: number;
	readonly upheld: number;
}

export function factsOf(year: number): Facts {
	const isUniform = editionOf(year).tables.length > 0;
	const [t2, t3, t4] = (['t2', 't3', 't4'] as const).map((id) => (isUniform ? figuresFor(year, id) : {}));
	return {
		year,
		isUniform,
		t3: (line, column = 'total') =>
			Object.entries(t3!)
				.filter(([id]) => id === `t3.${line}` || id.startsWith(`t3.${line}.`))
				.reduce((sum, [, cells]) => sum + Number(cells[column]), 0),
		t2: (line, column) => t2![`t2.${line}`]![column]!,
		reviews: told.reviews,
		lawsuits: told.lawsuits,
		upheld: Number(t4!['t4.cases']?.['review.upheld']),
	};
}

/** A sentence as it should be, and as it should not. */
export interface Sentence {
	readonly rule: string;
	readonly section: SectionId;
	/** It makes sense from 2021 on. */
	readonly isNew?: boolean;
	readonly right: string;
	readonly wrong: string;
}
