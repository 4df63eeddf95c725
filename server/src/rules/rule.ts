/** What a rule is and what it finds. */

import type { Fix, Safety } from '../fixes/edit.ts';
import type { StyleSetting } from '../fixes/table-text.ts';
import type { Bilingual, EditionId, Evidence } from '../forms/types.ts';
import type { Block, Span } from '../read/model.ts';
import type { BoundTable } from '../report/bound-table.ts';
import type { Report } from '../report/report.ts';
import type { Silence } from '../report/silences.ts';
import type { Message } from '../text/message.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Related {
	readonly at: Span;
	readonly message: Message;
}

export interface Finding {
	/** The smallest thing to mend. */
	readonly at: Span;
	readonly severity: Severity;
	readonly message: Message;
	/** Every other cell of a broken equation. */
	readonly related?: OnDemand<readonly Related[]>;
	/** A keystroke tells of problems, and fixes are asked for later. */
	readonly fixes?: OnDemand<readonly Fix[]>;
}

/**
 * What takes work to know is a function. Not a getter of an object literal: V8 makes a hidden class of its own for each
 * object that has one, and that outlives the object.
 */
export type OnDemand<T> = T | (() => T);

/** What is known of the organ that reports, whatever its draft says. Absent: not known. */
export interface OrganFacts {
	readonly name?: string;
	readonly kind?: 'government' | 'department' | 'township';
	/** Whether it may issue 规章. */
	readonly ruleMaking?: boolean;
}

/** What a rule may ask of the world outside the draft. */
export interface RuleContext {
	readonly report: Report;
	readonly organ?: OrganFacts;
	/** Style in which fixes insert tables. */
	readonly tableStyle: StyleSetting;
}

/** What a rule stands on: the clause or the label, and how sure that is (`Evidence`). */
export interface Basis extends Bilingual {
	readonly evidence: Evidence;
}

/** What every rule says of itself: lists of rules, pages and schemas are made from it. */
export interface RuleBase {
	/** Family and name: `totals/balance`. */
	readonly id: string;
	/** Editions it applies to. */
	readonly editions: readonly EditionId[];
	/** What it finds, in a few words, as lists of rules show it. */
	readonly summary: Bilingual;
	/** The levels at which it speaks, the strongest first. */
	readonly levels: readonly Severity[];
	readonly basis: Basis;
	/** The kinds of fixes that it offers; empty where a person has to mend by hand. */
	readonly fixes: readonly Safety[];
}

/** Looks at the report as a whole; run for every version. */
export interface ReportRule extends RuleBase {
	readonly scope: 'report';
	readonly check: (context: RuleContext) => Iterable<Finding>;
}

/** Looks at one statutory table; what it finds is kept until the table changes. */
export interface TableRule extends RuleBase {
	readonly scope: 'table';
	readonly check: (table: BoundTable, context: RuleContext) => Iterable<Finding>;
}

/** Looks at one block of the report's body; what it finds is kept until the block changes. */
export interface BlockRule extends RuleBase {
	readonly scope: 'block';
	readonly check: (block: Block) => Iterable<Finding>;
}

/** What the rule on silences is given, once all others have spoken. */
export interface SilenceContext {
	readonly report: Report;
	readonly silences: readonly Silence[];
	/** Those that silenced something. */
	readonly used: ReadonlySet<Silence>;
	/** Ids of all rules. */
	readonly ruleIds: readonly string[];
	/** Rules that the settings name. */
	readonly settings: readonly string[];
}

/** Looks at what silences the others. */
export interface SilenceRule extends RuleBase {
	readonly scope: 'silence';
	readonly check: (context: SilenceContext) => Iterable<Finding>;
}

export type Rule = ReportRule | TableRule | BlockRule | SilenceRule;

export const allEditions: readonly EditionId[] = ['regulation-2008', 'format-2019', 'format-2021'];
/** The editions that have uniform sections and tables. */
export const uniformEditions: readonly EditionId[] = ['format-2019', 'format-2021'];
