import { type ExtensionContext, Uri } from 'vscode';
import { activateWith } from './extension.ts';

export { deactivate } from './extension.ts';

/** Entry in the browser: the server is a worker. */
export function activate(context: ExtensionContext): ReturnType<typeof activateWith> {
	return activateWith(context, async (options) => {
		const { LanguageClient } = await import('vscode-languageclient/browser');
		const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
		return new LanguageClient('nianbao', '年报', new Worker(server.toString(true)), options);
	});
}
