import { characterEntities } from 'character-entities';
import { describe, expect, test } from 'vitest';

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
