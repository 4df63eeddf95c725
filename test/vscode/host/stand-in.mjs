#!/usr/bin/env node
/**
 * Stands in for desktop VS Code where that cannot be downloaded or has no display: @vscode/test-electron spawns this file
 * with VS Code's arguments and looks at the exit code. The tests run in the extension host of a real VS Code server, whose
 * workbench is shown by a headless browser.
 *
 * Environment: NIANBAO_ARTIFACTS, the folder for logs and pictures; NIANBAO_VSCODE_LIMIT, seconds until a run is given up.
 * The extension host finds the address of the bridge to the page in NIANBAO_PAGE.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readArguments } from './arguments.mjs';
import { openBridge } from './bridge.mjs';
import { startServer } from './server.mjs';
import { prepareHost } from './setup.mjs';
import { addressOf, runTestsInPage } from './test-run.mjs';

for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
	// The server and the browser end in handlers of `exit`.
	process.on(signal, () => process.exit(128 + number));
}

async function main() {
	const { developed, tests, extensions, settingsFile, locale, opened } = readArguments(process.argv.slice(2));
	if (!tests) {
		throw new Error('Nothing to run: --extensionTestsPath is missing.');
	}
	const artifacts = path.resolve(process.env.NIANBAO_ARTIFACTS ?? 'test/artifacts');
	const limit = Number(process.env.NIANBAO_VSCODE_LIMIT || 900) * 1000;

	const host = await prepareHost();
	const bridge = await openBridge(artifacts);
	const env = { NIANBAO_PAGE: bridge.address };
	const server = await startServer(host, { driven: true, extensions, settingsFile, locale, env });
	try {
		const address = addressOf(server, { developed, tests, opened });
		return await runTestsInPage(host, server, { address, artifacts, limit, onPage: bridge.show });
	} finally {
		server.stop();
		bridge.close();
	}
}

const code = await main().catch((error) => {
	console.error(error);
	return 1;
});
// test-electron stops reading our output when we exit, not when it ends: let it read the last lines.
await sleep(200);
process.exit(code);
