import { describe, expect, it } from 'vitest';
import { Draft, longestDraft } from '../../server/src/read/draft.ts';
import { buildReport } from '../../server/src/report/report.ts';

const title = '# 示例县云溪局2024年政府信息公开工作年度报告\n\n';
const sections = '\n\n## 一、总体情况\n\n全年公开信息312条。\n\n## 五、存在的主要问题及改进情况\n\n人手不足。\n';

function open(text: string, markdown = true) {
	const draft = new Draft(text, markdown);
	return { draft, report: buildReport(draft, { edition: 'auto' }) };
}

const kindsOf = (draft: Draft) => draft.blocks.map((block) => block.kind);
const notesOf = (draft: Draft) => draft.blocks.flatMap((block) => block.reading.notes.map((note) => note.kind));
const sectionsOf = (text: string) => open(text).report?.sections.map((section) => section.form.id);

describe('a file that is no report', () => {
	it.each([
		['nothing', ''],
		['blanks', ' \t\r\n　\n'],
		['a byte order mark', '\uFEFF'],
		['a program', Array.from({ length: 3000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('')],
		['NUL', '\0'.repeat(1000)],
		['lone surrogates', '\uD83D\uDE00\uD83D\n\uDC00|\uD800\n|-|-|\n'.repeat(50)],
	])('is opened and left alone: %s', (_, text) => {
		for (const markdown of [true, false]) expect(open(text, markdown).report).toBeUndefined();
	});
});

describe('a report with something in it that cannot be read', () => {
	it.each([
		['NUL', `全年\0公开${'\0'.repeat(500)}信息**312**条。`],
		['lone surrogates', '\uD83D全年**公开**\uDC00信息\uD800'],
		['binary', Array.from({ length: 3000 }, (_, index) => String.fromCharCode((index * 7919) % 65536)).join('')],
		['a table cut off', '<table><tr><td>规章</td><td>0'],
		['a fence never closed', '```\n| 规章 | 0 |'],
		['a comment never closed', '<!-- 待补'],
		['a tag cut off', '<td rowspan="'],
		['deep quotes', '>'.repeat(5000)],
		['deep quotes with text', `${'> '.repeat(5000)}**总计**`],
		['deep lists', `${'- '.repeat(5000)}**总计**`],
		['deep lists with bars', `${'- '.repeat(5000)}| 总计 |`],
		['deep emphasis', `${'*'.repeat(5000)}总计${'*'.repeat(5000)}`],
		['deep brackets', `${'['.repeat(5000)}总计`],
		['deep tags', `${'<div>'.repeat(5000)}总计`],
		['deep tables', `${'<table><tr><td>'.repeat(1000)}总计${'</td></tr></table>'.repeat(1000)}`],
		['a wide row', `| ${'0 | '.repeat(20_000)}\n|${'---|'.repeat(20_000)}\n`],
		['a long line', '全年公开信息'.repeat(50_000)],
	])('keeps the sections behind it: %s', (_, middle) => {
		expect(sectionsOf(title + middle + sections)).toEqual(['s1', 's5']);
	});

	it.each([
		['unclosed-table', '<table><tr><td>规章</td><td>0'],
		['too-deep', `${'> '.repeat(5000)}**总计**`],
		['too-deep', `${'- '.repeat(5000)}**总计**`],
		['too-deep', `${'<table><tr><td>'.repeat(1000)}总计${'</td></tr></table>'.repeat(1000)}`],
		['too-deep', `${'*a '.repeat(5000)}总计`],
		['too-large', `<table>\n${'<tr><td>规章</td><td>0</td></tr>\n'.repeat(160_000)}</table>`],
	])('says so: %s', (kind, middle) => {
		const { draft, report } = open(title + middle + sections);
		expect(notesOf(draft)).toEqual([kind]);
		expect(report!.notes.map(({ note }) => note.kind)).toEqual([kind]);
		const { note, block } = report!.notes[0]!;
		expect(note.range.end).toBeGreaterThan(note.range.start);
		expect(note.range.end).toBeLessThanOrEqual(block.text.length);
	});

	it('but does not for what is merely unusual', () => {
		expect(notesOf(open(`${title}${'>'.repeat(5000)}\n\n> - 1. **总计**\n${sections}`).draft)).toEqual([]);
	});

	it('no unclosed beginning of anything swallows the rest', () => {
		for (const opening of [
			'```',
			'~~~',
			'<!--',
			'<table>',
			'<div>',
			'**',
			'`',
			'[',
			'\t',
			'|',
			'> ',
			'<table><tr><td>',
		]) {
			expect(sectionsOf(`${title}${opening}\n${sections}`), opening).toEqual(['s1', 's5']);
		}
	});
});

describe('how lines end makes no difference', () => {
	const text =
		`${title}统计期限自2024年1月1日起至2024年12月31日止。\n\n| 信息内容 | 本年制发件数 |\n|---|---|\n| 规章 | 0 |\n` +
		`\n\t规章\n\t0\n\t0\n\n<table><tr><td>规章</td>\n<td>0</td></tr></table>\n\n\`\`\`\n代码\n\`\`\`\n${sections}`;
	const plain = open(text);
	const linesOf = (draft: Draft) => draft.blocks.flatMap((block) => block.reading.lines.map((line) => line.text.text));

	it.each([
		['\r\n', ''],
		['\r', ''],
		['\n', '\uFEFF'],
		['\r\n', '\uFEFF'],
	])('%j, with %j before the text', (lineBreak, before) => {
		const { draft, report } = open(before + text.replaceAll('\n', lineBreak));
		expect(kindsOf(draft)).toEqual(kindsOf(plain.draft));
		expect(linesOf(draft)).toEqual(linesOf(plain.draft));
		expect(report!.title?.text).toBe(plain.report!.title?.text);
		expect(report!.periods.map((period) => period.written)).toEqual(['2024年1月1日起至2024年12月31日']);
		expect(report!.sections.map((section) => section.form.id)).toEqual(['s1', 's5']);
	});
});

describe('a very long draft', () => {
	it('of 10 MB is read as long as it stays under the limit', () => {
		const paragraph = `${'全年公开信息的情况如下，'.repeat(20)}\n\n`;
		const text = title + sections + paragraph.repeat(Math.ceil(10_000_000 / 3 / paragraph.length));
		expect(new TextEncoder().encode(text).length).toBeGreaterThan(9_900_000);
		expect(text.length).toBeLessThan(longestDraft);
		const { draft, report } = open(text);
		expect(draft.isTooLong).toBe(false);
		expect(report!.sections.map((section) => section.form.id)).toEqual(['s1', 's5']);
		expect(report!.notes).toEqual([]);
	});

	it('without a single line break is read too', () => {
		const { draft, report } = open(`${title}${'全年公开信息**312**条，'.repeat(200_000)}`);
		expect(draft.blocks.length).toBeGreaterThan(0);
		expect(report!.title?.year).toBe(2024);
	});

	it('above the limit is not read at all, and an edit that shortens it is', () => {
		const long = `${title}${sections}${'x'.repeat(10_000_000)}`;
		const { draft, report } = open(long);
		expect(draft.isTooLong).toBe(true);
		expect(draft.blocks).toEqual([]);
		expect(report?.sections ?? []).toEqual([]);
		const short = title + sections;
		draft.update(short, { start: short.length, end: long.length, length: 0 });
		expect(draft.isTooLong).toBe(false);
		expect(buildReport(draft, { edition: 'auto' })!.sections.map((section) => section.form.id)).toEqual(['s1', 's5']);
	});
});
