/**
 * Stands in for the package of the same name, which vscode-languageclient brings for servers that want to hear of files created,
 * renamed or deleted. Ours does not (test/protocol/server.test.ts); should it ever, the real package has to come back.
 */
export class Minimatch {
	constructor(pattern) {
		throw new Error(`No patterns of files are bundled: ${pattern}`);
	}
}
