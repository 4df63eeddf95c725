import { test } from 'vitest';
import { layoutOf } from '../../server/src/fixes/layout.ts';
import { tableText, type WrittenStyle } from '../../server/src/fixes/table-text.ts';
import { editionById } from '../../server/src/forms/editions.ts';
import type { EditionId, TableId } from '../../server/src/forms/types.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { check, essence, faultsOfFixes, serious } from '../support/check.ts';

type Fig = Record<string, Record<string, string>>;
export function figures(ed: EditionId): Record<TableId, Fig> {
	const e = editionById(ed);
	const out = {} as Record<TableId, Fig>;
	for (const form of e.tables) {
		const f: Fig = {};
		const flat = flatten(form);
		let seed = 3;
		const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) % 4;
		for (const row of flat.rows) {
			f[row.id] = {};
			for (const c of row.block.columns) f[row.id]![c.id] = String(rnd());
		}
		if (form.id === 't2') {
			for (const row of flat.rows)
				for (const c of row.block.columns) {
					if (c.kind === 'signed') f[row.id]![c.id] = '+2';
					if (c.kind === 'money') f[row.id]![c.id] = '12345.60元';
					if (c.kind === 'money-wan') f[row.id]![c.id] = '1.25';
				}
		}
		if (form.id === 't3') {
			const cols = flat.blocks[0]!.columns.map((c) => c.id);
			const res = e.equations.find((q) => q.rule === 'totals/results')!.left;
			for (const c of cols.slice(0, 6)) {
				const sum = res.reduce((s, r) => s + Number(f[r]![c]), 0);
				f['t3.result.total']![c] = String(sum);
				f['t3.carriedOver']![c] = '1';
				f['t3.carriedForward']![c] = '2';
				f['t3.newReceived']![c] = String(sum + 1);
			}
			for (const r of Object.keys(f)) f[r]!.total = String(cols.slice(0, 6).reduce((s, c) => s + Number(f[r]![c]), 0));
		}
		if (form.id === 't4')
			for (const g of ['review', 'litigation.direct', 'litigation.afterReview']) {
				const r = f['t4.cases']!;
				r[`${g}.total`] = String(
					['upheld', 'corrected', 'other', 'pending'].reduce((s, k) => s + Number(r[`${g}.${k}`]), 0),
				);
			}
		out[form.id] = f;
	}
	return out;
}
// grid with ids for mutation
export interface MCell {
	text: string;
	kind: string;
	rs: number;
	cs: number;
	row?: string;
	col?: string;
	label?: string;
}
export function grid(ed: EditionId, id: TableId, figs: Fig): MCell[][] {
	const form = editionById(ed).tables.find((t) => t.id === id)!;
	const flat = flatten(form);
	let ri = 0;
	return layoutOf(form).map((row) => {
		const isData = row.some((c) => c.kind === 'figure');
		const fr = isData ? flat.rows[ri++]! : undefined;
		let ci = 0;
		return row.map((c) => {
			if (c.kind !== 'figure') return { text: c.text, kind: c.kind, rs: c.rowSpan, cs: c.columnSpan };
			const col = fr!.block.columns[ci++]!;
			return { text: figs[fr!.id]![col.id]!, kind: 'figure', rs: 1, cs: c.columnSpan, row: fr!.id, col: col.id };
		});
	});
}
export function render(g: MCell[][], style: WrittenStyle, v = 0): string {
	if (style === 'html') {
		const open = v === 1 ? '<table border="1" style="width:100%">\n<tbody>' : '<table>';
		const close = v === 1 ? '</tbody>\n</table>' : '</table>';
		return `${open}\n${g
			.map(
				(r) =>
					`<tr>${r
						.filter((c) => c.kind !== 'above')
						.map((c) => {
							const t = v === 1 ? 'td' : c.kind === 'header' ? 'th' : 'td';
							const tx =
								v === 1
									? c.text === ''
										? '<p align="center">&nbsp;</p>'
										: `<p align="center"><font>${c.text}</font></p>`
									: c.text;
							return `<${t}${v === 1 ? ' nowrap style="width:38px"' : ''}${c.rs > 1 ? ` rowspan="${c.rs}"` : ''}${c.cs > 1 ? ` colspan="${c.cs}"` : ''}>${tx}</${t}>`;
						})
						.join('')}</tr>`,
			)
			.join('\n')}\n${close}`;
	}
	if (style === 'pipe') {
		const w = Math.max(...g.map((r) => r.reduce((s, c) => s + c.cs, 0)));
		const lines = g.map((r) => {
			const cells = r.flatMap((c) => [
				c.text,
				...new Array(c.cs - 1).fill(v === 1 && c.kind !== 'figure' ? c.text : ''),
			]);
			while (cells.length < w) cells.push('');
			return `| ${cells.join(' | ')} |`;
		});
		return [lines[0], `|${' --- |'.repeat(w)}`, ...lines.slice(1)].join('\n');
	}
	return g.map((r) => r.map((c) => `\t${c.text}`).join('\n')).join('\n\n');
}
const heads: Record<string, string> = {
	s1: '一、总体情况',
	s2: '二、主动公开政府信息情况',
	s3: '三、收到和处理政府信息公开申请情况',
	s4: '四、政府信息公开行政复议、行政诉讼情况',
	s5: '五、存在的主要问题及改进情况',
	s6: '六、其他需要报告的事项',
};
export function report(
	ed: EditionId,
	year: number,
	style: WrittenStyle,
	md: boolean,
	tables: Partial<Record<TableId, string>>,
	over: Partial<Record<string, string | null>> = {},
): string {
	const h = (s: string) => (md ? `## ${s}` : s);
	const body: Record<string, string> = {
		s1: '本局按照条例要求开展工作。',
		s2: tables.t2 ?? '',
		s3: tables.t3 ?? '',
		s4: tables.t4 ?? '',
		s5: '存在的问题是解读不够及时，下一步改进。',
		s6: '本年度没有收取信息处理费。',
	};
	const parts = [
		`${md ? '# ' : ''}示例县云溪局${year}年政府信息公开工作年度报告`,
		`本报告统计期限自${year}年1月1日至${year}年12月31日。`,
	];
	for (const s of Object.keys(heads)) {
		if (over[s] === null) continue;
		parts.push(over[s] ?? h(heads[s]!));
		if (body[s]) parts.push(body[s]!);
	}
	return parts.join('\n\n') + '\n';
}
const log: string[] = [];
const shapes: [WrittenStyle, boolean, number][] = [
	['html', true, 0],
	['html', true, 1],
	['pipe', true, 0],
	['pipe', true, 1],
	['text', false, 0],
	['text', true, 0],
	['html', false, 0],
];
const note = (s: string) => {
	if (log.length < 400) log.push(s);
};
if (!process.env.NOMUT)
	test('mutations', { timeout: 600000 }, () => {
		const only = process.env.ONLY;
		for (const [ed, year] of [
			['format-2019', 2020],
			['format-2021', 2023],
		] as [EditionId, number][]) {
			const figs = figures(ed);
			for (const [style, md, v] of shapes) {
				const tag = `${ed} ${style}${v} ${md ? 'md' : 'txt'}`;
				const grids = { t2: grid(ed, 't2', figs.t2), t3: grid(ed, 't3', figs.t3), t4: grid(ed, 't4', figs.t4) };
				const make = (m: Partial<Record<TableId, MCell[][]>> = {}, over = {}) =>
					report(
						ed,
						year,
						style,
						md,
						{
							t2: render(m.t2 ?? grids.t2, style, v),
							t3: render(m.t3 ?? grids.t3, style, v),
							t4: render(m.t4 ?? grids.t4, style, v),
						},
						over,
					);
				const expectRule = (
					name: string,
					text: string,
					rule: string | null,
					sev?: string,
					exact = false,
					fixes = true,
				) => {
					if (only && !name.includes(only)) return;
					const { problems } = check(text, md);
					const s = serious(problems);
					if (rule === null) {
						if (s.length) note(`${tag} ${name}: FALSE ${s.map(essence).join(' || ')}`);
					} else {
						const hit = problems.filter((p) => p.rule === rule);
						if (hit.length === 0) note(`${tag} ${name}: MISSED ${rule}; got ${problems.map(essence).join(' || ')}`);
						const others = s.filter((p) => p.rule !== rule);
						if (exact && others.length) note(`${tag} ${name}: EXTRA ${others.map(essence).join(' || ')}`);
						if (exact && hit.length > 1) note(`${tag} ${name}: MULTI ${hit.map(essence).join(' || ')}`);
						if (sev && hit.some((p) => p.severity !== sev))
							note(`${tag} ${name}: SEV ${hit.map(essence).join(' || ')}`);
					}
					if (fixes) for (const f of faultsOfFixes(text, md)) note(`${tag} ${name}: FIX ${f}`);
				};
				expectRule('clean', make(), null);
				for (const eol of ['\r\n']) expectRule('crlf', make().replace(/\n/g, eol), null);
				expectRule('bom', '\uFEFF' + make(), null);
				const clone = (g: MCell[][]) => g.map((r) => r.map((c) => ({ ...c })));
				// rows
				for (const id of ['t2', 't3'] as TableId[]) {
					const g0 = grids[id];
					g0.forEach((r, i) => {
						if (!r.some((c) => c.kind === 'figure')) return;
						const g = clone(g0);
						// delete row (fix rowspans when label starts here)
						const del = g[i]!;
						if (style === 'html' || style === 'pipe' || style === 'text') {
							const starts = del.filter((c) => c.rs > 1);
							for (let k = 0; k < i; k++)
								g[k]!.forEach((c) => {
									if (c.kind !== 'above' && c.rs > 1 && k + c.rs > i) c.rs--;
								});
							if (starts.length) {
								// move the group cell to next row
								const next = g[i + 1]!;
								del.forEach((c, j) => {
									if (c.rs > 1 && next[j]?.kind === 'above') next[j] = { ...c, rs: c.rs - 1 };
								});
							}
							g.splice(i, 1);
							expectRule(
								`delrow ${id} ${del.find((c) => c.row)?.row}`,
								make({ [id]: g }),
								'tables/missing-row',
								'error',
								true,
							);
							if (starts.length) {
								const g2 = clone(g0);
								g2.splice(i, 1);
								for (let k = 0; k < i; k++)
									g2[k]!.forEach((c) => {
										if (c.kind !== 'above' && c.rs > 1 && k + c.rs > i) c.rs--;
									});
								expectRule(
									`delrow-with-group ${id} ${del.find((c) => c.row)?.row}`,
									make({ [id]: g2 }),
									'tables/missing-row',
									'error',
									false,
								);
							}
						}
						// label lost
						const g3 = clone(g0);
						const lab = g3[i]!.filter((c) => c.kind === 'label').at(-1)!;
						const orig = lab.text;
						lab.text = '';
						expectRule(`lostlabel ${id} ${orig}`, make({ [id]: g3 }), 'tables/label', 'warning', true);
						// misspelt
						const g4 = clone(g0);
						const lab4 = g4[i]!.filter((c) => c.kind === 'label').at(-1)!;
						if (orig.length >= 4) {
							lab4.text = orig.slice(0, -2) + '错' + orig.slice(-1);
							expectRule(`misspelt ${id} ${orig}`, make({ [id]: g4 }), 'tables/label', 'warning', true);
						}
						if (orig.length >= 6) {
							lab4.text = orig.slice(0, -2);
							expectRule(`cut ${id} ${orig}`, make({ [id]: g4 }), 'tables/label', undefined, true);
						}
						// cells
						const g5 = clone(g0);
						const cell = g5[i]!.filter((c) => c.kind === 'figure')[0]!;
						for (const [val, rule, sev] of [
							['', 'cells/blank', undefined],
							['/', 'cells/not-a-number', 'warning'],
							['若干', 'cells/not-a-number', 'error'],
							['3件', 'cells/unit', 'warning'],
						] as const) {
							if (val === '/' && cell.row === 't2.rules') continue;
							if (val === '3件' && cell.row === 't2.fees' && ed === 'format-2021') continue;
							cell.text = val;
							expectRule(`cell ${val} ${cell.row}.${cell.col}`, make({ [id]: g5 }), rule, sev, val !== '3件');
						}
						cell.text = '-3';
						expectRule(`cell neg ${cell.row}.${cell.col}`, make({ [id]: g5 }), 'cells/count-form', 'error', true);
						cell.text = '1.5';
						if (cell.col !== 'amountWan')
							expectRule(`cell frac ${cell.row}.${cell.col}`, make({ [id]: g5 }), 'cells/count-form', 'error', true);
					});
				}
				// cut off t3 from row k
				for (const k of [8, 15, 24])
					expectRule(
						`cutoff ${k}`,
						make({ t3: clone(grids.t3).slice(0, k) }),
						'tables/missing-row',
						'error',
						false,
						style !== 'html',
					);
				// columns t3
				const cols = flatten(editionById(ed).tables.find((t) => t.id === 't3')!).blocks[0]!.columns;
				cols.forEach((col, ci) => {
					const g = clone(grids.t3);
					for (const r of g) {
						const figs2 = r.filter((c) => c.kind === 'figure');
						if (figs2.length === 7) r.splice(r.indexOf(figs2[ci]!), 1);
					}
					const label = col.line.label;
					const inGroup = col.path.length === 3;
					g[0]!.find((c) => c.text === '申请人情况')!.cs--;
					if (inGroup) {
						g[1]!.find((c) => c.text === '法人或其他组织')!.cs--;
						g[2] = g[2]!.filter((c) => c.text !== label);
					} else {
						g[1] = g[1]!.filter((c) => c.text !== label);
						const ab = g[2]!.findLastIndex((c) => c.kind === 'above');
						g[2]!.splice(ab, 1);
					}
					expectRule(`delcol ${col.id}`, make({ t3: g }), 'tables/missing-column', 'error', true);
				});
				// sections
				for (const s of Object.keys(heads)) {
					expectRule(`delsection ${s}`, make({}, { [s]: null }), 'structure/missing-section', 'error', true);
					expectRule(`bare ${s}`, make({}, { [s]: heads[s]!.slice(2) }), 'structure/heading-form', 'information', true);
					expectRule(
						`arabic ${s}`,
						make({}, { [s]: `${'一二三四五六'.indexOf(heads[s]![0]!) + 1}、${heads[s]!.slice(2)}` }),
						'structure/heading-form',
						'information',
						true,
					);
					expectRule(`bold ${s}`, make({}, { [s]: md ? `**${heads[s]}**` : heads[s]! }), null);
				}
				for (const s of ['s2', 's3', 's4']) {
					const id = `t${s[1]}` as TableId;
					for (const w of [
						'无',
						'本年度无相关情况。',
						'见附件',
						'未收到政府信息公开申请。',
						'[image: 表格]',
						'![](a.png)',
					]) {
						const t = report(ed, year, style, md, {
							t2: render(grids.t2, style, v),
							t3: render(grids.t3, style, v),
							t4: render(grids.t4, style, v),
							[id]: w,
						});
						expectRule(`none ${s} ${w}`, t, 'tables/replaced-by-none', 'error', !w.startsWith('[image'));
					}
					const t = report(ed, year, style, md, {
						t2: render(grids.t2, style, v),
						t3: render(grids.t3, style, v),
						t4: render(grids.t4, style, v),
						[id]: '',
					});
					expectRule(`notable ${s}`, t, 'tables/missing', 'error', true);
					const t2 = report(ed, year, style, md, {
						t2: render(grids.t2, style, v),
						t3: render(grids.t3, style, v),
						t4: render(grids.t4, style, v),
						[id]: '本局今年开展了大量工作，情况如下所述，取得了一定成绩，得到社会公众的认可。工作中注重细节，效果明显，群众满意度较高。',
					});
					expectRule(`prose ${s}`, t2, 'tables/missing', 'error', true);
				}
				// wrong edition
				const other = ed === 'format-2019' ? 2023 : 2020;
				expectRule(
					'wrong edition',
					make().replaceAll(String(year), String(other)),
					'tables/wrong-edition',
					'warning',
					false,
				);
				// empty forms
				const e = editionById(ed);
				const blank = report(
					ed,
					year,
					style,
					md,
					Object.fromEntries(e.tables.map((t) => [t.id, tableText(t, style, 'blank', '\n')])),
				);
				expectRule('blank forms', blank, null);
				const zero = report(
					ed,
					year,
					style,
					md,
					Object.fromEntries(e.tables.map((t) => [t.id, tableText(t, style, 'zero', '\n')])),
				);
				if (ed === 'format-2021') expectRule('zero forms', zero, null);
			}
		}
		console.log(log.length, '\n' + log.join('\n'));
	});
