import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { locked } from '../../../scripts/lock.mjs';
import { fingerprint, npmCi } from '../../../scripts/npm.mjs';

/** What makes up an installation. Everything else in a folder of pins (the programs) does not count. */
const pinned = ['package.json', 'package-lock.json', '.npmrc', 'stubs', 'fonts.conf'];

/**
 * Installs a folder of pins outside of the checkout and returns where.
 *
 * A root `npm ci` deletes the root's node_modules, and these packages weigh hundreds of megabytes; so they lie in the
 * user's cache, in a folder named after a hash of the pins. Every checkout shares it, changed pins make a new one, and
 * a stamp written last tells a finished installation from one that was cut short.
 *
 * @param {string} pins the folder with package.json, package-lock.json and .npmrc
 * @param {string} name how the folder in the cache is called
 * @param {string} what shown while it is fetched
 * @param {(folder: string) => unknown} [finish] what is to be done once, after the installation
 * @returns {Promise<string>}
 */
export async function install(pins, name, what, finish) {
	const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
	const files = pinned.flatMap((entry) => filesOf(path.join(pins, entry)));
	const hash = fingerprint(...files.flatMap((file) => [path.relative(pins, file), readFileSync(file)]));
	const folder = path.join(cache, 'nianbao', `${name}-${hash}`);
	const stamp = path.join(folder, '.complete');
	if (existsSync(stamp)) {
		return folder;
	}
	await locked(`install-${fingerprint(folder)}`, async () => {
		if (existsSync(stamp)) {
			return;
		}
		console.error(`正在下载（仅一次）Fetching ${what} …`);
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		for (const entry of pinned.filter((entry) => existsSync(path.join(pins, entry)))) {
			cpSync(path.join(pins, entry), path.join(folder, entry), { recursive: true });
		}
		await npmCi(folder, ['--ignore-scripts']);
		await finish?.(folder);
		writeFileSync(stamp, '');
	});
	return folder;
}

/** The files below a path, in an order that does not depend on the file system. */
function filesOf(entry) {
	if (!existsSync(entry)) {
		return [];
	}
	if (!statSync(entry).isDirectory()) {
		return [entry];
	}
	return readdirSync(entry)
		.sort()
		.flatMap((name) => filesOf(path.join(entry, name)));
}
