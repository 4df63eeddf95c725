/** Writes the licences of the packages that the bundles carry, as these licences ask for. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const place = /(?:^|[\\/])node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?=[\\/])/g;

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @param {string} root the project's folder
 * @param {string} file where the notices go
 */
export function writeNotices(metafiles, root, file) {
	const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)));
	const notices = [...folders].map((folder) => notice(path.join(root, folder))).sort();
	writeFileSync(file, `Nianbao carries these packages in its bundles.\n\n${[...new Set(notices)].join('\n\n')}\n`);
}

/** The folder of the innermost package that a bundled file belongs to. */
function packageFolder(input) {
	const last = [...input.matchAll(place)].at(-1);
	return last === undefined ? [] : [input.slice(0, last.index + last[0].length)];
}

function notice(folder) {
	const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/i.test(each));
	const text =
		file !== undefined && existsSync(path.join(folder, file))
			? readFileSync(path.join(folder, file), 'utf8').trim()
			: license;
	return `---- ${name} ${version} (${license}) ----\n\n${text}`;
}
