import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const patience = 10_000;

/**
 * What a test inside the extension host may ask of the page around it: press keys, look, take a picture. The extension
 * API has no way to do that; test/vscode/suite/page.ts is the other end.
 *
 * @type {Record<string, (page: import('playwright-core').Page, request: any, artifacts: string) => Promise<object | void>>}
 */
const commands = {
	async screenshot(page, { name, selector }, artifacts) {
		const file = path.join(artifacts, `${name}.png`);
		await mkdir(path.dirname(file), { recursive: true });
		const picture = await (selector ? page.locator(selector).first() : page).screenshot({ path: file });
		return { size: picture.length };
	},
	async resize(page, { width, height }) {
		await page.setViewportSize({ width, height });
	},
	async press(page, { keys }) {
		for (const key of keys) {
			await page.keyboard.press(key);
		}
	},
	async type(page, { text, delay = 0 }) {
		await page.keyboard.type(text, { delay });
	},
	async hover(page, { selector, timeout = patience }) {
		const target = page.locator(selector).first();
		await target.waitFor({ state: 'visible', timeout });
		const { x, y, width, height } = await target.boundingBox();
		// Squiggles lie below the text and take no mouse events, so the mouse is moved to where they are. In steps: a
		// hover wants to see the mouse arrive.
		await page.mouse.move(x + width / 2 + 20, y + height / 2 + 40);
		await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
	},
	async click(page, { selector, timeout = patience }) {
		await page.locator(selector).first().click({ timeout });
	},
	async wait(page, { selector, timeout = patience, state = 'visible' }) {
		await page.locator(selector).first().waitFor({ state, timeout });
	},
	async count(page, { selector }) {
		return { count: await page.locator(selector).count() };
	},
	async text(page, { selector }) {
		return { texts: await page.locator(selector).allInnerTexts() };
	},
	async evaluate(page, { script }) {
		return { value: await page.evaluate(script) };
	},
	async evaluateInPreview(page, { script }) {
		// A webview is a frame in a frame; the inner one is drawn again and again.
		const inner = page.frames().filter((frame) => frame.parentFrame()?.parentFrame() === page.mainFrame());
		const frame = inner.at(-1);
		return { value: frame === undefined ? '' : await frame.evaluate(script).catch(() => '') };
	},
};

/**
 * Opens the bridge, before there is a page: the extension host learns its address from the environment it starts with.
 *
 * @param {string} artifacts the folder for pictures
 * @returns {Promise<{ address: string, show: (page: import('playwright-core').Page) => void, close: () => void }>}
 */
export async function openBridge(artifacts) {
	const secret = `/${randomUUID()}`;
	let page;

	const answer = async (request) => {
		const command = request.url?.startsWith(`${secret}/`) && request.url.slice(secret.length + 1);
		if (request.method !== 'POST' || !command || !Object.hasOwn(commands, command)) {
			throw new Error(`No such request: ${request.method} ${command || request.url}`);
		}
		if (!page) {
			throw new Error('There is no page yet.');
		}
		const chunks = [];
		for await (const chunk of request) {
			chunks.push(chunk);
		}
		return (await commands[command](page, JSON.parse(Buffer.concat(chunks).toString() || '{}'), artifacts)) ?? {};
	};

	const server = http.createServer((request, response) => {
		answer(request).then(
			(result) => send(response, 200, result),
			(error) => send(response, 500, { error: error.message }),
		);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		address: `http://127.0.0.1:${server.address().port}${secret}`,
		show: (shown) => {
			page = shown;
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

function send(response, status, value) {
	response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify(value));
}
