/** Drafts that are wrong as a whole: each fault is said once and clearly, and what hangs on it is not said again. */
import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { report, section } from '../support/report-builder.ts';

/** `severity rule: what the message tells`, of each problem. */
function said(text: string, parts: readonly string[]): string[] {
	return check(text, true).problems.map(({ severity, rule, message }) => {
		const part = parts.find((each) => message.includes(each));
		return `${severity} ${rule}: ${part ?? message}`;
	});
}

const clean = (year: number) => report({ year, markdown: true }).text;

test('years that contradict each other: the title counts, and the period is said to differ', () => {
	const text = clean(2024).replace(
		'统计期限自2024年1月1日起至2024年12月31日止',
		'统计期限自2022年1月1日起至2023年12月31日止',
	);
	expect(said(text, ['与报告年度 2024 年不符'])).toEqual(['error structure/period: 与报告年度 2024 年不符']);
});

test.each([2023, 2024])('a second report, for %i, in the draft of one for 2024: said once', (year) => {
	const part = '草稿里可能有两份报告';
	expect(said(`${clean(2024)}\n${clean(year)}`, [part])).toEqual([`warning structure/duplicate-section: ${part}`]);
});

test('headings alone: what is missing is said, once each, and nothing of what would stand there', () => {
	const headings = clean(2024)
		.split('\n')
		.filter((line) => line.startsWith('# ') || line.startsWith('## '))
		.join('\n\n');
	expect(said(headings, ['没有写明统计期限', '缺少规定的统计表', '还没有正文'])).toEqual([
		'hint structure/period: 没有写明统计期限',
		'hint structure/empty-section: 还没有正文',
		'error tables/missing: 缺少规定的统计表',
		'error tables/missing: 缺少规定的统计表',
		'error tables/missing: 缺少规定的统计表',
	]);
});

test('a table that is missing is not compared with what the text tells of it', () => {
	const table = section('s3', { year: 2024, markdown: true }).text.replace(/^.*\n+/, '');
	const text = clean(2024).replace(table, '').replace('新收政府信息公开申请33件', '新收政府信息公开申请43件');
	expect(said(text, ['缺少规定的统计表'])).toEqual(['error tables/missing: 缺少规定的统计表']);
});

test('a table that cannot be read is said once, and no sum of it is run', () => {
	const table = section('s3', { year: 2024, markdown: true }).text.replace(/^.*\n+/, '');
	const run = table.replace(/<[^>]*>|\n/g, '');
	const text = clean(2024).replace(table, `${run}\n`).replace('新收政府信息公开申请33件', '新收政府信息公开申请43件');
	expect(said(text, ['无法识别'])).toEqual(['warning tables/unreadable: 无法识别']);
});

test('a figure that breaks three equations is named in each of them', () => {
	const { text, cells } = report({ year: 2024, markdown: true });
	const at = [...cells].find(([key]) => key.startsWith('t3 （七）总计 × ') && key.endsWith('自然人'))![1];
	const slip = `${text.slice(0, at)}72${text.slice(at + 2)}`;
	const suspect = '“（七）总计 × 自然人”：填报 72，改为 22 就都成立';
	expect(said(slip, [suspect]).toSorted()).toEqual([
		`error totals/applicants: ${suspect}`,
		`error totals/balance: ${suspect}`,
		`error totals/results: ${suspect}`,
	]);
});
