/** The frame speaks VS Code's language, which in the run of the package is Chinese; what is said of drafts is Chinese in both. */
import * as assert from 'node:assert/strict';
import { commands, env, extensions, window } from 'vscode';
import { closeAll, draft2020, draft2024, openFixture } from './drafts.ts';
import { until } from './poll.ts';
import { problemOf } from './problems.ts';

const isChinese = () => env.language === 'zh-cn';

suite('the language', () => {
	teardown(closeAll);

	test('of the commands is VS Code’s', () => {
		const { contributes } = extensions.getExtension('nianbao.nianbao')!.packageJSON;
		const { title } = contributes.commands.find(
			({ command }: { command: string }) => command === 'nianbao.insertTable',
		);
		const shown = typeof title === 'string' ? title : title.value;
		assert.equal(shown, isChinese() ? '插入统计表…' : 'Insert Statutory Table…');
	});

	test('of a tab is VS Code’s, that of problems ours', async () => {
		const { message } = await problemOf(await openFixture(draft2024), 'totals/applicants');
		assert.match(message, /总计填报 22/);
		await problemOf(await openFixture(draft2020), 'tables/missing-row');
		await commands.executeCommand('nianbao.preview');
		const expected = `${isChinese() ? '预览' : 'Preview'} ${draft2020}`;
		const labels = () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
		await until('the preview', labels, (all) => all.includes(expected));
	});
});
