import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/read/draft.ts';
import { applyEdit, editWith } from '../support/edits.ts';
import { nightly } from '../support/nightly.ts';

const runs = nightly ? 2000 : 200;
const patience = nightly ? 300_000 : 60_000;

/** Pieces of drafts, whole and broken: what is opened may be closed far behind, by another piece, or never. */
const fragment = fc.constantFrom(
	'# 示例县云溪局2024年政府信息公开工作年度报告',
	'## 一、总体情况',
	'三、收到和处理政府信息公开申请情况',
	'全年新收政府信息公开申请46件，**上年结转**4件。',
	'a',
	'`',
	'*',
	'|',
	'<',
	'>',
	' ',
	'    四个空格的段落',
	'信息内容',
	'规章 |',
	'|||',
	'0 |',
	'第二十条第（一）项\n\n信息内容\n\n本年制发件数\n\n规章\n\n0\n\n0\n\n3',
	'行政许可 | 17 | ||',
	'| 规章 | 0 | 0 | |',
	'（一）予以公开 2 1 0 0 0 0 3',
	'规章\n|\n0\n|\n3\n|',
	'> 引用',
	'> | a | b |\n> |---|---|\n> | 1 | 2 |',
	'- 列表',
	'- | a |',
	'1. 属于国家秘密',
	'```',
	'````',
	'~~~',
	'```md\n| 规章 | 0 |\n|---|---|\n```',
	'<!-- nianbao: 2024 -->',
	'<!--',
	'-->',
	'<table>',
	'</table>',
	'<table><tr><td>规章</td><td>0</td></tr></table>',
	'<table>\n\n<tr><td rowspan="2">（三）不予公开</td><td>1</td>\n\n</table>',
	'<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>',
	'<p>段落</p>',
	'<div>',
	'| 信息内容 | 本年制发件数 |',
	'|---|---|',
	'|---|---|---|',
	'| 规章 | 0 |',
	'|-|',
	'规章 | 0',
	'\t规章',
	'\t0',
	'\t',
	'\t（七）总计',
	'三、本年度办理结果\t（一）予以公开\t2\t1',
	'、',
	'- 4 -',
	'𬭎😀',
	'１２',
	'\uFEFF',
	'\0',
	'\uD83D',
	'文'.repeat(90),
);
const lineBreak = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '');
const text = fc
	.array(fc.tuple(fragment, lineBreak), { maxLength: 24 })
	.map((pieces) => pieces.map((each) => each.join('')).join(''));
const markedText = fc.tuple(fc.constantFrom('', '', '', '\uFEFF'), text).map((both) => both.join(''));

const edit = editWith(fc.oneof(fragment, text));

const blocksOf = (draft: Draft) =>
	draft.blocks.map(({ kind, start, text: own, reading }) => ({ kind, start, own, reading }));

function expectCovered(draft: Draft): void {
	const whole = draft.text;
	let at = whole.startsWith('\uFEFF') ? 1 : 0;
	for (const block of draft.blocks) {
		expect(block.start).toBe(at);
		expect(block.text.length).toBeGreaterThan(0);
		at += block.text.length;
	}
	expect(at).toBe(whole.length);
	expect(draft.blocks.map((block) => block.text).join('')).toBe(whole.slice(draft.blocks[0]?.start ?? at));
}

describe('while a draft is typed', { timeout: patience }, () => {
	it.each([
		['Markdown', true],
		['plain text', false],
	])('what is shown is what a fresh reading would show, after any edits (%s)', (_, markdown) => {
		fc.assert(
			fc.property(markedText, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
				const draft = new Draft(first, markdown);
				let current = first;
				for (const each of edits) {
					const { after, change } = applyEdit(current, each);
					draft.update(after, change);
					current = after;
					expect(blocksOf(draft)).toEqual(blocksOf(new Draft(current, markdown)));
				}
				expectCovered(draft);
			}),
			{ numRuns: runs },
		);
	});

	it('the same holds when it is typed character by character, and deleted again', () => {
		fc.assert(
			fc.property(text, fc.boolean(), (whole, backwards) => {
				const draft = new Draft('', true);
				let current = '';
				const places = [...Array(Math.min(whole.length, 120)).keys()];
				for (const place of backwards ? places.toReversed() : places) {
					const at = backwards ? 0 : current.length;
					current = current.slice(0, at) + whole[place]! + current.slice(at);
					draft.update(current, { start: at, end: at, length: 1 });
					expect(blocksOf(draft)).toEqual(blocksOf(new Draft(current, true)));
				}
				while (current.length > 0) {
					const length = Math.min(7, current.length);
					current = current.slice(0, -length);
					draft.update(current, { start: current.length, end: current.length + length, length: 0 });
					expect(blocksOf(draft)).toEqual(blocksOf(new Draft(current, true)));
				}
			}),
			{ numRuns: Math.ceil(runs / 20) },
		);
	});

	it.each([
		['blank lines, then another cell', '\t规章\n\t0\n\t0\n\n', { start: 11, end: 11 }, '\t0\n'],
		['a bar that changes the delimiter row', '段落\n|a|b|\n|-|-', { start: 13, end: 13 }, '|-|'],
		['the end of a fence', '```\n甲\n\n乙\n', { start: 9, end: 9 }, '```'],
		['a line feed behind a carriage return', '甲\r', { start: 2, end: 2 }, '\n'],
	])('what is added at the very end is seen by what stands before it: %s', (_, before, { start, end }, insert) => {
		const draft = new Draft(before, true);
		const after = before.slice(0, start) + insert + before.slice(end);
		draft.update(after, { start, end, length: insert.length });
		expect(blocksOf(draft)).toEqual(blocksOf(new Draft(after, true)));
	});

	it('a paragraph that an edit did not touch is not read again', () => {
		const draft = new Draft('一段。\n\n二段。\n\n三段。\n', true);
		const [first, , , , last] = draft.blocks;
		draft.update('一段。\n\n二二段。\n\n三段。\n', { start: 5, end: 5, length: 1 });
		expect(draft.blocks[0]).toBe(first);
		expect(draft.blocks[4]).toBe(last);
		expect(last!.start).toBe(11);
	});
});

describe('any file at all can be opened', { timeout: patience }, () => {
	it('the blocks cover its text from the first unit to the last', () => {
		fc.assert(
			fc.property(markedText, fc.boolean(), (whole, markdown) => {
				expectCovered(new Draft(whole, markdown));
			}),
		);
	});

	it('no text breaks the reader: NUL, lone surrogates, any character', () => {
		const units = fc
			.array(fc.oneof(fc.integer({ max: 0xffff }), fc.constantFrom(0, 9, 10, 13, 0x7c, 0x3c, 0x60, 0xd83d, 0xdc00)))
			.map((codes) => String.fromCharCode(...codes));
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), units), fc.boolean(), (whole, markdown) => {
				expectCovered(new Draft(whole, markdown));
			}),
		);
	});

	it('every place that a reading names lies in its block', () => {
		fc.assert(
			fc.property(markedText, fc.boolean(), (whole, markdown) => {
				for (const { reading, text: own } of new Draft(whole, markdown).blocks) {
					const cells = reading.grids.flatMap((grid) => grid.rows.flatMap((row) => row.cells));
					const ranges = [
						...reading.lines.flatMap((line) => [line.text, line.source]),
						...reading.grids.map((grid) => grid.source),
						...cells.flatMap((cell) => [cell.text, cell.source]),
						...reading.directives.map((directive) => directive.range),
						...reading.notes.map((note) => note.range),
					];
					for (const { start, end } of ranges) {
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeGreaterThanOrEqual(start);
						expect(end).toBeLessThanOrEqual(own.length);
					}
				}
			}),
			{ numRuns: runs },
		);
	});
});
