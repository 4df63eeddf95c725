/** Modules as the build makes them: with our stand-ins for some packages (`scripts/shims`). */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const { shims } = (await import(pathToFileURL(path.join(root, 'scripts/shims/alias.mjs')).href)) as {
	shims: Record<string, string>;
};

/** A module of the repository, bundled with the stand-ins. */
export async function withStandIns<Module>(source: string): Promise<Module> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-stand-ins-'));
	try {
		const outfile = path.join(folder, 'bundle.mjs');
		const entryPoints = [path.join(root, source)];
		await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', alias: shims });
		return (await import(pathToFileURL(outfile).href)) as Module;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
