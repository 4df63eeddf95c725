/**
 * `npm run bench`: our side and the other side of each budget, measured in turn in one run. Only ratios and differences
 * count: milliseconds say how fast the machine is. Not a test: what misses is printed, and the exit code is 0 unless
 * something could not be run.
 *
 * `--row N` (more than once): only these rows. `--json`: one object per line of the table. `--package`: builds the .vsix
 * first, so that its size is today's.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { prepare, root, run } from '../../scripts/prepare.mjs';
import { Client } from './client.mjs';
import { inTurn, median, percentile, verdict, waverOf } from './measure.mjs';

const { values: options } = parseArgs({
	options: { row: { type: 'string', multiple: true }, json: { type: 'boolean' }, package: { type: 'boolean' } },
});
const out = path.join(root, 'dist/bench');
const say = options.json ? () => {} : (text) => console.log(text);

/** Texts that differ from call to call, so that no cache keyed by content flatters. */
const variants = 16;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const ms = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));
const times = (value) => `${value.toFixed(value < 0.1 ? 3 : 2)} ×`;

/** One line of the table: figures as text for people, and as numbers for `--json`. */
const lines = [];
function report(row, what, { ours, other, value, noise, must, aim, waver, show, unit }) {
	const judged = verdict(value, must, waver);
	lines.push({ row, what, ours, other, value, noise, must, aim, verdict: judged, reachesAim: value <= aim });
	if (options.json) console.log(JSON.stringify(lines.at(-1)));
	const aimed = value <= aim ? 'holds, aim reached' : judged;
	const cells = [
		String(row).padStart(3),
		what.padEnd(42),
		unit(ours).padStart(10),
		other === undefined ? ''.padStart(10) : unit(other).padStart(10),
		show(value).padStart(11),
		noise === undefined ? ''.padStart(11) : show(noise).padStart(11),
		`${show(must)} / ${show(aim)}`.padStart(21),
		aimed,
	];
	say(cells.join('  '));
}

function ratioLine(row, what, { ours, other, ratio, noise }, must, aim) {
	const waver = waverOf(must, noise);
	report(row, what, {
		ours,
		other,
		value: ratio,
		noise,
		must,
		aim,
		waver,
		show: times,
		unit: (value) => `${ms(value)} ms`,
	});
}

const kb = (text) => `${(Buffer.byteLength(text) / 1000).toFixed(1)} KB`;

async function rows1And3(row, { subject, corpus }) {
	const { check, parse } = subject;
	if (row === 1) {
		for (const [style, what, must, aim] of [
			['pipe', '1x.pipe.md', 1, 0.25],
			['html', '1x.md', 1.15, 0.5],
		]) {
			const texts = Array.from({ length: variants }, (_, seed) => corpus.report(seed, style));
			const figures = inTurn({
				ours: (pair) => check(texts[pair % variants], true),
				other: (pair) => parse(texts[pair % variants]),
				warmUp: 60,
				pairs: 160,
			});
			ratioLine(1, `lint ÷ Y, ${what} (${kb(texts[0])})`, figures, must, aim);
		}
		return;
	}
	const text = corpus.reports(100);
	const figures = inTurn({
		ours: () => check(text, true),
		other: () => parse(text),
		warmUp: 3,
		pairs: 30,
		noisePairs: 10,
		// Each pays for its own garbage: of the yardstick's tree there are 300 MB.
		settle: collectGarbage,
	});
	ratioLine(3, `lint ÷ Y, 100x.md (${kb(text)})`, figures, 0.5, 0.15);
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Where in a text the edits of one kind go: one typed character each, never the same text twice. */
function editsAt(text, site, from) {
	const position = (offset) => {
		const before = text.slice(0, offset);
		return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
	};
	if (site === 'prose') {
		const { line, character } = position(text.indexOf('，', from) + 1);
		const typed = '溪水长清岸绿村新人勤业兴';
		return (edit) => {
			const at = { line, character: character + edit };
			return { range: { start: at, end: at }, text: typed[edit % typed.length] };
		};
	}
	// The figures of one table, one after another, each time another digit over the old one.
	const figure = site === 'pipe cell' ? /(?<=\| )\d(?= +\|)/g : /(?<=<td>)\d(?=<\/td>)/g;
	const written = site === 'pipe cell' ? '| 一、本年新收' : '>一、本年新收';
	const begin = text.indexOf(written, from);
	const end = text.indexOf('四、结转下年度', begin);
	const places = [...text.slice(begin, end).matchAll(figure)].map((match) => {
		const start = position(begin + match.index);
		return { start, end: { line: start.line, character: start.character + 1 }, digit: Number(match[0]) };
	});
	return (edit) => {
		const place = places[edit % places.length];
		place.digit = (place.digit + 1 + Math.floor(edit / places.length)) % 10;
		return { range: { start: place.start, end: place.end }, text: String(place.digit) };
	};
}

async function row6({ corpus, server, floor }) {
	const large = corpus.reports(100);
	const middle = large.indexOf('## 一、', large.length / 2);
	const sites = [
		['1x.pipe.md', corpus.report(0, 'pipe'), 'prose', 0, 200, 3, 0.5],
		['1x.pipe.md', corpus.report(0, 'pipe'), 'pipe cell', 0, 200, 3, 0.5],
		['1x.md', corpus.report(0, 'html'), 'html cell', 0, 200, 3, 0.5],
		['100x.md', large, 'prose', middle, 80, 8, 2.5],
		['100x.md', large, 'pipe cell', middle, 80, 8, 2.5],
		['100x.md', large, 'html cell', middle, 80, 8, 2.5],
	];
	for (const [name, text, site, from, count, must, aim] of sites) {
		const clients = [new Client(server), new Client(floor), new Client(floor)];
		const taken = clients.map(() => []);
		const uri = `file:///bench/${name}`;
		const edits = clients.map(() => editsAt(text, site, text.indexOf('## 一、', from)));
		let problems = 0;
		for (const client of clients) {
			await client.initialize();
			client.notify('initialized', {});
			problems += (await client.open(uri, text)).length;
		}
		const warmUp = 20;
		for (let edit = 0; edit < count + warmUp; edit++) {
			for (const [side, client] of clients.entries()) {
				const time = await client.change(uri, edit + 2, edits[side](edit));
				if (edit >= warmUp) taken[side].push(time);
				// Nobody types faster; what the server tidies up behind an answer is not the next edit's.
				await pause(name === '100x.md' ? 10 : 3);
			}
		}
		for (const client of clients) await client.stop();
		const [ours, other, again] = taken.map(median);
		report(6, `edit → problems − floor, ${name}, ${site}`, {
			ours,
			other,
			value: ours - other,
			noise: again - other,
			must,
			aim,
			waver: Math.max(0.1 * must, Math.abs(again - other)),
			show: (value) => `${value < 0 ? '' : '+'}${value.toFixed(2)} ms`,
			unit: (value) => `${ms(value)} ms`,
		});
		const late = taken.slice(0, 2).map((each) => ms(percentile(each, 0.95)));
		say(`       p95 ${late[0]} ms, floor ${late[1]} ms; ${problems} problems in each answer of ours at first`);
	}
}

async function row14({ server, floor }) {
	const pairs = 15;
	const start = async (path) => {
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
			const time = await start(side === 0 ? server : floor);
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
	ratioLine(14, 'start → initialize ÷ floor', figures, 1.3, 1.1);
	say('       the floor is vscode-jsonrpc alone, a stricter one than a floor on the vscode-languageserver framework');
}

function row18({ production, floor }) {
	const size = (what, files, must, aim) => {
		const bytes = files.reduce((sum, file) => sum + statSync(path.join(production, file)).size, 0);
		report(18, what, {
			ours: bytes / 1000,
			value: bytes / 1000,
			must,
			aim,
			waver: 0,
			show: (value) => value.toFixed(0),
			unit: (value) => `${value.toFixed(0)} KB`,
		});
	};
	// server.js is a way into web/server.js, which runs in Node and in the browser: both go into the package.
	size('server.js + web/server.js, minified', ['server.js', 'web/server.js'], 450, 380);
	size('client.js, minified', ['client.js'], 450, 440);
	size('cli.js, minified', ['cli.js'], 350, 250);
	const packed = readdirSync(root).filter((name) => /^nianbao-.*\.vsix$/.test(name));
	packed.sort((one, other) => statSync(path.join(root, other)).mtimeMs - statSync(path.join(root, one)).mtimeMs);
	if (packed.length > 0) size(packed[0], [path.relative(production, path.join(root, packed[0]))], 400, 320);
	else say('       no .vsix is here: `--package` builds one');
	say(`       the floor server: ${(statSync(floor).size / 1000).toFixed(0)} KB`);
}

/** The bundles that are measured. What is in dist/ itself stays as it is: others may be running it. */
async function build() {
	const { build: bundle } = await import('esbuild');
	const here = path.join(root, 'test/bench');
	const common = {
		bundle: true,
		platform: 'node',
		target: 'node20',
		mainFields: ['module', 'main'],
		logLevel: 'warning',
	};
	await bundle({
		...common,
		format: 'esm',
		entryPoints: { subject: path.join(here, 'subject.ts'), corpus: path.join(here, 'corpus.mjs') },
		outdir: out,
		outExtension: { '.js': '.mjs' },
	});
	const floor = path.join(out, 'floor-server.js');
	await bundle({
		...common,
		format: 'cjs',
		minify: true,
		entryPoints: [path.join(here, 'floor-server.ts')],
		outfile: floor,
	});
	const production = path.join(out, 'production');
	await run('node', ['esbuild.mjs', '--production', '--outdir', production], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const load = (name) => import(pathToFileURL(path.join(out, name)).href);
	return {
		subject: await load('subject.mjs'),
		corpus: await load('corpus.mjs'),
		floor,
		production,
		server: path.join(production, 'server.js'),
	};
}

const rows = {
	1: (built) => rows1And3(1, built),
	3: (built) => rows1And3(3, built),
	6: row6,
	14: row14,
	18: row18,
};
const wanted = options.row ?? Object.keys(rows);
const unknown = wanted.filter((row) => rows[row] === undefined);
if (unknown.length > 0) {
	console.error(`No such row: ${unknown.join(', ')}. There are ${Object.keys(rows).join(', ')}.`);
	process.exit(2);
}

try {
	await prepare();
	if (options.package) await run('node', ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
	const built = await build();
	const { report: written, reports } = built.corpus;
	// To look at, or to profile with.
	mkdirSync(path.join(out, 'corpus'), { recursive: true });
	for (const [name, text] of [
		['1x.pipe.md', written(0, 'pipe')],
		['1x.md', written(0, 'html')],
		['1x.txt', written(0, 'text')],
		['100x.md', reports(100)],
	]) {
		writeFileSync(path.join(out, 'corpus', name), text);
	}
	say(`Node ${process.versions.node}; Y is unified + remark-parse + remark-gfm on the same text.\n`);
	say(
		`row  ${'what'.padEnd(42)}${'ours'.padStart(12)}${'other'.padStart(12)}${'ratio'.padStart(13)}${'noise'.padStart(13)}${'must / aim'.padStart(23)}`,
	);
	for (const row of wanted) await rows[row](built);
} catch (error) {
	console.error(error);
	process.exitCode = 1;
}
