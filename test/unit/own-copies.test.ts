/**
 * Traps of speed that no clock shows. V8 keeps a whole text alive for a slice of it: a block, a cell or a problem that
 * were a slice of one version would keep all of that version after the next keystroke.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { OpenDocuments } from '../../server/src/lsp/documents.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { planOf, shapes, write } from '../support/shapes.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function live(): number {
	for (let turn = 0; turn < 4; turn++) collectGarbage();
	const { heapUsed, external, arrayBuffers } = process.memoryUsage();
	return heapUsed + external + arrayBuffers;
}

const megabyte = 2 ** 20;
/** A report with a table of some shape in it, and behind it so many paragraphs that a version is 100 KB and its blocks a few times as much. */
const long = (at: number) => {
	const report = write(shapes[at % shapes.length]!, planOf(2023));
	return `${report}\n\n${Array.from({ length: 2_000 }, (_, index) => `第${index}项工作，全年公开信息，更新栏目，溪岸整治，步道养护。`).join('\n\n')}\n`;
};

test.each([0, 1])('forty edits keep no version of the text but the last (%i)', { timeout: 120_000 }, (at) => {
	let text = long(at);
	const draft = new CheckedDraft(text, true);
	draft.problems();
	const type = (count: number) => {
		for (let edit = 0; edit < count; edit++) {
			// Another place each time, so that a block of each version stays; one in three in the report itself.
			const place =
				edit % 3 === 0 ? Math.floor((edit * 131) % 4000) : Math.floor(text.length * ((edit + 1) / (count + 2)));
			text = `${text.slice(0, place)}溪${text.slice(place)}`;
			// As the server has it: one flat text.
			text = Buffer.from(text, 'utf16le').toString('utf16le');
			draft.update(text, { start: place, end: place, length: 1 });
			draft.problems();
		}
	};
	type(5);
	const before = live();
	type(40);
	// Forty versions left behind would be five megabytes and more.
	expect((live() - before) / megabyte).toBeLessThan(2.5);
	expect(draft.text.length).toBe(text.length);
});

test('a document that is closed is gone', { timeout: 120_000 }, async () => {
	const documents = new OpenDocuments();
	const opened = [0, 1, 2].map((at) => {
		const uri = `file:///${at}.md`;
		const { draft } = documents.open({ textDocument: { uri, languageId: 'markdown', version: 1, text: long(at) } });
		expect(draft.problems()).not.toBeUndefined();
		documents.close(uri);
		return { draft: new WeakRef(draft), block: new WeakRef(draft.report()!.blocks[0]!) };
	});
	// A reference that was just made lives until the turn ends.
	await new Promise((resolve) => setTimeout(resolve, 0));
	live();
	expect(opened.filter(({ draft, block }) => draft.deref() !== undefined || block.deref() !== undefined)).toEqual([]);
});
