/** Row 18: what is loaded and what is packed. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/prepare.mjs';

export function size(table, { production, floor }) {
	const show = (value) => `${value.toFixed(0)} KB`;
	const line = (what, files, must, aim) => {
		const value = files.reduce((sum, file) => sum + statSync(path.resolve(production, file)).size, 0) / 1000;
		table.line(18, what, { ours: value, value, must, aim, show, unit: show });
	};
	// server.js is a way into web/server.js, which runs in Node and in the browser: both go into the package.
	line('server.js + web/server.js, minified', ['server.js', 'web/server.js'], 450, 380);
	line('client.js, minified', ['client.js'], 450, 440);
	line('cli.js, minified', ['cli.js'], 350, 250);
	const packed = readdirSync(root).filter((name) => /^nianbao-.*\.vsix$/.test(name));
	packed.sort((one, other) => statSync(path.join(root, other)).mtimeMs - statSync(path.join(root, one)).mtimeMs);
	if (packed.length > 0) line(packed[0], [path.join(root, packed[0])], 400, 320);
	else table.say('       no .vsix is here: `--package` builds one');
	table.say(`       the floor server: ${show(statSync(floor).size / 1000)}`);
}
