/** Tables that lie about themselves, or are too large to be any: one clear problem or none, and never a sum that is not there. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { nightly } from '../support/nightly.ts';
import { report } from '../support/report-builder.ts';

/** What is said of a report whose table 三 is something else. */
function said(table: string, markdown = true): string[] {
	const { text } = report({ year: 2024, markdown, replace: { s3: table } });
	return check(text, markdown).problems.map(({ rule, severity }) => `${severity} ${rule}`);
}

const ofTable = (rules: readonly string[]): string[] =>
	rules.filter((rule) => !/ (?:reading\/limit|wording\/residue)$/.test(rule));

const official = report({ year: 2024, markdown: true, style: 'html' }).text;
const rows = /## 三、[\s\S]*?(<table>[\s\S]*?<\/table>)/.exec(official)![1]!;

describe('spans that lie', () => {
	test.each([
		['a group of rows that reaches far beyond the table', rows.replace('rowspan="22"', 'rowspan="2000"')],
		['a group of rows that claims all rows there can be', rows.replace('rowspan="22"', 'rowspan="65534"')],
		['a group of no rows', rows.replace('rowspan="8"', 'rowspan="0"')],
		['a negative span', rows.replace('rowspan="8"', 'rowspan="-8"')],
		['a span in words', rows.replace('rowspan="8"', 'rowspan="八"')],
		['a span with a fraction', rows.replace('rowspan="8"', 'rowspan="8.5"')],
		['a header that claims a thousand columns', rows.replace('colspan="7"', 'colspan="1000"')],
		['a header that claims more columns than there can be', rows.replace('colspan="7"', 'colspan="99999999999"')],
		['a header too narrow', rows.replace('colspan="7"', 'colspan="5"')],
		['labels a column too wide', rows.replace('colspan="2">（一）', 'colspan="3">（一）')],
		['labels a column too narrow', rows.replace('colspan="2">（一）', '>（一）')],
		['no spans at all', rows.replaceAll(/ (?:row|col)span="\d+"/g, '')],
		['spans of one everywhere', rows.replaceAll(/ (row|col)span="\d+"/g, ' $1span="1"')],
	])('%s: the figures are right, and no sum is said to be wrong', (_, table) => {
		expect(table === rows).toBe(false);
		const rules = said(table);
		expect(rules.filter((rule) => rule.includes('totals/'))).toEqual([]);
		expect(ofTable(rules).length).toBeLessThanOrEqual(1);
	});
});

/** Bytes of a table that is no table. */
const large = nightly ? 5_000_000 : 300_000;
const rowsOf = (row: string): string => row.repeat(Math.ceil(large / 3 / row.length));

describe('tables too large', () => {
	const wide = (cells: number): string =>
		`| ${'0 | '.repeat(cells)}\n|${'---|'.repeat(cells)}\n| ${'0 | '.repeat(cells)}`;
	test.each([
		['a pipe row of 10,000 cells', wide(10_000)],
		['an HTML row of 10,000 cells', `<table><tr>${'<td>0</td>'.repeat(10_000)}</tr></table>`],
		['a row of 10,000 cells between tabs', '0\t'.repeat(10_000)],
		['10,000 cells on lines behind tabs', '\t0\n'.repeat(10_000)],
		['10,000 cells on lines with bars', '0 |\n'.repeat(10_000)],
		['10,000 cells in paragraphs', '0\n\n'.repeat(10_000)],
		['one row with blanks', '0 '.repeat(10_000)],
	])('%s is not table 三', (_, table) => {
		expect(ofTable(said(table))).toEqual(['error tables/missing']);
		expect(ofTable(said(table, false))).toEqual(['error tables/missing']);
	});

	test.each([
		['pipes', `| 申请人情况 | 自然人 |\n|---|---|\n${rowsOf('| （一）予以公开 | 1 |\n')}`],
		['HTML', rows.replace('</table>', `${rowsOf('<tr><td>（一）予以公开</td><td>1</td></tr>\n')}</table>`)],
		['tabs', rowsOf('\t（一）予以公开\n\t1\n\n')],
		['bars', rowsOf('（一）予以公开 | 1 |\n')],
	])('megabytes of %s: one problem of the table at most, no wrong sum', { timeout: 600_000 }, (_, table) => {
		const rules = said(table);
		expect(rules.filter((rule) => rule.includes('totals/'))).toEqual([]);
		expect(new Set(ofTable(rules)).size).toBeLessThanOrEqual(2);
	});
});

describe('characters that do not belong', () => {
	const everyControl = Array.from({ length: 32 }, (_, code) => code)
		.filter((code) => code !== 9 && code !== 10 && code !== 13)
		.map((code) => String.fromCharCode(code))
		.join('');

	test('control characters beside figures and in labels: the table is read, no sum is wrong', () => {
		const table = rows
			.replaceAll('<td>0</td>', '<td>\u00000\u0007</td>')
			.replace('予以公开', `予以${everyControl}公开`);
		const rules = said(table);
		expect(rules.filter((rule) => rule.includes('totals/'))).toEqual([]);
	});

	test('mojibake instead of labels: it is said once that the table cannot be used', () => {
		const rules = said(rows.replace(/[\u4e00-\u9fff]+/g, '锟斤拷'));
		expect(rules.filter((rule) => rule.includes('totals/'))).toEqual([]);
		expect(rules.filter((rule) => rule.includes('tables/'))).toHaveLength(1);
	});

	test('text read in another encoding: no table, no wrong sum, no exception', () => {
		const bytes = new TextEncoder().encode(official);
		const misread = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
		expect(check(misread, true).problems).toEqual([]);
		const gbk = new TextDecoder('gb18030').decode(bytes);
		expect(check(gbk, true).problems.filter(({ rule }) => rule.startsWith('totals/'))).toEqual([]);
		// Under a title that can be read every line is garbled: that is one problem, and not one for each line.
		const title = official.slice(0, official.indexOf('\n'));
		const garbled = check(`${title}\n\n${gbk.repeat(5)}`, true).problems.filter(
			({ rule }) => rule === 'wording/residue',
		);
		expect(garbled).toHaveLength(1);
	});
});

describe('tables of nothing', () => {
	test.each([
		'<table>',
		'<table></table>',
		'<table><tr></tr></table>',
		'<table><tr><td></td></tr></table>',
		'|  |\n|---|',
	])('%s beside the tables, and three of them: nothing is said that was not said before', (empty) => {
		expect(said(`${rows}\n\n${empty}`).filter((rule) => !rule.includes('reading/limit'))).toEqual([]);
		const apart = `${empty}\n\n${empty}\n\n${empty}`;
		expect(said(apart).filter((rule) => rule.includes('tables/'))).toEqual(['error tables/missing']);
	});
});
