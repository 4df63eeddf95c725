import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the tests of test/vscode/suite for the extension host of a server or a desktop, and their entry `index`.
 *
 * @param {string} outdir
 */
export async function bundleSuite(outdir) {
	const suite = fileURLToPath(new URL('suite', import.meta.url));
	// A test that was deleted must not go on running.
	rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: readdirSync(suite)
			.filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
			.map((name) => path.join(suite, name)),
		outdir,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}
