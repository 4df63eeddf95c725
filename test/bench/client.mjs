/** A client as thin as can be: what it adds to a measurement is the writing and reading of JSON. */
import { spawn } from 'node:child_process';

/** Milliseconds after which an answer will not come any more. */
const longest = 60_000;

export class Client {
	constructor(server, flags = []) {
		this.process = spawn(process.execPath, [...flags, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
		this.chunks = [];
		this.size = 0;
		/** Bytes of the message that is coming in; −1 while its head is not read. */
		this.wanted = -1;
		this.id = 0;
		this.waiting = new Map();
		this.process.stdout.on('data', (chunk) => this.take(chunk));
		this.process.on('exit', (code) => {
			const error = new Error(`the server ended with ${code}`);
			for (const { reject } of this.waiting.values()) reject(error);
			this.waiting.clear();
		});
	}

	/** The answer to a request. */
	request(method, params) {
		const id = ++this.id;
		const answer = this.next(`answer ${id}`);
		this.send({ jsonrpc: '2.0', id, method, params });
		return answer;
	}

	notify(method, params) {
		this.send({ jsonrpc: '2.0', method, params });
	}

	/** The problems of one version of a document. */
	problems(uri, version) {
		return this.next(`problems ${uri} ${version}`);
	}

	/** Without pulled diagnostics: problems are to be pushed. */
	initialize() {
		return this.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
	}

	async open(uri, text) {
		const problems = this.problems(uri, 1);
		this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
		return (await problems).diagnostics;
	}

	/** Milliseconds from a change to the problems of the version it made. */
	async change(uri, version, change) {
		const start = process.hrtime.bigint();
		const problems = this.problems(uri, version);
		this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
		await problems;
		return Number(process.hrtime.bigint() - start) / 1e6;
	}

	async stop() {
		const ended = new Promise((resolve) => this.process.once('exit', resolve));
		await this.request('shutdown');
		this.notify('exit');
		await ended;
	}

	next(key) {
		return new Promise((resolve, reject) => {
			const late = setTimeout(() => reject(new Error(`no ${key}`)), longest);
			const settle = (how) => (value) => {
				clearTimeout(late);
				how(value);
			};
			this.waiting.set(key, { resolve: settle(resolve), reject: settle(reject) });
		});
	}

	send(message) {
		const body = Buffer.from(JSON.stringify(message));
		this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
		this.process.stdin.write(body);
	}

	take(chunk) {
		this.chunks.push(chunk);
		this.size += chunk.length;
		for (;;) {
			if (this.wanted < 0) {
				const all = this.joined();
				const end = all.indexOf('\r\n\r\n');
				if (end < 0) return;
				this.wanted = Number(/content-length: *(\d+)/i.exec(all.toString('latin1', 0, end))[1]);
				this.chunks = [all.subarray(end + 4)];
				this.size = this.chunks[0].length;
			}
			if (this.size < this.wanted) return;
			const all = this.joined();
			const body = all.toString('utf8', 0, this.wanted);
			this.chunks = [all.subarray(this.wanted)];
			this.size = this.chunks[0].length;
			this.wanted = -1;
			this.got(JSON.parse(body));
		}
	}

	joined() {
		if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
		return this.chunks[0];
	}

	got({ id, method, params, result, error }) {
		const key =
			method === undefined
				? `answer ${id}`
				: method === 'textDocument/publishDiagnostics'
					? `problems ${params.uri} ${params.version}`
					: '';
		if (method === 'window/logMessage') console.error(params.message);
		const waiting = this.waiting.get(key);
		if (waiting === undefined) return;
		this.waiting.delete(key);
		if (error !== undefined) waiting.reject(new Error(error.message));
		else waiting.resolve(method === undefined ? result : params);
	}
}
