import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeUserData } from './settings.mjs';

const limit = 60_000;

/** A server whose test run was killed, and could not stop it, ends some minutes after its page has gone. */
const endsAlone = ['--enable-remote-auto-shutdown', '--reconnection-grace-time', '10'];

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} token
 * @property {string} data the user data folder, deleted at the end
 * @property {Promise<string>} ended fulfilled with the reason when the server ends by itself
 * @property {() => string} output the last part of what it wrote
 * @property {() => void} stop may be called from an `exit` handler
 * @property {(file: string) => string} remote the address of a file as the workbench knows it
 */

/**
 * Starts the VS Code server on a free port of this machine with a fresh user data folder.
 *
 * @param {import('./setup.mjs').Host} host
 * @param {object} options
 * @param {boolean} [options.driven] a test drives the page; a person gets no test hooks
 * @param {string | undefined} [options.extensions] the folder of installed extensions
 * @param {object} [options.settings]
 * @param {string | undefined} [options.settingsFile]
 * @param {string | undefined} [options.locale]
 * @param {Record<string, string>} [options.env] for the extension host
 * @returns {Promise<Server>}
 */
export async function startServer(host, { driven = false, extensions, env = {}, ...user }) {
	const data = mkdtempSync(path.join(os.tmpdir(), 'nianbao-vscode-'));
	extensions ??= path.join(data, 'extensions');
	mkdirSync(extensions, { recursive: true });
	writeUserData(data, user);

	const token = randomUUID();
	const child = spawn(
		host.node,
		[
			...['out/server-main.js', '--host', '127.0.0.1', '--port', '0', '--connection-token', token],
			...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
			...['--user-data-dir', data, '--extensions-dir', extensions],
			...(driven ? ['--enable-smoke-test-driver', ...endsAlone] : []),
		],
		{
			cwd: host.server,
			// A group of its own, so that the extension host ends together with it.
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: data, ...env },
		},
	);

	let output = '';
	let stopped = false;
	const stop = () => {
		if (!stopped) {
			stopped = true;
			process.off('exit', stop);
			endGroup(child);
			rmSync(data, { recursive: true, force: true, maxRetries: 5 });
		}
	};
	process.on('exit', stop);

	const ended = new Promise((resolve) => {
		child.once('error', (error) => resolve(`VS Code's server did not start: ${error.message}`));
		child.once('exit', (code, signal) => resolve(`VS Code's server ended (${signal ?? code}).`));
	});
	const listening = new Promise((resolve) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => {
				output = (output + text).slice(-20_000);
				const [, port] = /Extension host agent listening on (\d+)/.exec(output) ?? [];
				if (port) {
					resolve(Number(port));
				}
			});
		}
	});
	const port = await within(limit, Promise.race([listening, ended]));
	if (typeof port !== 'number') {
		stop();
		throw new Error(`${port ?? "VS Code's server does not answer."}\n${output}`);
	}
	const remote = (file) =>
		`vscode-remote://127.0.0.1:${port}${path.resolve(file).split(path.sep).map(encodeURIComponent).join('/')}`;
	return { port, token, data, ended, output: () => output, stop, remote };
}

/** What makes another VS Code, in whose terminal this may run, speak through the environment must not reach ours. */
function cleanEnvironment() {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name) && name !== 'NODE_OPTIONS'),
	);
}

function endGroup(child) {
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// It has ended already.
	}
}

/** The value, or undefined when it takes longer. */
async function within(milliseconds, promise) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(resolve, milliseconds);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
