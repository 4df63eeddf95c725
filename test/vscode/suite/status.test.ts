import { closeAll, draft2020, draft2024, openFixture } from './drafts.ts';
import * as page from './page.ts';
import { until } from './poll.ts';
import { problemOf } from './problems.ts';

/** The state of a draft stands beside its language in the status bar: `{}`, whose words are spoken and shown on demand. */
suite('status', () => {
	suiteSetup(function () {
		if (!page.available) this.skip();
	});
	teardown(closeAll);

	test('the edition and the number of problems of the draft in the editor', async () => {
		await problemOf(await openFixture(draft2024), 'tables/missing');
		await expectStatus(/2021.*错误 4，警告 1，提示 1/);
		await problemOf(await openFixture(draft2020), 'tables/missing-row');
		await expectStatus(/2019.*错误 2，警告 1/);
	});
});

async function expectStatus(words: RegExp): Promise<void> {
	const spoken = `[...document.querySelectorAll('[id="status.languageStatus"] [aria-label]')].map((item) => item.ariaLabel).join()`;
	await until(
		`the status ${words}`,
		() => page.evaluate<string>(spoken),
		(label) => words.test(label),
	);
}
