/**
 * The title lacks year, organ or the statutory name 政府信息公开工作年度报告 (条例第四十九条、第五十条). It may be one line or two
 * and may have site chrome before it. 年度 twice is a hint only: many published titles have it.
 */
import type { Edit } from '../../fixes/edit.ts';
import { spanOf } from '../../read/model.ts';
import type { Title } from '../../report/title.ts';
import { sourceRange } from '../../text/mapped.ts';
import { message } from '../../text/message.ts';
import { annualReport } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';
import { firstLine } from './missing-section.ts';

const absent = {
	zh: '没有找到标题。标题一般为“（机关名称）（年份）年政府信息公开工作年度报告”。',
	en: 'No title was found. It usually reads: organ, year, 政府信息公开工作年度报告.',
};
const lacking = {
	zh: '标题{lacks}。规范写法：{expected}。',
	en: 'The title {lacksEn}. Regular form: {expected}.',
};
const doubled = {
	zh: '标题中“年度”重复，建议写作“{year}年政府信息公开工作年度报告”。',
	en: 'The title says 年度 twice; “{year}年政府信息公开工作年度报告” will do.',
};
const noYear = {
	zh: '没有找到报告年度，暂按{edition}检查。可在标题写明年度，或在开头加注释 <!-- nianbao: 2024 -->。',
	en: 'No reported year was found; checked against the {editionEn}. State the year in the title, or add the comment <!-- nianbao: 2024 -->.',
};
const rewrite = { zh: '标题改为“{expected}”', en: 'Change the title to “{expected}”' };
const shorten = { zh: '删去重复的“度”', en: 'Drop the repeated 度' };

export const title: ReportRule = {
	id: 'structure/title',
	editions: allEditions,
	summary: {
		zh: '题目缺年份、缺机关，或不是法定名称',
		en: 'The title lacks year or organ, or is not the statutory name',
	},
	levels: ['warning', 'hint'],
	basis: annualReport,
	fixes: ['confirm'],
	scope: 'report',
	*check({ report, organ: known }: RuleContext): Generator<Finding> {
		const found = report.title;
		if (found === undefined) {
			yield { at: firstLine(report), severity: 'warning', message: message(absent) };
			return;
		}
		const lacks = lacksOf(found, report.edition.tables.length > 0);
		if (lacks.length > 0) {
			const organ = found.organ ?? known?.name ?? '（机关名称）';
			const year = found.year ?? report.year;
			const expected = `${organ}${year ?? '（年份）'}年政府信息公开工作年度报告`;
			const complete = (found.organ ?? known?.name) !== undefined && year !== undefined;
			yield {
				at: found.span,
				severity: 'warning',
				message: message(lacking, {
					lacks: lacks.map(({ zh }) => zh).join('，'),
					lacksEn: lacks.map(({ en }) => en).join(', '),
					expected,
				}),
				...(complete
					? {
							fixes: [
								{
									title: message(rewrite, { expected }),
									safety: 'confirm' as const,
									edits: () => rewriteTitle(found, found.organ!, year),
								},
							],
						}
					: {}),
			};
		} else if (found.doubled && found.year !== undefined) {
			yield {
				at: found.span,
				severity: 'hint',
				message: message(doubled, { year: found.year }),
				fixes: [{ title: message(shorten), safety: 'confirm', edits: () => dropDoubled(found) }],
			};
		}
		if (report.editionSource === 'newest') {
			yield {
				at: found.span,
				severity: 'hint',
				message: message(noYear, { edition: report.edition.name.zh, editionEn: report.edition.name.en }),
			};
		}
	},
};

function lacksOf(found: Title, uniform: boolean): { zh: string; en: string }[] {
	const lacks: { zh: string; en: string }[] = [];
	if (found.year === undefined) lacks.push({ zh: '没有写明年度', en: 'does not name the year' });
	if (found.isBareYear) lacks.push({ zh: '年份后面没有“年”字', en: 'has no 年 behind the year' });
	if (found.organ === undefined) lacks.push({ zh: '没有写明机关名称', en: 'does not name the organ' });
	// Under the 2007 regulation the name was often written without 工作.
	const named = found.hasStatutoryName || (!uniform && /政府信息公开(?:工作)?.*年度报告|年报/.test(found.text));
	if (!named)
		lacks.push({
			zh: '没有使用“政府信息公开工作年度报告”的名称',
			en: 'does not carry the name 政府信息公开工作年度报告',
		});
	return lacks;
}

/** On two lines the organ and year stay on the first, on three each has its own. */
function rewriteTitle(found: Title, organ: string, year: number): Edit[] {
	const parts =
		found.lines.length === 1
			? [`${organ}${year}年政府信息公开工作年度报告`]
			: [...(found.lines.length === 2 ? [`${organ}${year}年`] : [organ, `${year}年`]), '政府信息公开工作年度报告'];
	return found.lines.map(({ block, line }, index) => ({
		at: spanOf(block, sourceRange(line.text)),
		text: parts[index] ?? '',
	}));
}

function dropDoubled(found: Title): Edit[] {
	for (const { block, line } of found.lines) {
		// The 度 behind the year: that of 年度报告 may stand before it.
		const match = /[0-9０-９〇○零一二三四五六七八九]\s*年\s*度/.exec(line.text.text);
		if (match === null) continue;
		const at = match.index + match[0].length - 1;
		return [{ at: spanOf(block, sourceRange(line.text, at, at + 1)), text: '' }];
	}
	return [];
}
