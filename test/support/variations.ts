/**
 * What people do to the contents of tables whatever their shape (D): page ends, labels and figures in other spellings,
 * rows and columns that the form does not have, placeholders, another year's form, notes, tables of the organ's own.
 */
import type { TableId } from '../../server/src/forms/types.ts';
import {
	type Grid,
	type GridCell,
	type GridRow,
	gridOf,
	headerOf,
	isFigure,
	labelOf,
	rowsOf,
	widthOf,
	withColumnBefore,
	withFigure,
	withLabel,
	withoutLine,
	withTexts,
} from './grids.ts';
import { onText } from './marks.ts';
import type { Plan, Shape, ShapeId } from './shape.ts';
import { withFigures, withLabels } from './table-cells.ts';

export interface Variation {
	readonly id: ShapeId;
	readonly name: string;
	readonly vary: (plan: Plan, shape: Shape) => Plan;
	/** Shapes that cannot show it, or show it as something else; why is said beside it. */
	readonly beyond?: (shape: Shape) => boolean;
	/** The years of which it can be told; all by default. */
	readonly since?: number;
	/** Something is wrong then, and what is said of it in the official layout is said in all. */
	readonly isWrong?: true;
}

const ids: readonly TableId[] = ['t2', 't3', 't4'];

type ChangeGrid = (grid: Grid, id: TableId) => Grid;

/** Changes each grid of a plan. */
const grids =
	(change: ChangeGrid): Variation['vary'] =>
	(plan) => ({
		...plan,
		tables: {
			t2: plan.tables.t2.map((grid) => change(grid, 't2')),
			t3: plan.tables.t3.map((grid) => change(grid, 't3')),
			t4: plan.tables.t4.map((grid) => change(grid, 't4')),
		},
	});

const inTable = (id: TableId, change: (grid: Grid) => Grid): Variation['vary'] =>
	grids((grid, own) => (own === id ? change(grid) : grid));

const labels = (change: (text: string) => string): Variation['vary'] => grids((grid) => withLabels(grid, change));

const figures = (change: (text: string) => string): Variation['vary'] => grids((grid) => withFigures(grid, change));

/** One figure of each table, by what it says: the place of that has other texts in other shapes. */
const someFigures =
	(change: (text: string) => string): Variation['vary'] =>
	(plan) => {
		const t3 = ['t3.newReceived', 't3.result.granted', 't3.result.notProcessed.duplicate', 't3.carriedForward'];
		return grids((grid, id) => {
			if (id === 't2') return withFigure(grid, 't2.penalty', 'decisions', change);
			if (id === 't4') return withFigure(grid, 't4.cases', 'litigation.direct.upheld', change);
			return ['naturalPerson', 'research', 'other', 'total'].reduce(
				(each, column, index) => withFigure(each, t3[index]!, column, change),
				grid,
			);
		})(plan, undefined as never);
	};

/** Each table on two pages. */
const onTwoPages =
	(between: string, again: (header: Grid) => Grid, from = 0.5): Variation['vary'] =>
	(plan) => {
		const split = (id: TableId): Grid[] =>
			plan.tables[id].flatMap((grid) => {
				const header = headerOf(grid);
				const at = header.length + Math.round((grid.length - header.length) * from);
				if (at <= header.length || at >= grid.length || id === 't4') return [grid];
				// A page does not end behind a caption or a header.
				const end = grid.findIndex((row, y) => y >= at && row.line !== undefined && grid[y - 1]?.line !== undefined);
				if (end < 0) return [grid];
				return [rowsOf(grid, 0, end), [...again(header), ...rowsOf(grid, end)]];
			});
		return { ...plan, between, tables: { t2: split('t2'), t3: split('t3'), t4: split('t4') } };
	};

const rowOf = (grid: Grid, text: string): GridRow => ({
	cells: [{ kind: 'header', text, rowSpan: 1, columnSpan: widthOf(grid) }],
});

/** Lines with nothing in the cell that names them. */
const lost = (...lines: readonly string[]): Variation['vary'] =>
	inTable('t3', (grid) => lines.reduce((each, line) => withLabel(each, line, ''), grid));

const under = (group: string, ...names: readonly string[]): string[] =>
	names.map((name) => `t3.result.${group}.${name}`);

const denied = under(
	'denied',
	'stateSecret',
	'prohibitedByLaw',
	'threeSecuritiesOneStability',
	'thirdPartyRights',
	'internalAffairs',
	'deliberative',
	'enforcementFile',
	'adminInquiry',
);
const unable = under('unable', 'notHeld', 'needsCreation', 'stillUnclear');
const notProcessed = under('notProcessed', 'petition', 'duplicate', 'publication', 'excessive', 'confirmOrReissue');

const wide = (digits: string): string =>
	digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A column beside the others, filled with 0. */
function withZeroColumn(grid: Grid, before: string, title: string): Grid {
	const depth = headerOf(grid).length;
	return withColumnBefore(grid, before, (_, y): GridCell => {
		if (y >= depth) return { kind: 'figure', text: '0', rowSpan: 1, columnSpan: 1 };
		const isTop = y === 1;
		return {
			kind: isTop ? 'header' : 'above',
			text: isTop ? title : '',
			rowSpan: isTop ? depth - 1 : 1,
			columnSpan: 1,
		};
	});
}

/** 序号 before each row that has figures; what stands over a part of table 二 is as wide as the table. */
function numbered(grid: Grid): Grid {
	const lines = grid.filter(({ line }) => line !== undefined);
	return grid.map((row, y) => {
		const [first, ...others] = row.cells;
		if (row.line !== undefined) return { ...row, cells: [cell(String(lines.indexOf(row) + 1), 'label'), ...row.cells] };
		if (others.length === 0) return { cells: [{ ...first!, columnSpan: first!.columnSpan + 1 }] };
		return { cells: [first!.kind === 'above' ? cell('', 'above') : numberTitle(grid, y), ...row.cells] };
	});
}

/** The title reaches down as the cell beside it does. */
function numberTitle(grid: Grid, y: number): GridCell {
	return { ...cell('序号'), rowSpan: grid[y]!.cells[0]!.rowSpan };
}

const cell = (text: string, kind: GridCell['kind'] = 'header'): GridCell => ({ kind, text, rowSpan: 1, columnSpan: 1 });

/** Tables of the organ's own, with words that the form has too. */
const ownTable = (header: readonly string[], ...rows: readonly (readonly string[])[]): Grid => [
	{ cells: header.map((text) => cell(text)) },
	...rows.map((row): GridRow => ({ cells: row.map((text) => cell(text, 'label')) })),
];
const meetings = ownTable(
	['序号', '发布会主题', '时间', '总计'],
	['1', '行政许可改革', '3月', '1'],
	['2', '行政处罚裁量', '5月', '2'],
	['3', '其他', '6月', '0'],
);
const fees = ownTable(['项目', '金额（元）'], ['信息处理费', '0'], ['行政事业性收费', '0']);
const channels = ownTable(
	['序号', '申请渠道', '件数', '总计'],
	['1', '当面', '3', '3'],
	['2', '网络', '20', '20'],
	['3', '其他', '10', '10'],
);
const published = ownTable(['公开渠道', '数量'], ['政府网站', '205'], ['微信公众号', '61'], ['其他', '3']);

const decisions = ownTable(['事项', '件数'], ['行政许可', '128'], ['行政处罚', '17'], ['行政强制', '3']);

const below =
	(id: TableId, grid: Grid, lead = ''): Variation['vary'] =>
	(plan, shape) => ({ ...plan, notes: { ...plan.notes, [id]: `${lead}${shape.table(grid, 't2')}` } });

const beside = (section: 's1' | 's6', grid: Grid): Variation['vary'] => {
	return (plan, shape) => ({
		...plan,
		instead: { ...plan.instead, [section]: `情况如下表。\n\n${shape.table(grid, 't2')}\n\n以上由办公室统计。` },
	});
};

/** What reports until 2018 had behind them: indicator, unit, figures of the year and of all years. */
const oldIndicators: readonly (readonly string[])[] = [
	['主动公开文件数', '条', '120', '950'],
	['其中：1、政府网站公开数', '条', '100', '800'],
	['2、政府公报公开数', '条', '20', '150'],
	['收到申请数', '件', '9', '61'],
	['其中：1、当面申请数', '件', '4', '30'],
	['行政复议数量', '件', '1', '3'],
	['行政诉讼数量', '件', '0', '2'],
	['收费总金额', '元', '0', '0'],
];

/** The same as a table with a header. */
const oldStatistics = ownTable(['指标名称', '单位', '本年', '累计'], ...oldIndicators);

const annexed =
	(annex: (shape: Shape) => string): Variation['vary'] =>
	(plan, shape) => ({
		...plan,
		rewrite: [...plan.rewrite, (text) => `${text.trimEnd()}\n\n附表\n\n${annex(shape)}\n`],
	});

const note = '注：行政复议、行政诉讼数量含上年度结转数量。';

const isOfPdf = ({ id }: Shape): boolean => id === 'A7';

/** A blank in a shape that shows none is a figure too few. */
const losesBlanks = ({ losesBlanks: loses }: Shape): boolean => loses === true;

export const variations: readonly Variation[] = [
	// D1
	{ id: 'D1', name: 'a page number between rows', vary: onTwoPages('\n\n- 4 -\n\n', () => []) },
	{ id: 'D1', name: 'a page number right between rows', vary: onTwoPages('\n— 5 —\n', () => []) },
	{ id: 'D1', name: 'a second page', vary: onTwoPages('\n\n', () => []) },
	{ id: 'D1', name: 'a second page with the header again', vary: onTwoPages('\n\n', (header) => header) },
	{ id: 'D1', name: 'a page number and the header again', vary: onTwoPages('\n\n— 5 —\n\n', (header) => header) },
	{
		id: 'D1',
		name: 'a page number and the header again, near the end',
		vary: onTwoPages('\n\n- 5 -\n\n', (header) => header, 0.9),
	},
	{
		id: 'D1',
		name: 'a page number and the last row of the header again',
		vary: onTwoPages('\n\n- 5 -\n\n', (header) => header.slice(-1)),
	},
	// D2
	{
		id: 'D2',
		name: 'blanks within short labels',
		vary: labels((text) => text.replace(/^(?=.{2,4}$)([\u4e00-\u9fff]+)$/, (label) => [...label].join(' '))),
	},
	{ id: 'D2', name: 'ideographic blanks within labels', vary: labels((text) => text.replace(/(?<=^..)(?=.)/, '　')) },
	{ id: 'D2', name: '1．', vary: labels((text) => text.replace(/^(\d)\./, '$1．')) },
	{ id: 'D2', name: '1、', vary: labels((text) => text.replace(/^(\d)\./, '$1、')) },
	{ id: 'D2', name: '1 .', vary: labels((text) => text.replace(/^(\d)\./, '$1 .')) },
	{ id: 'D2', name: '1. with a blank', vary: labels((text) => text.replace(/^(\d)\./, '$1. ')) },
	{
		id: 'D2',
		name: 'brackets of half width',
		vary: labels((text) => text.replaceAll('（', '(').replaceAll('）', ')')),
	},
	{
		id: 'D2',
		name: 'brackets with blanks',
		vary: labels((text) => text.replaceAll('（', ' (').replaceAll('）', ') ')),
	},
	{ id: 'D2', name: 'no explanations', vary: labels((text) => text.replace(/(?<=.)（(?!.）)[^）]*）/g, '')) },
	{ id: 'D2', name: 'no numbers', vary: labels((text) => text.replace(/^(?:（.）|[一二三四]、|\d\.)/, '')) },
	{
		id: 'D2',
		name: 'the other name of documents',
		vary: labels((text) =>
			text.replace(/^(行政)?规范性文件$/, (_, prefix) => (prefix ? '规范性文件' : '行政规范性文件')),
		),
	},
	{
		id: 'D2',
		name: 'the year in labels of columns',
		vary: labels((text) => text.replace(/^本年(?=制|废|处|新|收)/, '本年（2023）')),
	},
	{ id: 'D2', name: '本年度', vary: labels((text) => text.replace(/^本年(?=制|废|处|收)/, '本年度')) },
	{
		id: 'D2',
		isWrong: true,
		name: 'labels cut',
		vary: labels((text) =>
			text
				.replace('其他法律行政法规禁止公开', '其他法律行政止公开')
				.replace('现行有效件数', '现行有效件')
				.replace('没有现成信息需要另行制作', '没有现成信息需要'),
		),
	},
	{
		id: 'D2',
		isWrong: true,
		name: 'labels misspelt',
		vary: labels((text) =>
			text
				.replace('逾期不补正', '预期不补正')
				.replace('属于行政执法案卷', '属于行政执法按卷')
				.replace('重复申请', '重复申清'),
		),
	},
	{ id: 'D2', name: 'quotation marks of another kind', vary: labels((text) => text.replace(/[“”]/g, '"')) },
	{
		id: 'D2',
		name: 'a label with an explanation of one’s own',
		vary: labels((text) => text.replace(/^(行政许可|行政处罚)$/, '$1（含变更、延续）')),
	},
	// D3
	{ id: 'D3', isWrong: true, name: 'the labels of （三） are lost', vary: lost(...denied), beyond: losesBlanks },
	{ id: 'D3', isWrong: true, name: 'the labels of （四） are lost', vary: lost(...unable), beyond: losesBlanks },
	{
		id: 'D3',
		isWrong: true,
		name: 'the labels of three groups are lost',
		vary: lost(...denied, ...unable, ...notProcessed),
		beyond: losesBlanks,
	},
	{
		id: 'D3',
		isWrong: true,
		name: 'two labels are lost',
		vary: lost(denied[3]!, notProcessed[0]!),
		beyond: losesBlanks,
	},
	// D4
	{
		id: 'D4',
		isWrong: true,
		name: '（六） without its lines',
		since: 2021,
		vary: inTable('t3', (grid) => {
			const lines = under('other', 'noCorrection', 'feeUnpaid', 'misc');
			const first = grid.findIndex((row) => row.line === lines[0]);
			const folded = grid[first]!.cells.map((each, x) => {
				if (each.text.startsWith('（六）')) return { ...each, rowSpan: 1, columnSpan: 2 };
				if (each === labelOf(grid[first]!)) return undefined;
				const sum = lines.reduce((total, line) => {
					const own = grid.find((row) => row.line === line)!.cells[x]!;
					return total + Number(own.text);
				}, 0);
				return isFigure(each) ? { ...each, text: String(sum), columnSpan: 1 } : { ...each, columnSpan: 1 };
			});
			const without = lines.slice(1).reduce(withoutLine, grid);
			return without.map((row) => {
				if (row.line !== lines[0]) return row;
				return { cells: folded.filter((each) => each !== undefined) };
			});
		}),
	},
	{
		id: 'D4',
		name: 'a row with the title',
		vary: grids((grid, id) => [
			rowOf(
				grid,
				{ t2: '主动公开政府信息情况', t3: '收到和处理政府信息公开申请情况', t4: '政府信息公开行政复议、行政诉讼情况' }[
					id
				],
			),
			...grid,
		]),
	},
	{ id: 'D4', name: 'a row with the unit', vary: grids((grid) => [rowOf(grid, '单位：件'), ...grid]) },
	{
		id: 'D4',
		name: 'a row with the year',
		vary: grids((grid) => [rowOf(grid, '统计年度：2023年'), ...grid]),
	},
	{
		id: 'D4',
		name: 'a line of the organ’s own',
		vary: inTable('t2', (grid) =>
			grid.flatMap((row) => {
				if (row.line !== 't2.normativeDocs') return [row];
				return [
					row,
					{
						cells: row.cells.map((each) => ({ ...each, text: isFigure(each) ? '7' : '其他主动公开文件' })),
					},
				];
			}),
		),
	},
	{
		id: 'D4',
		name: 'a column of zeros',
		vary: inTable('t3', (grid) => withZeroColumn(grid, 'total', '其他自然人')),
	},
	{
		id: 'D4',
		name: 'a column 小计',
		vary: inTable('t3', (grid) =>
			withColumnBefore(grid, 'total', (row, y): GridCell => {
				const depth = headerOf(grid).length;
				if (y < depth)
					return { ...cell(y === 1 ? '小计' : '', y === 1 ? 'header' : 'above'), rowSpan: y === 1 ? 2 : 1 };
				const own = row.cells.filter(isFigure).slice(1, -1);
				return cell(String(own.reduce((sum, each) => sum + Number(each.text.replace(/^.*\uE001/, '')), 0)), 'figure');
			}),
		),
	},
	{
		id: 'D4',
		name: 'a column that numbers the rows',
		vary: grids((grid, id) => (id === 't4' ? grid : numbered(grid))),
	},
	{
		id: 'D4',
		name: 'three values under one column',
		since: 2021,
		vary: inTable('t2', (grid) =>
			grid.map((row) => {
				const own = row.cells.filter(isFigure);
				if (own.length !== 1) return row;
				return {
					...row,
					cells: row.cells.flatMap((each) =>
						isFigure(each) ? [{ ...each, columnSpan: 1 }, ...[0, 0].map(() => cell('0', 'figure'))] : [each],
					),
				};
			}),
		),
		// Where a merged cell is written again and again, one more is a column of its own.
		beyond: ({ name, loose }) => loose === true || name.includes('repeated'),
	},
	// D5
	{ id: 'D5', name: 'figures of full width', vary: figures(wide) },
	{ id: 'D5', name: 'figures among blanks', vary: figures((text) => ` ${text}  `) },
	{ id: 'D5', name: 'figures among ideographic blanks', vary: figures((text) => `　${text}　`) },
	{ id: 'D5', name: 'a plus sign', vary: someFigures((text) => `+${text}`) },
	{
		id: 'D5',
		name: 'a minus sign of full width',
		vary: inTable('t2', (grid) => withFigure(grid, 't2.penalty', 'delta', () => '－1')),
	},
	{
		id: 'D5',
		name: 'thousands apart',
		vary: inTable('t2', (grid) => withFigure(grid, 't2.licensing', 'decisions', () => '1,234')),
	},
	{
		id: 'D5',
		name: 'thousands apart by a comma of full width',
		vary: inTable('t2', (grid) => withFigure(grid, 't2.licensing', 'decisions', () => '1，234')),
	},
	{
		id: 'D5',
		name: 'eight digits',
		vary: inTable('t2', (grid) => withFigure(grid, 't2.licensing', 'decisions', () => '12345678')),
	},
	{
		id: 'D5',
		name: 'six decimals',
		vary: inTable('t2', (grid) => withFigure(grid, 't2.fees', 'amountWan', () => '1234.567891')),
	},
	{
		id: 'D5',
		isWrong: true,
		name: 'a unit behind an amount',
		vary: inTable('t2', (grid) => withFigure(grid, 't2.fees', 'amountWan', () => '38.4万元')),
	},
	{
		id: 'D5',
		name: 'a note behind a figure',
		vary: inTable('t2', (grid) => withFigure(grid, 't2.normativeDocs', 'issued', () => '2（其中修订1件）')),
	},
	{ id: 'D5', isWrong: true, name: 'a unit behind counts', vary: someFigures((text) => `${text}件`) },
	{
		id: 'D5',
		name: 'O for 0',
		vary: inTable('t3', (grid) => withFigure(grid, 't3.result.denied.stateSecret', 'business', () => 'O')),
	},
	{
		id: 'D5',
		name: '〇 for 0',
		vary: inTable('t3', (grid) => withFigure(grid, 't3.result.denied.stateSecret', 'business', () => '〇')),
	},
	// D6
	...['/', '-', '—', '--', '无', '不适用', 'N/A', '&nbsp;', ''].flatMap((text): Variation[] => [
		{
			id: 'D6',
			isWrong: true,
			name: `“${text}” in some cells`,
			vary: (plan, shape) => someFigures(() => blankAs(text, shape))(plan, shape),
			...(text === '' || text === '&nbsp;' ? { beyond: losesBlanks } : {}),
		},
		{
			id: 'D6',
			isWrong: true,
			name: `“${text}” in a row`,
			vary: (plan, shape) => inTable('t3', (grid) => inRow(grid, 't3.carriedOver', blankAs(text, shape)))(plan, shape),
			...(text === '' || text === '&nbsp;' ? { beyond: losesBlanks } : {}),
		},
		{
			id: 'D6',
			isWrong: true,
			name: `“${text}” in a column`,
			vary: (plan, shape) =>
				inTable('t3', (grid) =>
					withTexts(grid, (each) =>
						each.column === 'legalService' ? onText(each.text, () => blankAs(text, shape)) : each.text,
					),
				)(plan, shape),
			...(text === '' || text === '&nbsp;' ? { beyond: losesBlanks } : {}),
		},
		{
			id: 'D6',
			name: `“${text}” for 规章`,
			vary: (plan, shape) => inTable('t2', (grid) => inRow(grid, 't2.rules', blankAs(text, shape)))(plan, shape),
			...(text === '' || text === '&nbsp;' ? { beyond: losesBlanks } : {}),
		},
	]),
	...ids.map(
		(id): Variation => ({
			id: 'D6',
			name: `nothing in ${id} yet`,
			vary: inTable(id, (grid) => withTexts(grid, (each) => (isFigure(each) ? '' : each.text))),
			beyond: losesBlanks,
		}),
	),
	// D8
	{ id: 'D8', name: 'a table of meetings in 一', vary: beside('s1', meetings) },
	{ id: 'D8', name: 'a table of fees in 六', vary: beside('s6', fees) },
	...ids.flatMap((id): Variation[] => [
		// Out of a PDF a row without a label of the form may as well be half of one with it.
		{ id: 'D8', name: `a table of channels right below ${id}`, vary: below(id, channels), beyond: isOfPdf },
		{ id: 'D8', name: `what was published, right below ${id}`, vary: below(id, published), beyond: isOfPdf },
		{ id: 'D8', name: `fees right below ${id}`, vary: below(id, fees) },
		{ id: 'D8', name: `decisions right below ${id}`, vary: below(id, decisions) },
		{
			id: 'D8',
			name: `a table of channels below ${id} and a line`,
			vary: below(id, channels, '各渠道情况如下表：\n\n'),
			beyond: isOfPdf,
		},
	]),
	// D9
	{
		id: 'D9',
		isWrong: true,
		name: 'tables of another edition',
		vary: (plan) => {
			const other = plan.year < 2021 ? 2023 : 2020;
			return { ...plan, tables: { t2: [gridOf(other, 't2')], t3: [gridOf(other, 't3')], t4: [gridOf(other, 't4')] } };
		},
	},
	{
		id: 'D9',
		isWrong: true,
		name: 'a table 二 of another edition',
		vary: (plan) => ({ ...plan, tables: { ...plan.tables, t2: [gridOf(plan.year < 2021 ? 2023 : 2020, 't2')] } }),
	},
	// D10
	{
		id: 'D10',
		name: 'the statistics of older years behind the report, as tables are',
		vary: annexed(({ table }) => table(oldStatistics, 't2')),
	},
	{
		id: 'D10',
		name: 'the statistics of older years, a line each',
		vary: annexed(() => oldIndicators.map((texts) => texts.join(' ')).join('\n')),
	},
	{
		id: 'D10',
		name: 'the statistics of older years, run together',
		vary: annexed(() => oldIndicators.flat().join('')),
	},
	{
		id: 'D10',
		name: 'the statistics of older years under 四',
		vary: (plan, shape) => ({
			...plan,
			notes: { ...plan.notes, t4: `附表\n\n${shape.table(oldStatistics, 't2')}` },
		}),
	},
	// D11
	{
		id: 'D11',
		isWrong: true,
		name: 'radicals',
		vary: labels((text) => text.replaceAll('行', '⾏').replaceAll('人', '⼈').replaceAll('长', '⻓')),
	},
	{ id: 'D11', name: 'zero width', vary: labels((text) => text.replace(/(?<=^..)(?=.)/, '\u200B')) },
	{ id: 'D11', name: 'no-break blanks', vary: figures((text) => `\u00A0${text}\u00A0`) },
	// D13
	...ids.map(
		(id): Variation => ({
			id: 'D13',
			name: `a note below ${id}`,
			vary: (plan) => ({ ...plan, notes: { ...plan.notes, [id]: note } }),
		}),
	),
];

/** No-break spaces are the blanks of HTML and Markdown. */
function blankAs(text: string, { markdown }: Shape): string {
	return text === '&nbsp;' && !markdown ? '\u00A0' : text;
}

function inRow(grid: Grid, line: string, text: string): Grid {
	return withTexts(grid, (each, row) =>
		row.line === line && isFigure(each) ? onText(each.text, () => text) : each.text,
	);
}
