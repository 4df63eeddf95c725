/** Measuring in turn, and what is made of the figures. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Frees what can be freed, so that the next measurement does not pay for the last one. */
export const collectGarbage = runInNewContext('gc');

export function median(values) {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function percentile(values, part) {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export function timed(work) {
	const start = process.hrtime.bigint();
	work();
	return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Calls both sides in turn, each pair on its own text: our median, the other's, the median of the ratios, and as noise
 * the other side against itself. `sides` take the number of the pair. `settle` runs before each call, untimed.
 */
export function inTurn({ ours, other, warmUp, pairs, noisePairs = pairs, settle = () => {} }) {
	const count = { ours: [], other: [], ratios: [], noise: [] };
	for (let pair = -warmUp; pair < pairs; pair++) {
		const number = pair + warmUp;
		const sides = [
			() => ours(number),
			() => other(number),
			...(pair >= 0 && pair >= pairs - noisePairs ? [() => other(number)] : []),
		];
		const times = [];
		// Who comes first changes, as the second may find the caches warm or the heap full.
		const order = number % 2 === 0 ? [0, 1, 2] : [1, 2, 0];
		for (const side of order) {
			if (sides[side] === undefined) continue;
			settle();
			times[side] = timed(sides[side]);
		}
		if (pair < 0) continue;
		count.ours.push(times[0]);
		count.other.push(times[1]);
		count.ratios.push(times[0] / times[1]);
		if (times[2] !== undefined) count.noise.push(times[2] / times[1]);
	}
	return {
		ours: median(count.ours),
		other: median(count.other),
		ratio: median(count.ratios),
		noise: median(count.noise),
		pairs,
	};
}

/**
 * `holds`: not above what must be. `within noise`: above, but by no more than the machine wavers, a tenth at least.
 */
export function verdict(value, must, waver) {
	if (value <= must) return 'holds';
	return value <= must + waver ? 'within noise' : 'misses';
}

/** How far a ratio may be off on this machine now. */
export function waverOf(must, noise) {
	return must * Math.max(0.1, Math.abs(noise - 1));
}
