/**
 * Which sentences are worth reading. Three in five of a report tell no figure and deny nothing, and to cut those into
 * words would be most of the work. What is passed over is only what the readers of facts, lists, shares and changes
 * would make nothing of (`test/properties/telling.test.ts`).
 */
import { numbersIn, type ReadNumber } from '../../text/numbers.ts';
import { namingRoles } from './subjects.ts';
import { type Role, wordsOf } from './words.ts';

/** What a fact is about; of results the sentence before may tell that they are those of requests. */
const naming = anyOf([...namingRoles, 'result']);
const denying = anyOf(['none', 'all']);
/** What makes figures hang together; brackets tell parts of a whole. */
const joining = anyOf(['parts', 'including', 'respectively', 'sum', 'rise', 'fall'], '\\(');
/** What counts for the sentences behind it: a year, and that it is requests for information that are told of. */
const lasting = anyOf(['thisYear', 'lastYear', 'history', 'request', 'onRequest'], '年');

/** What a sentence may hold, and its numbers, which have been read to know it. */
export interface Outlook {
	/** Facts, lists, shares or changes may come of it. */
	readonly tells: boolean;
	/** What it says may decide on the sentences behind it; so may all that tells. */
	readonly lasts: boolean;
	readonly numbers: readonly ReadNumber[];
}

export function outlookOf(sentence: string): Outlook {
	const numbers = numbersIn(sentence);
	const isTelling = tells(sentence, numbers);
	return { tells: isTelling, lasts: isTelling || lasting.test(sentence), numbers };
}

function tells(sentence: string, numbers: readonly ReadNumber[]): boolean {
	const counts = numbers.filter(({ use }) => use !== 'date');
	if (counts.length > 1 && (counts.some(({ use }) => use === 'share') || joining.test(sentence))) return true;
	return naming.test(sentence) && (counts.length > 0 || denying.test(sentence));
}

/** The shortest words that all words with these parts hold, as a pattern. */
function anyOf(roles: readonly Role[], ...others: readonly string[]): RegExp {
	const shortest = new Set<string>();
	for (const word of wordsOf(roles).sort((one, other) => one.length - other.length)) {
		if (!holdsOneOf(shortest, word)) shortest.add(word);
	}
	return new RegExp([...others, ...shortest].join('|'));
}

/** Whether one of the words is in the text: words are short, and looked up faster than compared with each other. */
function holdsOneOf(words: ReadonlySet<string>, text: string): boolean {
	for (let from = 0; from < text.length; from++) {
		for (let to = from + 1; to <= text.length; to++) if (words.has(text.slice(from, to))) return true;
	}
	return false;
}
