/** What goes wrong with the frame of a report: sections, their order and contents, the preface, ordinals, comments. */
import type { SectionForm, SectionId } from '../../server/src/forms/types.ts';
import { editionOf } from './invented-figures.ts';
import { instead, type Mutation, type Promised, rewrite } from './mutation.ts';
import { organ } from './report-builder.ts';

/** The last sentence of the invented report on supervision. */
const duties = '公开工作列入年度考核，社会评议中提出的意见逐条回应，没有需要追究责任的情形。';

export function structure(year: number): Mutation[] {
	const form = (id: SectionId): SectionForm => editionOf(year).sections.find((each) => each.id === id)!;
	const headingOf = (id: SectionId): string => `${form(id).ordinal}、${form(id).heading}`;
	const about = (name: string, part: Mutation['part'], promised: Promised, spoil: Mutation['spoil']): Mutation => ({
		name,
		part,
		promised,
		spoil,
	});
	const replaced = (old: string | RegExp, text: string) => rewrite((each) => each.replace(old, text));
	const warning = (rule: string): Promised => ({ rule, severity: 'warning' });
	const empty = 'structure/empty-section';
	const overview =
		'坚持公开为常态，全年主动公开各类政府信息，及时办理依申请公开，完善信息管理制度，加强考核和培训，定期开展监督检查。';
	return [
		about(
			's5 is there twice',
			'whole',
			warning('structure/duplicate-section'),
			rewrite((text) => {
				const mark = new RegExp(`^(.*)${headingOf('s6')}$`, 'm').exec(text)?.[1] ?? '';
				return text.replace(
					`${mark}${headingOf('s6')}`,
					`${mark}${headingOf('s5')}\n\n另外，公开人员力量不足，已增加一人。\n\n${mark}${headingOf('s6')}`,
				);
			}),
		),
		about('s5 is empty', 's5', { rule: empty, severity: 'error' }, instead('s5', '')),
		about('s5 says 无', 's5', { rule: empty, severity: 'error' }, instead('s5', '无')),
		about('s1 is empty', 's1', warning(empty), instead('s1', '')),
		about('s6 is empty', 's6', { ...warning(empty), or: ['prose/processing-fee'] }, instead('s6', '')),
		about(
			'a section besides the six',
			'whole',
			{ rule: 'structure/extra-section', severity: 'information' },
			rewrite((text) => {
				const mark = new RegExp(`^(.*)${headingOf('s6')}$`, 'm').exec(text)?.[1] ?? '';
				return `${text.trimEnd()}\n\n${mark}七、附件说明\n\n附件可在县政府网站下载。\n`;
			}),
		),
		about(
			's1 says nothing of the platform',
			's1',
			{ rule: 'structure/missing-topic', severity: 'information' },
			instead('s1', overview),
		),
		about(
			'a government says nothing of its duties',
			'whole',
			warning('structure/government-duties'),
			rewrite((text) => text.replaceAll(organ, '示例县人民政府').replace(duties, '')),
		),
		about(
			'the preface lists the parts of another edition',
			'head',
			warning('structure/preface-list'),
			replaced(
				'本报告依照',
				'本报告内容包括概述、主动公开情况、依申请公开情况、收费及减免情况、行政复议和诉讼情况。本报告依照',
			),
		),
		about(
			'（四） behind （二）',
			's1',
			warning('structure/ordinals'),
			replaced('（三）政府信息管理', '（四）政府信息管理'),
		),
		about('三是 behind 一是', 's5', warning('structure/ordinals'), replaced('二是查阅点', '三是查阅点')),
		about(
			's5 behind s6',
			'whole',
			{ rule: 'structure/section-order', severity: 'warning' },
			rewrite((text) => {
				const line = (id: SectionId): number => text.search(new RegExp(`^.*${headingOf(id)}$`, 'm'));
				const [fifth, sixth] = [line('s5'), line('s6')];
				return `${text.slice(0, fifth)}${text.slice(sixth).trimEnd()}\n\n${text.slice(fifth, sixth).trimEnd()}\n`;
			}),
		),
		about(
			'an ordinal is skipped',
			'whole',
			warning('structure/section-order'),
			replaced(headingOf('s6'), `七、${form('s6').heading}`),
		),
		...inAnyReport(),
	];
}

/** What goes wrong whatever the form. */
export function inAnyReport(): Mutation[] {
	return [
		{
			name: 'the preface counts seven parts',
			part: 'head',
			promised: { rule: 'structure/preface-list', severity: 'warning' },
			spoil: rewrite((text) => text.replace('本报告依照', '本报告共分七个部分。本报告依照')),
		},
		{
			name: 'a comment names no rule',
			part: 'whole',
			promised: { rule: 'reading/suppression', severity: 'hint' },
			spoil: rewrite((text) => `${text}\n【nianbao-disable labell】\n`),
		},
		{
			name: 'a table that does not end',
			part: 'whole',
			promised: { rule: 'reading/limit', severity: 'warning' },
			spoil: rewrite((text) => `${text}\n<table>\n<tr><td>附件</td><td>1</td></tr>\n`),
		},
	];
}
