/**
 * Runs the tests of test/vscode/suite in the browser's extension host, in a window as on vscode.dev: the extension as a web
 * extension, the server in a worker, the fixtures in a virtual folder. A test that needs processes or a disk skips itself.
 *
 * NIANBAO_WEB_TESTS names single files (`hover,views`), NIANBAO_GREP limits the run to the tests whose full name matches.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openBridge } from './host/bridge.mjs';
import { startServer } from './host/server.mjs';
import { quiet } from './host/settings.mjs';
import { prepareHost } from './host/setup.mjs';
import { runTestsInPage } from './host/test-run.mjs';
import { openWebWindow } from './host/web-window.mjs';
import { chosenTests, testNames } from './suite-bundle.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const limit = Number(process.env.NIANBAO_VSCODE_LIMIT || 900) * 1000;
const artifacts = path.join(root, 'test/artifacts/web');

/** Pictures: once is enough. */
const leftOut = ['gallery', 'screenshots', 'walkthrough'];

const { NIANBAO_WEB_TESTS: wanted } = process.env;
const chosen = wanted?.split(',') ?? testNames().filter((name) => !leftOut.includes(name));

/**
 * Modules of Node that a chosen test's helpers name, and do without in the browser.
 * @type {import('esbuild').Plugin}
 */
const noNode = {
	name: 'no-node',
	setup(build) {
		build.onResolve({ filter: /^node:(?:fs|zlib)$/ }, ({ path: name }) => ({ path: name, namespace: 'no-node' }));
		build.onLoad({ filter: /.*/, namespace: 'no-node' }, () => ({
			contents:
				'export const existsSync = () => false, readdirSync = () => [], readFileSync = () => "", crc32 = () => 0;',
		}));
	},
};

for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
	process.on(signal, () => process.exit(128 + number));
}

await bundleTests();
const temporary = mkdtempSync(path.join(os.tmpdir(), 'nianbao-web-'));
cpSync(path.join(here, 'fixtures'), path.join(temporary, 'fixtures'), { recursive: true });
const host = await prepareHost();
const bridge = await openBridge(artifacts);
const server = await startServer(host, { driven: true });
const window = await openWebWindow(server, {
	extension: root,
	tests: 'dist/test/web',
	folder: path.join(temporary, 'fixtures'),
	settings: quiet,
	bridge: bridge.address,
});
try {
	const { address, port } = window;
	process.exitCode = await runTestsInPage(host, server, { address, port, artifacts, limit, onPage: bridge.show });
} finally {
	window.close();
	server.stop();
	bridge.close();
	rmSync(temporary, { recursive: true, force: true });
}

async function bundleTests() {
	await build({
		entryPoints: [path.join(here, 'web/index.ts')],
		outfile: path.join(root, 'dist/test/web.js'),
		bundle: true,
		platform: 'browser',
		format: 'iife',
		globalName: 'tests',
		footer: { js: 'module.exports = tests;' },
		external: ['vscode'],
		define: {
			'process.env.NIANBAO_PAGE': 'globalThis.nianbaoPage',
			'process.env.NIANBAO_SAMPLES': 'undefined',
			'process.env.NIANBAO_SEEDS': 'undefined',
			'process.env.NIANBAO_GREP': JSON.stringify(process.env.NIANBAO_GREP ?? ''),
			global: 'globalThis',
		},
		alias: {
			'node:assert/strict': path.join(here, 'web/assert.ts'),
			'node:timers/promises': path.join(here, 'web/timers.ts'),
		},
		plugins: [chosenTests(chosen), noNode],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}
