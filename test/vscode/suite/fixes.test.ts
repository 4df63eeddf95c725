import * as assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { closeAll, draft2020, draft2024, openFixture } from './drafts.ts';
import { actionAt, actionsAt, apply } from './fixes.ts';
import { untilEqual } from './poll.ts';
import { problemOf, summaryOf } from './problems.ts';

/** Each on a draft of its own, so that the other problems can be seen to stay as they are. */
const quickFixes = [
	{ draft: draft2024, rule: 'structure/heading-form', title: '改为“五、存在的主要问题及改进情况”' },
	{ draft: draft2024, rule: 'tables/missing', title: /^插入空表：表二/, leaves: ['hint'] },
	{ draft: draft2024, rule: 'tables/replaced-by-none', title: '换成填 0 的统计表' },
	{ draft: draft2024, rule: 'tables/label', title: '改为“4.无正当理由大量反复申请”' },
	{
		draft: draft2024,
		rule: 'totals/applicants',
		title: '“（一）予以公开 × 总计”由 22 改为 21，2 个等式都成立',
		mends: ['totals/results'],
	},
	{ draft: draft2020, rule: 'tables/missing-row', title: '插入缺少的行（空白）', leaves: ['information'] },
	{ draft: draft2020, rule: 'cells/blank', title: /填 ?0/ },
	{ draft: draft2020, rule: 'tables/replaced-by-none', title: '换成填 0 的统计表' },
];

suite('quick fixes', () => {
	teardown(closeAll);

	for (const { draft, rule, title, mends = [], leaves = [] } of quickFixes) {
		test(`${rule} in ${draft}: afterwards the problem is gone, and no other has come`, async () => {
			const document = await openFixture(draft);
			const { range } = await problemOf(document, rule);
			const gone = [rule, ...mends];
			const others = summaryOf(document).filter((problem) => !gone.some((each) => problem.includes(` ${each} `)));
			const text = document.getText();

			await apply(await actionAt(document, range, title));
			const rest = () => summaryOf(document).filter((problem) => !leaves.some((level) => problem.startsWith(level)));
			await untilEqual(rest, others);

			await window.showTextDocument(document);
			await commands.executeCommand('undo');
			assert.equal(document.getText(), text, 'one undo takes the fix back');
		});
	}

	test('a fix in which nothing is left to decide is preferred, and no other', async () => {
		const document = await openFixture(draft2024);
		const label = await problemOf(document, 'tables/label');
		assert.equal((await actionAt(document, label.range, /反复申请/)).isPreferred, true);
		const total = await problemOf(document, 'totals/applicants');
		assert.notEqual((await actionAt(document, total.range, /由 22 改为 21/)).isPreferred, true);
	});

	test('where nothing is wrong nothing is offered', async () => {
		const document = await openFixture(draft2024);
		await problemOf(document, 'tables/label');
		const firstLine = document.lineAt(0).range;
		assert.deepEqual(await actionsAt(document, firstLine, 'quickfix'), []);
	});
});
