/**
 * The server itself, in one bundle for both worlds: in a web worker it starts by being loaded; Node comes in through
 * `node.ts`, which loads this bundle and connects it to a process.
 */

import { createMessageConnection } from 'vscode-jsonrpc';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { startServer } from './server.ts';

export {
	AbstractMessageReader,
	AbstractMessageWriter,
	createMessageConnection,
	ReadableStreamMessageReader,
} from 'vscode-jsonrpc';
export { messageBytes } from './message-bytes.ts';
export { startServer };

if ('importScripts' in globalThis) {
	const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
	startServer(createMessageConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
		soon: (work) => {
			setTimeout(work, 0);
		},
		exit: () => scope.close(),
		watchParent: () => {},
	});
}
