/** A Node process's streams and messages as vscode-jsonrpc takes them. */
import type { Readable, Writable } from 'node:stream';
import type { DataCallback, Disposable, Message, MessageReader, MessageWriter, RAL } from 'vscode-jsonrpc';
import { AbstractMessageReader, AbstractMessageWriter } from './worker.ts';

type Listener = (...values: never[]) => void;

function listen(stream: NodeJS.EventEmitter, event: string, listener: Listener): Disposable {
	stream.on(event, listener as (...values: unknown[]) => void);
	return { dispose: () => stream.off(event, listener as (...values: unknown[]) => void) };
}

export function readable(stream: Readable): RAL.ReadableStream {
	return {
		onClose: (listener) => listen(stream, 'close', listener),
		onError: (listener) => listen(stream, 'error', listener),
		onEnd: (listener) => listen(stream, 'end', listener),
		onData: (listener) => listen(stream, 'data', listener),
	};
}

export function writable(stream: Writable): RAL.WritableStream {
	return {
		onClose: (listener) => listen(stream, 'close', listener),
		onError: (listener) => listen(stream, 'error', listener),
		onEnd: (listener) => listen(stream, 'end', listener),
		write: (data: Uint8Array | string) =>
			new Promise((resolve, reject) => {
				stream.write(data, (error) => (error === null || error === undefined ? resolve() : reject(error)));
			}),
		end: () => stream.end(),
	};
}

/** Messages of the process that forked this one. */
export function processReader(): MessageReader {
	class ProcessReader extends AbstractMessageReader {
		constructor() {
			super();
			process.on('disconnect', () => this.fireClose());
		}

		listen(callback: DataCallback): Disposable {
			return listen(process, 'message', (message: Message) => callback(message));
		}
	}
	return new ProcessReader();
}

/** Messages to the process that forked this one. */
export function processWriter(): MessageWriter {
	class ProcessWriter extends AbstractMessageWriter {
		private failures = 0;

		write(message: Message): Promise<void> {
			return new Promise((resolve, reject) => {
				process.send!(message, undefined, undefined, (error: Error | null) => {
					if (error === null || error === undefined) {
						this.failures = 0;
						resolve();
						return;
					}
					this.failures++;
					this.fireError(error, message, this.failures);
					reject(error);
				});
			});
		}

		end(): void {}
	}
	return new ProcessWriter();
}
