/** Messages in both languages; which one is shown is decided when the message leaves. */
import { keptOf } from './kept-with.ts';
import { withoutPersonalNumbers } from './personal.ts';

export type LanguageTag = 'zh' | 'en';

/** Texts with places `{name}` for figures and labels. */
export interface Template {
	readonly zh: string;
	readonly en: string;
}

/** A message within another is told in the other's language. */
export type MessageArguments = Readonly<Record<string, string | number | bigint | Message>>;

export interface Message {
	readonly template: Template;
	readonly values: MessageArguments;
}

export function message(template: Template, values: MessageArguments = {}): Message {
	return { template, values };
}

/** Texts cut at their places: the names of places have odd indexes. */
const pieces = keptOf(({ zh, en }: Template) => ({ zh: zh.split(/\{(\w+)\}/), en: en.split(/\{(\w+)\}/) }));

/** The message in one language, its places filled. What it quotes of the draft shows nobody's number. */
export function format({ template, values }: Message, language: LanguageTag): string {
	let text = '';
	pieces(template)[language].forEach((piece, index) => {
		const value = index % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`);
		text += typeof value === 'object' ? format(value, language) : String(value);
	});
	return withoutPersonalNumbers(text);
}
