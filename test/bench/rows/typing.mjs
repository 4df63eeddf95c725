/** Rows 6, 7, 8 and 14: the server as an editor meets it, over stdio. */
import { Client } from '../client.mjs';
import { editsAt, putFirst } from '../edits.mjs';
import { median, percentile } from '../measure.mjs';
import { ms } from '../table.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts servers, opens the text in each, and edits it in turn; returns the milliseconds that each took per edit. */
async function typeIn(servers, text, edits, { warmUp, count, between }) {
	const clients = servers.map((server) => new Client(server));
	const taken = clients.map(() => []);
	const uri = 'file:///bench/draft.md';
	const problems = [];
	for (const client of clients) {
		await client.initialize();
		client.notify('initialized', {});
		problems.push((await client.open(uri, text)).length);
	}
	for (let edit = 0; edit < count + warmUp; edit++) {
		for (const [side, client] of clients.entries()) {
			const { range, text: typed } = edits[side](edit);
			const time = await client.change(uri, edit + 2, { range, text: typed });
			if (edit >= warmUp) taken[side].push(time);
			// Nobody types faster; what the server tidies up behind an answer is not the next edit's.
			await pause(between);
		}
	}
	for (const client of clients) await client.stop();
	return { taken, problems: problems[0] };
}

/** Row 6: what our server adds to one that does nothing. */
export async function keystrokes(table, { corpus, server, floor }) {
	const large = corpus.reports(100);
	const middle = large.indexOf('## 一、', large.length / 2);
	const small = { count: 200, warmUp: 40, between: 3, must: 3, aim: 0.5 };
	const long = { count: 80, warmUp: 30, between: 10, must: 8, aim: 2.5 };
	const sites = [
		['1x.pipe.md', corpus.report(0, 'pipe'), 'prose', 0, small],
		['1x.pipe.md', corpus.report(0, 'pipe'), 'heading', 0, small],
		['1x.pipe.md', corpus.report(0, 'pipe'), 'pipe cell', 0, small],
		['1x.md', corpus.report(0, 'html'), 'html cell', 0, small],
		['100x.md', large, 'prose', middle, long],
		['100x.md', large, 'pipe cell', middle, long],
		['100x.md', large, 'html cell', middle, long],
	];
	for (const [name, text, site, from, plan] of sites) {
		const sides = [server, floor, floor];
		const edits = sides.map(() => editsAt(text, site, text.indexOf('## 一、', from)));
		const { taken, problems } = await typeIn(sides, text, edits, plan);
		const [ours, other, again] = taken.map(median);
		const what = `edit → problems − floor, ${name}, ${site}`;
		table.difference(6, what, { ours, other, noise: again - other }, plan.must, plan.aim);
		const late = taken.slice(0, 2).map((each) => ms(percentile(each, 0.95)));
		table.say(`       p95 ${late[0]} ms, floor ${late[1]} ms; ${problems} problems in the first answer of ours`);
	}
}

/** Row 7: no edit of a long draft is felt, and none costs what reading the whole would. */
export async function late(table, { corpus, server, floor, whole }) {
	const large = corpus.reports(100);
	const middle = large.indexOf('## 一、', large.length / 2);
	for (const site of ['prose', 'pipe cell']) {
		const sides = [server, floor, whole];
		const edits = sides.map(() => editsAt(large, site, middle));
		const { taken } = await typeIn(sides, large, edits, { count: 40, warmUp: 20, between: 5 });
		const [ours, other, all] = taken;
		const waver = percentile(other, 0.95) - median(other);
		table.line(7, `p95 edit → problems, 100x.md, ${site}`, {
			ours: percentile(ours, 0.95),
			other: percentile(other, 0.95),
			value: percentile(ours, 0.95),
			noise: waver,
			must: 16,
			aim: 8,
			waver,
		});
		const times = median(all) / median(ours);
		table.line(7, `whole-document Y server ÷ ours, ${site}`, {
			ours: median(ours),
			other: median(all),
			// Compared as what ours is of the other.
			value: 1 / times,
			must: 1 / 50,
			aim: 1 / 100,
			waver: 0.1 / 50,
			show: (value) => `1/${(1 / value).toFixed(0)}`,
		});
	}
}

/** Row 8: one keystroke at the top that could turn all the rest into something else, and its undo. */
export async function worst(table, { corpus, server, floor }) {
	const text = corpus.reports(100);
	const client = new Client(server);
	const low = new Client(floor);
	const uri = 'file:///bench/draft.md';
	for (const each of [client, low]) {
		await each.initialize();
		await each.open(uri, text);
	}
	let version = 1;
	const seen = { put: [], undo: [] };
	const base = [];
	const openings = [
		'```\n',
		'```\n\n```\n',
		'<!--\n',
		'<!-- a -->\n',
		'<pre>\n',
		'<table>\n',
		'<div>\n',
		'- ',
		'> ',
		'\t',
		'    ',
		'|\n',
	];
	for (const opening of openings) {
		const taken = { put: [], undo: [] };
		for (let time = 0; time < 9; time++) {
			const edit = putFirst(opening);
			for (const kind of ['put', 'undo']) {
				version++;
				taken[kind].push(await client.change(uri, version, edit[kind]));
				base.push(await low.change(uri, version, edit[kind]));
				await pause(5);
			}
		}
		for (const kind of ['put', 'undo']) seen[kind].push({ opening, time: median(taken[kind]) });
	}
	await client.stop();
	await low.stop();
	for (const kind of ['put', 'undo']) {
		const slowest = seen[kind].toSorted((one, other) => other.time - one.time)[0];
		const what = `${kind} ${JSON.stringify(slowest.opening)} first in 100x.md, the worst`;
		table.line(8, what, { ours: slowest.time, other: median(base), value: slowest.time, must: 100, aim: 30 });
	}
}

/** Row 14. */
export async function start(table, { server, floor }) {
	const pairs = 15;
	const once = async (path) => {
		const begin = process.hrtime.bigint();
		const client = new Client(path);
		await client.initialize();
		const time = Number(process.hrtime.bigint() - begin) / 1e6;
		await client.stop();
		return time;
	};
	const taken = [[], [], []];
	for (let pair = -1; pair < pairs; pair++) {
		const order = pair % 2 === 0 ? [0, 1, 2] : [1, 2, 0];
		for (const side of order) {
			const time = await once(side === 0 ? server : floor);
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
	table.ratio(14, 'start → initialize ÷ floor', figures, 1.3, 1.1);
	table.say(
		'       the floor is vscode-jsonrpc alone, a stricter one than a floor on the vscode-languageserver framework',
	);
}
