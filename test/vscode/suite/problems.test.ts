import * as assert from 'node:assert/strict';
import { DiagnosticSeverity, window, workspace } from 'vscode';
import {
	cleanText,
	closeAll,
	draft2020,
	draft2023,
	draft2024,
	openFixture,
	openText,
	rangeOf,
	replace,
	sample,
} from './drafts.ts';
import { until } from './poll.ts';
import { expectProblems, problemOf, problemsOf } from './problems.ts';
import { serverProcesses, visible } from './server-process.ts';

suite('problems', () => {
	teardown(closeAll);

	test('a Markdown draft is marked on the words to mend', async () => {
		const draft = await openFixture(draft2024);
		await expectProblems(draft, [
			'error tables/missing “二、主动公开政府信息情况”',
			'error totals/applicants “22”',
			'warning tables/label “4.无正当理由大量反复审请”',
			'error totals/results “47”',
			'error tables/replaced-by-none “无”',
			'information structure/heading-form “5、存在的主要问题及改进情况”',
		]);
	});

	test('a Markdown draft with pipe tables is marked on the words to mend', async () => {
		const draft = await openFixture(draft2023);
		await expectProblems(draft, [
			'information structure/missing-topic “一、总体情况”',
			'error totals/applicants “16”',
			'warning tables/label “4.无正当理由大量反复审请”',
			'error totals/results “31”',
			'error tables/replaced-by-none “无”',
			'information structure/heading-form “5、存在的主要问题及改进情况”',
		]);
	});

	test('a plain text with tab cells is marked on the words to mend', async () => {
		const draft = await openFixture(draft2020);
		await expectProblems(draft, [
			'error tables/missing-row “1.信访举报投诉类申请”',
			'warning cells/blank “”',
			'error tables/replaced-by-none “无”',
		]);
	});

	test('of two equal figures the right one is marked, with the others as related places', async () => {
		const draft = await openFixture(draft2024);
		const problem = await problemOf(draft, 'totals/applicants');
		const row = '<td>14</td><td>4</td><td>1</td><td>0</td><td>1</td><td>1</td><td>22</td>';
		assert.deepEqual(problem.range, rangeOf(draft, row, '22'));
		assert.equal(problem.severity, DiagnosticSeverity.Error);
		assert.equal(
			problem.message,
			'“（一）予以公开”总计填报 22，各类申请人相加 21，差 1。2 个等式都牵涉“（一）予以公开 × 总计”：填报 22，改为 21 就都成立，建议核对。',
		);
		const related = (problem.relatedInformation ?? []).map(({ location }) => draft.getText(location.range));
		assert.deepEqual(related, ['14', '4', '1', '0', '1', '1']);
	});

	test('a problem names its rule, and links to the page of that rule', async () => {
		const { code } = await problemOf(await openFixture(draft2024), 'tables/label');
		assert.ok(typeof code === 'object');
		assert.equal(code.value, 'tables/label');
		assert.match(code.target.path, /\/tables\/label/);
	});

	test('a report in which nothing is wrong has no problems', async () => {
		// No problems may mean not looked yet; so there is one at first.
		const draft = await openText(await cleanText(['## 五、', '## 5、']));
		await expectProblems(draft, ['information structure/heading-form “5、存在的主要问题及改进情况”']);
		await replace(draft, rangeOf(draft, '## 5、', '5'), '五');
		await expectProblems(draft, []);
	});

	test('the drafts to try show what they promise', async () => {
		const draft = await workspace.openTextDocument(sample(2020));
		await window.showTextDocument(draft);
		await expectProblems(draft, [
			'error totals/applicants “26”',
			'warning tables/label “4.无正当理由大量反复审请”',
			'error totals/balance “26”',
			'warning cells/blank “”',
			'error tables/replaced-by-none “无”',
			'information structure/heading-form “5、存在的主要问题及改进情况”',
		]);
	});

	test('one server serves all drafts', async function () {
		if (!visible) this.skip();
		await problemOf(await openFixture(draft2024), 'tables/missing');
		await problemOf(await openFixture(draft2020), 'cells/blank');
		assert.equal(serverProcesses().length, 1);
	});

	test('a README beside the drafts stays unmarked', async () => {
		const readme = await openFixture('README.md');
		await problemOf(await openFixture(draft2024), 'tables/missing');
		assert.deepEqual(problemsOf(readme), []);
	});

	test('the problems go with the editor', async () => {
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'tables/missing');
		await closeAll();
		await until('no problems', () => problemsOf(draft).length === 0);
	});
});
