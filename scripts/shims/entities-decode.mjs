/**
 * Stands in for the decoder of character references in `entities`, which unpacks its table of all names when it is loaded:
 * a tenth of the time that a program of ours takes to start. Few drafts hold a reference; with the first one it is loaded.
 * Only what parse5's tokenizer and our other stand-in ask for: test/unit/character-references.test.ts.
 */

/** Bundled, `require` runs a module when it is called; what the bundle holds is what an import would have put there. */
const decoder = () => require('../../node_modules/entities/dist/decode.js');

/** As the package numbers them. */
export const DecodingMode = { Legacy: 0, Strict: 1, Attribute: 2 };

/** @param {string} text */
export const decodeHTMLStrict = (text) => decoder().decodeHTMLStrict(text);

export class HtmlEntityDecoder {
	#given;
	#decoder;

	constructor(...given) {
		this.#given = given;
	}

	startEntity(mode) {
		this.#decoder ??= new (decoder().HtmlEntityDecoder)(...this.#given);
		this.#decoder.startEntity(mode);
	}

	write(text, offset) {
		return this.#decoder.write(text, offset);
	}

	end() {
		return this.#decoder.end();
	}
}
