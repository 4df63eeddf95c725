/** Markdown that is read without the parser is read as the parser reads it: paragraphs, headings, cells, what is left open. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { hasInlineMarkup, readInline, readMarkdown, readUnclosed } from '../../server/src/read/inline.ts';
import { readMarkdownLines } from '../../server/src/read/lines.ts';

const parser = unified()
	.use(remarkParse)
	.data('micromarkExtensions', [gfmTable()])
	.data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
	.freeze();

const word = fc.constantFrom(
	...[
		'政府',
		'信息公开',
		'（一）',
		'主动公开',
		'2024年',
		'12',
		'，',
		'。',
		'“三安全一稳定”',
		'a',
		'𬭎',
		' ',
		'　',
		'！',
		'!',
		'>',
		'~',
		'#',
		'(u)',
	],
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

/** The text nodes of a tree, where they stand. */
function textsOf(node: Nodes): { text: string; start: number; end: number }[] {
	if (node.type === 'text' || node.type === 'inlineCode') {
		return [{ text: node.value, start: node.position!.start.offset!, end: node.position!.end.offset! }];
	}
	return 'children' in node ? node.children.flatMap(textsOf) : [];
}

test('cells wholly in bold, in italics or as code', () => {
	const mark = fc.constantFrom('**', '*', '`', '__', '***');
	fc.assert(
		fc.property(mark, words, mark, fc.constantFrom('', ' ', '\t'), (open, inner, close, blank) => {
			const cell = `${blank}${open}${inner}${close}${blank}`;
			const source = `|${cell} |\n|-|`;
			const texts = textsOf(parser.parse(source));
			const shown = readInline(cell, 0, cell.length);
			expect(shown.text).toBe(texts.map(({ text }) => text).join(''));
			// Of several nodes, or of code with its marks, the outer places: ours lie within.
			expect(shown.start).toBeGreaterThanOrEqual((texts[0]?.start ?? 1) - 1);
			expect(shown.end).toBeLessThanOrEqual((texts.at(-1)?.end ?? source.length) - 1);
			if (shown.from === undefined) expect(cell.slice(shown.start, shown.end)).toBe(shown.text);
		}),
		{ numRuns: 2000 },
	);
});

test('paragraphs and headings without markup', () => {
	const start = fc.constantFrom('', '', '', '# ', '## ', '###### ', '####### ', '#');
	const line = fc.tuple(start, words).map((both) => both.join('').trim());
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
			const text = lines.join('\n');
			// Lists, quotes, fences and rules are read as the draft means them, blanks at the start as an indented paragraph.
			fc.pre(lines.every((each) => each !== '' && !/^(?:[-*+>=]|~~~|\d+[.)])/.test(each)) && !hasInlineMarkup(text));
			const shown = ({
				text: { text: own, start: from, end },
				style,
				level,
			}: ReturnType<typeof readMarkdownLines>[number]) => ({
				own,
				from,
				end,
				style,
				level,
			});
			expect(readMarkdownLines(text).map(shown)).toEqual(readMarkdown(text).lines.map(shown));
		}),
		{ numRuns: 2000 },
	);
});

test('fences and comments that are never closed', () => {
	const opening = fc.constantFrom(
		'```',
		'````',
		'   ```',
		'```md',
		'``` a',
		'<!--',
		' <!-- nianbao',
		'<!-->',
		'<!--->',
		'```a`b',
		'``',
	);
	const line = fc.oneof(
		words,
		fc.constantFrom('', '# 政', '- 政', '**政**', '| a |', '<b>', '```x', '    政', '--', '->'),
	);
	fc.assert(
		fc.property(opening, fc.array(line, { maxLength: 4 }), fc.constantFrom('', '\n', '\r\n'), (first, lines, last) => {
			const text = [first, ...lines].join('\n') + last;
			// Where one is closed the cut has made another block of it.
			fc.pre(!lines.some((each) => /^ {0,3}```+\s*$/.test(each)));
			const own = readUnclosed(text);
			if (own !== undefined) expect(own).toEqual({ lines: readMarkdown(text).lines });
		}),
		{ numRuns: 2000 },
	);
});
