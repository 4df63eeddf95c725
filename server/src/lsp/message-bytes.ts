/**
 * Messages as they go over a stream: head and body in one piece, JSON in UTF-8. A long report has hundreds of problems
 * that are sent anew at each keystroke. Most are what they were, and are copied; of others only the places are new, and what
 * else they say is copied.
 */
import type { Message } from 'vscode-jsonrpc';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { KeptWith, keptOf } from '../text/kept-with.ts';
import { type Unplaced, unplacedOf } from './convert.ts';

/** Room before the body, for the head. */
const headRoom = 64;
const encoder = new TextEncoder();

/** A message with its head. */
export function messageBytes(message: Message): Uint8Array {
	if (isPublished(message)) return publishedBytes(message);
	const text = JSON.stringify(message);
	const body = new Body(text.length);
	body.text(text);
	return body.withHead();
}

/** What stands between the numbers of a range. */
const pieces = {
	start: encoder.encode('{"range":{"start":{"line":'),
	character: encoder.encode(',"character":'),
	end: encoder.encode('},"end":{"line":'),
	behind: encoder.encode('}},'),
	comma: encoder.encode(','),
};

interface Published extends Message {
	readonly method: 'textDocument/publishDiagnostics';
	readonly params: PublishDiagnosticsParams;
}

function isPublished(message: Message): message is Published {
	return 'method' in message && message.method === 'textDocument/publishDiagnostics';
}

/** What one diagnostic takes, about. */
const usualSize = 400;

function publishedBytes({ params: { diagnostics, ...document }, ...message }: Published): Uint8Array {
	const body = new Body(diagnostics.length * usualSize);
	// All that stands before the problems, without its two closing braces.
	body.text(JSON.stringify({ ...message, params: document }).slice(0, -2));
	body.text(',"diagnostics":[');
	diagnostics.forEach((diagnostic, index) => {
		if (index > 0) body.bytes(pieces.comma);
		const before = placedOnce.get(diagnostic);
		if (before !== undefined) body.bytes(before);
		else write(body, diagnostic);
	});
	body.text(']}}');
	return body.withHead();
}

/** The whole JSON of diagnostics that may be sent again as they are. */
const placedOnce = new KeptWith<Diagnostic, Uint8Array>();

function write(body: Body, diagnostic: Diagnostic): void {
	const unplaced = unplacedOf(diagnostic);
	if (unplaced === undefined) {
		body.text(JSON.stringify(diagnostic));
		return;
	}
	const begin = body.position;
	const { start, end } = diagnostic.range;
	body.bytes(pieces.start);
	body.number(start.line);
	body.bytes(pieces.character);
	body.number(start.character);
	body.bytes(pieces.end);
	body.number(end.line);
	body.bytes(pieces.character);
	body.number(end.character);
	body.bytes(pieces.behind);
	body.bytes(writtenOnce(unplaced));
	placedOnce.set(diagnostic, body.copyFrom(begin));
}

/** The JSON of a diagnostic behind its range. */
const writtenOnce = keptOf((unplaced: Unplaced): Uint8Array => encoder.encode(JSON.stringify(unplaced).slice(1)));

const fewBytes = 64;

/** Bytes that are put together piece by piece. */
class Body {
	private room: Uint8Array;
	private length = headRoom;

	constructor(expected: number) {
		this.room = new Uint8Array(headRoom + 1024 + expected);
	}

	/** Where the next bytes go. */
	get position(): number {
		return this.length;
	}

	copyFrom(position: number): Uint8Array {
		return this.room.slice(position, this.length);
	}

	text(text: string): void {
		// A UTF-16 unit takes three bytes at most.
		this.reserve(text.length * 3);
		this.length += encoder.encodeInto(text, this.room.subarray(this.length)).written;
	}

	/** A whole number that is not negative. */
	number(value: number): void {
		this.reserve(16);
		let digits = 1;
		for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
		this.length += digits;
		for (let at = this.length - 1, rest = value; digits > 0; digits--, at--) {
			this.room[at] = 48 + (rest % 10);
			rest = Math.floor(rest / 10);
		}
	}

	bytes(bytes: Uint8Array): void {
		const { length } = bytes;
		this.reserve(length);
		// To call for a copy of a few bytes takes longer than to copy them.
		if (length > fewBytes) this.room.set(bytes, this.length);
		else for (let at = 0; at < length; at++) this.room[this.length + at] = bytes[at]!;
		this.length += length;
	}

	/** The head names the length of the body, and so is written last. */
	withHead(): Uint8Array {
		const head = encoder.encode(`Content-Length: ${this.length - headRoom}\r\n\r\n`);
		const start = headRoom - head.length;
		this.room.set(head, start);
		return this.room.subarray(start, this.length);
	}

	private reserve(more: number): void {
		const needed = this.length + more;
		if (needed <= this.room.length) return;
		const larger = new Uint8Array(Math.max(needed, this.room.length * 2));
		larger.set(this.room.subarray(0, this.length));
		this.room = larger;
	}
}
