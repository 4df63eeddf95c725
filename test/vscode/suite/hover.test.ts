import * as assert from 'node:assert/strict';
import { closeAll, draft2020, draft2024, middleOf, openFixture, rangeOf } from './drafts.ts';
import { hoverAt, hoversAt, hoverText } from './hovers.ts';

suite('hover', () => {
	teardown(closeAll);

	test('on a row label: the whole path of the line, and its legal basis', async () => {
		const draft = await openFixture(draft2024);
		const text = await hoverText(draft, middleOf(draft, '7.属于行政执法案卷'));
		assert.match(text, /三、本年度办理结果 › （三）不予公开 › 7\\?\.属于行政执法案卷/);
		assert.match(text, /\*\*依据\*\*：.*条例第/);
		assert.match(text, /\*\*常见错误\*\*/);
	});

	test('on a figure that does not add up: the equation as it stands, with ✗', async () => {
		const draft = await openFixture(draft2024);
		const text = await hoverText(draft, middleOf(draft, '<td>22</td>', '22'));
		assert.match(text, /（一）予以公开 × 申请人情况 › 总计/);
		assert.match(text, /`14 \+ 4 \+ 1 \+ 0 \+ 1 \+ 1 = 21 ≠ 22` ✗/);
	});

	test('on a figure that adds up: the equation with ✓', async () => {
		const draft = await openFixture(draft2024);
		const row =
			'一、本年新收政府信息公开申请数量</td><td>31</td><td>9</td><td>1</td><td>0</td><td>3</td><td>2</td><td>46</td>';
		const text = await hoverText(draft, middleOf(draft, row, '46'));
		assert.match(text, /`31 \+ 9 \+ 1 \+ 0 \+ 3 \+ 2 = 46` ✓/);
		assert.match(text, /`46 \+ 4 = 47 \+ 3` ✓/);
	});

	test('on a section heading: what belongs there', async () => {
		const draft = await openFixture(draft2024);
		const text = await hoverText(draft, middleOf(draft, '## 一、总体情况', '总体情况'));
		assert.match(text, /\*\*一、总体情况\*\*/);
		assert.match(text, /\*\*依据\*\*/);
	});

	test('on a column header: the column, and what is counted in it', async () => {
		const draft = await openFixture(draft2024);
		const text = await hoverText(draft, middleOf(draft, '法律服务机构'));
		assert.match(text, /法人或其他组织 › 法律服务机构/);
		assert.match(text, /\*\*依据\*\*/);
	});

	test('the hover covers the words it is about', async () => {
		const draft = await openFixture(draft2024);
		const hover = await hoverAt(draft, middleOf(draft, '<td>22</td>', '22'));
		assert.deepEqual(hover.range, rangeOf(draft, '<td>22</td>', '22'));
	});

	test('in a plain text with tab cells it is the same', async () => {
		const draft = await openFixture(draft2020);
		const label = await hoverText(draft, middleOf(draft, '7.属于行政执法案卷'));
		assert.match(label, /（三）不予公开 › 7\\?\.属于行政执法案卷/);
		const figure = await hoverText(draft, middleOf(draft, '\t7\n\t862450元', '862450元'));
		assert.match(figure, /政府集中采购/);
	});

	test('in the prose there is none', async () => {
		const draft = await openFixture(draft2024);
		// The server has answered once, so that silence is an answer.
		await hoverText(draft, middleOf(draft, '7.属于行政执法案卷'));
		const hovers = await hoversAt(draft, middleOf(draft, '群众看完仍要打电话询问'));
		assert.deepEqual(hovers, []);
	});
});
