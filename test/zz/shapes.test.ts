import { test } from 'vitest';
import { editionById } from '../../server/src/forms/editions.ts';
import type { EditionId, TableId } from '../../server/src/forms/types.ts';
import { check, essence, faultsOfFixes, serious } from '../support/check.ts';
import { figures, grid, type MCell, render, report } from './mut.test.ts';

const log: string[] = [];
const clone = (g: MCell[][]) => g.map((r) => r.map((c) => ({ ...c })));
type T = Record<TableId, MCell[][]>;
type Shape = {
	name: string;
	md: boolean;
	render: (g: MCell[][], id: TableId) => string;
	wrap?: (s: string) => string;
	noT?: boolean;
	allow?: RegExp;
};
const cell = (c: MCell, tag = 'td') =>
	`<${tag}${c.rs > 1 ? ` rowspan="${c.rs}"` : ''}${c.cs > 1 ? ` colspan="${c.cs}"` : ''}>${c.text}</${tag}>`;
const pipeRows = (g: MCell[][], f: (r: MCell[], i: number) => string[]) => {
	const w = Math.max(...g.map((r) => r.reduce((s, c) => s + c.cs, 0)));
	const lines = g.map((r, i) => {
		const cs = f(r, i);
		while (cs.length < w) cs.push('');
		return `| ${cs.join(' | ')} |`;
	});
	return [lines[0], `|${':---:|'.repeat(w)}`, ...lines.slice(1)].join('\n');
};
const spelled = (g: MCell[][]) => {
	const above: string[] = [];
	return g.map((r) => {
		let col = 0;
		return r.map((c) => {
			const t = c.kind === 'above' ? (above[col] ?? '') : c.text;
			for (let k = 0; k < c.cs; k++) if (c.kind !== 'figure') above[col + k] = t;
			col += c.cs;
			return { ...c, text: t };
		});
	});
};
const shapes: Shape[] = [
	{
		name: 'pipe spelled',
		md: true,
		render: (g) =>
			pipeRows(spelled(g), (r) =>
				r.flatMap((c) =>
					new Array(c.cs)
						.fill(c.kind === 'figure' ? '' : c.text)
						.map((t, i) => (c.kind === 'figure' ? (i === 0 ? c.text : '') : t)),
				),
			),
	},
	{
		name: 'pipe title row',
		md: true,
		render: (g) => {
			const p = pipeRows(g, (r) => r.flatMap((c) => [c.text, ...new Array(c.cs - 1).fill('')]));
			return p;
		},
	},
	{
		name: 'html no rowspan',
		md: true,
		render: (g) =>
			`<table>\n${g
				.map(
					(r) =>
						`<tr>${r
							.filter((c) => c.kind !== 'above')
							.map((c) => cell({ ...c, rs: 1, cs: 1 }))
							.join('')}</tr>`,
				)
				.join('\n')}\n</table>`,
	},
	{
		name: 'html lying header',
		md: true,
		render: (g, id) =>
			`<table>\n${g.map((r) => `<tr>${r.map((c) => (c.kind === 'above' ? (r.some((x) => x.kind === 'figure') ? '' : '<td></td>') : cell(r.some((x) => x.kind === 'figure') ? c : { ...c, rs: 1 }))).join('')}</tr>`).join('\n')}\n</table>`,
	},
	{
		name: 'html multi-line br',
		md: true,
		render: (g) =>
			`<table>\n${g
				.map(
					(r) =>
						`  <tr>\n${r
							.filter((c) => c.kind !== 'above')
							.map(
								(c) =>
									`    <td${c.rs > 1 ? ` rowspan="${c.rs}"` : ''}${c.cs > 1 ? ` colspan="${c.cs}"` : ''}>${c.text.length > 6 ? `${c.text.slice(0, 3)}<br />${c.text.slice(3)}` : c.text}</td>`,
							)
							.join('\n\n')}\n  </tr>`,
				)
				.join('\n')}\n</table>`,
	},
	{
		name: 'html thead bold',
		md: true,
		render: (g) =>
			`<div align="center">\n<table><thead>\n${g
				.map(
					(r) =>
						`<tr>${r
							.filter((c) => c.kind !== 'above')
							.map(
								(c) =>
									`<td${c.rs > 1 ? ` rowspan=${c.rs}` : ''}${c.cs > 1 ? ` colspan='${c.cs}'` : ''}><b>${c.text}</b>&nbsp;</td>`,
							)
							.join('')}</tr>`,
				)
				.join('\n')}\n</thead></table>\n</div>`,
	},
	{
		name: 'html unclosed tds',
		md: true,
		render: (g) =>
			`<table>\n${g
				.map(
					(r) =>
						`<tr>${r
							.filter((c) => c.kind !== 'above')
							.map((c) => cell(c).replace('</td>', ''))
							.join('')}`,
				)
				.join('\n')}\n</table>`,
	},
	{
		name: 'html per line txt',
		md: false,
		render: (g) =>
			`<table>\n${g
				.map(
					(r) =>
						`<tr>\n${r
							.filter((c) => c.kind !== 'above')
							.map((c) => cell(c))
							.join('\n')}\n</tr>`,
				)
				.join('\n')}\n</table>`,
	},
	{
		name: 'tab no above',
		md: false,
		render: (g) =>
			g
				.map((r) =>
					r
						.filter((c) => c.kind !== 'above')
						.map((c) => `\t${c.text}`)
						.join('\n'),
				)
				.join('\n\n'),
	},
	{
		name: 'tab A2',
		md: false,
		render: (g) =>
			g
				.map((r) =>
					r
						.map(
							(c) =>
								`\t${c.kind !== 'figure' && c.text.length > 8 ? `${c.text.slice(0, 4)}\n${c.text.slice(4)}` : c.text}`,
						)
						.join('\n'),
				)
				.join('\n\n'),
	},
	{
		name: 'tab trailing blanks',
		md: true,
		render: (g) => g.map((r) => r.map((c) => `\t ${c.text}  `).join('\n')).join('\n\n'),
	},
	{
		name: 'tab two blanks',
		md: false,
		render: (g) => g.map((r) => r.map((c) => `\t${c.text}`).join('\n')).join('\n\n\n'),
	},
	{
		name: 'tab page no',
		md: false,
		render: (g) => g.map((r, i) => (i === 9 ? '- 4 -\n\n' : '') + r.map((c) => `\t${c.text}`).join('\n')).join('\n\n'),
	},
	{
		name: 'tab repeated header',
		md: false,
		render: (g, id) =>
			g
				.flatMap((r, i) => (id === 't3' && i === 12 ? [g[0]!, g[1]!, g[2]!, r] : [r]))
				.map((r) => r.map((c) => `\t${c.text}`).join('\n'))
				.join('\n\n'),
	},
	{
		name: 'tsv padded',
		md: false,
		render: (g) => g.map((r) => r.flatMap((c) => [c.text, ...new Array(c.cs - 1).fill('')]).join('\t')).join('\n'),
	},
	{
		name: 'tsv ragged',
		md: false,
		render: (g) =>
			g
				.map((r) =>
					r
						.filter((c) => c.kind !== 'above')
						.map((c) => c.text)
						.join('\t'),
				)
				.join('\n'),
	},
	{
		name: 'tsv padded md',
		md: true,
		render: (g) => g.map((r) => r.flatMap((c) => [c.text, ...new Array(c.cs - 1).fill('')]).join('\t')).join('\n'),
	},
	{
		name: 'label dots',
		md: true,
		render: (g) =>
			render(
				g.map((r) =>
					r.map((c) => ({
						...c,
						text: c.kind === 'label' ? c.text.replace(/^(\d)\./, '$1．').replace(/^（(.)）/, '($1)') : c.text,
					})),
				),
				'html',
			),
	},
	{
		name: 'label spaced',
		md: true,
		render: (g) =>
			render(
				g.map((r) =>
					r.map((c) => ({
						...c,
						text:
							c.kind !== 'figure'
								? c.text
										.replace(/^规章$/, '规 章')
										.replace(/^总计$/, '总 计')
										.replace(/^(\d)\./, '$1、')
								: c.text,
					})),
				),
				'html',
			),
	},
	{
		name: 'radicals',
		md: true,
		render: (g) =>
			render(
				g.map((r) =>
					r.map((c) => ({
						...c,
						text: c.kind !== 'figure' ? c.text.replace(/行/g, '⾏').replace(/人/g, '⼈') : c.text,
					})),
				),
				'html',
			),
		allow: /部首/,
	},
	{
		name: 'figures wide',
		md: true,
		render: (g) =>
			render(
				g.map((r) =>
					r.map((c) => ({
						...c,
						text:
							c.kind === 'figure'
								? c.text.replace(/^\d+$/, (d) =>
										[...d].map((x) => String.fromCharCode(x.charCodeAt(0) + 0xfee0)).join(''),
									)
								: c.text,
					})),
				),
				'html',
			),
	},
	{
		name: 't2 per block pipe',
		md: true,
		render: (g, id) => {
			if (id !== 't2') return render(g, 'pipe');
			const parts: MCell[][][] = [];
			for (const r of g) {
				if (r.length === 1 && r[0]!.text.startsWith('第二十条')) parts.push([]);
				parts.at(-1)!.push(r);
			}
			return parts.map((p) => render(p, 'pipe')).join('\n\n');
		},
	},
	{
		name: 't2 per block html',
		md: true,
		render: (g, id) => {
			if (id !== 't2') return render(g, 'html');
			const parts: MCell[][][] = [];
			for (const r of g) {
				if (r.length === 1 && r[0]!.text.startsWith('第二十条')) parts.push([]);
				parts.at(-1)!.push(r);
			}
			return parts.map((p) => render(p, 'html')).join('\n\n');
		},
	},
	{
		name: 't2 caption as text',
		md: true,
		render: (g, id) => {
			if (id !== 't2') return render(g, 'pipe');
			const parts: MCell[][][] = [];
			for (const r of g) {
				if (r.length === 1 && r[0]!.text.startsWith('第二十条')) parts.push([]);
				parts.at(-1)!.push(r);
			}
			return parts.map((p) => `${p[0]![0]!.text}\n\n${render(p.slice(1), 'pipe')}`).join('\n\n');
		},
	},
	{ name: 'footnote', md: true, render: (g) => `${render(g, 'html')}\n\n注：行政复议、行政诉讼数量含上年度结转数量。` },
	{
		name: 'footnote tab',
		md: false,
		render: (g) => `${render(g, 'text')}\n\n注：行政复议、行政诉讼数量含上年度结转数量。`,
	},
	{
		name: 'intro prose',
		md: true,
		render: (g) => `本年度情况如下表：\n\n${render(g, 'pipe')}\n\n以上数据由本局统计。`,
	},
	{
		name: 'layout td',
		md: true,
		render: (g) => render(g, 'html'),
		wrap: (s) =>
			`<table><tr><td>\n${s.replace(/^#+ (.*)$/gm, '<p>$1</p>').replace(/\n\n/g, '\n')}\n</td></tr></table>\n`,
	},
	{
		name: 'p html',
		md: true,
		render: (g) => render(g, 'html', 1),
		wrap: (s) =>
			s.replace(/^# (.*)$/gm, '<h1 align="center">$1</h1>').replace(/^## (.*)$/gm, '<p><strong>$1</strong></p>'),
	},
	{ name: 'heads bold', md: true, render: (g) => render(g, 'html'), wrap: (s) => s.replace(/^## (.*)$/gm, '**$1**') },
	{ name: 'heads colon', md: true, render: (g) => render(g, 'html'), wrap: (s) => s.replace(/^## (.*)$/gm, '## $1：') },
	{
		name: 'heads spaced',
		md: true,
		render: (g) => render(g, 'html'),
		wrap: (s) => s.replace(/^## (.)、(.*)$/gm, '### $1 、 $2'),
	},
	{ name: 'heads level', md: true, render: (g) => render(g, 'html'), wrap: (s) => s.replace(/^## /gm, '#### ') },
	{
		name: 'chrome',
		md: true,
		render: (g) => render(g, 'html'),
		wrap: (s) =>
			`当前位置：首页 > 政务公开\n\n| 索引号 | 1234 | 发布机构 | 示例县云溪局 |\n| --- | --- | --- | --- |\n| 发布日期 | 2024-01-12 | 主题 | 年报 |\n\n字号：大 中 小\n\n${s}\n示例县云溪局\n\n2024年1月15日\n\n附件下载 微信 微博 打印\n`,
	},
	{
		name: 'toc',
		md: true,
		render: (g) => render(g, 'html'),
		wrap: (s) =>
			s.replace(
				/^(# .*)$/m,
				'$1\n\n目录\n\n一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n六、其他需要报告的事项',
			),
	},
	{
		name: 'sub aliases',
		md: true,
		render: (g) => render(g, 'html'),
		wrap: (s) =>
			s.replace(
				'本局按照条例要求开展工作。',
				'（一）主动公开政府信息情况\n\n情况良好。\n\n（二）依申请公开情况\n\n情况良好。',
			),
	},
	{
		name: 'preface list',
		md: true,
		render: (g) => render(g, 'html'),
		wrap: (s) =>
			s.replace(
				'本报告统计',
				'本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。统计',
			),
	},
	{
		name: 'other table',
		md: true,
		render: (g) => render(g, 'html'),
		wrap: (s) =>
			s
				.replace(
					'本局按照条例要求开展工作。',
					'| 序号 | 发布会主题 | 时间 | 总计 |\n| --- | --- | --- | --- |\n| 1 | 行政许可改革 | 3月 | 1 |\n| 2 | 行政处罚裁量 | 5月 | 2 |\n| 3 | 其他 | 6月 | 无 |',
				)
				.replace(
					'本年度没有收取信息处理费。',
					'本年度收取信息处理费情况如下：\n\n| 项目 | 金额（元） |\n| --- | --- |\n| 信息处理费 | 无 |\n| 行政事业性收费 | 无 |',
				),
	},
];
test('shapes', { timeout: 600000 }, () => {
	const only = process.env.ONLY;
	for (const [ed, year] of [
		['format-2019', 2020],
		['format-2021', 2023],
	] as [EditionId, number][]) {
		const figs = figures(ed);
		const g0 = { t2: grid(ed, 't2', figs.t2), t3: grid(ed, 't3', figs.t3), t4: grid(ed, 't4', figs.t4) } as T;
		for (const s of shapes) {
			if (only && !s.name.includes(only)) continue;
			const make = (t: T) => {
				const x = report(ed, year, 'html', s.md, {
					t2: s.render(t.t2, 't2'),
					t3: s.render(t.t3, 't3'),
					t4: s.render(t.t4, 't4'),
				});
				return s.wrap ? s.wrap(x) : x;
			};
			const text = make(g0);
			const { draft, problems } = check(text, s.md);
			const bad = serious(problems).filter((p) => !s.allow?.test(p.message));
			if (bad.length) log.push(`${ed} ${s.name}: FALSE ${bad.map(essence).join(' || ')}`);
			const tables = draft.report()?.tables ?? [];
			if (tables.length !== 3) log.push(`${ed} ${s.name}: TABLES ${tables.map((t) => t.form.id)}`);
			for (const t of tables) {
				for (const c of t.cells()) {
					const want = figs[t.form.id]![c.line.id]![c.column.id];
					const n = (x: string) => x.normalize('NFKC');
					if (n(c.cell.text.text) !== want) {
						log.push(
							`${ed} ${s.name}: CELL ${t.form.id} ${c.line.id}.${c.column.id} = ${c.cell.text.text} want ${want}`,
						);
						break;
					}
				}
				const cells = [...t.cells()].length;
				const want = t.flat.rows.reduce((k, r) => k + r.block.columns.length, 0);
				if (cells !== want) log.push(`${ed} ${s.name}: COUNT ${t.form.id} ${cells} want ${want}`);
			}
			for (const f of faultsOfFixes(text, s.md)) log.push(`${ed} ${s.name}: FIX ${f}`);
			// mutate one figure in t3 and in t4
			for (const [id, row, col, rules] of [
				['t3', 't3.result.granted', 'business', ['totals/applicants', 'totals/results']],
				['t3', 't3.newReceived', 'naturalPerson', ['totals/applicants', 'totals/balance']],
				['t3', 't3.result.total', 'other', ['totals/applicants', 'totals/balance', 'totals/results']],
				['t4', 't4.cases', 'litigation.direct.other', ['totals/cases']],
			] as const) {
				const g = clone(g0[id]);
				for (const r of g) for (const c of r) if (c.row === row && c.col === col) c.text = String(Number(c.text) + 5);
				const t2 = make({ ...g0, [id]: g });
				const got = check(t2, s.md)
					.problems.filter((p) => p.rule.startsWith('totals'))
					.map((p) => p.rule)
					.sort();
				if (JSON.stringify(got) !== JSON.stringify(rules)) log.push(`${ed} ${s.name}: MUT ${row}.${col} got ${got}`);
			}
		}
	}
	console.log(log.length, '\n' + log.join('\n'));
});
