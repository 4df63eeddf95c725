import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';

/** What a person may have set about the way to the registry; everything else of an outer `npm run` must not leak in. */
const network =
	/^npm_config_(registry|userconfig|cache|ca|cafile|strict_ssl|noproxy|proxy|http_proxy|https_proxy|offline|prefer_offline)$/i;

/** Whatever NODE_ENV says: all we install is for development, and Node itself is an optional package. */
const everything = ['--include=dev', '--include=optional'];

/**
 * `npm ci` in a folder, as if it had been started by hand: without the settings, the package and the life-cycle of the
 * `npm run` this process may be part of. (With them npm would, for example, install into the wrong folder.)
 *
 * @param {string} folder
 * @param {string[]} [options]
 */
export function npmCi(folder, options = []) {
	const env = Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || network.test(name),
		),
	);
	// npm's report goes to stderr: stdout belongs to whoever called.
	const child = spawn('npm', ['ci', ...everything, '--no-audit', '--no-fund', '--loglevel=error', ...options], {
		cwd: folder,
		env,
		stdio: ['ignore', process.stderr, 'inherit'],
		shell: process.platform === 'win32',
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) =>
			code === 0 ? resolve() : reject(new Error(`npm ci in ${folder} ended with ${signal ?? code}.`)),
		);
	});
}

/** A short fingerprint of some texts, good for folder names and stamps. */
export function fingerprint(...texts) {
	const hash = createHash('sha256');
	for (const text of texts) {
		hash.update(text).update('\0');
	}
	return hash.digest('hex').slice(0, 12);
}
