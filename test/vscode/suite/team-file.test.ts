import * as assert from 'node:assert/strict';
import { window, workspace } from 'vscode';
import { closeAll, draft2024, fixture, openFixture } from './drafts.ts';
import { actionAt, actionsAt, apply } from './fixes.ts';
import { until } from './poll.ts';
import { problemOf, problemsOf, ruleOf } from './problems.ts';

const file = () => fixture('nianbao.json');
const write = (text: string) => workspace.fs.writeFile(file(), new TextEncoder().encode(text));

suite('nianbao.json and silences', () => {
	teardown(async () => {
		await closeAll();
		await workspace.fs.delete(file()).then(undefined, () => undefined);
	});

	test('the file of the folder sets levels, is followed as it changes, and its mistakes are shown in it', async () => {
		const draft = await openFixture(draft2024);
		const level = () => problemsOf(draft).find((problem) => ruleOf(problem) === 'tables/label')?.severity;
		await problemOf(draft, 'tables/label');
		const before = level();

		await write('{ "rules": { "tables/label": "hint", "tables/lable": "off" } } // 约定');
		await until('the level of the file', level, (now) => now === 3);
		const team = await workspace.openTextDocument(file());
		await window.showTextDocument(team);
		assert.equal(team.languageId, 'jsonc');
		const unknown = await problemOf(team, 'configuration/unknown');
		assert.equal(team.getText(unknown.range), '"tables/lable"');
		assert.match(unknown.message, /是不是“tables\/label”/);

		// The preview of the file has taken the place of the draft's.
		await openFixture(draft2024);
		await workspace.fs.delete(file());
		await until('the own level', level, (now) => now === before);
	});

	test('“ignore here” comes last, and takes the problem away', async () => {
		const draft = await openFixture(draft2024);
		const { range } = await problemOf(draft, 'structure/heading-form');
		const ignore = await actionAt(draft, range, /^忽略此处/);
		const titles = (await actionsAt(draft, range, 'quickfix')).map(({ title }) => title);
		assert.equal(titles.at(-1), '忽略此处（structure/heading-form）');
		await apply(ignore);
		await until(
			'no such problem',
			() => problemsOf(draft).map(ruleOf),
			(rules) => rules.length > 0 && !rules.includes('structure/heading-form'),
		);
		assert.ok(!problemsOf(draft).some((problem) => ruleOf(problem) === 'reading/suppression'));
	});
});
