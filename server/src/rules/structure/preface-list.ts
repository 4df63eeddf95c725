/**
 * The preface says of which parts the report consists, and it is wrong: another number of parts, a part left out, or the
 * list of another year's form (收费及减免 in a report for 2020). Sections that are missing have a rule of their own; a list
 * that ends in 等 leaves parts out on purpose, and one with a part in words of its own may leave out none.
 */
import { editions } from '../../forms/editions.ts';
import type { SectionId } from '../../forms/types.ts';
import { type Span, spanOf } from '../../read/model.ts';
import { countsSections, type NumberedLine, numberedLines } from '../../report/numbering.ts';
import { type Report, sectionById } from '../../report/report.ts';
import type { LineAt } from '../../report/sections.ts';
import { sourceRange } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { readChineseNumber } from '../../text/ordinals.ts';
import { shadowed } from '../../text/shadow.ts';
import { uniformFormat } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { extraSections } from './extra-section.ts';

const number = {
	zh: '前言写“{found}”，报告实有 {count} 个部分，建议核对。',
	en: 'The preface says “{found}”; the report has {count} parts. Please check.',
};
const unlike = {
	zh: '前言写“{found}”，列出的只有 {count} 个，建议核对。',
	en: 'The preface says “{found}” and lists {count}. Please check.',
};
const omitted = {
	zh: '前言列出的各部分中没有“{sections}”，与报告不一致，建议核对。',
	en: 'The preface lists the parts of the report without “{sections}”. Please check.',
};
const foreign = {
	zh: '前言列出的“{found}”是{edition}的内容，与报告年度的格式不一致，建议核对。',
	en: 'The preface lists “{found}”, which is of the {editionEn}, not of the reported year. Please check.',
};

export const prefaceList: ReportRule = {
	id: 'structure/preface-list',
	editions: allEditions,
	summary: { zh: '前言所列的部分与报告不一致', en: 'The preface lists other parts than the report has' },
	levels: ['warning'],
	basis: { ...uniformFormat, evidence: 'inferred' },
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const statement of statementsIn(report)) {
			const finding = judged(report, statement);
			if (finding !== undefined) {
				yield finding;
				return;
			}
		}
	},
};

/** A sentence of the preface on what the report consists of. */
interface Statement {
	readonly at: Span;
	readonly text: string;
	/** The words that state a number of parts, and where they stand. */
	readonly counted?: { readonly found: string; readonly value: number; readonly at: Span };
}

const consists = /(?:报告|年报|全文|正文|内容|本文).{0,60}?(?:由|包括|包含|分为|分成|共分)|(?:包括|包含).{0,6}以下/;
/** Fewer are parts of something else: 文字和附表两部分. */
const fewest = 3;
const parts =
	/(?<!第)(?:共|等|以下|分为|分成|由|包括|包含)?\s*([一二三四五六七八九十]{1,2}|\d{1,2})\s*个?(?:大|主要)?部分/;

/** What the lines before the first section tell of the report's parts. */
export function* statementsIn(report: Report): Generator<Statement> {
	for (const each of report.head) yield* statementsOf(each);
}

function* statementsOf({ block, line }: LineAt): Generator<Statement> {
	const shadow = shadowed(line.text);
	for (const { index, 0: sentence } of matches(shadow.text, /[^。；;\r\n]+/g)) {
		const verb = consists.exec(sentence);
		if (verb === null) continue;
		const spanFrom = (from: number, to: number) => spanOf(block, sourceRange(shadow, index + from, index + to));
		const from = verb.index;
		const count = parts.exec(sentence);
		const value = count === null ? undefined : (readChineseNumber(count[1]!) ?? Number(count[1]));
		const trimmed = sentence.trimEnd().length;
		yield {
			at: spanFrom(from, trimmed),
			text: sentence.slice(from),
			...(count === null || value === undefined || value < fewest
				? {}
				: { counted: { found: count[0], value, at: spanFrom(count.index, count.index + count[0].length) } }),
		};
	}
}

/** Words that point to a section in any list of them; each form has its six. */
const cores: Record<SectionId, RegExp> = {
	s1: /总体|总的|概述|概况|基本情况|综述/,
	s2: /主动公开/,
	s3: /申请|收到和处理/,
	s4: /复议|诉讼/,
	s5: /问题|不足|困难|改进|措施/,
	s6: /其[他它]|需要(?:报告|说明)|附[件表则]/,
};
/** So many sections have to be named to make a list of them. */
const enough = 4;

function judged(report: Report, { at, text, counted }: Statement): Finding | undefined {
	const uniform = report.edition.tables.length > 0;
	const others = editions.filter((edition) => edition.tables.length > 0 !== uniform);
	const named = (Object.keys(cores) as SectionId[]).filter((id) => cores[id].test(text));
	if (uniform && named.length >= enough - 1) {
		const old = /收费(?:及|和|、|与)?减免|减免情况/.exec(text);
		if (old !== null) {
			const edition = others[0]!.name;
			return {
				at,
				severity: 'warning',
				message: message(foreign, { edition: edition.zh, editionEn: edition.en, found: old[0] }),
			};
		}
	}
	const isOpen = /等/.test(text) || namesOthers(text);
	const isList = uniform && named.length >= enough && !isOpen;
	const left = isList ? report.edition.sections.filter(({ id }) => !named.includes(id)) : [];
	if (counted !== undefined) {
		const actual = partsOf(report);
		const expected = uniform ? report.edition.sections.length : actual;
		if (counted.value === expected && left.length > 0) {
			return {
				at: counted.at,
				severity: 'warning',
				message: message(unlike, { found: counted.found, count: named.length }),
			};
		}
		// Of six parts one may be missing, and that is said already.
		if (actual > 1 && counted.value !== actual && counted.value !== expected) {
			return {
				at: counted.at,
				severity: 'warning',
				message: message(number, { found: counted.found, count: actual }),
			};
		}
		return undefined;
	}
	const present = left.filter(({ id }) => sectionById(report, id) !== undefined);
	if (present.length === 0) return undefined;
	const sections = present.map(({ heading }) => heading).join('、');
	return { at, severity: 'warning', message: message(omitted, { sections }) };
}

/** A part in words that point to no section may be any of them: 收到来件的处理情况. */
function namesOthers(text: string): boolean {
	const parts = text.replace(consists, '').split(/[、,，]/);
	return parts.some((part) => /情况|事项/.test(part) && !Object.values(cores).some((core) => core.test(part)));
}

/** How many parts the report has; before 2019, as far as its headings count without a gap; 0 where that is not known. */
function partsOf(report: Report): number {
	if (report.edition.tables.length > 0) return report.sections.length + extraSections(report).length;
	const all = numberedLines(report).filter(({ ordinal }) => countsSections(ordinal));
	const counting = new Set(all.map(({ line }) => line));
	// （六）其他需要报告的事项 is a part, too.
	if (report.sections.some(({ heading }) => !counting.has(heading.line))) return 0;
	const textOf = ({ line }: NumberedLine): string => line.text.text.trim();
	// A list of contents has every heading before the heading itself.
	const top = all.filter((each, index) => !all.slice(index + 1).some((later) => textOf(later) === textOf(each)));
	return top.every(({ ordinal }, index) => ordinal.value === index + 1) ? top.length : 0;
}
