/** What reading the text comes to: facts, and the sentences as they were understood. */
import type { ReadNumber } from '../../text/numbers.ts';
import type { Passage, Sentence } from './passages.ts';
import type { Phrase } from './phrases.ts';
import type { Subject } from './subjects.ts';
import type { Token } from './tokens.ts';

export interface Fact extends Subject {
	/** What is counted and how it came about, in one word: the same for two facts that tell of the same. */
	readonly thing: string;
	readonly passage: Passage;
	/** Units of the passage's text: the figure with its unit, or the words that deny. */
	readonly start: number;
	readonly end: number;
	/** Absent where something is denied, or said of all there are. */
	readonly figure?: ReadNumber;
	/** 未收到, 无. */
	readonly none: boolean;
	/** 均获维持. */
	readonly all: boolean;
	/** The year that it is said of, where the text names one; `last`: 上年. */
	readonly year?: number | 'last';
	/** 全年, 本年度, 2024年 stand in the very phrase. */
	readonly ofWholeYear: boolean;
	/** Who acted, in words that are not known: the organ, or another one. */
	readonly who?: string;
	/** The sentence speaks of 信息公开. */
	readonly disclosure: boolean;
	/** 含上年结转. */
	readonly inclusive: boolean;
	/** It counts what came or went over one channel, as far as the words before it tell. */
	readonly perhapsPart: boolean;
}

/** A sentence as it was understood. */
export interface Statement {
	readonly sentence: Sentence;
	readonly tokens: readonly Token[];
	readonly phrases: readonly Phrase[];
	readonly facts: readonly Fact[];
	/** Phrases of which it is known what they count. */
	readonly factOf: ReadonlyMap<Phrase, Fact>;
	/** The requests that the sentence right before it counts. */
	readonly counted: readonly Fact[];
}
