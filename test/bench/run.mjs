/**
 * `npm run bench`: our side and the other side of each budget, measured in turn in one run. Only ratios and differences
 * count: milliseconds say how fast the machine is. Not a test: what misses is printed, and the exit code is 0 unless
 * something could not be run. docs/performance.md says what the rows are.
 *
 * `--row N` (more than once): only these rows. `--json`: one object per line of the table. `--package`: builds the .vsix
 * first, so that its size is today's.
 */
import { parseArgs } from 'node:util';
import { prepare, run } from '../../scripts/prepare.mjs';
import { build } from './build.mjs';
import { cold, memory } from './rows/cold.mjs';
import { decoding } from './rows/decoding.mjs';
import { folder, oneFile } from './rows/folder.mjs';
import { heap } from './rows/heap.mjs';
import { hostile } from './rows/hostile.mjs';
import { growth, large, small } from './rows/lint.mjs';
import { peers } from './rows/peers.mjs';
import { size } from './rows/size.mjs';
import { keystrokes, late, start, worst } from './rows/typing.mjs';
import { inProcess } from './rows/typing-in-process.mjs';
import { Table } from './table.mjs';

/** In the order of the budgets: rows that are measured together stand under the first of them. */
const rows = {
	1: small,
	2: peers,
	3: large,
	4: growth,
	5: inProcess,
	6: keystrokes,
	7: late,
	8: worst,
	9: hostile,
	10: folder,
	13: oneFile,
	14: start,
	15: cold,
	16: memory,
	17: heap,
	18: size,
	19: decoding,
};
/** Measured with another row. */
const within = { 11: '10', 12: '10' };

const { values: options } = parseArgs({
	options: { row: { type: 'string', multiple: true }, json: { type: 'boolean' }, package: { type: 'boolean' } },
});
const wanted = [...new Set((options.row ?? Object.keys(rows)).map((row) => within[row] ?? row))];
const unknown = wanted.filter((row) => rows[row] === undefined);
if (unknown.length > 0) {
	console.error(`No such row: ${unknown.join(', ')}. There are ${Object.keys(rows).join(', ')}.`);
	process.exit(2);
}

try {
	await prepare();
	if (options.package) await run('node', ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
	const built = await build();
	const table = new Table(options.json === true);
	table.say(`Node ${process.versions.node}; Y is unified + remark-parse + remark-gfm on the same text.\n`);
	table.head();
	for (const row of wanted) await rows[row](table, built);
} catch (error) {
	console.error(error);
	process.exitCode = 1;
}
