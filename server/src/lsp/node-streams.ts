/** A Node process's streams and messages as vscode-jsonrpc takes them. */
import type { Readable, Writable } from 'node:stream';
import type { DataCallback, Disposable, Message, MessageReader, MessageWriter, RAL } from 'vscode-jsonrpc';
import { AbstractMessageReader, AbstractMessageWriter, messageBytes } from './worker.ts';

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
	return new Writer((message, done) => process.send!(message, undefined, undefined, done));
}

/** Messages to a stream, which keeps them in order. */
export function streamWriter(stream: Writable): MessageWriter {
	return new Writer((message, done) => {
		// Problems and status follow one another: together they are one call of the system.
		if (stream.writableCorked === 0) {
			stream.cork();
			process.nextTick(() => stream.uncork());
		}
		stream.write(messageBytes(message), done);
	}, stream);
}

type Send = (message: Message, done: (error: Error | null | undefined) => void) => void;

class Writer extends AbstractMessageWriter {
	private failures = 0;

	constructor(
		private readonly send: Send,
		private readonly stream?: Writable,
	) {
		super();
		stream?.on('error', (error) => this.fireError(error));
		stream?.on('close', () => this.fireClose());
	}

	end(): void {
		this.stream?.end();
	}

	write(message: Message): Promise<void> {
		return new Promise((resolve, reject) => {
			this.send(message, (error) => {
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
}
