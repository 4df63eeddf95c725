/** Runs the rules over a report and says what they found, in plain data and in one language. */

import type { Fix } from '../fixes/edit.ts';
import type { Block } from '../read/model.ts';
import { offsets, type Span } from '../read/model.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { bodyBlocks, type Report } from '../report/report.ts';
import { rules } from '../rules/registry.ts';
import type { BlockRule, Finding, Rule, RuleContext, Severity, TableRule } from '../rules/rule.ts';
import { format } from '../text/message.ts';
import type { Options } from './options.ts';
import { silencedIn } from './suppression.ts';

/** A finding where it stands now. Offsets are UTF-16 units of the version that was checked. */
export interface Problem {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly start: number;
	readonly end: number;
	readonly related: readonly { readonly message: string; readonly start: number; readonly end: number }[];
	readonly fixes: readonly Fix[];
}

/** Every problem of the report, in the order of the text. */
export function findProblems(report: Report, options: Options): Problem[] {
	const context: RuleContext = { report, tableStyle: options.tableStyle };
	const problems: Problem[] = [];
	const isSilenced = silencedIn(report);
	for (const rule of rules) {
		const level = options.rules[rule.id];
		if (level === 'off' || !rule.editions.includes(report.edition.id)) continue;
		for (const finding of findingsOf(rule, context)) {
			const { start, end } = offsets(finding.at);
			if (isSilenced(rule.id, start)) continue;
			problems.push({
				rule: rule.id,
				severity: level ?? finding.severity,
				message: format(finding.message, options.language),
				start,
				end,
				related: (finding.related ?? []).map(({ at, message }) => ({
					message: format(message, options.language),
					...offsets(at),
				})),
				fixes: finding.fixes ?? [],
			});
		}
	}
	return problems.sort((one, other) => one.start - other.start || one.end - other.end);
}

function findingsOf(rule: Rule, context: RuleContext): Iterable<Finding> {
	switch (rule.scope) {
		case 'report':
			return rule.check(context);
		case 'table':
			return context.report.tables.flatMap((table) => ofTable(rule, table, context));
		case 'block':
			return ofBlocks(rule, bodyBlocks(context.report));
	}
}

const byTable = new WeakMap<BoundTable, Map<string, readonly Finding[]>>();

/** What a rule finds in a table changes only with the table, or with the edition that the report is held to. */
function ofTable(rule: TableRule, table: BoundTable, context: RuleContext): readonly Finding[] {
	const kept = byTable.get(table) ?? new Map<string, readonly Finding[]>();
	byTable.set(table, kept);
	const key = `${rule.id} ${context.report.edition.id}`;
	let findings = kept.get(key);
	if (findings === undefined) {
		findings = [...rule.check(table, context)];
		kept.set(key, findings);
	}
	return findings;
}

const nothing: readonly Finding[] = [];
const byBlock = new Map<string, WeakMap<Block, readonly Finding[]>>();

function ofBlocks(rule: BlockRule, blocks: readonly Block[]): Finding[] {
	const kept = byBlock.get(rule.id) ?? new WeakMap<Block, readonly Finding[]>();
	byBlock.set(rule.id, kept);
	const all: Finding[] = [];
	for (const block of blocks) {
		let findings = kept.get(block);
		if (findings === undefined) {
			const found = [...rule.check(block)];
			findings = found.length === 0 ? nothing : found;
			kept.set(block, findings);
		}
		if (findings.length > 0) all.push(...findings);
	}
	return all;
}

/** A fix's edits as offsets of the version that was checked, in the order of the text. */
export interface TextChange {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export function changesOf(fix: Fix): TextChange[] {
	return fix
		.edits()
		.map(({ at, text }: { readonly at: Span; readonly text: string }) => ({ ...offsets(at), text }))
		.sort((one, other) => one.start - other.start);
}

/**
 * The edits of all safe fixes that do not get in each other's way; what two of them put at one place follows in the
 * order of the problems. A second run takes what the first had to leave.
 */
export function safeChanges(problems: readonly Problem[]): TextChange[] {
	const taken: TextChange[] = [];
	const apart = (one: TextChange, other: TextChange): boolean =>
		one.end < other.start || other.end < one.start || (isInsertion(one) && isInsertion(other));
	for (const problem of problems) {
		const fix = problem.fixes.find(({ safety }) => safety === 'safe');
		if (fix === undefined) continue;
		const changes = changesOf(fix).filter((change) => !taken.some((other) => isSame(change, other)));
		if (changes.every((change) => taken.every((other) => apart(change, other)))) taken.push(...changes);
	}
	return taken.sort((one, other) => one.start - other.start);
}

function isInsertion({ start, end }: TextChange): boolean {
	return start === end;
}

function isSame(one: TextChange, other: TextChange): boolean {
	return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** The text after some changes, which must be in order and apart. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	let result = '';
	let at = 0;
	for (const { start, end, text: replacement } of changes) {
		result += text.slice(at, start) + replacement;
		at = end;
	}
	return result + text.slice(at);
}
