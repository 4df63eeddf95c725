import { execFileSync } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { install } from './pins.mjs';

const pins = fileURLToPath(new URL('../chromium', import.meta.url));
const usual = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The Chromium that shows the page: an installed one, else a headless one from npm that brings its own libraries.
 *
 * @returns {Promise<{ executablePath: string, env: Record<string, string> }>}
 */
export async function findChromium() {
	const given = process.env.CHROMIUM_PATH || usual.map(onPath).find(Boolean);
	if (given) {
		return { executablePath: given, env: {} };
	}
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH.');
	}
	const folder = await install(pins, 'chromium', 'a headless Chromium', unpack);
	const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
	return { executablePath: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

/** The package unpacks itself into one fixed place below the temporary folder, which two users cannot share. */
async function unpack(folder) {
	const packed = path.join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
	await pipeline(
		createReadStream(path.join(packed, 'chromium.br')),
		createBrotliDecompress(),
		createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 }),
	);
	const archive = path.join(folder, 'libraries.tar');
	await pipeline(
		createReadStream(path.join(packed, 'al2023.tar.br')),
		createBrotliDecompress(),
		createWriteStream(archive),
	);
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xf', archive, '-C', folder]);
	rmSync(archive);
	rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
}

/** @returns {string | undefined} */
export function onPath(command) {
	for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
		const file = path.join(folder, command);
		try {
			accessSync(file, constants.X_OK);
			return file;
		} catch {
			// Not here.
		}
	}
	return undefined;
}
