import { expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { report } from '../support/report-builder.ts';

const spoilt = report({ year: 2024, markdown: true }).text.replace('## 五、', '## 5、').replace('## 六、', '## 6、');
const found = (text: string) =>
	check(text, true).problems.map(({ rule, start }) => `${rule} ${text.slice(start, start + 2)}`);
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
