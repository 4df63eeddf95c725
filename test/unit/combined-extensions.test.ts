/** The stand-in that keeps micromark's constructs: in a bundle with it, Markdown is read as it is read without. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import * as plain from '../../server/src/read/inline.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { shims } = (await import(pathToFileURL(path.join(root, 'scripts/shims/alias.mjs')).href)) as {
	shims: Record<string, string>;
};
const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-combined-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('any Markdown', async () => {
	const outfile = path.join(folder, 'inline.mjs');
	await build({
		entryPoints: [path.join(root, 'server/src/read/inline.ts')],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		alias: shims,
	});
	const kept = (await import(pathToFileURL(outfile).href)) as typeof plain;
	const piece = fc.constantFrom(
		...['# ', '- ', '1. ', '> ', '    ', '```', '<!--', '-->', '<b>', '[', '](u)', ']: u', '**', '*', '_', '`', '&lt;'],
		...['政府', '信息公开', '0', '\n', '\n\n', '| a | b |\n|---|---|\n', '| 政 | 0 |\n', '\\', '---\n', '==='],
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const text = pieces.join('');
			fc.pre(plain.isWithinBounds(text));
			expect(kept.readMarkdown(text)).toEqual(plain.readMarkdown(text));
			const line = text.replaceAll('\n', ' ');
			expect(kept.readInline(line, 0, line.length)).toEqual(plain.readInline(line, 0, line.length));
		}),
		{ numRuns: 500 },
	);
});
