/**
 * A section's heading is there but not as the form prints it: ordinal missing, Arabic, Roman, 第一部分 or in brackets, another accepted
 * wording (information); misspelt, or other words with the same core (warning). Sub-headings too: （5） between （四） and
 * （六）.
 */
import { officialHeading } from '../../fixes/section-text.ts';
import { type Gathered, gatherer } from '../../read/block-runs.ts';
import { type Span, spanOf } from '../../read/model.ts';
import { type Heading, numberOf } from '../../report/headings.ts';
import { headingSpan, type Report } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { sourceRange } from '../../text/mapped.ts';
import { message } from '../../text/message.ts';
import { chineseNumber, type Ordinal, readOrdinal } from '../../text/ordinals.ts';
import { uniformFormat } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';

const form = {
	zh: '标题“{found}”与规定格式“{expected}”不一致：{difference}。',
	en: 'The heading “{found}” differs from the form’s “{expected}”: {differenceEn}.',
};
const subHeading = {
	zh: '序号“{found}”与前后的“{before}”写法不一致，应为“{expected}”。',
	en: 'The ordinal “{found}” is written otherwise than “{before}” before it; “{expected}” is expected.',
};
const correct = { zh: '改为“{expected}”', en: 'Change to “{expected}”' };

export const headingForm: ReportRule = {
	id: 'structure/heading-form',
	editions: allEditions,
	summary: { zh: '标题的编号或用词与格式不同', en: 'A heading is numbered or worded otherwise than in the form' },
	levels: ['warning', 'information'],
	basis: uniformFormat,
	fixes: ['safe'],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const uniform = report.edition.tables.length > 0;
		for (const section of report.sections) {
			if (uniform || mostAreChinese(report)) yield* checkHeading(section, uniform);
		}
		const all = subHeadings(report.runs);
		for (const section of report.sections) yield* checkSubHeadings(all, section);
	},
};

/** Before 2019 numbering was free; a heading only stands out when the others count 一、二、三. */
function mostAreChinese({ sections }: Report): boolean {
	const chinese = sections.filter(
		({ heading }) => heading.ordinal?.script === 'chinese' && heading.ordinal.form === 'comma',
	);
	return chinese.length * 2 > sections.length;
}

function* checkHeading(section: Section, uniform: boolean): Generator<Finding> {
	const { heading } = section;
	const differences = differencesOf(heading, uniform);
	if (differences.length === 0) return;
	const expected = expectedHeading(section, uniform);
	yield {
		at: headingSpan(section),
		severity: uniform && (heading.wording === 'typo' || heading.wording === 'drift') ? 'warning' : 'information',
		message: message(form, {
			found: heading.text.text.replace(/\s+/g, ' '),
			expected,
			difference: differences.map(({ zh }) => zh).join('、'),
			differenceEn: differences.map(({ en }) => en).join(', '),
		}),
		fixes: [
			{
				title: message(correct, { expected }),
				safety: 'safe',
				edits: () => [{ at: headingSpan(section), text: expected }],
			},
		],
	};
}

function differencesOf({ ordinal, wording }: Heading, uniform: boolean): { zh: string; en: string }[] {
	const differences: { zh: string; en: string }[] = [];
	if (ordinal === undefined) {
		if (uniform) differences.push({ zh: '没有序号', en: 'no ordinal' });
	} else if (ordinal.script === 'arabic') differences.push({ zh: '序号用了阿拉伯数字', en: 'Arabic ordinal' });
	else if (ordinal.script === 'roman') differences.push({ zh: '序号用了罗马数字', en: 'Roman ordinal' });
	else if (ordinal.form === 'part')
		differences.push({ zh: `序号写成了“${ordinal.written}”`, en: `ordinal written as ${ordinal.written}` });
	else if (ordinal.form === 'brackets') differences.push({ zh: '序号加了括号', en: 'ordinal in brackets' });
	// The contents of 2007 have no headings of their own.
	if (!uniform) return differences;
	if (wording === 'alias') differences.push({ zh: '文字与格式不同', en: 'another wording' });
	if (wording === 'typo') differences.push({ zh: '疑有错字或漏字', en: 'a character seems wrong or missing' });
	if (wording === 'drift') differences.push({ zh: '文字与格式出入较大', en: 'quite another wording' });
	return differences;
}

/** The form's words. A wrong number in the right script is another rule's, which knows what the count should be. */
function expectedHeading({ form: section, heading }: Section, uniform: boolean): string {
	const { ordinal, text } = heading;
	if (!uniform)
		return `${chineseNumber(ordinal?.value ?? numberOf(section))}、${text.text.slice(ordinal?.length ?? 0)}`;
	const keeps = ordinal?.script === 'chinese' && ordinal.form === 'comma' && ordinal.value !== numberOf(section);
	return keeps ? `${chineseNumber(ordinal.value)}、${section.heading}` : officialHeading(section);
}

interface SubHeading {
	readonly ordinal: Ordinal;
	readonly at: Span;
	/** Place of its line in the block. */
	readonly index: number;
}

/** Longer lines are paragraphs that begin with a number. */
const longestSubHeading = 60;

/** The lines that begin with a number in brackets. */
const subHeadings = gatherer((block) =>
	block.reading.lines.flatMap(({ text: line }, index): SubHeading[] => {
		const { text } = line;
		if (text[0] !== '（' && text[0] !== '(') return [];
		const ordinal = readOrdinal(text.slice(0, 12));
		if (ordinal?.form !== 'brackets' || (block.kind === 'tabs' && text.length > longestSubHeading)) return [];
		return [{ ordinal, index, at: spanOf(block, sourceRange(line, 0, ordinal.written.length)) }];
	}),
);

function* checkSubHeadings(all: readonly Gathered<SubHeading>[], section: Section): Generator<Finding> {
	const chain = all
		.filter(({ item, index }) => {
			const isBehind = index > section.from || (index === section.from && item.index > section.heading.index);
			return isBehind && (index < section.to || (index === section.to && item.index < section.toLine));
		})
		.map(({ item }) => item);
	for (let index = 1; index < chain.length; index++) {
		const { ordinal, at } = chain[index]!;
		const before = chain[index - 1]!.ordinal;
		const after = chain[index + 1]?.ordinal;
		if (ordinal.script !== 'arabic' || before.script !== 'chinese' || before.value !== ordinal.value - 1) continue;
		// （1）（2） under （一） count on in their own way.
		if (after?.script === 'arabic' && after.value === ordinal.value + 1) continue;
		const expected = `（${chineseNumber(ordinal.value)}）`;
		yield {
			at,
			severity: 'information',
			message: message(subHeading, { found: ordinal.written, before: before.written, expected }),
			fixes: [{ title: message(correct, { expected }), safety: 'safe', edits: () => [{ at, text: expected }] }],
		};
	}
}
