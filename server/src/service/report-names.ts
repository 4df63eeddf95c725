/**
 * How a team names the files of its reports: `{organ}{year}年年报`. What is named otherwise in its folders, last year's
 * drafts under old names or samples of others, is none of its reports.
 */
import { matches } from '../text/matches.ts';

/** What may stand in a naming, and what it stands for in a file's name. */
const parts: Readonly<Record<string, string>> = {
	year: '(?:(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3})',
	organ: '.+',
};

/** Names in braces, as they may be written. */
export const namingParts: readonly string[] = Object.keys(parts).map((name) => `{${name}}`);

const part = /\{([^{}]*)\}/g;

/** Names in braces that mean nothing. */
export function unknownParts(naming: string): string[] {
	return matches(naming, part).flatMap(([written, name]) => (Object.hasOwn(parts, name!) ? [] : [written]));
}

/** Whether a file's name follows the naming; where that has no extension, any will do. */
export function isNamedSo(naming: string, fileName: string): boolean {
	const own = naming.normalize('NFC');
	const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	let pattern = '';
	let end = 0;
	for (const { 0: written, 1: name, index } of matches(own, part)) {
		pattern += literal(own.slice(end, index)) + (parts[name!] ?? literal(written));
		end = index + written.length;
	}
	pattern += literal(own.slice(end));
	if (!/\.\p{L}+$/u.test(own)) pattern += '(?:\\.[^.]*)?';
	return new RegExp(`^${pattern}$`, 'u').test(fileName.normalize('NFC'));
}
