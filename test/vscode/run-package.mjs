/**
 * Makes the .vsix, looks into it, installs it as a user does, and runs tests of test/vscode/suite against what was
 * installed: nothing of the checkout is under development then, so what was not packed is missed. VS Code speaks Chinese in
 * this run, as it does where people write reports.
 *
 * NIANBAO_GREP limits the run to the tests whose full name matches.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from '../../scripts/prepare.mjs';
import { openBridge } from './host/bridge.mjs';
import { startServer } from './host/server.mjs';
import { prepareHost } from './host/setup.mjs';
import { addressOf, runTestsInPage } from './host/test-run.mjs';
import { bundleSuite } from './suite-bundle.mjs';

/** What a user downloads has to stay small; bytes. */
const largest = 1_500_000;

/** Below the extension's folder; whatever else is in the package got there by mistake. */
const expected = new Set([
	...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'readme.md', 'changelog.md', 'LICENSE.txt'],
	...['media', 'schemas', 'syntaxes', 'l10n', 'dist'],
	// Written by VS Code when it installs.
	...['.vsixmanifest'],
]);

/** Tests that need nothing of the checkout. */
const tests =
	process.env.NIANBAO_GREP ??
	'problems a|hover on|commands a table|views|preview of a plain|the language|Word documents become|paste a table from Word';

for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
	process.on(signal, () => process.exit(128 + number));
}

await run('node', ['scripts/package.mjs']);
const { name, version, publisher } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = path.join(root, `${name}-${version}.vsix`);
const { size } = statSync(vsix);
console.log(`${path.basename(vsix)}: ${(size / 1000).toFixed(0)} KB`);
if (size > largest) throw new Error(`The package has more than ${largest / 1000} KB.`);

const temporary = mkdtempSync(path.join(os.tmpdir(), 'nianbao-package-'));
const host = await prepareHost();
try {
	const extensions = path.join(temporary, 'extensions');
	install(extensions);
	const [folder] = readdirSync(extensions).filter((each) => each.startsWith(`${publisher}.${name}`));
	const stray = readdirSync(path.join(extensions, folder)).filter((entry) => !expected.has(entry));
	if (stray.length > 0) throw new Error(`The package holds what nobody needs: ${stray.join(', ')}`);
	process.exitCode = await test(extensions);
} finally {
	rmSync(temporary, { recursive: true, force: true });
}

function install(extensions) {
	const server = ['out/server-main.js', '--install-extension', vsix, '--force', '--accept-server-license-terms'];
	const folders = ['--extensions-dir', extensions, '--user-data-dir', path.join(temporary, 'data')];
	const { status, stderr } = spawnSync(host.node, [...server, ...folders], { cwd: host.server, encoding: 'utf8' });
	if (status !== 0) throw new Error(`The package cannot be installed: ${stderr}`);
}

async function test(extensions) {
	const bundle = path.join(root, 'dist/test');
	await bundleSuite(bundle);
	const fixtures = path.join(temporary, 'fixtures');
	cpSync(path.join(root, 'test/vscode/fixtures'), fixtures, { recursive: true });
	const artifacts = path.join(root, 'test/artifacts/package');
	const bridge = await openBridge(artifacts);
	const env = { NIANBAO_PAGE: bridge.address, NIANBAO_GREP: tests, NIANBAO_SAMPLES: path.join(root, 'samples') };
	const server = await startServer(host, { driven: true, extensions, env, locale: 'zh-cn' });
	try {
		const address = addressOf(server, {
			developed: [fileURLToPath(new URL('host/empty', import.meta.url))],
			tests: path.join(bundle, 'index'),
			opened: fixtures,
		});
		return await runTestsInPage(host, server, { address, artifacts, limit: 900_000, onPage: bridge.show });
	} finally {
		server.stop();
		bridge.close();
	}
}
