/** Rows 1, 3 and 4: a whole check in one process, against the yardstick, and how it grows; and how much text a second. */
import { collectGarbage, inTurn, median, timed } from '../measure.mjs';
import { kb } from '../table.mjs';

/** Texts that differ from call to call, so that no cache keyed by content flatters. */
const variants = 16;

export function small(table, { subject: { check, parse }, corpus }) {
	for (const [style, what, must, aim] of [
		['pipe', '1x.pipe.md', 1, 0.25],
		['html', '1x.md', 1.15, 0.5],
		['text', '1x.txt'],
	]) {
		const texts = Array.from({ length: variants }, (_, seed) => corpus.report(seed, style));
		const figures = inTurn({
			ours: (pair) => check(texts[pair % variants], style !== 'text'),
			other: (pair) => parse(texts[pair % variants]),
			warmUp: 60,
			pairs: 160,
		});
		table.ratio(1, `lint ÷ Y, ${what} (${kb(texts[0])})`, figures, must, aim);
		speed(table, texts[0], figures.ours);
	}
}

export function large(table, { subject: { check, parse }, corpus }) {
	for (const [text, what, markdown, pairs, must, aim] of [
		[corpus.reports(100), '100x.md', true, 30, 0.5, 0.15],
		[corpus.reports(100, ['text']), '100x.txt', false, 10],
	]) {
		const figures = inTurn({
			ours: () => check(text, markdown),
			other: () => parse(text),
			warmUp: 3,
			pairs,
			noisePairs: Math.min(pairs, 10),
			// Each pays for its own garbage: of the yardstick's tree there are 300 MB.
			settle: collectGarbage,
		});
		table.ratio(3, `lint ÷ Y, ${what} (${kb(text)})`, figures, must, aim);
		speed(table, text, figures.ours);
	}
}

function speed(table, text, milliseconds) {
	table.say(`       ${(Buffer.byteLength(text) / 1000 / milliseconds).toFixed(2)} MB/s`);
}

export function growth(table, { subject: { check }, corpus }) {
	const texts = [1, 10, 100, 1000].map((count) => corpus.reports(count));
	const pairs = 9;
	for (const [at, what, must, aim] of [
		[1, '134 KB ÷ 13 KB'],
		[2, '1.3 MB ÷ 134 KB', 13, 11],
		// The longest draft that is read has 8 million characters; this one, of 13 MB, has 5 million.
		[3, '13 MB ÷ 1.3 MB', 13, 11],
	]) {
		const [small, large] = [texts[at - 1], texts[at]];
		const taken = { small: [], large: [], again: [] };
		// Garbage of the smaller text would be collected in the larger one's time.
		const once = (text, times) => {
			collectGarbage();
			return timed(() => {
				for (let time = 0; time < times; time++) check(text, true);
			});
		};
		for (let pair = -2; pair < (at === 3 ? 3 : pairs); pair++) {
			const one = once(small, 10) / 10;
			const ten = once(large, 1);
			const again = once(small, 10) / 10;
			if (pair < 0) continue;
			taken.small.push(one);
			taken.large.push(ten);
			taken.again.push(again);
		}
		const [ours, other] = [median(taken.large), median(taken.small)];
		table.ratio(
			4,
			`time(10n) ÷ time(n), ${what}`,
			{
				ours,
				other,
				ratio: median(taken.large.map((time, pair) => time / taken.small[pair])),
				noise: median(taken.again.map((time, pair) => time / taken.small[pair])),
			},
			must,
			aim,
		);
	}
}
