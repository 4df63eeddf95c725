/** Headings, the title and the statistics period, as they should be and as they should not. */
import type { SectionForm, SectionId } from '../../server/src/forms/types.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { editionOf } from './invented-figures.ts';
import { type Mutation, type Promised, rewrite } from './mutation.ts';
import { organ, title } from './report-builder.ts';

export function ofSection({ id, ordinal, heading }: SectionForm): Mutation[] {
	const whole = `${ordinal}、${heading}`;
	return [
		{
			name: `${id} is missing`,
			part: id,
			promised: { rule: 'structure/missing-section', severity: 'error' },
			spoil: (plan) => ({ ...plan, omit: [...plan.omit, id] }),
		},
		{
			name: `${id} heading without its ordinal`,
			part: id,
			promised: { rule: 'structure/heading-form', severity: 'information' },
			spoil: rewrite((each) => each.replace(whole, heading)),
		},
		...ordinals({ id, ordinal, heading }),
		{
			name: `${id} heading misspelt`,
			part: id,
			promised: { rule: 'structure/heading-form', severity: 'warning' },
			spoil: rewrite((each) => each.replace(whole, `${ordinal}、${heading.slice(0, -1)}错`)),
		},
		{
			name: `${id} heading in bold instead of marked`,
			part: id,
			spoil: rewrite((each) => each.replace(`## ${whole}`, `**${whole}**`)),
		},
		{ name: `${id} heading with a colon`, part: id, spoil: rewrite((each) => each.replace(whole, `${whole}：`)) },
	];
}
/** Other ordinals than the one that the headings around it lead to expect. */
export function ordinals({ id, ordinal, heading }: Pick<SectionForm, 'id' | 'ordinal' | 'heading'>): Mutation[] {
	const written = (what: string, text: string): Mutation => ({
		name: `${id} heading ${what}`,
		part: id,
		promised: { rule: 'structure/heading-form', severity: 'information' },
		spoil: rewrite((each) => each.replace(`${ordinal}、${heading}`, text)),
	});
	return [
		written('with an Arabic ordinal', `${'一二三四五六'.indexOf(ordinal) + 1}、${heading}`),
		written('with its ordinal in brackets', `（${ordinal}）${heading}`),
		written('as 第几部分', `第${ordinal}部分 ${heading}`),
	];
}

/** Headings in other words, and out of order. */
export function headings(year: number): Mutation[] {
	const ofId = (id: SectionId): SectionForm => editionOf(year).sections.find((form) => form.id === id)!;
	const worded = (id: SectionId, text: string, severity: Severity): Mutation => ({
		name: `${id} heading “${text}”`,
		part: id,
		promised: { rule: 'structure/heading-form', severity },
		spoil: rewrite((each) => each.replace(`${ofId(id).ordinal}、${ofId(id).heading}`, `${ofId(id).ordinal}、${text}`)),
	});
	const order: Promised = { rule: 'structure/section-order', severity: 'warning' };
	return [
		worded('s1', '概述', 'information'),
		worded('s1', '基本情况', 'warning'),
		worded('s2', '主动公开情况', 'warning'),
		worded('s3', '依申请公开政府信息情况', 'warning'),
		worded('s4', '行政复议、行政诉讼情况', 'information'),
		worded('s4', '涉及信息公开的复议诉讼案件', 'warning'),
		worded('s4', '因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'information'),
		worded('s5', '存在问题和下一步打算', 'warning'),
		worded('s6', '其他事项', 'warning'),
		{
			name: 'an ordinal twice',
			part: 'whole',
			promised: order,
			spoil: rewrite((each) => each.replace(`四、${ofId('s4').heading}`, `三、${ofId('s4').heading}`)),
		},
	];
}

export function titles(year: number): Mutation[] {
	const written = titled(year);
	return [
		written(`${year}年政府信息公开工作年度报告`, 'warning'),
		written(`${organ}政府信息公开工作年度报告`, 'warning'),
		written(`${organ}${year}年政府信息公开年报`, 'warning'),
		written(`${organ}${year}年政务信息公开年度报告`, 'warning'),
		written(`${organ}关于${year}年度政府信息公开工作的报告`, 'warning'),
		written(`${organ}${year}年度政府信息公开工作年度报告`, 'hint'),
		written(`${organ}政府信息公开工作${year}年度报告`),
		written(`${year}年${organ}政府信息公开工作年度报告`),
		written(`${organ}${chinese(year)}年政府信息公开工作年度报告`),
		written(`${organ}${year}年政府信息公开工作年度报告（公开版）`),
		written(`${organ}\n${year}年政府信息公开工作年度报告`),
		written(`${organ}${year}年政府信息\n公开工作年度报告`),
	];
}

/** Another title; without a severity nothing is wrong with it. */
export function titled(year: number): (text: string, severity?: Severity) => Mutation {
	return (text, severity) => ({
		name: `the title “${text.replaceAll('\n', '⏎')}”`,
		part: 'head',
		...(severity === undefined ? {} : { promised: { rule: 'structure/title', severity } }),
		spoil: rewrite((each) => each.replace(title(year), text)),
	});
}

function chinese(digits: number | string): string {
	return String(digits).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);
}

export function periods(year: number): Mutation[] {
	const written = (text: string, severity?: Severity): Mutation => ({
		name: `the period “${text}”`,
		part: 'head',
		...(severity === undefined ? {} : { promised: { rule: 'structure/period', severity } }),
		spoil: rewrite((each) => each.replace(`统计期限自${year}年1月1日起至${year}年12月31日止`, text)),
	});
	const before = year - 1;
	return [
		written(`统计期限自${before}年1月1日至${before}年12月31日`, 'error'),
		written(`统计期限自${before}年1月1日至${year}年12月31日`, 'error'),
		written(`统计期限自${year}年1月1日至${year}年11月30日`, 'warning'),
		written(`统计期限自${year}年1月1日至${year}年13月31日`, 'warning'),
		written('统计期限没有写明', 'hint'),
		written(`统计期限自${year}年1月1日至12月31日`),
		written(`统计期限为${year}年1月1日—${year}年12月31日`),
		written(`统计期限为${year}.1.1-${year}.12.31`),
		written(`统计期限自${chinese(year)}年一月一日至${chinese(year)}年十二月三十一日`),
		written(`统计期限为${year}年度`),
	];
}
