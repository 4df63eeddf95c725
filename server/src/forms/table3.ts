import * as t3 from './lines/table3.ts';
import { applicantColumns } from './lines/table3-columns.ts';
import { deniedRows } from './lines/table3-denied.ts';
import { notProcessedRows, unableRows } from './lines/table3-other.ts';
import type { LineTree, TableForm } from './types.ts';

/** Table 三, the same in both formats but for （六）其他处理: one line in 2019, three from 2021. */
export const table3 = (other: LineTree): TableForm => ({
	...t3.overview,
	id: 't3',
	section: 's3',
	name: { zh: '表三（收到和处理政府信息公开申请情况）', en: 'Table 3 (requests received and handled)' },
	width: 10,
	labelColumns: 3,
	blocks: [
		{
			id: 't3',
			corner: t3.note,
			columns: applicantColumns,
			rows: [
				{ line: t3.newReceived },
				{ line: t3.carriedOver },
				{
					line: t3.result,
					children: [
						{ line: t3.granted },
						{ line: t3.partial },
						deniedRows,
						unableRows,
						notProcessedRows,
						other,
						{ line: t3.total },
					],
				},
				{ line: t3.carriedForward },
			],
		},
	],
});
