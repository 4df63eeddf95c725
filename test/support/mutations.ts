/**
 * What goes wrong in drafts, one thing at a time: a change to a report in which nothing is wrong, and what the program
 * promises to say of it. What people do that is not wrong stands here too, with the promise to say nothing.
 */
import { type Filling, tableText } from '../../server/src/fixes/table-text.ts';
import type { SectionForm, SectionId, TableId } from '../../server/src/forms/types.ts';
import { type FlatRow, flatten } from '../../server/src/report/flat-form.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import {
	figuresOf,
	type Grid,
	type GridCell,
	type GridRow,
	gridOf,
	headerOf,
	rowsOf,
	widthOf,
	withColumnBefore,
	withFigure,
	withLabel,
	withoutColumn,
	withoutLine,
	withoutLineAndGroups,
} from './grids.ts';
import { editionOf, formFor } from './invented-figures.ts';
import { organ, title } from './report-builder.ts';
import type { Plan } from './shapes.ts';

export interface Promised {
	readonly rule: string;
	/** Absent where it depends on what else stands in the draft. */
	readonly severity?: Severity;
	/** By default the rule speaks once. */
	readonly times?: 'once' | 'often';
	/** Another rule that may speak of the same thing. */
	readonly also?: string;
}

export interface Mutation {
	readonly name: string;
	/** The part of the draft that it changes; two mutations of different parts do not get in each other's way. */
	readonly part: SectionId | 'head' | 'whole';
	/** Absent: no error and no warning. */
	readonly promised?: Promised;
	readonly spoil: (plan: Plan) => Plan;
}

const tableIds: readonly TableId[] = ['t2', 't3', 't4'];

/** All mutations of a report for a year. */
export function mutationsFor(year: number): Mutation[] {
	const { sections } = editionOf(year);
	return [
		...tableIds.flatMap((id) => [...rowsOfTable(year, id), ...wholeTable(year, id)]),
		...requestColumns(year),
		...sections.flatMap((form) => ofSection(form)),
		...sections.flatMap((form) => (form.table === undefined ? [] : insteadOfTable(form))),
		...headings(year),
		...titles(year),
		...periods(year),
		...wholeReport(year),
	];
}

function sectionOf(year: number, id: TableId): SectionId {
	return formFor(year, id).section;
}

type ChangeGrid = (grid: Grid) => Grid;

/** Changes every grid of a table; what names a row that a grid does not have leaves it as it is. */
function inTable(id: TableId, change: ChangeGrid): Mutation['spoil'] {
	return intoGrids(id, (grid) => [change(grid)]);
}

function intoGrids(id: TableId, change: (grid: Grid) => readonly Grid[]): Mutation['spoil'] {
	return (plan) => {
		const grids = plan.tables[id].flatMap(change).filter((grid) => grid.length > 0);
		return { ...plan, tables: { ...plan.tables, [id]: grids } };
	};
}

function instead(id: SectionId, text: string): Mutation['spoil'] {
	return (plan) => ({ ...plan, instead: { ...plan.instead, [id]: text } });
}

function rewrite(change: (text: string) => string): Mutation['spoil'] {
	return (plan) => ({ ...plan, rewrite: [...plan.rewrite, change] });
}

/** Lines of a table dropped, their labels spoilt, their first figure something else. */
function rowsOfTable(year: number, id: TableId): Mutation[] {
	const grid = gridOf(year, id);
	const part = sectionOf(year, id);
	return flatten(formFor(year, id)).rows.flatMap((row) => {
		const named = (what: string, promised: Promised, change: ChangeGrid): Mutation => ({
			name: `${id} ${row.line.label}: ${what}`,
			part,
			promised,
			spoil: inTable(id, change),
		});
		const cells = firstCell(row, grid).map(({ text, ...promised }) =>
			named(`“${text}” in its first cell`, promised, (each) =>
				withFigure(each, row.id, row.block.columns[0]!.id, () => text),
			),
		);
		// The only row of table 四 has no label.
		return row.line.label === '' ? cells : [...lineItself(row, grid, named), ...cells];
	});
}

function lineItself(
	{ id, line: { label } }: FlatRow,
	grid: Grid,
	named: (what: string, promised: Promised, change: ChangeGrid) => Mutation,
): Mutation[] {
	const missing: Promised = { rule: 'tables/missing-row', severity: 'error' };
	const spoilt: Promised = { rule: 'tables/label', severity: 'warning' };
	const mutations = [
		named('the line is missing', missing, (each) => withoutLine(each, id)),
		named('its label is lost', spoilt, (each) => withLabel(each, id, '')),
	];
	const beginsGroup = grid.find(({ line }) => line === id)!.cells.some(({ rowSpan }) => rowSpan > 1);
	if (beginsGroup) {
		const change: ChangeGrid = (each) => withoutLineAndGroups(each, id);
		mutations.push(named('the line is missing, and the groups that begin there', missing, change));
	}
	const misspelt = `${label.slice(0, -2)}错${label.slice(-1)}`;
	if (label.length >= 4)
		mutations.push(named('its label is misspelt', spoilt, (each) => withLabel(each, id, misspelt)));
	if (label.length >= 6) {
		const change: ChangeGrid = (each) => withLabel(each, id, label.slice(0, -2));
		// What is left may be a wording that is in use, and have lost the second of a pair of marks.
		mutations.push(named('its label is cut', { rule: 'tables/label', also: 'wording/pairs' }, change));
	}
	return mutations;
}

/** What stands in the first figure cell of a row instead of its figure. */
function firstCell(row: FlatRow, grid: Grid): (Promised & { readonly text: string })[] {
	const { kind } = row.block.columns[0]!;
	const [{ text: figure }] = figuresOf(grid.find(({ line }) => line === row.id)!) as [GridCell];
	return [
		// A row of one cell is blank throughout, which may be on purpose.
		{ text: '', rule: 'cells/blank' },
		{ text: '若干', rule: 'cells/not-a-number', severity: 'error' },
		{ text: '-3', rule: 'cells/count-form', severity: 'error' },
		// Organs that may not make 规章 write so in its row.
		...(row.id === 't2.rules' ? [] : [{ text: '/', rule: 'cells/not-a-number', severity: 'warning' } as const]),
		...(Number(figure) > 0 && kind === 'count'
			? [
					{
						text: figure.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
						rule: 'cells/digits',
					} as const,
				]
			: []),
		...(kind === 'count'
			? ([
					{ text: '1.5', rule: 'cells/count-form', severity: 'error', also: 'totals/rule-making-power' },
					{ text: `${figure}件`, rule: 'cells/unit', severity: 'warning' },
				] as const)
			: [{ text: `${figure}元`, rule: 'cells/unit', severity: 'warning' } as const]),
	];
}

/** What becomes of tables as a whole: cut off, continued on another page, with rows that are not in the form. */
function wholeTable(year: number, id: TableId): Mutation[] {
	const form = formFor(year, id);
	const grid = gridOf(year, id);
	const header = headerOf(grid);
	const mutations: Omit<Mutation, 'part'>[] = [
		{ name: 'a row with its title', spoil: inTable(id, (each) => [titleRow(each, form.name.zh), ...each]) },
		{ name: 'a row with its unit', spoil: inTable(id, (each) => [titleRow(each, '单位：件'), ...each]) },
		{
			name: 'a row with its title under a row of blanks',
			spoil: inTable(id, (each) => [titleRow(each, ''), titleRow(each, form.name.zh), ...each]),
		},
	];
	for (let y = header.length + 1; y < grid.length; y++) {
		const label = grid[y]!.cells.find(({ text }) => text !== '')!.text;
		mutations.push(
			{
				name: `cut off before row ${y} (${label})`,
				promised: { rule: 'tables/missing-row', severity: 'error', times: 'often' },
				spoil: inTable(id, (each) => each.slice(0, y)),
			},
			{
				name: `continued on another page at row ${y} (${label})`,
				spoil: intoGrids(id, (each) => [rowsOf(each, 0, y), rowsOf(each, y)]),
			},
			{
				name: `continued on another page with its header at row ${y} (${label})`,
				spoil: intoGrids(id, (each) => [rowsOf(each, 0, y), [...headerOf(each), ...rowsOf(each, y)]]),
			},
		);
	}
	if (id === 't2') {
		mutations.push({
			name: 'a line that is not in the form',
			promised: { rule: 'tables/extra-row', severity: 'information' },
			spoil: inTable(id, withOtherDocuments),
		});
	}
	if (id === 't4') {
		mutations.push({ name: 'a column for labels', spoil: inTable(id, (each) => withLabelColumn(each, '件数')) });
	}
	return mutations.map((each) => ({ ...each, name: `${id} ${each.name}`, part: form.section }));
}

function titleRow(grid: Grid, text: string): GridRow {
	return { cells: [{ kind: 'header', text, rowSpan: 1, columnSpan: widthOf(grid) }] };
}

/** Some count what they publish besides the two kinds of documents that the form has. */
function withOtherDocuments(grid: Grid): Grid {
	return grid.flatMap((row) => {
		if (row.line !== 't2.normativeDocs') return [row];
		const cells = row.cells.map((cell) => ({ ...cell, text: cell.kind === 'figure' ? '7' : '其他主动公开文件' }));
		return [row, { cells }];
	});
}

/** Word tables like to begin with a column that says what the figures are. */
function withLabelColumn(grid: Grid, text: string): Grid {
	return grid.map((row, y) => {
		const kind = row.line !== undefined ? 'label' : y === 0 ? 'header' : 'above';
		const depth = headerOf(grid).length;
		const cell: GridCell = {
			kind,
			text: kind === 'label' ? text : '',
			rowSpan: kind === 'header' ? depth : 1,
			columnSpan: 1,
		};
		return { ...row, cells: [cell, ...row.cells] };
	});
}

function requestColumns(year: number): Mutation[] {
	const part = sectionOf(year, 't3');
	return [
		...flatten(formFor(year, 't3')).blocks[0]!.columns.map(
			({ id, line }): Mutation => ({
				name: `t3 the column ${line.label} is missing`,
				part,
				promised: { rule: 'tables/missing-column', severity: 'error' },
				spoil: inTable('t3', (grid) => withoutColumn(grid, id)),
			}),
		),
		{ name: 't3 a column 小计 before 总计', part, spoil: inTable('t3', withSubtotal) },
		...[
			['t3.result.denied.prohibitedByLaw', 't3.result.denied.thirdPartyRights'],
			['t3.newReceived', 't3.carriedForward'],
		].map(
			([one, other]): Mutation => ({
				name: `t3 ${one} and ${other} in the place of each other`,
				part,
				promised: { rule: 'tables/row-order', severity: 'warning', times: 'often' },
				spoil: inTable('t3', (grid) => withSwapped(grid, one!, other!)),
			}),
		),
	];
}

/** Two lines, neither of which begins a group, in the place of each other with all that they say. */
function withSwapped(grid: Grid, one: string, other: string): Grid {
	const [first, second] = [one, other].map((line) => grid.find((row) => row.line === line));
	if (first === undefined || second === undefined) return grid;
	return grid.map((row) => (row === first ? second : row === second ? first : row));
}

/** 法人或其他组织 summed up in a column that the form does not have. */
function withSubtotal(grid: Grid): Grid {
	const depth = headerOf(grid).length;
	return withColumnBefore(grid, 'total', (row, y): GridCell => {
		// 申请人情况 stands over it as well; below, the cell reaches down like that of 总计.
		if (y < depth)
			return {
				kind: y === 1 ? 'header' : 'above',
				text: y === 1 ? '小计' : '',
				rowSpan: y === 1 ? depth - 1 : 1,
				columnSpan: 1,
			};
		const own = figuresOf(row).slice(1, -1);
		return {
			kind: 'figure',
			text: String(own.reduce((sum, { text }) => sum + Number(text), 0)),
			rowSpan: 1,
			columnSpan: 1,
		};
	});
}

function ofSection({ id, ordinal, heading }: SectionForm): Mutation[] {
	const whole = `${ordinal}、${heading}`;
	const formInformation: Promised = { rule: 'structure/heading-form', severity: 'information' };
	const written = (what: string, text: string): Mutation => ({
		name: `${id} heading ${what}`,
		part: id,
		promised: formInformation,
		spoil: rewrite((each) => each.replace(whole, text)),
	});
	return [
		{
			name: `${id} is missing`,
			part: id,
			promised: { rule: 'structure/missing-section', severity: 'error' },
			spoil: (plan) => ({ ...plan, omit: [...plan.omit, id] }),
		},
		written('without its ordinal', heading),
		written('with an Arabic ordinal', `${'一二三四五六'.indexOf(ordinal) + 1}、${heading}`),
		written('with its ordinal in brackets', `（${ordinal}）${heading}`),
		written('as 第几部分', `第${ordinal}部分 ${heading}`),
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

const replacements = [
	'无',
	'本年度无相关情况。',
	'见附件',
	'未收到政府信息公开申请。',
	'![](a.png)',
	// What text taken out of Word has in the place of a picture.
	'[image: 表格]',
];

function insteadOfTable({ id, ordinal, heading }: SectionForm): Mutation[] {
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
				promised: text.startsWith('[image') ? { ...replaced, also: 'wording/residue' } : replaced,
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

/** Headings in other words, and out of order. */
function headings(year: number): Mutation[] {
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
		worded('s4', '行政复议、行政诉讼情况', 'warning'),
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

function titles(year: number): Mutation[] {
	const written = (text: string, severity?: Severity): Mutation => ({
		name: `the title “${text.replaceAll('\n', '⏎')}”`,
		part: 'head',
		...(severity === undefined ? {} : { promised: { rule: 'structure/title', severity } }),
		spoil: rewrite((each) => each.replace(title(year), text)),
	});
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

function chinese(digits: number | string): string {
	return String(digits).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);
}

function periods(year: number): Mutation[] {
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

function wholeReport(year: number): Mutation[] {
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
			promised: { rule: 'tables/wrong-edition', severity: 'warning', times: 'often', also: 'tables/missing-row' },
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
