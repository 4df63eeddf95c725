import { commands } from 'vscode';
import * as page from './page.ts';

/** A driven window shows no toasts; what was said waits in the list. */
export async function expectNotification(text: string): Promise<void> {
	await commands.executeCommand('notifications.showList');
	await page.wait(`.notification-list-item:has-text("${text}")`);
	await commands.executeCommand('notifications.clearAll');
}

/** Presses a button of what was said. */
export async function answerNotification(text: string, button: string): Promise<void> {
	await commands.executeCommand('notifications.showList');
	const item = `.notification-list-item:has-text("${text}")`;
	await page.hover(item);
	await page.click(`${item} .monaco-button:has-text("${button}")`);
}
