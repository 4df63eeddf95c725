import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';
import type { Connect } from './session.ts';

export { deactivate } from './extension.ts';

/** Entry on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): ReturnType<typeof activateWith> {
	const connect: Connect = async (options) => {
		const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
		const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
		return new LanguageClient(
			'nianbao',
			'年报',
			{ run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
			options,
		);
	};
	return activateWith(context, connect, async (bytes) => {
		const { htmlOfDocx } = await import('./import/docx.ts');
		return htmlOfDocx(bytes);
	});
}
