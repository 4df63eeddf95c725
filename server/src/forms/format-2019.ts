import { equations2019 } from './equations.ts';
import * as t2 from './lines/table2.ts';
import { otherRow2019 } from './lines/table3-other.ts';
import { table4 } from './lines/table4.ts';
import { sections2019 } from './sections.ts';
import { table3 } from './table3.ts';
import type { ColumnTree, Edition, TableForm } from './types.ts';

/** Items at the end of last year, change, decisions: the columns of （五） and （六）. */
const itemsAndDecisions: readonly ColumnTree[] = [
	{ line: t2.lastYearItems, id: 'lastYearItems', kind: 'count', unit: '项' },
	{ line: t2.delta, id: 'delta', kind: 'signed', unit: '项' },
	{ line: t2.decisions2019, id: 'decisions', kind: 'count', unit: '件' },
];

const table2: TableForm = {
	...t2.overview2019,
	id: 't2',
	section: 's2',
	name: { zh: '表二（主动公开政府信息情况）', en: 'Table 2 (proactive disclosure)' },
	width: 7,
	labelColumns: 1,
	blocks: [
		{
			id: 't2.art20-1',
			caption: t2.caption1,
			corner: t2.corner,
			columns: [
				{ line: t2.created, id: 'created', kind: 'count', unit: '件' },
				{ line: t2.disclosed, id: 'disclosed', kind: 'count', unit: '件' },
				{ line: t2.disclosedTotal, id: 'disclosedTotal', kind: 'count', unit: '件' },
			],
			rows: [{ line: t2.rules }, { line: t2.normativeDocs2019 }],
		},
		{
			id: 't2.art20-5',
			caption: t2.caption5,
			corner: t2.corner,
			columns: itemsAndDecisions,
			rows: [{ line: t2.licensing }, { line: t2.otherServices }],
		},
		{
			id: 't2.art20-6',
			caption: t2.caption6,
			corner: t2.corner,
			columns: itemsAndDecisions,
			rows: [{ line: t2.penalty }, { line: t2.coercion }],
		},
		{
			id: 't2.art20-8',
			caption: t2.caption8,
			corner: t2.corner,
			columns: [
				{ line: t2.lastYearItems, id: 'lastYearItems', kind: 'count', unit: '项' },
				{ line: t2.delta, id: 'delta', kind: 'signed', unit: '项' },
			],
			rows: [{ line: t2.fees }],
		},
		{
			id: 't2.art20-9',
			caption: t2.caption9,
			corner: t2.corner,
			columns: [
				{ line: t2.projects, id: 'projects', kind: 'count', unit: '项' },
				{ line: t2.amount, id: 'amount', kind: 'money', unit: '元' },
			],
			rows: [{ line: t2.procurement }],
		},
	],
};

/** Reports for 2019 and 2020: the trial format, with five blocks in table 二. */
export const format2019: Edition = {
	id: 'format-2019',
	name: { zh: '2019年格式（试行）', en: '2019 format (trial)' },
	from: 2019,
	to: 2020,
	basis: [
		'国办公开办函〔2019〕60号附件《中华人民共和国政府信息公开工作年度报告格式（试行）》',
		'条例第四十九条',
		'条例第五十条',
	],
	sections: sections2019,
	tables: [table2, table3(otherRow2019), table4],
	equations: equations2019,
};
