/**
 * The contents of a stretch of HTML: text, breaks, and tables with their rows and cells. Plain HTML is taken apart here,
 * the rest by parse5's tokenizer.
 */
import { Tokenizer, TokenizerMode } from 'parse5';
import { ContentBuilder, type Part } from './html-builder.ts';
import { type PlainTag, type PlainToken, plainTokens } from './plain-html.ts';

export interface HtmlContents {
	readonly parts: readonly Part[];
	/** Tables lay deeper in one another than is read. */
	readonly tooDeep: boolean;
}

/** The contents of the HTML between two offsets of a text; all ranges are offsets of that text. */
export function readContents(source: string, start: number, end: number): HtmlContents {
	const builder = new ContentBuilder(source);
	const html = source.slice(start, end);
	const tokens = plainTokens(html);
	if (tokens === undefined) feedParsed(builder, html, start);
	else feedPlain(builder, html, start, tokens);
	builder.finish(end);
	return { parts: builder.root, tooDeep: builder.tooDeep };
}

function feedPlain(builder: ContentBuilder, html: string, base: number, tokens: readonly PlainToken[]): void {
	for (const { tag, start, end } of tokens) {
		if (tag === undefined) builder.text(html.slice(start, end), base + start, base + end);
		else if (tag.kind === 'start') builder.startTag(tag, base + start, base + end);
		else builder.endTag(tag.name, base + start, base + end);
	}
}

/** Elements whose content is no markup and is not shown. */
const unseen = new Map([
	['script', TokenizerMode.SCRIPT_DATA],
	['style', TokenizerMode.RAWTEXT],
	['title', TokenizerMode.RCDATA],
	['noscript', TokenizerMode.RAWTEXT],
]);

/** What is needed of parse5's tokens. */
interface Located {
	readonly location: { readonly startOffset: number; readonly endOffset: number } | null;
}

interface ParsedTag extends Located {
	readonly tagName: string;
	readonly attrs: PlainTag['attributes'];
	readonly selfClosing: boolean;
}

interface ParsedText extends Located {
	readonly chars: string;
}

function feedParsed(builder: ContentBuilder, html: string, base: number): void {
	let skipping: string | undefined;
	const rangeOf = ({ location }: Located): [start: number, end: number] => [
		base + (location?.startOffset ?? 0),
		base + (location?.endOffset ?? 0),
	];
	const onText = (token: ParsedText) => {
		if (skipping === undefined) builder.text(token.chars, ...rangeOf(token));
	};
	const tokenizer = new Tokenizer(
		{ sourceCodeLocationInfo: true },
		{
			onStartTag(token: ParsedTag) {
				const { tagName: name, attrs: attributes } = token;
				const mode = unseen.get(name);
				if (mode === undefined || token.selfClosing) {
					builder.startTag({ name, attributes }, ...rangeOf(token));
					return;
				}
				builder.unseen();
				skipping = name;
				tokenizer.state = mode;
			},
			onEndTag(token: ParsedTag) {
				if (token.tagName === skipping) {
					builder.unseen();
					skipping = undefined;
				} else builder.endTag(token.tagName, ...rangeOf(token));
			},
			onCharacter: onText,
			onWhitespaceCharacter: onText,
			onComment: () => builder.unseen(),
			onNullCharacter() {},
			onDoctype() {},
			onEof() {},
		},
	);
	tokenizer.write(html, true);
}
