/** Whatever was typed before, a draft has the problems, fixes included, that it would have if it were opened now. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { applyEdit, editWith } from '../support/edits.ts';
import { nightly } from '../support/nightly.ts';
import { report, type TableStyle } from '../support/report-builder.ts';
import { planOf, shapes, write } from '../support/shapes.ts';
import { shown } from '../support/shown.ts';

interface Opened {
	readonly name: string;
	readonly markdown: boolean;
	readonly text: string;
}

const folder = path.resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(folder).map(
	(name): Opened => ({ name, markdown: name.endsWith('.md'), text: readFileSync(path.join(folder, name), 'utf8') }),
);
const built = [2020, 2023].flatMap((year) =>
	shapes.map(
		(shape): Opened => ({
			name: `${year} as ${shape.name}`,
			markdown: shape.markdown,
			text: write(shape, planOf(year)),
		}),
	),
);

const loose = (['bars', 'cell-bars', 'paragraphs'] satisfies TableStyle[]).flatMap((style) =>
	[true, false].map(
		(markdown): Opened => ({ name: style, markdown, text: report({ year: 2023, markdown, style }).text }),
	),
);

/** Pieces of drafts: what is pasted, what stands before a table and ends it, what speaks to the program. */
const piece = fc.constantFrom(
	'# 示例县云溪局2024年政府信息公开工作年度报告\n',
	'示例县云溪局2020年政府信息公开工作年度报告\n',
	'2022',
	'统计期限自2023年1月1日至2023年12月31日',
	'\n\n## 三、收到和处理政府信息公开申请情况\n\n',
	'\n\n四、政府信息公开行政复议、行政诉讼情况\n\n无\n\n',
	'\n（二）依申请公开\n',
	'一、',
	'政府信息公开',
	'XX',
	'（待补充）',
	'\n\n',
	'\r\n',
	'\n\t0\n',
	'\t规章\n\t0\n\t0\n\t0\n\n',
	'行政许可\t128\n',
	'\n| 规章 | 0 | 0 | 0 |\n',
	'| --- |',
	'<table>',
	'</table>',
	'<tr><td>（七）总计</td><td>1</td></tr>',
	'</td><td>',
	' rowspan="2"',
	'**',
	'```\n',
	'<!-- nianbao: 2019 -->\n',
	'<!-- nianbao-disable tables/label -->\n',
	'<!--',
	'-->',
	'12',
	'若干',
	'-3',
	'3件',
	'１',
	'⾏',
	'- 4 -\n\n',
	'\n规章 |\n0 |\n0 |\n3 |\n',
	'\n行政许可 | 17 | ||\n',
	'\n\n行政规范性文件\n\n1\n\n0\n\n4\n\n',
	'|',
);

function placesIn(problem: ReturnType<typeof shown>[number]): { readonly start: number; readonly end: number }[] {
	return [problem, ...problem.related, ...problem.fixes.flatMap(({ changes }) => changes)];
}

test('after any edits a draft has the problems of a draft just opened', { timeout: 600_000 }, () => {
	// The samples are what people try first, and hold more kinds of problems than a built report.
	const draft = fc.oneof(fc.constantFrom(...samples), fc.constantFrom(...built), fc.constantFrom(...loose));
	const edits = fc.array(editWith(piece), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(draft, edits, ({ text, markdown }, sequence) => {
			const edited = new CheckedDraft(text, markdown);
			// Asked before and between the edits: what was found then must not be shown later.
			edited.problems();
			let current = text;
			for (const edit of sequence) {
				const { after, change } = applyEdit(current, edit);
				edited.update(after, change);
				current = after;
				const problems = shown(edited);
				expect(problems).toEqual(shown(new CheckedDraft(current, markdown)));
				for (const { start, end } of problems.flatMap(placesIn)) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThanOrEqual(start);
					expect(end).toBeLessThanOrEqual(current.length);
				}
			}
		}),
		{ numRuns: nightly ? 2000 : 200 },
	);
});
