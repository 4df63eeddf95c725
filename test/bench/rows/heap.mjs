/** Row 17: what stays in memory of edits and of documents that were closed. */
import { editsAt } from '../edits.mjs';
import { collectGarbage } from '../measure.mjs';

const mib = (bytes) => bytes / 2 ** 20;
const show = (value) => `${value.toFixed(1)} MiB`;

/** Live bytes; the collector needs a few turns to let go of what weak maps held. */
function live() {
	for (let turn = 0; turn < 4; turn++) collectGarbage();
	const { heapUsed, external, arrayBuffers } = process.memoryUsage();
	return heapUsed + external + arrayBuffers;
}

export function heap(table, { subject: { openDocuments }, corpus }) {
	const line = (what, bytes) => table.line(17, what, { value: mib(bytes), must: 10, aim: 3, show });
	const text = corpus.reports(100);
	const middle = text.indexOf('## 一、', text.length / 2);
	for (const site of ['prose', 'pipe cell', 'html cell']) {
		const documents = openDocuments();
		documents.open('file:///draft.md', text);
		const edits = editsAt(text, site, middle);
		// The first ones make what every later one needs.
		for (let edit = 0; edit < 20; edit++) documents.change('file:///draft.md', edit + 2, edits(edit));
		const before = live();
		for (let edit = 20; edit < 1020; edit++) documents.change('file:///draft.md', edit + 2, edits(edit));
		line(`live heap after 1,000 edits, 100x.md, ${site}`, live() - before);
		documents.close('file:///draft.md');
	}
	const documents = openDocuments();
	const openAndClose = (seed) => {
		const uri = `file:///${seed}.md`;
		documents.open(uri, corpus.report(seed, seed % 2 === 0 ? 'html' : 'pipe'));
		documents.change(uri, 2, editsAt(corpus.report(seed, seed % 2 === 0 ? 'html' : 'pipe'), 'prose')(0));
		documents.close(uri);
	};
	for (let seed = 0; seed < 20; seed++) openAndClose(seed);
	const before = live();
	for (let seed = 20; seed < 120; seed++) openAndClose(seed);
	line('live heap after opening and closing 100 drafts', live() - before);
}
