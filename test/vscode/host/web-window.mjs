import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const memfs = fileURLToPath(new URL('memfs', import.meta.url));

const types = { '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml' };

/**
 * A window as on vscode.dev: the extension and its tests run in the browser's extension host, and the folder that is open
 * is no folder of any disk. The server's workbench is asked for through a proxy that changes three things of it:
 *
 * - the workbench's configuration names the extension, the tests and an extension that keeps the folder in memory, all to
 *   be fetched from the proxy, as an extension that lies on a remote machine may start no worker;
 * - the workbench is told of no remote machine;
 * - no answer has a content security policy, since workers inherit it.
 *
 * @param {{ port: number }} server
 * @param {object} options
 * @param {string} options.extension the folder of the extension under test
 * @param {string} options.tests path of the tests' bundle below that folder, without `.js`
 * @param {string} options.folder what is open, copied into memory
 * @param {object} options.settings
 * @param {string} options.bridge address of the bridge to the page (see bridge.mjs)
 * @returns {Promise<{ address: string, port: number, close: () => void }>}
 */
export async function openWebWindow(server, { extension, tests, folder, settings, bridge }) {
	const origin = { host: '127.0.0.1', port: server.port };
	const proxy = http.createServer((request, response) => {
		answer(request, response).catch((error) => {
			response.writeHead(500);
			response.end(String(error));
		});
	});
	proxy.on('upgrade', (request, socket, head) => {
		const upstream = net.connect(origin.port, origin.host, () => {
			const headers = request.rawHeaders.flatMap((value, at) =>
				at % 2 === 0 ? [`${value}: ${request.rawHeaders[at + 1]}`] : [],
			);
			upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
			upstream.write(head);
			socket.pipe(upstream).pipe(socket);
		});
		for (const end of [socket, upstream]) end.on('error', () => [socket, upstream].map((each) => each.destroy()));
	});
	await new Promise((resolve, reject) => {
		proxy.once('error', reject);
		proxy.listen(0, '127.0.0.1', resolve);
	});
	const { port } = proxy.address();
	const authority = `127.0.0.1:${port}`;

	async function answer(request, response) {
		const { pathname } = new URL(request.url, `http://${authority}`);
		if (pathname.startsWith('/-/extension/')) return file(response, extension, pathname.slice('/-/extension/'.length));
		if (pathname.startsWith('/-/memfs/')) return file(response, memfs, pathname.slice('/-/memfs/'.length));
		if (pathname === '/-/folder') return send(response, 'application/json', JSON.stringify(filesOf(folder)));
		if (pathname.startsWith('/-/page/'))
			return forward(request, response, `${bridge}/${path.posix.basename(pathname)}`);
		const isPage = pathname === '/';
		const isWorkbench = pathname.endsWith('/workbench/workbench.js');
		const headers = { ...request.headers };
		if (isPage || isWorkbench) delete headers['accept-encoding'];
		const upstream = http.request({ ...origin, method: request.method, path: request.url, headers }, (found) => {
			const { 'content-security-policy': _, ...kept } = found.headers;
			if (!isPage && !isWorkbench) {
				response.writeHead(found.statusCode, kept);
				found.pipe(response);
				return;
			}
			const chunks = [];
			found.on('data', (chunk) => chunks.push(chunk));
			found.on('end', () => {
				const text = Buffer.concat(chunks).toString();
				send(response, found.headers['content-type'], isPage ? withOurs(text) : withoutRemote(text));
			});
		});
		upstream.on('error', (error) => response.destroy(error));
		request.pipe(upstream);
	}

	function withOurs(html) {
		return once(html, /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/, (_, before, json) => {
			const configuration = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
			const at = (below) => ({ scheme: 'http', authority, path: below });
			const changed = {
				...configuration,
				userDataPath: '/',
				folderUri: { scheme: 'memfs', path: '/' },
				configurationDefaults: settings,
				additionalBuiltinExtensions: [at('/-/memfs')],
				productConfiguration: {
					...configuration.productConfiguration,
					extensionEnabledApiProposals: { 'test.memfs': ['fileSearchProvider'] },
				},
				developmentOptions: {
					...configuration.developmentOptions,
					extensions: [at('/-/extension')],
					extensionTestsPath: at(`/-/extension/${tests}`),
				},
			};
			return before + JSON.stringify(changed).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
		});
	}

	return {
		address: `http://${authority}/`,
		port,
		close: () => {
			proxy.close();
			proxy.closeAllConnections();
		},
	};
}

/** The workbench believes that whoever serves it is a remote machine to work on. */
function withoutRemote(script) {
	const local = once(script, /,remoteAuthority:location\.host\}/, () => ',remoteAuthority:undefined}');
	return once(
		local,
		/(\.with\(\{scheme:\w+\.)vscodeRemote(\}\),"User"\))/,
		(_, before, after) => `${before}vscodeUserData${after}`,
	);
}

/** Replaces the one match; a workbench that has changed is told at once, not by a window that hangs. */
function once(text, pattern, by) {
	if (!pattern.test(text)) throw new Error(`VS Code's workbench has no ${pattern} any more.`);
	return text.replace(pattern, by);
}

function file(response, folder, below) {
	const found = path.join(folder, decodeURIComponent(below));
	if (!found.startsWith(folder + path.sep) || !statSync(found, { throwIfNoEntry: false })?.isFile()) {
		response.writeHead(404);
		response.end();
		return;
	}
	response.writeHead(200, { 'content-type': types[path.extname(found)] ?? 'application/octet-stream' });
	createReadStream(found).pipe(response);
}

function send(response, type, body) {
	response.writeHead(200, { 'content-type': type });
	response.end(body);
}

/** What the tests ask of the page. */
async function forward(request, response, address) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	const found = await fetch(address, { method: 'POST', body: Buffer.concat(chunks) });
	response.writeHead(found.status, { 'content-type': 'application/json' });
	response.end(await found.text());
}

function filesOf(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.map((name) => ({
			path: `/${path.relative(folder, name).replaceAll('\\', '/')}`,
			contents: readFileSync(name).toString('base64'),
		}));
}
