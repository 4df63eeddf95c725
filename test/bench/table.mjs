/** The table that a run prints: a line per measurement, for people or as JSON. */
import { verdict, waverOf } from './measure.mjs';

export const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));
const times = (value) => `${value.toFixed(value < 0.1 ? 3 : 2)} ×`;
const inMs = (value) => `${ms(value)} ms`;

export class Table {
	/** @param {boolean} json one object per line of the table instead */
	constructor(json) {
		this.json = json;
	}

	/** A remark among the lines, for people alone. */
	say(text) {
		if (!this.json) console.log(text);
	}

	head() {
		this.say(
			`row  ${'what'.padEnd(46)}${'ours'.padStart(12)}${'other'.padStart(12)}${'value'.padStart(13)}${'noise'.padStart(13)}${'must / aim'.padStart(23)}`,
		);
	}

	/**
	 * `value` is what `must` and `aim` are compared with; `waver` how far it may be off on this machine now. Without
	 * `must` a line only informs.
	 */
	line(row, what, { ours, other, value, noise, must, aim, waver = 0, show = inMs, unit = inMs }) {
		const judged = must === undefined ? '' : verdict(value, must, waver);
		if (this.json) {
			console.log(
				JSON.stringify({ row, what, ours, other, value, noise, must, aim, verdict: judged, reachesAim: value <= aim }),
			);
			return;
		}
		const cells = [
			String(row).padStart(3),
			what.padEnd(46),
			(ours === undefined ? '' : unit(ours)).padStart(10),
			(other === undefined ? '' : unit(other)).padStart(10),
			show(value).padStart(11),
			(noise === undefined ? '' : show(noise)).padStart(11),
			(must === undefined ? '' : `${show(must)} / ${show(aim)}`).padStart(21),
			must !== undefined && value <= aim ? 'holds, aim reached' : judged,
		];
		this.say(cells.join('  '));
	}

	/** How many times the other side ours is; the noise is the other side against itself. */
	ratio(row, what, { ours, other, ratio, noise }, must, aim) {
		this.line(row, what, {
			ours,
			other,
			value: ratio,
			noise,
			must,
			aim,
			waver: must === undefined ? 0 : waverOf(must, noise),
			show: times,
		});
	}

	/** How much more than the other side ours takes. */
	difference(row, what, { ours, other, noise }, must, aim) {
		this.line(row, what, {
			ours,
			other,
			value: ours - other,
			noise,
			must,
			aim,
			waver: Math.max(0.1 * must, Math.abs(noise)),
			show: (value) => `${value < 0 ? '' : '+'}${value.toFixed(2)} ms`,
		});
	}
}

export const kb = (text) => `${(Buffer.byteLength(text) / 1000).toFixed(1)} KB`;
