/**
 * `npm run mutation`: what the rules promise to find, tried on invented reports in every shape that must be read. Prints,
 * per rule, how much is found, how much a shape does not show (`hidden`: blanks that leave no trace),
 * and how often the rule speaks where nothing is wrong.
 *
 * `--rule <part of an id>`: only what these rules promise. `--year N`: only a report for that year. `--every N`: one of N mutations and sentences, for a quick look.
 * `--examples N`: so many of what was missed and of what was said wrongly, 5 by default. `--json`: all of them. The exit code is 1 when less is found than the goal, or anything is said wrongly.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { prepare, root } from '../../scripts/prepare.mjs';

const { values } = parseArgs({
	options: {
		rule: { type: 'string', default: '' },
		every: { type: 'string', default: '1' },
		examples: { type: 'string', default: '5' },
		year: { type: 'string' },
		json: { type: 'boolean' },
	},
});

await prepare();
const outfile = path.join(root, 'dist/mutation/trial.mjs');
await build({
	entryPoints: [path.join(root, 'test/mutation/trial.ts')],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'esm',
	logLevel: 'warning',
});
const { trial } = await import(pathToFileURL(outfile).href);
const scores = trial(values.rule, Number(values.every), values.year === undefined ? undefined : [Number(values.year)]);

/** What stands in the tables is found always; what is written in words is found nearly always. */
const goalOf = (rule) => (/^(?:structure|tables|cells|totals)\//.test(rule) ? 1 : 0.95);
const misses = scores.filter(
	({ rule, promised, found, falseAlarms }) => falseAlarms > 0 || (promised > 0 && found / promised < goalOf(rule)),
);

if (values.json) console.log(JSON.stringify(scores, undefined, '\t'));
else {
	console.log(
		`${'rule'.padEnd(30)}${'promised'.padStart(9)}${'found'.padStart(8)}${'recall'.padStart(9)}${'hidden'.padStart(8)}${'false'.padStart(7)}`,
	);
	for (const { rule, promised, found, hidden, falseAlarms, examples } of scores) {
		const recall = promised === 0 ? '–' : `${((found / promised) * 100).toFixed(1)} %`;
		const mark = misses.some((each) => each.rule === rule) ? '  ✗' : '';
		console.log(
			`${rule.padEnd(30)}${String(promised).padStart(9)}${String(found).padStart(8)}${recall.padStart(9)}${String(hidden).padStart(8)}${String(falseAlarms).padStart(7)}${mark}`,
		);
		if (mark !== '') for (const example of examples.slice(0, Number(values.examples))) console.log(`    ${example}`);
	}
	const sum = (count) => scores.reduce((total, score) => total + count(score), 0);
	const promised = sum((score) => score.promised);
	const found = sum((score) => score.found);
	const falseAlarms = sum((score) => score.falseAlarms);
	console.log(
		`\n${promised} promised, ${found} found (${((found / promised) * 100).toFixed(2)} %), ${sum((score) => score.hidden)} hidden, ${falseAlarms} false alarms`,
	);
}
process.exitCode = misses.length > 0 ? 1 : 0;
