/** What happens to tables on their way into a draft, whatever their shape: read rightly, or refused once, never wrong. */
import { describe, expect, test } from 'vitest';
import type { SectionId } from '../../server/src/forms/types.ts';
import { check, essence, serious } from '../support/check.ts';
import { gridOf, withoutColumn } from '../support/grids.ts';
import { report, type TableStyle, table } from '../support/report-builder.ts';
import { tableWriters } from '../support/table-styles.ts';

type Sections = Readonly<Partial<Record<SectionId, string>>>;

const written = (id: 't2' | 't3' | 't4', style: TableStyle): string => table(2023, id, style).text;
const writtenWithout = (id: 't2' | 't3', style: TableStyle, column: string): string =>
	tableWriters[style](withoutColumn(gridOf(2023, id), column));
const cells = (id: 't2' | 't3' | 't4'): string[] => written(id, 'paragraphs').split('\n\n');
/** Rows of texts, places of merged cells left out. */
const rows = (id: 't2' | 't3' | 't4'): string[][] =>
	written(id, 'tsv')
		.split('\n')
		.map((row) => row.split('\t').filter((cell) => cell !== ''));
const requests = rows('t3').filter((row) => /^\d+$/.test(row.at(-1)!) && row.length > 7);
const bare = (label: string): string => label.replace(/^（.）|^\d\.|^[一二四]、/, '');
const pipe = (header: readonly string[], body: readonly (readonly string[])[]): string =>
	[header, header.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');

function found(replace: Sections, markdown = true): string[] {
	return serious(check(report({ year: 2023, markdown, replace }).text, markdown).problems).map(({ rule }) => rule);
}

function isClean(replace: Sections): void {
	for (const markdown of [true, false]) {
		const { draft, problems } = check(report({ year: 2023, markdown, replace }).text, markdown);
		expect(problems.map(essence)).toEqual([]);
		expect(draft.report()!.tables.map(({ form }) => form.id)).toEqual(['t2', 't3', 't4']);
	}
}

describe('a table 三 that came apart into small tables', () => {
	const generic = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];
	const wrong = ['项目', '本年新收件数', '上年结转件数', '予以公开', '部分公开', '不予公开', '结转下年度', '总计'];

	test('is read by its labels, whatever the headers say, and headings between are no sections', () => {
		const t3 = requests.map((row, index) => {
			const label = row.at(-8)!;
			return `### ${label}\n\n${pipe(index % 5 === 3 ? wrong : generic, [[bare(label), ...row.slice(-7)]])}`;
		});
		isClean({ s3: t3.join('\n\n') });
	});

	test('is read with its headings in bold and blank lines between all its lines', () => {
		const t3 = requests.map((row) => {
			const rows = pipe(generic, [[bare(row.at(-8)!), ...row.slice(-7)]]).split('\n');
			return [`**${row.at(-8)!}**`, ...rows].join('\n\n');
		});
		isClean({ s3: t3.join('\n\n') });
	});

	test('a wrong figure in it is found', () => {
		const t3 = requests.map((row) => {
			const figures = bare(row.at(-8)!) === '总计' ? ['99', ...row.slice(-6)] : row.slice(-7);
			return pipe(generic, [[bare(row.at(-8)!), ...figures]]);
		});
		expect(found({ s3: t3.join('\n\n') })).toEqual(expect.arrayContaining(['totals/applicants', 'totals/results']));
	});

	test('is refused once when labels were torn off', () => {
		const t3 = requests.map((row, index) => {
			const label = row.at(-8)!;
			const figures = row.slice(-7);
			return index % 4 === 1
				? `${pipe(figures, [])}\n${label.slice(0, 8)}\n${label.slice(8)}`
				: pipe([label, ...figures], []);
		});
		expect(found({ s3: t3.join('\n\n') })).toEqual(['tables/unreadable']);
	});
});

test('a table 四 for each procedure is read by the names above, and refused once without one', () => {
	const figures = rows('t4').at(-1)!;
	const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
	const t4 = ['行政复议', '未经复议直接起诉', '复议后起诉'].map(
		(name, index) => `### ${name}\n\n${pipe(outcomes, [figures.slice(index * 5, index * 5 + 5)])}`,
	);
	isClean({ s4: t4.join('\n\n') });
	expect(found({ s4: t4.join('\n\n').replace(/### .*\n/, '') })).toEqual(['tables/unreadable']);
});

test('rows that blanks fill up to the width of their columns are rows, however long', () => {
	const wide = (id: 't2' | 't3' | 't4'): string =>
		rows(id)
			.map((row) => row.join(' '.repeat(60)))
			.join('\n\n');
	isClean({ s2: wide('t2'), s3: wide('t3'), s4: wide('t4') });
});

test('a table 四 out of a PDF with its header in pieces is refused, not missing', () => {
	const header = '行政复议 行政诉讼\n结果 结果 其他 尚未 总计 未经复议直接起诉 复议后起诉\n维持 纠正 结果 审结';
	expect(found({ s4: `${header}\n${rows('t4').at(-1)!.join(' ')}` }, false)).toEqual(['tables/unreadable']);
});

describe('page ends within a table', () => {
	const header = cells('t3').slice(0, 10).join('\n\n');

	test.each(['- 5 -', '— 5 —', '第 5 页', '第5页 共8页'])('%s', (page) => {
		isClean({
			s3: cells('t3')
				.map((cell, index) => (index % 40 === 39 ? `${page}\n\n${cell}` : cell))
				.join('\n\n'),
		});
		isClean({
			s3: cells('t3')
				.map((cell) => (cell === '（四）无法提供' ? `（四）无\n\n${page}\n\n法提供` : cell))
				.join('\n\n'),
		});
		isClean({ s3: written('t3', 'text').replace('\t（四）无法提供', `\t（四）无\n\n${page}\n\n法提供`) });
		isClean({ s3: written('t3', 'bars').replace(/^（四）/m, `${page}\n（四）`) });
	});

	test('the header comes again, and the label of the group', () => {
		const again = `- 5 -\n\n${header}\n\n三、本年度办理结果\n\n（四）无法提供`;
		isClean({
			s3: cells('t3')
				.map((cell) => (cell === '（四）无法提供' ? again : cell))
				.join('\n\n'),
		});
	});
});

describe('blank lines between the rows of pipe tables', () => {
	const loosened = (id: 't2' | 't3' | 't4', from: number): string =>
		written(id, 'pipe')
			.split('\n')
			.map((row, at) => (at > from ? `\n${row}` : row))
			.join('\n');

	test('are no end of a table', () => {
		isClean({ s2: loosened('t2', 1), s3: loosened('t3', 1), s4: loosened('t4', 1) });
	});

	test('are none before the only row of table 四', () => {
		const before = written('t4', 'pipe').split('\n').length - 2;
		isClean({ s4: loosened('t4', before) });
	});

	test('nor between two tables, of which the second has a header of its own', () => {
		const own = pipe(['公开渠道', '一季度', '二季度', '全年'], [['政府网站', '2', '3', '5']]);
		isClean({ s2: `${loosened('t2', 1)}\n\n${own}` });
	});
});

describe('the last label out of a PDF goes on below its figures', () => {
	const t3 = written('t3', 'spaces');

	test.each([
		['四、结转下年度继续办理', '四、结转下年度', '继续办理'],
		['（七）总计', '（七）', '总计'],
	])('%s', (label, begun, rest) => {
		const broken = t3.replace(new RegExp(`^(.*)${label}(.*)$`, 'm'), `$1${begun}$2\n${rest}`);
		expect(broken).not.toBe(t3);
		isClean({ s3: broken });
	});

	test('a sentence below them is none', () => {
		isClean({ s3: `${t3}\n继续办理的申请均已转入下一年度。` });
	});
});

describe('a column is missing where no mark ends rows', () => {
	test('out of a PDF, with labels in pieces: the header has to lack it, too', () => {
		const t3 = writtenWithout('t3', 'A7', 'legalService');
		expect(found({ s3: t3 }, false)).toEqual(['tables/missing-column']);
		const named = t3.replace('社会公益组织 其他', '社会公益组织 法律服务机构 其他');
		expect(named).not.toBe(t3);
		expect(found({ s3: named }, false)).toEqual(['tables/unreadable']);
	});

	test('and a row of the organ’s own stands in table 二', () => {
		const t2 = writtenWithout('t2', 'cell-bars', 'repealed');
		const own = t2.replace(/(行政规范性文件 \|(?:\n\d+ \|){2})/, '$1\n其他主动公开文件 |\n7 |\n7 |');
		expect(own).not.toBe(t2);
		expect(found({ s2: own }, false)).toEqual(['tables/missing-column']);
	});
});

describe('labels lost', () => {
	test('leave blank cells: the rows are known by their place', () => {
		const t3 = written('t3', 'cell-bars').replace(/^\d\..*\|$/gm, '|');
		expect(found({ s3: t3 }, false)).toEqual(Array(4).fill('tables/label'));
	});

	test('leave nothing: refused once', () => {
		const t3 = cells('t3').filter((cell) => !/^\d\./.test(cell));
		expect(found({ s3: t3.join('\n\n') }, false)).toEqual(['tables/unreadable']);
	});
});

describe('blank cells where bars show them', () => {
	const row = /^(2\.重复申请 \|\n)(?:\d+ \|\n){7}/m;
	const t3 = written('t3', 'cell-bars');

	test('one, a row, a whole table', () => {
		const problems = (s3: string) => check(report({ year: 2023, replace: { s3 } }).text, false).problems.map(essence);
		expect(problems(t3.replace(row, `$1${'|\n'.repeat(7)}`))).toEqual([
			expect.stringMatching(/^information cells\/blank .*2\.重复申请.*整行/),
		]);
		expect(problems(t3.replace(/^\d+ \|$/gm, '|'))).toEqual([expect.stringMatching(/^hint cells\/blank/)]);
	});
});

describe('other tables and words', () => {
	test.each<[string, Sections]>([
		['a list of decisions between bars', { s1: '情况如下：\n\n行政许可 | 12\n行政处罚 | 3\n行政强制 | 0\n\n以上。' }],
		['a list of decisions in paragraphs', { s1: '行政许可\n\n12\n\n行政处罚\n\n3\n\n行政强制\n\n2\n\n以上。' }],
		['press conferences', { s1: '新闻发布情况 | 场次 | 总计 |\n新闻发布会 | 3 | 3 |\n其他 | 2 | 2 |\n总计 | 5 | 5 |' }],
		[
			'sub-headings that are labels',
			{ s1: '行政许可\n\n全年办理15件。\n\n行政处罚\n\n全年处罚7件。\n\n规章\n\n无\n\n其他\n\n以上。' },
		],
	])('are no statutory tables: %s', (_, sections) => {
		const tables = { s2: written('t2', 'bars'), s3: written('t3', 'paragraphs'), s4: written('t4', 'cell-bars') };
		const { draft, problems } = check(report({ year: 2023, replace: { ...tables, ...sections } }).text, false);
		expect(draft.report()!.tables.map(({ form }) => form.id)).toEqual(['t2', 't3', 't4']);
		expect(problems.filter(({ rule }) => !/^structure\/missing-topic|^prose\//.test(rule)).map(essence)).toEqual([]);
	});
});

describe('a report on one line', () => {
	const glued = report({ year: 2023, style: 'glued' }).text.trim();

	test.each<[string, string]>([
		['as it stands', glued.replace(/\n+/g, ' ')],
		['with a site around it', `当前位置：首页 > 年报 字号：大 中 小 ${glued.replace(/\n+/g, ' ')} 附件下载 微信`],
		['without blanks', glued.replace(/\n+/, '\n\r').replace(/\n+(?!\r)/g, '')],
		['in one cell of a table', `| ${glued.replace(/\n+/g, ' ')} ${'|'.repeat(90)}\n${'|---'.repeat(90)}|\n`],
	])('has its title and sections, and each table is refused once: %s', (_, text) => {
		for (const markdown of [true, false]) {
			const { draft, problems } = check(text, markdown);
			expect(draft.report()?.title?.year).toBe(2023);
			expect(draft.report()?.sections.map(({ form }) => form.id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
			expect(serious(problems).map(({ rule }) => rule)).toEqual(Array(3).fill('tables/unreadable'));
		}
	});
});
