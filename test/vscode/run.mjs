/**
 * Runs test/vscode/suite inside a real VS Code: the one named by VSCODE_EXECUTABLE, else a downloaded desktop VS Code, else
 * the stand-in of test/vscode/host. NIANBAO_VSCODE=desktop or =stand-in forces one of the last two.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './suite-bundle.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
/** Real drafts, where they lie beside the project. */
const seeds = path.join(root, '../shared/seeds');
const standIn = path.join(here, 'host', 'stand-in.mjs');

// test-electron ends VS Code at Ctrl+C only; whoever runs this unattended sends something else.
for (const signal of ['SIGTERM', 'SIGHUP']) {
	process.on(signal, () => process.emit('SIGINT') || process.exit(1));
}

await bundleSuite(path.join(root, 'dist/test'));
const vscodeExecutablePath = await chooseVSCode();

// Tests edit and fix drafts: they work on a copy.
const temporary = mkdtempSync(path.join(os.tmpdir(), 'nianbao-fixtures-'));
const fixtures = path.join(temporary, 'fixtures');
cpSync(path.join(here, 'fixtures'), fixtures, { recursive: true });
try {
	await runTests({
		vscodeExecutablePath,
		extensionDevelopmentPath: root,
		extensionTestsPath: path.join(root, 'dist/test/index'),
		launchArgs: [fixtures],
		extensionTestsEnv: {
			NIANBAO_ARTIFACTS: path.join(root, 'test/artifacts'),
			...(existsSync(seeds) && { NIANBAO_SEEDS: seeds }),
		},
	});
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
} finally {
	rmSync(temporary, { recursive: true, force: true });
}

async function chooseVSCode() {
	const { VSCODE_EXECUTABLE: given, NIANBAO_VSCODE: forced } = process.env;
	if (given) {
		return given;
	}
	if (forced && forced !== 'desktop' && forced !== 'stand-in') {
		throw new Error(`NIANBAO_VSCODE is desktop or stand-in, not ${forced}.`);
	}
	const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (forced === 'stand-in' || (!forced && !hasDisplay)) {
		return standIn;
	}
	try {
		const desktop = await downloadAndUnzipVSCode();
		if (!forced && !starts(desktop)) {
			throw new Error('it lacks libraries of this system');
		}
		return desktop;
	} catch (error) {
		if (forced) {
			throw error;
		}
		console.log(`No desktop VS Code (${error.message}): the tests run in the server build.`);
		return standIn;
	}
}

function starts(executable) {
	return spawnSync(executable, ['-e', '0'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }).status === 0;
}
