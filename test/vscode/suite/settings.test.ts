import * as assert from 'node:assert/strict';
import { closeAll, draft2024, middleOf, openFixture } from './drafts.ts';
import { actionAt } from './fixes.ts';
import { hoverText } from './hovers.ts';
import { until } from './poll.ts';
import { expectProblems, problemOf, problemsOf, ruleOf } from './problems.ts';
import { withSettings } from './settings.ts';

suite('settings', () => {
	teardown(closeAll);

	test('a rule gets another level, or none, and its own again, while the draft is open', async () => {
		const draft = await openFixture(draft2024);
		const all = (label: string, missing: string[]) => [
			...missing,
			'error totals/applicants “22”',
			`${label} tables/label “4.无正当理由大量反复审请”`,
			'error totals/results “47”',
			'error tables/replaced-by-none “无”',
			'information structure/heading-form “5、存在的主要问题及改进情况”',
		];
		const missing = ['error tables/missing “二、主动公开政府信息情况”'];
		await expectProblems(draft, all('warning', missing));
		await withSettings({ 'nianbao.rules': { 'tables/label': 'hint', 'tables/missing': 'off' } }, async () => {
			await expectProblems(draft, all('hint', []));
		});
		await expectProblems(draft, all('warning', missing));
	});

	test('English messages, fixes and hovers on request', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/label');
		await withSettings({ 'nianbao.language': 'en' }, async () => {
			const message = () => problemsOf(draft).find((problem) => ruleOf(problem) === 'totals/applicants')?.message;
			const english = '“（一）予以公开”: the total says 22, the applicants add up to 21, difference 1.';
			await until('an English message', message, (text) => text?.startsWith(english) === true);
			const { range } = await problemOf(draft, 'totals/applicants');
			await actionAt(draft, range, /from 22 to 21/);
			assert.match(await hoverText(draft, middleOf(draft, '<td>22</td>', '22')), /Equations/);
		});
	});

	test('the edition is by the year, unless the setting names another', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		await withSettings({ 'nianbao.edition': 'format-2019' }, async () => {
			await problemOf(draft, 'tables/wrong-edition');
		});
		const rules = () => problemsOf(draft).map(ruleOf);
		await until('the edition of the year', rules, (now) => !now.includes('tables/wrong-edition') && now.length > 0);
	});
});
