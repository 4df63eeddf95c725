/**
 * The same statutory section twice. A list of contents, sub-headings with the words of a section and lines of the tables
 * are no second section: it looks as the first one does, and text follows it. When most sections come again, two reports
 * stand in one draft, which is one problem.
 */
import type { SectionForm } from '../../forms/types.ts';
import { spanOf } from '../../read/model.ts';
import type { Heading } from '../../report/headings.ts';
import { headingSpan, type Report } from '../../report/report.ts';
import { fewestOfReport, headingCandidates, type Section } from '../../report/sections.ts';
import { keeper, keptOf } from '../../text/kept-with.ts';
import { type Message, message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';

const twice = {
	zh: '“{heading}”部分出现了两次，请合并或删去一处。',
	en: 'The section “{heading}” is there twice; please merge them or delete one.',
};
const reports = {
	zh: '有 {count} 个部分出现了两次，草稿里可能有两份报告；只核对了各部分中的一处。',
	en: '{count} sections are there twice; the draft may hold two reports. Only one of each was checked.',
};
const other = { zh: '另一处“{heading}”', en: 'The other “{heading}”' };

export const duplicateSection: ReportRule = {
	id: 'structure/duplicate-section',
	editions: uniformEditions,
	summary: { zh: '同一部分出现两次', en: 'The same section twice' },
	levels: ['warning'],
	basis: uniformFormat,
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const found = duplicates(report);
		const [first] = found;
		if (first === undefined) return;
		const related = (list: readonly Duplicate[]) =>
			list.map(({ section }) => ({ at: headingSpan(section), message: otherOf(section.form) }));
		if (areTwoReports(found)) {
			yield {
				at: spanOf(first.heading.block, first.heading.text),
				severity: 'warning',
				message: message(reports, { count: sectionsOf(found).size }),
				related: () => related(found),
			};
			return;
		}
		for (const each of found) {
			yield {
				at: spanOf(each.heading.block, each.heading.text),
				severity: 'warning',
				message: message(twice, { heading: each.section.form.heading }),
				related: related([each]),
			};
		}
	},
};

/** Where a second report begins to repeat the sections of the first, as an offset; nothing in a draft of one. */
export function secondReportAt(report: Report): number | undefined {
	const found = duplicates(report);
	return areTwoReports(found) ? startOf(found[0]!.heading) : undefined;
}

function areTwoReports(found: readonly Duplicate[]): boolean {
	return sectionsOf(found).size >= fewestOfReport;
}

function sectionsOf(found: readonly Duplicate[]): ReadonlySet<Section> {
	return new Set(found.map(({ section }) => section));
}

/** Two reports in one draft have it said of each heading, at each keystroke. */
const otherOf = keptOf(({ heading }: SectionForm): Message => message(other, { heading }));

interface Duplicate {
	readonly section: Section;
	readonly heading: Heading;
}

const kept = keeper<readonly Duplicate[]>();

function duplicates(report: Report): readonly Duplicate[] {
	const candidates = headingCandidates(report, report.edition.sections);
	return kept([report.sections, candidates], () => duplicatesAmong(candidates, report.sections));
}

function duplicatesAmong(
	candidates: ReturnType<typeof headingCandidates>,
	own: readonly Section[],
): readonly Duplicate[] {
	const first = own[0];
	if (first === undefined) return [];
	const sections = new Map(own.map((section) => [section.form.id, section]));
	return candidates.flatMap(({ heading, isListed }) => {
		const section = sections.get(heading.section);
		const isApart =
			section !== undefined && section.heading !== heading && section.heading.line !== heading.line && !isListed;
		const isBehind = startOf(heading) > startOf(first.heading);
		return isApart && isBehind && looksAlike(section.heading, heading) ? [{ section, heading }] : [];
	});
}

function startOf({ block, text }: Heading): number {
	return block.start + text.start;
}

/** Numbered and marked up in the same way; headings without a number only where both are marked up. */
function looksAlike(one: Heading, other: Heading): boolean {
	if (other.inline || other.wording === 'drift') return false;
	if (one.ordinal === undefined || other.ordinal === undefined) {
		const { style, level } = other.line;
		return one.ordinal === other.ordinal && style !== 'plain' && style === one.line.style && level === one.line.level;
	}
	return (
		one.ordinal.script === other.ordinal.script &&
		one.ordinal.form === other.ordinal.form &&
		one.ordinal.form !== 'brackets' &&
		(one.line.style !== 'heading' || one.line.level === other.line.level)
	);
}
