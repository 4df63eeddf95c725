/** The server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { startServer } from './server.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

startServer(createMessageConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
	soon: (work) => {
		setTimeout(work, 0);
	},
	exit: () => scope.close(),
	watchParent: () => {},
});
