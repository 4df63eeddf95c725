/**
 * The tags and texts of HTML that is written plainly, as most pasted tables are: no references, comments or scripts, every
 * attribute well formed. What is not goes to parse5, which takes three times as long; for what is, both say the same (a
 * property test holds them together).
 */

import { matches } from '../text/matches.ts';

/** A tag, wherever it stands: tables repeat a few of them hundreds of times. */
export interface PlainTag {
	readonly kind: 'start' | 'end';
	readonly name: string;
	readonly selfClosing: boolean;
	/** Names in lower case; only where one could be a span. */
	readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** A tag, or text between tags. */
export interface PlainToken {
	readonly tag: PlainTag | undefined;
	/** Offsets within the stretch that was read. */
	readonly start: number;
	readonly end: number;
}

const attributeValue = `(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>=\`]+)`;
/** What stands between < and >. */
const tagWritten = new RegExp(
	`^(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s"'<>/=]+(?:\\s*=\\s*${attributeValue})?)*)\\s*(/?)$`,
);
const attribute = new RegExp(`([^\\s"'<>/=]+)(?:\\s*=\\s*(${attributeValue}))?`, 'g');
/** References, line ends of two characters, NUL, and elements whose content is no markup. */
const notPlain = /[&\r\0]|<[!?]|<(?:script|style|title|noscript)\b/i;

/** The tokens in order; nothing when the stretch is not plain throughout. */
export function plainTokens(html: string): PlainToken[] | undefined {
	if (notPlain.test(html)) return undefined;
	const tags = new Map<string, PlainTag | undefined>();
	const tokens: PlainToken[] = [];
	for (let start = 0, end = 0; start < html.length; start = end) {
		let tag: PlainTag | undefined;
		if (html[start] === '<') {
			// No value of a plain attribute has a > in it.
			end = html.indexOf('>', start) + 1;
			if (end === 0) return undefined;
			const written = html.slice(start + 1, end - 1);
			tag = tags.get(written);
			if (tag === undefined) {
				tag = tagOf(written);
				tags.set(written, tag);
			}
			if (tag === undefined) return undefined;
		} else {
			const next = html.indexOf('<', start);
			end = next < 0 ? html.length : next;
		}
		tokens.push({ tag, start, end });
	}
	return tokens;
}

function tagOf(written: string): PlainTag | undefined {
	const match = tagWritten.exec(written);
	if (match === null) return undefined;
	const [, slash, name, attributes, closing] = match;
	return {
		kind: slash === '/' ? 'end' : 'start',
		name: name!.toLowerCase(),
		selfClosing: closing === '/',
		attributes: attributesOf(attributes!),
	};
}

const none: PlainTag['attributes'] = [];

function attributesOf(written: string): PlainTag['attributes'] {
	if (!/span/i.test(written)) return none;
	return matches(written, attribute).map(([, name, value = '']) => ({
		name: name!.toLowerCase(),
		value: value.replace(/^(["'])([\s\S]*)\1$/, '$2'),
	}));
}
