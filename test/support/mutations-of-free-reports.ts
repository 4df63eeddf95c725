/**
 * What goes wrong in reports for 2008 to 2018, and what does not: their headings, order and wording were free, their
 * contents were not, and there were no tables.
 */
import type { SectionForm, SectionId } from '../../server/src/forms/types.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { editionOf } from './invented-figures.ts';
import { instead, type Mutation, type Promised, rewrite } from './mutation.ts';
import { ordinals, periods, titled } from './mutations-of-headings.ts';
import { inAnyReport } from './mutations-of-structure.ts';
import { organ } from './report-builder.ts';

export function inFreeReport(year: number): Mutation[] {
	const { sections } = editionOf(year);
	return [
		...sections.flatMap(ofContent),
		...sections.flatMap(ordinals),
		...contents(),
		...titles(year),
		...periods(year),
		...inAnyReport(),
		{
			name: 'no heading has its ordinal',
			part: 'whole',
			spoil: rewrite((text) =>
				sections.reduce((each, { ordinal, heading }) => each.replace(`${ordinal}、${heading}`, heading), text),
			),
		},
		{
			name: 'organ and date at the end',
			part: 'whole',
			spoil: rewrite((text) => `${text}\n${organ}\n${year + 1}年1月15日\n`),
		},
	];
}

/** Contents of which nothing else in the report could be a trace. */
const traceless: readonly SectionId[] = ['s3', 's4', 's5'];

function ofContent({ id, ordinal, heading, aliases }: SectionForm): Mutation[] {
	const whole = `${ordinal}、${heading}`;
	const lacks: Promised = { rule: 'structure/missing-section', severity: 'warning' };
	const worded = (text: string): Mutation => ({
		name: `${id} heading “${text}”`,
		part: id,
		spoil: rewrite((each) => each.replace(whole, text)),
	});
	return [
		...(traceless.includes(id)
			? [
					{
						name: `${id} is missing`,
						part: id,
						promised: lacks,
						spoil: (plan) => ({ ...plan, omit: [...plan.omit, id] }),
					} satisfies Mutation,
				]
			: []),
		{
			name: `${id} is empty`,
			part: id,
			promised: { rule: 'structure/empty-section', severity: 'warning' },
			spoil: instead(id, ''),
		},
		...(aliases ?? []).map((alias) => worded(`${ordinal}、${alias}`)),
		worded(`${whole}：`),
	];
}

/** Lists within sections. */
function contents(): Mutation[] {
	const list = (name: string, id: SectionId, text: string, severity?: Severity): Mutation => ({
		name,
		part: id,
		...(severity === undefined ? {} : { promised: { rule: 'structure/ordinals', severity } }),
		spoil: instead(id, text),
	});
	const topics = (...ordinalsOf: readonly string[]): string =>
		['公开目录', '公开栏目', '公开查阅点']
			.map((topic, index) => `（${ordinalsOf[index]!}）${topic}\n\n全年主动公开政府信息，${topic}运行正常。`)
			.join('\n\n');
	const problems = (last: string): string =>
		`存在的问题：一是目录更新不够及时，二是解读材料形式单一，${last}是查阅点较少。已逐项改进。`;
	return [
		list('（一）（二）（三）', 's1', topics('一', '二', '三')),
		list('（四） behind （二）', 's1', topics('一', '二', '四'), 'warning'),
		list('一是、二是、三是', 's5', problems('三')),
		list('四是 behind 二是', 's5', problems('四'), 'warning'),
		{
			name: 's5 says 无',
			part: 's5',
			promised: { rule: 'structure/empty-section', severity: 'warning' },
			spoil: instead('s5', '无'),
		},
	];
}

function titles(year: number): Mutation[] {
	const written = titled(year);
	return [
		written(`${year}年政府信息公开工作年度报告`, 'warning'),
		written(`${organ}政府信息公开工作年度报告`, 'warning'),
		written(`${organ}${year}年政务信息公开年度报告`, 'warning'),
		written(`${organ}关于${year}年度政府信息公开工作的报告`, 'warning'),
		written(`${organ}${year}年度政府信息公开工作年度报告`, 'hint'),
		// As it was often written under the regulation of 2007.
		written(`${organ}${year}年政府信息公开年度报告`),
		written(`${organ}${year}年政府信息公开年报`),
		written(`${organ}政府信息公开工作${year}年度报告`),
		written(`${year}年${organ}政府信息公开工作年度报告`),
		written(`${organ}\n${year}年政府信息公开工作年度报告`),
	];
}
