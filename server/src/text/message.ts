/** Messages in both languages; which one is shown is decided when the message leaves. */
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

/** The message in one language, its places filled. What it quotes of the draft shows nobody's number. */
export function format({ template, values }: Message, language: LanguageTag): string {
	return withoutPersonalNumbers(
		template[language].replace(/\{(\w+)\}/g, (place, name: string) => {
			const value = values[name] ?? place;
			return typeof value === 'object' ? format(value, language) : String(value);
		}),
	);
}
