/** What a shape of a draft is, and how a report is written in one. */
import type { SectionId, TableId } from '../../server/src/forms/types.ts';
import { type Grid, gridOf } from './grids.ts';
import { editionOf } from './invented-figures.ts';
import { type Built, placed } from './marks.ts';
import { markedReport } from './report-builder.ts';

/** `must`: read whole; `should`: read where nothing is left to be guessed; `refuse`: said to be unreadable, once per table. */
export type ShapeLevel = 'must' | 'should' | 'refuse';

/** A lines, B bars, C HTML, D what stands in and around tables of any shape; `headings`: what becomes of headings. */
export type ShapeId = `${'A' | 'B' | 'C' | 'D'}${number}` | 'headings';

export interface Shape {
	readonly id: ShapeId;
	readonly name: string;
	readonly level: ShapeLevel;
	readonly markdown: boolean;
	readonly table: (grid: Grid, id: TableId) => string;
	/** What stands around a table in its section. */
	readonly frame?: (table: string) => string;
	/** What the shape does to the text around the tables. */
	readonly around?: (text: string) => string;
	/** Sections with a text of their own. */
	readonly sections?: Readonly<Partial<Record<SectionId, string>>>;
	/** A rule that rightly speaks in this shape. */
	readonly raises?: string;
	/** No mark tells rows apart, or bars fill up merged cells: what is missing may be missing in more than one way. */
	readonly loose?: boolean;
	/** Blank cells leave no trace. */
	readonly losesBlanks?: boolean;
	/** Only tables of whole numbers are read; anything else in a cell may as well be part of a label. */
	readonly numbersOnly?: boolean;
	/** Of a shape that cannot be read: the tables of which this is to be said. */
	readonly refused?: readonly TableId[];
}

/** A report before it is written in a shape. */
export interface Plan {
	/** The year that the text speaks of. */
	readonly year: number;
	/** Each table as one grid, or several one after another; none where the year's form has no tables. */
	readonly tables: Readonly<Record<TableId, readonly Grid[]>>;
	/** What stands between the grids of a table: a page number, with blank lines around it. */
	readonly between?: string;
	/** What stands right below a table. */
	readonly notes?: Readonly<Partial<Record<TableId, string>>>;
	/** Sections left out, heading and all. */
	readonly omit: readonly SectionId[];
	/** What stands in the place of a section's text or table. */
	readonly instead: Readonly<Partial<Record<SectionId, string>>>;
	/** Changes to the text, tables and all, before the shape has its way with what is around them. */
	readonly rewrite: readonly ((text: string) => string)[];
}

/** A report in which nothing is wrong. */
export function planOf(year: number): Plan {
	const { tables: forms } = editionOf(year);
	const gridsOf = (id: TableId): Grid[] => (forms.some((form) => form.id === id) ? [gridOf(year, id)] : []);
	const tables = { t2: gridsOf('t2'), t3: gridsOf('t3'), t4: gridsOf('t4') };
	return { year, tables, omit: [], instead: {}, rewrite: [] };
}

export function write(shape: Shape, plan: Plan): string {
	return writePlaced(shape, plan).text;
}

/** The same with the places of the cells whose texts carry names. */
export function writePlaced({ markdown, table, frame, around, sections }: Shape, plan: Plan): Built {
	const { year, tables, omit, between = '\n\n', notes } = plan;
	const statutory = editionOf(year).sections.flatMap(({ id, table: own }): [SectionId, string][] => {
		if (own === undefined) return [];
		const note = notes?.[own];
		const text = [
			tables[own].map((grid) => table(grid, own)).join(between),
			...(note === undefined ? [] : [note]),
		].join('\n\n');
		return [[id, frame === undefined ? text : frame(text)]];
	});
	const replace = { ...Object.fromEntries(statutory), ...sections, ...plan.instead };
	let text = markedReport({ year, markdown, omit, replace });
	for (const change of plan.rewrite) text = change(text);
	return placed(around === undefined ? text : around(text));
}
