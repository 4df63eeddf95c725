/** Rows 10 to 13: the command line on a folder and on one file, beside other command lines, whole processes in turn. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { out } from '../build.mjs';
import { median } from '../measure.mjs';
import { installPeers } from '../peers.mjs';

/** Loaded into each program: at its end it writes what the process took, threads included. */
const accounting = `process.on('exit', () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }));
});`;

/**
 * Seconds of wall and processor, and peak MiB, of a program of Node. It has to say at least `says` bytes: a linter that was
 * asked in a way that it does not understand is very fast.
 */
function measured(args, { says = 0, cwd } = {}) {
	const usage = path.join(out, 'usage.json');
	const preload = path.join(out, 'usage.cjs');
	const said = path.join(out, 'said.txt');
	writeFileSync(preload, accounting);
	rmSync(usage, { force: true });
	const output = openSync(said, 'w');
	const begin = process.hrtime.bigint();
	const { error, status } = spawnSync(process.execPath, ['--require', preload, ...args], {
		stdio: ['ignore', output, output],
		env: { ...process.env, BENCH_USAGE: usage },
		cwd,
	});
	const wall = Number(process.hrtime.bigint() - begin) / 1e9;
	closeSync(output);
	if (error !== undefined || !existsSync(usage)) throw error ?? new Error(`${args[0]} ended with ${status}`);
	if (statSync(said).size < says)
		throw new Error(`${args[0]} said nothing of most files: ${readFileSync(said, 'utf8')}`);
	return { wall, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

/** Not within the repository: some linters pass over what it ignores. */
const place = path.join(tmpdir(), `nianbao-bench-${process.pid}`);
/** A problem in each file, in as few words as may be. */
const leastSaid = 20;

/** Reports as files, one in eight of them text; returns their paths. */
function writeFolder(corpus, count) {
	const folder = path.join(place, String(count));
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return Array.from({ length: count }, (_, seed) => {
		const style = seed % 8 === 7 ? 'text' : seed % 2 === 0 ? 'html' : 'pipe';
		const file = path.join(folder, `${seed}.${style === 'text' ? 'txt' : 'md'}`);
		writeFileSync(file, corpus.report(seed, style));
		return file;
	});
}

const seconds = (value) => `${value.toFixed(2)} s`;
const mib = (value) => `${value.toFixed(0)} MiB`;

async function peerPrograms() {
	const folder = await installPeers();
	if (folder === undefined) return undefined;
	const inFolder = (file) => path.join(folder, 'node_modules', file);
	const correct = path.join(out, 'autocorrect.cjs');
	const native = JSON.stringify(inFolder('autocorrect-node-linux-x64-gnu'));
	writeFileSync(correct, `require(${native}).run(['autocorrect', '--lint', ...process.argv.slice(2)]);\n`);
	return {
		markdownlint: inFolder('markdownlint-cli2/markdownlint-cli2-bin.mjs'),
		zhlint: inFolder('zhlint/bin/index.js'),
		autocorrect: correct,
	};
}

/** Rows 10, 11 and 12. */
export async function folder(table, { corpus, cli, yardstick }) {
	const files = writeFolder(corpus, 1000);
	const markdown = files.filter((file) => file.endsWith('.md'));
	const programs = await peerPrograms();
	const says = markdown.length * leastSaid;
	const ours = (list) => measured([cli, 'lint', '--format', 'json', ...list], { says });
	const others = [
		[10, 'yardstick program', () => measured([yardstick, ...markdown]), markdown, 0.8, 0.25],
		...(programs === undefined
			? []
			: [
					[
						10,
						'markdownlint-cli2',
						() => measured([programs.markdownlint, ...markdown], { says }),
						markdown,
						0.4,
						0.12,
					],
					[
						10,
						'zhlint',
						() => measured([programs.zhlint, '*.md'], { says, cwd: path.dirname(files[0]) }),
						markdown,
						0.7,
						0.2,
					],
					[11, 'autocorrect-node', () => measured([programs.autocorrect, ...files], { says }), files, 2, 1],
				]),
	];
	for (const [row, name, other, list, must, aim] of others) {
		const pairs = Array.from({ length: 3 }, () => ({ one: ours(list), two: other(), again: other() }));
		table.line(row, `CPU, folder of 1,000 ÷ ${name}`, {
			ours: median(pairs.map(({ one }) => one.cpu)),
			other: median(pairs.map(({ two }) => two.cpu)),
			value: median(pairs.map(({ one, two }) => one.cpu / two.cpu)),
			noise: median(pairs.map(({ two, again }) => again.cpu / two.cpu)),
			must,
			aim,
			waver: must / 10,
			show: (value) => `${value.toFixed(2)} ×`,
			unit: seconds,
		});
	}
	if (programs === undefined) table.say(' 10  the other programs are not installed');
	const small = ours(files);
	const large = ours(writeFolder(corpus, 10_000));
	table.line(12, 'peak memory, folder of 1,000', {
		ours: small.peak,
		value: small.peak,
		must: 160,
		aim: 120,
		show: mib,
		unit: mib,
	});
	table.line(12, 'peak memory, 10,000 files ÷ 1,000', {
		ours: large.peak,
		other: small.peak,
		value: large.peak / small.peak,
		must: 1.5,
		aim: 1.2,
		show: (value) => `${value.toFixed(2)} ×`,
		unit: mib,
	});
	rmSync(place, { recursive: true, force: true });
}

/** Row 13: one file, from nothing. */
export async function oneFile(table, { corpus, cli }) {
	const [file] = writeFolder(corpus, 2).slice(1);
	const programs = await peerPrograms();
	const empty = path.join(out, 'empty.cjs');
	writeFileSync(empty, '');
	for (const [name, args, must, aim] of [
		['node with an empty program', [empty], 3, 2],
		...(programs === undefined ? [] : [['markdownlint-cli2', [programs.markdownlint, file], 0.6, 0.4]]),
	]) {
		const pairs = Array.from({ length: 11 }, () => ({
			one: measured([cli, 'lint', file]).wall,
			two: measured(args).wall,
			again: measured(args).wall,
		})).slice(2);
		table.line(13, `one file, whole process ÷ ${name}`, {
			ours: median(pairs.map(({ one }) => one)),
			other: median(pairs.map(({ two }) => two)),
			value: median(pairs.map(({ one, two }) => one / two)),
			noise: median(pairs.map(({ two, again }) => again / two)),
			must,
			aim,
			waver: must / 10,
			show: (value) => `${value.toFixed(2)} ×`,
			unit: seconds,
		});
	}
	rmSync(place, { recursive: true, force: true });
}
