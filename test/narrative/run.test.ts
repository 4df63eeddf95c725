/**
 * Holds the reader of sentences to the pages beside this file: each item of a list is a sentence, the items below it are
 * what must be read from it, and a sentence without items must yield nothing. ⏎ is the end of a line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

interface Case {
	readonly line: number;
	readonly sentence: string;
	readonly facts: string[];
}

function casesOf(source: string): Case[] {
	const cases: Case[] = [];
	source.split('\n').forEach((text, index) => {
		const sentence = /^- (.+)$/.exec(text)?.[1];
		const fact = /^ {2}- `(.+)`$/.exec(text)?.[1];
		if (sentence !== undefined) cases.push({ line: index + 1, sentence, facts: [] });
		else if (fact !== undefined) cases.at(-1)!.facts.push(fact);
		else if (/^\s*-/.test(text)) throw new Error(`Line ${index + 1} is neither a sentence nor a fact`);
	});
	return cases;
}

const pages = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith('.md'))
	.sort()
	.map((file) => ({ file, cases: casesOf(readFileSync(path.join(import.meta.dirname, file), 'utf8')) }));

test('the pages have sentences enough, none twice', () => {
	const sentences = pages.flatMap(({ cases }) => cases.map(({ sentence }) => sentence));
	expect(sentences.length).toBeGreaterThanOrEqual(120);
	expect(new Set(sentences).size).toBe(sentences.length);
});

for (const { file, cases } of pages) {
	describe(file, () => {
		test.each(cases)('line $line: $sentence', ({ sentence, facts }) => {
			expect(told(sentence.replaceAll('⏎', '\n'))).toEqual(facts);
		});
	});
}
