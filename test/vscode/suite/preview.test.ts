import * as assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import {
	closeAll,
	draft2020,
	draft2023,
	draft2024,
	hasMarkdownFeatures,
	openFixture,
	rangeOf,
	replace,
} from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemOf } from './problems.ts';
import { withSettings } from './settings.ts';

/** What the innermost frame of a preview shows; nothing while it is being drawn. */
async function shown(script: string): Promise<string> {
	return page.inPreview<string>(script);
}

const figures = `[...document.querySelectorAll('td.nianbao-failing')].map((cell) => cell.textContent).join()`;
const alignment = `getComputedStyle(document.querySelector('td.nianbao-figure')).textAlign`;
const headers = `[...document.querySelectorAll('.nianbao-table th')].map((cell) => cell.colSpan + '×' + cell.rowSpan + ' ' + cell.textContent).join('; ')`;

suite('preview', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	test('of Markdown: tables in the official layout, what does not balance tinted; typing changes it', async function () {
		if (!hasMarkdownFeatures()) this.skip();
		const draft = await openFixture(draft2023);
		await problemOf(draft, 'totals/applicants');
		await commands.executeCommand('nianbao.preview');
		// The draft has pipes, which know no merged cells; 16 and 31 are the totals that are wrong.
		await until(
			'the failing cells',
			() => shown(figures),
			(found) => /16/.test(found) && /31/.test(found),
		);
		await until(
			'figures on the right',
			() => shown(alignment),
			(found) => found === 'right',
		);
		assert.match(await shown(headers), /7×1 申请人情况/);
		assert.match(await shown(headers), /5×1 法人或其他组织/);
		await shown(`document.querySelector('td.nianbao-failing').scrollIntoView({ block: 'center' })`);
		assert.ok((await page.screenshot('preview-markdown')) > 10_000);
		await withSettings({ 'workbench.colorTheme': 'Dark Modern' }, async () => {
			await until(
				'a dark page',
				() => shown('document.body.className'),
				(found) => found.includes('vscode-dark'),
			);
			assert.ok((await page.screenshot('preview-markdown-dark')) > 10_000);
		});
		await replace(draft, rangeOf(draft, '| 11 | 3 | 0 | 0 | 1 | 0 | 16 |', '16'), '15');
		await until(
			'one cell less',
			() => shown(figures),
			(found) => !/16/.test(found),
		);
	});

	test('of a plain text: a page of its own, without scripts, that follows the draft', async () => {
		const draft = await openFixture(draft2020);
		await problemOf(draft, 'tables/missing-row');
		await commands.executeCommand('nianbao.preview');
		const text = () => shown('document.body.innerText');
		await until('the page', text, (found) => found.includes('示例县云溪局') && found.includes('三、本年度办理结果'));
		assert.match(await shown(headers), /7×1 第二十条第（一）项/);
		assert.equal(await shown(`String(document.querySelectorAll('script:not([nonce])').length)`), '0');
		assert.ok((await page.screenshot('preview-text')) > 10_000);
		await window.showTextDocument(draft, { viewColumn: 1 });
		await replace(draft, rangeOf(draft, '\t862450元', '862450元'), '862451元');
		await until('the new figure', text, (found) => found.includes('862451元'));
	});

	test('of a draft whose tables are HTML, markup typed into a cell stays text', async function () {
		if (!hasMarkdownFeatures()) this.skip();
		const draft = await openFixture(draft2024);
		await problemOf(draft, 'totals/applicants');
		const row = '<td>14</td><td>4</td><td>1</td><td>0</td><td>1</td><td>1</td><td>22</td>';
		await replace(draft, rangeOf(draft, row, '22'), '22&lt;img src=x onerror=alert(1)&gt;');
		await commands.executeCommand('nianbao.preview');
		await until(
			'the cell',
			() => shown('document.body.innerText'),
			(found) => found.includes('22<img src=x'),
		);
		const pictures = `String(document.querySelectorAll('.nianbao-table img').length)`;
		await until(
			'no picture',
			() => shown(pictures),
			(found) => found === '0',
		);
	});
});
