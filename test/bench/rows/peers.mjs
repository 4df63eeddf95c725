/** Row 2: a whole check against other linters on the same text, as they come, in the same process. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { lint as markdownlint } from 'markdownlint/sync';
import { collectGarbage, inTurn } from '../measure.mjs';
import { installPeers } from '../peers.mjs';
import { kb } from '../table.mjs';

export async function peers(table, { subject: { check }, corpus }) {
	const autocorrect = await nativeAutocorrect();
	const texts = [
		{ name: '1x.pipe.md', variants: Array.from({ length: 8 }, (_, seed) => corpus.report(seed, 'pipe')), pairs: 60 },
		{ name: '100x.md', variants: [corpus.reports(100)], pairs: 9 },
	];
	for (const { name, variants, pairs } of texts) {
		const of = (pair) => variants[pair % variants.length];
		const measure = (other) =>
			inTurn({
				ours: (pair) => check(of(pair), true),
				other: (pair) => other(of(pair)),
				warmUp: pairs > 30 ? 30 : 2,
				pairs,
				settle: pairs > 30 ? undefined : collectGarbage,
			});
		const size = kb(variants[0]);
		const lint = measure((text) => markdownlint({ strings: { draft: text } }));
		table.ratio(2, `lint ÷ markdownlint, ${name} (${size})`, lint, 0.5, 0.1);
		if (autocorrect === undefined) {
			table.say(
				`  2  lint ÷ autocorrect-node, ${name}: not installed (only for Linux x64 with glibc, from the registry)`,
			);
			continue;
		}
		const correct = measure((text) => autocorrect.lintFor(text, 'markdown'));
		table.ratio(2, `lint ÷ autocorrect-node, ${name} (${size})`, correct, 3, 1);
	}
}

/** Its package wants all its platforms' packages, of which some are not published; the one with the code will do. */
async function nativeAutocorrect() {
	const folder = await installPeers();
	if (folder === undefined) return undefined;
	return createRequire(path.join(folder, 'package.json'))('autocorrect-node-linux-x64-gnu');
}
