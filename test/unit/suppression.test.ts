import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { report } from '../support/report-builder.ts';

const spoilt = report({ year: 2024, markdown: true }).text.replace('## 五、', '## 5、').replace('## 六、', '## 6、');
const found = (text: string, markdown = true) =>
	check(text, markdown)
		.problems.filter(({ rule }) => rule !== 'reading/suppression')
		.map(({ rule, start }) => `${rule} ${text.slice(start, start + 2)}`);
const both = ['structure/heading-form 5、', 'structure/heading-form 6、'];
const before = (heading: string, comment: string) => spoilt.replace(heading, `${comment}\n${heading}`);

test('without a comment both headings are reported', () => {
	expect(found(spoilt)).toEqual(both);
});

test('the next line alone, with the rule named, with others, or with none', () => {
	for (const rules of ['structure/heading-form', 'cells/blank, structure/heading-form', '']) {
		expect(found(before('## 5、', `<!-- nianbao-disable-next-line ${rules} -->`))).toEqual([both[1]]);
	}
	expect(found(before('## 5、', '<!-- nianbao-disable-next-line structure/heading-form -->\n'))).toEqual([both[1]]);
});

test('another rule is not silenced', () => {
	expect(found(before('## 5、', '<!-- nianbao-disable-next-line cells/blank -->'))).toEqual(both);
});

test('a stretch, up to where it is enabled again or to the end', () => {
	const disabled = before('## 5、', '<!-- nianbao-disable structure/heading-form -->\n');
	expect(found(disabled)).toEqual([]);
	expect(found(disabled.replace('## 6、', '<!-- nianbao-enable structure/heading-form -->\n\n## 6、'))).toEqual([
		both[1],
	]);
	expect(found(disabled.replace('## 6、', '<!-- nianbao-enable -->\n\n## 6、'))).toEqual([both[1]]);
});

test('the whole draft, from anywhere in it', () => {
	const comment = '<!-- nianbao-disable-file structure/heading-form -->';
	expect(found(`${comment}\n\n${spoilt}`)).toEqual([]);
	expect(found(`${spoilt}\n${comment}\n`)).toEqual([]);
	expect(found(`${spoilt}\n<!-- nianbao-disable-file cells/blank -->\n`)).toEqual(both);
});

test('in brackets, as people write who know no HTML', () => {
	const plain = report({ year: 2024 }).text.replace('五、', '5、').replace('六、', '6、');
	expect(found(plain, false)).toEqual(both);
	const with5 = (comment: string) => plain.replace('5、', `${comment}\n5、`);
	expect(found(with5('【nianbao-disable-next-line structure/heading-form】'), false)).toEqual([both[1]]);
	expect(found(with5('【nianbao-disable-next-line structure/heading-form】\n'), false)).toEqual([both[1]]);
	expect(found(with5('【nianbao-disable：structure/heading-form】'), false)).toEqual([]);
	expect(found(with5('<!-- nianbao-disable structure/heading-form -->'), false)).toEqual([]);
	expect(check(`【nianbao: 2024】\n\n公开情况`, false).draft.report()?.edition.id).toBe('format-2021');
});

test('two comments over one line both count', () => {
	const comments =
		'<!-- nianbao-disable-next-line structure/heading-form -->\n\n<!-- nianbao-disable-next-line cells/blank -->';
	expect(found(before('## 5、', comments))).toEqual([both[1]]);
});

test('a comment over a table speaks of all of it', () => {
	for (const style of ['html', 'pipe', 'text', 'tsv'] as const) {
		const changes = { t3: [{ kind: 'figure', row: '（七）总计', column: '总计', value: '99' }] } as const;
		const markdown = style === 'html' || style === 'pipe';
		const { text } = report({ year: 2024, markdown, style, changes });
		const heading = text.slice(text.indexOf('三、收到')).split('\n')[0]!;
		expect(found(text, markdown).length, style).toBeGreaterThan(0);
		const rules = [...new Set(check(text, markdown).problems.map(({ rule }) => rule))].join(' ');
		const silenced = text.replace(`${heading}\n`, `${heading}\n\n<!-- nianbao-disable-next-line ${rules} -->\n`);
		expect(found(silenced, markdown), style).toEqual([]);
	}
});
