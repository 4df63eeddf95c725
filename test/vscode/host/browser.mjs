import { prepareBrowser } from './setup.mjs';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
];

/**
 * A headless browser that is let in by the server, with one empty page.
 *
 * @param {import('./setup.mjs').Host} host
 * @param {{ port: number, token: string }} server
 */
export async function openBrowser(host, { port, token }) {
	const { chromium, executablePath, env } = await prepareBrowser(host);
	const browser = await chromium.launch({
		executablePath,
		env,
		args: flags,
		// Ending is the caller's: it has a server to end, too.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	const context = await browser.newContext({
		viewport: { width: 1400, height: 900 },
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	await context.addCookies([{ name: 'vscode-tkn', value: token, url: `http://127.0.0.1:${port}` }]);
	const page = await context.newPage();
	return { browser, page };
}
