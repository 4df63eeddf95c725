/** The server as a process of its own: over IPC from the extension, over `--stdio` from anything else. */
import {
	createMessageConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { type Host, startServer } from './server.ts';

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
		return createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
	}
	if (process.send === undefined) return undefined;
	return createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
}

const connection = connect();
if (connection === undefined) {
	process.stderr.write('年报语言服务器：请由编辑器启动，或加 --stdio。\n');
	process.exitCode = 2;
} else {
	startServer(connection, host);
}
