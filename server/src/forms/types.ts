/**
 * The shapes in which the statutory form is written down. Data only: what stands here is what the form prints
 * (labels, merged cells, units) and what we say about it in our own words (explanation, usual mistakes).
 */

export type EditionId = 'regulation-2008' | 'format-2019' | 'format-2021';
export type SectionId = 's1' | 's2' | 's3' | 's4' | 's5' | 's6';
export type TableId = 't2' | 't3' | 't4';

/** A text in both of the languages a user can choose. */
export interface Bilingual {
	readonly zh: string;
	readonly en: string;
}

/**
 * Where a statement comes from: `national` is printed in the form or in a law or notice that was read, `local` is a
 * notice of one place, `inferred` follows from the labels. The last two are worded as advice, never as a duty.
 */
export type Evidence = 'national' | 'local' | 'inferred';

/** What a person is told about one line of the form. */
export interface Explanation {
	/** What is counted, our own words. */
	readonly explanation: Bilingual;
	/** Articles, as a reader would look them up: `条例第二十条第（一）项`. Never empty. */
	readonly basis: readonly string[];
	/** Mistakes that occur in real reports. Never empty. */
	readonly mistakes: readonly Bilingual[];
	readonly evidence: Evidence;
}

/** A labelled line of a table: a row, a column, or the heading over several of them. */
export interface Line extends Explanation {
	/** Stable name, the same in all editions: `t3.result.granted`, `t3.col.total`. */
	readonly id: string;
	/** Verbatim text of the form. */
	readonly label: string;
	/** Other wordings that are in use and mean just this line; accepted with a remark, never as a fault. */
	readonly aliases?: readonly string[];
}

/** A line with the lines it spans: the form's merged cells as a tree. Leaves are rows or columns that hold figures. */
export interface LineTree {
	readonly line: Line;
	readonly children?: readonly LineTree[];
}

/**
 * `count`: whole number of at least 0. `signed`: whole number with + or −. `money`: amount whose unit is written in the
 * cell. `money-wan`: amount in 万元, as the column's label says.
 */
export type ValueKind = 'count' | 'signed' | 'money' | 'money-wan';

/** A column; the leaves say what kind of value stands below them. */
export interface ColumnTree {
	readonly line: Line;
	/** Short name of a leaf within its table: `naturalPerson`, `review.total`. */
	readonly id: string;
	readonly kind?: ValueKind;
	/** 件, 项, 元 or 万元; leaves only. */
	readonly unit?: string;
	readonly children?: readonly ColumnTree[];
}

/** A run of rows under one set of columns. Table 二 has several, each under its own caption; 三 and 四 have one. */
export interface TableBlock {
	readonly id: string;
	/** The caption over the block's whole width: 第二十条第（一）项. */
	readonly caption?: Line;
	/** The cell in the corner over the row labels: 信息内容, or the printed note on the equation. */
	readonly corner?: Line;
	readonly columns: readonly ColumnTree[];
	/** Empty label for the only row of table 四, which has none. */
	readonly rows: readonly LineTree[];
}

export interface TableForm extends Explanation {
	readonly id: TableId;
	readonly section: SectionId;
	/** What people call it: 表二（主动公开政府信息情况）. */
	readonly name: Bilingual;
	/** Number of grid columns of the official layout, label columns included. */
	readonly width: number;
	/** How many of them hold row labels. */
	readonly labelColumns: number;
	readonly blocks: readonly TableBlock[];
}

/** A section that the form prescribes (2019 on), or one of the six contents of the 2007 regulation. */
export interface SectionForm extends Explanation {
	readonly id: SectionId;
	/** 一 … 六. */
	readonly ordinal: string;
	/** Heading without ordinal, verbatim. */
	readonly heading: string;
	/** Accepted wordings: reported as a remark at most. */
	readonly aliases: readonly string[];
	readonly required: boolean;
	readonly table?: TableId;
	/** Sub-headings for a section to begin with. */
	readonly outline?: readonly string[];
	/** Sub-headings in use in section 一. */
	readonly topics?: readonly { readonly id: string; readonly heading: string; readonly aliases: readonly string[] }[];
}

/**
 * One relation between figures of a table. `over: 'columns'` states it once per column, its terms being rows;
 * `over: 'rows'` once per row, its terms being columns. Left and right sums must be equal, in exact integers.
 */
export interface Equation {
	readonly id: string;
	/** The rule that reports it. */
	readonly rule: 'totals/balance' | 'totals/results' | 'totals/applicants' | 'totals/cases';
	readonly table: TableId;
	readonly over: 'columns' | 'rows';
	/** Ids of rows (lines) or of columns. */
	readonly left: readonly string[];
	readonly right: readonly string[];
	/** The term whose cell carries the problem: the printed total. */
	readonly total: string;
	readonly name: Bilingual;
}

export interface Edition {
	readonly id: EditionId;
	readonly name: Bilingual;
	/** First and last reported year; no last year for the form in force. */
	readonly from: number;
	readonly to?: number;
	/** The notice or regulation that prescribes it. */
	readonly basis: readonly string[];
	readonly sections: readonly SectionForm[];
	readonly tables: readonly TableForm[];
	readonly equations: readonly Equation[];
}
