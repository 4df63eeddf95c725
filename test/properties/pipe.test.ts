import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/read/draft.ts';
import type { Grid } from '../../server/src/read/model.ts';
import { offsets, spanOf } from '../../server/src/read/model.ts';
import { sourceRange } from '../../server/src/text/mapped.ts';

const markdown = unified()
	.use(remarkParse)
	.data('micromarkExtensions', [gfmTable()])
	.data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
	.freeze();

/** What a reader sees of a node of the reference parser. */
function visible(node: Nodes): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	if (node.type === 'html') return /^<br\s*\/?>/i.test(node.value) ? '\n' : '';
	if (node.type === 'image') return '';
	return 'children' in node ? node.children.map(visible).join('') : '';
}

function referenceRows(text: string): string[][] {
	const root: Root = markdown.parse(text);
	const table = root.children[0];
	if (table?.type !== 'table') throw new Error(`no table: ${JSON.stringify(text)}`);
	return table.children.map((row) => row.children.map((cell) => visible(cell).trim()));
}

function pipeGrid(text: string, isMarkdown: boolean): Grid {
	const grids = new Draft(text, isMarkdown).blocks.flatMap((block) => block.reading.grids);
	expect(grids.map((grid) => grid.shape)).toEqual(['pipe']);
	return grids[0]!;
}

const rowsOf = (grid: Grid) => grid.rows.map((row) => row.cells.map((cell) => cell.text.text));

const cellPiece = fc.constantFrom(
	'规章',
	'（一）予以公开',
	'1.属于国家秘密',
	'3. 其他',
	'# 1',
	'- 4',
	'> 2',
	'12',
	'１２',
	'+6',
	'-24',
	'0',
	'/',
	'—',
	'𬭎',
	'😀',
	'\\|',
	'\\*',
	'\\\\',
	'`12`',
	'`甲\\|乙`',
	'**总计**',
	'**甲\\|乙**',
	'*斜体*',
	'_小计_',
	'&amp;',
	'&nbsp;',
	'&#49;',
	'&#x4E00;',
	'&lt;td&gt;',
	'2 < 3',
	'a & b',
	'<br>',
	'<span>0</span>',
	'[附件](a.md)',
	'3*4*5',
	'a_b_c',
	'"三安全一稳定"',
	'“三安全一稳定”',
);
const cell = fc.array(fc.tuple(cellPiece, fc.constantFrom('', ' ', '　')), { maxLength: 3 }).map((pieces) =>
	pieces
		.map((each) => each.join(''))
		.join('')
		.trim(),
);
const padding = fc.constantFrom('', ' ', '  ', '\t');

interface Row {
	readonly cells: readonly string[];
	readonly leading: boolean;
	readonly closing: boolean;
	readonly padding: string;
}

/** Between bars an empty cell needs both of them, so a row that ends in one keeps its closing bar. */
function write({ cells, leading, closing, padding: pad }: Row): string {
	const first = leading || cells[0] === '' || cells.length === 1;
	const last = closing || cells[cells.length - 1] === '' || cells.length === 1;
	const inner = cells.map((each) => `${pad}${each}${pad}`).join('|');
	return `${first ? `|${inner}` : inner.trimStart()}${last ? '|' : ''}`;
}

const table = fc.integer({ min: 1, max: 10 }).chain((width) => {
	const row = (minLength: number, maxLength: number) =>
		fc.record({
			cells: fc.array(cell, { minLength, maxLength }),
			leading: fc.boolean(),
			closing: fc.boolean(),
			padding,
		});
	const delimiter = fc
		.array(fc.constantFrom('---', '-', ':--', '--:', ':-:'), { minLength: width, maxLength: width })
		.map((cells) => `|${cells.join('|')}|`);
	return fc.record({
		header: row(width, width),
		delimiter,
		rows: fc.array(row(1, width + 2), { maxLength: 6 }),
		lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
	});
});

/** Rows that Markdown itself would take for a list, a quote or the start of HTML. */
const otherwise = /^\s*(?:[-+*>#]|\d{1,9}[.)]\s|<|`{3})/;

describe('a Markdown table', () => {
	it('shows the cells that GitHub shows, however it was typed', () => {
		fc.assert(
			fc.property(table, ({ header, delimiter, rows, lineBreak }) => {
				const lines = [write(header), delimiter, ...rows.map(write)];
				fc.pre(!lines.some((line) => otherwise.test(line)));
				const text = lines.join(lineBreak);
				const reference = referenceRows(text);
				const own = rowsOf(pipeGrid(text, true));
				// Short and long rows keep the cells that were typed: a browser fills the ones and cuts the others.
				expect(own).toEqual(reference);
				expect(own.map((cells) => cells.length)).toEqual([header, ...rows].map(({ cells }) => cells.length));
			}),
			{ numRuns: 500 },
		);
	});

	it('marks each cell where it stands, and a figure is a stretch of the draft that can be replaced', () => {
		fc.assert(
			fc.property(
				table,
				fc.constantFrom('', '甲\n\n', '\uFEFF', '𬭎😀\r\n\r\n'),
				({ header, delimiter, rows }, before) => {
					const lines = [write(header), delimiter, ...rows.map(write)];
					fc.pre(!lines.some((line) => otherwise.test(line)));
					const text = before + lines.join('\r\n');
					const draft = new Draft(text, true);
					const block = draft.blocks.find((each) => each.reading.grids.length > 0)!;
					for (const { text: shown, source } of block.reading.grids[0]!.rows.flatMap((row) => row.cells)) {
						const range = offsets(spanOf(block, sourceRange(shown)));
						const written = text.slice(range.start, range.end);
						expect(block.text.slice(source.start, source.end)).toContain(written);
						if (/^[+-]?\d+$/.test(shown.text) && !/[&`<*]/.test(written)) expect(written).toBe(shown.text);
					}
				},
			),
		);
	});
});

describe('a table between bars in a plain text file', () => {
	it('has the same cells as in Markdown', () => {
		const text = '| 信息内容 | 本年制发件数 |\n|---|---|\n| 规章 | 0 |\n| 行政规范性文件 |  |\n';
		expect(rowsOf(pipeGrid(text, false))).toEqual(rowsOf(pipeGrid(text, true)));
		expect(rowsOf(pipeGrid(text, false))).toEqual([
			['信息内容', '本年制发件数'],
			['规章', '0'],
			['行政规范性文件', ''],
		]);
	});

	it('ends where the bars end: the sentence behind it is text', () => {
		const draft = new Draft('| a | b |\n|---|---|\n| 1 | 2 |\n注：含上年结转。\n', true);
		expect(draft.blocks.map((block) => block.kind)).toEqual(['pipe', 'text']);
	});
});
