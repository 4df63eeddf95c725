/** Row 9: texts made to be slow, in the middle of a report. */
import { median, timed } from '../measure.mjs';
import { ms } from '../table.mjs';

export function hostile(table, { subject: { problemsOf }, hostile: { hostileFamilies, hostileReport, hostileSlips } }) {
	const lost = [];
	const measured = hostileFamilies.map(({ name, text }) => {
		const once = (size, times) => {
			const draft = hostileReport(text(size));
			const taken = [];
			for (let time = 0; time < times; time++) {
				taken.push(
					timed(() => {
						const rules = new Set(problemsOf(draft, true).map(({ rule }) => rule));
						if (!hostileSlips.every((rule) => rules.has(rule))) lost.push(`${name}, ${size}`);
					}),
				);
			}
			return { time: median(taken), length: Buffer.byteLength(draft) };
		};
		once(4 * 1024, 3);
		return { name, small: once(64 * 1024, 3), large: once(1024 * 1024, 1) };
	});
	for (const [size, what, must, aim] of [
		['small', '64 KiB', 500, 100],
		['large', '1 MiB', 3000, 1000],
	]) {
		const slowest = measured.toSorted((one, other) => other[size].time - one[size].time);
		const { name, [size]: first } = slowest[0];
		table.line(9, `hostile ${what}: ${name}`, { ours: first.time, value: first.time, must, aim, waver: must / 10 });
		const next = slowest.slice(1, 4).map((each) => `${each.name} ${ms(each[size].time)} ms`);
		table.say(`       of ${measured.length}; then ${next.join(', ')}`);
	}
	// What takes a millisecond grows by chance.
	const slow = measured.filter(({ large }) => large.time > 50);
	const exponent = ({ small, large }) => Math.log(large.time / small.time) / Math.log(large.length / small.length);
	const steepest = slow.toSorted((one, other) => exponent(other) - exponent(one))[0];
	if (steepest !== undefined) {
		const perByte = steepest.large.time / steepest.large.length / (steepest.small.time / steepest.small.length);
		table.line(9, `time per byte, 1 MiB ÷ 64 KiB: ${steepest.name}`, {
			ours: steepest.large.time,
			other: steepest.small.time,
			value: perByte,
			must: 2,
			aim: 16 ** 0.2,
			waver: 0.3,
			show: (value) => `${value.toFixed(2)} ×`,
		});
		table.say(`       growth exponent ${exponent(steepest).toFixed(2)}, the aim is 1.2`);
	}
	table.say(lost.length === 0 ? '       no finding elsewhere was lost' : `       LOST elsewhere: ${lost.join('; ')}`);
}
