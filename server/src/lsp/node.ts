/** The server as a process of its own: over IPC from the extension, over `--stdio` from anything else. */
import type { MessageConnection } from 'vscode-jsonrpc';
import { processReader, processWriter, readable, streamWriter } from './node-streams.ts';
import type { Host } from './server.ts';
import { createMessageConnection, ReadableStreamMessageReader, startServer } from './worker.ts';

const parentCheck = 3000;

const host: Host = {
	soon: setImmediate,
	exit: (code) => process.exit(code),
	watchParent: (processId) => {
		// A client that was killed says nothing; signal 0 only asks whether it is there.
		setInterval(() => {
			try {
				process.kill(processId, 0);
			} catch {
				process.exit(1);
			}
		}, parentCheck).unref();
	},
};

function connect(): MessageConnection | undefined {
	if (process.argv.includes('--stdio')) {
		const reader = new ReadableStreamMessageReader(readable(process.stdin));
		return createMessageConnection(reader, streamWriter(process.stdout));
	}
	return process.send === undefined ? undefined : createMessageConnection(processReader(), processWriter());
}

const connection = connect();
if (connection === undefined) {
	process.stderr.write('年报语言服务器：请由编辑器启动，或加 --stdio。\n');
	process.exitCode = 2;
} else {
	startServer(connection, host);
}
