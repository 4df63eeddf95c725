/**
 * A section with nothing under its heading, or with 无 alone where the form asks for text: problems and improvements (条例
 * 第五十条第一款第（四）项) are never none. Tables have rules of their own, and from 2021 on what 六 has to say of fees, too. A
 * report in which no section has any text yet was just begun, and that is one hint.
 */
import { behindHeading, paragraphsAt, spanAt } from '../../fixes/place.ts';
import { subHeadings } from '../../fixes/section-text.ts';
import { headingSpan, type Report } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { message } from '../../text/message.ts';
import { annualReport } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { contentsOf } from './contents.ts';

const empty = { zh: '“{heading}”部分没有内容。', en: 'The section “{heading}” is empty.' };
const none = {
	zh: '“{heading}”部分只写了“{found}”，这一部分应当写明具体情况。',
	en: 'The section “{heading}” only says “{found}”; it should tell what there is.',
};
const begun = {
	zh: '“{heading}”等 {count} 个部分还没有正文。',
	en: '“{heading}” and others ({count} in all) have no text yet.',
};
const insert = { zh: '插入小标题：{headings}', en: 'Insert sub-headings: {headings}' };

const onlyNone =
	/^(?:本年度?|本机关|本单位|本部门|[我本]局|目前|截至目前|(?:20)?\d\d年度?|暂时?)*(?:无|没有|暂无|不存在|未发现)(?:存在|明显|突出|任何|相关|此类|需要|报告|的|其[他它])*(?:主要)?(?:问题|情况|内容|事项)*(?:及改进情况)?$/;
const longestNone = 30;

export const emptySection: ReportRule = {
	id: 'structure/empty-section',
	editions: allEditions,
	summary: { zh: '部分没有内容，或第五部分只写“无”', en: 'A section is empty, or part 5 says 无 alone' },
	levels: ['error', 'warning', 'hint'],
	basis: annualReport,
	fixes: ['confirm'],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const uniform = report.edition.tables.length > 0;
		const told = report.sections
			.filter(({ form }) => form.table === undefined)
			.map((section) => ({ section, contents: contentsOf(report, section) }));
		const lacking = told.filter(({ section, contents }) => isLacking(section, contents, uniform));
		const [first] = lacking;
		if (first === undefined) return;
		// Headings alone, and not one sentence.
		if (told.length > 1 && lacking.length > 1 && !told.some(({ contents }) => /[。；，]/.test(contents))) {
			yield {
				at: headingSpan(first.section),
				severity: 'hint',
				message: message(begun, { heading: first.section.form.heading, count: lacking.length }),
			};
			return;
		}
		for (const { section, contents } of lacking) {
			yield {
				at: headingSpan(section),
				severity: section.form.id === 's5' && uniform ? 'error' : 'warning',
				message: message(contents === '' ? empty : none, { heading: section.form.heading, found: contents }),
				...skeleton(report, section, contents, uniform),
			};
		}
	},
};

function isLacking({ form }: Section, contents: string, uniform: boolean): boolean {
	if (contents === '') return true;
	const asksForText = form.id === 's5' || (form.id === 's1' && uniform);
	return asksForText && contents.length <= longestNone && onlyNone.test(contents.replace(/[\s\p{P}\p{S}]+/gu, ''));
}

/** The form's sub-headings to begin with; what says 无 stays until a person replaces it. */
function skeleton(report: Report, section: Section, contents: string, uniform: boolean): Pick<Finding, 'fixes'> {
	const { outline = [] } = section.form;
	if (!uniform || contents !== '' || section.heading.runsOn || outline.length === 0) return {};
	return {
		fixes: [
			{
				title: message(insert, { headings: outline.join('、') }),
				safety: 'confirm',
				edits: () => {
					const at = behindHeading(report, section);
					const text = paragraphsAt(report, at, subHeadings(report, section.form, section.heading));
					return [{ at: spanAt(report, at, at), text }];
				},
			},
		],
	};
}
