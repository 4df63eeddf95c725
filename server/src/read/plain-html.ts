/**
 * The tags and texts of HTML that is written plainly, as most pasted tables are: no references, comments or scripts, every
 * attribute well formed. What is not goes to parse5, which takes three times as long; for what is, both say the same (a
 * property test holds them together).
 */

import { matches } from '../text/matches.ts';

export interface PlainTag {
	readonly kind: 'start' | 'end';
	readonly name: string;
	readonly selfClosing: boolean;
	/** Names in lower case; only where one could be a span. */
	readonly attributes: readonly { readonly name: string; readonly value: string }[];
	/** Offsets within the stretch that was read. */
	readonly start: number;
	readonly end: number;
}

export interface PlainText {
	readonly kind: 'text';
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const attributeValue = `(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>=\`]+)`;
const token = new RegExp(
	`<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s"'<>/=]+(?:\\s*=\\s*${attributeValue})?)*)\\s*(/?)>|[^<]+`,
	'y',
);
const attribute = new RegExp(`([^\\s"'<>/=]+)(?:\\s*=\\s*(${attributeValue}))?`, 'g');
/** References, line ends of two characters, NUL, and elements whose content is no markup. */
const notPlain = /[&\r\0]|<[!?]|<(?:script|style|title|noscript)\b/i;

/** The tokens in order; nothing when the stretch is not plain throughout. */
export function plainTokens(html: string): (PlainTag | PlainText)[] | undefined {
	if (notPlain.test(html)) return undefined;
	const tokens: (PlainTag | PlainText)[] = [];
	for (let start = 0; start < html.length; start = token.lastIndex) {
		token.lastIndex = start;
		const match = token.exec(html);
		if (match === null) return undefined;
		const [text, slash, name, attributes, closing] = match;
		const end = token.lastIndex;
		if (name === undefined) tokens.push({ kind: 'text', text, start, end });
		else {
			tokens.push({
				kind: slash === '/' ? 'end' : 'start',
				name: name.toLowerCase(),
				selfClosing: closing === '/',
				attributes: attributesOf(attributes!),
				start,
				end,
			});
		}
	}
	return tokens;
}

const none: PlainTag['attributes'] = [];

function attributesOf(written: string): PlainTag['attributes'] {
	if (!/span/i.test(written)) return none;
	return matches(written, attribute).map(([, name, value = '']) => ({
		name: name!.toLowerCase(),
		value: value.replace(/^(["'])([\s\S]*)\1$/, '$2'),
	}));
}
