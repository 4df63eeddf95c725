import { commands } from 'vscode';
import * as page from './page.ts';

/** Puts this on the clipboard, as programs do, and presses Ctrl+V. */
export async function pasteHtml(html: string, text: string): Promise<void> {
	await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
		'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
		'text/plain': new Blob([${JSON.stringify(text)}], { type: 'text/plain' }),
	})])`);
	await commands.executeCommand('workbench.action.focusActiveEditorGroup');
	await page.press('Control+V');
}
