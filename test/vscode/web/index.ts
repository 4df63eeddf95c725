import 'mocha/mocha';
import { extensions } from 'vscode';
import { report } from '../suite/measured.ts';

/** mocha's build for browsers is a script: it leaves its names with the global object. */
declare const mocha: Mocha & { setup(options: Mocha.MochaOptions): void; run(done: (failures: number) => void): void };

/** The entry that VS Code calls in the browser's extension host, with the tests of `suite/` that run-web.mjs chooses. */
export async function run(): Promise<void> {
	const grep = process.env.NIANBAO_GREP;
	mocha.setup({ ui: 'tdd', reporter: 'spec', color: false, timeout: 30_000, slow: 2000, ...(grep && { grep }) });
	const { authority } = extensions.getExtension('nianbao.nianbao')?.extensionUri ?? {};
	Object.assign(globalThis, { nianbaoPage: `http://${authority}/-/page` });
	await import('nianbao:tests');
	await new Promise<void>((resolve, reject) => {
		mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
	}).finally(report);
}
