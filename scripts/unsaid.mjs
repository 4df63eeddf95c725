/** Leaves out of a bundle the texts that its program never says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What lists and pages say of a rule: read by `scripts/generate.mjs`, by nothing that runs. */
const ofRules = { files: /[\\/]server[\\/]src[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/, names: 'summary|levels|basis|fixes' };
/** What a hover says of a line of the form: the command line has none. */
const ofForms = { files: /[\\/]server[\\/]src[\\/]forms[\\/].+\.ts$/, names: 'explanation|mistakes' };

/** @type {import('esbuild').Plugin} */
export const withoutRuleTexts = leaveOut('rule-texts', [ofRules]);
/** @type {import('esbuild').Plugin} */
export const withoutExplanations = leaveOut('explanations', [ofRules, ofForms]);

/** Properties of data, as the formatter lays them out: from their name to the bracket that closes at the same depth. */
function leaveOut(name, places) {
	return {
		name: `without-${name}`,
		setup(build) {
			for (const { files, names } of places) {
				const depth = files === ofRules.files ? '(\\t)' : '(\\t+)';
				const property = new RegExp(
					`^${depth}(?:${names}): (?:\\{\\n[\\s\\S]*?^\\1\\}|\\[\\n[\\s\\S]*?^\\1\\]|[{['][^\\n]*),\\n`,
					'gm',
				);
				build.onLoad({ filter: files }, ({ path: file }) => ({
					// Lines keep their numbers, for the source map.
					contents: readFileSync(file, 'utf8').replace(property, (text) => '\n'.repeat(text.split('\n').length - 1)),
					loader: 'ts',
					resolveDir: path.dirname(file),
				}));
			}
		},
	};
}
