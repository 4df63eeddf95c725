/**
 * The page around the workbench, as far as there is one: a desktop VS Code has no page, so tests that need one ask
 * `available` and skip themselves. The other end is test/vscode/host/bridge.mjs.
 */
const address = process.env.NIANBAO_PAGE;

export const available = address !== undefined;

/** Saves a picture of the window, or of one element, as `test/artifacts/<name>.png`, and returns its size in bytes. */
export async function screenshot(name: string, selector?: string): Promise<number> {
	return (await ask<{ size: number }>('screenshot', { name, selector })).size;
}

/** Gives the window another size; it begins with 1400 × 900. */
export async function resize(width: number, height: number): Promise<void> {
	await ask('resize', { width, height });
}

/** Presses keys one after the other, in Playwright's names: `Control+P`, `Enter`, `a`. */
export async function press(...keys: string[]): Promise<void> {
	await ask('press', { keys });
}

export async function type(text: string): Promise<void> {
	await ask('type', { text });
}

/** Moves the mouse onto the first visible match. */
export async function hover(selector: string): Promise<void> {
	await ask('hover', { selector });
}

export async function click(selector: string): Promise<void> {
	await ask('click', { selector });
}

/** Waits until the first match is visible (or, with `hidden`, until there is none). */
export async function wait(selector: string, state: 'visible' | 'hidden' = 'visible', timeout = 10_000): Promise<void> {
	await ask('wait', { selector, state, timeout });
}

export async function count(selector: string): Promise<number> {
	return (await ask<{ count: number }>('count', { selector })).count;
}

/** The visible text of every match. */
export async function texts(selector: string): Promise<string[]> {
	return (await ask<{ texts: string[] }>('text', { selector })).texts;
}

/** The value of an expression in the page, awaited. */
export async function evaluate<T>(script: string): Promise<T> {
	return (await ask<{ value: T }>('evaluate', { script })).value;
}

/** The value of an expression in the preview that is open, which lies in frames of its own; empty while there is none. */
export async function inPreview<T>(script: string): Promise<T> {
	return (await ask<{ value: T }>('evaluateInPreview', { script })).value;
}

async function ask<T>(command: string, request: object): Promise<T> {
	if (address === undefined) {
		throw new Error('This VS Code runs in no page.');
	}
	const response = await fetch(`${address}/${command}`, { method: 'POST', body: JSON.stringify(request) });
	const answer = (await response.json()) as T & { error?: string };
	if (!response.ok) {
		throw new Error(`${command} ${JSON.stringify(request)}: ${answer.error}`);
	}
	return answer;
}
