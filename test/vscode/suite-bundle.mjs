import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const suite = fileURLToPath(new URL('suite', import.meta.url));

/** That nothing runs, and how long a start takes, is seen only before a report has been opened. */
const first = ['silence', 'times'];

/** The names of all files of tests, in the order of a run. */
export function testNames() {
	const rank = (name) => (first.includes(name) ? first.indexOf(name) : first.length);
	return readdirSync(suite)
		.filter((name) => name.endsWith('.test.ts'))
		.map((name) => name.slice(0, -'.test.ts'.length))
		.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

/**
 * The module `nianbao:tests`, which a run's entry imports when its runner is ready: these files of tests.
 *
 * @param {readonly string[]} names
 * @returns {import('esbuild').Plugin}
 */
export function chosenTests(names) {
	return {
		name: 'chosen-tests',
		setup(build) {
			build.onResolve({ filter: /^nianbao:tests$/ }, ({ path: name }) => ({ path: name, namespace: 'chosen' }));
			build.onLoad({ filter: /.*/, namespace: 'chosen' }, () => ({
				contents: names.map((name) => `import './${name}.test.ts';`).join('\n'),
				resolveDir: suite,
			}));
		},
	};
}

/**
 * Bundles the tests of test/vscode/suite for the extension host of a server or a desktop: `index.js`.
 *
 * @param {string} outdir
 */
export async function bundleSuite(outdir) {
	rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: [path.join(suite, 'index.ts')],
		outdir,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		external: ['vscode', 'mocha'],
		plugins: [chosenTests(testNames())],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}
