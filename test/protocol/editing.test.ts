/** What helps in writing, over the protocol: outline, folding, selections, highlights, hints, lenses, filling in. */
import { afterEach, describe, expect, test } from 'vitest';
import type {
	CodeLens,
	DocumentHighlight,
	DocumentSymbol,
	FoldingRange,
	InlayHint,
	Location,
	Range,
	SelectionRange,
	SemanticTokens,
	TextEdit,
} from 'vscode-languageserver-protocol';
import type { FigureCellResult, FillEditResult } from '../../server/src/lsp/protocol.ts';
import { type ReportOptions, report } from '../support/report-builder.ts';
import { Client, type ClientOptions } from './client.ts';

const nested = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
let client: Client;
let uri = '';

afterEach(async () => {
	expect(client.logged).toEqual([]);
	expect(await client.stop()).toBe(0);
});

async function open(text: string, markdown: boolean, options: ClientOptions = { capabilities: nested }): Promise<void> {
	({ client } = await Client.start(options));
	uri = markdown ? 'file:///draft.md' : 'file:///draft.txt';
	await client.open(uri, markdown ? 'markdown' : 'plaintext', text);
}

async function build(options: Partial<ReportOptions> = {}, start?: ClientOptions): Promise<ReturnType<typeof report>> {
	const built = report({ year: 2024, ...options });
	await open(built.text, options.markdown ?? false, start);
	return built;
}

const ask = <Result>(method: string, params: object = {}): Promise<Result> =>
	client.connection.sendRequest<Result>(method, { textDocument: { uri }, ...params });
const textAt = ({ start, end }: Range): string => client.document(uri).getText({ start, end });
const positionOf = (words: string) => client.document(uri).positionAt(client.text(uri).indexOf(words));

describe('the outline', () => {
	const brief = ({ name, detail, children }: DocumentSymbol): unknown => [
		detail === undefined ? name : `${name} | ${detail}`,
		...(children ?? []).map(brief),
	];
	const expected = [
		'示例县云溪局2024年政府信息公开工作年度报告',
		[
			'一、总体情况',
			['（一）主动公开'],
			['（二）依申请公开'],
			['（三）政府信息管理'],
			['（四）政府信息公开平台建设'],
			['（五）监督保障'],
		],
		['二、主动公开政府信息情况', ['表二（主动公开政府信息情况）']],
		['三、收到和处理政府信息公开申请情况', ['表三（收到和处理政府信息公开申请情况） | 7/7 列平衡，25/25 行平衡']],
		['四、政府信息公开行政复议、行政诉讼情况', ['表四（行政复议、行政诉讼情况） | 3/3 组平衡']],
		['五、存在的主要问题及改进情况'],
		['六、其他需要报告的事项'],
	];

	test.each(['text', 'tsv', 'html', 'pipe'] as const)('of a draft with tables as %s', async (style) => {
		const markdown = style === 'html' || style === 'pipe';
		await build({ markdown, style });
		const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
		expect(symbols.map(brief)).toEqual([expected]);
		const check = (symbol: DocumentSymbol) => {
			expect(textAt(symbol.range)).toContain(textAt(symbol.selectionRange));
			for (const child of symbol.children ?? []) {
				expect(textAt(symbol.range)).toContain(textAt(child.range));
				check(child);
			}
		};
		symbols.forEach(check);
	});

	test('is a list for a client that knows no trees', async () => {
		await build({}, {});
		const symbols = await ask<{ name: string; location: { range: Range } }[]>('textDocument/documentSymbol');
		expect(symbols).toHaveLength(15);
		expect(textAt(symbols[0]!.location.range)).toContain(symbols[14]!.name);
	});

	test('of the regulation of 2007 shows headings that no form has', async () => {
		await open(
			'示例县云溪局2017年政府信息公开工作年度报告\n\n一、概述\n\n文字。\n\n二、组织领导\n\n文字。\n\n三、主动公开政府信息的情况\n\n文字。\n',
			false,
		);
		const [root] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
		expect(root!.children!.map(({ name }) => name)).toEqual(['一、概述', '二、组织领导', '三、主动公开政府信息的情况']);
	});

	test('of something that is no report is empty', async () => {
		await open('# Notes\n\n## One\n', true);
		expect(await ask('textDocument/documentSymbol')).toEqual([]);
		expect(await ask('textDocument/foldingRange')).toEqual([]);
		expect(await ask('textDocument/codeLens')).toEqual([]);
	});
});

describe('the colours of a plain text', () => {
	const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
	const legend = ['title', 'heading', 'subheading', 'caption', 'label', 'total', 'figure', 'unit'];
	async function coloured(range: Range = whole): Promise<[kind: string, text: string][]> {
		const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/range', { range });
		let [line, character] = [0, 0];
		return Array.from({ length: data.length / 5 }, (_, index) => {
			const [down, right, length, kind] = data.slice(index * 5) as [number, number, number, number];
			character = down === 0 ? character + right : right;
			line += down;
			const end = { line, character: character + length };
			return [legend[kind]!, textAt({ start: { line, character }, end })];
		});
	}

	test.each(['text', 'tsv', 'pipe'] as const)('with tables as %s: headings, labels, figures', async (style) => {
		await build({ style });
		const all = await coloured();
		expect(all[0]).toEqual(['title', '示例县云溪局2024年政府信息公开工作年度报告']);
		const of = (kind: string) => all.filter(([each]) => each === kind).map(([, text]) => text);
		expect(of('heading')).toHaveLength(6);
		expect(of('subheading')).toContain('（一）主动公开');
		expect(of('caption')).toContain('第二十条第（一）项');
		expect(of('label')).toContain('一、本年新收政府信息公开申请数量');
		expect(of('total').every((label) => label.endsWith('总计'))).toBe(true);
		// All cells of the tables, and what the text counts.
		expect(of('figure')).toHaveLength(6 + 3 + 1 + 25 * 7 + 15 + of('unit').length);
		expect(all.filter(([, text]) => text === '33' || text === '件').length).toBeGreaterThan(2);
	});

	test('a label over two lines has its colour on both, and what is not in sight has none', async () => {
		const { text } = await build();
		const label = '政府信息公开申请数量';
		const at = text.indexOf(label) + 2;
		await client.edit(uri, at, at, '\n');
		const line = positionOf('信息公开申请数量').line;
		const range = { start: { line: line - 1, character: 0 }, end: { line: line + 1, character: 0 } };
		expect(await coloured(range)).toEqual([
			['label', '一、本年新收政府'],
			['label', '信息公开申请数量'],
		]);
	});

	test('of Markdown are the grammar’s', async () => {
		await build({ markdown: true });
		expect(await coloured()).toEqual([]);
	});
});

test('sections, sub-headings and tables fold, to their last line with words', async () => {
	await build();
	const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
	const lines = client.text(uri).split('\n');
	const firsts = folds.map(({ startLine }) => lines[startLine]!.trim());
	expect(firsts).toContain('二、主动公开政府信息情况');
	expect(firsts).toContain('（一）主动公开');
	expect(firsts).toContain('第二十条第（一）项');
	for (const { startLine, endLine } of folds) {
		expect(endLine).toBeGreaterThan(startLine);
		expect(lines[endLine]!.trim()).not.toBe('');
	}
});

test('a selection grows from sentence to draft, and from figure to table to section', async () => {
	await build({ markdown: true, style: 'pipe' });
	const chainAt = async (words: string, inside: number) => {
		const position = client.document(uri).positionAt(client.text(uri).indexOf(words) + inside);
		const [chain] = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [position] });
		const texts: string[] = [];
		for (let at: SelectionRange | undefined = chain; at !== undefined; at = at.parent) texts.push(textAt(at.range));
		for (let index = 1; index < texts.length; index++) expect(texts[index]).toContain(texts[index - 1]);
		expect(texts.at(-1)).toBe(client.text(uri));
		return texts;
	};
	const prose = await chainAt('各科室指定', 2);
	expect(prose[0]).toBe('各科室指定一名联络员，全年组织培训两次。');
	expect(prose.some((text) => text.startsWith('### （五）监督保障') || text.startsWith('（五）监督保障'))).toBe(true);
	const table = await chainAt('| 行政许可 |', 3);
	expect(table[0]).toBe('行政许可');
	expect(table.some((text) => /^\|[^\n]*行政许可[^\n]*\|$/.test(text))).toBe(true);
	expect(table.some((text) => text.startsWith('二、主动公开'))).toBe(true);
});

test('the cells of all equations of a figure are highlighted with it', async () => {
	const { cells } = await build();
	const at = cells.get('t3 一、本年新收政府信息公开申请数量 × 申请人情况·自然人')!;
	const position = client.document(uri).positionAt(at);
	const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', { position });
	// Seven of the row, and three more of the balance.
	expect(found).toHaveLength(10);
	for (const { range } of found) expect(textAt(range)).toMatch(/^\d+$/);
	expect(await ask('textDocument/documentHighlight', { position: positionOf('各科室指定') })).toEqual([]);
});

describe('hints', () => {
	const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
	const hints = () => ask<InlayHint[]>('textDocument/inlayHint', { range: whole });
	const total = '（七）总计';

	test('of a clean report there are none', async () => {
		await build();
		expect((await hints()).filter(({ label }) => !/^＝ 表/.test(String(label)))).toEqual([]);
	});

	test.each([
		['text', false],
		['html', true],
		['pipe', true],
	] as const)('say what a wrong or blank total should be (%s)', async (style, markdown) => {
		const figure = (row: string, column: string, value: string) => ({ kind: 'figure', row, column, value }) as const;
		const { cells } = await build({
			style,
			markdown,
			changes: {
				t3: [figure('二、上年结转', '总计', '77'), figure(total, '自然人', '')],
			},
		});
		const found = (await hints()).filter(({ label }) => !/^＝ 表/.test(String(label)));
		expect(found.map(({ label }) => label)).toHaveLength(2);
		for (const { label, position, tooltip } of found) {
			expect(label).toMatch(/^= \d+$/);
			expect(JSON.stringify(tooltip)).toContain('表三');
			const before = client.document(uri).offsetAt(position);
			expect([...cells.values()].some((at) => before >= at && before <= at + 2)).toBe(true);
		}
		// The blank one can be taken over, the wrong one not: it may be a part that is wrong.
		expect(found.map(({ textEdits }) => textEdits?.length ?? 0).sort()).toEqual([0, 1]);
	});

	test('come and go while a figure is typed, and can be switched off', async () => {
		let inlayHints = 'totals';
		const { cells } = await build(
			{},
			{
				capabilities: { workspace: { configuration: true } },
				settings: () => ({ inlayHints }),
			},
		);
		const at = cells.get('t3 二、上年结转政府信息公开申请数量 × 申请人情况·总计')!;
		await client.edit(uri, at, at, '9');
		expect(await hints()).toHaveLength(1);
		inlayHints = 'off';
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		expect(await hints()).toEqual([]);
		inlayHints = 'totals';
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await client.edit(uri, at, at + 1, '');
		expect(await hints()).toEqual([]);
	});
});

describe('figures of the text', () => {
	const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
	const sentence = '全年新收政府信息公开申请33件';
	const named = 't3 一、本年新收政府信息公开申请数量 × 申请人情况·总计';

	test('have the figure of their cell beside them, and lead to it and back', async () => {
		const { cells, text } = await build();
		const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range: whole });
		expect(hints.map(({ label }) => label)).toContain('＝ 表三 33');
		const position = client.document(uri).positionAt(text.indexOf(sentence) + sentence.length - 2);
		const [cell] = await ask<Location[]>('textDocument/definition', { position });
		expect(client.document(uri).offsetAt(cell!.range.start)).toBe(cells.get(named));
		const context = { includeDeclaration: false };
		const told = await ask<Location[]>('textDocument/references', { position: cell!.range.start, context });
		expect(told.map(({ range }) => textAt(range))).toEqual(['33件']);
		expect(await ask('textDocument/definition', { position: cell!.range.start })).toEqual([cell]);
		expect(await ask('textDocument/definition', { position: positionOf('各科室指定') })).toEqual([]);
	});

	const requests = '全年新收政府信息公开申请33件，上年结转3件，办结34件，结转下年度2件，均在法定期限内答复。';
	const fees = 't2 行政事业性收费 × 本年收费金额（单位：万元）';
	const cases = (name: string) => `t4 ${name}`;
	test.each<[year: number, said: string, told: [figure: string, hint: string, cells: string[]][]]>([
		[2024, '收取行政事业性收费126000元。', [['126000元', '＝ 表二 12.6万元', [fees]]]],
		[2024, '收取行政事业性收费13.6万元。', [['13.6万元', '≠ 表二 12.6万元', [fees]]]],
		[
			2020,
			'政府集中采购项目4项，采购总金额12.86万元。',
			[
				['4项', '＝ 表二 4', ['t2 政府集中采购 × 采购项目数量']],
				['12.86万元', '＝ 表二 128600元', ['t2 政府集中采购 × 采购总金额']],
			],
		],
		[
			2024,
			'因政府信息公开被申请行政复议5件，其中维持3件；被提起行政诉讼7件。',
			[
				['5件', '＝ 表四 5', [cases('行政复议·总计')]],
				['3件', '＝ 表四 3', [cases('行政复议·结果维持')]],
				['7件', '≠ 表四 6', [cases('行政诉讼·未经复议直接起诉·总计'), cases('行政诉讼·复议后起诉·总计')]],
			],
		],
		// Approximate, of others, of another kind of fee: nobody knows which cell.
		[2024, '行政事业性收费约12万元。全县行政事业性收费300万元。收取信息处理费300元。', []],
		[2024, '上年因政府信息公开引起的行政复议8件，全县引起的行政诉讼5件。', []],
	])('of fees, purchases and cases, %s: %s', async (year, said, told) => {
		const built = report({ year });
		await open(built.text, false);
		const at = built.text.indexOf(requests);
		await client.edit(uri, at, at + requests.length, said);
		const shift = (offset: number) => (offset > at ? offset + said.length - requests.length : offset);
		const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range: whole });
		expect(hints.map(({ label }) => label)).toEqual(told.map(([, hint]) => hint));
		for (const [figure, , cells] of told) {
			const position = client.document(uri).positionAt(client.text(uri).indexOf(figure) + 1);
			const found = await ask<Location[]>('textDocument/definition', { position });
			const offsets = found.map(({ range }) => client.document(uri).offsetAt(range.start));
			expect(offsets).toEqual(cells.map((name) => shift(built.cells.get(name)!)));
		}
	});

	test('that differ from their cell say so, and keep silent when that is set', async () => {
		let inlayHints = 'all';
		const { text } = await build(
			{},
			{
				capabilities: { workspace: { configuration: true } },
				settings: () => ({ inlayHints }),
			},
		);
		const at = text.indexOf(sentence) + sentence.length - 3;
		await client.edit(uri, at, at + 2, '31');
		const labels = async () =>
			(await ask<InlayHint[]>('textDocument/inlayHint', { range: whole })).map(({ label }) => label);
		expect(await labels()).toContain('≠ 表三 33');
		inlayHints = 'totals';
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		expect(await labels()).toEqual([]);
	});
});

describe('lenses', () => {
	const lenses = () => ask<CodeLens[]>('textDocument/codeLens');
	const titles = async () => (await lenses()).map(({ command }) => command!.title);

	test('above each table say how it stands', async () => {
		await build();
		expect(await titles()).toEqual(['勾稽关系：7/7 列平衡，25/25 行平衡', '勾稽关系：3/3 组平衡']);
	});

	test('lead to the first cell that fails', async () => {
		const { cells } = await build({
			changes: { t3: [{ kind: 'figure', row: '二、上年结转', column: '总计', value: '77' }] },
		});
		const [lens] = await lenses();
		expect(lens!.command!.title).toBe('勾稽关系：6/7 列平衡，24/25 行平衡，2 处不平');
		const [, range] = lens!.command!.arguments as [string, Range];
		expect([...cells.values()]).toContain(client.document(uri).offsetAt(range.start));
		expect(textAt(range)).toMatch(/^\d+$/);
	});

	test('offer what is to be filled in, and the table that is missing', async () => {
		await build({
			replace: { s2: '' },
			changes: { t4: [{ kind: 'figure', row: '*', column: '行政复议·总计', value: '' }] },
		});
		const all = await lenses();
		expect(all.map(({ command }) => [command!.command, command!.title])).toEqual([
			['nianbao.reveal', '勾稽关系：7/7 列平衡，25/25 行平衡'],
			['nianbao.reveal', '勾稽关系：2/3 组平衡（1 组数字不全）'],
			['nianbao.fillTotals', '计算总计（1 格）'],
			['nianbao.insertTable', '插入表二（主动公开政府信息情况）'],
		]);
		expect(textAt(all[3]!.range)).toBe('二、主动公开政府信息情况');
	});

	test('offer to tidy a table whose labels are not the form’s', async () => {
		await build({ changes: { t3: [{ kind: 'label', label: '2.重复申请', text: '2、重复的申请' }] } });
		const [, tidy] = await lenses();
		expect(tidy!.command!.title).toBe('整理表格');
		expect(tidy!.command!.command).toBe('nianbao.tidyTables');
		expect((await titles()).filter((title) => title === '整理表格')).toHaveLength(1);
	});

	test('say so while no equation has all of its figures', async () => {
		await build({ changes: { t4: [{ kind: 'figure', row: '*', column: '*', value: '' }] } });
		expect((await titles()).slice(1)).toEqual(['勾稽关系：待填', '空格填 0（15 格）']);
	});

	test('can be switched off', async () => {
		await build({}, { capabilities: { workspace: { configuration: true } }, settings: () => ({ codeLens: false }) });
		expect(await lenses()).toEqual([]);
	});
});

describe('filling in', () => {
	const cell = (offset: number, step: -1 | 0 | 1) =>
		client.connection.sendRequest<FigureCellResult>('nianbao/figureCell', { uri, offset, step });
	const fill = (offset: number, fillWith: 'zeros' | 'totals') =>
		client.connection.sendRequest<FillEditResult>('nianbao/fillEdit', { uri, offset, fillWith });
	const apply = async ({ changes }: NonNullable<FillEditResult>) => {
		for (const { start, end, text } of changes.toReversed()) await client.edit(uri, start, end, text);
	};
	const blankAll = [{ kind: 'figure', row: '*', column: '*', value: '' }] as const;

	test.each([
		['text', false],
		['html', true],
		['pipe', true],
	] as const)('goes through all figure cells and out behind the last (%s)', async (style, markdown) => {
		const { cells, text } = await build({ style, markdown, changes: { t4: blankAll } });
		const figures = [...cells].filter(([name]) => name.includes('×') || name.startsWith('t4 ')).length;
		let at = cells.get('t3 一、本年新收政府信息公开申请数量 × 申请人情况·自然人')!;
		expect(await cell(text.indexOf('本报告依照'), 1)).toBeNull();
		let steps = 0;
		for (; steps < 500; steps++) {
			const next = (await cell(at, 1))!;
			if ((await cell(next.start, 0)) === null) {
				expect(next.start).toBeGreaterThan(at);
				break;
			}
			expect((await cell(next.start, -1))!.start).toBe((await cell(at, 0))!.start);
			at = next.start;
		}
		expect(steps).toBe(25 * 7 + 15 - 1);
		expect(figures).toBeGreaterThan(0);
	});

	test('zeros go into blank cells only, and break nothing', async () => {
		const { cells } = await build({ changes: { t4: blankAll } });
		const at = cells.get('t4 × 行政复议·总计') ?? cells.get('t4 行政复议·总计')!;
		const before = client.text(uri);
		const found = (await fill(at, 'zeros'))!;
		expect(found.table).toBe('表四（行政复议、行政诉讼情况）');
		expect(found.changes).toHaveLength(15);
		expect(found.changes.every(({ start, end, text }) => start === end && text === '0')).toBe(true);
		await apply(found);
		expect(client.text(uri).length).toBe(before.length + 15);
		expect((await client.diagnostics(uri)).filter(({ severity }) => severity! <= 2)).toEqual([]);
		expect((await fill(at, 'zeros'))!.changes).toEqual([]);
	});

	test('totals are worked out, those of totals included, and nothing else is touched', async () => {
		const { cells, text } = await build({
			changes: {
				t3: [
					{ kind: 'figure', row: '*', column: '总计', value: '' },
					{ kind: 'figure', row: '（七）总计', column: '*', value: '' },
				],
			},
		});
		const found = (await fill(cells.get('t3 一、本年新收政府信息公开申请数量 × 申请人情况·自然人')!, 'totals'))!;
		expect(found.changes).toHaveLength(25 + 6);
		await apply(found);
		expect(client.text(uri)).toBe(report({ year: 2024 }).text);
		expect(text).not.toBe(client.text(uri));
	});

	test('outside of any table there is nothing to fill', async () => {
		const { text } = await build();
		expect(await fill(text.indexOf('各科室'), 'zeros')).toBeNull();
	});
});

describe('formatting', () => {
	test('is offered to clients that do not register it themselves', async () => {
		const { client: one, initialized } = await Client.start();
		expect(initialized.capabilities.documentFormattingProvider).toBe(true);
		expect(await one.stop()).toBe(0);
		await open('', true);
	});

	test('of a selection leaves the rest alone, and aligns tables only when that is set', async () => {
		let alignTables = true;
		const { text } = await build(
			{ markdown: true, style: 'pipe' },
			{
				capabilities: { workspace: { configuration: true } },
				settings: () => ({ alignTables }),
			},
		);
		const whole = await ask<TextEdit[]>('textDocument/formatting', { options: {} });
		expect(whole.length).toBeGreaterThan(20);
		const at = client.document(uri).positionAt(text.indexOf('| 行政许可'));
		const range = { start: at, end: { line: at.line + 1, character: 0 } };
		const part = await ask<TextEdit[]>('textDocument/rangeFormatting', { range, options: {} });
		expect(part.map((edit) => edit.range.start.line)).toEqual([at.line]);
		alignTables = false;
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		expect(await ask<TextEdit[]>('textDocument/formatting', { options: {} })).toEqual([]);
	});
});
