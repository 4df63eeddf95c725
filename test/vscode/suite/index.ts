import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

/**
 * The entry that VS Code calls in its extension host. Every `*.test.ts` of this folder lies bundled next to it;
 * NIANBAO_GREP limits the run to the tests whose full name matches.
 */
export async function run(): Promise<void> {
	const { NIANBAO_GREP: grep } = process.env;
	const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000, slow: 2000, ...(grep && { grep }) });
	const names = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
	// That no server runs can be seen only before a report has been opened.
	const rank = (name: string) => (name === 'silence.test.js' ? 0 : 1);
	for (const name of names.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))) {
		mocha.addFile(path.join(__dirname, name));
	}
	await new Promise<void>((resolve, reject) => {
		mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
	});
}
