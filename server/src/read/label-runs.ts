/** Takes a line of words apart into labels of the form; blanks stand between labels, and within them. */
import { type FormLabel, formLabel } from './form-labels.ts';

/** Words that are a label together, or one that is none. */
export interface LabelRun {
	readonly words: number;
	readonly label: FormLabel | undefined;
}

/** So many blanks stand within a label at most. */
export const mostWords = 8;
const longestLabel = 80;

/** The longest labels that there are, from left to right. */
export function labelRuns(words: readonly string[]): LabelRun[] {
	const runs: LabelRun[] = [];
	for (let at = 0; at < words.length; ) {
		const run = longestRun(words, at);
		runs.push(run);
		at += run.words;
	}
	return runs;
}

function longestRun(words: readonly string[], at: number): LabelRun {
	let best: LabelRun = { words: 1, label: undefined };
	let text = '';
	for (let count = 1; count <= mostWords && at + count <= words.length && text.length <= longestLabel; count++) {
		text += words[at + count - 1];
		const label = isClosed(text) ? formLabel(text) : undefined;
		if (label !== undefined) best = { words: count, label };
	}
	return best;
}

/** What begins with a bracket at the end of a run is of the next label, not an explanation. */
function isClosed(text: string): boolean {
	return (
		Math.max(text.lastIndexOf('（'), text.lastIndexOf('(')) <= Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'))
	);
}
