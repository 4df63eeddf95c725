import { type LogOutputChannel, window } from 'vscode';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { texts } from './text.ts';

// The languageclient's enumerations, as numbers: the module that holds them is loaded with the server, not before.
const keepOn = 1;
const shutDown = 2;
const leaveStopped = 1;
const startAgain = 2;

const mostRestarts = 4;
const within = 3 * 60 * 1000;

/**
 * Starts a server that crashed again, as the languageclient's own handler does, but says so in the log only, and when
 * it gives up, it says so in the user's language.
 */
export class FewRestarts implements ErrorHandler {
	readonly #channel: LogOutputChannel;
	#restarts: number[] = [];

	constructor(channel: LogOutputChannel) {
		this.#channel = channel;
	}

	error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
		return { action: count !== undefined && count <= 3 ? keepOn : shutDown, handled: true };
	}

	closed(): CloseHandlerResult {
		const now = Date.now();
		this.#restarts = [...this.#restarts.filter((time) => now - time < within), now];
		if (this.#restarts.length <= mostRestarts) return { action: startAgain, handled: true };
		const text = texts();
		void window.showErrorMessage(text.stopped, text.showOutput).then((chosen) => {
			if (chosen) this.#channel.show(true);
		});
		return { action: leaveStopped, handled: true };
	}
}
