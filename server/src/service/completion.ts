/** What can stand at the cursor by the form: headings that are missing, sentences that are due, labels and totals of tables. */
import { lineEnd, sectionRange } from '../fixes/place.ts';
import { headingLine, officialHeading, sectionTable } from '../fixes/section-text.ts';
import type { SectionForm } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import { formOf } from '../report/binding/bind.ts';
import { headingSpan, missingSections, type Report, tablesOf } from '../report/report.ts';
import type { Section } from '../report/sections.ts';
import { subHeadingsIn } from '../report/sub-headings.ts';
import { looseKey } from '../text/key.ts';
import type { LanguageTag } from '../text/message.ts';
import { numberedTopic, prefaceText } from './insert.ts';
import { type Completion, cellCompletions } from './table-completion.ts';

/** A candidate before it is known whether it fits what was typed. */
interface Candidate extends Omit<Completion, 'start' | 'end'> {
	/** Texts that a writer may begin with. */
	readonly begins: readonly string[];
	/** Sentences begin like others: one character tells nothing. */
	readonly typedAtLeast: number;
}

const words = {
	zh: { withTable: '连同', title: '题目', preface: '前言和统计期限', fees: '信息处理费' },
	en: { withTable: 'with', title: 'title', preface: 'preface and statistics period', fees: 'processing fees' },
} as const;

/** The completions at an offset, the likeliest first; nothing within a line of prose. */
export function completionsAt(report: Report, offset: number, language: LanguageTag): Completion[] {
	const { text } = report;
	// Between the halves of 𬭎 nothing can be put without tearing it.
	if (/^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1))) return [];
	const inTable = cellCompletions(report, offset);
	if (inTable !== undefined) return inTable;
	const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
	const rest = /^[^\r\n]*/.exec(text.slice(offset, offset + 200))![0];
	const typed = /^[ \t\u3000#*]*(.*)$/s.exec(text.slice(start, offset))![1]!;
	// Editors close the bracket that somebody opens.
	const closed = /^[（(]/.test(typed) && /^[）)]/.test(rest) ? 1 : 0;
	if (rest.slice(closed).replace(/[\s*]/g, '') !== '' || typed.length > longestTyped) return [];
	return [...candidates(report, offset, language)]
		.filter((candidate) => fits(candidate, typed))
		.map(({ begins: _, typedAtLeast: __, ...candidate }) => ({ ...candidate, start, end: offset + closed }));
}

const longestTyped = 30;

function fits({ begins, typedAtLeast }: Candidate, typed: string): boolean {
	if (typed === '') return true;
	const key = looseKey(typed);
	// A lone bracket is in no key.
	if (key === '') return begins.some((begin) => begin.startsWith(typed.replace('(', '（')));
	return key.length >= typedAtLeast && begins.some((begin) => looseKey(begin).startsWith(key));
}

function* candidates(report: Report, offset: number, language: LanguageTag): Generator<Candidate> {
	const section = report.sections.findLast((each) => offsets(headingSpan(each)).end < offset);
	if (section === undefined) yield* headCandidates(report, offset, language);
	else {
		yield* feeCandidates(report, section, language);
		yield* subHeadingCandidates(report, section, offset);
	}
	yield* sectionCandidates(report, section, language);
}

function* headCandidates(report: Report, offset: number, language: LanguageTag): Generator<Candidate> {
	const { title, periods, year, organ, markdown } = report;
	const shownYear = year === undefined ? stop(1, '年份') : String(year);
	if (title === undefined && report.text.slice(0, offset).trim() === '') {
		const marks = markdown ? '# ' : '';
		const snippet = `${marks}${stop(1, organ ?? '机关名称')}${stop(2, String(year ?? '年份'))}年政府信息公开工作年度报告`;
		yield {
			kind: 'heading',
			label: '政府信息公开工作年度报告',
			detail: words[language].title,
			snippet,
			begins: [],
			typedAtLeast: 2,
		};
	}
	if (periods.length === 0 && (title === undefined || offsets(title.span).end < offset)) {
		const snippet = prefaceText(shownYear);
		const label = prefaceText(String(year ?? '〇'));
		yield {
			kind: 'sentence',
			label,
			detail: words[language].preface,
			snippet,
			begins: [label, '统计期限'],
			typedAtLeast: 2,
		};
	}
}

/** Missing sections: those that belong here first, in the order of the form. */
function* sectionCandidates(report: Report, before: Section | undefined, language: LanguageTag): Generator<Candidate> {
	const forms = report.edition.sections;
	const place = before === undefined ? -1 : forms.indexOf(before.form);
	const isNext = (form: SectionForm) => Number(forms.indexOf(form) < place);
	const missing = missingSections(report).toSorted((one, other) => isNext(one) - isNext(other));
	for (const form of missing) {
		const heading = officialHeading(form);
		const line = escaped(headingLine(report, form));
		const candidate = { kind: 'heading', begins: [heading, form.heading], about: form, typedAtLeast: 1 } as const;
		yield { ...candidate, label: heading, snippet: line };
		const name = form.table === undefined ? undefined : formOf(report.edition, form.table)?.name[language];
		if (name === undefined || tablesOf(report, form.table!).length > 0) continue;
		const table = sectionTable(report, form, 'blank', 'auto')!;
		const eol = lineEnd(report);
		const detail = `${words[language].withTable}${language === 'en' ? ' ' : ''}${name}`;
		yield { ...candidate, label: heading, detail, snippet: `${line}${eol}${eol}${escaped(table)}` };
	}
}

/** What a section is usually divided into, as far as it lacks it, numbered on and marked up as its other sub-headings are. */
function* subHeadingCandidates(report: Report, section: Section, offset: number): Generator<Candidate> {
	const { topics, outline = [] } = section.form;
	const usual = topics ?? outline.map((heading) => ({ heading, aliases: [] }));
	// One part alone divides nothing.
	if (usual.length < 2) return;
	const { start, end } = sectionRange(report, section);
	const own = report.blocks
		.filter((block) => block.start + block.text.length > start && block.start < end)
		.flatMap((block) => subHeadingsIn(block).map((heading) => ({ ...heading, at: block.start + heading.text.start })))
		.filter(({ at, line }) => at > start && at < end && line !== section.heading.line);
	const number = own.filter(({ depth, at }) => depth === 1 && at < offset).length + 1;
	const like = own.find(({ depth }) => depth === 1)?.line ?? section.heading.line;
	const level = like === section.heading.line ? (like.level ?? 2) + 1 : (like.level ?? 3);
	const written = own.map(({ text }) => looseKey(text.text.replace(/^[（(].*?[）)]|^\d+[.．、]/, '')));
	const lacking = usual.filter(
		({ heading, aliases }) => ![heading, ...aliases].map(looseKey).some((key) => written.includes(key)),
	);
	// Whoever divides a section otherwise, as section 一 alone is not to be, wants none of these.
	if (topics === undefined && own.length > 0 && lacking.length === usual.length) return;
	for (const { heading } of lacking) {
		const label = numberedTopic(number, heading);
		const marked =
			like.style === 'heading' ? `${'#'.repeat(level)} ${label}` : like.style === 'bold' ? `**${label}**` : label;
		yield { kind: 'heading', label, snippet: marked, begins: [label, heading], typedAtLeast: 1 };
	}
}

/** What section 六 is to say of processing fees since the report for 2021. */
function* feeCandidates(report: Report, section: Section, language: LanguageTag): Generator<Candidate> {
	if (section.form.id !== 's6' || report.edition.id !== 'format-2021') return;
	const { start, end } = sectionRange(report, section);
	if (report.text.slice(start, end).includes('信息处理费')) return;
	const sentence = (snippet: string): Candidate => ({
		kind: 'sentence',
		label: plainSnippet(snippet),
		detail: words[language].fees,
		snippet,
		begins: [plainSnippet(snippet)],
		about: section.form,
		typedAtLeast: 2,
	});
	const none = '本年度没有发出信息处理费收费通知，没有收取信息处理费。';
	yield sentence(`${none}没有${section.form.heading}。`);
	yield sentence(none);
	const [notices, sum, collected] = [1, 2, 3].map((place) => stop(place, '0'));
	yield sentence(`本年度发出信息处理费收费通知${notices}件，总金额${sum}元，实际收取${collected}元。`);
}

/** A place to be written over, in a snippet. */
function stop(place: number, text: string): string {
	return `\${${place}:${text}}`;
}

/** The text that a snippet leaves when nothing is written over. */
export function plainSnippet(snippet: string): string {
	return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

/** A text as a snippet of nothing but itself. */
export function escaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
