/** Runs the rules over a report. What a rule finds in a table or a block is kept as long as the table or block is. */
import type { EditionId } from '../forms/types.ts';
import type { BlockRun } from '../read/block-runs.ts';
import type { Block } from '../read/model.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { bodyOf, type Report } from '../report/report.ts';
import { rules } from '../rules/registry.ts';
import type { BlockRule, Finding, OrganFacts, ReportRule, Rule, RuleContext, TableRule } from '../rules/rule.ts';
import { KeptWith } from '../text/kept-with.ts';

export interface Found {
	readonly rule: string;
	readonly finding: Finding;
}

const reportRules = rules.filter((rule): rule is ReportRule => rule.scope === 'report');
const tableRules = rules.filter((rule): rule is TableRule => rule.scope === 'table');
const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');

/** Everything that the rules of the report's edition find. */
export function findingsOf(context: RuleContext): Found[] {
	const { report } = context;
	const edition = report.edition.id;
	const all: Found[] = [];
	for (const rule of reportRules) {
		if (!applies(rule, edition)) continue;
		for (const finding of rule.check(context)) all.push({ rule: rule.id, finding });
	}
	for (const table of report.tables) for (const found of ofTable(table, context)) all.push(found);
	addOfBlocks(all, report, edition);
	return all;
}

function applies(rule: Rule, edition: EditionId): boolean {
	return rule.editions.includes(edition);
}

interface Kept {
	readonly edition: EditionId;
	readonly findings: readonly Found[];
}

interface KeptOfTable extends Kept {
	/** The organ as the report names it. */
	readonly named: string | undefined;
	readonly organ: OrganFacts | undefined;
}

const byTable = new KeptWith<BoundTable, KeptOfTable>();
const byRun = new KeptWith<BlockRun, Kept>();
const byBlock = new KeptWith<Block, Kept>();
const nothing: readonly Found[] = [];

/** What is found in a table changes only with the table, with the edition it is held to, or with what is known of the organ. */
function ofTable(table: BoundTable, context: RuleContext): readonly Found[] {
	const edition = context.report.edition.id;
	const { organ } = context;
	const named = context.report.organ;
	let kept = byTable.get(table);
	if (kept?.edition !== edition || kept.organ !== organ || kept.named !== named) {
		kept = { edition, organ, named, findings: run(tableRules, edition, (rule) => rule.check(table, context)) };
		byTable.set(table, kept);
	}
	return kept.findings;
}

/** The body begins and ends somewhere within a run; the runs between are taken whole. */
function addOfBlocks(all: Found[], report: Report, edition: EditionId): void {
	const { from, to } = bodyOf(report);
	let start = 0;
	for (const run of report.runs) {
		const end = start + run.length;
		if (start >= from && end <= to) {
			for (const found of ofRun(run, edition)) all.push(found);
		} else {
			for (const block of run.slice(Math.max(0, from - start), Math.max(0, to - start))) {
				for (const found of ofBlock(block, edition)) all.push(found);
			}
		}
		start = end;
	}
}

function ofRun(run: BlockRun, edition: EditionId): readonly Found[] {
	let kept = byRun.get(run);
	if (kept?.edition !== edition) {
		kept = { edition, findings: run.flatMap((block) => ofBlock(block, edition)) };
		byRun.set(run, kept);
	}
	return kept.findings;
}

function ofBlock(block: Block, edition: EditionId): readonly Found[] {
	if (block.kind === 'blank') return nothing;
	let kept = byBlock.get(block);
	if (kept?.edition !== edition) {
		kept = { edition, findings: run(blockRules, edition, (rule) => rule.check(block)) };
		byBlock.set(block, kept);
	}
	return kept.findings;
}

function run<R extends Rule>(
	own: readonly R[],
	edition: EditionId,
	check: (rule: R) => Iterable<Finding>,
): readonly Found[] {
	const found: Found[] = [];
	for (const rule of own) {
		if (!applies(rule, edition)) continue;
		for (const finding of check(rule)) found.push({ rule: rule.id, finding });
	}
	return found.length === 0 ? nothing : found;
}
