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

/** The rules of an edition, by what they look at: blocks have them run by the thousand. */
interface RulesOfEdition {
	readonly report: readonly ReportRule[];
	readonly table: readonly TableRule[];
	readonly block: readonly BlockRule[];
}

const byEdition = new Map<EditionId, RulesOfEdition>();

function rulesOf(edition: EditionId): RulesOfEdition {
	let own = byEdition.get(edition);
	if (own === undefined) {
		const applying = rules.filter(({ editions }) => editions.includes(edition));
		own = {
			report: applying.filter((rule): rule is ReportRule => rule.scope === 'report'),
			table: applying.filter((rule): rule is TableRule => rule.scope === 'table'),
			block: applying.filter((rule): rule is BlockRule => rule.scope === 'block'),
		};
		byEdition.set(edition, own);
	}
	return own;
}

/** Everything that the rules of the report's edition find. */
export function findingsOf(context: RuleContext): Found[] {
	const { report } = context;
	const edition = report.edition.id;
	const all: Found[] = [];
	for (const rule of rulesOf(edition).report) {
		for (const finding of rule.check(context)) all.push({ rule: rule.id, finding });
	}
	for (const table of report.tables) for (const found of ofTable(table, context)) all.push(found);
	addOfBlocks(all, report, edition);
	return all;
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
		kept = { edition, organ, named, findings: run(rulesOf(edition).table, (rule) => rule.check(table, context)) };
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
		kept = { edition, findings: run(rulesOf(edition).block, (rule) => rule.check(block)) };
		byBlock.set(block, kept);
	}
	return kept.findings;
}

function run<R extends Rule>(own: readonly R[], check: (rule: R) => Iterable<Finding>): readonly Found[] {
	const found: Found[] = [];
	for (const rule of own) {
		for (const finding of check(rule)) found.push({ rule: rule.id, finding });
	}
	return found.length === 0 ? nothing : found;
}
