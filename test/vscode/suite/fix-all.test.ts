import * as assert from 'node:assert/strict';
import { commands, ConfigurationTarget, type TextDocument, window, workspace } from 'vscode';
import { closeAll, draft2024, everything, openFixture, openText } from './drafts.ts';
import { actionAt, actionsAt, apply, fixAll } from './fixes.ts';
import { until } from './poll.ts';
import { problemOf, summaryOf } from './problems.ts';

const unsafe = [
	'error totals/applicants “22”',
	'error totals/results “47”',
	'error tables/replaced-by-none “无”',
];

suite('fix all', () => {
	teardown(closeAll);

	test('applies the safe fixes only, and no figure that a person typed is changed', async () => {
		const draft = await openText((await openFixture(draft2024)).getText());
		const [, figures] = tables(draft.getText());
		await apply(await fixAllOf(draft));
		await until('the safe fixes', () => serious(draft), (now) => JSON.stringify(now) === JSON.stringify(unsafe));
		assert.match(draft.getText(), /^## 五、存在/m);
		assert.deepEqual(tables(draft.getText()).at(-1), figures);
	});

	test('twice is as good as once', async () => {
		const draft = await openText((await openFixture(draft2024)).getText());
		await apply(await fixAllOf(draft));
		await until('the safe fixes', () => serious(draft), (now) => now.length === unsafe.length);
		assert.deepEqual(await actionsAt(draft, everything(draft), fixAll), []);
	});

	test('is offered on request only', async () => {
		const draft = await openFixture(draft2024);
		const { range } = await problemOf(draft, 'tables/label');
		const offered = await until('quick fixes', () => actionsAt(draft, range), (all) => all.length > 0);
		assert.deepEqual(offered.filter(({ kind }) => kind?.value === fixAll), []);
	});
});
