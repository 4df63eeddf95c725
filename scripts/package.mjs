/** `npm run package`: nianbao-<version>.vsix in the root, from a fresh production build. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, prepare, root, run } from './prepare.mjs';

await prepare();
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const vsix = `${name}-${version}.vsix`;

// What an earlier build left (source maps, bundled tests) would be packed, too.
rmSync(path.join(root, 'dist'), { recursive: true, force: true });
try {
	await run('node', ['esbuild.mjs', '--production']);
	await run('node', [
		bin('@vscode/vsce', 'vsce'),
		'package',
		'--no-dependencies',
		'--allow-missing-repository',
		// Links of the README stay as they are: there is no address to put before them.
		'--no-rewrite-relative-links',
		'--out',
		vsix,
	]);
} catch (error) {
	console.error(`\n✗ ${error.message}`);
	process.exit(1);
}
console.log(`\n✓ ${vsix}`);
