/** The text of a file, whichever of the encodings in use it was saved in. */

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface Decoded {
	/** A byte order mark stays, so that offsets are those of the file. */
	readonly text: string;
	readonly encoding: Encoding;
}

/** Beginnings of files that are no text: Word documents old and new, PDF, pictures. */
const signatures = [
	'PK\u0003\u0004',
	'\u00D0\u00CF\u0011\u00E0',
	'%PDF-',
	'\u0089PNG',
	'\u00FF\u00D8\u00FF',
	'GIF8',
	'{\\rtf',
];
/** Bytes that are looked at to tell what a file is. */
const sample = 65_536;
/** Of the characters of a text saved on a bad day, one in so many may be damaged. */
const mostDamage = 50;

/**
 * UTF-8; what is none is UTF-16 where a mark or its zero bytes say so, and GB18030 else, in which many a Windows program
 * still saves. Text with a few bytes damaged is read as what it is for the most part. Nothing for what is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, 8));
	if (signatures.some((signature) => start.startsWith(signature))) return undefined;
	const wide =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? 'utf-16le'
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? 'utf-16be'
				: wideWithoutMark(bytes);
	if (wide !== undefined) return { text: decode(bytes, wide), encoding: wide };
	for (const encoding of ['utf-8', 'gb18030'] as const) {
		try {
			return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
		} catch {
			// Not this one.
		}
	}
	if (bytes.includes(0)) return undefined;
	const damaged = (['utf-8', 'gb18030'] as const)
		.map((encoding) => ({ text: decode(bytes, encoding), encoding }))
		.map((decoded) => ({ decoded, damage: decoded.text.split('\uFFFD').length - 1 }))
		.sort((one, other) => one.damage - other.damage)[0]!;
	return damaged.damage * mostDamage > damaged.decoded.text.length ? undefined : damaged.decoded;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
	return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** UTF-16 without a mark: line breaks, blanks and figures have a zero byte each, and one of two orders makes text of it. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const first = bytes.subarray(0, sample);
	if (bytes.length % 2 !== 0 || !first.includes(0)) return undefined;
	return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
		const text = decode(first, encoding);
		const plain = text.match(/[\t\r\n -~\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0;
		return plain * 10 > text.length * 9 && !/[\u0000-\u0008\uFFFD\uFFFE]/.test(text);
	});
}
