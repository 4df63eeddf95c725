import { commands, type Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import { until } from './poll.ts';

/** What is there when asked once. */
export async function hoversAt(document: TextDocument, position: Position): Promise<Hover[]> {
	return commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

/** Waits for a hover. */
export async function hoverAt(document: TextDocument, position: Position): Promise<Hover> {
	const [hover] = await until(
		'a hover',
		() => hoversAt(document, position),
		(hovers) => hovers.length > 0,
	);
	return hover as Hover;
}

/** Waits for a hover; its Markdown. */
export async function hoverText(document: TextDocument, position: Position): Promise<string> {
	const { contents } = await hoverAt(document, position);
	return contents.map((content) => (content instanceof MarkdownString ? content.value : String(content))).join('\n');
}
