/** What all safe fixes together make of drafts in which several things are wanting at one place. */
import { describe, expect, it } from 'vitest';
import { applyChanges, safeChanges } from '../../server/src/service/changes.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { report } from '../support/report-builder.ts';

function mended(text: string, markdown = true) {
	const after = applyChanges(text, safeChanges(new CheckedDraft(text, markdown).problems()));
	return { text: after, problems: new CheckedDraft(after, markdown).problems().map(({ rule }) => rule) };
}

/** The headings of sections, and a word for each table, in the order of the text. */
const outline = (text: string) =>
	text.match(/^#* ?[一二三四五六]、[^|<\s]*?情况$|第二十条第（一）项|自然人|复议后起诉/gm);

const head = '# 示例县云溪局2024年政府信息公开工作年度报告\n\n统计期限自2024年1月1日至2024年12月31日。\n';
const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
const fourth = '四、政府信息公开行政复议、行政诉讼情况';

describe('a missing table and missing sections', () => {
	for (const end of ['', '\n', '\r\n', '\n\n\n', '\n\n示例县云溪局\n2025年1月10日\n'])
		it(`the last heading has no table and the draft ends with ${JSON.stringify(end)}: the table goes under it`, () => {
			const whole = report({ year: 2024, markdown: true, omit: ['s5', 's6'] }).text;
			const draft = whole.slice(0, whole.indexOf(fourth) + fourth.length) + end;
			const { text, problems } = mended(draft);
			expect(outline(text)!.slice(-3)).toEqual([`## ${fourth}`, '复议后起诉', '## 五、存在的主要问题及改进情况']);
			expect(problems.filter((rule) => /missing|misplaced/.test(rule))).toEqual([]);
		});

	it('the next section is missing, and its place is right behind the heading', () => {
		const draft = `${head}${[...headings.slice(0, 2), fourth].map((heading) => `## ${heading}`).join('\n')}\n`;
		const { text, problems } = mended(draft);
		expect(outline(text)).toEqual([
			'## 一、总体情况',
			'## 二、主动公开政府信息情况',
			'第二十条第（一）项',
			'## 三、收到和处理政府信息公开申请情况',
			'自然人',
			`## ${fourth}`,
			'复议后起诉',
			'## 五、存在的主要问题及改进情况',
		]);
		expect(problems.filter((rule) => /missing|misplaced/.test(rule))).toEqual([]);
	});
});
