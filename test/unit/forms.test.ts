import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editionById, editionForYear, editions, newestEdition } from '../../server/src/forms/editions.ts';
import type {
	ColumnTree,
	Edition,
	EditionId,
	Explanation,
	Line,
	LineTree,
	TableBlock,
	TableId,
} from '../../server/src/forms/types.ts';

const withTables = editions.filter((edition) => edition.tables.length > 0);

function rowLeaves(rows: readonly LineTree[]): readonly Line[] {
	return rows.flatMap((row) => (row.children ? rowLeaves(row.children) : [row.line]));
}

function rowLines(rows: readonly LineTree[]): readonly Line[] {
	return rows.flatMap((row) => [row.line, ...rowLines(row.children ?? [])]);
}

function columnLeaves(columns: readonly ColumnTree[]): readonly ColumnTree[] {
	return columns.flatMap((column) => (column.children ? columnLeaves(column.children) : [column]));
}

function columnNodes(columns: readonly ColumnTree[]): readonly ColumnTree[] {
	return columns.flatMap((column) => [column, ...columnNodes(column.children ?? [])]);
}

function tableOf(edition: Edition, id: TableId) {
	const table = edition.tables.find((one) => one.id === id);
	if (table === undefined) throw new Error(`${edition.id} has no ${id}`);
	return table;
}

function linesOfBlock(block: TableBlock): readonly Line[] {
	return [
		...(block.caption ? [block.caption] : []),
		...(block.corner ? [block.corner] : []),
		...columnNodes(block.columns).map((column) => column.line),
		...rowLines(block.rows),
	];
}

function linesOf(edition: Edition): readonly Line[] {
	return [...new Set(edition.tables.flatMap((table) => table.blocks.flatMap(linesOfBlock)))];
}

const rowLabels = (block: TableBlock) => rowLeaves(block.rows).map((line) => line.label);
const columnLabels = (block: TableBlock) => columnLeaves(block.columns).map((column) => column.line.label);

/** What the printed form says, written down here a second time. Groups end in `:`; what they span is indented. */
const printedT2: Record<'format-2019' | 'format-2021', readonly (readonly [string, string, string])[]> = {
	'format-2019': [
		['第二十条第（一）项', '规章|规范性文件', '本年新制作数量|本年新公开数量|对外公开总数量'],
		['第二十条第（五）项', '行政许可|其他对外管理服务事项', '上一年项目数量|本年增/减|处理决定数量'],
		['第二十条第（六）项', '行政处罚|行政强制', '上一年项目数量|本年增/减|处理决定数量'],
		['第二十条第（八）项', '行政事业性收费', '上一年项目数量|本年增/减'],
		['第二十条第（九）项', '政府集中采购', '采购项目数量|采购总金额'],
	],
	'format-2021': [
		['第二十条第（一）项', '规章|行政规范性文件', '本年制发件数|本年废止件数|现行有效件数'],
		['第二十条第（五）项', '行政许可', '本年处理决定数量'],
		['第二十条第（六）项', '行政处罚|行政强制', '本年处理决定数量'],
		['第二十条第（八）项', '行政事业性收费', '本年收费金额（单位：万元）'],
	],
};

const printedT3 = `
一、本年新收政府信息公开申请数量
二、上年结转政府信息公开申请数量
三、本年度办理结果
	（一）予以公开
	（二）部分公开（区分处理的，只计这一情形，不计其他情形）
	（三）不予公开
		1.属于国家秘密
		2.其他法律行政法规禁止公开
		3.危及“三安全一稳定”
		4.保护第三方合法权益
		5.属于三类内部事务信息
		6.属于四类过程性信息
		7.属于行政执法案卷
		8.属于行政查询事项
	（四）无法提供
		1.本机关不掌握相关政府信息
		2.没有现成信息需要另行制作
		3.补正后申请内容仍不明确
	（五）不予处理
		1.信访举报投诉类申请
		2.重复申请
		3.要求提供公开出版物
		4.无正当理由大量反复申请
		5.要求行政机关确认或重新出具已获取信息
	（六）其他处理
		1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
		2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
		3.其他
	（七）总计
四、结转下年度继续办理`;

const onlyIn2021 = /\n\t\t(?:1\.申请人无正当理由|2\.申请人逾期未按|3\.其他$).*/gm;

const printedApplicants = `
申请人情况
	自然人
	法人或其他组织
		商业企业
		科研机构
		社会公益组织
		法律服务机构
		其他
	总计`;

const outcomes = (indent: string) =>
	['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label) => `\n${indent}${label}`).join('');

const printedT4 = `
行政复议${outcomes('\t')}
行政诉讼
	未经复议直接起诉${outcomes('\t\t')}
	复议后起诉${outcomes('\t\t')}`;

interface Node {
	readonly line: Line;
	readonly children?: readonly Node[];
}

function printed(nodes: readonly Node[], indent = ''): string {
	return nodes.map((node) => `\n${indent}${node.line.label}${printed(node.children ?? [], `${indent}\t`)}`).join('');
}

function expectComplete(what: string, text: Explanation) {
	expect(text.explanation.zh, what).toMatch(/^.{10,}。$/);
	expect(text.explanation.en, what).toMatch(/^[A-Z].{19,}\.$/);
	expect(text.basis.length, what).toBeGreaterThan(0);
	for (const article of text.basis) expect(article, what).toMatch(/条例|法|国办/);
	expect(text.mistakes.length, what).toBeGreaterThan(0);
	for (const mistake of text.mistakes) {
		expect(mistake.zh, what).toMatch(/.{5,}。$/);
		expect(mistake.en, what).toMatch(/.{10,}\.$/);
	}
	if (text.evidence === 'national') return;
	expect(text.explanation.zh, `${what} is advice`).toMatch(/通常|建议/);
	expect(text.explanation.en, `${what} is advice`).toMatch(/usually|advisable/i);
}

describe('editions', () => {
	it('are chosen by the reported year', () => {
		const chosen = [2007, 2008, 2018, 2019, 2020, 2021, 2030].map((year) => editionForYear(year)?.id);
		expect(chosen).toEqual([
			undefined,
			'regulation-2008',
			'regulation-2008',
			'format-2019',
			'format-2019',
			'format-2021',
			'format-2021',
		]);
	});

	it('are listed oldest first, without gaps, and found by id', () => {
		expect(editions.map((edition) => edition.from)).toEqual([2008, 2019, 2021]);
		expect(editions.map((edition) => edition.to)).toEqual([2018, 2020, undefined]);
		expect(newestEdition).toBe(editions.at(-1));
		for (const edition of editions) expect(editionById(edition.id)).toBe(edition);
	});
});

describe('sections', () => {
	it.each(editions.map((edition) => [edition.id, edition] as const))('of %s are complete', (_, edition) => {
		expect(edition.sections.map((section) => section.id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
		expect(edition.sections.map((section) => section.ordinal).join('')).toBe('一二三四五六');
		for (const section of edition.sections) {
			expectComplete(`${edition.id} ${section.id}`, section);
			expect(section.aliases).not.toContain(section.heading);
			expect(new Set(section.aliases).size).toBe(section.aliases.length);
		}
		const tables = edition.sections.flatMap((section) => (section.table ? [[section.id, section.table]] : []));
		expect(tables).toEqual(edition.tables.map((table) => [table.section, table.id]));
	});

	it.each(withTables.map((edition) => [edition.id, edition] as const))(
		'of %s have the printed headings',
		(_, edition) => {
			expect(edition.sections.map((section) => section.heading)).toEqual([
				'总体情况',
				'主动公开政府信息情况',
				'收到和处理政府信息公开申请情况',
				'政府信息公开行政复议、行政诉讼情况',
				'存在的主要问题及改进情况',
				'其他需要报告的事项',
			]);
			expect(edition.sections.every((section) => section.required)).toBe(true);
			expect(edition.sections[0]?.topics?.map((topic) => topic.heading)).toEqual([
				'主动公开',
				'依申请公开',
				'政府信息管理',
				'政府信息公开平台建设',
				'监督保障',
			]);
		},
	);

	it('ask for the information processing fee from 2021 on', () => {
		const [old, current] = withTables.map((edition) => edition.sections[5]?.explanation.zh ?? '');
		expect(old).not.toContain('信息处理费');
		expect(current).toContain('信息处理费');
	});
});

describe.each(withTables.map((edition) => [edition.id, edition] as const))('tables of %s', (id, edition) => {
	const newest = id === 'format-2021';

	it('explain every line', () => {
		const lines = linesOf(edition);
		expect(lines).toHaveLength(newest ? 66 : 69);
		for (const line of lines) {
			if (line.id === 't4.cases') expect(line.label).toBe('');
			else expect(line.label, line.id).not.toBe('');
			expectComplete(`${id} ${line.id}`, line);
			expect(line.aliases ?? [], line.id).not.toContain(line.label);
		}
		for (const table of edition.tables) expectComplete(`${id} ${table.id}`, table);
	});

	it('have ids of their own', () => {
		const lines = linesOf(edition).map((line) => line.id);
		expect(lines).toEqual([...new Set(lines)]);
		const blocks = edition.tables.flatMap((table) => table.blocks);
		expect(blocks.map((block) => block.id)).toEqual([...new Set(blocks.map((block) => block.id))]);
		for (const block of blocks) {
			const columns = columnNodes(block.columns).map((column) => column.id);
			expect(columns, block.id).toEqual([...new Set(columns)]);
		}
		for (const table of edition.tables) {
			const rows = table.blocks.flatMap((block) => rowLines(block.rows).map((line) => line.id));
			expect(rows, table.id).toEqual([...new Set(rows)]);
		}
	});

	it('say kind and unit at the leaves alone', () => {
		for (const column of edition.tables.flatMap((table) =>
			table.blocks.flatMap((block) => columnNodes(block.columns)),
		)) {
			expect(column.kind === undefined, column.id).toBe(column.children !== undefined);
			expect(column.unit === undefined, column.id).toBe(column.children !== undefined);
		}
		const kinds = columnLeaves(tableOf(edition, 't2').blocks.flatMap((block) => block.columns));
		expect(kinds.map((column) => `${column.id} ${column.kind} ${column.unit}`)).toEqual(
			newest
				? [
						'issued count 件',
						'repealed count 件',
						'inForce count 件',
						'decisions count 件',
						'decisions count 件',
						'amountWan money-wan 万元',
					]
				: [
						'created count 件',
						'disclosed count 件',
						'disclosedTotal count 件',
						'lastYearItems count 项',
						'delta signed 项',
						'decisions count 件',
						'lastYearItems count 项',
						'delta signed 项',
						'decisions count 件',
						'lastYearItems count 项',
						'delta signed 项',
						'projects count 项',
						'amount money 元',
					],
		);
	});

	it('have the printed size', () => {
		expect(edition.tables.map((table) => [table.id, table.width, table.labelColumns])).toEqual([
			['t2', newest ? 4 : 7, 1],
			['t3', 10, 3],
			['t4', 15, 0],
		]);
		const sizes = (['t3', 't4'] as const).map((table) => {
			const { blocks } = tableOf(edition, table);
			expect(blocks).toHaveLength(1);
			return blocks.map((block) => `${rowLeaves(block.rows).length} × ${columnLeaves(block.columns).length}`)[0];
		});
		expect(sizes).toEqual([newest ? '25 × 7' : '23 × 7', '1 × 15']);
	});

	it('print the labels of table 二', () => {
		const { blocks } = tableOf(edition, 't2');
		expect(
			blocks.map((block) => [block.caption?.label, rowLabels(block).join('|'), columnLabels(block).join('|')]),
		).toEqual(printedT2[id as keyof typeof printedT2]);
		for (const block of blocks) {
			expect(block.corner?.label).toBe('信息内容');
			expect(block.caption?.id).toBe(block.id);
		}
	});

	it('print the labels of table 三', () => {
		const [block] = tableOf(edition, 't3').blocks;
		expect(block?.corner?.label).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
		expect(printed(block?.rows ?? [])).toBe(newest ? printedT3 : printedT3.replace(onlyIn2021, ''));
		expect(printed(block?.columns ?? [])).toBe(printedApplicants);
	});

	it('print the labels of table 四', () => {
		const [block] = tableOf(edition, 't4').blocks;
		expect(printed(block?.columns ?? [])).toBe(printedT4);
		expect(block?.rows.map((row) => row.line.id)).toEqual(['t4.cases']);
		expect(block?.corner).toBeUndefined();
	});

	it('hold every term of every equation', () => {
		expect(edition.equations.map((equation) => equation.id)).toEqual([
			'T3-IDENTITY',
			'T3-RESULT-TOTAL',
			'T3-ROW-TOTAL',
			'T4-BLOCK-TOTAL.review',
			'T4-BLOCK-TOTAL.litigation.direct',
			'T4-BLOCK-TOTAL.litigation.afterReview',
		]);
		for (const equation of edition.equations) {
			const { blocks } = tableOf(edition, equation.table);
			const known =
				equation.over === 'columns'
					? blocks.flatMap((block) => rowLeaves(block.rows).map((line) => line.id))
					: blocks.flatMap((block) => columnLeaves(block.columns).map((column) => column.id));
			const terms = [...equation.left, ...equation.right];
			expect(terms, equation.id).toEqual([...new Set(terms)]);
			for (const term of terms) expect(known, equation.id).toContain(term);
			expect(equation.right, equation.id).toContain(equation.total);
			expect(equation.name.zh).not.toBe('');
			expect(equation.name.en).not.toBe('');
		}
	});

	it('add up every result and every applicant', () => {
		const [block] = tableOf(edition, 't3').blocks;
		const term = (name: string) => edition.equations.find((equation) => equation.id === name)?.left;
		const rows = rowLeaves(block?.rows ?? []).map((line) => line.id);
		const results = rows.filter((row) => row.startsWith('t3.result.') && row !== 't3.result.total');
		expect(term('T3-RESULT-TOTAL')).toEqual(results);
		const columns = columnLeaves(block?.columns ?? []).map((column) => column.id);
		expect(term('T3-ROW-TOTAL')).toEqual(columns.filter((column) => column !== 'total'));
	});
});

describe('lines of both formats', () => {
	it('keep id and explanation when the label changed', () => {
		const [old, current] = withTables.map((edition) => new Map(linesOf(edition).map((line) => [line.id, line])));
		const relabelled: string[] = [];
		for (const [id, line] of current ?? []) {
			const before = old?.get(id);
			if (before === undefined) continue;
			expect(before.explanation, id).toBe(line.explanation);
			if (before.label === line.label) continue;
			relabelled.push(`${before.label} → ${line.label}`);
			expect(before.aliases, id).toContain(line.label);
			expect(line.aliases, id).toContain(before.label);
		}
		expect(relabelled.sort()).toEqual(['处理决定数量 → 本年处理决定数量', '规范性文件 → 行政规范性文件']);
	});
});

interface SpecSection {
	readonly id: string;
	readonly ordinal: string;
	readonly headingZh: string;
	readonly aliases: readonly string[];
	readonly required: boolean;
	readonly requiredTables: readonly string[];
	readonly expectedSubtopics?: readonly {
		readonly id: string;
		readonly labelZh: string;
		readonly aliases: readonly string[];
	}[];
}

interface SpecBlock {
	readonly id: string;
	readonly titleZh: string | null;
	readonly captionNoteZh?: string;
	readonly columns: readonly { readonly id: string; readonly labelZh: string }[];
	readonly rows: readonly { readonly lineId: string; readonly label: string; readonly path: readonly string[] }[];
}

interface Spec {
	readonly lines: Readonly<Record<string, { readonly labelAliases?: readonly string[] }>>;
	readonly editions: readonly {
		readonly id: EditionId;
		readonly statutoryContents?: readonly {
			readonly labelZh: string;
			readonly required: boolean;
			readonly headingAliases: readonly string[];
		}[];
		readonly sections?: readonly SpecSection[];
		readonly tables: readonly (SpecBlock & { readonly blocks?: readonly SpecBlock[] })[];
	}[];
}

const specFile = new URL('../../../shared/spec/editions.json', import.meta.url);
const spec: Spec | undefined = existsSync(specFile) ? JSON.parse(readFileSync(specFile, 'utf8')) : undefined;
if (spec === undefined) console.log('forms.test.ts: ../shared/spec/editions.json not found, comparison skipped');

function paths(nodes: readonly LineTree[], above: readonly string[] = []): readonly (readonly [string, string])[] {
	return nodes.flatMap((node): readonly (readonly [string, string])[] => {
		const path = node.line.label === '' ? above : [...above, node.line.label];
		return node.children ? paths(node.children, path) : [[node.line.id, path.join(' › ')]];
	});
}

describe.skipIf(spec === undefined)('the specification', () => {
	it.each(spec?.editions.map((edition) => [edition.id, edition] as const) ?? [])(
		'agrees on the sections of %s',
		(id, one) => {
			const { sections } = editionById(id);
			const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();
			for (const [index, content] of (one.statutoryContents ?? []).entries()) {
				const section = sections[index];
				expect(section?.heading).toBe(content.labelZh);
				expect(section?.required).toBe(content.required);
				expect(sorted([content.labelZh, ...(section?.aliases ?? [])])).toEqual(
					sorted([content.labelZh, ...content.headingAliases]),
				);
			}
			if (one.sections === undefined) return;
			expect(
				sections.map((section) => ({
					id: section.id,
					ordinal: section.ordinal,
					headingZh: section.heading,
					aliases: section.aliases,
					required: section.required,
					requiredTables: section.table ? [section.table] : [],
					topics: section.topics?.map((topic) => [topic.id, topic.heading, topic.aliases]),
				})),
			).toEqual(
				one.sections.map((section) => ({
					id: section.id,
					ordinal: section.ordinal,
					headingZh: section.headingZh,
					aliases: section.aliases,
					required: section.required,
					requiredTables: section.requiredTables,
					topics: section.expectedSubtopics?.map((topic) => [topic.id, topic.labelZh, topic.aliases]),
				})),
			);
		},
	);

	it.each(spec?.editions.map((edition) => [edition.id, edition] as const) ?? [])(
		'agrees on the labels of %s',
		(id, one) => {
			const { tables } = editionById(id);
			expect(tables.map((table) => table.id)).toEqual(one.tables.map((table) => table.id));
			for (const [index, table] of tables.entries()) {
				const there = one.tables[index]!;
				const blocks = there.blocks ?? [there];
				expect(table.blocks.map((block) => block.id)).toEqual(blocks.map((block) => block.id));
				for (const [position, block] of table.blocks.entries()) {
					const other = blocks[position]!;
					expect(block.caption?.label ?? null).toBe(other.titleZh);
					if (other.captionNoteZh !== undefined) expect(block.corner?.label).toBe(other.captionNoteZh);
					expect(columnLeaves(block.columns).map((column) => [column.id, column.line.label])).toEqual(
						other.columns.map((column) => [column.id, column.labelZh]),
					);
					const above = block.caption ? [block.caption.label] : [];
					expect(paths(block.rows, above)).toEqual(other.rows.map((row) => [row.lineId, row.path.join(' › ')]));
				}
			}
		},
	);

	it('agrees on the wordings in use, width and punctuation aside', () => {
		const bare = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
		const all = new Map<string, Set<string>>();
		for (const line of withTables.flatMap(linesOf)) {
			const known = all.get(line.id) ?? new Set();
			for (const label of [line.label, ...(line.aliases ?? [])]) known.add(bare(label));
			all.set(line.id, known);
		}
		for (const [id, line] of Object.entries(spec?.lines ?? {})) {
			const known = all.get(id === 't3.col.legal' ? 't3.col.legalEntities' : id);
			expect(known, id).toBeDefined();
			for (const alias of line.labelAliases ?? []) expect(known, id).toContain(bare(alias));
		}
	});
});
