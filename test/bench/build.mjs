/** Builds what is measured, into dist/bench. What is in dist/ itself stays as it is: others may be running it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { root, run } from '../../scripts/prepare.mjs';
import { shims } from '../../scripts/shims/alias.mjs';

const here = path.join(root, 'test/bench');
export const out = path.join(root, 'dist/bench');

const common = {
	bundle: true,
	platform: 'node',
	target: 'node20',
	mainFields: ['module', 'main'],
	logLevel: 'warning',
};

/** A program to measure against, bundled and small, as ours is. */
async function program(name) {
	const outfile = path.join(out, `${name}.js`);
	const entryPoints = [path.join(here, `${name}.ts`)];
	await bundle({ ...common, format: 'cjs', minify: true, entryPoints, outfile });
	return outfile;
}

export async function build() {
	await bundle({
		...common,
		format: 'esm',
		alias: shims,
		entryPoints: {
			subject: path.join(here, 'subject.ts'),
			corpus: path.join(here, 'corpus.mjs'),
			hostile: path.join(root, 'test/support/hostile.ts'),
		},
		outdir: out,
		outExtension: { '.js': '.mjs' },
	});
	const [floor, whole, yardstick] = await Promise.all(['floor-server', 'whole-server', 'yardstick'].map(program));
	const production = path.join(out, 'production');
	await run('node', ['esbuild.mjs', '--production', '--outdir', production], {
		stdio: ['ignore', 'ignore', 'ignore'],
	});
	const load = (name) => import(pathToFileURL(path.join(out, `${name}.mjs`)).href);
	const built = {
		subject: await load('subject'),
		corpus: await load('corpus'),
		hostile: await load('hostile'),
		floor,
		whole,
		yardstick,
		production,
		server: path.join(production, 'server.js'),
		cli: path.join(production, 'cli.js'),
	};
	writeCorpus(built.corpus);
	return built;
}

/** To look at, or to profile with. */
function writeCorpus({ report, reports }) {
	mkdirSync(path.join(out, 'corpus'), { recursive: true });
	for (const [name, text] of [
		['1x.pipe.md', report(0, 'pipe')],
		['1x.md', report(0, 'html')],
		['1x.txt', report(0, 'text')],
		['100x.md', reports(100)],
	]) {
		writeFileSync(path.join(out, 'corpus', name), text);
	}
}
