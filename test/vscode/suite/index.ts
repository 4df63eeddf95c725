import Mocha from 'mocha';
import { report } from './measured.ts';

/**
 * The entry that VS Code calls in its extension host. Every `*.test.ts` of this folder lies bundled in it; NIANBAO_GREP
 * limits the run to the tests whose full name matches.
 */
export async function run(): Promise<void> {
	const { NIANBAO_GREP: grep } = process.env;
	const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000, slow: 2000, ...(grep && { grep }) });
	// The interface puts `suite` and `test` there for the files that come.
	mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
	await import('nianbao:tests');
	await new Promise<void>((resolve, reject) => {
		mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
	}).finally(report);
}
