import { workspace } from 'vscode';
import type { Settings } from '../../server/src/lsp/protocol.ts';

/** Name of our section of the settings. The server pulls it by itself; the client reads only what concerns it. */
export const section = 'nianbao';

/** The language we speak: Chinese, unless the user wants English. */
export function spokenLanguage(): 'zh' | 'en' {
	return workspace.getConfiguration(section).get<Settings['language']>('language') === 'en' ? 'en' : 'zh';
}

/** How tables are to be written in a document that does not exist yet. */
export function tableStyle(): Settings['tableStyle'] {
	return workspace.getConfiguration(section).get<Settings['tableStyle']>('tableStyle') ?? 'auto';
}
