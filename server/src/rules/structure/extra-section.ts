/**
 * A numbered section of the top level besides the six. Its number goes on where the section before it stops: 一、二、 within
 * a section that begin again with 一 are its own list. What the notice says of contents (不能遗漏，也不宜泛化) is advice.
 */
import { beforeHeading } from '../../fixes/place.ts';
import { spanOf } from '../../read/model.ts';
import { countsSections, type NumberedLine, numberedLines, startOfNumbered } from '../../report/numbering.ts';
import { bodyOf, type Report, tablesOf } from '../../report/report.ts';
import { headingCandidates, type Section } from '../../report/sections.ts';
import { keeper } from '../../text/kept-with.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';

const extra = {
	zh: '“{heading}”不在规定的六个部分之内，建议并入相应部分。',
	en: '“{heading}” is none of the six sections of the form; it may be better placed in one of them.',
};
/** Longer lines are paragraphs. */
const longest = 40;

export const extraSection: ReportRule = {
	id: 'structure/extra-section',
	editions: uniformEditions,
	summary: { zh: '六个部分以外另有编号的部分', en: 'A numbered section besides the six' },
	levels: ['information'],
	basis: { ...uniformFormat, evidence: 'inferred' },
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const { block, line } of extraSections(report)) {
			yield {
				at: spanOf(block, line.text),
				severity: 'information',
				message: message(extra, { heading: line.text.text.replace(/\s+/g, ' ') }),
			};
		}
	},
};

const kept = keeper<readonly NumberedLine[]>();

/** The headings of sections that are none of the form's. They change only with the headings, the body and the tables read. */
export function extraSections(report: Report): readonly NumberedLine[] {
	const { sections, edition } = report;
	const candidates = headingCandidates(report, edition.sections);
	const read = edition.tables.map(({ id }) => (tablesOf(report, id).length > 0 ? id : '')).join();
	const of = [numberedLines(report), sections, candidates, bodyOf(report).to, read] as const;
	return kept(of, () => extraAmong(report, candidates));
}

function extraAmong(report: Report, candidates: ReturnType<typeof headingCandidates>): readonly NumberedLine[] {
	const last = report.blocks[bodyOf(report).to - 1];
	const end = last === undefined ? 0 : last.start + last.text.length;
	const named = new Set(candidates.map(({ heading }) => heading.line));
	const lines = numberedLines(report).filter(({ line, ordinal }) => countsSections(ordinal) && !named.has(line));
	return report.sections.flatMap((section, index) => {
		const { ordinal } = section.heading;
		const isRead = section.form.table === undefined || tablesOf(report, section.form.table).length > 0;
		if (ordinal === undefined || !countsSections(ordinal) || !isRead) return [];
		const next = report.sections[index + 1];
		const to = next === undefined ? end : beforeHeading(next);
		// 四、结转下年度继续办理 as a paragraph under table 三 is the table's.
		if (section.form.table === 't3') return [];
		const first = lines.findIndex((each) => isBetween(each, section, to));
		if (lines[first]?.ordinal.value !== ordinal.value + 1) return [];
		const own = lines.slice(first).filter((each) => isBetween(each, section, to));
		return own.filter(
			({ line, ordinal: { value } }, at) => value === ordinal.value + 1 + at && isHeadingLike(line.text.text),
		);
	});
}

function isBetween(each: NumberedLine, section: Section, to: number): boolean {
	const at = startOfNumbered(each);
	return each.line !== section.heading.line && at > beforeHeading(section) && at < to;
}

function isHeadingLike(text: string): boolean {
	return text.length <= longest && !/[。；;！？!?]/.test(text);
}
