/** Row 5: an edit of a report of the usual length, without a server around it. */
import { editsAt } from '../edits.mjs';
import { median, percentile, timed } from '../measure.mjs';
import { ms } from '../table.mjs';

export function inProcess(table, { subject: { openDraft, parse }, corpus }) {
	for (const [name, style, site] of [
		['1x.pipe.md', 'pipe', 'prose'],
		['1x.pipe.md', 'pipe', 'heading'],
		['1x.pipe.md', 'pipe', 'pipe cell'],
		['1x.md', 'html', 'html cell'],
	]) {
		let text = corpus.report(0, style);
		const draft = openDraft(text);
		draft.problems();
		const edits = editsAt(text, site);
		const taken = { ours: [], other: [], again: [] };
		const warmUp = 200;
		for (let edit = 0; edit < 500 + warmUp; edit++) {
			const { offset, length, text: typed } = edits(edit);
			text = text.slice(0, offset) + typed + text.slice(offset + length);
			const ours = timed(() => {
				draft.update(text, { start: offset, end: offset + length, length: typed.length });
				draft.problems();
			});
			if (edit < warmUp) continue;
			taken.ours.push(ours);
			if (edit % 5 > 0) continue;
			taken.other.push(timed(() => parse(text)));
			taken.again.push(timed(() => parse(text)));
		}
		const other = median(taken.other);
		table.ratio(
			5,
			`p95 edit → findings ÷ Y, ${name}, ${site}`,
			{
				ours: percentile(taken.ours, 0.95),
				other,
				ratio: percentile(taken.ours, 0.95) / other,
				noise: median(taken.again) / other,
			},
			0.25,
			0.2 / other,
		);
		table.say(`       p50 ${ms(median(taken.ours))} ms; the aim is 0.2 ms`);
	}
}
