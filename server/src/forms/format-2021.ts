import { equations2021 } from './equations.ts';
import * as t2 from './lines/table2.ts';
import { otherRows2021 } from './lines/table3-other.ts';
import { table4 } from './lines/table4.ts';
import { sections2021 } from './sections.ts';
import { table3 } from './table3.ts';
import type { ColumnTree, Edition, TableForm } from './types.ts';

/** The single column of （五） and （六）. */
const decisions: readonly ColumnTree[] = [{ line: t2.decisions2021, id: 'decisions', kind: 'count', unit: '件' }];

const table2: TableForm = {
	...t2.overview2021,
	id: 't2',
	section: 's2',
	name: { zh: '表二（主动公开政府信息情况）', en: 'Table 2 (proactive disclosure)' },
	width: 4,
	labelColumns: 1,
	blocks: [
		{
			id: 't2.art20-1',
			caption: t2.caption1,
			corner: t2.corner,
			columns: [
				{ line: t2.issued, id: 'issued', kind: 'count', unit: '件' },
				{ line: t2.repealed, id: 'repealed', kind: 'count', unit: '件' },
				{ line: t2.inForce, id: 'inForce', kind: 'count', unit: '件' },
			],
			rows: [{ line: t2.rules }, { line: t2.normativeDocs2021 }],
		},
		{
			id: 't2.art20-5',
			caption: t2.caption5,
			corner: t2.corner,
			columns: decisions,
			rows: [{ line: t2.licensing }],
		},
		{
			id: 't2.art20-6',
			caption: t2.caption6,
			corner: t2.corner,
			columns: decisions,
			rows: [{ line: t2.penalty }, { line: t2.coercion }],
		},
		{
			id: 't2.art20-8',
			caption: t2.caption8,
			corner: t2.corner,
			columns: [{ line: t2.amountWan, id: 'amountWan', kind: 'money-wan', unit: '万元' }],
			rows: [{ line: t2.fees }],
		},
	],
};

/** Reports for 2021 and later: the format in force. */
export const format2021: Edition = {
	id: 'format-2021',
	name: { zh: '2021年格式', en: '2021 format' },
	from: 2021,
	basis: [
		'国办公开办函〔2021〕30号附件《中华人民共和国政府信息公开工作年度报告格式》',
		'条例第四十九条',
		'条例第五十条',
		'国办函〔2020〕109号《政府信息公开信息处理费管理办法》',
	],
	sections: sections2021,
	tables: [table2, table3(otherRows2021), table4],
	equations: equations2021,
};
