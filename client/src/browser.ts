import { type ExtensionContext, Uri } from 'vscode';
import { activateWith } from './extension.ts';
import type { Connect } from './session.ts';

export { deactivate } from './extension.ts';

/** Entry in the browser: the server is a worker. */
export function activate(context: ExtensionContext): ReturnType<typeof activateWith> {
	const connect: Connect = async (options) => {
		const { LanguageClient } = await import('vscode-languageclient/browser');
		const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
		return new LanguageClient('nianbao', '年报', new Worker(server.toString(true)), options);
	};
	// The reader of Word documents is a bundle of its own, and the browser's extension host loads one file only.
	return activateWith(context, connect, undefined);
}
