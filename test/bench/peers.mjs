/** Other programs to measure against, in the user's cache: too much to be everybody's dependency. */
import path from 'node:path';
import { root } from '../../scripts/prepare.mjs';
import { install } from '../vscode/host/pins.mjs';

let installing;

/** The folder they are installed in; nothing where they cannot be had. */
export function installPeers() {
	installing ??= install(path.join(root, 'test/bench/peers'), 'bench-peers', 'peers for the benchmark').catch(
		(error) => {
			console.error(`The peers could not be installed: ${error.message}`);
			return undefined;
		},
	);
	return installing;
}
