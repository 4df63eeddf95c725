/** Packages for which the build puts in a stand-in of ours. */
import { fileURLToPath } from 'node:url';

const standIn = (name, extension = 'mjs') => fileURLToPath(new URL(`${name}.${extension}`, import.meta.url));

export const shims = {
	// The table of character references is in the bundle already, brought by parse5.
	'decode-named-character-reference': standIn('decode-named-character-reference'),
	// The table is unpacked when a draft holds a reference, not when the program starts.
	'entities/decode': standIn('entities-decode'),
	// What micromark parses with is put together once, not for each block.
	'micromark-util-combine-extensions': standIn('micromark-util-combine-extensions'),
	// What vscode-languageclient brings for servers unlike ours, and for editors older than ours asks for.
	minimatch: standIn('minimatch'),
	'semver/functions/parse': standIn('semver-parse', 'cjs'),
	'semver/functions/satisfies': standIn('semver-satisfies', 'cjs'),
};
