import { characterEntities } from 'character-entities';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as html from '../../server/src/read/html-contents.ts';
import { withStandIns } from '../support/stand-ins.ts';

type Decode = (value: string) => string | false;

const { decodeNamedCharacterReference: decode } = (await import(
	new URL('../../scripts/shims/decode-named-character-reference.mjs', import.meta.url).href
)) as { decodeNamedCharacterReference: Decode };

describe('the stand-in for decode-named-character-reference', () => {
	test('decodes every named reference as the package does', () => {
		for (const [name, value] of Object.entries(characterEntities)) expect([name, decode(name)]).toEqual([name, value]);
	});

	test.each(['', 'nope', 'ampx', 'am', 'amp;', 'amp;lt', '#65', '#x41', 'constructor', '__proto__', ' amp', '中'])(
		'knows no reference %j',
		(name) => expect(decode(name)).toBe(false),
	);
});

describe('the stand-in for the decoder of entities', () => {
	test('HTML is read as it is read without', async () => {
		const bundled = await withStandIns<typeof html>('server/src/read/html-contents.ts');
		const name = fc.constantFrom(...Object.keys(characterEntities), 'nope', '#65', '#x4e00', '#0', '#x110000');
		const reference = fc.tuple(fc.constantFrom('&', '&&', '& '), name, fc.constantFrom(';', '', '=', 'x', '；'));
		const piece = fc.oneof(
			reference.map((parts) => parts.join('')),
			reference.map((parts) => `<td title="${parts.join('')}">`),
			fc.constantFrom('<table><tr>', '</td>', '</table>', '<p>', '政府', ' ', '0', '<!--'),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
				const text = pieces.join('');
				expect(bundled.readContents(text, 0, text.length)).toEqual(html.readContents(text, 0, text.length));
			}),
			{ numRuns: 2000 },
		);
	});
});
