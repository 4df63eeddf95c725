import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

const draft = /\.(md|markdown|txt)$/i;

/**
 * What `npm start` opens: the named draft in its folder, the first draft of a named folder, or the sample of 2020, the
 * year with the form that offices know best.
 *
 * @param {string | undefined} name as it was typed
 * @returns {{ folder: string, file: string }}
 */
export function findDraft(name) {
	// npm runs a script in the root; INIT_CWD is where the person was.
	const from = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined;
	const given = name ? path.resolve(from ?? process.cwd(), name) : path.join(root, 'samples');
	if (!existsSync(given)) {
		throw new Error(`There is no ${given}.`);
	}
	if (!statSync(given).isDirectory()) {
		return { folder: path.dirname(given), file: given };
	}
	const drafts = readdirSync(given)
		.filter((entry) => draft.test(entry) && !/^readme\b/i.test(entry))
		.sort();
	const chosen = drafts.find((entry) => entry.includes('2020')) ?? drafts[0];
	if (!chosen) {
		throw new Error(`There is no draft in ${given}.`);
	}
	return { folder: given, file: path.join(given, chosen) };
}
