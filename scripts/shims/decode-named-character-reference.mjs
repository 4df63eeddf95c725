/**
 * Stands in for the package of the same name, which brings a table of all named references of its own (36 KB). parse5
 * has brought one already, with `entities`. Same answers: test/unit/character-references.test.ts.
 */
import { decodeHTMLStrict } from 'entities/decode';

const name = /^[\da-z]+$/i;

/**
 * @param {string} value a name without `&` and `;`
 * @returns {string | false}
 */
export function decodeNamedCharacterReference(value) {
	if (!name.test(value)) return false;
	const reference = `&${value};`;
	const decoded = decodeHTMLStrict(reference);
	return decoded === reference ? false : decoded;
}
