/** What stands in a section instead of what belongs there, and what becomes of the report as a whole. */
import { type Filling, tableText } from '../../server/src/fixes/table-text.ts';
import type { SectionForm } from '../../server/src/forms/types.ts';
import { gridOf } from './grids.ts';
import { editionOf } from './invented-figures.ts';
import { instead, type Mutation, type Promised, rewrite } from './mutation.ts';
import { organ } from './report-builder.ts';

const replacements = [
	'无',
	'本年度无相关情况。',
	'见附件',
	'未收到政府信息公开申请。',
	'![](a.png)',
	// What text taken out of Word has in the place of a picture.
	'[image: 表格]',
];

export function insteadOfTable({ id, ordinal, heading }: SectionForm): Mutation[] {
	const replaced: Promised = { rule: 'tables/replaced-by-none', severity: 'error' };
	const missing: Promised = { rule: 'tables/missing', severity: 'error' };
	const prose =
		'本局今年开展了大量工作，情况如下所述，取得了一定成绩，得到社会公众的认可。工作中注重细节，效果明显，群众满意度较高。';
	const whole = `${ordinal}、${heading}`;
	return [
		...replacements.map(
			(text): Mutation => ({
				name: `${id} “${text}” instead of the table`,
				part: id,
				promised: text.startsWith('[image') ? { ...replaced, also: ['wording/residue'] } : replaced,
				spoil: instead(id, text),
			}),
		),
		{
			name: `${id} “无” behind the heading`,
			part: id,
			promised: replaced,
			spoil: (plan) => rewrite((each) => each.replace(whole, `${whole}：无`))(instead(id, '')(plan)),
		},
		{ name: `${id} nothing instead of the table`, part: id, promised: missing, spoil: instead(id, '') },
		{ name: `${id} prose instead of the table`, part: id, promised: missing, spoil: instead(id, prose) },
	];
}

export function wholeReport(year: number): Mutation[] {
	const edition = editionOf(year);
	const other = year < 2021 ? 2023 : 2020;
	const forms = (filling: Filling): Mutation['spoil'] => {
		const texts = edition.tables.map((form) => [form.section, tableText(form, 'html', filling, '\n')]);
		return (plan) => ({ ...plan, instead: { ...plan.instead, ...Object.fromEntries(texts) } });
	};
	return [
		{
			name: 'tables of another edition',
			part: 'whole',
			// Nothing in a table 三 tells that it is one of 2019: all that is known is what it lacks.
			promised: { rule: 'tables/wrong-edition', severity: 'warning', times: 'often', or: ['tables/missing-row'] },
			spoil: (plan) => ({
				...plan,
				tables: { t2: [gridOf(other, 't2')], t3: [gridOf(other, 't3')], t4: [gridOf(other, 't4')] },
			}),
		},
		{ name: 'tables that were just inserted', part: 'whole', spoil: forms('blank') },
		// Of 2019 the amounts need no unit when they are 0.
		{ name: 'tables filled with 0', part: 'whole', spoil: forms('zero') },
		{
			name: 'tables in the sections of each other',
			part: 'whole',
			promised: { rule: 'tables/misplaced', severity: 'warning', times: 'often' },
			spoil: (plan) => ({ ...plan, tables: { t2: plan.tables.t3, t3: plan.tables.t4, t4: plan.tables.t2 } }),
		},
		{
			name: 'organ and date at the end',
			part: 'whole',
			spoil: rewrite((text) => `${text}\n${organ}\n${year + 1}年1月15日\n`),
		},
	];
}
