/**
 * `npm start [draft]`: from nothing but Node and npm to a draft in a real VS Code with the extension.
 *
 *     node scripts/start.mjs [draft or folder] [--check]
 *
 * --check looks at the page itself instead of waiting for a person: a headless browser opens the address until the
 * extension has checked the draft, and a picture of that is kept as test/artifacts/start.png.
 *
 * NIANBAO_VSCODE=stand-in leaves an installed desktop VS Code alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../test/vscode/host/browser.mjs';
import { onPath } from '../test/vscode/host/chromium.mjs';
import { startServer } from '../test/vscode/host/server.mjs';
import { prepareHost } from '../test/vscode/host/setup.mjs';
import { findDraft } from './drafts.mjs';
import { prepare, root, run } from './prepare.mjs';

const squiggle = '.squiggly-error, .squiggly-warning, .squiggly-info';
const clean = '[id="status.languageStatus"] [aria-label*="没有问题"]';
const problems = '[id="status.problems"] [aria-label]:not([aria-label="No Problems"])';

async function main() {
	const args = process.argv.slice(2);
	const check = args.includes('--check');
	const { folder, file } = findDraft(args.find((argument) => !argument.startsWith('--')));

	await prepare();
	await run('node', ['esbuild.mjs']);
	await printProblems(file);

	if (check || !(await openInDesktop(folder, file))) {
		await openInServer(folder, file, check);
	}
}

/** That a draft has problems (exit code 1) is no failure of ours. */
async function printProblems(file) {
	console.log();
	await run('node', [path.join(root, 'dist', 'cli.js'), 'lint', file], { accept: [0, 1] });
}

/** @returns {Promise<boolean>} false where there is no desktop VS Code, or none that can show a window */
async function openInDesktop(folder, file) {
	const windows = process.platform === 'win32';
	const code = onPath(windows ? 'code.cmd' : 'code');
	const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (!code || !display || process.env.NIANBAO_VSCODE === 'stand-in') {
		return false;
	}
	const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, file];
	try {
		await (windows
			? run(
					`"${code}"`,
					args.map((argument) => `"${argument}"`),
					{ shell: true },
				)
			: run(code, args));
	} catch (error) {
		console.error(`VS Code 没有启动：${error.message}`);
		return false;
	}
	console.log(`\n已在 VS Code 中打开：${path.basename(file)}`);
	return true;
}

async function openInServer(folder, file, check) {
	for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
		// The server ends in a handler of `exit`.
		process.on(signal, () => process.exit(check ? 128 + number : 0));
	}
	const host = await prepareHost();
	const extensions = installLink();
	const server = await startServer(host, { extensions });

	const payload = JSON.stringify([['openFile', server.remote(file)]]);
	const address = `http://127.0.0.1:${server.port}/?${new URLSearchParams({ tkn: server.token, folder, payload })}`;
	console.log(`\n${path.basename(file)}，装有本扩展的 VS Code：\n\n    ${address}\n`);
	if (check) {
		await look(host, server, address);
		return;
	}
	console.log('用浏览器打开上面的网址；按 Ctrl+C 结束。');
	throw new Error(await server.ended);
}

/**
 * Installs the extension as a link to this checkout, so that a new build is there after a reload of the page. (The server
 * takes extensions under development only together with the hooks for tests, which are not for a person.)
 */
function installLink() {
	const { name, publisher, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	const extensions = mkdtempSync(path.join(os.tmpdir(), 'nianbao-extensions-'));
	const link = path.join(extensions, `${publisher}.${name}-${version}`);
	symlinkSync(root, link, 'junction');
	process.on('exit', () => rmSync(extensions, { recursive: true, force: true }));
	return extensions;
}

async function look(host, server, address) {
	const picture = path.join(root, 'test', 'artifacts', 'start.png');
	mkdirSync(path.dirname(picture), { recursive: true });
	const { browser, page } = await openBrowser(host, server);
	try {
		await page.goto(address);
		await page.locator(`${problems}, ${clean}`).first().waitFor({ timeout: 60_000 });
		if ((await page.locator(problems).count()) > 0) {
			// The first problem may lie below what the window shows; the keyboard leads to it.
			await page.keyboard.press('F8');
			await page.locator(squiggle).first().waitFor({ timeout: 10_000 });
		}
		console.log(`✓ 草稿已打开并检查：${path.relative(root, picture)}`);
	} finally {
		await page.screenshot({ path: picture });
		await browser.close();
	}
}

await main().then(
	() => process.exit(0),
	(error) => {
		console.error(`\n✗ ${error.message}`);
		process.exit(1);
	},
);
