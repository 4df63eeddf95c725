/** All cases of the specification, expanded and ready to be checked. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EditionId } from '../../../server/src/forms/types.ts';
import type { Level, Options } from '../../../server/src/service/options.ts';
import type { Built } from '../../support/report-builder.ts';
import { expand } from './draft.ts';
import { type Case, readPage } from './page.ts';

export const specFolder = path.join(import.meta.dirname, '..');

export interface SpecPage {
	/** Relative to `test/spec`, with forward slashes. */
	readonly file: string;
	readonly rule: string;
	readonly cases: readonly Case[];
}

export function specPages(): SpecPage[] {
	return readdirSync(specFolder, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => file.endsWith('.md'))
		.sort()
		.map((file) => ({ file, ...readPage(readFileSync(path.join(specFolder, file), 'utf8')) }));
}

/** The draft of a case, in the line ends that it asks for. */
export function draftOf({ draft, markdown, options }: Case): Built {
	const built = expand(draft, markdown);
	return options.includes('crlf') ? withLineEnds(built) : built;
}

function withLineEnds({ text, cells }: Built): Built {
	const moved = (at: number): number => at + (text.slice(0, at).match(/\n/g)?.length ?? 0);
	return {
		text: text.replaceAll('\n', '\r\n'),
		cells: new Map([...cells].map(([key, at]) => [key, moved(at)])),
	};
}

/** `edition=format-2019 tableStyle=pipe structure/title=off crlf`. */
export function optionsOf({ options }: Case): Partial<Options> {
	const rules: Record<string, Level> = {};
	const chosen: { -readonly [name in keyof Options]?: Options[name] } = {};
	for (const option of options) {
		const [name = '', value = ''] = option.split('=');
		if (name.includes('/')) rules[name] = value as Level;
		else if (name === 'edition') chosen.edition = value as EditionId;
		else if (name === 'language') chosen.language = value as Options['language'];
		else if (name === 'tableStyle') chosen.tableStyle = value as Options['tableStyle'];
		else if (option !== 'crlf') throw new Error(`What is the option ${option}?`);
	}
	return { ...chosen, rules };
}
