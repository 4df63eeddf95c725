import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { isNoise, textOf } from './log.mjs';

/**
 * Opens the workbench in a browser, lets it run the tests of `extensionTestsPath` in its extension host and waits for the
 * result. Afterwards `artifacts` holds everything that was logged and, after a failure, a picture and VS Code's own logs.
 *
 * @param {import('./setup.mjs').Host} host
 * @param {import('./server.mjs').Server} server
 * @param {object} options
 * @param {string} options.address of the workbench
 * @param {number} [options.port] where that is, unless at the server
 * @param {string} options.artifacts
 * @param {number} options.limit milliseconds
 * @param {(page: import('playwright-core').Page) => void} options.onPage
 * @returns {Promise<number>} the exit code
 */
export async function runTestsInPage(host, server, { address, port = server.port, artifacts, limit, onPage }) {
	const { browser, page } = await openBrowser(host, { port, token: server.token });
	const log = startLog(artifacts);
	try {
		let finish;
		const finished = new Promise((resolve) => {
			finish = resolve;
		});
		const failed = (reason) => finish({ code: 1, reason });
		await page.exposeFunction('codeAutomationLog', (level, args) => log(level, args));
		await page.exposeFunction('codeAutomationExit', (code, logs) => finish({ code, logs }));
		page.on('crash', () => failed('The page has crashed.'));
		browser.on('disconnected', () => failed('The browser has ended.'));
		server.ended.then(failed);
		const timer = setTimeout(() => failed(`No result after ${limit / 1000} seconds.`), limit);

		onPage(page);
		await page.goto(address);
		const { code, reason, logs = [] } = await finished;
		clearTimeout(timer);

		if (code !== 0) {
			console.error(reason ?? `The tests ended with ${code}.`);
			await page.screenshot({ path: path.join(artifacts, 'failure.png'), timeout: 5000 }).catch(() => {});
			keepLogs(server, logs, path.join(artifacts, 'vscode-logs'));
			console.error(`A picture and the logs are in ${artifacts}.`);
		}
		return code;
	} finally {
		await browser.close().catch(() => {});
	}
}

/**
 * The workbench, with the tests for the extension host of the server.
 *
 * @param {import('./server.mjs').Server} server
 * @param {object} options
 * @param {string[]} options.developed folders of extensions under development
 * @param {string} options.tests
 * @param {string | undefined} options.opened a folder or a .code-workspace file
 */
export function addressOf(server, { developed, tests, opened }) {
	const payload = [
		...developed.map((folder) => ['extensionDevelopmentPath', server.remote(folder)]),
		['extensionTestsPath', server.remote(tests)],
		['enableProposedApi', ''],
		['skipWelcome', 'true'],
	];
	const kind = opened?.endsWith('.code-workspace') ? 'workspace' : 'folder';
	const query = new URLSearchParams({ ...(opened && { [kind]: opened }), payload: JSON.stringify(payload) });
	return `http://127.0.0.1:${server.port}/?${query}`;
}

/** The window's logs come from the page; those of the extension host, the Output panel's among them, lie with the server. */
function keepLogs(server, logs, folder) {
	for (const { relativePath, contents } of logs) {
		const file = path.join(folder, 'window', relativePath);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, contents);
	}
	const written = path.join(server.data, 'logs');
	if (existsSync(written)) {
		cpSync(written, path.join(folder, 'server'), { recursive: true });
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'server.log'), server.output());
}

/** Everything goes into a file; what the tests and the extension say is printed. */
function startLog(artifacts) {
	mkdirSync(artifacts, { recursive: true });
	const file = path.join(artifacts, 'console.log');
	for (const old of ['console.log', 'failure.png', 'vscode-logs']) {
		rmSync(path.join(artifacts, old), { recursive: true, force: true });
	}
	return (level, args) => {
		const text = textOf(args);
		appendFileSync(file, `${level}: ${text}\n`);
		if (!isNoise(text)) {
			(level === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
		}
	};
}
