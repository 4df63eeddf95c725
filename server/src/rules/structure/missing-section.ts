/**
 * A statutory section is absent. From 2019 on the form names six (条例第五十条; 国办公开办函〔2019〕60号、〔2021〕30号): an
 * error, and the fix puts the section at its place with its table. Before, the six contents of the 2007 regulation are
 * looked for by meaning, wherever they stand: a warning.
 */

import { spanAt } from '../../fixes/place.ts';
import { insertSection, officialHeading } from '../../fixes/section-text.ts';
import type { SectionForm, SectionId } from '../../forms/types.ts';
import { offsets, type Span } from '../../read/model.ts';
import { headingSpan, missingSections, type Report } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { statementsIn } from './preface-list.ts';

const missing = {
	zh: '缺少规定的章节“{heading}”。',
	en: 'The statutory section “{heading}” is missing.',
};
const missingContent = {
	zh: '没有找到旧条例第三十二条要求的内容：{heading}。建议核对。',
	en: 'Nothing was found on a content that article 32 of the 2007 regulation asks for: {heading}. Please check.',
};
const insert = {
	zh: '插入章节“{heading}”',
	en: 'Insert the section “{heading}”',
};

/** Words that show that one of the six contents of 2007 is there, under whatever heading. */
const contents: Record<SectionId, RegExp> = {
	s1: /主动公开|公开政府信息|信息公开情况/,
	s2: /依申请|申请公开|公开申请|信息公开申请/,
	s3: /收费|减免|费用|收取/,
	s4: /复议|诉讼/,
	s5: /问题|不足|改进|薄弱/,
	s6: /其[他它]|说明/,
};

export const missingSection: ReportRule = {
	id: 'structure/missing-section',
	editions: allEditions,
	summary: { zh: '缺少法定部分', en: 'A statutory section is missing' },
	levels: ['error', 'warning'],
	basis: uniformFormat,
	fixes: ['safe'],
	scope: 'report',
	*check(context: RuleContext): Generator<Finding> {
		const { report } = context;
		const uniform = report.edition.tables.length > 0;
		for (const form of missingSections(report)) {
			if (!uniform) {
				if (contents[form.id].test(withoutPrefaceList(report))) continue;
				yield {
					at: placeOf(report, form),
					severity: 'warning',
					message: message(missingContent, { heading: form.heading }),
				};
				continue;
			}
			const heading = officialHeading(form);
			yield {
				at: placeOf(report, form),
				severity: 'error',
				message: message(missing, { heading }),
				fixes: [
					{
						title: message(insert, { heading }),
						safety: 'safe',
						edits: () => insertSection(report, form, context.tableStyle),
					},
				],
			};
		}
	},
};

/** A sentence that names so many contents lists them. */
const enough = 4;

/** That the preface lists a content tells nothing of it. */
function withoutPrefaceList(report: Report): string {
	const namedIn = (text: string): number => Object.values(contents).filter((words) => words.test(text)).length;
	return [...statementsIn(report)]
		.filter(({ text }) => namedIn(text) >= enough)
		.map(({ at }) => offsets(at))
		.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), report.text);
}

/** The heading before which the section belongs; the last heading; the title; the first line. */
function placeOf(report: Report, form: SectionForm): Span {
	const forms = report.edition.sections;
	const next = report.sections.find((section) => forms.indexOf(section.form) > forms.indexOf(form));
	const heading = next ?? report.sections[report.sections.length - 1];
	if (heading !== undefined) return headingSpan(heading);
	return report.title?.span ?? firstLine(report);
}

/** The first line of the draft that shows anything; of comments alone, the first of them. */
export function firstLine(report: Report): Span {
	const shown = report.blocks.find(({ kind }) => kind !== 'blank' && kind !== 'comment')?.start ?? 0;
	const start = shown + report.text.slice(shown).search(/\S/);
	const at = start < 0 ? 0 : start;
	const length = /^[^\r\n]{0,200}/.exec(report.text.slice(at))![0].trimEnd().length;
	return spanAt(report, at, at + length);
}
