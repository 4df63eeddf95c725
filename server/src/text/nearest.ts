/** What somebody meant who wrote a name that is none. */
import { editDistance } from './key.ts';

/** The one choice that is nearest to a word; nothing when none is near, or two are equally so. */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	let best: string | undefined;
	let least = Math.max(2, Math.floor(wanted.length / 4)) + 1;
	for (const choice of choices) {
		// The family is easily left out, or taken for another: label, table/label.
		const [, name = choice] = choice.split('/');
		const distance = Math.min(
			editDistance(wanted, choice, least),
			editDistance(wanted.slice(wanted.indexOf('/') + 1), name, least) + (wanted === name ? 0 : 1),
		);
		if (distance < least) {
			least = distance;
			best = choice;
		} else if (distance === least) best = undefined;
	}
	return best;
}
