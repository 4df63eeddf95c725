/**
 * Builds what is shipped and run, into dist/. `--production`: small, without source maps. `--watch`: again after each
 * change. `--outdir <dir>`: elsewhere, for a measurement that must not disturb what is in dist/.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { writeNotices } from './scripts/notices.mjs';
import { shims } from './scripts/shims/alias.mjs';
import { withoutExplanations, withoutRuleTexts } from './scripts/unsaid.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const outdir = process.argv.includes('--outdir') ? process.argv[process.argv.indexOf('--outdir') + 1] : 'dist';

/**
 * Packages of which we use a part, and whose modules do nothing when they are loaded, though they do not say so: of parse5
 * only the tokenizer, of jsonc-parser only the parser. Without this the rest would be carried along: half of each.
 */
const partlyUsed = ['parse5', 'jsonc-parser'];

/**
 * And two tables of names that parse5's tokenizer hands to the tree builder, which is not used, are replaced by empty ones.
 * @type {import('esbuild').Plugin}
 */
const withoutUnused = {
	name: 'without-unused',
	setup(build) {
		const shims = { 'html.js': 'parse5-tags.mjs', 'error-codes.js': 'parse5-errors.mjs' };
		const folders = partlyUsed.map((name) => `${path.sep}node_modules${path.sep}${name}${path.sep}`);
		build.onResolve(
			{ filter: new RegExp(`^(?:${partlyUsed.join('|')})$|^\\.{1,2}/`) },
			async ({ path: wanted, importer, resolveDir, kind, pluginData }) => {
				if (pluginData === withoutUnused) return undefined;
				if (!partlyUsed.includes(wanted) && !folders.some((folder) => importer.includes(folder))) return undefined;
				const shim = path.basename(path.dirname(importer)) === 'tokenizer' && shims[path.basename(wanted)];
				if (shim) return { path: path.join(root, 'scripts/shims', shim), sideEffects: false };
				const found = await build.resolve(wanted, { importer, resolveDir, kind, pluginData: withoutUnused });
				return { ...found, sideEffects: false };
			},
		);
	},
};

/**
 * Node loads the server from the bundle that the browser runs: the server is in the package once.
 * @type {import('esbuild').Plugin}
 */
const sharedServer = {
	name: 'shared-server',
	setup(build) {
		build.onResolve({ filter: /\/worker\.ts$/ }, () => ({ path: './web/server.js', external: true }));
	},
};

/**
 * The reader of Word documents weighs as much as the rest of the client; it is loaded when the first is opened.
 * @type {import('esbuild').Plugin}
 */
const docxApart = {
	name: 'docx-apart',
	setup(build) {
		build.onResolve({ filter: /\/docx\.ts$/ }, ({ kind }) =>
			kind === 'entry-point' ? undefined : { path: './docx.js', external: true },
		);
	},
};

/** @type {import('esbuild').BuildOptions} */
const common = {
	absWorkingDir: root,
	bundle: true,
	charset: 'utf8',
	legalComments: 'none',
	plugins: [withoutUnused],
	logLevel: 'info',
	minify: production,
	// The long names of the tokenizer's own methods, which nobody outside it calls.
	...(production
		? {
				mangleProps:
					/^_(?:state|emit|create|append|reconsume|consume|unconsume|flush|prepare|callState|getNumeric|leave|is[A-Z]|ensure|advance|runParsing|process|enter|handle|should|match|try|err|extendRun|start)[A-Za-z]*$/,
			}
		: {}),
	sourcemap: !production,
	alias: shims,
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

/**
 * Everything for the browser runs in a worker: without the condition packages bring code that wants a `document`.
 * @type {import('esbuild').BuildOptions}
 */
const browser = {
	...common,
	platform: 'browser',
	target: 'es2022',
	conditions: ['worker'],
	mainFields: ['browser', 'module', 'main'],
};

/**
 * What `nianbao explain` has to say lies beside the command line, which leaves it out.
 * @type {import('esbuild').Plugin}
 */
const explainApart = {
	name: 'explain-apart',
	setup(build) {
		build.onResolve({ filter: /\/commands\/explain\.ts$/ }, () => ({ path: './explain.js', external: true }));
	},
};

/** @type {(import('esbuild').BuildOptions & { entryPoints: [string], outfile: string })[]} */
const bundles = [
	{
		...node,
		entryPoints: ['client/src/node.ts'],
		outfile: 'dist/client.js',
		external: ['vscode'],
		plugins: [docxApart],
	},
	{ ...node, entryPoints: ['client/src/import/docx.ts'], outfile: 'dist/docx.js' },
	{
		...node,
		entryPoints: ['server/src/lsp/node.ts'],
		outfile: 'dist/server.js',
		plugins: [sharedServer],
	},
	{
		...node,
		entryPoints: ['server/src/cli/main.ts'],
		outfile: 'dist/cli.js',
		plugins: [withoutUnused, withoutExplanations, explainApart],
		// No package in this bundle names such a property by a string.
		...(production ? { mangleProps: /^_[A-Za-z]/ } : {}),
		banner: { js: '#!/usr/bin/env node' },
	},
	{ ...node, entryPoints: ['server/src/cli/commands/explain.ts'], outfile: 'dist/explain.js' },
	{
		...browser,
		entryPoints: ['client/src/browser.ts'],
		outfile: 'dist/web/client.js',
		format: 'cjs',
		external: ['vscode'],
	},
	{
		...browser,
		entryPoints: ['server/src/lsp/worker.ts'],
		outfile: 'dist/web/server.js',
		plugins: [withoutUnused, withoutRuleTexts],
		format: 'iife',
		globalName: 'nianbaoServer',
		footer: { js: "if (typeof module === 'object') module.exports = nianbaoServer;" },
	},
];

const built = bundles.map((options) => ({
	...options,
	metafile: production,
	outfile: path.resolve(root, outdir, path.relative('dist', options.outfile)),
}));

if (watch) {
	for (const options of built) await (await context(options)).watch();
} else {
	const results = await Promise.all(built.map((options) => build(options)));
	if (production) {
		// Source maps of an earlier build belong to other code, and must not be packed.
		for (const { outfile } of built) rmSync(`${outfile}.map`, { force: true });
		const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
		writeNotices(metafiles, root, path.resolve(root, outdir, 'THIRD-PARTY-NOTICES.txt'));
	}
}
