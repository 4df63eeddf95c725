import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/text/bytes.ts';
import { gb18030 } from '../support/gb18030.ts';
import { report } from '../support/report-builder.ts';

const text = report({ year: 2024 }).text;
const utf8 = (written: string) => new TextEncoder().encode(written);
const utf16 = (written: string, isBig: boolean) => {
	const bytes = new Uint8Array(Buffer.from(written, 'utf16le'));
	for (let at = 0; isBig && at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
	return bytes;
};

describe('the text of a file', () => {
	it.each([
		['UTF-8', utf8(text), 'utf-8', text],
		['UTF-8 with a mark', utf8(`\uFEFF${text}`), 'utf-8', `\uFEFF${text}`],
		['GB18030', gb18030(text), 'gb18030', text],
		['GB18030 of CRLF', gb18030(text.replaceAll('\n', '\r\n')), 'gb18030', text.replaceAll('\n', '\r\n')],
		[
			'GB18030 with a character of four bytes',
			Uint8Array.of(...gb18030(text), 0x95, 0x32, 0x82, 0x36),
			'gb18030',
			`${text}\u{20000}`,
		],
		['UTF-16 with a mark', utf16(`\uFEFF${text}`, false), 'utf-16le', `\uFEFF${text}`],
		['big-endian UTF-16 with a mark', utf16(`\uFEFF${text}`, true), 'utf-16be', `\uFEFF${text}`],
		['UTF-16 without a mark', utf16(text, false), 'utf-16le', text],
		['big-endian UTF-16 without a mark', utf16(text, true), 'utf-16be', text],
		['UTF-8 with a NUL in it', utf8(`${text}\0\n`), 'utf-8', `${text}\0\n`],
		['ASCII', utf8('no report\n'), 'utf-8', 'no report\n'],
		['nothing', new Uint8Array(), 'utf-8', ''],
	] as const)('is found in %s', (_, bytes, encoding, expected) => {
		expect(decodeText(bytes)).toEqual({ text: expected, encoding });
	});

	it('is found where a few bytes are damaged', () => {
		const cut = utf8(text).slice(0, -2);
		expect(decodeText(Uint8Array.of(...cut, 0xe4))).toMatchObject({ encoding: 'utf-8' });
		const bytes = gb18030(text);
		const spoilt = Uint8Array.of(...bytes.slice(0, 200), 0xff, ...bytes.slice(200));
		expect(decodeText(spoilt)).toMatchObject({ encoding: 'gb18030' });
		expect(decodeText(spoilt)!.text).toContain('存在的主要问题及改进情况');
	});

	it.each([
		['a Word document', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0)],
		['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
		['a PDF', utf8('%PDF-1.7\n1 0 obj')],
		['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
		['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0xff, 0xfe, 0x80, 0, 0, 1)],
	])('is none in %s', (_, bytes) => {
		expect(decodeText(bytes)).toBeUndefined();
	});

	it('any text saved as UTF-8 is read as it was saved; any bytes have an answer', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (written) => {
				const decoded = decodeText(utf8(`年报${written}`));
				expect(decoded).toEqual({ text: `年报${written}`, encoding: 'utf-8' });
			}),
		);
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void decodeText(bytes)));
	});
});
