/** Drafts whose labels or figures are written in other ways (D2, D4, D5, D11). */
import { type Grid, isFigure, withLabel } from './grids.ts';
import { onText } from './marks.ts';
import type { Shape } from './shape.ts';
import { withFigures, withLabels } from './table-cells.ts';
import { barRows, cellBars } from './tables-of-bars.ts';
import { tabCells } from './tables-of-lines.ts';
import { html } from './tables-of-tags.ts';

const markdown = true;
const official = { markdown, table: (grid: Grid) => html(grid) } as const;

const wide = (digits: string): string =>
	digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const shapesOfLabels: readonly Shape[] = [
	// Copied out of a PDF, whose characters are radicals at times.
	{
		id: 'D11',
		name: 'radicals',
		level: 'must',
		markdown,
		table: (grid) => html(withLabels(grid, (text) => text.replaceAll('行', '⾏').replaceAll('人', '⼈'))),
		raises: 'wording/residue',
	},
	// Full and half width change with the input method.
	{
		id: 'D2',
		name: 'labels of another width',
		level: 'must',
		markdown,
		table: (grid) => html(withLabels(grid, (text) => text.replace(/^(\d)\./, '$1．').replace(/^（(.)）/, '($1)'))),
	},
	// Short labels spread to the width of their column, and the list style of Word.
	{
		id: 'D2',
		name: 'labels spread out',
		level: 'must',
		markdown,
		table: (grid) =>
			html(withLabels(grid, (text) => text.replace(/^(规|总)(章|计)$/, '$1 $2').replace(/^(\d)\./, '$1、'))),
	},
	// Figures typed with the Chinese input method.
	{
		id: 'D5',
		name: 'figures of full width',
		level: 'must',
		markdown,
		table: (grid) => html(withFigures(grid, wide)),
	},
	// Columns so narrow that Word put blanks where the lines ended.
	{
		id: 'D2',
		name: 'labels with blanks inside',
		level: 'must',
		...official,
		table: (grid) =>
			html(
				withLabels(grid, (text) =>
					text
						.replace(/(?<=^(?:商业|科研|社会|法律|自然|行政|第二十))(?=.)/, ' ')
						.replace('一情形', '一情 形')
						.replace(/^(\d)\./, '$1 .'),
				),
			),
	},
	// What the columns count is told once more.
	{
		id: 'D2',
		name: 'labels with the year',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => cellBars(withLabels(grid, (text) => text.replace(/^本年(?=制|废|处|新)/, '本年（度）'))),
	},
	// Names of lines that other years and other organs have for them.
	{
		id: 'D2',
		name: 'rows by their other names',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) =>
			barRows(
				withLabels(grid, (text) =>
					text.replace(/^(?:行政)?规范性文件$/, '规范性文件').replace(/^(\d)\.其他$/, '$1、其他'),
				),
			),
	},
	// Word's blank where a zero stood is one thing; a title within the table is another.
	{
		id: 'D4',
		name: 'bars, a row with the title',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid, id) =>
			`${{ t2: '主动公开政府信息情况', t3: '收到和处理政府信息公开申请情况', t4: '政府信息公开行政复议、行政诉讼情况' }[id]} |\n${barRows(grid)}`,
	},
	{
		id: 'D4',
		name: "a cell per line with a bar, lines of the organ's own",
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => cellBars(withOwnLine(grid)),
	},
	// Ideographic blanks centre a figure too.
	{
		id: 'D5',
		name: 'figures among ideographic blanks',
		level: 'must',
		markdown: false,
		table: (grid) => tabCells(grid, { write: (cell) => (isFigure(cell) ? `　${cell.text} ` : cell.text) }),
	},
	{
		id: 'D5',
		name: 'figures of full width between bars',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => cellBars(withFigures(grid, wide)),
	},
	// A site for readers elsewhere.
	{
		id: 'D11',
		name: 'labels in traditional characters',
		level: 'must',
		loose: true,
		markdown: false,
		table: (grid) => barRows(withLabels(grid, traditional)),
	},
];

/** Some count what else they publish. */
function withOwnLine(grid: Grid): Grid {
	return grid.flatMap((row) => {
		if (row.line !== 't2.normativeDocs') return [row];
		const own = withLabel([row], row.line, '其他主动公开文件')[0]!;
		return [
			row,
			{
				cells: withFigures([own], () => '7')[0]!.cells.map((cell) => ({
					...cell,
					text: cell.kind === 'figure' ? '7' : onText(cell.text, () => '其他主动公开文件'),
				})),
			},
		];
	});
}

const traditionalOf: Readonly<Record<string, string>> = {
	规: '規',
	务: '務',
	类: '類',
	机: '機',
	关: '關',
	报: '報',
	诉: '訴',
	讼: '訟',
	办: '辦',
	请: '請',
	费: '費',
	处: '處',
	项: '項',
	强: '強',
	执: '執',
	业: '業',
	构: '構',
	无: '無',
	现: '現',
	条: '條',
	过: '過',
	总: '總',
	计: '計',
	会: '會',
	属: '屬',
	复: '復',
	议: '議',
	经: '經',
	维: '維',
	结: '結',
	转: '轉',
	续: '續',
	开: '開',
	数: '數',
	发: '發',
	废: '廢',
	审: '審',
	组: '組',
	织: '織',
	团: '團',
	许: '許',
	罚: '罰',
	单: '單',
	万: '萬',
	权: '權',
	护: '護',
	确: '確',
	认: '認',
	获: '獲',
	访: '訪',
	举: '舉',
};

function traditional(text: string): string {
	return text.replace(/[\u4e00-\u9fff]/g, (letter) => traditionalOf[letter] ?? letter);
}
