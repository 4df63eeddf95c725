/** Reads the sentences of a passage one after another, as what one says may count for the next. */
import type { ReadNumber } from '../../text/numbers.ts';
import { afterwards, type Before, beforeAll, type Context, contextOf, nothingRightBefore } from './context.ts';
import type { Fact, Statement } from './fact.ts';
import { factsOf } from './facts.ts';
import { type Passage, type Sentence, sentencesOf } from './passages.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { outlookOf } from './telling.ts';
import { tokensOf } from './tokens.ts';

/** What the sentences of a passage say; those that say nothing, and that nothing behind them hangs on, are left out. */
export function statementsOf(passage: Passage): Statement[] {
	const statements: Statement[] = [];
	const sentences = sentencesOf(passage);
	const outlooks = sentences.map(({ text }) => outlookOf(text));
	const last = outlooks.findLastIndex(({ tells }) => tells);
	let before = beforeAll(passage);
	for (let at = 0; at <= last; at++) {
		const { tells, lasts, numbers } = outlooks[at]!;
		if (!tells && !lasts) {
			before = { ...before, ...nothingRightBefore };
			continue;
		}
		const read = statementOf(sentences[at]!, numbers, before);
		before = read.after;
		statements.push(read.statement);
	}
	return statements;
}

/** Reads one sentence, whether or not it promises anything; `numbers` are its own. */
export function statementOf(
	sentence: Sentence,
	numbers: readonly ReadNumber[],
	before: Before,
): { readonly statement: Statement; readonly after: Before } {
	const tokens = tokensOf(sentence.text, numbers);
	const phrases = phrasesOf(tokens);
	const context = contextOf(sentence, tokens, phrases, before);
	const factOf = new Map<Phrase, Fact>();
	const facts: Fact[] = [];
	readAll(phrases, context, sentence, factOf, facts);
	return {
		statement: { sentence, tokens, phrases, facts, factOf, counted: before.counted },
		after: afterwards(context, tokens, facts),
	};
}

function readAll(
	phrases: readonly Phrase[],
	context: Context,
	sentence: Sentence,
	factOf: Map<Phrase, Fact>,
	facts: Fact[],
): void {
	phrases.forEach((phrase, index) => {
		const found = factsOf(phrases, index, context, sentence);
		if (found.length === 1) factOf.set(phrase, found[0]!);
		facts.push(...found);
		if (phrase.inner.length > 0) {
			readAll(phrase.inner, { ...context, inParts: phrase.figure !== undefined }, sentence, factOf, facts);
		}
	});
}
