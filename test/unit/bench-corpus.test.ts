/** The texts that are measured must not flatter: what is kept by content would be found again in texts that repeat. */

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

interface Corpus {
	report(seed: number, style: 'pipe' | 'html' | 'text'): string;
	reports(count: number): string;
}
interface Edit {
	readonly offset: number;
	readonly length: number;
	readonly text: string;
}
interface Edits {
	editsAt(text: string, site: string, from?: number): (edit: number) => Edit;
}

const bench = path.resolve(import.meta.dirname, '../bench');
const load = (name: string) => import(pathToFileURL(path.join(bench, name)).href);
const corpus = (await load('corpus.mjs')) as Corpus;
const { editsAt } = (await load('edits.mjs')) as Edits;

test('hardly a paragraph of the long draft occurs twice', () => {
	const paragraphs = corpus
		.reports(100)
		.split(/\n\n/)
		.filter((each) => each.length > 100);
	expect(paragraphs.length).toBeGreaterThan(1000);
	expect(new Set(paragraphs).size / paragraphs.length).toBeGreaterThan(0.99);
});

test('the reports that are checked in turn differ, in their tables too', () => {
	for (const style of ['pipe', 'html', 'text'] as const) {
		const reports = Array.from({ length: 16 }, (_, seed) => corpus.report(seed, style));
		const tables = reports.map((report) => report.slice(report.indexOf('三、'), report.indexOf('五、')));
		expect(new Set(tables).size).toBe(16);
	}
});

test('no edit brings back a text that was there before', () => {
	for (const [style, site] of [
		['pipe', 'prose'],
		['pipe', 'heading'],
		['pipe', 'pipe cell'],
		['html', 'html cell'],
	] as const) {
		let text = corpus.report(0, style);
		const edits = editsAt(text, site);
		const seen = new Set([text]);
		for (let number = 0; number < 700; number++) {
			const { offset, length, text: typed } = edits(number);
			text = text.slice(0, offset) + typed + text.slice(offset + length);
			expect(seen.has(text), `${site}, edit ${number}`).toBe(false);
			seen.add(text);
		}
	}
});
