/** Rows 15 and 16: a server's first answer, and its memory. */
import { readFileSync } from 'node:fs';
import { Client } from '../client.mjs';
import { editsAt } from '../edits.mjs';
import { median } from '../measure.mjs';

const uri = 'file:///bench/draft.md';

/** Row 15: from opening a draft in a fresh server to its problems. */
export async function cold(table, { corpus, server, whole }) {
	for (const [name, text, pairs, must, aim] of [
		['1x.pipe.md', corpus.report(0, 'pipe'), 11, 0.8, 0.3],
		['100x.md', corpus.reports(100), 9, 0.5, 0.12],
	]) {
		const once = async (path) => {
			const client = new Client(path);
			await client.initialize();
			const begin = process.hrtime.bigint();
			await client.open(uri, text);
			const time = Number(process.hrtime.bigint() - begin) / 1e6;
			await client.stop();
			return time;
		};
		const taken = [[], [], []];
		for (let pair = -1; pair < pairs; pair++) {
			for (const side of pair % 2 === 0 ? [0, 1, 2] : [1, 2, 0]) {
				const time = await once(side === 0 ? server : whole);
				if (pair >= 0) taken[side].push(time);
			}
		}
		const [ours, other, again] = taken;
		const figures = {
			ours: median(ours),
			other: median(other),
			ratio: median(ours.map((time, pair) => time / other[pair])),
			noise: median(again.map((time, pair) => time / other[pair])),
		};
		table.ratio(15, `open → problems, cold ÷ whole-document Y, ${name}`, figures, must, aim);
	}
}

/** Row 16: resident memory over the floor's, on Linux. */
export async function memory(table, { corpus, server, floor }) {
	for (const [name, text, budgets] of [
		['1x.pipe.md', corpus.report(0, 'pipe'), { open: [25, 10], 'after 200 edits': [30, 20] }],
		['100x.md', corpus.reports(100), { open: [70, 30], 'after 200 edits': [80, 55] }],
	]) {
		const [ours, other] = [await residentOf(server, text), await residentOf(floor, text)];
		if (ours === undefined || other === undefined) {
			table.say(' 16  memory: only where there is /proc');
			return;
		}
		for (const [when, [must, aim]] of Object.entries(budgets)) {
			const show = (value) => `${value.toFixed(0)} MiB`;
			const value = ours[when] - other[when];
			table.line(16, `RSS − floor, ${name}, ${when}`, {
				ours: ours[when],
				other: other[when],
				value,
				must,
				aim,
				waver: must / 10,
				show,
				unit: show,
			});
		}
	}
}

async function residentOf(server, text) {
	const client = new Client(server);
	const resident = () => {
		try {
			const status = readFileSync(`/proc/${client.process.pid}/status`, 'utf8');
			return Number(/VmRSS:\s*(\d+)/.exec(status)[1]) / 1024;
		} catch {
			return undefined;
		}
	};
	await client.initialize();
	await client.open(uri, text);
	const open = resident();
	const edits = editsAt(text, 'prose', text.indexOf('## 一、', text.length / 2 > 100_000 ? text.length / 2 : 0));
	for (let edit = 0; edit < 200; edit++) {
		const { range, text: typed } = edits(edit);
		await client.change(uri, edit + 2, { range, text: typed });
	}
	const after = resident();
	await client.stop();
	return open === undefined || after === undefined ? undefined : { open, 'after 200 edits': after };
}
