/**
 * What was a false alarm somewhere, each in reports of every edition that it concerns, in Markdown and in plain text: no
 * problem at all, or none besides those that are told.
 */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { type ReportOptions, report, section, type TableStyle } from '../support/report-builder.ts';

const uniform = [2019, 2020, 2021, 2024];
const all = [2016, ...uniform];
const styles: readonly (TableStyle | undefined)[] = [undefined, 'pipe'];

/** `rule: what it marks`, of what remains to be said. */
type Said = readonly string[];

function expectSaid(text: string, markdown: boolean, said: Said = []): void {
	const { problems } = check(text, markdown);
	expect(problems.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual(said);
}

/** The same for a report of each year, in both kinds of documents. */
function silent(
	years: readonly number[],
	change: (text: string, year: number) => string,
	more?: Partial<ReportOptions>,
) {
	for (const year of years) {
		for (const markdown of [true, false]) {
			for (const style of markdown ? styles : [undefined]) {
				const { text } = report({ year, markdown, ...(style === undefined ? {} : { style }), ...more });
				expectSaid(change(text, year), markdown);
			}
		}
	}
}

const instead = (text: string, old: string | RegExp, by: string): string => {
	const changed = text.replace(old, by);
	expect(changed).not.toBe(text);
	return changed;
};

/** A sentence of the invented report that says nothing of figures. */
const plain = '围绕河道保洁、步道养护和取水许可三项业务重新编排公开目录';

describe('never fires', () => {
	test('on a report in which nothing is wrong', () => silent(all, (text) => text));

	test('六 that says 无 of fees beside an amount of 行政事业性收费', () => {
		silent([2021, 2024], (text) => instead(text, '没有其他需要报告的内容。', '除此以外，无。'));
	});

	test('a sentence that counts one level of government, or another organ', () => {
		for (const sentence of [
			'全县共收到政府信息公开申请312件，办结298件。',
			'县本级新收政府信息公开申请12件，各镇新收190件。',
			'代表县政府办理政府信息公开申请19件。',
			'各乡镇、街道共制发行政规范性文件27件。',
		]) {
			silent(uniform, (text) => instead(text, plain, `${sentence}${plain}`));
		}
	});

	test('a column that is blank throughout, cell by cell', () => {
		for (const year of uniform) {
			const { text } = report({ year, markdown: true, style: 'pipe' });
			const lines = text.split('\n');
			const header = lines.findIndex((line) => line.includes('| 法律服务机构 |'));
			const end = lines.findIndex((line) => line.startsWith('## 四'));
			const rows = lines.map((line, at) => {
				const cells = line.split('|');
				if (at <= header || at >= end || cells.length < 11 || !/\d/.test(line)) return line;
				// 法律服务机构 is the fifth of the seven columns of figures.
				const place = cells.length - 2 - 2;
				return cells.map((cell, index) => (index === place && /^ \d+ $/.test(cell) ? '  ' : cell)).join('|');
			});
			const { problems } = check(rows.join('\n'), true);
			expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['hint cells/blank']);
		}
	});

	test('sums of a table that was cut off', () => {
		for (const year of uniform) {
			const { text } = report({ year, markdown: true });
			const from = text.indexOf('<tr><td rowspan="', text.indexOf('（五）不予处理') - 60);
			const cut = text.slice(0, from) + text.slice(text.indexOf('</table>', from));
			const { problems } = check(cut, true);
			expect(problems.filter(({ rule }) => rule.startsWith('totals/') || rule.startsWith('prose/'))).toEqual([]);
			expect(problems.map(({ rule }) => rule)).toEqual(['tables/missing-row']);
		}
	});

	test('what a site has before the title and behind the signature', () => {
		const before = '当前位置：首页 > 政府信息公开 > 政府信息公开年报\n\n发布日期：2031年3月1日 浏览次数：35次\n\n';
		silent(all, (text, year) => {
			const signed = `${text}\n示例县云溪局\n\n${year + 1}年1月20日\n`;
			return `${before}${signed}\n上一篇：2030年工作要点\n\n下一篇：无\n\n主办：示例县人民政府 电话：13800138000\n`;
		});
	});

	test('any level of headings', () => {
		for (const year of all) {
			const { text } = report({ year, markdown: true });
			for (const marks of ['#', '###', '####']) expectSaid(text.replace(/^## /gm, `${marks} `), true);
		}
	});

	test('lines of table 三 as headings', () => {
		for (const year of uniform) {
			const { text } = report({ year, markdown: true });
			const headed = instead(
				text,
				/(^## 三、.*\n)/m,
				'$1\n### 一、本年新收政府信息公开申请数量\n\n### 二、上年结转政府信息公开申请数量\n',
			);
			expectSaid(headed, true);
		}
	});

	test('ASCII punctuation', () => {
		silent(all, (text) =>
			text
				.split('\n')
				.map((line) =>
					/[<|\t]/.test(line) ? line : line.replaceAll('，', ',').replaceAll('。', '.').replaceAll('：', ':'),
				)
				.join('\n'),
		);
	});

	test('traditional characters', () => {
		const traditional: Readonly<Record<string, string>> = {
			开: '開',
			报: '報',
			规: '規',
			务: '務',
			处: '處',
			数: '數',
			总: '總',
		};
		silent(all, (text) => text.replace(/[开报规务处数总]/g, (character) => traditional[character]!));
	});

	test('a table of press conferences or of fees', () => {
		const others = [
			'| 序号 | 发布会主题 | 场次 | 人数 |\n|---|---|---|---|\n| 1 | 防汛 | 3 | 120 |\n| 2 | 取水 | 2 | 81 |\n| 总计 | | 5 | 200 |',
			'| 收费项目 | 收费标准 | 收费金额 |\n|---|---|---|\n| 水资源费 | 0.2元 | 31000 |\n| 总计 | | 30000 |',
		];
		for (const year of all) {
			const { text } = report({ year, markdown: true });
			for (const other of others) {
				expectSaid(instead(text, /(^## 二、)/m, `${other}\n\n$1`), true);
				expectSaid(`${text}\n${other}\n`, true);
			}
		}
	});

	test('a file that is no such report', () => {
		for (const markdown of [true, false]) {
			expectSaid('# 会议通知\n\n截止2024年12月31日，报名的的人员XX名，手机13800138000。\n', markdown);
			// A statutory table alone is none.
			expectSaid(section('s3', { year: 2024, markdown }).text.replace(/^.*\n/, ''), markdown);
			expectSaid('一、总体情况\n\n全年销售312件，其中线上200件、线下212件。\n', markdown);
		}
	});
});
